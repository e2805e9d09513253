package juror

import (
	"charm.land/bubbles/v2/key"

	"juri/scoring/i18n"
	"juri/tui/kit"
)

// keys are the bindings, their help in one language, and which work now.
type keys struct {
	text *i18n.Text // whose help they carry

	value, next, prev, step, clear, cancel key.Binding
	choice, rank, better, worse, noPlace   key.Binding
	place, other                           key.Binding
	slot, slotPrev, slotNext, stage, queue key.Binding
	feedback, handIn, correct, drop, undo  key.Binding
	own, conflict, history, seal, changes  key.Binding
	back, rows, columns, write, textNext   key.Binding
	posted, sheets, attest                 key.Binding
	leave, handInText, undoText            key.Binding
}

func newKeys(t *i18n.Text) keys {
	j := t.Juror
	b := kit.Bind
	return keys{
		text:   t,
		value:  b("0-9", j.KeyValue(), "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		next:   b("enter", j.KeyNext(), "enter", "down", "tab", "j"),
		prev:   b("↑ k", j.KeyPrev(), "up", "shift+tab", "k"),
		step:   b("←→ - +", j.KeyStep(), "left", "right", "-", "+", "="),
		choice: b(t.Moderator.Space(), j.KeyChoice(), "space"),
		rank:   b("r", t.Ranking.Key(), "r"), place: b("0-9", t.Ranking.KeyPlace(), "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		better: b("K +", t.Ranking.KeyUp(), "K", "+", "=", "shift+up"), worse: b("J -", t.Ranking.KeyDown(), "J", "-", "shift+down"),
		noPlace: b("backspace", t.Ranking.KeyClear(), "backspace", "delete"), other: b("←→", t.Ranking.KeyOther(), "left", "right"),
		clear: b("backspace", j.KeyClear(), "backspace", "delete"), cancel: b("esc", j.KeyCancel(), "esc"),
		slot:     b("[ ]", j.KeySlot(), "[", "]", "pgup", "pgdown"),
		slotPrev: b("[", j.KeySlotPrev(), "[", "pgup"), slotNext: b("]", j.KeySlotNext(), "]", "pgdown"),
		stage: b("n", j.KeyStage(), "n"), queue: b("q", j.KeyQueue(), "q"),
		feedback: b("m", j.KeyFeedback(), "m"), handIn: b("S", j.KeyHandIn(), "S", "ctrl+s"),
		correct: b("e", j.KeyCorrect(), "e"), drop: b("z", j.KeyDrop(), "z", "esc"),
		undo: b("u", j.KeyUndo(), "u", "ctrl+z"),
		own:  b("g", j.KeyOwn(), "g"), conflict: b("c", j.KeyConflict(), "c"), history: b("h", j.KeyHistory(), "h"),
		seal: b("p", t.Second.Key(), "p"), changes: b("i", t.Sheets.KeyChanges(), "i"),
		posted: b("t", j.KeyPosted(), "t"), sheets: b("a", t.Attest.Key(), "a"), attest: b("enter", t.Attest.Confirm(), "enter"),
		back: b("esc", j.KeyBack(), "esc", "q"),
		rows: b("↑↓", j.KeyRows(), "up", "down", "j", "k"), columns: b("←→", j.KeyColumns(), "left", "right", "h", "l"),
		write: b("enter", j.KeyWrite(), "enter"), textNext: b("tab", j.KeyField(), "tab"),
		leave: b("esc", j.KeyLeave(), "esc"), handInText: b("ctrl+s", j.KeyHandIn(), "ctrl+s"),
		undoText: b("ctrl+z", j.KeyUndo(), "ctrl+z"),
	}
}

// bind brings the bindings up to date with the language and with what works now.
func (s *Screen) bind() {
	if s.keys.text != s.term.Text {
		s.keys = newKeys(s.term.Text)
	}
	k, l := &s.keys, s.current()
	edit, here := s.editable(l), l != nil
	rows := here && !s.recused(l)
	on, at := s.criterion()
	w := s.works[s.slot]
	fix := l != nil && (s.correcting(l) && s.mayEdit(l) || !s.mayEdit(l) && w != nil && !w.handing && len(w.changes) > 0)
	any := len(s.state.SheetsOf(s.term.User).Slots) > 0
	undo := w != nil && len(w.undo) > 0
	for _, is := range [...]struct {
		b  *key.Binding
		on bool
	}{
		{&k.value, edit && at}, {&k.choice, edit && at && s.options(on) != nil}, {&k.step, edit && at}, {&k.clear, edit && at}, {&k.cancel, s.entry.on},
		{&k.next, rows && s.focus() < s.lastRow()}, {&k.prev, rows && s.focus() > 0},
		{&k.slot, here}, {&k.slotPrev, s.beside(-1) != ""}, {&k.slotNext, s.beside(1) != ""},
		{&k.stage, s.onStage() != nil}, {&k.queue, here && s.narrow()},
		{&k.feedback, edit}, {&k.handIn, edit || s.mode == inRanking}, {&k.rank, s.ranks() && s.mode == onSheet}, {&k.other, len(s.criteria()) > 1}, {&k.write, edit && !at && s.focus() < s.handInRow()},
		{&k.correct, s.mayEdit(l) && !edit}, {&k.drop, fix},
		{&k.undo, s.mode == inRanking && len(s.orders) > 0 || s.mode != inRanking && edit && undo}, {&k.undoText, undo},
		{&k.own, here}, {&k.seal, len(s.seconds()) > 0 && s.mode == onSheet}, {&k.changes, len(s.state.Changes(s.term.User)) > 0 && s.mode == onSheet}, {&k.conflict, s.mayRecuse(l)}, {&k.history, here && len(s.handed(l)) > 0}, {&k.sheets, here && any}, {&k.attest, any && (!s.state.StandsBy(s.term.User) || s.signs())}, {&k.posted, here && s.state.Posted.Size > 0},
	} {
		is.b.SetEnabled(is.on)
	}
}

// narrow reports whether the last View had no room for the list.
func (s *Screen) narrow() bool { return kit.SizeOf(s.drawn.key.w) == kit.Narrow }

// ShortHelp is what the foot says of the keys.
func (s *Screen) ShortHelp() []key.Binding {
	s.bind()
	k := &s.keys
	switch s.mode {
	case inFeedback:
		return []key.Binding{k.leave, k.textNext, k.handInText, k.undoText}
	case atSummary, inReason, inWhy, atConflict, atDrop, atReceipt, atSecond, atChanges, sending:
		q := s.question()
		return kit.Dialog{Yes: q.yes, No: q.no}.Keys()
	case inOwn:
		return []key.Binding{k.back, k.rows, k.columns}
	case signing:
		return []key.Binding{k.back}
	case atAttest:
		does := s.term.Text.Attest.Confirm()
		if s.unsigned {
			does = s.term.Text.Attest.ConfirmLogin()
		}
		k.attest.SetHelp("enter", does)
		return []key.Binding{k.attest, k.back, k.rows}
	case inPosted:
		return []key.Binding{k.back}
	case inHistory, inQueue:
		return []key.Binding{k.back, k.rows}
	case inRanking:
		return []key.Binding{k.place, k.undo, k.better, k.worse, k.handIn, k.other, k.noPlace, k.rows, k.back}
	}
	if k.seal.Enabled() || k.changes.Enabled() {
		return []key.Binding{k.seal, k.changes, k.stage, k.correct, k.handIn, k.slot, k.queue, k.own}
	}
	next := k.next
	if k.write.Enabled() || !k.handIn.Enabled() { // its first key does something else, or nothing
		next.SetHelp("↓", next.Help().Desc)
	}
	return []key.Binding{k.stage, k.correct, k.value, k.choice, k.rank, k.write, next, k.handIn, k.feedback, k.slot, k.queue, k.drop, k.undo, k.own, k.history, k.sheets, k.posted}
}

// FullHelp is what the help says of the keys.
func (s *Screen) FullHelp() [][]key.Binding {
	s.bind()
	k := &s.keys
	if s.mode != onSheet {
		return [][]key.Binding{s.ShortHelp()}
	}
	return [][]key.Binding{
		{k.value, k.choice, k.next, k.prev, k.step, k.clear, k.cancel, k.undo},
		{k.feedback, k.handIn, k.rank, k.correct, k.drop, k.history, k.conflict},
		{k.slotPrev, k.slotNext, k.stage, k.queue, k.own, k.seal, k.changes, k.sheets, k.posted},
	}
}

// Marks are the signs in the list.
func (s *Screen) Marks() [][2]string { return s.term.Text.Juror.Marks() }
