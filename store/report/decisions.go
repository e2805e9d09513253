package report

import (
	"slices"
	"strings"
	"time"

	"juri/scoring"
)

// Decision is an order that people gave to entries which nothing else parted.
type Decision struct {
	Order  []string  `json:"order"` // the best first
	Seed   string    `json:"seed"`  // of a draw by lot; "" of the chair's choice
	Reason string    `json:"reason"`
	At     time.Time `json:"at"`
	By     string    `json:"by"`
}

// Given is an award given by hand.
type Given struct {
	Award   string    `json:"award"`
	Entries []string  `json:"entries"`
	Reason  string    `json:"reason"`
	At      time.Time `json:"at"`
	By      string    `json:"by"`
}

// decisions gathers what people decided of the result, as far as it holds.
func (d *Dossier) decisions(s scoring.State) {
	for i, t := range s.Ties {
		if d.holds(s, t, s.Ties[i+1:]) {
			d.Decisions = append(d.Decisions, Decision{Order: t.Order, Seed: t.Seed, Reason: t.Reason, At: t.At, By: d.known(t.By)})
		}
	}
	void := s.Unpicked()
	for _, p := range s.Picks {
		if !slices.Contains(void, p.Award) {
			d.Given = append(d.Given, Given{Award: p.Award, Entries: p.Entries, Reason: p.Reason, At: p.At, By: d.known(p.By)})
		}
	}
}

// holds reports whether the decision is the last about its entries, and parts
// them in the standings or those of a round.
func (d *Dossier) holds(s scoring.State, t scoring.TieDecision, later []scoring.TieDecision) bool {
	set := slices.Sorted(slices.Values(t.Order))
	if slices.ContainsFunc(later, func(o scoring.TieDecision) bool { return slices.Equal(slices.Sorted(slices.Values(o.Order)), set) }) {
		return false
	}
	by := scoring.ByChoice
	if t.Seed != "" {
		by = scoring.ByDraw
	}
	parts := func(table scoring.Table) bool {
		i := slices.IndexFunc(table.Rows, func(r scoring.Standing) bool { return r.Entry == t.Order[0] })
		return i >= 0 && i+len(t.Order) <= len(table.Rows) && !slices.ContainsFunc(t.Order, func(id string) bool {
			r := table.Rows[i+slices.Index(t.Order, id)]
			return r.Entry != id || r.DecidedBy != by
		})
	}
	return s.Table == nil || parts(*s.Table) || slices.ContainsFunc(s.Stages, parts)
}

// decided says each decision in a sentence; of a draw, how anybody repeats it.
func (d *Dossier) decided(w Words) (said []string) {
	when := func(at time.Time) string { return d.moment(w, at) }
	for _, t := range d.Decisions {
		order := strings.Join(t.Order, ", ")
		if t.Seed != "" {
			said = append(said, w.DrawnBy(when(t.At), order, t.Seed, d.name(t.By), t.Reason))
		} else {
			said = append(said, w.ChosenBy(when(t.At), order, d.name(t.By), t.Reason))
		}
	}
	for _, g := range d.Given {
		said = append(said, w.GivenBy(when(g.At), g.Award, strings.Join(g.Entries, ", "), d.name(g.By), g.Reason))
	}
	for i := range said {
		said[i] = sentence(said[i])
	}
	return said
}
