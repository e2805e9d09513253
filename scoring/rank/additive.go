package rank

import "gonum.org/v1/gonum/mat"

// additive returns each row's score adjusted for its jurors: μ + a of the model
// y = μ + a + b, Σa = Σb = 0, by least squares. The entries are eliminated from
// the normal equations (Searle, Linear Models, 1971, ch. 7); what is left is one
// equation a juror. The graph must be in one part.
func (g grid) additive(den int64) []float64 {
	n := len(g.jurors)
	left, right := mat.NewSymDense(n, nil), make([]float64, n)
	score := make([]float64, len(g.rows)) // of each row its mean
	for row, marks := range g.cells {
		for _, m := range marks {
			score[row] += float64(m.Total) / float64(den) / float64(len(marks))
		}
		part := 1 / float64(len(marks))
		for at, m := range marks {
			j := int(m.Juror)
			right[j] += float64(m.Total)/float64(den) - score[row]
			left.SetSym(j, j, left.At(j, j)+1)
			for _, o := range marks[:at+1] {
				left.SetSym(j, int(o.Juror), left.At(j, int(o.Juror))-part)
			}
		}
	}
	effect := effects(left, right)
	for row, marks := range g.cells {
		for _, m := range marks {
			score[row] -= effect[m.Juror] / float64(len(marks))
		}
	}
	return score
}

// effects solves left·b = right with Σb = 0. The last juror's effect is first
// taken as nothing, which leaves a positive definite matrix.
func effects(left *mat.SymDense, right []float64) []float64 {
	b := make([]float64, len(right))
	if n := len(right) - 1; n > 0 {
		var c mat.Cholesky
		if c.Factorize(left.SliceSym(0, n)) { // which it is, in one part
			_ = c.SolveVecTo(mat.NewVecDense(n, b[:n]), mat.NewVecDense(n, right[:n])) // an error says that digits may be lost
		}
	}
	mean := 0.0
	for _, v := range b {
		mean += v / float64(len(b))
	}
	for j := range b {
		b[j] -= mean
	}
	return b
}
