package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Estimate is a number and its 95 % interval. NaN is what does not exist: the
// value where the estimated variance of the whole is not above zero, and the
// limits where it is not at one of them.
type Estimate struct{ Value, Low, High float64 }

// ICC is the intraclass correlation of entries × jurors, both random (Shrout and
// Fleiss 1979, case 2): how much of the scores' variance is the entries'.
type ICC struct {
	Entries, Jurors int     // of whom it is made: the entries that all jurors scored
	B, J, E         float64 // mean squares between entries, between jurors, of the rest
	Single          Estimate
	Mean            Estimate // of the mean of all jurors
}

// Agreement returns ICC(2,1) and ICC(2,k), with the intervals of McGraw and Wong
// (1996). Entries with a cell missing are left out.
func Agreement(m Matrix) (ICC, Why) {
	x, why := m.complete()
	if why != "" {
		return ICC{}, why
	}
	n, k := float64(len(x)), float64(x.jurors())
	rows, cols, all := x.means(nil), make([]float64, x.jurors()), 0.0
	for _, row := range x {
		for j, v := range row {
			cols[j] += v / n
			all += v / (n * k)
		}
	}
	var b, jj, e float64
	for i, row := range x {
		b += k * square(rows[i]-all)
		for j, v := range row {
			e += square(v - rows[i] - cols[j] + all)
		}
	}
	for _, c := range cols {
		jj += n * square(c-all)
	}
	c := ICC{Entries: len(x), Jurors: x.jurors(), B: b / (n - 1), J: jj / (k - 1), E: e / ((n - 1) * (k - 1))}
	if c.B+c.J+c.E <= 1e-18*math.Max(1, all*all) {
		return ICC{}, NoVariation
	}
	// What is left by rounding is nothing.
	if c.E <= 1e-12*(c.B+c.J) {
		c.E = 0
	}
	if c.J <= 1e-12*(c.B+c.E) {
		c.J = 0
	}
	c.Single.Value = share(c.B-c.E, c.B+(k-1)*c.E+k*(c.J-c.E)/n)
	c.Mean.Value = share(c.B-c.E, c.B+(c.J-c.E)/n)
	c.intervals(n, k)
	return c, ""
}

// intervals sets the limits at 95 %.
func (c *ICC) intervals(n, k float64) {
	r := c.Single.Value
	rows, rest := k*r*c.J, (n*(1+(k-1)*r)-k*r)*c.E
	v := (k - 1) * (n - 1) * square(rows+rest) / ((n-1)*rows*rows + rest*rest)
	if rows == 0 && rest == 0 { // then the limits are the value, whatever v is
		v = (k - 1) * (n - 1)
	}
	if !(v > 1e-3) { // no freedom to measure by
		c.Single.between(math.NaN(), math.NaN())
		c.Mean.between(math.NaN(), math.NaN())
		return
	}
	up := distuv.F{D1: n - 1, D2: v}.Quantile(0.975)
	down := distuv.F{D1: v, D2: n - 1}.Quantile(0.975)
	wide := k*c.J + (k*n-k-n)*c.E
	c.Single.between(share(n*(c.B-up*c.E), up*wide+n*c.B), share(n*(down*c.B-c.E), wide+n*down*c.B))
	c.Mean.between(share(n*(c.B-up*c.E), up*(c.J-c.E)+n*c.B), share(n*(down*c.B-c.E), c.J-c.E+n*down*c.B))
}

// between sets both limits, or neither.
func (e *Estimate) between(low, high float64) {
	if e.Low, e.High = low, high; !there(low + high + e.Value) {
		e.Low, e.High = math.NaN(), math.NaN()
	}
}

// share is part of a whole; NaN of nothing or less.
func share(part, whole float64) float64 {
	if whole > 1e-12*math.Abs(part) {
		return part / whole
	}
	return math.NaN()
}

func square(v float64) float64 { return v * v }
