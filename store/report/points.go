package report

import (
	"slices"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
)

// Points is a deduction from an entry's final score, or a credit.
type Points struct {
	Record    uint64        `json:"record"`
	Entry     string        `json:"entry"`
	Points    exact.Decimal `json:"points"` // below zero they were taken away
	Reason    string        `json:"reason"`
	By        string        `json:"by"`
	Confirmed string        `json:"confirmed_by"` // "" where one person alone stands for it
	TakenBack bool          `json:"taken_back"`
	Overtime  int           `json:"overtime_seconds,omitempty"` // that it is for
	line      scoring.SlotAdjustment
}

func (d *Dossier) points(s scoring.State) {
	for _, a := range s.Adjustments() {
		p := Points{Record: a.Seq, Entry: a.Slot, Points: a.Points, Reason: a.Reason, By: d.known(a.By), TakenBack: a.Back != nil, Overtime: int(a.Over / time.Second), line: a}
		if a.Second != nil {
			p.Confirmed = d.known(a.Second.By)
		}
		d.Points = append(d.Points, p)
	}
}

// pointLines tells each of them.
func (d *Dossier) pointLines(w Words) (said []string) {
	for _, p := range d.Points {
		said = append(said, w.Text.Points.Line(p.line.Named(func(user string) string { return d.name(d.known(user)) })))
	}
	return said
}

// pointed gives a table with points of organizers a column more, and none to others.
func pointed(rows []Row) func(cell string) []string {
	any := slices.ContainsFunc(rows, func(r Row) bool { return r.Points != 0 })
	return func(cell string) []string {
		if any {
			return []string{cell}
		}
		return nil
	}
}
