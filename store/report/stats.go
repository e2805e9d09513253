package report

import (
	"math"
	"slices"
	"strconv"

	"juri/scoring/rank"
	"juri/scoring/stats"
)

// PartsOf lists the entries of each part.
func PartsOf(all []rank.Part) [][]string {
	parts := [][]string{}
	for _, p := range all {
		parts = append(parts, p.Entries)
	}
	return parts
}

// StatsOf works out what is said of the totals that made a table; lines are after
// how many places.
func StatsOf(t rank.Totals, table rank.Table, lines []int) *Stats {
	lines = slices.DeleteFunc(slices.Clone(lines), func(n int) bool { return n < 1 || n >= len(t.Entries) })
	sum := stats.Summarise(t.Cells, t.Turns)
	sum.Lines = lines
	sum.Stability, sum.StabilityWhy = stats.Bootstrap(t.Cells, lines)
	out := &Stats{Why: map[string]string{}, Jurors: []JurorStats{}, LeaveOneOut: []WithoutJuror{}, Places: []EntryPlaces{},
		Lines: []Line{}, Spread: []EntrySpread{}, Agreement: []Pair{}}
	out.Complete = stats.Complete(t.Cells)
	out.agreement(sum)
	out.jurors(t, sum)
	out.places(t, sum, table)
	for i, e := range t.Entries {
		sp := sum.Spread[i]
		row := EntrySpread{Entry: e, Range: sp.Range, SD: number(sp.SD), Off: sp.Off, Alert: sp.Alert}
		if row.SD == nil {
			out.lacks(stats.TooFewScores, "spread."+e+".sd")
		}
		if sp.Juror >= 0 {
			row.Juror = t.Jurors[sp.Juror]
		}
		out.Spread = append(out.Spread, row)
	}
	for a := range t.Jurors {
		for b := range a {
			p := Pair{t.Jurors[b], t.Jurors[a], number(sum.Pairs[a][b])}
			if p.Correlation == nil {
				out.lacks(stats.NoPair(t.Cells, a, b), "agreement."+p.A+"."+p.B+".correlation")
			}
			out.Agreement = append(out.Agreement, p)
		}
	}
	return out
}

// number is a pointer to v; nil where it is none, which JSON has no way to write.
func number(v float64) *float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	v += 0 // no negative zero
	return &v
}

func (o *Stats) lacks(why stats.Why, names ...string) bool {
	for _, n := range names {
		if why != "" {
			o.Why[n] = string(why)
		}
	}
	return why != ""
}

func (o *Stats) agreement(sum stats.Summary) {
	if !o.lacks(sum.ICCWhy, "icc21", "icc21_ci", "icc2k", "icc2k_ci", "mean_squares") {
		c := sum.ICC
		o.ICC21, o.ICC21CI = o.estimate("icc21", c.Single)
		o.ICC2K, o.ICC2KCI = o.estimate("icc2k", c.Mean)
		o.MeanSquares = &MeanSquares{c.B, c.J, c.E}
	}
	if !o.lacks(sum.ConcordanceWhy, "kendall_w", "kendall_chi2", "kendall_p") {
		o.KendallW, o.KendallChi2, o.KendallP = number(sum.Concordance.W), number(sum.Concordance.Chi2), number(sum.Concordance.P)
	}
	for level, to := range []**float64{&o.Alpha.Nominal, &o.Alpha.Ordinal, &o.Alpha.Interval} {
		if !o.lacks(sum.AlphaWhy[level], "alpha."+[]string{"nominal", "ordinal", "interval"}[level]) {
			*to = number(sum.Alpha[level])
		}
	}
}

// estimate is a value and its limits, as far as there are any.
func (o *Stats) estimate(name string, e stats.Estimate) (value *float64, limits []float64) {
	if value = number(e.Value); value == nil {
		o.lacks(stats.NoVariance, name)
	}
	if low, high := number(e.Low), number(e.High); low != nil && high != nil {
		return value, []float64{*low, *high}
	}
	o.lacks(stats.NoVariance, name+"_ci")
	return value, nil
}

func (o *Stats) jurors(t rank.Totals, sum stats.Summary) {
	known := !o.lacks(sum.SeverityWhy, "jurors.effect", "jurors.se", "sigma")
	if known && sum.Severity.SE == nil {
		o.lacks(stats.NoResidual, "jurors.se", "sigma")
	}
	if known {
		o.Sigma = number(sum.Severity.Sigma)
	}
	for j, user := range t.Jurors {
		row := JurorStats{Juror: user}
		if known {
			row.Effect = number(sum.Severity.Effect[j])
			if sum.Severity.SE != nil {
				row.SE = number(sum.Severity.SE[j])
			}
		}
		if !o.lacks(sum.DriftWhy[j], "jurors."+user+".drift", "jurors."+user+".drift_p") {
			row.Drift, row.DriftP = number(sum.Drift[j].Slope), number(sum.Drift[j].P)
		}
		o.Jurors = append(o.Jurors, row)
		without := WithoutJuror{user, map[string]float64{}}
		for i, rank := range sum.Without[j] {
			if !math.IsNaN(rank) {
				without.Ranks[t.Entries[i]] = rank
			}
		}
		o.LeaveOneOut = append(o.LeaveOneOut, without)
	}
}

func (o *Stats) places(t rank.Totals, sum stats.Summary, table rank.Table) {
	known := !o.lacks(sum.StabilityWhy, "places", "lines.holds", "bootstrap")
	if known {
		o.Bootstrap = &Bootstrap{sum.Stability.Exact, sum.Stability.Resamples}
	}
	for i, e := range t.Entries {
		row := EntryPlaces{e, map[string]float64{}}
		if known {
			for at, n := range sum.Lines {
				row.PLine[strconv.Itoa(n)] = sum.Stability.Top[at][i]
			}
		}
		o.Places = append(o.Places, row)
	}
	for at, n := range sum.Lines {
		line := Line{Places: n}
		if m, ok := table.Margin(n); ok {
			line.Margin = number(m.Float())
		}
		name := "lines." + strconv.Itoa(n)
		if line.Margin == nil && table.Rows[n].Why != nil {
			o.Why[name+".margin"] = string(table.Rows[n].Why.Code)
		}
		if known {
			if line.Holds = number(sum.Stability.Holds[at]); line.Holds == nil {
				o.lacks(stats.Tied, name+".holds")
			}
		}
		o.Lines = append(o.Lines, line)
	}
}
