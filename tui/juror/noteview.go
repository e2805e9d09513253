package juror

import (
	"slices"
	"strings"

	"juri/scoring"
	"juri/tui/kit"
)

// side is the juror's own scores, and under them what they wrote for other entries.
func (s *Screen) side(x, w, h int) string {
	own := min(max(len(s.drawn.own)+6, 8), h*2/3)
	return s.ownBox(x, w, own, false) + "\n" + s.notes(w, h-own)
}

// notes is notesBox, drawn anew only where it would differ.
func (s *Screen) notes(w, h int) string {
	return s.drawn.notes.Of(s.term, 0, w, h, s.slot, func() string { return s.notesBox(w, h) })
}

// notesBox is the feedback for other entries, the last in the list first, as much of it as
// there is room for.
func (s *Screen) notesBox(w, h int) string {
	st, t := s.term.Styles.Fast, s.term.Text.Juror
	iw, ih := kit.Inside(w, h)
	label := max(kit.Width(t.Strength()), kit.Width(t.Improve())) + 2
	var body []string
	for _, r := range s.rooms {
		for _, l := range slices.Backward(r.slots) {
			h := s.sheetOf(l)
			if len(body) >= ih || l.Entry.ID == s.slot || h.texts == [2]string{} {
				continue
			}
			body = append(body, st.Title.Render(l.Entry.ID+" "+oneLine(l.Entry.Unit)))
			for i, name := range [2]string{t.Strength(), t.Improve()} {
				text := strings.Join(strings.Fields(scoring.Shown(h.texts[i])), " ")
				for j, line := range kit.Clip(kit.Wrap(text, max(iw-label, 1)), 4, max(iw-label, 1)) {
					if j > 0 {
						name = ""
					}
					body = append(body, st.Muted.Render(kit.Fit(name, label))+line)
				}
			}
			body = append(body, "")
		}
	}
	if len(body) == 0 {
		body = []string{st.Muted.Render(t.NoNotes())}
	}
	return kit.Box(s.term.Styles, kit.BoxSpec{Title: t.Notes(), Body: body}, w, h)
}
