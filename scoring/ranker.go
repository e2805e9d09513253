package scoring

import (
	"cmp"
	"slices"
)

// Ranker makes the standings of one method from state after state, and works
// out anew only what a newer state changed: it tells by the slots' addresses,
// since a slot that changed is another slot. It is for one goroutine at a time.
type Ranker struct {
	Method Method

	state State
	err   error
	note  *Error
	base  []Standing // of each slot, without its rank
	keys  []Ratio    // what orders the slots, higher better
	order []int32    // the ranked slots, best first
	rest  []int32    // the unranked
	with  []bool     // of each slot, whether it shares its rank with the one before it in order
	tops  map[string]int64
	buf   []int64
}

// farApart is how many changed slots are worked out one by one.
const farApart = 32

// Update returns the standings of s; see [State.StandingsBy].
func (r *Ranker) Update(s State) (Table, error) {
	if s.Contest == nil {
		*r = Ranker{Method: r.Method}
		return Table{}, nil
	}
	changed, few := r.changed(s)
	was := r.state
	r.state = s
	moved := func(i int) bool { return r.topsMoved(was.Slots[i], s.Slots[i]) }
	switch {
	case !few, len(changed) > 0 && (r.Method == Trimmed || !r.Method.local()), slices.ContainsFunc(changed, moved),
		len(changed) > 1 && r.tops == nil && slices.Contains(s.Contest.Result.Ties, TieFirsts): // it asks of all at once
		r.all()
	default:
		for _, i := range changed {
			r.one(i)
		}
	}
	return r.table(), r.err
}

// changed lists the slots that are others than before; false if too much is.
func (r *Ranker) changed(s State) (slots []int, few bool) {
	was := r.state
	if was.Contest != s.Contest || len(was.Slots) != len(s.Slots) || !slices.Equal(was.People, s.People) {
		return nil, false
	}
	for i, l := range s.Slots {
		if was.Slots[i] != l {
			if slots = append(slots, i); len(slots) > farApart {
				return nil, false
			}
		}
	}
	return slots, true
}

// all works everything out.
func (r *Ranker) all() {
	s, n := r.state, len(r.state.Slots)
	r.base, r.keys = make([]Standing, n), make([]Ratio, n)
	r.order, r.rest, r.with = make([]int32, 0, n), nil, make([]bool, n)
	r.err, r.note, r.tops = nil, nil, nil
	for i := range s.Slots {
		r.entry(i)
	}
	switch {
	case !r.Method.known():
		r.refuse(refuse(CodeUnknownMethod, "method", string(r.Method), "known", joinMethods()))
	case r.Method == Trimmed:
		r.untrimmed()
	case !r.Method.local():
		if err := r.score(); err != nil {
			r.refuse(err)
		}
	}
	for i := range r.base {
		if r.base[i].Why == nil {
			r.order = append(r.order, int32(i))
		} else {
			r.rest = append(r.rest, int32(i))
		}
	}
	slices.SortFunc(r.order, r.compare)
	slices.SortFunc(r.rest, r.compare)
	for from := 0; from < len(r.order); {
		from = r.settleAt(from)
	}
}

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
	row, nums := r.state.standing(r.state.Slots[i], r.buf)
	r.buf = nums
	m := r.Method
	if !m.local() && row.Why != nil || m.local() {
		if !m.local() {
			m = Mean // of what is not ranked, what was given
		}
		score, why := m.score(nums, r.state.weigher.den)
		r.keys[i] = score
		row.Score = r.shown(score)
		if row.Why == nil {
			row.Why = why
		}
	}
	r.base[i] = row
}

// shown turns a key, of which higher is better, back into points.
func (r *Ranker) shown(key Ratio) Ratio {
	return Ratio{r.state.upward(key.Num), key.Den}
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
	return cmp.Or(r.keys[b].Cmp(r.keys[a]), cmp.Compare(a, b))
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
	for _, key := range []Ratio{was, r.keys[i]} {
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
func (r *Ranker) byKey(a int32, key Ratio) int { return key.Cmp(r.keys[a]) }

// table writes the order down.
func (r *Ranker) table() Table {
	s := r.state
	t := Table{
		Method: r.Method, Official: r.Method == s.Contest.Result.Method, Note: r.note,
		Lower: s.Contest.Rubric.Places || r.Method == RankSum || r.Method == Skating,
		Rows:  make([]Standing, len(r.base)),
	}
	for at, i := range r.order {
		row := &t.Rows[at]
		*row = r.base[i]
		if row.Rank = at + 1; r.with[i] {
			row.Rank = t.Rows[at-1].Rank
		}
	}
	for at, i := range r.rest {
		t.Rows[len(r.order)+at] = r.base[i]
	}
	if t.Official {
		t.settle(s.Ties)
	}
	t.award(s)
	return t
}
