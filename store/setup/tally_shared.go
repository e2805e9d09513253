package setup

import (
	"slices"
	"strings"

	"juri/scoring"
	"juri/scoring/rank"
)

// Shared is the criteria of each juror who judges some alone, and of one in a room under
// juror@room.
type Shared map[string][]string

// readShared reads what juri's exports say: ani:tajwid+lagu;budi:fasahah.
func readShared(s string) Shared {
	shared := Shared{}
	for _, of := range strings.Split(s, ";") {
		juror, ids, _ := strings.Cut(of, ":")
		shared[juror] = strings.Split(ids, "+")
	}
	return shared
}

// shareOut finds out who judges what: as the export says, else what each has ever given.
func (p *tallier) shareOut() {
	switch {
	case p.rules != nil && p.rules.shared != nil:
		p.Shared, p.rooms = p.rules.shared, p.rules.rooms
	case p.ask.Shared:
		p.Shared = Shared{}
		for _, s := range p.order {
			for id := range s.values {
				if !slices.Contains(p.Shared[s.juror], id) {
					p.Shared[s.juror] = append(p.Shared[s.juror], id)
				}
			}
		}
	default:
		return
	}
	if p.Totals {
		p.fault(pos{}, "shared_totals")
	}
}

// asked is what the juror judges of the entry's rubric.
func (t Tally) asked(entry, juror string, whole *scoring.Asked) *scoring.Asked {
	if r := t.Rubrics[entry]; r != nil {
		return &scoring.Asked{Rubric: r.Rubric}
	}
	own := t.Shared[juror]
	if in := t.Shared[juror+"@"+t.rooms[entry]]; in != nil {
		own = in
	}
	if own != nil {
		return whole.Only(own)
	}
	return whole
}

// whole gives an entry its score where jurors share the criteria out, or says why it has none.
func (t Tally) whole(e *rank.Entry, w scoring.Weigher) {
	all := &scoring.Asked{Rubric: t.Rubric, Weigher: w}
	var sheets []scoring.Part
	for _, s := range t.Sheets {
		if s.Slot == e.ID {
			sheets = append(sheets, scoring.Part{Scores: s.Scores, Asked: t.asked(s.Slot, s.Juror, all)})
		}
	}
	var lacks []string
	switch e.Special.Whole, lacks = all.Whole(sheets); {
	case e.Why != nil:
	case lacks != nil:
		e.Why = &rank.Reason{Code: string(scoring.CodeNotGiven), Args: map[string]string{"criteria": strings.Join(lacks, ",")}}
	case e.Special.Whole.None():
		e.Why = &rank.Reason{Code: string(scoring.CodeRubricTooFine)}
	}
}
