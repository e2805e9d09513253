package moderator

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// WhyNot says why a key of the room's led to nothing; "" for any other.
func (s *Screen) WhyNot(msg tea.KeyPressMsg) string {
	if s.dialog != nil || s.current() == nil {
		return ""
	}
	k, m, l := &s.keys, &s.term.Text.Moderator, s.selected()
	is := func(all ...key.Binding) (does string, found bool) {
		for _, b := range all {
			if slices.Contains(b.Keys(), msg.String()) {
				return b.Help().Desc, true
			}
		}
		return "", false
	}
	if _, found := is(k.prev, k.succ, k.number); found {
		return m.NoSuchRoom(len(s.rooms))
	}
	if _, found := is(k.follow); found {
		return m.Follows()
	}
	if _, found := is(k.switches); found && !s.narrow {
		return m.BothShow()
	}
	if _, found := is(k.close); found {
		return m.NothingToClose()
	}
	on := s.state.OnStage(s.room)
	if does, found := is(k.call, k.absent, k.withdraw, k.reinstate, k.reopen, k.down, k.up, k.move); found && l != nil {
		if _, call := is(k.call); call && on != nil {
			return m.StageTaken(on.Entry.ID)
		}
		return m.NotInPhase(does, l.Entry.ID, s.phase(l.Phase))
	}
	return ""
}
