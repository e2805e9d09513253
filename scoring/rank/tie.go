package rank

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"juri/scoring/exact"
)

// The steps of a tie chain; criterion and ballot are followed by a colon and an id.
const (
	TieCriterion  = "criterion"    // the mean of that criterion's values
	TieMedian     = "median"       // the median of the sheets' totals
	TieFirsts     = "firsts"       // how many jurors put nobody above the entry
	TieHeadToHead = "head-to-head" // inside the group: rivals beaten less rivals lost to, by the majority of jurors
	TieHighest    = "highest"      // the best of the criteria's means
	TieDraw       = "draw"         // by lot, which must be recorded: until then it separates nobody
	TieBallot     = "ballot"       // that juror's totals
	TieShared     = "shared"       // the last one: who is still equal shares the rank, and what is given for it

	TieJoint = "joint" // no step: people decided that they share it
)

// WholeStep reports whether the step compares whole sheets, and so says nothing
// where jurors give parts.
func WholeStep(step string) bool {
	kind, _, _ := strings.Cut(step, ":")
	return slices.Contains([]string{TieMedian, TieFirsts, TieHeadToHead, TieBallot}, kind)
}

// split takes a group of equals through the steps that are left. by says what
// set the group apart from the others. The group is put in order; those that
// stay equal share their rank.
func (r *Ranker) split(group []int32, steps []string, by string) {
	if len(group) == 1 {
		r.decided(group[0], false, by)
		return
	}
	if len(steps) == 0 || steps[0] == TieShared {
		by = ""
		if len(steps) > 0 {
			by = TieShared
		}
		for at, i := range group {
			r.decided(i, true, by)
			r.shares[i] = at > 0
		}
		return
	}
	vals := r.step(steps[0], group)
	if vals == nil {
		r.split(group, steps[1:], by)
		return
	}
	from := len(r.members)
	for at, i := range group {
		r.members = append(r.members, member{i, vals[at]})
	}
	all := r.members[from:]
	defer func() { r.members = r.members[:from] }()
	slices.SortFunc(all, func(a, b member) int {
		if c := b.val.Cmp(a.val); c != 0 {
			return c
		}
		return cmp.Compare(a.slot, b.slot)
	})
	for at, m := range all {
		group[at] = m.slot
	}
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].val.Cmp(all[from].val) == 0 {
			to++
		}
		part := by
		if to-from < len(all) {
			part = steps[0]
		}
		r.split(group[from:to], steps[1:], part)
		from = to
	}
}

// member is one of a group of equals, and what a step says of it.
type member struct {
	slot int32
	val  exact.Ratio
}

// step returns what a step says of each of the group, higher better; nil if it
// says nothing. It is good until the next step.
func (r *Ranker) step(step string, group []int32) []exact.Ratio {
	kind, arg, _ := strings.Cut(step, ":")
	if (r.ballots.Shared || r.ballots.Runs > 0) && WholeStep(step) {
		return nil
	}
	var of func(slot int32) exact.Ratio
	switch kind {
	case TieHeadToHead:
		return r.duels(group)
	case TieCriterion:
		at := slices.Index(r.ballots.Criteria, arg)
		if at < 0 {
			return nil
		}
		of = func(i int32) exact.Ratio { return r.ballots.Entries[i].Means[at] }
	case tieRun:
		of = func(i int32) exact.Ratio { return r.ballots.Entries[i].best(arg) }
	case TieMedian:
		of = r.median
	case TieFirsts:
		of = r.firsts
	case TieHighest:
		of = r.highest
	case TieBallot:
		juror := slices.Index(r.ballots.Jurors, arg)
		if juror < 0 {
			return nil
		}
		of = func(i int32) exact.Ratio { return r.ballot(i, int32(juror)) }
	default:
		return nil
	}
	r.vals = r.vals[:0]
	for _, i := range group {
		r.vals = append(r.vals, of(i))
	}
	return r.vals
}

func (r *Ranker) median(slot int32) exact.Ratio {
	r.nums = r.nums[:0]
	for _, m := range r.ballots.Entries[slot].Marks {
		r.nums = append(r.nums, m.Total)
	}
	return middle(r.nums, r.ballots.Den)
}

func (r *Ranker) highest(slot int32) exact.Ratio {
	var best exact.Ratio
	for _, m := range r.ballots.Entries[slot].Means {
		if m.Cmp(best) > 0 {
			best = m
		}
	}
	return best
}

// ballot is one juror's total; no number if they gave none.
func (r *Ranker) ballot(slot, juror int32) exact.Ratio {
	for _, m := range r.ballots.Entries[slot].Marks {
		if m.Juror == juror {
			return exact.NewRatio(m.Total, r.ballots.Den)
		}
	}
	return exact.Ratio{}
}

// firsts counts the jurors who put no ranked entry above this one.
func (r *Ranker) firsts(slot int32) exact.Ratio {
	if r.tops == nil {
		r.tops = make([]int64, len(r.ballots.Jurors))
		for j := range r.tops {
			r.tops[j] = math.MinInt64
		}
		for i := range r.grounds {
			if r.grounds[i].Why == nil {
				for _, m := range r.ballots.Entries[i].Marks {
					r.tops[m.Juror] = max(r.tops[m.Juror], m.Total)
				}
			}
		}
	}
	n := int64(0)
	for _, m := range r.ballots.Entries[slot].Marks {
		if m.Total == r.tops[m.Juror] {
			n++
		}
	}
	return exact.Ratio{Num: n, Den: 1}
}

// topsMoved reports whether one count in place of another may change a juror's
// highest total, where a step asked for those.
func (r *Ranker) topsMoved(was, now *Entry) bool {
	if r.tops == nil {
		return false
	}
	for _, t := range []*Entry{was, now} {
		for _, m := range t.Marks {
			if int(m.Juror) >= len(r.tops) || m.Total >= r.tops[m.Juror] {
				return true
			}
		}
	}
	return false
}

// duels returns, for each of the group, how many of its rivals in the group the
// majority of jurors puts below it, less how many above it.
func (r *Ranker) duels(group []int32) []exact.Ratio {
	wins := make([]exact.Ratio, len(group))
	for a := range group {
		wins[a].Den = 1
		for b := range a {
			d := int64(r.duel(group[a], group[b]))
			wins[a].Num += d
			wins[b].Num -= d
		}
	}
	return wins
}

// duel is 1 if more jurors put a above b than b above a, -1 the other way round.
func (r *Ranker) duel(a, b int32) int {
	d := 0
	for _, x := range r.ballots.Entries[a].Marks {
		for _, y := range r.ballots.Entries[b].Marks {
			if x.Juror == y.Juror {
				d += cmp.Compare(x.Total, y.Total)
			}
		}
	}
	return cmp.Compare(d, 0)
}
