package rank

import (
	"cmp"
	"slices"

	"juri/scoring/exact"
)

func joinMethods() string {
	s := ""
	for i, m := range Methods() {
		if i > 0 {
			s += ", "
		}
		s += string(m)
	}
	return s
}

// score works out one entry's score as far as its own sheets say it.
func (r *Ranker) score(i int) {
	e := r.ballots.Entries[i]
	if len(r.free) == 0 {
		r.free = make([]Grounds, 1)
	}
	row := &r.free[0]
	r.grounds[i], r.free = row, r.free[1:]
	*row = Grounds{Entry: e.ID, Category: e.Category, Sheets: len(e.Marks), Expected: e.Expected, Recused: e.Recused, Why: e.Why}
	if s := e.Special; s != nil {
		row.Details = &Details{Unit: s.Unit, Ineligible: s.Ineligible, Categories: s.Categories, Runs: s.Runs}
	}
	m := r.rules.Method
	if r.ballots.Shared || r.ballots.Runs > 0 {
		r.final(i, e.special().Whole)
		return
	}
	if !m.local() {
		if e.Why == nil {
			return
		}
		m = Mean // of what is not ranked, what was given
	}
	score, why := m.Single(e, r.ballots.Den)
	if m == HighLow && len(e.Marks) == 0 && r.rules.ZeroOfNone {
		score = e.highLow(r.ballots.Den)
	}
	if row.Why == nil {
		row.Why = why
	}
	r.final(i, score)
}

// final takes over what an entry's sheets make, with what is added to it.
func (r *Ranker) final(i int, score exact.Ratio) {
	e, row := r.ballots.Entries[i], r.grounds[i]
	if live := r.ballots.Live; !live.None() && r.givesPoints() {
		s, d := e.special(), row.details()
		d.Jury, d.Components = score, s.Components
		if score = join(score, live, s.Rest); score.None() && row.Why == nil {
			row.Why = &Reason{Code: TooFine}
		}
	}
	if e.Points != 0 && !score.None() && r.givesPoints() {
		if score, row.Points = score.Plus(e.Points), e.Points; score.None() && row.Why == nil {
			row.Why = &Reason{Code: TooFine}
		}
	}
	r.keys[i], row.Score = score, r.shown(score)
}

// join is the sheets' score times what a point of it adds, and the rest; no number
// where one of these is none.
func join(score, live, rest exact.Ratio) exact.Ratio {
	if score.None() || rest.None() {
		return exact.Ratio{}
	}
	all := score.Rat()
	sum, _ := exact.OfRat(all.Add(all.Mul(all, live.Rat()), rest.Rat()))
	return sum
}

// givesPoints reports whether points can be added to the scores, or taken off them.
func (r *Ranker) givesPoints() bool { return r.rules.Method.GivesPoints() && !r.ballots.Lower }

// shown turns a key, of which higher is better, back into points.
func (r *Ranker) shown(key exact.Ratio) exact.Ratio {
	if r.ballots.Lower {
		key.Num = -key.Num
	}
	return key
}

// refuse leaves every entry unranked that would have been ranked.
func (r *Ranker) refuse(why *Reason) {
	r.refusal = why
	for i := range r.grounds {
		if r.grounds[i].Why == nil {
			r.grounds[i].Why = why
		}
	}
}

// untrimmed refuses where sheets were handed in and nobody has enough to trim.
func (r *Ranker) untrimmed() {
	var why *Reason
	for i := range r.grounds {
		switch w := r.grounds[i].Why; {
		case w == nil:
			return
		case w.Code == TooFewToTrim || w.Code == TooFewToDrop:
			why = w
		}
	}
	if why != nil {
		r.refusal = why
	}
}

// compare puts the better entry first, of equals the one that was added first.
func (r *Ranker) compare(a, b int32) int {
	if c := r.keys[b].Cmp(r.keys[a]); c != 0 {
		return c
	}
	return cmp.Compare(a, b)
}

// breakTies takes the equals from that place in the order through the tie chain,
// and returns the place after them.
func (r *Ranker) breakTies(from int) (to int) {
	key := r.keys[r.ranked[from]]
	for to = from + 1; to < len(r.ranked) && r.keys[r.ranked[to]].Cmp(key) == 0; to++ {
	}
	group := r.ranked[from:to]
	by := "score"
	if r.rules.Method == Skating {
		by = r.grounds[group[0]].DecidedBy
	}
	for _, i := range group {
		r.shares[i] = false
	}
	r.split(group, r.rules.Ties, by)
	return to
}

// moveOne places one entry anew, and breaks the ties that it left and came to.
func (r *Ranker) moveOne(i int) {
	at, was := int32(i), r.keys[i]
	drop := func(o int32) bool { return o == at }
	r.ranked, r.unranked = slices.DeleteFunc(r.ranked, drop), slices.DeleteFunc(r.unranked, drop)
	r.shares[i] = false
	r.score(i)
	if r.grounds[i].Why != nil {
		to, _ := slices.BinarySearchFunc(r.unranked, at, r.compare)
		r.unranked = slices.Insert(r.unranked, to, at)
	} else {
		to, _ := slices.BinarySearchFunc(r.ranked, r.keys[i], r.byKey)
		r.ranked = slices.Insert(r.ranked, to, at)
	}
	for _, key := range []exact.Ratio{was, r.keys[i]} {
		from, found := slices.BinarySearchFunc(r.ranked, key, r.byKey)
		if !found {
			continue
		}
		to := from
		for to < len(r.ranked) && r.keys[r.ranked[to]].Cmp(key) == 0 {
			to++
		}
		slices.SortFunc(r.ranked[from:to], r.compare)
		r.breakTies(from)
	}
}

// byKey finds the first of the order that is no better than the key.
func (r *Ranker) byKey(a int32, key exact.Ratio) int { return key.Cmp(r.keys[a]) }

// decided says what set a entry apart from the others, or that it shares its rank.
func (r *Ranker) decided(i int32, tied bool, by string) {
	g := r.grounds[i]
	if g.Tied == tied && g.DecidedBy == by {
		return
	}
	if !r.unshared {
		was := *g
		g = &was
		r.grounds[i] = g
	}
	g.Tied, g.DecidedBy = tied, by
}

// makeTable writes the places down, and gives the awards.
func (r *Ranker) makeTable() Table {
	t := Table{
		Method: r.rules.Method, Note: r.note, Dances: r.ballots.Dances,
		Lower: r.rules.Method != Points && (r.ballots.Lower || r.rules.Method == RankSum || r.rules.Method == Skating),
		Rows:  make([]Standing, 0, len(r.grounds)),
	}
	r.unshared = false
	kinds := make([]inCategory, 0, 16)
	was := 0
	for at, i := range r.ranked {
		for int(r.categories[i]) >= len(kinds) {
			kinds = append(kinds, inCategory{})
		}
		if !r.shares[i] {
			was = at + 1
		}
		t.Rows = append(t.Rows, Standing{was, kinds[r.categories[i]].next(was), r.grounds[i]})
	}
	for _, i := range r.unranked {
		t.Rows = append(t.Rows, Standing{Grounds: r.grounds[i]})
	}
	if t.Settle(r.decisions.Orders) || r.several {
		t.rankCategories()
	}
	t.give(r.rules, r.decisions.Picks)
	return t
}
