package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Estimate is a number and its 95 % interval.
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
	c.Single.Value = (c.B - c.E) / (c.B + (k-1)*c.E + k*(c.J-c.E)/n)
	c.Mean.Value = (c.B - c.E) / (c.B + (c.J-c.E)/n)
	c.Single.Low, c.Single.High = c.interval(n, k)
	up := func(r float64) float64 { return k * r / (1 + (k-1)*r) } // Spearman and Brown
	c.Mean.Low, c.Mean.High = up(c.Single.Low), up(c.Single.High)
	return c, ""
}

// interval is ICC(2,1)'s at 95 %; both its value where nothing is left over.
func (c ICC) interval(n, k float64) (low, high float64) {
	r := c.Single.Value
	if c.E <= 1e-12*(c.B+c.J) {
		return r, r
	}
	f := c.J / c.E
	rest := n*(1+(k-1)*r) - k*r
	v := (k - 1) * (n - 1) * square(k*r*f+rest) / ((n-1)*k*k*r*r*f*f + rest*rest)
	if !(v > 0) || math.IsInf(v, 0) {
		return r, r
	}
	up := distuv.F{D1: n - 1, D2: v}.Quantile(0.975)
	down := distuv.F{D1: v, D2: n - 1}.Quantile(0.975)
	wide := k*c.J + (k*n-k-n)*c.E
	return n * (c.B - up*c.E) / (up*wide + n*c.B), n * (down*c.B - c.E) / (wide + n*down*c.B)
}

func square(v float64) float64 { return v * v }
