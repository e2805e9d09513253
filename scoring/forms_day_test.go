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

// declareDay draws the rules of a contest's day: its timed phases, how many runs there are and
// what overtime costs.
func (p *played) declareDay(shared bool) {
	c := &p.contest
	c.Timer = Timing{Phases: DefaultPhases(5*time.Minute, 5*time.Minute)}
	if p.often(30) {
		c.Timer.Phases = []TimedPhase{{"film", Text{ID: "Film"}, 3 * time.Minute}, {"talk", Text{ID: "Paparan"}, 5 * time.Minute}}
	}
	if c.Rubric.Places {
		c.Rubric.Once = p.often(60)
	}
	if c.GivesPoints() && p.often(30) {
		c.Result.Overtime = Overtime{Phase: pick(p, c.Timer.Phases...).ID, After: pick(p, 0, 30*time.Second), Per: pick(p, 30*time.Second, time.Minute), Points: pick(p, exact.One/10, exact.One, 3*exact.One)}
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

// sheet draws what a juror gives a turn, near to what others give, so that many tie.
func (p *played) sheet(turn Entry, of chair) (SheetSubmitted, map[string]*big.Rat) {
	f, sheet := SheetSubmitted{Slot: turn.ID, Juror: of.juror}, map[string]*big.Rat{}
	r := p.rubricOf(turn)
	for _, c := range r.Criteria {
		if !p.asks(of.of, p.at[turn.ID], c.ID) {
			continue
		}
		v := c.Scale.Min + exact.Decimal(4+p.rng.IntN(p.near))*c.Scale.Step
		read := v
		levels := c.Levels
		if levels == nil {
			levels = r.Bands
		}
		switch {
		case len(levels) > 0:
			text := pick(p, levels[:min(p.near+1, len(levels))]...).Name
			word := pick(p, text.In("id"), strings.ToUpper(text.In("id")))
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

// talk lets the turn have its phases, in some for too long, and goes on to the scoring.
func (p *played) talk(turn string, onStage func()) {
	for i, phase := range p.contest.Timer.Phases {
		if i > 0 && p.often(30) { // the rest is left out
			break
		}
		length := phase.Length
		p.note(PhaseSet{Slot: turn, Phase: phase.ID, Length: length})
		begun, off := p.now, time.Duration(0)
		p.now += time.Duration(p.rng.IntN(200)) * time.Second
		if i == 0 {
			onStage()
		}
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
		if phase.ID == p.contest.Result.Overtime.Phase {
			p.over[turn] = max(p.now-begun-off-length, 0)
		}
	}
	p.note(PhaseSet{Slot: turn, Phase: InScoring})
}

// decideOvertime lets people decide about some of what the clock proposes.
func (p *played) decideOvertime(e Entry) {
	for _, turn := range p.turns[e.ID] {
		costs := p.costs(turn, p.over[turn.ID])
		if p.contest.Result.Overtime.Per == 0 || p.out[turn.ID] != "" || costs == 0 {
			continue
		}
		switch p.rng.IntN(4) {
		case 0:
			p.must("sari", DismissOvertime{turn.ID, p.over[turn.ID], "x"})
		case 1, 2:
			p.must(pick(p, "sari", "panitia"), ConfirmOvertime{Slot: turn.ID, Over: p.over[turn.ID], Points: costs})
			p.points[turn.ID].Sub(p.points[turn.ID], costs.Rat())
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
