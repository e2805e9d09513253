package rank

import (
	"cmp"
	"math"
	"slices"

	"juri/scoring/exact"
)

// scoreTogether works out the methods in which every entry's sheets bear on every place.
func (r *Ranker) scoreTogether() *Reason {
	g := r.grid()
	if len(g.rows) == 0 {
		return nil
	}
	switch r.rules.Method {
	case RankSum:
		return r.rankSum(g)
	case Skating:
		return r.skate(g)
	case Points:
		return r.addPoints(g)
	}
	if _, n := components(len(g.jurors), g.cells); n > 1 {
		return ApartReason(r.ballots.Parts())
	}
	if r.rules.Method == ZScore {
		r.rounded(g, g.standardised(r.ballots.Den))
		return nil
	}
	if g.n == len(g.rows)+len(g.jurors)-1 {
		r.note = &Reason{Code: NoResidual}
	}
	r.rounded(g, g.additive(r.ballots.Den))
	return nil
}

// ranksByJuror returns twice each cell's place among all that its juror gave, ties
// averaged, so that it is a whole number; and how many each juror placed.
func (g grid) ranksByJuror() (twice [][]int64, each []int) {
	twice = make([][]int64, len(g.rows))
	for row, marks := range g.cells {
		twice[row] = make([]int64, len(marks))
	}
	each = g.byJuror(func(row, at, from, to int) { twice[row][at] = int64(from + to + 1) }) // the mean of from+1 … to, twice
	return twice, each
}

// byJuror places each juror's cells, and says of each which places it shares: from+1
// to to, or one alone. It returns how many each juror placed.
func (g grid) byJuror(place func(row, at, from, to int)) (each []int) {
	type cell struct {
		row, at int
		num     int64
	}
	by := make([][]cell, len(g.jurors))
	for row, marks := range g.cells {
		for at, m := range marks {
			by[m.Juror] = append(by[m.Juror], cell{row, at, m.Total})
		}
	}
	each = make([]int, len(g.jurors))
	for j, cells := range by {
		each[j] = len(cells)
		slices.SortFunc(cells, func(a, b cell) int { return cmp.Compare(b.num, a.num) })
		for from := 0; from < len(cells); {
			to := from
			for to < len(cells) && cells[to].num == cells[from].num {
				to++
			}
			for _, c := range cells[from:to] {
				place(c.row, c.at, from, to)
			}
			from = to
		}
	}
	return each
}

// rankSum adds up the places that the jurors give; the smaller sum is better.
// Where a juror did not place every entry, a place p of n counts as its middle
// (p − ½)/n, an entry's sum is J·(N·mean + ½) with J jurors and N entries, which
// is the plain sum where all is there. All of it is exact.
func (r *Ranker) rankSum(g grid) *Reason {
	twice, each := g.ranksByJuror()
	common, jurors, rows := int64(1), int64(len(g.jurors)), int64(len(g.rows))
	for _, n := range each {
		common = common / exact.GCD(common, int64(n)) * int64(n)
		if common > math.MaxInt64/(8*rows*rows*jurors*jurors) {
			return &Reason{Code: Uneven}
		}
	}
	for row, i := range g.rows {
		var sum int64
		m := int64(len(twice[row]))
		for at, p := range twice[row] {
			sum += (p - 1) * (common / int64(each[g.cells[row][at].Juror]))
		}
		r.grounds[i].Score = exact.NewRatio(jurors*(rows*sum+common*m), 2*common*m)
		r.keys[i] = exact.Ratio{Num: -r.grounds[i].Score.Num, Den: r.grounds[i].Score.Den}
	}
	return nil
}

// standardised returns each row's mean of z = (y − m)/s over its jurors, m and s
// (with n−1) those of the juror; where s is nothing, so is z.
func (g grid) standardised(den int64) []float64 {
	n, mean, dev := make([]float64, len(g.jurors)), make([]float64, len(g.jurors)), make([]float64, len(g.jurors))
	each := func(do func(j int32, y float64)) {
		for _, marks := range g.cells {
			for _, m := range marks {
				do(m.Juror, float64(m.Total)/float64(den))
			}
		}
	}
	each(func(j int32, y float64) { n[j]++; mean[j] += y })
	for j := range mean {
		mean[j] /= n[j]
	}
	each(func(j int32, y float64) { dev[j] += (y - mean[j]) * (y - mean[j]) })
	for j := range dev {
		dev[j] = math.Sqrt(dev[j] / max(n[j]-1, 1))
	}
	out := make([]float64, len(g.rows))
	for row, marks := range g.cells {
		for _, m := range marks {
			y := float64(m.Total) / float64(den)
			if dev[m.Juror] > 1e-9*math.Max(1, math.Abs(mean[m.Juror])) {
				out[row] += (y - mean[m.Juror]) / dev[m.Juror]
			}
		}
		out[row] /= float64(len(marks))
	}
	return out
}

// sameWithin is how far apart two adjusted scores may be and be equal.
const sameWithin = 1e-9

// rounded takes over adjusted scores, those within 1e-9 of each other as equal.
func (r *Ranker) rounded(g grid, score []float64) {
	order := make([]int, len(score))
	top := 0.0
	for i, v := range score {
		order[i], top = i, max(top, math.Abs(v))
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(score[b], score[a]) })
	den := int64(1 / sameWithin)
	for top*float64(den) > math.MaxInt64/4 {
		den /= 10
	}
	lead := math.Inf(1)
	for _, i := range order {
		if lead-score[i] > sameWithin {
			lead = score[i]
		}
		slot := g.rows[i]
		r.keys[slot] = exact.NewRatio(int64(math.Round(lead*float64(den))), den)
		r.grounds[slot].Score = r.shown(r.keys[slot])
	}
}
