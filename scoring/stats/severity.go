package stats

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// Severity is the jurors' effects b of y = μ + a + b, Σb = 0, by least squares:
// above zero is lenient, below severe.
type Severity struct {
	Effect   []float64
	SE       []float64 // standard errors; nil where nothing is left to measure them by
	Sigma    float64   // the standard deviation of what neither effect explains; NaN likewise
	Adjusted []float64 // of each entry: μ + a; NaN where nobody scored it
}

// Severities returns how lenient each juror is; Apart where no common scale
// exists, TooFewJurors for one alone.
func Severities(m Matrix) (Severity, Why) {
	k := m.jurors()
	if k < 2 {
		return Severity{}, TooFewJurors
	}
	_, columns, parts := m.Parts()
	for _, c := range columns {
		if c < 0 {
			return Severity{}, TooFewScores
		}
	}
	if parts != 1 {
		return Severity{}, Apart
	}
	// What is left of the normal equations once the entries are eliminated, with
	// 1/k in every cell so that it has an inverse; 1/k² is taken off again.
	left, right := mat.NewSymDense(k, nil), mat.NewVecDense(k, nil)
	for a := range k {
		for b := a; b < k; b++ {
			left.SetSym(a, b, 1/float64(k))
		}
	}
	means := m.means(nil)
	cells, rows := 0, 0
	for i, row := range m {
		var in []int
		for j, v := range row {
			if there(v) {
				in = append(in, j)
				right.SetVec(j, right.AtVec(j)+v-means[i])
			}
		}
		if len(in) > 0 {
			rows++
		}
		cells += len(in)
		for x, a := range in {
			left.SetSym(a, a, left.At(a, a)+1)
			for _, b := range in[x:] {
				left.SetSym(a, b, left.At(a, b)-1/float64(len(in)))
			}
		}
	}
	var chol mat.Cholesky
	if !chol.Factorize(left) {
		return Severity{}, Apart
	}
	var effect mat.VecDense
	if err := chol.SolveVecTo(&effect, right); err != nil {
		return Severity{}, Apart
	}
	s := Severity{Effect: effect.RawVector().Data, Sigma: math.NaN(), Adjusted: means}
	rest := 0.0
	for i, row := range m {
		sum, n := 0.0, 0.0
		for j, v := range row {
			if there(v) {
				sum, n = sum+s.Effect[j], n+1
			}
		}
		s.Adjusted[i] -= sum / n
		for j, v := range row {
			if there(v) {
				rest += square(v - s.Adjusted[i] - s.Effect[j])
			}
		}
	}
	if df := cells - rows - k + 1; df > 0 {
		s.Sigma = math.Sqrt(rest / float64(df))
		var inverse mat.SymDense
		if err := chol.InverseTo(&inverse); err != nil {
			return Severity{}, Apart
		}
		s.SE = make([]float64, k)
		for j := range s.SE {
			s.SE[j] = s.Sigma * math.Sqrt(math.Max(inverse.At(j, j)-1/float64(k), 0))
		}
	}
	return s, ""
}

// Spread is how far the jurors are apart on one entry.
type Spread struct {
	Sheets int
	Range  float64 // highest less lowest score
	SD     float64 // sample standard deviation; NaN of one sheet
	Juror  int     // whose score is farthest from the mean of the others'; -1 for none
	Off    float64 // by how much
	Alert  bool    // Off is at least 2.5 times what jurors usually differ by on one entry
}

// Spreads returns how far the jurors are apart on each entry, each juror's
// severity taken off where it is known.
func Spreads(m Matrix) []Spread {
	effect := make([]float64, m.jurors())
	if s, why := Severities(m); why == "" {
		effect = s.Effect
	}
	out := make([]Spread, len(m))
	pooled, free := 0.0, 0.0
	for i, row := range m {
		s := Spread{Juror: -1, SD: math.NaN()}
		lo, hi, sum, squares := math.Inf(1), math.Inf(-1), 0.0, 0.0
		for j, v := range row {
			if there(v) {
				s.Sheets++
				lo, hi = min(lo, v), max(hi, v)
				sum += v - effect[j]
			}
		}
		n := float64(s.Sheets)
		if s.Sheets > 1 {
			s.Range = hi - lo
			for j, v := range row {
				if !there(v) {
					continue
				}
				v -= effect[j]
				squares += square(v - sum/n)
				if off := v - (sum-v)/(n-1); math.Abs(off) > math.Abs(s.Off)+sameWithin || s.Juror < 0 {
					s.Juror, s.Off = j, off
				}
			}
			s.SD = math.Sqrt(squares / (n - 1))
			pooled, free = pooled+squares, free+n-1
		}
		out[i] = s
	}
	usual := math.Sqrt(pooled / math.Max(free, 1))
	for i := range out {
		n := float64(out[i].Sheets)
		// A score's distance from the mean of the n−1 others varies by n/(n−1).
		out[i].Alert = out[i].Sheets > 2 && usual > 0 && math.Abs(out[i].Off) >= 2.5*usual*math.Sqrt(n/(n-1))
	}
	return out
}
