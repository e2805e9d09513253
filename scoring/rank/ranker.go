package rank

import (
	"slices"

	"juri/scoring/exact"
)

// Ranker makes the table of one contest from ballots after ballots, and works
// out anew only what newer ones changed: an entry that changed is another Entry,
// and whoever changes anything else of the ballots or the rules takes another
// Ranker. It is for one goroutine at a time.
type Ranker struct {
	ballots   Ballots
	rules     Rules
	decisions Decisions
	of        map[string]*Ranker // of each category, where they are not compared

	refusal    *Reason
	note       *Reason
	grounds    []*Grounds // of each entry, without its awards
	unshared   bool       // no table has the grounds yet
	free       []Grounds  // room for those to come
	keys       []exact.Ratio
	ranked     []int32 // by key, best first
	unranked   []int32 // likewise
	shares     []bool  // of each entry, whether it shares its rank with the one before it in ranked
	categories []int32 // of each entry, its category's number
	several    bool    // an entry is of several categories
	tops       []int64 // of each juror, their highest total; nil while no step asked

	table Table // what was returned last
	stale bool  // and holds no more

	nums    []int64 // room to work in, likewise:
	vals    []exact.Ratio
	members []member
}

// mostMoved is how many changed entries are moved one by one.
const mostMoved = 32

// Standings are the places that ballots make: a new Ranker's first table.
func Standings(b Ballots, rules Rules, d Decisions) (Table, *Reason) {
	return new(Ranker).Update(b, rules, d)
}

// Update returns the table of the ballots, and why the method has no places at
// all; its rows then say so too. The rows are not to be written: the next table
// may be the same.
func (r *Ranker) Update(b Ballots, rules Rules, d Decisions) (Table, *Reason) {
	if b.ByCategory {
		return r.updateByCategory(b, rules, d)
	}
	if !r.decisions.same(d) || r.rules.Final != rules.Final {
		r.stale = true
	}
	kept := r.ballots.Entries
	changed, few := changedEntries(kept, b.Entries)
	r.ballots, r.rules, r.decisions = b, rules, d
	r.rules.Ties = inRuns(rules.Ties, b.Runs)
	if few && r.grounds != nil {
		r.ballots.Entries = kept
		r.rankChanged(b.Entries, changed)
	} else {
		r.ballots.Entries = slices.Clone(b.Entries) // the caller may change theirs
		r.rankAll()
	}
	if r.stale {
		r.table, r.stale = r.makeTable(), false
	}
	return r.table, r.refusal
}

// changedEntries lists the places of entries that are others than before; false
// if they are too many.
func changedEntries(was, now []*Entry) (changed []int, few bool) {
	if len(was) != len(now) {
		return nil, false
	}
	for i, e := range now {
		if was[i] != e {
			if changed = append(changed, i); len(changed) > mostMoved || e.ID != was[i].ID || e.Category != was[i].Category {
				return nil, false
			}
		}
	}
	return changed, true
}

// rankChanged works out what changed with a few entries, which it takes over from now.
func (r *Ranker) rankChanged(now []*Entry, changed []int) {
	alone := (r.rules.Method == Mean || r.rules.Method == Median) && r.refusal == nil // what is refused is for all at once
	differ := changed[:0]
	for _, i := range changed {
		was := r.ballots.Entries[i]
		r.ballots.Entries[i] = now[i]
		if !was.same(now[i]) {
			differ = append(differ, i)
			alone = alone && !r.topsMoved(was, now[i])
		}
	}
	if len(differ) == 0 {
		return
	}
	// A step that asks who is first asks it of all entries as they are now.
	if !alone || len(differ) > 1 && r.tops == nil && slices.Contains(r.rules.Ties, TieFirsts) {
		r.rankAll()
		return
	}
	r.stale = true
	for _, i := range differ {
		r.moveOne(i)
	}
}

// rankAll works everything out.
func (r *Ranker) rankAll() {
	n := len(r.ballots.Entries)
	r.stale, r.refusal, r.note, r.tops, r.several = true, nil, nil, nil, false
	r.grounds, r.unshared, r.free = make([]*Grounds, n), true, make([]Grounds, n)
	r.keys, r.shares, r.categories = make([]exact.Ratio, n), make([]bool, n), make([]int32, n)
	r.ranked, r.unranked = make([]int32, 0, n), nil
	number := map[string]int32{}
	for i, e := range r.ballots.Entries {
		r.score(i)
		c, known := number[e.Category]
		if !known {
			c = int32(len(number))
			number[e.Category] = c
		}
		r.categories[i] = c
		r.several = r.several || e.special().Categories != nil
	}
	switch m := r.rules.Method; {
	case !m.known():
		r.refuse(&Reason{UnknownMethod, map[string]string{"method": string(m), "known": joinMethods()}})
	case r.ballots.Runs > 0 && !m.local():
		r.refuse(&Reason{NeedsScores, map[string]string{"method": string(m)}})
	case r.ballots.Shared && m != Mean:
		r.refuse(&Reason{NeedsWhole, map[string]string{"method": string(m)}})
	case m.Drops():
		r.untrimmed()
	case !m.local():
		if why := r.scoreTogether(); why != nil {
			r.refuse(why)
		}
	}
	if !r.givesPoints() && !r.ballots.Live.None() || !r.givesPoints() && slices.ContainsFunc(r.ballots.Entries, func(e *Entry) bool { return e.Points != 0 }) {
		r.note = &Reason{Code: NoPoints}
	}
	for i, g := range r.grounds {
		if g.Why == nil {
			r.ranked = append(r.ranked, int32(i))
		} else {
			r.unranked = append(r.unranked, int32(i))
		}
	}
	slices.SortFunc(r.ranked, r.compare)
	slices.SortFunc(r.unranked, r.compare)
	for from := 0; from < len(r.ranked); {
		from = r.breakTies(from)
	}
}
