package scoring

import (
	"cmp"
	"juri/scoring/exact"
	"slices"
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

// entry works out one slot's score as far as its own sheets say it.
func (r *Ranker) entry(i int) {
	e, c := &r.state.Slots[i].Entry, &r.counts[i]
	if len(r.free) == 0 {
		r.free = make([]Grounds, 1)
	}
	row := &r.free[0]
	r.base[i], r.free = row, r.free[1:]
	*row = Grounds{Entry: e.ID, Category: e.Category, Sheets: len(c.marks), Expected: c.expected, Recused: c.recused, Why: c.why}
	m := r.Method
	if !m.local() {
		if c.why == nil {
			return
		}
		m = Mean // of what is not ranked, what was given
	}
	r.nums = r.nums[:0]
	for _, mark := range c.marks {
		r.nums = append(r.nums, mark.num)
	}
	score, why := m.score(r.nums, r.state.weigher.den)
	r.keys[i], row.Score = score, r.shown(score)
	if row.Why == nil {
		row.Why = why
	}
}

// shown turns a key, of which higher is better, back into points.
func (r *Ranker) shown(key exact.Ratio) exact.Ratio {
	return exact.Ratio{Num: r.state.upward(key.Num), Den: key.Den}
}

// refuse leaves every entry unranked that would have been ranked.
func (r *Ranker) refuse(err *Error) {
	r.err = err
	for i := range r.base {
		if r.base[i].Why == nil {
			r.base[i].Why = err
		}
	}
}

// untrimmed refuses where sheets were handed in and nobody has enough to trim.
func (r *Ranker) untrimmed() {
	var why *Error
	for i := range r.base {
		switch w := r.base[i].Why; {
		case w == nil:
			return
		case w.Code == CodeTooFewToTrim:
			why = w
		}
	}
	if why != nil {
		r.err = why
	}
}

// compare puts the better slot first, of equals the one that was added first.
func (r *Ranker) compare(a, b int32) int {
	if c := r.keys[b].Cmp(r.keys[a]); c != 0 {
		return c
	}
	return cmp.Compare(a, b)
}

// settleAt takes the equals from that place in the order through the tie chain,
// and returns the place after them.
func (r *Ranker) settleAt(from int) (to int) {
	key := r.keys[r.order[from]]
	for to = from + 1; to < len(r.order) && r.keys[r.order[to]].Cmp(key) == 0; to++ {
	}
	group := r.order[from:to]
	by := "score"
	if r.Method == Skating {
		by = r.base[group[0]].DecidedBy
	}
	for _, i := range group {
		r.with[i] = false
	}
	r.split(group, r.state.Contest.Result.Ties, by)
	return to
}

// one works out one slot, and the ties that it left and came to.
func (r *Ranker) one(i int) {
	at, was := int32(i), r.keys[i]
	drop := func(o int32) bool { return o == at }
	r.order, r.rest = slices.DeleteFunc(r.order, drop), slices.DeleteFunc(r.rest, drop)
	r.with[i] = false
	r.entry(i)
	if r.base[i].Why != nil {
		to, _ := slices.BinarySearchFunc(r.rest, at, r.compare)
		r.rest = slices.Insert(r.rest, to, at)
	} else {
		to, _ := slices.BinarySearchFunc(r.order, r.keys[i], r.byKey)
		r.order = slices.Insert(r.order, to, at)
	}
	for _, key := range []exact.Ratio{was, r.keys[i]} {
		from, found := slices.BinarySearchFunc(r.order, key, r.byKey)
		if !found {
			continue
		}
		to := from
		for to < len(r.order) && r.keys[r.order[to]].Cmp(key) == 0 {
			to++
		}
		slices.SortFunc(r.order[from:to], r.compare)
		r.settleAt(from)
	}
}

// byKey finds the first of the order that is no better than the key.
func (r *Ranker) byKey(a int32, key exact.Ratio) int { return key.Cmp(r.keys[a]) }

// decided says what set a slot apart from the others, or that it shares its rank.
func (r *Ranker) decided(i int32, tied bool, by string) {
	g := r.base[i]
	if g.Tied == tied && g.DecidedBy == by {
		return
	}
	if !r.fresh {
		was := *g
		g = &was
		r.base[i] = g
	}
	g.Tied, g.DecidedBy = tied, by
}

// table writes the order down.
func (r *Ranker) table() Table {
	s := r.state
	t := Table{
		Method: r.Method, Official: r.Method == s.Contest.Result.Method, Note: r.note,
		Lower: s.Contest.Rubric.Places || r.Method == RankSum || r.Method == Skating,
		Rows:  make([]Standing, 0, len(r.base)),
	}
	r.fresh = false
	kinds := make([]inCategory, 0, 16)
	was := 0
	for at, i := range r.order {
		for int(r.kinds[i]) >= len(kinds) {
			kinds = append(kinds, inCategory{})
		}
		if !r.with[i] {
			was = at + 1
		}
		t.Rows = append(t.Rows, Standing{was, kinds[r.kinds[i]].next(was), r.base[i]})
	}
	for _, i := range r.rest {
		t.Rows = append(t.Rows, Standing{Grounds: r.base[i]})
	}
	if t.Official && t.settle(s.Ties) {
		t.rankCategories()
	}
	t.give(s)
	return t
}
