package scoring

import (
	"slices"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// The reasons why a reveal cannot go where it was told.
const (
	CodeRevealEnd    Code = "reveal_end"    //
	CodeRevealStart  Code = "reveal_start"  //
	CodeRevealPaused Code = "reveal_paused" //
	CodeBadStep      Code = "bad_step"      // steps
	CodeUnknownAct   Code = "unknown_act"   // act
)

// RevealSteps lists the steps of the reveal, or of its rehearsal; none where
// there is nothing to reveal. A rehearsal's are made of the awards alone.
func (s State) RevealSteps() []RevealStep {
	switch {
	case s.Contest == nil:
		return nil
	case s.Reveal.Rehearsal:
		return rehearsal(s.Contest.Result)
	case s.Sealed == nil:
		return nil
	}
	var steps []RevealStep
	for _, award := range slices.Backward(s.Sealed.Awards) {
		kinds, picked := s.categoriesOf(award), s.byHand(award)
		for _, kind := range slices.Backward(kinds) {
			from, called := len(steps), award
			if len(kinds) > 1 {
				called += " · " + kind
			}
			other := func(of string) bool { return kinds[0] != "" && of != kind }
			for _, o := range s.Sealed.Open {
				if o.Award == award && !other(o.Category) {
					steps = append(steps, RevealStep{Kind: RevealOpen, Award: called, Rank: o.Place, Places: o.Places, Why: Why(o.Why.of())})
				}
			}
			for _, r := range slices.Backward(s.Sealed.Rows) {
				if rank, won := s.wonBy(r, award); won && !other(r.Category) {
					step := RevealStep{Kind: RevealEntry, Award: called, Rank: rank, Entry: r.Entry, Unit: r.Unit, Title: r.Title, Score: r.Score(), Points: r.Points, Parts: r.details(s.Contest).Parts()}
					if picked {
						step.Rank = 0
					}
					if l := s.Slot(r.Entry); l != nil {
						step.Short = l.Entry.Short
					}
					steps = append(steps, step)
				}
			}
			if len(steps) > from {
				steps = slices.Insert(steps, from, RevealStep{Kind: RevealAward, Award: called})
			}
		}
	}
	for i, c := range s.bestUnits() {
		if i == 0 {
			steps = append(steps, RevealStep{Kind: RevealAward, Award: c.Award})
		}
		steps = append(steps, RevealStep{Kind: RevealEntry, Award: c.Award, Unit: c.Unit, Title: c.Title, Short: c.short, Won: c.won})
	}
	return ended(steps)
}

// categoriesOf are those in each of which the award was given by itself, where
// categories are not compared; else one without a name.
func (s State) categoriesOf(award string) (names []string) {
	picked := slices.ContainsFunc(s.Contest.Result.Awards, func(a rank.Award) bool { return a.Name == award && a.Pick && a.Category == "" })
	if s.Sealed.ByCategory && !picked {
		for _, r := range s.Sealed.Rows {
			if _, won := s.wonBy(r, award); won && !slices.Contains(names, r.Category) {
				names = append(names, r.Category)
			}
		}
		for _, o := range s.Sealed.Open {
			if o.Award == award && !slices.Contains(names, o.Category) {
				names = append(names, o.Category)
			}
		}
	}
	if names == nil {
		names = []string{""}
	}
	return names
}

// bestUnits are those who won most overall, as the result was sealed.
func (s State) bestUnits() (best []Winner) {
	for _, c := range s.Sealed.Champions {
		if c.Rank > 1 {
			break
		}
		w := Winner{Award: s.Contest.Result.Champion.Name, Place: 1, Row: Row{Rank: 1, Unit: c.Unit, Title: s.Contest.Result.Champion.Tell(c)}, won: c.Points}
		if i := slices.IndexFunc(s.Slots, func(l *Slot) bool { return l.Entry.Unit == c.Unit }); i >= 0 {
			w.short = s.Slots[i].Entry.Short
		}
		best = append(best, w)
	}
	return best
}

// byHand reports whether the award is given by hand, and so without places.
func (s State) byHand(award string) bool {
	return slices.ContainsFunc(s.Contest.Result.Awards, func(a rank.Award) bool { return a.Name == award && a.Pick })
}

// wonBy is the place for which a row has the award; false if it has not.
func (s State) wonBy(r Row, award string) (place int, won bool) {
	if r.Rank == 0 || r.Award != award && !slices.Contains(r.Also, award) {
		return 0, false
	}
	of := rank.Award{Name: award}
	for _, a := range s.Contest.Result.Awards {
		if a.Name == award && (a.Category == "" || r.Category == a.Category || slices.Contains(s.Contest.several(r.Category), a.Category)) {
			of = a
		}
	}
	g := rank.Grounds{Award: r.Award, Also: r.Also, Details: &rank.Details{Places: r.Places}}
	return rank.Standing{Rank: r.Rank, CategoryRank: r.CategoryRank, Grounds: &g}.Won(of)
}

// Winner is an entry that has an award, as the result was sealed; or a unit, by all
// that it has won.
type Winner struct {
	Award string
	Place int // for which it has the award; 0 where it was given by hand
	Row

	short string        // of a unit
	won   exact.Decimal // and its points
}

// Winners lists who has each award of the sealed result, the best first.
func (s State) Winners() (all []Winner) {
	if s.Sealed == nil {
		return nil
	}
	all = s.bestUnits()
	for _, award := range s.Sealed.Awards {
		picked := s.byHand(award)
		for _, r := range s.Sealed.Rows {
			if place, won := s.wonBy(r, award); won {
				if picked {
					place = 0
				}
				all = append(all, Winner{Award: award, Place: place, Row: r})
			}
		}
	}
	return all
}

// maxDummies bounds a rehearsal, whatever the awards say.
const maxDummies = 1000

func rehearsal(r Result) []RevealStep {
	var steps []RevealStep
	line := 0
	taken := map[string]int{} // places given so far, of all and of each category
	awards := slices.Clone(r.Awards)
	if r.Champion != nil {
		awards = slices.Insert(awards, 0, rank.Award{Name: r.Champion.Name, Places: 1, Rest: true, Pick: true})
	}
	for i := range awards {
		a := &awards[i]
		if a.Places == 0 { // for as many as reach it: nobody knows how many yet
			a.Places, a.Rest = 1, true
		}
		line += a.Places
		if a.ByOrder() {
			taken[a.Category] += a.Places
		}
	}
	for _, a := range slices.Backward(awards) {
		steps = append(steps, RevealStep{Kind: RevealAward, Award: a.Name})
		beyond := 0 // how many of the dummies up to it are not before it in its own count
		if a.ByOrder() {
			beyond = line - taken[a.Category]
			taken[a.Category] -= a.Places
		}
		for rank := line; rank > line-a.Places && len(steps) < maxDummies; rank-- {
			step := RevealStep{Kind: RevealEntry, Award: a.Name, Rank: rank - beyond, Dummy: rank}
			if a.Pick {
				step.Rank = 0
			}
			steps = append(steps, step)
		}
		line -= a.Places
	}
	return ended(steps)
}

func ended(steps []RevealStep) []RevealStep {
	if len(steps) > 0 {
		steps = append(steps, RevealStep{Kind: RevealAll})
	}
	return steps
}

// Between is what stands at a beat, after so many steps and before the next: the place
// of a name that comes; or those together who won an award, where that is none of the steps.
func (r Reveal) Between() (RevealStep, bool) {
	if !r.Beat || r.Step < 1 || r.Step >= len(r.Steps) {
		return RevealStep{}, false
	}
	last, next := r.Steps[r.Step-1], r.Steps[r.Step]
	if next.Kind == RevealEntry {
		return RevealStep{Kind: RevealPlace, Award: next.Award, Rank: next.Rank}, true
	}
	only := next.Kind == RevealAll && r.Steps[0].Award == last.Award
	several := last.Kind == RevealEntry && r.Step > 1 && r.Steps[r.Step-2].Kind == RevealEntry
	return RevealStep{Kind: RevealWinners, Award: last.Award}, several && !only
}

// Revealed reports whether all of the sealed result is out.
func (s State) Revealed() bool {
	return s.Sealed != nil && !s.Reveal.Rehearsal && s.Reveal.Step >= len(s.RevealSteps())
}
