package juror

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/tui/kit"
)

// Update handles keys and the screen's own timers.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case saveMsg:
		s.touch()
		return s.due(msg)
	case tea.KeyPressMsg:
		cmd = s.key(msg)
	case tea.PasteMsg:
		cmd = s.paste(msg)
	case kit.Picked:
		cmd = s.click(msg.Row)
	case kit.Turned:
		cmd = s.wheel(msg)
	default:
		return nil
	}
	s.touch()
	return tea.Batch(cmd, s.schedule())
}

// key gives a key to whatever the keys are for now.
func (s *Screen) key(msg tea.KeyPressMsg) tea.Cmd {
	if s.current() == nil {
		return nil
	}
	s.bind()
	switch s.mode {
	case inFeedback:
		return s.feedbackKey(msg)
	case sending:
		if msg.String() == "esc" { // it goes on all the same
			s.mode, s.input = onSheet, nil
		}
	case atReceipt:
		return s.receiptKey(msg)
	case inReason, inWhy:
		return s.writeKey(msg)
	case atSummary, atConflict, atDrop, atSecond, atChanges:
		return s.answer(msg)
	case atAttest:
		return s.attestKey(msg)
	case signing:
		if msg.String() == "esc" {
			s.stopSign()
			s.mode = onSheet
		}
	case inHistory, inOwn, inQueue, inPosted:
		s.pageKey(msg)
	case inRanking:
		return s.rankingKey(msg)
	default:
		return s.sheetKey(msg)
	}
	return nil
}

// answer handles keys at a question.
func (s *Screen) answer(k tea.KeyPressMsg) tea.Cmd {
	q := s.question()
	switch said := s.term.Answered(k); {
	case s.mode == atSecond && s.second() == nil && k.Text != "": // it may be the rest of a reason
	case said == kit.No || s.mode == atSummary && !s.editable(s.current()):
		s.mode = q.back
	case said == kit.Yes && q.agree != nil:
		return q.agree()
	}
	return nil
}

// sheetKey handles keys on the sheet itself.
func (s *Screen) sheetKey(msg tea.KeyPressMsg) tea.Cmd {
	s.bind()
	k := &s.keys
	if r := []rune(msg.Text); len(r) == 1 && s.typed(r[0]) {
		return nil
	}
	switch {
	case key.Matches(msg, k.cancel):
		s.cancel()
	case msg.String() == "enter" && s.focus() >= s.strengthRow() && s.editable(s.current()):
		s.enter()
	case msg.String() == "enter" && !s.editable(s.current()): // there is nothing to accept
	case key.Matches(msg, k.next):
		s.move(s.focus() + 1)
	case key.Matches(msg, k.prev):
		s.move(s.focus() - 1)
	case key.Matches(msg, k.step):
		by := 1
		if m := msg.String(); m == "left" || m == "-" {
			by = -1
		}
		if c, _ := s.criterion(); by > 0 && !s.sheetOf(s.current()).get(c.ID).has && s.options(c) != nil {
			s.pickNext()
		} else {
			s.slide(by)
		}
	case key.Matches(msg, k.choice):
		s.pickNext()
	case key.Matches(msg, k.clear):
		s.erase()
	case key.Matches(msg, k.slotPrev):
		s.leave(s.beside(-1))
	case key.Matches(msg, k.slotNext):
		s.leave(s.beside(1))
	case key.Matches(msg, k.stage):
		s.toStage()
	case key.Matches(msg, k.handIn):
		s.summarise()
	case key.Matches(msg, k.feedback):
		s.openFeedback()
	case key.Matches(msg, k.undo):
		s.undo()
	case key.Matches(msg, k.correct):
		s.correct()
	case key.Matches(msg, k.drop):
		s.drop()
	default:
		s.open(msg)
	}
	return nil
}

// open goes to what lies over the sheet or takes its place.
func (s *Screen) open(msg tea.KeyPressMsg) {
	k := &s.keys
	switch {
	case key.Matches(msg, k.conflict):
		s.askReason()
	case key.Matches(msg, k.rank):
		s.openRanking()
	case key.Matches(msg, k.seal) && s.accept():
		s.mode, s.proposal = atSecond, s.seconds()[0].Seq
	case key.Matches(msg, k.changes) && s.accept():
		s.mode = atChanges
	case key.Matches(msg, k.own) && s.accept():
		s.mode, s.page, s.column = inOwn, s.ownRow(), 0
	case key.Matches(msg, k.history) && s.accept():
		s.mode, s.page = inHistory, 0
	case key.Matches(msg, k.sheets) && s.accept():
		s.openAttest()
	case key.Matches(msg, k.posted) && s.accept():
		s.mode = inPosted
	case key.Matches(msg, k.queue) && s.accept():
		s.mode, s.scroll = inQueue, 0
	case msg.String() == "home":
		s.move(0)
	case msg.String() == "end":
		s.move(s.lastRow())
	}
}

// enter does what the row under the cursor is for, of those after the criteria.
func (s *Screen) enter() {
	switch s.focus() {
	case s.strengthRow():
		s.write(strength)
	case s.improveRow():
		s.write(improve)
	case s.handInRow():
		s.summarise()
	}
}

// openFeedback goes to the first feedback that is empty.
func (s *Screen) openFeedback() {
	if h := s.sheetOf(s.current()); h.texts[0] != "" && h.texts[1] == "" {
		s.write(improve)
		return
	}
	s.write(strength)
}

// toStage goes to the slot on stage.
func (s *Screen) toStage() {
	if l := s.onStage(); l != nil {
		s.leave(l.Entry.ID)
	}
}

// pageKey handles keys on a page that only shows something.
func (s *Screen) pageKey(msg tea.KeyPressMsg) {
	switch k := msg.String(); k {
	case "esc", "q", "enter":
		s.mode = onSheet
	case "g":
		if s.mode == inOwn {
			s.mode = onSheet
		}
	case "up", "k", "[", "pgup":
		s.turn(-1)
	case "down", "j", "]", "pgdown":
		s.turn(1)
	case "left":
		s.column = max(s.column-1, 0)
	case "right":
		s.column = min(s.column+1, max(len(s.criteria())-1, 0))
	case "h":
		if s.mode == inHistory {
			s.mode = onSheet
		}
	case "t":
		if s.mode == inPosted {
			s.mode = onSheet
		}
	case "n":
		if s.mode == inQueue {
			s.toStage()
			s.mode = onSheet
		}
	}
}

// turn moves on a page; in the list it moves to the slot itself.
func (s *Screen) turn(by int) {
	switch s.mode {
	case inQueue:
		s.leave(s.beside(by))
	case inOwn:
		s.page = min(max(s.page+by, 0), max(len(s.listOwn())-1, 0))
	default:
		s.page = max(s.page+by, 0)
	}
}

// paste takes text from the person's clipboard: into feedback, or a number into
// a value.
func (s *Screen) paste(msg tea.PasteMsg) tea.Cmd {
	switch {
	case s.current() == nil:
	case s.mode == inFeedback:
		return s.edit(msg)
	case s.mode == inReason || s.mode == inWhy:
		return s.writeKey(msg)
	case s.mode == onSheet:
		if text := strings.TrimSpace(msg.Content); len(text) <= maxTyped && kit.Width(text) == len(text) {
			for _, r := range text {
				if r != '-' && r != ',' && r != '.' && (r < '0' || r > '9') {
					s.term.Notify(s.term.Text.Juror.NoNumber(), true)
					return nil
				}
			}
			for _, r := range text {
				s.typed(r)
			}
		}
	}
	return nil
}
