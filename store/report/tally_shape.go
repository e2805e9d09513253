package report

import "juri/scoring"

// Tally is standings with what is said of the scores beside them.
type Tally struct {
	Counted []string `json:"counted"`  // headings of the columns that count
	LeftOut []string `json:"left_out"` // and of those that do not
	Notes   []Note   `json:"notes"`    // what of the file was read otherwise than somebody might expect
	Standings
	Lower bool       `json:"lower"`          // the lower score is the better one
	Read  string     `json:"read"`           // what the file's numbers were taken for: scores or places
	Note  string     `json:"note,omitempty"` // the code of what must be said beside the places
	Stats *Stats     `json:"stats,omitempty"`
	Parts [][]string `json:"parts"` // entries with a scale in common; more than one part, and none is common to all
}

// Note is something to be said, by its code.
type Note struct {
	Code string            `json:"code"`
	Args map[string]string `json:"args"`
}

// NotesOf lists what is to be said.
func NotesOf(of []*scoring.Error) []Note {
	all := make([]Note, len(of))
	for i, e := range of {
		all[i] = Note{string(e.Code), e.Args}
	}
	return all
}

// Stats is what is said of the scores. A number that does not apply is null, and
// Why has the reason under its name.
type Stats struct {
	Complete    int               `json:"complete"` // the entries that every juror scored, of which the ICC and W are made
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
