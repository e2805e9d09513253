package scoring

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// declareDay draws the rules of a contest's day: who judges when, how many runs there are and
// what overtime costs.
func (p *played) declareDay(shared bool) {
	c := &p.contest
	c.Timer = Timing{Phases: DefaultPhases(5*time.Minute, 5*time.Minute)}
	p.room = Room{ID: "r", Start: "08:00", Slot: 20 * time.Minute, Breaks: []Break{{"09:00", "09:30"}}}
	if c.Rubric.Places {
		c.Rubric.Once = p.often(60)
	}
	if p.often(15) {
		for j := range p.jurors {
			if p.often(50) {
				p.jurors[j].Rooms, p.jurors[j].Shifts = []string{"r"}, []Shift{{"r", pick(p, "08:00", "08:20", "08:21"), pick(p, "09:20", "09:50", "12:00")}}
			}
		}
	}
	if p.often(15) {
		all := Panel{Category: "X"}
		for _, j := range p.jurors {
			if p.often(70) {
				all.Jurors = append(all.Jurors, j.User)
			}
		}
		if all.Jurors != nil { // no contest.yaml has one of nobody
			c.Panels = []Panel{all}
		}
	}
	if c.GivesPoints() && p.often(30) {
		c.Result.Overtime = Overtime{Phase: Presenting, After: pick(p, 0, 30*time.Second), Per: pick(p, 30*time.Second, time.Minute), Points: pick(p, exact.One/10, exact.One, 3*exact.One)}
	}
	if runs := 2 + p.rng.IntN(2); c.GivesPoints() && !shared && c.Result.Components == nil && p.often(30) {
		c.Result.Best, c.Result.Rounds = 1+p.rng.IntN(runs), slices.Repeat([]Round{{Name: "x", Each: FromAll}}, runs-1)
		joint := len(c.Result.Ties) > 0 && c.Result.Ties[len(c.Result.Ties)-1] == rank.TieShared
		if c.Result.Ties = pick(p, nil, []string{rank.TieRuns}); joint {
			c.Result.Ties = append(c.Result.Ties, rank.TieShared)
		}
	}
}

// worth is what the texts of choices stand for.
var worth = map[string]exact.Decimal{"tidak": 0, "ya": 10e6, "belum": 1e6, "mulai": 2e6, "jelas": 3e6, "contoh": 4e6}

// choices are a scale of which each value has a text.
func choices(p *played) (Scale, []Level) {
	if p.often(50) {
		return Scale{Values: []exact.Decimal{0, 10e6}}, []Level{{0, Text{ID: "Tidak", EN: "No"}}, {10e6, Text{ID: "Ya", EN: "Yes"}}}
	}
	return points("1", "4", "1"), []Level{{1e6, Text{ID: "Belum"}}, {2e6, Text{ID: "Mulai"}}, {3e6, Text{ID: "Jelas"}}, {4e6, Text{ID: "Contoh"}}}
}

