package scoring

import (
	"juri/scoring/exact"
	"slices"
)

// Ranker makes the standings of one method from state after state, and works
// out anew only what a newer state changed: it tells by the slots' addresses,
// since a slot that changed is another slot. It is for one goroutine at a time.
type Ranker struct {
	Method Method

	state  State
	err    error
	note   *Error
	jurors *counter
	counts []tally       // of each slot
	base   []*Grounds    // of each slot, without its awards
	fresh  bool          // and none is in a table yet
	free   []Grounds     // room for those to come
	keys   []exact.Ratio // what orders the slots, higher better
	order  []int32       // the ranked slots, best first
	rest   []int32       // the unranked
	with   []bool        // of each slot, whether it shares its rank with the one before it in order
	kinds  []int32       // of each slot, its category's number
	tops   []int64       // of each juror, their highest total; nil while no step asked

	made  Table // what was returned last
	stale bool  // and holds no more

	byRound []*Ranker // of each round; none while there is one alone

	nums    []int64 // room to work in, likewise:
	vals    []exact.Ratio
	members []member
}

// farApart is how many changed slots are worked out one by one.
const farApart = 32

// Update returns the standings of s; see [State.StandingsBy]. Its rows are not
// to be written: the next table may be the same.
func (r *Ranker) Update(s State) (Table, error) {
	if s.Contest == nil {
		*r = Ranker{Method: r.Method}
		return Table{}, nil
	}
	if s.Round > 0 {
		return r.rounds(s)
	}
	slots, few := r.changed(s)
	if !slices.EqualFunc(r.state.Ties, s.Ties, TieDecision.same) || !slices.EqualFunc(r.state.Picks, s.Picks, Picked.same) {
		r.stale = true
	}
	r.state = s
	if !few {
		r.all()
	} else if len(slots) > 0 {
		r.some(slots)
	}
	if r.stale {
		r.made, r.stale = r.table(), false
	}
	return r.made, r.err
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
	n := len(r.state.Slots)
	r.jurors, r.counts, r.kinds = r.state.counter(), make([]tally, n), make([]int32, n)
	kinds := map[string]int32{}
	for i, l := range r.state.Slots {
		r.counts[i] = r.jurors.count(l)
		kind, known := kinds[l.Entry.Category]
		if !known {
			kind = int32(len(kinds))
			kinds[l.Entry.Category] = kind
		}
		r.kinds[i] = kind
	}
	r.arrange()
}

// some works out what changed with a few slots.
func (r *Ranker) some(slots []int) {
	changed := slots[:0]
	alone := r.Method.local() && r.Method != Trimmed // which refuses for all at once
	r.jurors.state = r.state
	for _, i := range slots {
		l := r.state.Slots[i]
		if l.Entry.Category != r.base[i].Category || l.Entry.ID != r.base[i].Entry {
			r.all()
			return
		}
		was, now := r.counts[i], r.jurors.count(l)
		if r.counts[i] = now; !was.same(now) {
			changed = append(changed, i)
			alone = alone && !r.topsMoved(was, now)
		}
	}
	if len(changed) == 0 {
		return
	}
	r.stale = true
	// A step that asks who is first asks it of all slots as they are now.
	if !alone || len(changed) > 1 && r.tops == nil && slices.Contains(r.state.Contest.Result.Ties, TieFirsts) {
		r.arrange()
		return
	}
	for _, i := range changed {
		r.one(i)
	}
}

// arrange works out the places of what was counted.
func (r *Ranker) arrange() {
	n := len(r.counts)
	r.stale, r.err, r.note, r.tops = true, nil, nil, nil
	r.base, r.fresh, r.free = make([]*Grounds, n), true, make([]Grounds, n)
	r.keys, r.with = make([]exact.Ratio, n), make([]bool, n)
	r.order, r.rest = make([]int32, 0, n), nil
	for i := range r.base {
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
