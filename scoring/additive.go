package scoring

import "math"

// additive returns each row's score adjusted for its jurors: μ + a of the model
// y = μ + a + b, Σa = Σb = 0, by least squares. The entries are eliminated from
// the normal equations (Searle, Linear Models, 1971, ch. 7), and the jurors'
// effects found from what is left: by a sparse Cholesky factor while that is
// short, which it is for rooms that share few jurors, and by conjugate gradients
// where everybody scored with everybody, which they are fast at. Only cells that
// exist are ever touched. The graph must be in one part.
func (g grid) additive(den int64) []float64 {
	y := make([][]float64, len(g.rows))
	mean := make([]float64, len(g.rows)) // of each row
	for row, marks := range g.cells {
		y[row] = make([]float64, len(marks))
		for at, m := range marks {
			y[row][at] = float64(m.num) / float64(den)
			mean[row] += y[row][at]
		}
		mean[row] /= float64(len(marks))
	}
	right, diag := make([]float64, len(g.jurors)), make([]float64, len(g.jurors))
	for row, marks := range g.cells {
		for at, m := range marks {
			right[m.juror] += y[row][at] - mean[row]
			diag[m.juror] += 1 - 1/float64(len(marks))
		}
	}
	effect := g.effects(right, diag)
	for row, marks := range g.cells {
		sum := 0.0
		for _, m := range marks {
			sum += effect[m.juror]
		}
		mean[row] -= sum / float64(len(marks))
	}
	return mean
}

// effects solves times(b) = right with Σb = 0, diag being the matrix's diagonal.
func (g grid) effects(right, diag []float64) []float64 {
	b := make([]float64, len(right))
	e, order, ok := g.left(diag)
	if ok && e.factor() {
		short := make([]float64, len(e))
		for i := range short {
			short[i] = right[order[i]]
		}
		e.solve(short)
		for i, v := range short {
			b[order[i]] = v
		}
	} else {
		b = g.conjugate(right, diag)
	}
	mean := 0.0
	for _, v := range b {
		mean += v
	}
	for j := range b {
		b[j] -= mean / float64(len(b))
	}
	return b
}

// times returns (diag(n) − NᵀD⁻¹N)·b: what is left of the normal equations for
// the jurors, n their numbers of cells and D the rows' numbers.
func (g grid) times(b, out []float64) {
	clear(out)
	for _, marks := range g.cells {
		mean := 0.0
		for _, m := range marks {
			mean += b[m.juror]
		}
		mean /= float64(len(marks))
		for _, m := range marks {
			out[m.juror] += b[m.juror] - mean
		}
	}
}

// conjugate solves times(b) = right until what is left over is 1e-14 of right.
func (g grid) conjugate(right, diag []float64) []float64 {
	n := len(right)
	b, rest := make([]float64, n), append([]float64(nil), right...)
	z, p, q := make([]float64, n), make([]float64, n), make([]float64, n)
	goal := 1e-28 * dot(right, right)
	rho := 0.0
	for range min(4*n+50, 5000) {
		if dot(rest, rest) <= goal {
			break
		}
		for j := range z {
			z[j] = rest[j] / math.Max(diag[j], 1e-9)
		}
		was := rho
		rho = dot(rest, z)
		for j := range p {
			if was > 0 {
				p[j] = z[j] + rho/was*p[j]
			} else {
				p[j] = z[j]
			}
		}
		g.times(p, q)
		curve := dot(p, q)
		if curve <= 0 {
			break
		}
		for j := range b {
			b[j] += rho / curve * p[j]
			rest[j] -= rho / curve * q[j]
		}
	}
	return b
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}
