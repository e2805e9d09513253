package scoring

import (
	"cmp"
	"slices"
	"strings"
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
)

// split takes a group of equals through the steps that are left. by says what
// set the group apart from the others. The group is put in order; those that
// stay equal share their rank.
func (r *Ranker) split(group []int32, steps []string, by string) {
	if len(group) == 1 {
		row := &r.base[group[0]]
		row.Tied, row.DecidedBy = false, by
		return
	}
	if len(steps) == 0 {
		for at, i := range group {
			row := &r.base[i]
			row.Tied, row.DecidedBy, r.with[i] = true, "", at > 0
		}
		return
	}
	vals := r.step(steps[0], group)
	if vals == nil {
		r.split(group, steps[1:], by)
		return
	}
	type member struct {
		slot int32
		val  Ratio
	}
	all := make([]member, len(group))
	for at, i := range group {
		all[at] = member{i, vals[at]}
	}
	slices.SortFunc(all, func(a, b member) int { return cmp.Or(b.val.Cmp(a.val), cmp.Compare(a.slot, b.slot)) })
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

// step returns what a step says of each of the group, higher better; nil if it
// says nothing.
func (r *Ranker) step(step string, group []int32) []Ratio {
	kind, arg, _ := strings.Cut(step, ":")
	if kind == TieHeadToHead {
		return r.duels(group)
	}
	var of func(*Slot) Ratio
	switch kind {
	case TieCriterion:
		of = func(l *Slot) Ratio { return r.state.criterionMean(l, arg) }
	case TieMedian:
		of = r.median
	case TieFirsts:
		of = r.firsts
	case TieHighest:
		of = r.state.highest
	case TieBallot:
		of = func(l *Slot) Ratio { return r.state.ballot(l, arg) }
	default:
		return nil
	}
	vals := make([]Ratio, len(group))
	for at, i := range group {
		vals[at] = of(r.state.Slots[i])
	}
	return vals
}

func (r *Ranker) median(l *Slot) Ratio {
	r.buf = r.buf[:0]
	for _, c := range l.Cells {
		if num, ok := r.state.total(c); ok {
			r.buf = append(r.buf, num)
		}
	}
	return middle(r.buf, r.state.weigher.den)
}

// criterionMean is the mean of a criterion's values over the sheets that count
// and have one; no number where none has.
func (s State) criterionMean(l *Slot, criterion string) Ratio {
	var sum int64
	n := 0
	for _, c := range l.Cells {
		if !c.counts() {
			continue
		}
		if v, ok := c.Sheet.Scores.Get(criterion); ok {
			sum += s.upward(int64(v))
			n++
		}
	}
	return Ratio{sum, int64(One) * int64(n)} // to compare only, so not in lowest terms
}

// highest is the best of the criteria's means.
func (s State) highest(l *Slot) Ratio {
	var best Ratio
	for _, c := range s.Contest.Rubric.Criteria {
		if m := s.criterionMean(l, c.ID); m.Cmp(best) > 0 {
			best = m
		}
	}
	return best
}

// ballot is one juror's total; no number if they gave none.
func (s State) ballot(l *Slot, juror string) Ratio {
	c := l.find(juror)
	if c == nil {
		return Ratio{}
	}
	num, ok := s.total(c)
	if !ok {
		return Ratio{}
	}
	return ratio(num, s.weigher.den)
}

// firsts counts the jurors who put no ranked entry above this one.
func (r *Ranker) firsts(l *Slot) Ratio {
	if r.tops == nil {
		r.tops = map[string]int64{}
		for i, o := range r.state.Slots {
			if r.base[i].Why == nil {
				r.state.raise(r.tops, o)
			}
		}
	}
	n := int64(0)
	for _, c := range l.Cells {
		if num, ok := r.state.total(c); ok && num == r.tops[c.Juror] {
			n++
		}
	}
	return Ratio{n, 1}
}

// raise lets the slot's totals into each juror's highest.
func (s State) raise(tops map[string]int64, l *Slot) {
	for _, c := range l.Cells {
		if num, ok := s.total(c); ok {
			if top, known := tops[c.Juror]; !known || num > top {
				tops[c.Juror] = num
			}
		}
	}
}

// topsMoved reports whether another slot in place of one may change a juror's
// highest total, where a step asked for those.
func (r *Ranker) topsMoved(was, now *Slot) bool {
	if r.tops == nil {
		return false
	}
	for _, l := range []*Slot{was, now} {
		for _, c := range l.Cells {
			if num, ok := r.state.total(c); ok {
				if top, known := r.tops[c.Juror]; !known || num >= top {
					return true
				}
			}
		}
	}
	return false
}

// duels returns, for each of the group, how many of its rivals in the group the
// majority of jurors puts below it, less how many above it.
func (r *Ranker) duels(group []int32) []Ratio {
	wins := make([]Ratio, len(group))
	for a := range group {
		wins[a].Den = 1
		for b := range a {
			switch d := r.state.duel(r.state.Slots[group[a]], r.state.Slots[group[b]]); {
			case d > 0:
				wins[a].Num++
				wins[b].Num--
			case d < 0:
				wins[a].Num--
				wins[b].Num++
			}
		}
	}
	return wins
}

// duel counts the jurors who put a above b, less those who put b above a.
func (s State) duel(a, b *Slot) int {
	d := 0
	for _, c := range a.Cells {
		x, ok := s.total(c)
		o := b.find(c.Juror)
		if !ok || o == nil {
			continue
		}
		if y, ok := s.total(o); ok {
			d += cmp.Compare(x, y)
		}
	}
	return d
}
