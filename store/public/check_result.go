package public

import (
	"math/big"
	"slices"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// places holds the sealed places against those that the sheets make.
func (c *checker) places(seal uint64) Wrong {
	contest, made := c.state.Contest, c.state.Standings()
	rounds := contest.Result.Best == 0 && len(contest.Result.Rounds) > 0
	if contest.LinksJurors() && len(c.People) == 0 || rounds && (contest.ByCategory() || contest.RulesVersion < 3 && c.empty(made)) {
		return Wrong{Code: UnknownForm, Record: seal}
	}
	rows := map[string]rank.Standing{}
	for _, row := range made.Rows {
		rows[row.Entry] = row
	}
	if len(rows) != len(c.sealed.Rows) {
		return Wrong{Code: BadResult, Record: seal}
	}
	for i, was := range c.sealed.Table().Rows {
		now, is := rows[was.Entry]
		if l := c.state.Slot(was.Entry); !is || l == nil || !c.same(now, was) || l.Entry.Unit != c.sealed.Rows[i].Unit || l.Entry.Title != c.sealed.Rows[i].Title {
			return Wrong{BadResult, seal, was.Entry}
		}
		delete(rows, was.Entry)
	}
	open := slices.EqualFunc(made.Open, c.sealed.Open, func(a rank.Open, b scoring.Open) bool {
		return a.Award == b.Award && a.Category == b.Category && a.Place == b.Place && a.Places == b.Places
	})
	s := c.state
	s.Table = &made
	if !open || !slices.EqualFunc(s.Champions(), c.sealed.Champions, func(a, b rank.Champion) bool {
		return a.Rank == b.Rank && a.Unit == b.Unit && slices.Equal(a.Won, b.Won) && a.Points == b.Points
	}) {
		return Wrong{Code: BadResult, Record: seal}
	}
	return Wrong{}
}

// empty reports whether the first round places nobody, though a later one does: what awards were
// given then, nothing says.
func (c *checker) empty(made rank.Table) bool {
	all := c.state.Rounds()
	return len(all) > 0 && len(made.Rows) > 0 && made.Rows[0].Rank > 0 && !slices.ContainsFunc(all[0].Rows, func(r rank.Standing) bool { return r.Rank > 0 })
}

// same reports whether a sealed row is what was worked out.
func (c *checker) same(now, was rank.Standing) bool {
	score := now.Score == was.Score && now.Points == was.Points
	switch method := c.state.Contest.Result.Method; {
	case method == rank.HighLow && now.Sheets == 0: // whose score says nothing
		score = true
	case now.Rank > 0 && (method == rank.ZScore || method == rank.Additive):
		score = near(now.Score, was.Score)
	}
	return score && now.Rank == was.Rank && now.Tied == was.Tied && now.DecidedBy == was.DecidedBy && now.CategoryRank == was.CategoryRank && now.Category == was.Category &&
		now.Round == was.Round && now.Sheets == was.Sheets && now.Award == was.Award && slices.Equal(now.Also, was.Also) && slices.Equal(now.More().Places, was.More().Places)
}

// near reports whether two scores that are no fractions are the same to 1e-9.
func near(a, b exact.Ratio) bool {
	if a.None() || b.None() {
		return a == b
	}
	d := a.Rat()
	return d.Sub(d, b.Rat()).Abs(d).Cmp(big.NewRat(1, 1e9)) <= 0
}

// winners holds what was published against what was sealed, where that is shown.
func (c *checker) winners(seq uint64) Wrong {
	if c.sealed == nil || c.public.Publish == scoring.PublishWinners {
		return Wrong{}
	}
	s := c.state
	s.Sealed = &scoring.Sealed{Snapshot: *c.sealed}
	if !slices.Equal(s.PublishedWinners(), c.public.Winners) {
		return Wrong{Code: BadWinners, Record: seq}
	}
	return Wrong{}
}

// ended holds what must have been met.
func (c *checker) ended() Wrong {
	switch p := c.public; {
	case p == nil || p.Publish != c.Publish || p.Jurors != c.Jurors:
		return Wrong{Code: BadLevel, Record: c.Published}
	case c.sealed == nil && c.Publish != scoring.PublishWinners:
		return Wrong{Code: BadLevel, Record: p.Seal}
	}
	return Wrong{}
}
