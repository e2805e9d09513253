package report

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"juri/scoring"
)

// Event is a record that bears on the result, as it is told.
type Event struct {
	Seq       uint64    `json:"seq"`
	At        time.Time `json:"at"`
	By        string    `json:"by"`
	Type      string    `json:"type"`
	Text      string    `json:"text"`      // what they did, in the dossier's language
	Overtaken bool      `json:"overtaken"` // it no longer holds: decided anew since, or nothing is left to decide
}

// tell says each record of the trail.
func (d *Dossier) tell(s scoring.State, told []scoring.Told, w Words) {
	n := Naming{
		Person: func(user string) string { return d.name(d.known(user)) },
		Entry: func(id string) string {
			if e := d.Entry(id); e != nil {
				return id + " " + e.Unit
			}
			return id
		},
		Room: func(id string) string { return d.room(id).Name },
		Phase: func(p scoring.Phase) string {
			if timed, i := s.TimedPhase(p); i >= 0 {
				return timed.Name.In(w.Lang)
			}
			return w.Phase(p)
		},
	}
	for _, t := range told {
		t.Fact = d.veiled(t.Fact)
		d.Events = append(d.Events, Event{
			Seq: t.Seq, At: t.At, By: d.known(t.By), Type: t.Fact.Type(), Text: w.Tell(t, n), Overtaken: d.overtaken(t),
		})
	}
}

// hourWide is how wide the hour before a told record is, in millimetres.
const hourWide = 14

// events writes what bears on the result, day by day, or that there is nothing.
func (p *paper) events() {
	w, d := p.w, p.d
	if len(d.Events) == 0 {
		p.para(w.None)
		return
	}
	p.para(w.MinutesEventsNote)
	day := ""
	for _, e := range d.Events {
		at := e.At.In(d.place)
		if today := w.Day(at); today != day {
			day = today
			p.room(3 * lineTall)
			p.face("B", textSize)
			p.block(day, "L", lineTall)
			p.face("", textSize)
		}
		said := sentence(d.name(e.By) + " " + e.Text)
		if e.Overtaken {
			said += " " + w.EventOvertaken
		}
		p.beside(w.Hour(at), hourWide, said)
	}
	p.Ln(1)
}

// sentence begins with a capital and ends with a full stop.
func sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(first)) + s[size:]
	if strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// Naming is how a told record names things.
type Naming struct {
	Person, Entry, Room func(id string) string
	Phase               func(scoring.Phase) string
}

// veiled is the fact without what would name a juror where names are left out.
func (d *Dossier) veiled(f scoring.Fact) scoring.Fact {
	if !d.Redacted {
		return f
	}
	switch f := f.(type) {
	case scoring.PersonSet:
		f.Person.Name = d.name(d.known(f.Person.User))
		return f
	case scoring.PersonCorrected:
		return scoring.PersonCorrected{Person: scoring.Person{User: d.known(f.Person.User)}}
	case scoring.DrawMade:
		f.Numbers = slices.Clone(f.Numbers)
		for i := range f.Numbers {
			f.Numbers[i].By = ""
		}
		return f
	}
	return f
}

// overtaken reports whether a decision on the result is none that holds.
func (d *Dossier) overtaken(t scoring.Told) bool {
	switch f := t.Fact.(type) {
	case scoring.TieDecided:
		return !slices.ContainsFunc(d.Decisions, func(o Decision) bool { return o.At.Equal(t.At) && slices.Equal(o.Order, f.Order) })
	case scoring.AwardPicked:
		return !slices.ContainsFunc(d.Given, func(o Given) bool { return o.At.Equal(t.At) && o.Award == f.Award })
	}
	return false
}
