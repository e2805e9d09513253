package report

import (
	"time"

	"juri/scoring"
)

// Objection is an objection to the result, and its answer; null while it has none.
type Objection struct {
	Number int       `json:"number"` // from 1, the oldest first
	Entry  string    `json:"entry"`
	From   string    `json:"from"` // who brought it; "" where names are left out, too
	Text   string    `json:"text"`
	At     time.Time `json:"at"`
	By     string    `json:"by"` // who wrote it down
	Answer *Answer   `json:"answer"`
}

// Answer is what an organizer answered.
type Answer struct {
	Text string    `json:"text"`
	At   time.Time `json:"at"`
	By   string    `json:"by"`
}

func (d *Dossier) objections(s scoring.State) {
	for i, o := range s.Objections {
		p := Objection{Number: i + 1, Entry: o.Slot, From: o.From, Text: o.Text, At: o.At, By: d.known(o.By)}
		if d.Redacted {
			p.From = ""
		}
		if a := o.Answer; a != nil {
			p.Answer = &Answer{a.Text, a.At, d.known(a.By)}
		}
		d.Objections = append(d.Objections, p)
	}
}

// objected tells each of them with its answer, in the order in which they came.
func (d *Dossier) objected(w Words) (said []string) {
	t := w.Text.Objections
	for _, o := range d.Objections {
		entry := o.Entry
		if e := d.Entry(o.Entry); e != nil {
			entry += " " + e.Unit
		}
		line := t.Said(entry, o.From, o.Text, d.moment(w, o.At), d.name(o.By)) + "\n"
		if a := o.Answer; a != nil {
			line += t.Replied(a.Text, d.moment(w, a.At), d.name(a.By))
		} else {
			line += t.NoReply()
		}
		said = append(said, line)
	}
	return said
}
