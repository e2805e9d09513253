package scoring

import (
	"errors"
	"slices"
	"strings"

	"juri/scoring/exact"
)

// The reasons why a juror's places cannot stand so.
const (
	CodeNoRanking   Code = "no_ranking"   //
	CodePlaceTaken  Code = "place_taken"  // criterion, place, slot
	CodePlaceBeyond Code = "place_beyond" // criterion, place, places
	CodeRankTwice   Code = "rank_twice"   // slot
	CodeRankOther   Code = "rank_other"   // slot, room
	CodeRankLacks   Code = "rank_lacks"   // slots (comma-separated)
	CodeRankWhich   Code = "rank_which"   // criteria (comma-separated)
)

// Ranked are the slots of the slot's room and round that the juror places against each other, in the
// queue's order: those of their panel that count and for which a sheet of theirs is there or to come.
func (s State) Ranked(of *Slot, juror string) (field []*Slot) {
	q, p := s.Queue(of.Room), s.Person(juror)
	if q == nil || p == nil {
		return nil
	}
	for _, id := range q.Slots {
		if l := s.Slot(id); l != nil && l.Entry.Round == of.Entry.Round && l.Counts() && s.Progress(l, juror).Expected() && slices.Contains(s.Panel(l), p) {
			field = append(field, l)
		}
	}
	return field
}

// Unfilled lists the criteria that any of the juror's sheets of these slots still lacks.
func (s State) Unfilled(slots []string, juror string) (lacking []Criterion) {
	for _, id := range slots {
		l := s.Slot(id)
		for _, missing := range s.Progress(l, juror).Missing {
			if c, ok := s.Asked(l, juror).Criterion(missing); ok && !slices.ContainsFunc(lacking, func(o Criterion) bool { return o.ID == c.ID }) {
				lacking = append(lacking, c)
			}
		}
	}
	return lacking
}

// Rank hands in a juror's places of all that they rank in a room, the first first. Under
// several criteria, each a ranking, sheets are handed in with the last of them.
type Rank struct {
	Entries   []string
	Criterion string // "" for the only one
}

func (c Rank) decide(s State, by Person) ([]Fact, error) {
	if s.Contest == nil || !s.Contest.Rubric.Places {
		return nil, refuse(CodeNoRanking)
	}
	slots, err := c.slots(s, by.User)
	if err != nil {
		return nil, err
	}
	criteria := s.Asked(slots[0], by.User).Criteria
	if c.Criterion == "" && len(criteria) == 1 {
		c.Criterion = criteria[0].ID
	} else if c.Criterion == "" {
		var ids []string
		for _, k := range criteria {
			ids = append(ids, k.ID)
		}
		return nil, refuse(CodeRankWhich, "criteria", strings.Join(ids, ","))
	}
	var facts []Fact
	for i, l := range slots {
		f, err := c.place(s, by, l, exact.Decimal(i+1)*exact.One)
		var e *Error
		switch {
		case err == nil:
			facts = append(facts, f...)
		case !errors.As(err, &e) || e.Code != CodeUnchanged:
			return nil, err
		}
	}
	if len(facts) == 0 {
		return nil, refuse(CodeUnchanged, "slot", slots[0].Entry.ID)
	}
	return facts, s.placedOnce(facts) // places of other rankings come from drafts
}

// slots are those that are named, where that is all of a room and round, each once.
func (c Rank) slots(s State, juror string) (slots []*Slot, err error) {
	if len(c.Entries) == 0 {
		return nil, refuse(CodeRankLacks, "slots", "")
	}
	var field []*Slot
	room := ""
	for i, id := range c.Entries {
		l := s.Slot(id)
		switch {
		case l == nil:
			return nil, refuse(CodeUnknownSlot, "slot", id)
		case slices.Contains(c.Entries[:i], id):
			return nil, refuse(CodeRankTwice, "slot", id)
		case i == 0:
			room, field = l.Room, s.Ranked(l, juror)
		}
		if !slices.Contains(field, l) {
			if l.Cell(juror).Recusal != nil {
				return nil, refuse(CodeRecused, "slot", id, "user", juror)
			}
			return nil, refuse(CodeRankOther, "slot", id, "room", room)
		}
		slots = append(slots, l)
	}
	var lacks []string
	for _, l := range field {
		if !slices.Contains(slots, l) {
			lacks = append(lacks, l.Entry.ID)
		}
	}
	if lacks != nil {
		return nil, refuse(CodeRankLacks, "slots", firstOf(lacks))
	}
	return slots, nil
}

