package juritest

import (
	"context"
	"fmt"

	"juri/scoring"
	"juri/scoring/exact"
)

// SheetOf is what a juror types for a slot: two digits a criterion, spread so
// that some totals are equal.
func SheetOf(slot string, juror int) []int64 {
	var n int64
	fmt.Sscanf(slot, "P%d", &n)
	v := make([]int64, 7)
	for i := range v {
		v[i] = 60 + (n*7+int64(juror)*5+int64(i)*11)%39
	}
	if n%5 == 0 { // these tie with each other
		for i := range v {
			v[i] = 77
		}
	}
	return v
}

// CloseAll plays every slot to its close without a terminal; sheets are SheetOf's.
func (s *Served) CloseAll() {
	s.T.Helper()
	do := func(by string, c scoring.Command) {
		s.T.Helper()
		if _, err := s.Folder.Board.Do(context.Background(), scoring.Actor{User: by}, c); err != nil {
			s.T.Fatalf("%s: %#v: %v", by, c, err)
		}
	}
	criteria := s.Folder.Board.State().Contest.Rubric.Criteria
	for _, l := range s.Folder.Board.State().Slots {
		id := l.Entry.ID
		if l.Phase == scoring.Queued {
			do("panitia", scoring.Call{Slot: id})
		}
		for i, u := range []string{"ani", "budi", "citra", "dewa"} {
			c := scoring.Submit{Slot: id, Scores: map[string]exact.Decimal{}}
			for j, v := range SheetOf(id, i) {
				c.Scores[criteria[j].ID] = exact.Decimal(v) * exact.One
			}
			do(u, c)
		}
		do("panitia", scoring.Close{Slot: id})
	}
}

// BreakTies decides by lot every tie that must be decided.
func (s *Served) BreakTies() {
	s.T.Helper()
	for _, g := range s.Folder.Board.State().LineTies() {
		line := "tie --draw '3 5 1'"
		for _, r := range g {
			line += " " + r.Entry
		}
		s.OK("panitia", line)
	}
}
