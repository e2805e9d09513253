package juror

import (
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// writing draws the sheet while feedback is written: the two of them, and the
// criteria where there is room.
func (s *Screen) writing(h sheet, rows []criterionRow, x, y, w, height int) []string {
	st, t := s.term.Styles.Fast, s.term.Text.Juror
	lines := s.head(w, shape{title: 1})
	if len(lines)+len(rows)+2+2*4 <= height {
		lines = append(lines, line{})
		lines = append(lines, s.criteriaIn(h, rows, x, y+len(lines), w, len(rows), nil)...)
		lines = append(lines, line{})
	} else if height < 8 {
		lines = nil
	}
	left := max(height-len(lines)-2, 2) // without the two labels
	own := min(max((left+1)/2, left-4), 16)
	other := min(left-own, 16)
	for i, key := range [2]string{strength, improve} {
		name, ask := t.Strength(), t.AskStrength()
		if i == 1 {
			name, ask = t.Improve(), t.AskImprove()
		}
		row := s.strengthRow() + i + 1
		text := h.texts[i]
		n := utf8.RuneCountInString(text)
		pen := st.Muted
		if n > softLimit {
			pen = st.Warn
		}
		count := pen.Render(t.Count(n, softLimit))
		if key == s.areaOf {
			lines = append(lines, line{text: kit.Join(st.Title.Render("▸"+name)+" "+st.Muted.Render(ask), count, w)})
			lines = append(lines, s.areaLines(x, y+len(lines), w, own)...)
			continue
		}
		lines = append(lines, line{text: kit.Join(" "+name, count, w), row: row})
		shown := kit.Clip(kit.Wrap(scoring.Shown(text), max(w-1, 1)), other, w-1)
		if text == "" {
			shown = []string{st.Muted.Render(t.Empty())}
		}
		for j := range other {
			l := line{row: row}
			if j < len(shown) {
				l.text = " " + shown[j]
			}
			lines = append(lines, l)
		}
	}
	return place(lines, w, height)
}

// areaLines draws the text area in h lines at x, y and places the cursor.
func (s *Screen) areaLines(x, y, w, h int) []line {
	if w < 2 || h < 1 {
		return make([]line, max(h, 0))
	}
	if s.area.Width() != w-1 {
		s.area.SetWidth(w - 1)
	}
	if s.area.Height() != h {
		s.area.SetHeight(h)
	}
	if s.styled != s.term.Styles.Fast {
		s.styled = s.term.Styles.Fast
		kit.StyleTextArea(s.term.Styles, s.area)
	}
	out := make([]line, h)
	rows, c := kit.Written(s.area)
	for i := range out {
		if i < len(rows) {
			out[i].text = " " + rows[i]
		}
	}
	if c != nil && s.mode == inFeedback && c.Y >= 0 && c.Y < h {
		s.drawn.cursor = tea.NewCursor(x+1+min(c.X, w-2), y+c.Y)
		s.drawn.cursor.Shape, s.drawn.cursor.Blink = tea.CursorBlock, false
	}
	return out
}
