package moderator

import (
	"slices"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// next moves the room on. Calling the next slot while sheets are missing asks once.
func (s *Screen) next() tea.Cmd {
	if s.busy() {
		return nil
	}
	delete(s.at, s.room) // the cursor follows the stage again
	if up := s.state.NextUp(s.room); s.state.OnStage(s.room) == nil && up != nil {
		return s.calling(up, scoring.Next{Room: s.room})
	}
	return s.act(scoring.Next{Room: s.room}, nil)
}

// call puts the selected slot on stage out of turn, through the same gate.
func (s *Screen) call() tea.Cmd {
	l := s.selected()
	if s.busy() {
		return nil
	}
	return s.calling(l, scoring.Call{Slot: l.Entry.ID})
}

// calling calls a slot, once nobody has to be asked about the sheets left behind.
func (s *Screen) calling(up *scoring.Slot, c scoring.Command) tea.Cmd {
	id := up.Entry.ID
	var owing []string
	for _, l := range s.behind() {
		if !s.asked[l.Entry.ID] && len(s.state.MissingSheets(l)) > 0 {
			owing = append(owing, l.Entry.ID)
		}
	}
	proceed := func() tea.Cmd {
		delete(s.at, s.room)
		for _, o := range owing {
			s.asked[o] = true
		}
		return s.act(c, nil)
	}
	if owing == nil {
		return proceed()
	}
	room := s.room
	s.dialog = &ask{
		text: func() []string { return append(s.lacks(owing...), s.term.Text.Moderator.AskCall(id)) },
		valid: func() bool {
			l := s.state.Slot(id)
			return l != nil && !l.Open() && l.Room == room && s.room == room && s.state.OnStage(room) == nil
		},
		does: func() string { return s.term.Text.Moderator.KeyCallOne(id) },
		yes:  proceed,
	}
	return nil
}

// lacks says of slots how many sheets are in and who lacks what.
func (s *Screen) lacks(ids ...string) []string {
	m := &s.term.Text.Moderator
	var lines []string
	for _, id := range ids {
		l := s.state.Slot(id)
		if l == nil {
			continue
		}
		in, of := s.state.Sheets(l)
		var who []string
		for _, o := range s.state.MissingSheets(l) {
			who = append(who, m.Owes(o.Juror.Name, len(o.Missing)))
		}
		lines = append(lines, m.Lacks(id, in, of, who))
	}
	return lines
}

// closing is the slot that C closes: the selected one if it is in scoring, else
// one in scoring that is complete, else the selected one on stage; nil for none.
func (s *Screen) closing() *scoring.Slot {
	l := s.selected()
	if l != nil && l.Phase == scoring.InScoring {
		return l
	}
	for _, b := range s.behind() {
		if len(s.state.MissingSheets(b)) == 0 {
			return b
		}
	}
	if l != nil && l.OnStage() {
		return l
	}
	return nil
}

// close locks a slot's sheets; with sheets missing, or on stage, it asks first.
func (s *Screen) close() tea.Cmd {
	l := s.closing()
	if s.busy() || l == nil {
		return nil
	}
	id := l.Entry.ID
	shut := func() tea.Cmd {
		return s.told(scoring.Close{Slot: id}, func() string { return s.term.Text.Moderator.ClosedNow(id) })
	}
	if !l.OnStage() && len(s.state.MissingSheets(l)) == 0 {
		return shut()
	}
	s.dialog = &ask{
		text: func() []string {
			m := &s.term.Text.Moderator
			var lines []string
			if l := s.state.Slot(id); l != nil && l.OnStage() {
				lines = append(lines, m.StillOn(id))
			}
			return append(append(lines, s.lacks(id)...), m.AskClose(id))
		},
		valid: func() bool { l := s.state.Slot(id); return l != nil && l.Open() },
		does:  func() string { return s.term.Text.Moderator.KeyClose() + " " + id },
		yes:   shut,
	}
	return nil
}

func (s *Screen) pause() tea.Cmd {
	on := s.state.OnStage(s.room)
	if s.busy() || on == nil {
		return nil
	}
	if on.Timer.Running {
		return s.act(scoring.Pause{Room: s.room}, nil)
	}
	return s.act(scoring.Resume{Room: s.room}, nil)
}

// extend gives time or takes it, as often as it is pressed.
func (s *Screen) extend(by time.Duration) tea.Cmd {
	return s.act(scoring.Extend{Room: s.room, By: by}, nil)
}

// taking takes the selected slot out of the contest, or brings it back.
type taking struct {
	title, ask, does, done func() string
	make                   func(reason string) scoring.Command
	may                    func(*scoring.Slot) bool
}

// take has it done to the slot: for a reason that is asked for, or once it was asked whether.
func (s *Screen) take(l *scoring.Slot, reasoned bool, t taking) tea.Cmd {
	id := l.Entry.ID
	valid := func() bool { return t.may(s.state.Slot(id)) }
	if reasoned {
		return s.reasoned(t.title, valid, t.make, t.done)
	}
	s.dialog = &ask{
		text: func() []string { return []string{t.ask()} }, does: t.does, valid: valid,
		yes: func() tea.Cmd { return s.told(t.make(""), t.done) },
	}
	return nil
}

// absent records that nobody came; if sheets were begun all the same, it asks.
func (s *Screen) absent() tea.Cmd {
	l := s.selected()
	if s.busy() {
		return nil
	}
	id, text := l.Entry.ID, func() *i18n.Text { return s.term.Text }
	t := taking{
		title: func() string { return text().Sheets.AbsentTitle(id) }, ask: func() string { return text().Moderator.AskAbsent(id) },
		does: func() string { return text().Moderator.KeyAbsent() }, done: func() string { return text().Moderator.AbsentNow(id) },
		make: func(reason string) scoring.Command { return scoring.MarkAbsent{Slot: id, Reason: reason} },
		may:  func(l *scoring.Slot) bool { return l != nil && (l.OnStage() || l.Phase == scoring.Queued) },
	}
	if !l.HasSheet() && !begun(l) {
		return s.told(t.make(""), t.done)
	}
	return s.take(l, l.HasSheet(), t)
}

// begun reports whether any juror has filled in anything for the slot.
func begun(l *scoring.Slot) bool {
	return slices.ContainsFunc(l.Cells, func(c *scoring.Cell) bool { return c.Progress.HandedIn || c.Progress.Editing })
}

// withdraw takes the selected entry out of the contest; it asks, once a sheet is
// in for the reason.
func (s *Screen) withdraw() tea.Cmd {
	l := s.selected()
	if s.busy() {
		return nil
	}
	id, text := l.Entry.ID, func() *i18n.Text { return s.term.Text }
	return s.take(l, l.HasSheet(), taking{
		title: func() string { return text().Sheets.WithdrawTitle(id) }, ask: func() string { return text().Moderator.AskWithdraw(id, l.Entry.Unit) },
		does: func() string { return text().Moderator.KeyWithdraw() }, done: func() string { return text().Moderator.WithdrawnNow(id) },
		make: func(reason string) scoring.Command { return scoring.Withdraw{Slot: id, Reason: reason} },
		may:  (*scoring.Slot).MayWithdraw,
	})
}

// reinstate brings the selected entry back into the contest; it asks, where it
// has sheets or was disqualified for the reason.
func (s *Screen) reinstate() tea.Cmd {
	l := s.selected()
	if s.busy() {
		return nil
	}
	id, text := l.Entry.ID, func() *i18n.Text { return s.term.Text }
	return s.take(l, l.HasSheet() || l.Phase == scoring.Disqualified, taking{
		title: func() string { return text().Sheets.ReinstateTitle(id) }, ask: func() string { return text().Sheets.ReinstateAsk(id + " " + l.Entry.Unit) },
		does: func() string { return text().Sheets.KeyReinstate() }, done: func() string { return text().Sheets.ReinstatedNow(id) },
		make: func(reason string) scoring.Command { return scoring.Reinstate{Slot: id, Reason: reason} },
		may:  (*scoring.Slot).MayReinstate,
	})
}

// overrun is the turn of the room whose overtime is to be decided: the selected one's
// if it is among them, else the first.
func (s *Screen) overrun() (r scoring.Overrun, more int) {
	all := s.state.Overruns(s.room)
	for i, o := range all {
		if l := s.selected(); i == 0 || l != nil && l.Entry.ID == o.Slot {
			r = o
		}
	}
	return r, len(all) - 1
}

// overtime is the line of w cells above the room that says so; "" for none.
func (s *Screen) overtime(w int) string {
	r, more := s.overrun()
	if r.Slot == "" {
		return ""
	}
	pens := s.term.Styles.Fast
	what, deduct, dismiss := s.term.Text.Overtime.Brief(r, more)
	zone := func(b key.Binding, does string) string {
		return kit.KeyZone(pens.Key.Render(b.Help().Key)+" "+does, b.Keys()[0])
	}
	return kit.Join(" "+pens.Warn.Render(what), zone(s.keys.deduct, deduct)+" · "+zone(s.keys.letGo, dismiss)+" ", w)
}

// undecided reports whether the same is still open.
func (s *Screen) undecided(r scoring.Overrun) func() bool {
	return func() bool { return slices.Contains(s.state.Overruns(s.room), r) }
}

// deduct takes what the clock proposes, once it is asked.
func (s *Screen) deduct() tea.Cmd {
	r, _ := s.overrun()
	s.dialog = &ask{
		text: func() []string { return []string{s.term.Text.Overtime.Ask(r)} },
		does: func() string { return s.term.Text.Points.Deduct() },
		yes: func() tea.Cmd {
			return s.told(scoring.ConfirmOvertime{Slot: r.Slot, Over: r.Over, Points: r.Points}, func() string { return s.term.Text.Overtime.Done(r) })
		},
		valid: s.undecided(r),
	}
	return nil
}

// letGo asks why nothing is deducted.
func (s *Screen) letGo() tea.Cmd {
	r, _ := s.overrun()
	return s.reasoned(func() string { return s.term.Text.Overtime.LetTitle(r) }, s.undecided(r),
		func(reason string) scoring.Command {
			return scoring.DismissOvertime{Slot: r.Slot, Over: r.Over, Reason: reason}
		}, func() string { return s.term.Text.Overtime.Let(r.Slot) })
}
