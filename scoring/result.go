package scoring

import (
	"slices"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// The reasons why a method has no places.
const (
	CodeUnknownMethod Code = rank.UnknownMethod // method, known
	CodeTooFewToTrim  Code = rank.TooFewToTrim  // sheets
	CodeTooFewToDrop  Code = rank.TooFewToDrop  // sheets
	CodeParts         Code = rank.Apart         // parts, each, join
	CodeRanksUneven   Code = rank.Uneven        //
	CodeNoResidual    Code = rank.NoResidual    //
	CodePointsLeftOut Code = rank.NoPoints      //
)

// The reasons why an entry is passed over for an award, or a place stays open.
const (
	CodeBelowMin Code = rank.BelowMin // min
	CodeNoneHas  Code = rank.NoneHas  // min
	CodeNoneMay  Code = rank.NoneMay  // min, if it has one

	CodeNonePlaced Code = rank.NonePlaced //

	CodeAfterJoint Code = rank.AfterJoint //

	CodeIneligible     Code = rank.Ineligible     // why
	CodePerUnit        Code = rank.PerUnit        // most
	CodePerCategory    Code = rank.PerCategory    // most
	CodePerUnitAll     Code = rank.PerUnitAll     // most
	CodePerCategoryAll Code = rank.PerCategoryAll // most
)

// Standings returns the official standings: every handed-in sheet counts from
// the moment it is handed in, entries with fewer than the panel's least number
// of sheets are listed unranked with the reason. Where the official method has
// no places yet, every entry is unranked with that reason. Once the result is
// sealed they are what was sealed.
func (s State) Standings() rank.Table {
	if s.Contest == nil {
		return rank.Table{}
	}
	if s.Sealed != nil {
		return s.Sealed.table(s.Contest)
	}
	t, _ := s.StandingsBy(s.Contest.Result.Method)
	return t
}

// StandingsBy returns the standings under a method, official or not. Where the
// method has no places at all it returns why, and the rows unranked with that
// reason: CodeParts, CodeTooFewToTrim, CodeTooFewToDrop, CodeRanksUneven, CodeUnknownMethod.
func (s State) StandingsBy(m rank.Method) (rank.Table, error) {
	r := Ranker{Method: m}
	return r.Update(s)
}

// decisions are what people decided of the official standings.
func (s State) decisions() rank.Decisions {
	var d rank.Decisions
	for _, t := range s.Ties {
		d.Orders = append(d.Orders, t.order())
	}
	for _, p := range s.Picks {
		d.Picks = append(d.Picks, rank.Pick{Award: p.Award, Entries: p.Entries})
	}
	return d
}

// Ranker makes the standings of one method from state after state. It counts the
// sheets of those slots anew that changed: a slot that changed is another slot.
// It is for one goroutine at a time.
type Ranker struct {
	Method rank.Method

	state   State
	counter *counter
	entries []*rank.Entry // of each slot
	ranker  rank.Ranker
	byRound []*Ranker // of each round; none while there is one alone
}

// Update returns the standings of s; see [State.StandingsBy]. Its rows are not
// to be written: the next table may be the same.
func (r *Ranker) Update(s State) (rank.Table, error) {
	if s.Contest == nil {
		*r = Ranker{Method: r.Method}
		return rank.Table{}, nil
	}
	best := s.Contest.Result.Best
	if best == 0 && (s.Round > 0 || s.Contest.Result.lastFrom() > 0) {
		return r.rounds(s)
	}
	if r.state.Contest != s.Contest || !slices.Equal(r.state.People, s.People) || !slices.Equal(r.state.Seats, s.Seats) || len(r.state.Slots) != len(s.Slots) || s.shifts && !slices.Equal(r.state.Queues, s.Queues) {
		*r = Ranker{Method: r.Method, counter: s.counter(r.Method), entries: make([]*rank.Entry, len(s.Slots))}
		r.state.Slots = make([]*Slot, len(s.Slots))
	}
	r.counter.state = s
	for i, l := range s.Slots {
		if r.state.Slots[i] != l {
			r.entries[i] = r.counter.count(l)
		}
	}
	r.state = s
	d := s.decisions()
	official := r.Method == s.Contest.Result.Method
	if !official {
		d.Orders = nil
	}
	ballots := r.counter.ballots(r.entries)
	if best > 0 {
		ballots.Entries, ballots.Runs = r.counter.runs(r.entries, r.Method), len(s.Contest.Result.Rounds)+1
		ballots.Criteria = nil // their means are of one run
	}
	t, why := r.ranker.Update(ballots, s.rules(r.Method), d)
	t.Official = official
	switch {
	case t.Note != nil:
	case t.ByCategory:
		t.Note = &rank.Reason{Code: string(CodeByCategory)}
	case len(s.rubrics) > 0:
		t.Note = &rank.Reason{Code: string(CodeByShare)}
	}
	if why != nil {
		return t, Why(why)
	}
	return t, nil
}

// DancesOf is the row's place in each of several dances; none where there are none.
func DancesOf(t rank.Table, r rank.Standing) Scores {
	var places Scores
	for at, place := range r.More().Dances {
		places = append(places, CriterionScore{t.Dances[at], place})
	}
	return places
}

// Totals returns the totals of the entries that take part and have at least the
// panel's least number of sheets.
func (s State) Totals() rank.Totals {
	return s.byTurn(s.Ballots().Totals())
}

// TotalsOf is Totals of one criterion's values, of the jurors who judge it.
func (s State) TotalsOf(criterion string) rank.Totals {
	b := s.Ballots()
	b.Den = int64(exact.One)
	for i, e := range b.Entries {
		l, some := s.Slot(e.ID), *e
		some.Marks = nil
		for _, m := range e.Marks {
			if v, given := l.Cell(b.Jurors[m.Juror]).Sheet.Scores.Get(criterion); given {
				some.Marks = append(some.Marks, rank.Mark{Juror: m.Juror, Total: int64(v)})
			}
		}
		b.Entries[i] = &some
	}
	return s.byTurn(b.Totals())
}

// TotalsIn is Totals of one category.
func (s State) TotalsIn(category string) rank.Totals {
	b := s.Ballots()
	b.Entries = slices.DeleteFunc(b.Entries, func(e *rank.Entry) bool { return e.Category != category })
	return s.byTurn(b.Totals())
}

// byTurn orders the rows by when they were called.
func (s State) byTurn(t rank.Totals) rank.Totals {
	slices.SortStableFunc(t.Turns, func(a, b int) int {
		x, y := s.Slot(t.Entries[a]).Called, s.Slot(t.Entries[b]).Called
		if x.IsZero() != y.IsZero() {
			return x.Compare(y) * -1
		}
		return x.Compare(y)
	})
	return t
}
