package juror

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit"
)

// receipt is what the last handing-in led to.
type receipt struct {
	slot, name string
	hash       scoring.Hash
	at         time.Time
	revision   int
}

// summarise asks whether to hand in, unless what is being typed is off the scale.
func (s *Screen) summarise() {
	if s.editable(s.current()) && s.accept() {
		s.mode = atSummary
	}
}

// missing lists the criteria that are still empty.
func (s *Screen) missing() []string {
	return s.asks(s.current()).Missing(s.sheetOf(s.current()).scores)
}

// unchanged reports whether a correction corrects nothing.
func (s *Screen) unchanged() bool {
	l := s.current()
	was := l.Cell(s.term.User).Sheet
	if was == nil || was.Paper { // which a juror may make their own as it is
		return false
	}
	h := s.sheetOf(l)
	for _, c := range s.criteria() {
		v, ok := was.Scores.Get(c.ID)
		if !h.get(c.ID).same(value{num: v, has: ok}) {
			return false
		}
	}
	return h.get(strength).same(value{text: was.Strength}) && h.get(improve).same(value{text: was.Improve})
}

// fill goes to the first criterion that is empty.
func (s *Screen) fill() tea.Cmd {
	s.mode = onSheet
	s.work(s.slot).focus = s.rowOf(s.missing()[0])
	return nil
}

// submit hands the sheet in as it is once no save is under way, with everything that was
// not saved yet.
func (s *Screen) submit(slot string) tea.Cmd {
	if s.save.flying {
		s.save.queue = append(s.save.queue, func() tea.Cmd { return s.submit(slot) })
		return nil
	}
	l := s.state.Slot(slot)
	if l == nil {
		s.mode, s.work(slot).handing = onSheet, false
		return nil
	}
	h := s.sheetOf(l)
	c := scoring.Submit{Slot: slot, Scores: map[string]exact.Decimal{}, Strength: h.texts[0], Improve: h.texts[1]}
	for _, v := range h.scores {
		c.Scores[v.Criterion] = v.Value
	}
	return s.ask(c, func(err error) {
		s.work(slot).handing = false
		switch {
		case err == nil:
			s.handedIn(slot)
		case s.mode == sending && s.slot == slot:
			s.mode = atSummary
		}
	})
}

// handedIn shows the receipt and lets go of what was typed.
func (s *Screen) handedIn(slot string) {
	w := s.work(slot)
	w.changes, w.undo, w.correcting, w.held = map[string]*change{}, nil, false, false
	l := s.state.Slot(slot)
	if l == nil {
		return
	}
	sh := l.Cell(s.term.User).Sheet
	if sh == nil {
		return
	}
	s.note = receipt{slot, l.Entry.Unit, sh.Receipt, sh.At, sh.Revision}
	if s.mode == sending && s.slot == slot {
		s.mode = atReceipt
		return
	}
	s.term.Notify(s.term.Text.Juror.ReceiptNotice(slot, s.note.hash.Mark()), false)
}

// receiptKey closes the receipt; what was not meant for it goes to the sheet.
func (s *Screen) receiptKey(msg tea.KeyPressMsg) tea.Cmd {
	if s.term.Held() {
		return nil
	}
	s.mode = onSheet
	switch msg.String() {
	case "enter", "esc", "space", "q":
		return nil
	}
	return s.sheetKey(msg)
}

// correct begins to correct the sheet that was handed in.
func (s *Screen) correct() {
	w := s.work(s.slot)
	w.correcting, w.focus = true, 0
	s.drawn.list.Forget()
}

// drop asks before a correction goes, unless it changed nothing.
func (s *Screen) drop() {
	l, w := s.current(), s.work(s.slot)
	if l.Cell(s.term.User).Draft == nil && len(w.changes) == 0 {
		w.correcting, w.undo = false, nil
		s.drawn.list.Forget()
		return
	}
	s.mode = atDrop
}

// dropping asks whether a correction is dropped.
func (s *Screen) dropping(w, _ int) kit.Dialog {
	t := s.term.Text.Juror
	text := t.DropAsk()
	if !s.mayEdit(s.current()) {
		text = t.DropUnsavedAsk()
	}
	return kit.Dialog{Title: t.DropTitle(), Body: kit.Wrap(text, w)}
}

// discard drops it.
func (s *Screen) discard() tea.Cmd {
	slot := s.slot
	s.mode, s.entry = onSheet, entry{}
	if !s.mayEdit(s.current()) {
		s.forgetAll(slot)
		return nil
	}
	return s.ask(scoring.EditSheet{Slot: slot, Discard: true}, func(err error) {
		if err == nil {
			s.forgetAll(slot)
		}
	})
}

// forgetAll lets go of what was typed on a slot.
func (s *Screen) forgetAll(slot string) {
	w := s.work(slot)
	w.changes, w.undo, w.correcting, w.held = map[string]*change{}, nil, false, false
	s.drawn.list.Forget()
}
