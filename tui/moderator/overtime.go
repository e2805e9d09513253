package moderator

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

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