// judge draws the entries, and their sheets, near to one another, so that many tie; then the
// same of further runs.
func (p *played) judge() {
	gaps := p.often(60)
	p.near = pick(p, 1, 2, 2, 3, 5)
	for i := range pick(p, 3, 4, 5, 6, 7) {
		e := Entry{ID: fmt.Sprint("n", i), Room: "r", Unit: pick(p, "u0", "u1", "U1", "u2", "u3"), Category: pick(p, "", "X", "Y", "Z")}
		if both := pick(p, "X; Z", "Z; Y"); p.often(20) && p.contest.CheckCategories(both) == nil {
			e.Category = both
		}
		p.entries = append(p.entries, e)
		p.turns[e.ID] = []Entry{e}
		p.note(EntrySet{Entry: e})
	}
	recused, before := map[[2]string]bool{}, 0 // by entry and juror; how many turns there were
	for run := range 1 + len(p.contest.Result.Rounds) {
		var turns []Entry
		if run > 0 {
			p.do("panitia", Advance{})
		}
		for _, e := range p.entries {
			was := p.out[p.turns[e.ID][len(p.turns[e.ID])-1].ID]
			if was == Withdrawn || was == Disqualified {
				continue
			}
			if run > 0 {
				again := e
				again.ID = fmt.Sprint(e.ID, ".", run+1)
				p.turns[e.ID] = append(p.turns[e.ID], again)
			}
			turns = append(turns, p.turns[e.ID][run])
		}
		for _, turn := range turns {
			p.talk(turn.ID)
		}
		sits := func(turn Entry, j Person) bool {
			return onPanel(Setup{Contest: p.contest, Rooms: []Room{p.room}}, j, turn, before+slices.IndexFunc(turns, func(o Entry) bool { return o.ID == turn.ID }))
		}
		for _, turn := range turns {
			p.sheets[turn.ID] = map[string]map[string]*big.Rat{}
		}
		if p.contest.Rubric.Once {
			p.rankAll(turns, sits)
		}
		for _, turn := range turns {
			of, _, _ := strings.Cut(turn.ID, ".")
			for _, j := range p.jurors {
				if !sits(turn, j) {
					continue
				}
				p.owed[turn.ID]++
				if recused[[2]string{of, j.User}] {
					p.owed[turn.ID]--
					continue
				}
				sheet := p.sheets[turn.ID][j.User]
				if !p.contest.Rubric.Once {
					f, drawn := p.sheet(turn, j)
					if gaps && p.often(8) { // not handed in
						continue
					}
					if p.often(5) { // corrected since
						f.Scores = slices.Clone(f.Scores)
						other, _ := p.sheet(turn, j)
						p.note(other)
						f.Revision = 1
					}
					p.note(f)
					sheet = drawn
				}
				if gaps && p.often(8) {
					p.note(RecusalDeclared{Slot: turn.ID, Juror: j.User, Reason: "x"})
					recused[[2]string{of, j.User}] = true
					p.owed[turn.ID]--
					sheet = nil
				}
				if p.sheets[turn.ID][j.User] = sheet; sheet == nil {
					delete(p.sheets[turn.ID], j.User)
				}
			}
			p.note(PhaseSet{Slot: turn.ID, Phase: Closed})
			if p.often(6) {
				p.out[turn.ID] = pick(p, Absent, Withdrawn, Disqualified)
				p.note(PhaseSet{Slot: turn.ID, Phase: p.out[turn.ID]})
			}
		}
		before += len(turns)
	}
}

// rankAll lets jurors put all entries that they judge in order, for each criterion.
func (p *played) rankAll(turns []Entry, sits func(Entry, Person) bool) {
	for _, j := range p.jurors {
		var field []string
		for _, turn := range turns {
			if sits(turn, j) {
				field = append(field, turn.ID)
				p.sheets[turn.ID][j.User] = map[string]*big.Rat{}
			}
		}
		for _, c := range p.contest.Rubric.Criteria {
			if len(field) == 0 {
				continue
			}
			if p.often(70) { // much as the others
				a, b := p.rng.IntN(len(field)), p.rng.IntN(len(field))
				field[a], field[b] = field[b], field[a]
			} else {
				p.rng.Shuffle(len(field), func(a, b int) { field[a], field[b] = field[b], field[a] })
			}
			p.do(j.User, Rank{Entries: slices.Clone(field), Criterion: c.ID})
			for at, id := range field {
				p.sheets[id][j.User][c.ID] = big.NewRat(int64(at+1), 1)
			}
		}
	}
}

