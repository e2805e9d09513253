package report

import (
	"fmt"
	"strings"
	"time"

	"juri/scoring"
)

// Certificate is who receives one, and for what.
type Certificate struct {
	No       int                     `json:"no"` // of all of the contest; the same in every export
	Number   string                  `json:"number,omitempty"`
	Kind     scoring.CertificateKind `json:"kind"`
	Entry    string                  `json:"entry,omitempty"`
	User     string                  `json:"user,omitempty"`
	Name     string                  `json:"name"`
	Unit     string                  `json:"unit,omitempty"`
	Title    string                  `json:"title,omitempty"`
	Category string                  `json:"category,omitempty"`
	Award    string                  `json:"award,omitempty"`
	Place    int                     `json:"place,omitempty"`

	presenter        string
	chair, moderator bool
}

// key tells certificates apart, whatever is corrected about them.
func (c Certificate) key() string {
	if c.Entry == "" && c.User == "" {
		return string(c.Kind) + "\x00" + c.Name + "\x00\x00" + c.Award
	}
	return string(c.Kind) + "\x00" + c.Entry + "\x00" + c.User + "\x00" + c.Award
}

// due lists the certificates of a sealed result: of winners, entrants, jurors, organizers.
func due(s scoring.State) (all []Certificate) {
	if s.Sealed == nil {
		return nil
	}
	for _, win := range s.Winners() {
		c := Certificate{Kind: scoring.ForWinner, Entry: win.Entry, Name: win.Unit, Unit: win.Unit, Title: win.Title, Category: win.Category, Award: win.Award, Place: win.Place}
		if win.Entry == "" { // a unit, by all that it has won
			c.Title = ""
		}
		if l := s.Slot(win.Entry); l != nil {
			c.Category, c.presenter = l.Entry.Category, l.Entry.Presenter
		}
		all = append(all, c)
	}
	for _, l := range s.Slots {
		if e := l.Entry; e.Round == 0 && s.Part(l).Counts() {
			all = append(all, Certificate{Kind: scoring.ForEntrant, Entry: e.ID, Name: e.Unit, Unit: e.Unit, Title: e.Title, Category: e.Category, presenter: e.Presenter})
		}
	}
	for _, kind := range []scoring.CertificateKind{scoring.ForJuror, scoring.ForOrganizer} {
		for _, p := range s.People {
			if juror := p.Scores(); !p.Gone && !p.Projects() && (!p.Reserve || s.CalledIn(p.User) != nil) && juror == (kind == scoring.ForJuror) {
				all = append(all, Certificate{Kind: kind, User: p.User, Name: p.Name, Unit: p.Institution, chair: p.Chair, moderator: p.RunsRooms()})
			}
		}
	}
	return all
}

// number gives each certificate that is due the next number, unless it has one: a
// number once given is never another's, whatever is sealed anew.
func (t *Trail) number(e scoring.Event) {
	switch e.Fact.(type) {
	case scoring.ResultSealed, scoring.PersonSet, scoring.PersonCorrected:
	default:
		return
	}
	for _, c := range due(t.s) {
		if t.numbers == nil {
			t.numbers = map[string]int{}
		}
		if t.numbers[c.key()] == 0 {
			t.numbers[c.key()] = len(t.numbers) + 1
		}
	}
}

// certificates gathers those that contest.yaml wants, with their numbers.
func (d *Dossier) certificates(s scoring.State, trail Trail) {
	d.certify = s.Contest.Certificates
	for _, c := range due(s) {
		if !d.certify.Wants(c.Kind) || c.Kind == scoring.ForJuror && d.Redacted {
			continue
		}
		if d.Redacted {
			c.presenter = ""
		}
		c.No = trail.numbers[c.key()]
		c.Number = strings.ReplaceAll(d.certify.Number, scoring.NumberField, fmt.Sprintf("%03d", c.No))
		d.Certificates = append(d.Certificates, c)
	}
}

// certificateDay is the day on which certificates are signed.
func (d *Dossier) certificateDay(w Words) string {
	day := d.Held.In(d.place)
	if on, err := time.Parse(time.DateOnly, d.certify.Date); err == nil {
		day = on
	}
	return w.Text.Day(day)
}

// values are what stands for the fields of the certificate's texts.
func (d *Dossier) values(w Words, c Certificate) map[string]string {
	place := ""
	if c.Place > 0 {
		place = fmt.Sprint(c.Place)
	}
	return map[string]string{
		"nama": c.Name, "peran": w.CertificateRole(c.Kind, c.chair, c.moderator), "unit": c.Unit, "lomba": d.Contest, "penyelenggara": d.Host, "nomor": c.Number,
		"tempat": orElse(d.certify.Place, d.town()), "tanggal": d.certificateDay(w), "judul": c.Title, "kategori": c.Category, "penyaji": c.presenter,
		"juara": c.Award, "peringkat": place,
	}
}

// said is what the certificate says, its fields filled in.
func (d *Dossier) said(w Words, c Certificate) (title, name, as, text string) {
	texts, values, lang := d.certify.Of(c.Kind), d.values(w, c), w.Text.Lang
	in := func(own scoring.Text, usual string) string {
		return scoring.FillCertificate(orElse(own.In(lang), usual), values)
	}
	usual := w.CertificateIn(c.Category != "", d.Host != "")
	if c.Title != "" && c.Title != c.Name {
		usual = "“{judul}”\n" + usual
	}
	what := "{peran}"
	if c.Kind == scoring.ForWinner {
		what = "{juara}"
	}
	return in(texts.Title, w.CertificateTitle(c.Kind)), in(texts.Name, "{nama}"), in(texts.As, what), in(texts.Text, usual)
}
