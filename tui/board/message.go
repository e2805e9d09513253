package board

// message draws what the organizers wrote, as large as it fits; their contest's
// name if they wrote nothing.
func (p painter) message() []string {
	text := p.c.show.Text
	if text == "" {
		text = p.c.contest
	}
	return p.headed("", func(p painter) []string {
		lines := poster(text, p.w-4, p.h-2, 6)
		if lines == nil {
			return column([]part{{lines: p.prose(p.pen.Title, text, p.h)}}, p.w, p.h)
		}
		for i, s := range lines {
			lines[i] = "  " + p.pen.Title.Render(s)
		}
		return column([]part{{lines: lines}}, p.w, p.h)
	})
}
