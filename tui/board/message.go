package board

import "juri/tui/letters"

// message draws what the organizers wrote, as large as it fits; their contest's
// name if they wrote nothing.
func (p painter) message() {
	text := p.c.show.Text
	if text == "" {
		text = p.c.contest
	}
	r := p.head("")
	p.draw(r, p.fit(text, r.w, r.h, max(r.h/3, 3), 12), p.ink(p.st.Title), letters.Centre)
}