func (p *played) sheet(e Entry, j Person) (SheetSubmitted, map[string]*big.Rat) {
	f, sheet := SheetSubmitted{Slot: e.ID, Juror: j.User}, map[string]*big.Rat{}
	r := p.rubricOf(e)
	for _, c := range r.Criteria {
		if len(j.Criteria) > 0 && !slices.Contains(j.Criteria, c.ID) {
			continue
		}
		v := c.Scale.Min + exact.Decimal(4+p.rng.IntN(p.near))*c.Scale.Step
		read := v
		switch {
		case len(c.Levels) > 0:
			text := pick(p, c.Levels[:min(p.near+1, len(c.Levels))]...).Name
			word := pick(p, text.ID, strings.ToUpper(text.ID))
			v = worth[strings.ToLower(word)]
			var err error
			if read, err = r.Read(c.ID, word); err != nil {
				p.wrong = fmt.Sprint(word, " of ", c.ID, ": ", err)
			}
		case len(c.Scale.Values) > 0:
			v = pick(p, c.Scale.Values[1:1+p.near]...)
			read = v
		case p.contest.Rubric.Places:
			v = exact.Decimal(1+p.rng.IntN(p.near+1)) * exact.One
			read = v
		}
		if sheet[c.ID] = nil; !c.Bonus || p.often(70) {
			f.Scores, sheet[c.ID] = append(f.Scores, CriterionScore{c.ID, read}), v.Rat()
		}
	}
	return f, sheet
}

// talk lets the entry talk, some for too long, and goes on to its questions and the scoring.
func (p *played) talk(turn string) {
	length := 5 * time.Minute
	p.note(PhaseSet{Slot: turn, Phase: Presenting, Length: length})
	begun, off := p.now, time.Duration(0)
	p.now += time.Duration(p.rng.IntN(200)) * time.Second
	if p.often(20) {
		p.note(TimerPaused{Slot: turn})
		off = time.Duration(p.rng.IntN(300)) * time.Second
		p.now += off
		p.note(TimerResumed{Slot: turn})
	}
	if p.often(20) {
		length += time.Minute
		p.note(TimerExtended{Slot: turn, Length: length})
	}
	p.now += pick[time.Duration](p, 100, 200, 300, 329, 330, 331, 390) * time.Second
	p.over[turn] = max(p.now-begun-off-length, 0)
	p.note(PhaseSet{Slot: turn, Phase: pick(p, Questions, InScoring)})
	p.now += time.Minute
	p.note(PhaseSet{Slot: turn, Phase: InScoring})
}

// decideOvertime lets people decide about some of what the clock proposes.
func (p *played) decideOvertime(e Entry) {
	for _, turn := range p.turns[e.ID] {
		costs := p.costs(e, p.over[turn.ID])
		if p.contest.Result.Overtime.Per == 0 || p.out[turn.ID] != "" || costs == 0 {
			continue
		}
		switch p.rng.IntN(4) {
		case 0:
			p.do("sari", DismissOvertime{turn.ID, p.over[turn.ID], "x"})
		case 1, 2:
			p.do(pick(p, "sari", "panitia"), ConfirmOvertime{Slot: turn.ID, Over: p.over[turn.ID], Points: costs})
			p.points[e.ID].Sub(p.points[e.ID], costs.Rat())
		}
	}
}

// declareChampion draws how the overall champion is found.
func (p *played) declareChampion() {
	if p.often(60) || len(p.contest.Result.Awards) == 0 {
		return
	}
	o := &rank.Overall{Name: "x"}
	if p.often(50) {
		for _, at := range p.rng.Perm(len(p.contest.Result.Awards))[:1+p.rng.IntN(len(p.contest.Result.Awards))] {
			o.Count = append(o.Count, p.contest.Result.Awards[at].Name)
		}
	}
	if p.often(60) {
		o.Points = pick(p, []exact.Decimal{5e6, 3e6, 1e6, 500000}, []exact.Decimal{3e6, 2500000, 2e6, 2e6})[:1+p.rng.IntN(4)]
		if o.Count != nil {
			o.Points = o.Points[:min(len(o.Points), len(o.Count))]
			for len(o.Points) < len(o.Count) {
				o.Points = append(o.Points, 500000)
			}
		}
	}
	p.contest.Result.Champion = o
}