// place gives an entry its place on the juror's sheet, and hands that in where nothing is missing.
// One that they can fill in no more keeps the place that it has.
func (c Rank) place(s State, by Person, l *Slot, place exact.Decimal) ([]Fact, error) {
	if _, _, err := s.sheetFor(by, l.Entry.ID, ""); err != nil {
		if has, ok := l.standing(by.User).Get(c.Criterion); ok && has == place {
			return nil, nil
		}
		return nil, err
	}
	cell, asks := l.Cell(by.User), s.Asked(l, by.User)
	f := SheetSubmitted{Slot: l.Entry.ID, Juror: by.User}
	on := cell.Draft
	if on == nil {
		on = cell.Sheet
	}
	if on != nil {
		f.Scores, f.Strength, f.Improve = on.Scores, on.Strength, on.Improve
	}
	var err error
	if f.Scores, err = asks.edit(f.Scores, map[string]exact.Decimal{c.Criterion: place}, nil); err != nil {
		return nil, err
	}
	if len(asks.Missing(f.Scores)) > 0 {
		return one(DraftSaved{Slot: f.Slot, Juror: f.Juror, Scores: f.Scores, Strength: f.Strength, Improve: f.Improve})
	}
	return s.handedIn(l, cell.Sheet, f)
}

// placedOnce refuses sheets with a place that another of the juror's sheets of that room has, or
// that is beyond the last, where the contest gives each place once. What stands so already may stay.
// facts are all that is handed in at once: those places are held against each other too.
func (s State) placedOnce(facts []Fact) error {
	if s.Contest == nil || !s.Contest.Rubric.Once {
		return nil
	}
	in := map[[2]string]Scores{} // by slot and juror
	for _, fact := range facts {
		if f, is := fact.(SheetSubmitted); is {
			in[[2]string{f.Slot, f.Juror}] = f.Scores
		}
	}
	for _, fact := range facts {
		if f, is := fact.(SheetSubmitted); is {
			if err := s.placesFree(f, in); err != nil {
				return err
			}
		}
	}
	return nil
}

// placesFree is placedOnce of one sheet of those.
func (s State) placesFree(f SheetSubmitted, in map[[2]string]Scores) error {
	l := s.Slot(f.Slot)
	field, stands := s.Ranked(l, f.Juror), l.standing(f.Juror)
	for _, c := range f.Scores {
		if old, ok := stands.Get(c.Criterion); ok && old == c.Value {
			continue
		}
		if c.Value > exact.Decimal(len(field))*exact.One {
			return refuse(CodePlaceBeyond, "criterion", c.Criterion, "place", c.Value.String(), "places", itoa(len(field)))
		}
		for _, o := range field {
			now, is := in[[2]string{o.Entry.ID, f.Juror}]
			if !is {
				now = o.standing(f.Juror)
			}
			if v, ok := now.Get(c.Criterion); o != l && ok && v == c.Value {
				return refuse(CodePlaceTaken, "criterion", c.Criterion, "place", c.Value.String(), "slot", o.Entry.ID)
			}
		}
	}
	return nil
}

// standing are the scores that the juror handed in; none where nothing stands.
func (l *Slot) standing(juror string) Scores {
	if sheet := l.Cell(juror).Sheet; sheet != nil {
		return sheet.Scores
	}
	return nil
}
