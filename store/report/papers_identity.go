package report

import "time"

// moment is a day and an hour where the contest is.
func (d *Dossier) moment(w Words, at time.Time) string {
	at = at.In(d.place)
	return w.Text.Date(at) + ", " + w.Clock(at)
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
