package scoring

import (
	"cmp"
	"math/big"
	"slices"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// The reasons why jurors cannot share the criteria out, or not so.
const (
	CodeNeedsWholeSheets Code = rank.NeedsWhole      // method
	CodeStepNeedsWhole   Code = "step_needs_whole"   // step
	CodePlacesNeedWhole  Code = "places_need_whole"  //
	CodeCriteriaFixed    Code = "criteria_fixed"     // users (comma-separated)
	CodeRoomFixed        Code = "room_fixed"         // slots (comma-separated)
	CodeReserveFixed     Code = "reserve_fixed"      // users (comma-separated)
	CodeNotGiven         Code = "criteria_not_given" // criteria (comma-separated)
	CodeNotYourCriterion Code = "not_your_criterion" // criterion
)

// Asked is what a sheet asks, and how it is totalled.
type Asked struct {
	Rubric
	Weigher Weigher
	of      *Asked // all criteria, where these are some; else nil
}

// seated is a juror in a room; "" in any.
type seated struct{ juror, room string }

// RubricOf is what the entry is judged by: its category's rubric, or the contest's.
func (s *State) RubricOf(l *Slot) *Asked {
	if l != nil {
		return s.rubricFor(l.Entry.Category)
	}
	return s.rubricFor("")
}

// rubricFor is what entries of the category are judged by.
func (s *State) rubricFor(category string) *Asked {
	if of := s.rubrics[category]; of != nil {
		return of
	}
	if several := s.Contest.several(category); len(several) > 0 { // which have one rubric
		return s.rubricFor(several[0])
	}
	if s.rubric == nil {
		return &Asked{}
	}
	return s.rubric
}

// Asked is what the juror's sheet of the slot asks: all criteria, or those that
// are theirs.
func (s *State) Asked(l *Slot, juror string) *Asked {
	if s.own == nil {
		return s.RubricOf(l)
	}
	room := ""
	if l != nil {
		room = l.Room
	}
	return cmp.Or(s.ownIn(juror, room), s.RubricOf(l))
}

// ownIn is what a juror who judges some criteria alone judges in the room; nil of others.
func (s *State) ownIn(juror, room string) *Asked {
	return cmp.Or(s.own[seated{juror, room}], s.own[seated{juror, ""}])
}

// reshared reports whether whoever filled in a sheet of the slot would be asked other
// criteria in the room.
func (s *State) reshared(l *Slot, room string) bool {
	return slices.ContainsFunc(l.Cells, func(c *Cell) bool {
		return (c.Sheet != nil || c.Draft != nil) && !s.ownIn(c.Juror, l.Room).alike(s.ownIn(c.Juror, room))
	})
}

// Shared reports whether jurors share the criteria out: a sheet is then a part,
// and an entry's score what each criterion weighs times the mean of its jurors.
func (s *State) Shared() bool { return len(s.own) > 0 }

// shareOut says anew which jurors have criteria of their own, and whether any sits
// for parts of a day.
func (b *builder) shareOut() {
	b.own, b.shifts = nil, false
	defer b.seatedOwn()
	for _, p := range b.People {
		b.shifts = b.shifts || len(p.Shifts) > 0
		if len(p.Criteria) > 0 && b.rubric != nil {
			if b.own == nil {
				b.own = map[seated]*Asked{}
			}
			b.own[seated{p.User, ""}] = b.rubric.Only(p.Criteria)
			for _, in := range p.CriteriaIn {
				b.own[seated{p.User, in.Room}] = b.rubric.Only(in.Criteria)
			}
		}
	}
}

// Only is what asks those criteria alone; each weighs what it weighs in the whole.
func (a *Asked) Only(ids []string) *Asked {
	some := *a
	some.of = a
	some.Criteria = slices.DeleteFunc(slices.Clone(a.Criteria), func(c Criterion) bool { return !slices.Contains(ids, c.ID) })
	some.Weigher = a.Weigher.only(ids)
	return &some
}

// Asks reports whether the criterion is one of them.
func (a *Asked) Asks(id string) bool {
	_, ok := a.Criterion(id)
	return ok
}

// alike reports whether both ask the same criteria; nil is all of them.
func (a *Asked) alike(o *Asked) bool {
	return a == o || a != nil && o != nil && slices.EqualFunc(a.Criteria, o.Criteria, func(x, y Criterion) bool { return x.ID == y.ID })
}

// Part is a sheet, and what it was asked.
type Part struct {
	Scores Scores
	Asked  *Asked
}

// Whole is an entry's score of sheets that are parts: the sum of what each criterion
// weighs times the mean of those whom it was asked and who gave it, a bonus left empty
// being nothing. lacks are the criteria that count and stand on no sheet; there is no score then,
// nor where it has no exact number in 63 bits.
func (a *Asked) Whole(sheets []Part) (score exact.Ratio, lacks []string) {
	sum := new(big.Rat)
	for i, c := range a.Criteria {
		given, n := int64(0), int64(0)
		for _, s := range sheets {
			if s.Asked.Asks(c.ID) {
				if v, ok := s.Scores.at(i, c.ID); ok || c.Bonus {
					given, n = given+int64(v), n+1
				}
			}
		}
		switch weight := a.Weigher.weights[i]; {
		case n > 0:
			sum.Add(sum, new(big.Rat).Mul(big.NewRat(given, n), big.NewRat(weight, 1)))
		case weight > 0 && !c.Bonus:
			lacks = append(lacks, c.ID)
		}
	}
	if lacks != nil {
		return exact.Ratio{}, lacks
	}
	score, _ = exact.OfRat(sum.Quo(sum, big.NewRat(a.Weigher.den, 1)))
	return score, nil
}

// WantsWhole says why a result needs sheets that are whole: it compares each juror's.
func (c Contest) WantsWhole() *Error {
	if c.Result.Method != rank.Mean {
		return refuse(CodeNeedsWholeSheets, "method", string(c.Result.Method))
	}
	for _, step := range c.Result.Ties {
		if rank.WholeStep(step) {
			return refuse(CodeStepNeedsWhole, "step", step)
		}
	}
	if c.Rubric.Places {
		return refuse(CodePlacesNeedWhole)
	}
	return nil
}

// shareable says why the jurors cannot share the criteria out as they are said to.
func (c Setup) shareable() error {
	for _, p := range c.People {
		if len(p.Criteria) > 0 && len(c.Contest.Rubrics) > 0 {
			return refuse(CodeRubricsShared)
		}
		for _, id := range p.Criteria {
			if _, ok := c.Contest.Rubric.Criterion(id); !ok {
				return refuse(CodeUnknownCriterion, "criterion", id)
			}
		}
		if len(p.Criteria) > 0 {
			if why := c.Contest.WantsWhole(); why != nil {
				return why
			}
		}
	}
	return nil
}

// Counted are the places of the criteria that count.
func (a *Asked) Counted() (at []int) {
	for i, weight := range a.Weigher.weights {
		if weight > 0 {
			at = append(at, i)
		}
	}
	return at
}

// Apart adds to each of them what a sheet gives it, as a whole number over den; below
// zero where den is.
func (a *Asked) Apart(each [][]int64, s Scores, den int64) [][]int64 {
	counted := a.Counted()
	if each == nil {
		each = make([][]int64, len(counted))
	}
	for i, at := range counted {
		v, _ := s.at(at, a.Criteria[at].ID)
		each[i] = append(each[i], a.Weigher.weights[at]*int64(v)*(den/a.Weigher.den))
	}
	return each
}
