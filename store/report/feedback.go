package report

import "juri/scoring"

// Feedback is what the jurors wrote for one entry, without their names.
type Feedback struct {
	Entry  string              `json:"entry"`
	Held   string              `json:"held"`   // why the organizers keep it back; "" while it goes out
	Voices []AnonymousFeedback `json:"voices"` // shuffled, without what was struck
}

// AnonymousFeedback is one juror's feedback.
type AnonymousFeedback struct {
	Label    string `json:"juror"` // A, B …, of this entry alone
	Strength string `json:"strength"`
	Improve  string `json:"improve"`
}

func feedback(l *scoring.Slot) Feedback {
	f := Feedback{Entry: l.Entry.ID, Held: l.Review.Held, Voices: []AnonymousFeedback{}}
	for i, v := range l.AnonymousFeedback() {
		f.Voices = append(f.Voices, AnonymousFeedback{
			Label: letter(i), Strength: l.Review.Cleared(v.Juror, v.Strength), Improve: l.Review.Cleared(v.Juror, v.Improve),
		})
	}
	return f
}
