package scoring

import (
	"slices"

	"juri/scoring/rank"
)

// apart are the parts of ballots; where jurors share the criteria out, of the
// criterion whose jurors fall into most.
func (s State) apart(b rank.Ballots) []rank.Part {
	if s.Contest != nil && s.Contest.ByCategory() {
		return s.apartIn(b)
	}
	if !s.Shared() {
		return b.Parts()
	}
	var most []rank.Part
	for _, c := range s.Contest.Rubric.Criteria {
		if c.Weight == 0 {
			continue
		}
		of := b
		of.Entries = nil
		for _, e := range b.Entries {
			l, some := s.Slot(e.ID), *e
			some.Marks = slices.DeleteFunc(slices.Clone(e.Marks), func(m rank.Mark) bool { return !s.Asked(l, b.Jurors[m.Juror]).Asks(c.ID) })
			of.Entries = append(of.Entries, &some)
		}
		if parts := of.Parts(); len(parts) > len(most) {
			most = parts
		}
	}
	return most
}

// apartIn are the parts of the category that falls into most: no other is compared with it.
func (s State) apartIn(b rank.Ballots) (most []rank.Part) {
	c := *s.Contest
	c.Result.Overall, s.Contest = "", &c
	of := map[string][]*rank.Entry{}
	for _, e := range b.Entries {
		if l := s.Slot(e.ID); l != nil {
			of[l.Entry.Category] = append(of[l.Entry.Category], e)
		}
	}
	for _, name := range s.Categories() {
		b.Entries = of[name]
		if parts := s.apart(b); len(parts) > len(most) {
			most = parts
		}
	}
	return most
}

// Parts are the parts into which the sheets fall that count for entries with a
// rank; one part, or none, can be compared throughout.
func (s State) Parts() []rank.Part { return s.apart(s.Ballots()) }

// PlannedParts are the parts into which the contest falls as it is planned: by
// the panels of the entries that take part, recusals taken off.
func (s State) PlannedParts() []rank.Part {
	var b rank.Ballots
	number := map[string]int32{}
	for _, l := range s.Slots {
		if !l.Counts() {
			continue
		}
		e := &rank.Entry{ID: l.Entry.ID}
		for _, p := range s.Panel(l) {
			if l.Cell(p.User).Recusal != nil {
				continue
			}
			n, known := number[p.User]
			if !known {
				n = int32(len(b.Jurors))
				number[p.User], b.Jurors = n, append(b.Jurors, p.User)
			}
			e.Marks = append(e.Marks, rank.Mark{Juror: n})
		}
		b.Entries = append(b.Entries, e)
	}
	return s.apart(b)
}
