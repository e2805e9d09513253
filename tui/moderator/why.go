package moderator

import (
	"slices"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
)

// WhyNot says why a key of the room's that cannot work now led to nothing, as scoring would;
// "" for any other.
func (s *Screen) WhyNot(msg tea.KeyPressMsg) string {
	if s.dialog != nil || s.current() == nil {
		return ""
	}
	s.refresh()
	k, m, l := &s.keys, &s.term.Text.Moderator, s.selected()
	does := ""
	is := func(all ...key.Binding) bool {
		for _, b := range all {
			if slices.Contains(b.Keys(), msg.String()) && !b.Enabled() {
				does = b.Help().Desc
				return true
			}
		}
		return false
	}
	switch {
	case slices.Contains(k.number.Keys(), msg.String()), is(k.prev, k.succ):
		return m.NoSuchRoom(len(s.rooms))
	case is(k.follow):
		return m.Follows()
	case is(k.switches) && !s.narrow:
		return m.BothShow()
	case is(k.close):
		return m.NothingToClose()
	case is(k.next):
		return s.refused(scoring.Next{Room: s.room})
	case is(k.pause):
		return s.refused(scoring.Pause{Room: s.room})
	case is(k.more, k.less):
		return s.refused(scoring.Extend{Room: s.room, By: time.Minute})
	case is(k.deduct, k.letGo):
		return s.term.Text.Overtime.None()
	case is(k.standin):
		return s.term.Text.Standin.None()
	case is(k.undo):
		return s.refused(scoring.Undo{Room: s.room})
	case l == nil:
	case is(k.down, k.up) && l.Phase == scoring.Queued:
		return s.term.Text.General.KeyNoFurther()
	case is(k.move) && len(s.state.Queues) == 1:
		return m.NoOtherRoom()
	case is(k.call) && l.MayBeCalled():
		return m.StageTaken(s.state.OnStage(s.room).Entry.ID)
	case is(k.call) && l.Phase == scoring.Absent:
		return m.AbsentHasSheets(l.Entry.ID)
	case is(k.call, k.absent, k.withdraw, k.reinstate, k.reopen, k.down, k.up, k.move):
		return m.NotInPhase(does, l.Entry.ID, s.term.Text.PhaseOf(s.state, l.Phase))
	}
	return ""
}

// refused is why the command would be refused now; "" where it would not. That the person's
// login holds is known: they are connected.
func (s *Screen) refused(c scoring.Command) string {
	if _, err := scoring.Decide(s.state, scoring.Actor{User: s.term.User}, c); err != nil {
		return s.term.Problem(s.state, err)
	}
	return ""
}
