package juror

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
)

// WhyNot says why a key of the sheet led to nothing, and what to press instead.
func (s *Screen) WhyNot(msg tea.KeyPressMsg) string {
	l := s.current()
	s.bind()
	k, t := &s.keys, s.term.Text.Juror
	is := func(all ...key.Binding) bool {
		return slices.ContainsFunc(all, func(b key.Binding) bool { return slices.Contains(b.Keys(), msg.String()) })
	}
	switch {
	case l == nil && is(slices.Concat(s.FullHelp()...)...):
		return s.nothing()
	case s.mode == inRanking && is(k.place):
		return s.term.Text.Ranking.NoSuchPlace(s.inRanking())
	case s.mode == inRanking && is(k.undo):
		return s.term.Text.Ranking.NoneUndone()
	case s.mode == inRanking && is(k.noPlace):
		return s.term.Text.Ranking.HasNone()
	case l == nil, s.mode != onSheet:
		return ""
	}
	if why := s.offScale(); why != "" {
		return why
	}
	types := is(k.value) || msg.String() == "," || msg.String() == "."
	switch edits := types || is(k.step, k.choice, k.clear, k.feedback, k.handIn, k.undo, k.drop) || msg.String() == "enter"; {
	case is(k.cancel):
		return t.WhyNothingTyped()
	case is(k.correct) && s.editable(l) && s.correcting(l):
		return t.WhyCorrecting(l.Entry.ID)
	case is(k.correct) && s.editable(l):
		return t.WhyNotCorrected()
	case !s.editable(l) && (edits || is(k.correct)), s.recused(l) && is(k.next, k.prev, k.conflict):
		return s.whyShut(l)
	case is(k.conflict):
		return t.WhyClosed(l.Entry.ID)
	case types:
		return s.whyNotTyped()
	case is(k.step):
		return s.whyNotStepped()
	case is(k.choice):
		if _, on := s.criterion(); !on {
			return t.WhyNoCriterion()
		}
		return t.WhyNoChoices()
	}
	for _, c := range []struct {
		key key.Binding
		why string
	}{
		{k.clear, t.WhyNothingErased()}, {k.undo, t.WhyNoUndo()}, {k.drop, t.WhyNoCorrection()}, {k.stage, t.WhyNoStage()},
		{k.history, t.NoHistory()}, {k.slot, t.WhyListEnds()}, {k.next, t.WhyRowsEnd()}, {k.prev, t.WhyRowsEnd()},
		{k.queue, t.WhyListShows()}, {k.rank, s.term.Text.Ranking.Scored()}, {k.seal, t.WhyNoSeal()}, {k.changes, t.WhyNoChanges()},
		{k.sheets, t.WhyNoSheets()}, {k.posted, t.WhyNotPosted()},
	} {
		if is(c.key) {
			return c.why
		}
	}
	if msg.String() == "home" || msg.String() == "end" {
		return t.WhyRowsEnd()
	}
	return ""
}

// offScale says what is wrong with the value being typed, which keeps every key that would
// leave it; "" for nothing.
func (s *Screen) offScale() string {
	c, on := s.criterion()
	switch t := s.term.Text.Juror; {
	case !on:
	case s.marked(c):
		return t.WholeOnly(s.entry.text, s.term.Text.Allowed(c.Scale.String()))
	case s.entry.refused:
		return t.Refused(s.entry.text, s.term.Text.Allowed(c.Scale.String()))
	}
	return ""
}

// whyShut says why nothing can be typed on the slot's sheet.
func (s *Screen) whyShut(l *scoring.Slot) string {
	t, id := s.term.Text.Juror, l.Entry.ID
	switch w := s.works[id]; {
	case w != nil && w.handing:
		return t.Sending()
	case s.recused(l) && s.mayRecuse(l):
		return t.WhyRecused(id) + t.TakesBack()
	case s.recused(l):
		return t.WhyRecused(id)
	case l.Phase == scoring.Closed:
		return t.WhyClosed(id)
	case !l.Counts():
		return t.WhyNotHere(id, s.term.Text.General.Phase(l.Phase))
	case l.Open():
		return t.WhyHandedIn(id)
	}
	if on := s.onStage(); on != nil {
		return t.WhyQueued(id) + t.GoesTo(on.Entry.ID)
	}
	return t.WhyQueued(id)
}

// whyNotTyped says why a digit did not arrive on a sheet that is open.
func (s *Screen) whyNotTyped() string {
	if _, on := s.criterion(); !on {
		return s.term.Text.Juror.WhyNoCriterion()
	}
	return s.term.Text.Juror.WhyTooLong()
}

// whyNotStepped says why a value did not go up or down.
func (s *Screen) whyNotStepped() string {
	c, on := s.criterion()
	if !on {
		return s.term.Text.Juror.WhyNoCriterion()
	}
	if v := s.sheetOf(s.current()).get(c.ID); v.has {
		return s.term.Text.Juror.WhyScaleEnds(s.term.Text.Decimal(v.num))
	}
	return s.term.Text.Juror.WhyNoScore()
}
