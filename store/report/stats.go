package report

import (
	"math"
	"slices"
	"strconv"

	"juri/scoring"
	"juri/scoring/stats"
)

// Tally is standings with what is said of the scores beside them.
type Tally struct {
	Standings
	Lower bool       `json:"lower"`          // the lower score is the better one
	Note  string     `json:"note,omitempty"` // the code of what must be said beside the places
	Stats *Stats     `json:"stats,omitempty"`
	Parts [][]string `json:"parts"` // entries with a scale in common; more than one part, and none is common to all
}

// Stats is what is said of the scores. A number that does not apply is null, and
// Why has the reason under its name.
type Stats struct {
	ICC21       *float64          `json:"icc21"`
	ICC21CI     []float64         `json:"icc21_ci"` // 95 %
	ICC2K       *float64          `json:"icc2k"`
	ICC2KCI     []float64         `json:"icc2k_ci"`
	MeanSquares *MeanSquares      `json:"mean_squares"`
	KendallW    *float64          `json:"kendall_w"`
	KendallChi2 *float64          `json:"kendall_chi2"`
	KendallP    *float64          `json:"kendall_p"`
	Alpha       Alpha             `json:"alpha"`
	Sigma       *float64          `json:"sigma"` // the standard deviation that neither entries nor jurors explain
	Jurors      []JurorStats      `json:"jurors"`
	LeaveOneOut []WithoutJuror    `json:"leave_one_out"`
	Bootstrap   *Bootstrap        `json:"bootstrap"`
	Places      []EntryPlaces     `json:"places"`
	Lines       []Line            `json:"lines"`
	Spread      []EntrySpread     `json:"spread"`
	Agreement   []Pair            `json:"agreement"`
	Why         map[string]string `json:"why"`
}

// MeanSquares are those of the analysis of variance.
type MeanSquares struct {
	Entries  float64 `json:"entries"`
	Jurors   float64 `json:"jurors"`
	Residual float64 `json:"residual"`
}

// Alpha is Krippendorff's, by what differences mean.
type Alpha struct {
	Nominal  *float64 `json:"nominal"`
	Ordinal  *float64 `json:"ordinal"`
	Interval *float64 `json:"interval"`
}

// JurorStats is how lenient a juror is, and how their scores move with their turns.
type JurorStats struct {
	Juror  string   `json:"juror"`
	Effect *float64 `json:"effect"` // points above the panel
	SE     *float64 `json:"se"`
	Drift  *float64 `json:"drift"` // points a turn
	DriftP *float64 `json:"drift_p"`
}

// WithoutJuror is the places of the means without one juror, ties averaged.
type WithoutJuror struct {
	Juror string             `json:"juror"`
	Ranks map[string]float64 `json:"ranks"`
}

// Bootstrap is how the jurors were drawn again.
type Bootstrap struct {
	Exact     bool `json:"exact"`
	Resamples int  `json:"resamples"`
}

// EntryPlaces is an entry's probability to be among the first N, by N.
type EntryPlaces struct {
	Entry string             `json:"entry"`
	PLine map[string]float64 `json:"p_line"`
}

// Line is the line after so many places.
type Line struct {
	Places int      `json:"places"`
	Margin *float64 `json:"margin"` // between the last above it and the first below
	Holds  *float64 `json:"holds"`  // the probability that the same entries are above it
}

// EntrySpread is how far the jurors are apart on an entry.
type EntrySpread struct {
	Entry string   `json:"entry"`
	Range float64  `json:"range"`
	SD    *float64 `json:"sd"`
	Juror string   `json:"juror"` // who is farthest from the others
	Off   float64  `json:"off"`
	Alert bool     `json:"alert"`
}

// Pair is the rank correlation of two jurors over what both scored.
type Pair struct {
	A           string   `json:"a"`
	B           string   `json:"b"`
	Correlation *float64 `json:"correlation"`
}

// PartsOf lists the parts of a state's entries.
func PartsOf(s scoring.State) [][]string {
	parts := [][]string{}
	for _, p := range s.Parts() {
		parts = append(parts, p.Entries)
	}
	return parts
}

// StatsOf works out what is said of the scores that count in the state; lines
// are after how many places.
func StatsOf(s scoring.State, table scoring.Table, lines []int) *Stats {
	t := s.Totals()
	lines = slices.DeleteFunc(slices.Clone(lines), func(n int) bool { return n < 1 || n >= len(t.Entries) })
	sum := stats.Summarise(t.Cells, t.Turns, lines)
	out := &Stats{Why: map[string]string{}, Jurors: []JurorStats{}, LeaveOneOut: []WithoutJuror{}, Places: []EntryPlaces{},
		Lines: []Line{}, Spread: []EntrySpread{}, Agreement: []Pair{}}
	out.agreement(sum)
	out.jurors(t, sum)
	out.places(t, sum, table)
	for i, e := range t.Entries {
		sp := sum.Spread[i]
		row := EntrySpread{Entry: e, Range: sp.Range, SD: number(sp.SD), Off: sp.Off, Alert: sp.Alert}
		if sp.Juror >= 0 {
			row.Juror = t.Jurors[sp.Juror]
		}
		out.Spread = append(out.Spread, row)
	}
	for a := range t.Jurors {
		for b := range a {
			out.Agreement = append(out.Agreement, Pair{t.Jurors[b], t.Jurors[a], number(sum.Pairs[a][b])})
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
	if !o.lacks(sum.ICCWhy, "icc21", "icc2k", "mean_squares") {
		c := sum.ICC
		o.ICC21, o.ICC2K = number(c.Single.Value), number(c.Mean.Value)
		o.ICC21CI, o.ICC2KCI = []float64{c.Single.Low, c.Single.High}, []float64{c.Mean.Low, c.Mean.High}
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

func (o *Stats) jurors(t scoring.Totals, sum stats.Summary) {
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
		if !o.lacks(sum.DriftWhy[j], "jurors."+user+".drift") {
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

func (o *Stats) places(t scoring.Totals, sum stats.Summary, table scoring.Table) {
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
		if known {
			line.Holds = number(sum.Stability.Holds[at])
		}
		o.Lines = append(o.Lines, line)
	}
}
