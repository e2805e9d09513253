package juror

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

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
