package report

import (
	"slices"

	"juri/scoring"
)

// Feedback is what the jurors wrote for one entry, without their names.
type Feedback struct {
	Entry  string  `json:"entry"`
	Held   string  `json:"held"`   // why the organizers keep it back; "" while it goes out
	Voices []Voice `json:"voices"` // shuffled, without what was struck
}

// Voice is one juror's feedback.
type Voice struct {
	Label    string `json:"juror"` // A, B …, of this entry alone
	Strength string `json:"strength"`
	Improve  string `json:"improve"`
}

// feedback gathers an entry's feedback, the jurors shuffled anew for each entry.
func (d *Dossier) feedback(s scoring.State, l *scoring.Slot) Feedback {
	f := Feedback{Entry: l.Entry.ID, Held: l.Review.Held, Voices: []Voice{}}
	var wrote []string
	for _, j := range d.Jurors {
		if c := l.Cell(j.user); c.Recusal == nil && c.Sheet != nil && c.Sheet.Strength+c.Sheet.Improve != "" {
			wrote = append(wrote, j.user)
		}
	}
	slices.Sort(wrote)
	for i, u := range shuffle("feedback "+l.Entry.ID, []*scoring.Slot{l}, wrote) {
		h := l.Cell(u).Sheet
		f.Voices = append(f.Voices, Voice{
			Label: letter(i), Strength: l.Review.Cleared(u, h.Strength), Improve: l.Review.Cleared(u, h.Improve),
		})
	}
	return f
}
