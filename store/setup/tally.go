package setup

import (
	"path/filepath"
	"slices"
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
	Totals  bool             // the file has the sheets' totals alone
	Counted []string         // headings of the columns that count, as they are written
	LeftOut []string         // and of those that do not
	Notes   []*scoring.Error // what is to be said beside the result
	Rules   *Rules           // of an own export: how its contest made the result
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
	f, bad := readScoreFile(in, asked{ScoreOptions: o, rubric: rubric}, &faults)
	if bad != nil {
		return Tally{}, bad
	}
	p := tallier{scoreFile: f, entries: map[string]int{}, sheets: map[[2]string]*tallySheet{}}
	p.Name = strings.TrimSuffix(in.Name, filepath.Ext(in.Name))
	if f.sound {
		p.read()
	}
	if len(faults) > 0 {
		faults = faults.once()
		faults.sort()
		return Tally{}, faults
	}
	return p.Tally, nil
}

// State is the contest that the scores make with that result.
func (t Tally) State(r scoring.Result) scoring.State {
	facts := []scoring.Fact{scoring.ContestSet{Contest: scoring.Contest{Name: t.Name, Rubric: t.Rubric, Result: r}}}
	rooms, in := map[string]bool{}, map[string]string{}
	for _, e := range t.Entries {
		if in[e.ID] = e.Room; !rooms[e.Room] {
			rooms[e.Room] = true
			facts = append(facts, scoring.RoomSet{Room: scoring.Room{ID: e.Room, Name: e.Room}})
		}
	}
	scored := map[string][]string{}
	for _, f := range t.Sheets {
		scored[f.Juror] = append(scored[f.Juror], f.Slot)
	}
	for _, j := range t.Jurors {
		p := scoring.Person{User: j, Name: j, Role: scoring.Juror}
		seen := map[string]bool{}
		for _, slot := range scored[j] {
			if room := in[slot]; !seen[room] {
				seen[room] = true
				p.Rooms = append(p.Rooms, room)
			}
		}
		facts = append(facts, scoring.PersonSet{Person: p})
	}
	for _, e := range t.Entries {
		facts = append(facts, scoring.EntrySet{Entry: e})
	}
	for _, f := range t.Sheets {
		facts = append(facts, f)
	}
	if t.Rules != nil && slices.Equal(t.Rules.Ties, r.Ties) {
		for _, f := range t.Rules.Decided {
			facts = append(facts, f)
		}
	}
	events := make([]scoring.Event, len(facts))
	for i, f := range facts {
		events[i] = scoring.Event{Seq: uint64(i + 1), Fact: f}
	}
	return scoring.Apply(scoring.State{}, events...)
}

// GivesPlaces reports whether the totals read as places: every juror has those
// of 1, 2, 3 … that ties leave, and nothing else.
func (t Tally) GivesPlaces() bool {
	if len(t.Rubric.Criteria) != 1 {
		return false
	}
	by := map[string][]exact.Decimal{}
	for _, f := range t.Sheets {
		by[f.Juror] = append(by[f.Juror], f.Scores[0].Value)
	}
	for _, v := range by {
		slices.Sort(v)
		for from := 0; from < len(v); {
			to := from
			for to < len(v) && v[to] == v[from] {
				to++
			}
			if v[from]*2 != exact.Decimal(from+to+1)*exact.One {
				return false
			}
			from = to
		}
	}
	return len(by) > 0
}

// LooksLikePlaces reports whether the scores may as well be places: of every
// criterion, each juror's are 1, 2, 3 … as places are counted with ties or
// without, and somebody's are without.
func (t Tally) LooksLikePlaces() bool {
	by := map[[2]string][]exact.Decimal{}
	for _, f := range t.Sheets {
		for _, s := range f.Scores {
			key := [2]string{f.Juror, s.Criterion}
			by[key] = append(by[key], s.Value)
		}
	}
	strict := false
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
		if !first && !mean && !last {
			return false
		}
		strict = strict || first && last && len(v) > 1
	}
	return strict
}

// CheckTies refuses a step of a tie chain that is none for these scores.
func (t Tally) CheckTies(steps []string) error {
	for _, s := range steps {
		kind, arg, _ := strings.Cut(s, ":")
		known := slices.Clone(tieSteps)
		ok := slices.Contains(tieSteps, s)
		switch kind {
		case rank.TieCriterion:
			_, ok = t.Rubric.Criterion(arg)
			known = nil
			for _, c := range t.Rubric.Criteria {
				known = append(known, kind+":"+c.ID)
			}
		case rank.TieBallot:
			ok = slices.Contains(t.Jurors, arg)
			known = nil
			for _, j := range t.Jurors {
				known = append(known, kind+":"+j)
			}
		}
		if !ok {
			return problem(CodeUnknownTie, "value", short(s), "known", joined(known))
		}
	}
	return nil
}
