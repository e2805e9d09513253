package report

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"juri/scoring"
	"juri/scoring/i18n"
)

// Event is a record that bears on the result, as it is told.
type Event struct {
	Seq       uint64    `json:"seq"`
	At        time.Time `json:"at"`
	By        string    `json:"by"`
	Login     string    `json:"login"` // of By, where it was not their own: at the server itself, or a PIN that somebody else made
	Type      string    `json:"type"`
	Text      string    `json:"text"`      // what they did, in the dossier's language
	Overtaken bool      `json:"overtaken"` // as scoring has it
	Shared    bool      `json:"shared"`    // two people did it who may be one
}

// tell says each record of the trail.
func (d *Dossier) tell(s scoring.State, trail Trail, w Words) {
	for _, t := range trail.Told {
		n := d.naming(trail.s, w, t.At)
		if d.Redacted {
			t = d.veiled(t)
		}
		n.Was = t.Was
		e := Event{Seq: t.Seq, At: t.At, By: d.known(t.By), Type: scoring.TypeOf(t.Fact), Text: w.Text.Organizer.Says(t.Event, n), Overtaken: s.Overtaken(t.Event), Shared: shared(t.Fact)}
		if t.Was.Proof == "" && trail.borrowed(trail.s, t.Event) { // else the sentence says it
			e.Login = n.Proved(t.By, t.Proof)
		}
		if sheets := trail.sheets[t.Seq]; sheets > 0 {
			e.Text += w.EventSheets(sheets)
		}
		d.Events = append(d.Events, e)
	}
}

// naming names things as the papers do; hours of another day than that with it.
func (d *Dossier) naming(s scoring.State, w Words, day time.Time) i18n.Names {
	n := i18n.Names{
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
				return timed.Name.In(w.Text.Lang)
			}
			return w.Text.General.Phase(p)
		},
	}
	n.Proved = func(user string, p scoring.Proof) string {
		return w.Text.Proved(s, user, p, n.Person, func(at time.Time) string {
			at = at.In(d.place)
			if on := w.Text.Date(at); on != w.Text.Date(day.In(d.place)) {
				return w.Hour(at) + " (" + on + ")"
			}
			return w.Hour(at)
		})
	}
	return n
}

// shared reports whether two people did it who may be one.
func shared(f scoring.Fact) bool {
	switch f := f.(type) {
	case scoring.ResultSealed:
		return f.Shared != ""
	case scoring.ResultUnsealed:
		return f.Shared != ""
	case scoring.SheetVoided:
		return f.Shared != ""
	case scoring.AdjustmentConfirmed:
		return f.Shared != ""
	}
	return false
}

// warned begins the minutes with what two people did who may be one.
func (p *paper) warned() {
	p.face("B", textSize)
	seal := p.d.Seal
	if seal != nil && seal.Shared != "" {
		p.para(p.w.Text.Proving.Though(seal.Doubt, seal.Shared))
	}
	for _, e := range p.d.Events {
		if e.Shared && (seal == nil || !e.At.Equal(seal.At)) {
			p.para(p.w.Warning(p.d.moment(p.w, e.At), p.deed(e)))
		}
	}
	p.face("", textSize)
}

// deed is what somebody did in a sentence, how they had logged in where that says
// something, and whether it holds no longer.
func (p *paper) deed(e Event) string {
	who := p.d.name(e.By)
	if e.Login != "" {
		who += " (" + e.Login + ")"
	}
	said := sentence(who + " " + e.Text)
	if e.Overtaken {
		said += " " + p.w.EventOvertaken()
	}
	return said
}

// hourWide is how wide the hour before a told record is, in millimetres.
const hourWide = 14

// events writes what bears on the result, day by day, or that there is nothing.
func (p *paper) events() {
	w, d := p.w, p.d
	if len(d.Events) == 0 {
		p.para(w.None())
		return
	}
	p.para(w.MinutesEventsNote())
	day := ""
	for _, e := range d.Events {
		at := e.At.In(d.place)
		if today := w.Text.Date(at); today != day {
			day = today
			p.room(3 * lineTall)
			p.strong(day, textSize, lineTall)
		}
		p.beside(w.Hour(at), hourWide, p.deed(e))
	}
	p.Ln(1)
}

// sentence begins with a capital and ends with a full stop.
func sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(first)) + s[size:]
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}

// veiled is the record without what would name a juror where names are left out.
func (d *Dossier) veiled(t scoring.Told) scoring.Told {
	t.Was.Doubt = nil
	switch f := t.Fact.(type) {
	case scoring.PersonSet:
		f.Person.Name = d.name(d.known(f.Person.User))
		t.Fact = f
	case scoring.PersonCorrected:
		t.Fact = scoring.PersonCorrected{Person: scoring.Person{User: d.known(f.Person.User)}}
	case scoring.DrawMade:
		f.Numbers = slices.Clone(f.Numbers)
		for i := range f.Numbers {
			f.Numbers[i].By = ""
		}
		t.Fact = f
	}
	return t
}
