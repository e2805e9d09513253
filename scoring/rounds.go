package scoring

import (
	"slices"
	"strings"

	"juri/scoring/rank"
)

// The reasons why a round cannot be made up, or taken back.
const (
	CodeNoRound    Code = "no_round"    //
	CodeRoundOpen  Code = "round_open"  // round, slots (comma-separated)
	CodeRoundTie   Code = "round_tie"   // round, entries (comma-separated)
	CodeRoundBegun Code = "round_begun" // round, slot
	CodeRoundEmpty Code = "round_empty" // round
)

// Advance makes up the next round: the best of the round before come to its
// room, in the order of the list of entries, which tells nobody their places.
// It needs that round's slots closed, and no tie across the line left undecided.
// Back takes the last round made up back, while nothing of it has begun.
type Advance struct{ Back bool }

func (c Advance) decide(s State, _ Person) ([]Fact, error) {
	if c.Back {
		return s.recall()
	}
	round, is := s.NextRound()
	switch {
	case !is:
		return nil, refuse(CodeNoRound)
	case round.Each != FromAll && s.Queue(round.Room) == nil:
		return nil, s.NoRoom(round.Room)
	}
	var open []string
	for _, l := range s.Slots {
		if s.unclosed(l) {
			open = append(open, l.Entry.ID)
		}
	}
	if len(open) > 0 {
		return nil, refuse(CodeRoundOpen, "round", round.Name, "slots", firstOf(open))
	}
	best, err := s.best(round)
	if err != nil {
		return nil, err
	}
	f := RoundAdvanced{Round: s.Round + 1}
	facts := []Fact{nil}
	for _, l := range s.inTurn(round) {
		if !best[l.Entry.ID] {
			continue
		}
		if round.Each == FromAll {
			round.Room = l.Room
		}
		e := s.again(l.Entry, round, len(f.Entries)+1)
		switch {
		case s.Slot(e.ID) != nil:
			return nil, refuse(CodeDuplicateEntry, "slot", e.ID)
		case !entryID(e.ID):
			return nil, refuse(CodeBadEntryID, "value", e.ID)
		}
		f.Entries, f.Onward = append(f.Entries, e), append(f.Onward, Onward{e.ID, e.Of})
		for _, cell := range l.Cells { // a conflict is with the entry, whatever the round
			if cell.Recusal != nil {
				facts = append(facts, RecusalDeclared{Slot: e.ID, Juror: cell.Juror, Reason: cell.Recusal.Reason})
			}
		}
	}
	if facts[0] = f; len(f.Entries) == 0 {
		return nil, refuse(CodeRoundEmpty, "round", round.Name)
	}
	return facts, nil
}

// inTurn are the slots in the order in which they come to the round: that of the list, which tells
// nobody their places, or for a further run that of the one before.
func (s State) inTurn(round Round) []*Slot {
	if round.Each != FromAll {
		return s.Slots
	}
	var all []*Slot
	for _, q := range s.Queues {
		for _, id := range q.Slots {
			all = append(all, s.Slot(id))
		}
	}
	return all
}

// again is an entry's turn in the next round.
func (s State) again(e Entry, round Round, order int) Entry {
	e.Of, e.ID = e.ID, e.own()+roundMark+itoa(s.Round+2)
	e.Round, e.Room, e.Order = s.Round+1, round.Room, order
	return e
}

// best says who goes on to the round; not while a tie crosses its line.
func (s State) best(round Round) (map[string]bool, error) {
	best, tie, err := s.lineOf(round)
	switch {
	case err != nil:
		return nil, err
	case len(tie) > 0:
		return nil, refuse(CodeRoundTie, "round", round.Name, "entries", strings.Join(rank.EntriesOf(tie), ","))
	}
	return best, nil
}

// RoundTie is the entries that share a rank across the line of the round that is
// still to be made up: it is not before their order is decided. None while slots
// of the round before are open, which may still part them.
func (s State) RoundTie() []rank.Standing {
	round, is := s.NextRound()
	if !is || s.Sealed != nil || slices.ContainsFunc(s.Slots, s.unclosed) {
		return nil
	}
	_, tie, _ := s.lineOf(round)
	return tie
}

// unclosed reports whether the round that is to be made up waits for the slot.
func (s State) unclosed(l *Slot) bool {
	return l.Entry.Round == s.Round && l.Counts() && l.Phase != Closed
}

// lineOf says who is above the round's line; and where a tie crosses it, of a
// room the first, all who share that rank.
func (s State) lineOf(round Round) (best map[string]bool, tie []rank.Standing, err error) {
	if round.Each == FromAll {
		best = map[string]bool{}
		for _, l := range s.Slots {
			best[l.Entry.ID] = l.Entry.Round == s.Round && l.Phase != Withdrawn && l.Phase != Disqualified
		}
		return best, nil, nil
	}
	was := s.inRound(s.Round)
	t, err := was.StandingsBy(s.Contest.Result.Method)
	if err != nil {
		return nil, nil, err
	}
	best = map[string]bool{}
	count, last := map[string]int{}, map[string]int{} // so far, and the last one's rank, of each room
	for _, row := range t.Rows {
		room := ""
		if round.Each == FromRoom {
			room = was.Slot(row.Entry).Room
		}
		switch {
		case row.Rank == 0:
		case count[room] < round.Top:
			count[room]++
			last[room] = row.Rank
			best[row.Entry] = true
		case row.Rank == last[room] && row.Joint():
			best[row.Entry] = true
		case row.Rank == last[room]:
			i := slices.IndexFunc(t.Rows, func(o rank.Standing) bool { return o.Rank == row.Rank })
			to := i
			for to < len(t.Rows) && t.Rows[to].Rank == row.Rank {
				to++
			}
			return nil, t.Rows[i:to], nil
		}
	}
	return best, nil, nil
}

// recall takes back the last round made up.
func (s State) recall() ([]Fact, error) {
	if s.Round == 0 || s.Contest == nil || s.Round > len(s.Contest.Result.Rounds) {
		return nil, refuse(CodeNoRound)
	}
	for _, l := range s.Slots {
		if l.Entry.Round == s.Round && (l.Phase != Queued || l.begun() || len(l.Adjusted) > 0) {
			return nil, refuse(CodeRoundBegun, "round", s.RoundOf(l.Entry).Name, "slot", l.Entry.ID)
		}
	}
	return one(RoundRecalled{Round: s.Round})
}

// RoundAdvanced is a round made up: each entry's turn in it, at the end of the
// round's room.
type RoundAdvanced struct {
	Round   int      `json:"round" half:"public"` // 1 is the first after the first
	Entries []Entry  `json:"entries"`
	Onward  []Onward `json:"onward,omitempty" half:"public"` // the same entries, by id alone; none in older records
}

// Onward is an entry's turn in a further round.
type Onward struct {
	ID string `json:"id"`
	Of string `json:"of"` // the entry's id in the round before
}

func (f RoundAdvanced) apply(b *builder, e Event) {
	if b.Contest == nil {
		return
	}
	for _, entry := range f.Entries {
		if b.slot(entry.ID) == nil {
			EntrySet{Entry: entry}.apply(b, e)
		}
	}
	b.Round = f.Round
}

// RoundRecalled is a round taken back before any of it began.
type RoundRecalled struct {
	Round int `json:"round" half:"public"`
}

func (f RoundRecalled) apply(b *builder, e Event) {
	for _, l := range slices.Clone(b.Slots) {
		if l.Entry.Round == f.Round {
			EntryRemoved{Entry: l.Entry.ID}.apply(b, e)
		}
	}
	b.Round = max(f.Round-1, 0)
}
