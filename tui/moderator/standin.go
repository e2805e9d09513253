package moderator

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
)

// standin lets a reserve be called into the room for one of its jurors, or the juror back.
func (s *Screen) standin() tea.Cmd {
	room, t := s.room, s.term.Text.Standin
	name := func(user string) string { return s.state.NameOf(user, "") }
	of := func(c scoring.CallIn) string { return c.For + ">" + c.Juror }
	if len(s.state.CallIns(room)) == 0 {
		s.term.Notify(t.NoneNow(), true)
		return nil
	}
	c := &choice{title: func() string { return s.term.Text.Standin.Title(s.state.Queue(room).Room.Name) }}
	c.options = func() (pairs []option) {
		for _, c := range s.state.CallIns(room) {
			pairs = append(pairs, option{id: of(c), name: s.term.Text.Standin.Pair(name(c.Juror), name(c.For))})
		}
		return pairs
	}
	c.valid = func() bool { return s.room == room }
	c.take = func(o option) tea.Cmd {
		could := func(c scoring.CallIn) bool { return of(c) == o.id }
		all := s.state.CallIns(room)
		ask := all[slices.IndexFunc(all, could)]
		return s.reasoned(func() string { return s.term.Text.Standin.Why(name(ask.Juror), name(ask.For)) },
			func() bool { return s.room == room && slices.ContainsFunc(s.state.CallIns(room), could) },
			func(reason string) scoring.Command {
				ask.Reason = reason
				return ask
			},
			func() string {
				owed := s.state.StillOwed(scoring.SeatTaken{Room: room, For: ask.For})
				return s.term.Text.Standin.Done(name(ask.Juror), name(ask.For), s.state.Queue(room).Room.Name, nil, owed)
			})
	}
	s.dialog = c
	return nil
}
