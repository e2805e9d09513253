package board

import (
	"maps"

	"juri/scoring"
)

// Ranks are entries' places at one moment; entries without one are not in it.
type Ranks map[string]int

// Memory is what a board keeps from state to state: the ranks at the last closing.
// The zero Memory has seen nothing.
//
// A closing itself moves nobody, so until the ranks change after it, Was stays what
// it was: people who look up just then still see what the latest round brought.
type Memory struct {
	closed  int
	was     Ranks
	pending Ranks // at a closing after which nothing has changed so far; nil if none
	last    Ranks
}

// See takes over a newer state.
func (m *Memory) See(s scoring.State) {
	closed := 0
	for _, l := range s.Slots {
		if l.Phase == scoring.Closed {
			closed++
		}
	}
	defer func() { m.closed = closed }()
	if s.Table == nil {
		return
	}
	now := make(Ranks, len(s.Table.Rows))
	for i := range s.Table.Rows {
		if r := &s.Table.Rows[i]; r.Rank > 0 {
			now[r.Entry] = r.Rank
		}
	}
	if m.was == nil {
		m.was, m.last = now, now
		return
	}
	switch {
	case closed > m.closed:
		if !maps.Equal(now, m.last) { // the states between were missed
			m.was = m.last
		}
		m.pending = now
	case m.pending != nil && !maps.Equal(now, m.pending):
		m.was, m.pending = m.pending, nil
	}
	m.last = now
}

// Was returns the ranks to compare with; nobody writes to them again.
func (m *Memory) Was() Ranks { return m.was }
