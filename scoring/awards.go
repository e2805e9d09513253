package scoring

import (
	"slices"
	"strings"

	"juri/scoring/rank"
)

// roundMark stands in the id of a further round's slot, between the entry's own
// and the round's number: P07 is P07.2 in the second round.
const roundMark = "."

// own is the entry's id without that of a further round, whatever marks are in it.
func (e Entry) own() string {
	if e.Round == 0 {
		return e.ID
	}
	return strings.TrimSuffix(e.ID, roundMark+itoa(e.Round+1))
}

// rules are how places and awards are made under a method.
func (c *Contest) rules(m rank.Method) rank.Rules {
	r := c.Result
	return rank.Rules{
		Method: m, Points: r.Points, Ties: r.Ties, Awards: r.Awards, Per: r.Per, Next: r.AfterJoint == NextPlace,
		OneByOne: c.RulesVersion < 1, ZeroOfNone: c.RulesVersion < 2, NoMin: c.RulesVersion < 3,
	}
}

// rules are the contest's, with whether anything is still to come.
func (s State) rules(m rank.Method) rank.Rules {
	r := s.Contest.rules(m)
	r.Final = s.Contest.RulesVersion >= 2 && !slices.ContainsFunc(s.Slots, func(l *Slot) bool { return l.Counts() && l.Phase != Closed })
	return r
}

// perUnit reports whether it is counted how many awards a unit has.
func (c *Contest) perUnit() bool {
	return c.Result.Per.Unit > 0 || slices.ContainsFunc(c.Result.Awards, func(a rank.Award) bool { return a.Per.Unit > 0 })
}

// ineligible says why an entry may have no award but those for all; "" if it may.
func (c *Contest) ineligible(e Entry) string {
	for _, i := range c.Result.Ineligible {
		if i.is(e, c.several(e.Category)) {
			return i.Why
		}
	}
	return ""
}

// Champions are the units by all that they have won, as far as the person may know the
// places; none where nothing is given for it.
func (s State) Champions() []rank.Champion {
	switch {
	case s.Contest == nil || s.Contest.Result.Champion == nil:
		return nil
	case s.Sealed != nil:
		return s.Sealed.Champions
	case s.Table == nil:
		return nil
	}
	return s.championsOf(*s.Table)
}

func (s State) championsOf(t rank.Table) []rank.Champion {
	if s.Contest.Result.Champion == nil {
		return nil
	}
	return t.Champions(*s.Contest.Result.Champion, s.Contest.Result.Awards, func(entry string) (key, name string) {
		if l := s.Slot(entry); l != nil {
			name = l.Entry.Unit
		}
		return folded(name), name
	})
}

// Is reports whether the entry is one of those.
func (i Ineligible) Is(e Entry) bool { return i.is(e, rank.Categories(e.Category)) }

// is is Is of an entry of several categories.
func (i Ineligible) is(e Entry, several []string) bool {
	named := func(names []string, name string) bool {
		return slices.ContainsFunc(names, func(s string) bool { return SameName(s, name) })
	}
	return slices.Contains(i.Entries, e.own()) || named(i.Units, e.Unit) || named(i.Categories, e.Category) ||
		slices.ContainsFunc(several, func(kind string) bool { return named(i.Categories, kind) })
}
