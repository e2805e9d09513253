package juror

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

const (
	softLimit = 600  // characters of one feedback, beyond which its counter warns
	hardLimit = 2000 // characters, which the store takes in any script
)

// write opens a feedback to be written. The text area is made here and let go
// on leaving: it is large.
func (s *Screen) write(key string) {
	if !s.accept() || !s.editable(s.current()) {
		return
	}
	a := kit.NewTextArea(s.term.Styles, 40, 4)
	a.CharLimit = hardLimit
	a.KeyMap.Paste.SetEnabled(false) // the server's clipboard, not theirs
	a.KeyMap.CopySelection.SetEnabled(false)
	a.SetValue(s.sheetOf(s.current()).get(key).text)
	a.MoveToEnd()
	a.Focus()
	s.area, s.areaOf, s.mode, s.styled = &a, key, inFeedback, s.term.Styles.Fast
	s.save.hurry = true
	s.work(s.slot).focus = s.rowOf(key)
}

// stopWriting goes back to the sheet, at a row.
func (s *Screen) stopWriting(row int) {
	s.area, s.mode, s.save.hurry = nil, onSheet, true
	s.work(s.slot).focus = min(row, s.lastRow())
}

// feedbackKey handles keys while feedback is written. Of a slot closed meanwhile
// nothing changes any more, but letters do not become commands either.
func (s *Screen) feedbackKey(msg tea.KeyPressMsg) tea.Cmd {
	switch k := msg.String(); {
	case k == "esc":
		s.stopWriting(s.rowOf(s.areaOf))
	case k == "tab" && s.areaOf == strength && s.editable(s.current()):
		s.write(improve)
	case k == "tab":
		s.stopWriting(s.handInRow())
	case k == "shift+tab" && s.areaOf == improve && s.editable(s.current()):
		s.write(strength)
	case k == "shift+tab":
		s.stopWriting(s.strengthRow() - 1)
	case k == "ctrl+s":
		s.stopWriting(s.handInRow())
		s.summarise()
	case k == "ctrl+z":
		s.undo()
	default:
		return s.edit(msg)
	}
	return nil
}

// edit passes a key or a paste to the text area and takes over what came of it.
func (s *Screen) edit(msg tea.Msg) tea.Cmd {
	if s.area == nil || !s.editable(s.current()) {
		return nil
	}
	was := s.area.Value()
	a, cmd := s.area.Update(msg)
	s.area = &a
	if now := a.Value(); now != was {
		w := s.work(s.slot)
		if n := len(w.undo); n == 0 || w.undo[n-1].key != s.areaOf || !sameWord(was, now) {
			w.remember(step{key: s.areaOf, was: value{text: was}})
		}
		s.change(s.slot, s.areaOf, value{text: now})
	}
	return cmd
}

// sameWord reports whether now is was and one more character of the same word;
// anything larger is a step of its own to undo.
func sameWord(was, now string) bool {
	rest, ok := strings.CutPrefix(now, was)
	if !ok || utf8.RuneCountInString(rest) != 1 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(was)
	return was != "" && !unicode.IsSpace(last)
}

// refreshArea shows what another terminal wrote, while nothing of this one is pending.
func (s *Screen) refreshArea() {
	if s.area == nil {
		return
	}
	if l := s.current(); l != nil {
		if now := s.sheetOf(l).get(s.areaOf); !now.same(value{text: s.area.Value()}) {
			s.area.SetValue(now.text)
		}
	}
}

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
