package report

import (
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// average works out the mean of each entry's sheets, where the official method
// is another: what people compare an adjusted score with.
func (d *Dossier) average() {
	if d.Method == rank.Mean {
		return
	}
	of := map[string][]exact.Ratio{}
	for _, s := range d.Sheets {
		if !s.Recused && !s.exact.None() {
			of[s.Entry] = append(of[s.Entry], s.exact)
		}
	}
	for entry, totals := range of {
		d.means[entry] = exact.Average(totals)
	}
	for _, rows := range d.everyTable() {
		for i := range rows {
			rows[i].Mean = d.means[rows[i].Entry].String()
		}
	}
}

// adjusted reports whether the papers show the mean beside the score.
func (d *Dossier) adjusted() bool { return d.Method != rank.Mean }

func (d *Dossier) scoreHead(w Words) string { return orElse(w.ScoreBy(d.methodName()), w.Score()) }

// methodName is what the papers know the method by.
func (d *Dossier) methodName() string {
	if d.Result.Dances {
		return "dances"
	}
	return string(d.Method)
}
