package report

import (
	"strings"
	"time"
)

// identity takes over who became another; where names are left out, of a juror
// only that it happened.
func (d *Dossier) identity(changes []IdentityChange) {
	d.Identity = []IdentityChange{}
	for _, c := range changes {
		c.By = d.known(c.By)
		if c.Juror != "" {
			c.Juror = d.known(c.Juror)
			if d.Redacted {
				c.Reason, c.Fields = "", []FieldIdentity{}
			}
		}
		d.Identity = append(d.Identity, c)
	}
}

// moment is a day and an hour where the contest is.
func (d *Dossier) moment(w Words, at time.Time) string {
	at = at.In(d.place)
	return w.Day(at) + " " + at.Format("15:04")
}

// others says each change of who an entry or a juror is: when, what from what to
// what, by whom and why.
func (d *Dossier) others(w Words) []string {
	said := make([]string, len(d.Identity))
	for i, c := range d.Identity {
		who := w.TheEntry(c.Entry)
		if c.Juror != "" {
			who = w.TheJuror(c.Juror)
		}
		fields := make([]string, len(c.Fields))
		for i, f := range c.Fields {
			if f.Field == "room" {
				f.Was, f.Is = d.room(f.Was).Name, d.room(f.Is).Name
			}
			fields[i] = w.Turned(w.IdentityField[f.Field], f.Was, f.Is)
		}
		said[i] = w.IdentityBy(d.moment(w, c.At), who, strings.Join(fields, "; "), d.name(c.By), c.Reason)
	}
	return said
}

// fromPaper says who entered how many sheets from paper, and which entries were
// scored so and never called; none where there are none.
func (d *Dossier) fromPaper(w Words) (said []string) {
	count := map[string]int{}
	var by []string
	for _, s := range d.Sheets {
		if s.Paper {
			if count[s.By]++; count[s.By] == 1 {
				by = append(by, s.By)
			}
		}
	}
	for _, user := range by {
		said = append(said, w.PaperBy(count[user], d.name(user)))
	}
	for _, u := range d.Uncalled {
		said = append(said, w.UncalledBy(d.moment(w, u.At), u.Entry, d.name(d.known(u.By))))
	}
	return said
}

// onPaper counts the entry's sheets that were entered from paper.
func (d *Dossier) onPaper(entry string) (n int) {
	for _, j := range d.Jurors {
		if s := d.Sheet(entry, j.ID); s != nil && s.Paper {
			n++
		}
	}
	return n
}
