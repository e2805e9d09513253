package setup

import (
	"cmp"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// Tally is scores without a contest: a file of them, and what they were given for.
type Tally struct {
	Name    string // the file's, without its ending
	Rubric  scoring.Rubric
	Entries []scoring.Entry // in the file's order
	Jurors  []string        // as the file names them
	Sheets  []scoring.SheetSubmitted
	Totals  bool                // the file has the sheets' totals alone
	Counted []string            // headings of the columns that count, as they are written
	LeftOut []string            // and of those that do not
	Notes   []*scoring.Error    // what is to be said beside the result
	Rules   *Rules              // of an own export: how its contest made the result
	Rubrics map[string]*weighed // of entries, where an own export says that categories have theirs; else nil
	Best    int                 // so many runs of an entry make its score; 0 where there is one
	Of      map[string]string   // the entry of each further run
	Shared  Shared              // where jurors share the criteria out; else nil
	rooms   map[string]string   // of entries, where what they judge depends on the room
}

// maxTallyJurors is how many jurors one file may name: as many sheets of an
// entry can be added up exactly.
const maxTallyJurors = 256

// Rubric returns the preset of that id, or reads a file with a rubric.
func Rubric(name string) (scoring.Rubric, error) {
	if slices.Contains(Presets(), name) || !strings.ContainsAny(name, `./\`) {
		return Preset(name)
	}
	in, err := ReadInput(name)
	if err != nil {
		return scoring.Rubric{}, err
	}
	return parseRubric(strings.TrimSuffix(in.Name, filepath.Ext(in.Name)), string(in.Data))
}

// ReadTally reads scores from any table: a row a score, a row a sheet, or a row
// an entry with a column a juror. Without a rubric every criterion weighs the
// same. An empty cell is no score. Its error is Faults: every one.
func ReadTally(in Input, rubric *scoring.Rubric, o ScoreOptions) (Tally, error) {
	var faults Faults
	f, bad := readScoreFile(in, request{ScoreOptions: o, rubric: rubric}, &faults)
	if bad != nil {
		return Tally{}, bad
	}
	p := tallier{scoreFile: f, entries: map[string]int{}, sheets: map[[2]string]*tallySheet{}}
	p.Name = strings.TrimSuffix(in.Name, filepath.Ext(in.Name))
	if f.sound {
		p.read()
	}
	if len(faults) > 0 {
		return Tally{}, faults.once().sorted()
	}
	return p.Tally, nil
}

// Entry is the entry of that id.
func (t Tally) Entry(id string) (scoring.Entry, bool) {
	i := slices.IndexFunc(t.Entries, func(e scoring.Entry) bool { return e.ID == id })
	if i < 0 {
		return scoring.Entry{}, false
	}
	return t.Entries[i], true
}

// Ballots are what a method makes places of; an entry has one with so many sheets.
// A juror owes a sheet of every entry of the rooms in which they handed one in, or
// of every entry if they have none. Its error is why there are no totals, or no dances.
func (t Tally) Ballots(m rank.Method, least int) (rank.Ballots, error) {
	if t.Shared != nil && t.Rubric.Places {
		return rank.Ballots{}, problem(scoring.CodePlacesNeedWhole)
	}
	w, of, den, err := t.weighers()
	if err != nil {
		return rank.Ballots{}, err
	}
	b := rank.Ballots{Jurors: slices.Sorted(slices.Values(t.Jurors)), Den: den, Lower: t.Rubric.Places, Shared: t.Shared != nil}
	if t.Rules != nil {
		b.Live, b.ByCategory = t.Rules.live, t.Rules.byCategory
	}
	dances := m == rank.Skating && (t.Rules == nil || t.Rules.dances)
	if dances {
		if b.Dances, err = t.Rubric.Dances(); err != nil {
			return rank.Ballots{}, err
		}
	}
	apart := dances || m == rank.HighLow
	if apart && t.Totals && t.Rules != nil {
		return rank.Ballots{}, problem("totals_alone", "method", string(m))
	}
	sign := int64(1)
	if t.Rubric.Places {
		sign = -1
	}
	for _, c := range t.Rubric.Criteria {
		b.Criteria = append(b.Criteria, c.ID)
	}
	entries, rooms := map[string]*rank.Entry{}, map[string]string{}
	for _, e := range t.Entries {
		entries[e.ID], rooms[e.ID] = &rank.Entry{ID: e.ID, Category: e.Category, Means: make([]exact.Ratio, len(b.Criteria)), Special: &rank.Special{}}, e.Room
		b.Entries = append(b.Entries, entries[e.ID])
	}
	least = max(least, 1)
	panel := map[string]map[int]bool{} // of each room, by the jurors' numbers
	silent := len(b.Jurors)            // jurors without a sheet, who may owe any
	for _, j := range b.Jurors {
		if slices.ContainsFunc(t.Sheets, func(s scoring.SheetSubmitted) bool { return s.Juror == j }) {
			silent--
		}
	}
	for _, s := range slices.SortedStableFunc(slices.Values(t.Sheets), func(a, b scoring.SheetSubmitted) int { return cmp.Compare(a.Juror, b.Juror) }) {
		e, room := entries[s.Slot], rooms[s.Slot]
		juror, _ := slices.BinarySearch(b.Jurors, s.Juror)
		if panel[room] == nil {
			panel[room] = map[int]bool{}
		}
		panel[room][juror] = true
		by := w
		if a := of[s.Slot]; a != nil {
			by = a
		}
		total, _ := by.Weigher.Sum(s.Scores) // each is whole, or a part
		total *= den / by.Weigher.Den()
		for at, c := range b.Criteria {
			if v, given := s.Scores.Get(c); given {
				e.Give(at, exact.Decimal(sign)*v)
			}
		}
		e.Marks = append(e.Marks, rank.Mark{Juror: int32(juror), Total: sign * total})
		if apart {
			e.Special.Each = by.Apart(e.Special.Each, s.Scores, sign*den)
		}
	}
	for _, e := range b.Entries {
		e.Expected = len(panel[rooms[e.ID]]) + silent
		if t.Rules != nil {
			e.Points, e.Special.Rest = t.Rules.Points[e.ID], t.Rules.Rest[e.ID]
		}
		if n := len(e.Marks); n < least {
			e.Why = &rank.Reason{Code: string(scoring.CodeTooFewSheets), Args: map[string]string{"sheets": strconv.Itoa(n), "panel": strconv.Itoa(least)}}
		}
		if b.Shared {
			t.whole(e, w.Weigher)
		}
	}
	if t.Best > 0 {
		t.joinRuns(&b, m)
	}
	return b, nil
}

// Decisions are those that an own export says, where they follow the same ties.
func (t Tally) Decisions(ties []string) (d rank.Decisions) {
	if t.Rules != nil && slices.Equal(t.Rules.Ties, ties) {
		d.Orders = t.Rules.Decided
	}
	return d
}

// GivesPlaces reports whether the scores read as places: in every criterion, every
// juror has those of 1, 2, 3 … that ties leave, and nothing else.
func (t Tally) GivesPlaces() bool {
	return t.countsPlaces(func(_, mean, _, _ bool) bool { return mean })
}

// LooksLikePlaces reports whether the scores may as well be places: of every
// criterion, each juror's are 1, 2, 3 … as places are counted with ties or
// without, and somebody's are without.
func (t Tally) LooksLikePlaces() bool {
	strict := false
	return t.countsPlaces(func(first, mean, last, many bool) bool {
		strict = strict || first && last && many
		return first || mean || last
	}) && strict
}

// countsPlaces reports whether there are scores, and those of each juror and
// criterion are places as ok will have them: those who share some have the first
// of them, their mean, or the last.
func (t Tally) countsPlaces(ok func(first, mean, last, many bool) bool) bool {
	by := map[[2]string][]exact.Decimal{}
	for _, f := range t.Sheets {
		for _, s := range f.Scores {
			key := [2]string{f.Juror, s.Criterion}
			by[key] = append(by[key], s.Value)
		}
	}
	for _, v := range by {
		slices.Sort(v)
		first, mean, last := true, true, true
		for from := 0; from < len(v); {
			to := from
			for to < len(v) && v[to] == v[from] {
				to++
			}
			first = first && v[from] == exact.Decimal(from+1)*exact.One
			mean = mean && v[from]*2 == exact.Decimal(from+to+1)*exact.One
			last = last && v[from] == exact.Decimal(to)*exact.One
			from = to
		}
		if !ok(first, mean, last, len(v) > 1) {
			return false
		}
	}
	return len(by) > 0
}

// CheckTies refuses a step of a tie chain that is none for these scores.
func (t Tally) CheckTies(steps []string) error {
	var more []string
	if t.Best > 0 {
		more = append(more, rank.TieRuns)
	}
	for _, s := range steps {
		known, ok := tieStep(s, t.Rubric.Criteria, t.Jurors, more...)
		switch {
		case !ok:
			return problem("unknown_tie", "value", short(s), "known", joined(known))
		case t.Shared != nil && rank.WholeStep(s):
			return problem(scoring.CodeStepNeedsWhole, "step", s)
		}
	}
	return nil
}

// closeScores is by how much scores may be off that are made of rounded totals.
const closeScores = 1e-5

// ShareClose gives those one place whose scores are as near to each other as the
// rounded totals of an own export may be off, and names them.
func (t Tally) ShareClose(table rank.Table) (rank.Table, []*scoring.Error) {
	if t.Rules == nil || !t.Totals || table.Method.OfPlaces() {
		return table, nil
	}
	var said []*scoring.Error
	rows := slices.Clone(table.Rows)
	near := func(a, b rank.Standing) bool {
		return a.Rank > 0 && b.Rank > 0 && (!table.ByCategory || a.Category == b.Category) && math.Abs(a.Score.Float()-b.Score.Float()) <= closeScores
	}
	for from := 0; from < len(rows); {
		to, same := from+1, true
		for to < len(rows) && near(rows[to-1], rows[to]) {
			same = same && rows[to].Score.Cmp(rows[from].Score) == 0
			to++
		}
		if !same {
			var names []string
			for i := from; i < to; i++ {
				g := *rows[i].Grounds
				g.Tied, g.DecidedBy = true, ""
				rows[i].Rank, rows[i].Grounds = rows[from].Rank, &g
				names = append(names, g.Entry)
			}
			said = append(said, problem("too_close", "entries", strings.Join(names, ", ")))
		}
		from = to
	}
	table.Rows = rows
	return table, said
}
