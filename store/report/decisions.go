package report

import (
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

	Joint    bool   `json:"joint,omitempty"`    // they share the rank
	Proposer string `json:"proposer,omitempty"` // who said so first
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
	for _, t := range s.DecidedTies() {
		d.Decisions = append(d.Decisions, Decision{Order: t.Order, Seed: t.Seed, Reason: t.Reason, At: t.At, By: d.known(t.By), Joint: t.Joint, Proposer: d.known(t.Proposer)})
	}
	for _, p := range s.Given() {
		d.Given = append(d.Given, Given{Award: p.Award, Entries: p.Entries, Reason: p.Reason, At: p.At, By: d.known(p.By)})
	}
}

// decided says each decision in a sentence; of a draw, how anybody repeats it.
func (d *Dossier) decided(w Words) (said []string) {
	when := func(at time.Time) string { return d.moment(w, at) }
	for _, t := range d.Decisions {
		order := strings.Join(t.Order, ", ")
		switch {
		case t.Joint:
			said = append(said, w.JointBy(when(t.At), order, d.name(t.Proposer), d.name(t.By), t.Reason))
		case t.Seed != "":
			said = append(said, w.DrawnBy(when(t.At), order, t.Seed, d.name(t.By), t.Reason))
		default:
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
