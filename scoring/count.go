package scoring

import (
	"juri/scoring/exact"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// mark is one juror's total of one entry, higher being better.
type mark struct {
	juror int32
	num   int64 // on the measure of the weigher's den
	sheet *Sheet
}

// counter counts the sheets of one state's slots. It numbers the jurors, by
// user name as far as they are the contest's people.
type counter struct {
	state  State
	number map[string]int32
	names  []string // by number
	panels map[string]panel
	seats  []seat // of the slot before: neighbours have the same jurors
	free   []mark // room for marks to come
	lead   int    // the place in the rubric of the tie chain's first step; -1 if that is no criterion
}

// panel is the jurors of one room.
type panel struct {
	n  int
	on []bool // by number
}

type seat struct {
	user  string
	juror int32
}

func (s State) counter() *counter {
	c := &counter{state: s, number: make(map[string]int32, len(s.People)), panels: map[string]panel{}, lead: -1}
	if steps := s.Contest.Result.Ties; len(steps) > 0 {
		c.lead = s.criterionOf(steps[0])
	}
	for _, p := range s.People {
		c.names = append(c.names, p.User)
	}
	slices.Sort(c.names)
	for i, user := range c.names {
		c.number[user] = int32(i)
	}
	return c
}

// panel returns who scores in a room.
func (c *counter) panel(room string) panel {
	p, known := c.panels[room]
	if !known {
		p.on = make([]bool, len(c.state.People))
		for _, o := range c.state.People {
			if o.Role == Juror && !o.Gone && o.In(room) {
				p.n++
				p.on[c.number[o.User]] = true
			}
		}
		c.panels[room] = p
	}
	return p
}

// juror returns the number of whoever has the slot's cell at that place.
func (c *counter) juror(at int, user string) int32 {
	if at < len(c.seats) && c.seats[at].user == user {
		return c.seats[at].juror
	}
	n, known := c.number[user]
	if !known {
		n = int32(len(c.names))
		c.number[user], c.names = n, append(c.names, user)
	}
	for len(c.seats) <= at {
		c.seats = append(c.seats, seat{})
	}
	c.seats[at] = seat{user, n}
	return n
}

// tally is what became of an entry's panel.
type tally struct {
	marks    []mark // the sheets that count, by user name
	expected int    // sheets that the panel owes, recused and excused jurors taken off
	recused  int
	why      *Error      // why it cannot be ranked; nil if it can
	lead     exact.Ratio // what the tie chain's first step says of it, where that is a criterion
}

// same reports whether nothing differs that bears on places.
func (t tally) same(o tally) bool {
	if t.expected != o.expected || t.recused != o.recused || !slices.Equal(t.marks, o.marks) || (t.why == nil) != (o.why == nil) {
		return false
	}
	return t.why == nil || t.why.Code == o.why.Code && maps.Equal(t.why.Args, o.why.Args)
}

// count counts an entry's sheets and says whether it can be ranked.
func (c *counter) count(l *Slot) tally {
	panel := c.panel(l.Room)
	if cap(c.free)-len(c.free) < len(l.Cells) {
		c.free = make([]mark, 0, max(min(4096, len(c.state.Slots)*len(l.Cells)), len(l.Cells)))
	}
	t := tally{marks: c.free[len(c.free):], expected: panel.n}
	for at, cell := range l.Cells {
		juror := c.juror(at, cell.Juror)
		known := int(juror) < len(panel.on)
		asked := known && panel.on[juror]
		if cell.Recusal != nil {
			if t.recused++; asked {
				t.expected--
			}
			continue
		}
		if num, ok := c.state.total(cell); ok {
			t.marks = append(t.marks, mark{juror, num, cell.Sheet})
		}
		switch in := cell.Progress.HandedIn; {
		case in && known && !asked:
			t.expected++
		case !in && asked && !cell.Progress.Expected():
			t.expected--
		}
	}
	c.free = c.free[:len(c.free)+len(t.marks)]
	t.marks = slices.Clip(t.marks)
	if c.lead >= 0 { // now, while the sheets are at hand
		t.lead = c.state.criterionMean(t.marks, c.lead)
	}
	least := max(c.state.Contest.Result.Panel, 1)
	switch {
	case !l.Counts():
		t.why = refuse(CodeDidNotTake, "phase", string(l.Phase))
	case len(t.marks) < least:
		t.why = refuse(CodeTooFewSheets, "sheets", strconv.Itoa(len(t.marks)), "panel", strconv.Itoa(least))
	}
	return t
}

// criterionOf is the place in the rubric of the criterion that a step of the tie
// chain names; -1 if it names none.
func (s *State) criterionOf(step string) int {
	id, is := strings.CutPrefix(step, TieCriterion+":")
	if !is {
		return -1
	}
	return slices.IndexFunc(s.Contest.Rubric.Criteria, func(c Criterion) bool { return c.ID == id })
}

// criterionMean is the mean of a criterion's values over the sheets that have
// one; no number where none has.
func (s *State) criterionMean(marks []mark, criterion int) exact.Ratio {
	var sum int64
	n := 0
	id := s.Contest.Rubric.Criteria[criterion].ID
	for _, m := range marks {
		if v, ok := m.sheet.Scores.at(criterion, id); ok {
			sum += s.upward(int64(v))
			n++
		}
	}
	return exact.Ratio{Num: sum, Den: int64(exact.One) * int64(n)} // to compare only, so not in lowest terms
}

// total is a cell's total that counts, on the measure of the weigher's den and
// higher being better; none of a recused cell, or while a criterion is empty,
// which is no zero.
func (s *State) total(c *Cell) (int64, bool) {
	if !c.counts() {
		return 0, false
	}
	t := c.Sheet.Total
	if t.Den == s.weigher.den {
		return s.upward(t.Num), true
	}
	times := s.weigher.den / t.Den
	if times*t.Den != s.weigher.den { // totalled before the rubric was what it is
		num, whole := s.weigher.sum(c.Sheet.Scores)
		return s.upward(num), whole
	}
	return s.upward(t.Num * times), true
}

// counts reports whether a whole sheet stands that no conflict removes.
func (c *Cell) counts() bool { return c.Recusal == nil && c.Sheet != nil && !c.Sheet.Total.None() }

// upward turns a number so that higher is better.
func (s *State) upward(n int64) int64 {
	if s.Contest.Rubric.Places {
		return -n
	}
	return n
}
