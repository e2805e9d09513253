package scoring

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// The reasons why an entry has no rank.
const (
	CodeTooFewSheets Code = "too_few_sheets" // sheets, panel
	CodeDidNotTake   Code = "did_not_take"   // phase
)

// counter makes ballots of one state's slots. It numbers the jurors, by user name
// as far as they are the contest's people.
type counter struct {
	state   State
	number  map[string]int32
	names   []string // by number
	panels  map[bench]*panel
	before  *panel        // of the slot before: neighbours have the same
	seats   []seat        // likewise
	entries []rank.Entry  // room for those to come, likewise:
	marks   []rank.Mark   // of their marks
	means   []exact.Ratio // of their means
	asked   []askedCriterion
	shared  bool
	apart   bool     // each criterion is counted by itself
	dances  []string // and is a dance
	units   bool     // awards are counted by unit
	special bool     // entries have more than most contests' have
}

// bench is what those slots have in common that have the same panel.
type bench struct{ room, turn, category, slot string }

type panel struct {
	bench
	n  int
	on []bool // by number
}

// askedCriterion is one that is asked for by itself, and its place in the rubric.
type askedCriterion struct {
	id string
	at int
}

type seat struct {
	user  string
	juror int32
}

func (s State) counter(m rank.Method) *counter {
	c := &counter{state: s, number: make(map[string]int32, len(s.People)), panels: map[bench]*panel{}, shared: s.Shared(), apart: m == rank.HighLow, units: s.Contest.perUnit()}
	if m == rank.Skating && s.Contest.Result.Dances {
		for _, at := range s.RubricOf(nil).Counted() {
			c.dances = append(c.dances, s.Contest.Rubric.Criteria[at].ID)
		}
		c.apart = true
	}
	c.special = c.units || c.shared || c.apart || len(s.Contest.Result.Ineligible) > 0 || len(s.Contest.Result.Components) > 0
	for at, cr := range s.Contest.AllCriteria() {
		if slices.Contains(s.Contest.Result.Ties, rank.TieHighest) || slices.Contains(s.Contest.Result.Ties, rank.TieCriterion+":"+cr.ID) {
			c.asked = append(c.asked, askedCriterion{cr.ID, at})
		}
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

// Ballots are the handed-in sheets that count, of every entry.
func (s State) Ballots() rank.Ballots {
	if s.Contest == nil {
		return rank.Ballots{}
	}
	s.Contest = s.Contest.In(0) // a round's places are none of its sheets
	c := s.counter("")
	entries := make([]*rank.Entry, len(s.Slots))
	for i, l := range s.Slots {
		entries[i] = c.count(l)
	}
	return c.ballots(entries)
}

func (c *counter) ballots(entries []*rank.Entry) rank.Ballots {
	b := rank.Ballots{Entries: entries, Jurors: c.names, Den: c.state.den, Lower: c.state.Contest.Rubric.Places, Dances: c.dances, Shared: c.shared, ByCategory: c.state.Contest.ByCategory(), Live: c.state.Contest.live()}
	for _, cr := range c.asked {
		b.Criteria = append(b.Criteria, cr.id)
	}
	return b
}

// count counts an entry's sheets and says whether it can be ranked.
func (c *counter) count(l *Slot) *rank.Entry {
	panel := c.panel(l)
	e := c.entry(l)
	e.ID, e.Category, e.Expected, e.Points = l.Entry.ID, l.Entry.Category, panel.n, l.Points()
	var special *rank.Special
	if c.special {
		special = &rank.Special{Ineligible: c.state.Contest.ineligible(l.Entry)}
		e.Special = special
	}
	if several := c.state.Contest.several(l.Entry.Category); several != nil {
		if e.Special == nil {
			e.Special = new(rank.Special)
		}
		e.Special.Categories = several
	}
	if c.units {
		special.Unit = folded(l.Entry.Unit)
	}
	for at, cell := range l.Cells {
		juror := c.juror(at, cell.Juror)
		known := int(juror) < len(panel.on)
		asked := known && panel.on[juror]
		if cell.Recusal != nil {
			if e.Recused++; asked {
				e.Expected--
			}
			continue
		}
		if num, ok := c.state.total(l, cell); ok {
			e.Marks = append(e.Marks, rank.Mark{Juror: juror, Total: num})
			c.add(e, cell.Sheet)
			if c.apart {
				special.Each = c.state.RubricOf(l).Apart(special.Each, cell.Sheet.Scores, c.state.upward(c.state.den))
			}
		}
		switch in := cell.Progress.HandedIn; {
		case in && known && !asked:
			e.Expected++
		case !in && asked && !cell.Progress.Expected():
			e.Expected--
		}
	}
	c.marks = c.marks[:len(c.marks)+len(e.Marks)]
	e.Marks = slices.Clip(e.Marks)
	least := max(c.state.Contest.Result.Panel, 1)
	var lacks, without []string
	if c.shared {
		special.Whole, lacks = c.state.whole(l)
	}
	if c.special {
		special.Rest, special.Components, without = c.state.Contest.rest(l)
	}
	switch {
	case !l.Counts():
		e.Why = reason(CodeDidNotTake, "phase", string(l.Phase))
	case len(e.Marks) < least:
		e.Why = reason(CodeTooFewSheets, "sheets", strconv.Itoa(len(e.Marks)), "panel", strconv.Itoa(least))
	case lacks != nil:
		e.Why = reason(CodeNotGiven, "criteria", strings.Join(lacks, ","))
	case without != nil:
		e.Why = reason(CodeNoComponent, "components", strings.Join(without, ","))
	case c.shared && special.Whole.None():
		e.Why = reason(CodeRubricTooFine)
	}
	return e
}

// whole is the entry's score where jurors share the criteria out; see [Asked.Whole].
func (s *State) whole(l *Slot) (exact.Ratio, []string) {
	var sheets []Part
	for _, cell := range l.Cells {
		if cell.counts() {
			sheets = append(sheets, Part{cell.Sheet.Scores, s.Asked(l, cell.Juror)})
		}
	}
	return s.RubricOf(l).Whole(sheets)
}

// entry is a new entry with room for a mark of each of the slot's cells.
func (c *counter) entry(l *Slot) *rank.Entry {
	if len(c.entries) == 0 {
		c.entries = make([]rank.Entry, 64)
	}
	e := &c.entries[0]
	c.entries = c.entries[1:]
	if cap(c.marks)-len(c.marks) < len(l.Cells) {
		c.marks = make([]rank.Mark, 0, max(64*len(l.Cells), 256))
	}
	if len(c.means) < len(c.asked) {
		c.means = make([]exact.Ratio, 64*len(c.asked))
	}
	e.Marks = c.marks[len(c.marks):]
	e.Means, c.means = c.means[:len(c.asked):len(c.asked)], c.means[len(c.asked):]
	return e
}

// add takes a sheet that counts into the means of the criteria that are asked for.
func (c *counter) add(e *rank.Entry, sheet *Sheet) {
	for i, cr := range c.asked {
		if d, given := sheet.Scores.at(cr.at, cr.id); given {
			e.Give(i, exact.Decimal(c.state.upward(int64(d))))
		}
	}
}

func (c *counter) panel(l *Slot) *panel {
	of := bench{room: l.Room, turn: c.state.turn(l)}
	if len(c.state.Contest.Panels) > 0 {
		of.category = l.Entry.Category
	}
	if len(c.state.Seats) > 0 { // for some of a room's slots
		of.slot = l.Entry.ID
	}
	if c.before != nil && c.before.bench == of {
		return c.before
	}
	p := c.panels[of]
	if p == nil {
		p = &panel{bench: of, on: make([]bool, len(c.state.People))}
		for _, o := range c.state.People {
			if c.state.sits(o, l, of.turn) {
				p.n++
				p.on[c.number[o.User]] = true
			}
		}
		c.panels[of] = p
	}
	c.before = p
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

// total is a cell's total that counts, on the measure of the weigher's den and
// higher being better; none of a recused cell, or while a criterion is empty,
// which is no zero.
func (s *State) total(l *Slot, c *Cell) (int64, bool) {
	if !c.counts() {
		return 0, false
	}
	t := c.Sheet.Total
	if s.Shared() { // what it adds to the whole
		num, _ := s.RubricOf(l).Weigher.Sum(c.Sheet.Scores)
		return num, true
	}
	if t.Den == s.den {
		return s.upward(t.Num), true
	}
	times := s.den / t.Den
	if times*t.Den != s.den { // totalled before the rubric was what it is
		w := &s.RubricOf(l).Weigher
		num, whole := w.Sum(c.Sheet.Scores)
		return s.upward(num * (s.den / w.den)), whole
	}
	return s.upward(t.Num * times), true
}

// upward turns a number so that higher is better.
func (s *State) upward(n int64) int64 {
	if s.Contest.Rubric.Places {
		return -n
	}
	return n
}
