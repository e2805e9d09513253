package juror

import (
	"strings"

	"juri/tui/kit"
)

// shape is how generously a sheet is drawn; the first that fits is taken.
type shape struct {
	title, help, levels, text int // most lines of each
	gaps                      bool
	among                     bool // where the value stands among one's own
	roomy                     bool // each criterion with what it asks, and the detail below the one under the cursor
}

var shapes = [...]shape{
	{title: 3, levels: 8, text: 12, gaps: true, among: true, roomy: true},
	{title: 3, help: 4, levels: 8, text: 8, gaps: true, among: true},
	{title: 2, help: 3, levels: 8, text: 4, gaps: true, among: true},
	{title: 2, help: 2, levels: 2, text: 2, gaps: true, among: true},
	{title: 2, help: 2, text: 2, gaps: true, among: true},
	{title: 1, help: 2, text: 1, gaps: true, among: true},
	{title: 1, help: 3, text: 1, among: true},
	{title: 1, help: 3, text: 1},
	{title: 1, help: 2, text: 1, among: true},
	{title: 1, help: 1, text: 1, among: true},
	{title: 1, help: 1, text: 1},
	{title: 1, text: 1},
	{text: 1},
}

// setIn is by how much less wide a detail below its criterion is.
const setIn = 6

// fewest is how many criteria must show before anything else has room.
const fewest = 4

// line is one line of the sheet, and where a click on it leads.
type line struct {
	text   string
	row    int    // a row of the sheet, from 1; 0 for none
	slot   string // or a slot
	choice int    // of the row's choices, from 1; 0 for none
}

// sheet draws the sheet in exactly h lines of w cells, whose first is at x, y.
func (s *Screen) sheet(x, y, w, h int) []string {
	if w < 1 || h < 1 {
		return nil
	}
	if s.recused(s.current()) {
		return place(s.unscored(w), w, h)
	}
	now := s.sheetOf(s.current())
	rows := s.criterionRows()
	if s.mode == inFeedback && s.area != nil {
		return s.writing(now, rows, x, y, w, h)
	}
	among := ""
	if c, ok := s.criterion(); ok {
		among = s.among(c, now.get(c.ID), max(w-setIn, 1))
	}
	var head, detail, below []line
	gaps := 0
	for i, sh := range shapes {
		head, detail, below = s.head(w, sh), s.detail(now, w, sh, among), s.feedbackLines(now, w, sh)
		if gaps = 0; sh.gaps {
			gaps = 3
		}
		need := len(head) + len(detail) + len(below) + gaps + len(rows)
		if sh.roomy {
			if need+2*len(rows) > h {
				continue
			}
			if lines := s.roomy(now, rows, head, detail, below, x, y, w); len(lines) <= h {
				return place(lines, w, h)
			}
			continue
		}
		if need <= h || i == len(shapes)-2 && need-len(rows)+fewest <= h {
			break
		}
	}
	gap := make([]line, min(gaps, 1))
	lines := append(head, gap...)
	room := min(max(h-len(head)-len(detail)-len(below)-gaps, 1), len(rows))
	lines = append(lines, s.criteriaIn(now, rows, x, y+len(lines), w, room, nil)...)
	lines = append(append(append(lines, gap...), detail...), gap...)
	return place(append(lines, below...), w, h)
}

// roomy is a sheet in which each criterion has what it asks below it.
func (s *Screen) roomy(now sheet, rows []criterionRow, head, detail, below []line, x, y, w int) []line {
	lines := append(head, line{})
	lines = append(lines, s.criteriaIn(now, rows, x, y+len(lines), w, len(rows), append([]line{}, detail...))...)
	if _, on := s.criterion(); !on {
		lines = append(append(lines, detail...), line{})
	}
	return append(lines, below...)
}

// place fits the lines into h of w cells, marked with where clicks lead.
func place(lines []line, w, h int) []string {
	out := make([]string, h)
	for i := range out {
		if i >= len(lines) {
			out[i] = strings.Repeat(" ", w)
			continue
		}
		out[i] = lines[i].zone(kit.Fit(lines[i].text, w))
	}
	return out
}
