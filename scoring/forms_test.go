package scoring

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"time"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// played is a random contest of all forms that contests have, as its people wrote it
// down and what then came of it. The rule (rule_test.go) reads this, and no State.
type played struct {
	rng *rand.Rand

	contest Contest
	near    int // how many values of a scale are given
	room    Room
	jurors  []Person
	entries []Entry
	turns   map[string][]Entry                        // an entry's turns: itself, and each further run
	out     map[string]Phase                          // turns that took no part
	sheets  map[string]map[string]map[string]*big.Rat // what counts, by turn, juror and criterion; nil of a bonus left empty
	owed    map[string]int                            // how many sheets, by turn
	over    map[string]time.Duration                  // by how much a turn took too long
	parts   map[string]map[string]*big.Rat            // of components, by entry
	points  map[string]*big.Rat                       // of organizers
	settled []string                                  // a tie that was decided, the best first
	joint   bool                                      // two people let those share their place

	events []Event       // all that is not the contest's own
	now    time.Duration // by the contest's clock
	wrong  string        // what juri said that is not the rule

	added   map[string][]*big.Rat          // what was worked out already
	totaled map[string]map[string]*big.Rat // likewise
}

// of a hundred, how often.
func (p *played) often(percent int) bool { return p.rng.IntN(100) < percent }

func pick[T any](p *played, from ...T) T { return from[p.rng.IntN(len(from))] }

func play(rng *rand.Rand) *played {
	p := &played{rng: rng, turns: map[string][]Entry{}, out: map[string]Phase{}, sheets: map[string]map[string]map[string]*big.Rat{}, owed: map[string]int{}, over: map[string]time.Duration{},
		parts: map[string]map[string]*big.Rat{}, points: map[string]*big.Rat{}, added: map[string][]*big.Rat{}, totaled: map[string]map[string]*big.Rat{}}
	p.declare()
	p.judge()
	p.add()
	p.award()
	return p
}

// declare draws the contest's rules.
func (p *played) declare() {
	c := &p.contest
	shared := p.often(25)
	m := pick(p, rank.Mean, rank.Trimmed, rank.HighLow, rank.DropLowest, rank.Median, rank.RankSum, rank.Points, rank.Skating, rank.Skating)
	if shared {
		m = rank.Mean
	}
	c.Result = Result{Method: m, Panel: 1 + p.rng.IntN(2), Overall: ByShare}
	c.Rubric = p.rubric("", !shared && p.often(20), m == rank.Skating)
	for j := range pick(p, 2, 3, 4, 5, 6) {
		p.jurors = append(p.jurors, Person{User: fmt.Sprint("j", j), Role: Juror})
	}
	if dances, err := c.Rubric.Dances(); m == rank.Skating && err == nil {
		c.Result.Dances = dances != nil
	}
	switch {
	case shared:
		for j := range p.jurors {
			for _, cr := range c.Rubric.Criteria {
				if p.often(50) {
					p.jurors[j].Criteria = append(p.jurors[j].Criteria, cr.ID)
				}
			}
		}
	case !c.Rubric.Places && !c.Result.Dances && p.often(50):
		c.Rubrics = []Rubric{p.rubric("x", false, m == rank.Skating), p.rubric("y", false, m == rank.Skating)}
		c.Categories = []Category{{"X", "x"}, {"Y", "y"}}
		for i := range c.Rubrics { // steps of the tie chain want one scale
			c.Rubrics[i].Criteria[0].Scale, c.Rubrics[i].Criteria[0].Levels = c.Rubric.Criteria[0].Scale, c.Rubric.Criteria[0].Levels
			if m == rank.Skating {
				c.Rubrics[i].Criteria = c.Rubrics[i].Criteria[:1]
			}
		}
	}
	if p.often(30) {
		c.Result.Overall = NotCompared
	}
	if m == rank.Points && p.often(50) {
		c.Result.Points = []exact.Decimal{12 * exact.One, 7500000, 7500000, exact.One}[:1+p.rng.IntN(4)]
	}
	for _, i := range p.rng.Perm(6)[:p.rng.IntN(4)] {
		step := []string{"criterion:c0", rank.TieHighest, rank.TieMedian, rank.TieFirsts, rank.TieHeadToHead, "ballot:j0"}[i]
		if shared && rank.WholeStep(step) || len(c.Rubrics) > 0 && step == rank.TieHighest {
			step = rank.TieDraw
		}
		c.Result.Ties = append(c.Result.Ties, step)
	}
	if p.often(25) {
		c.Result.Ties = append(c.Result.Ties, rank.TieShared)
		c.Result.AfterJoint = pick(p, "", NextPlace)
	}
	if p.often(20) {
		c.Result.Ineligible = []Ineligible{pick(p, Ineligible{Entries: []string{"n0", "n3"}, Why: "x"}, Ineligible{Units: []string{"U1"}, Why: "x"}, Ineligible{Categories: []string{"X"}, Why: "x"})}
	}
	if p.often(15) {
		if c.Result.Per = pick(p, rank.Per{Unit: 1}, rank.Per{Unit: 2, Category: 2}); c.ByCategory() {
			c.Result.Per.Unit = 0 // nothing says which category goes first
		}
	}
	if c.GivesPoints() && p.often(40) {
		for i, weight := range []string{"30", "12.5"}[:1+p.rng.IntN(2)] {
			c.Result.Components = append(c.Result.Components, Component{ID: fmt.Sprint("k", i), Weight: d(weight), Scale: points("0", pick(p, "100", "7", "2.5"), "0.1")})
		}
		if p.often(30) {
			c.Result.Components[0] = c.Result.Components[0].OfPlaces([]exact.Decimal{12e6, 10e6, 2500000}[:1+p.rng.IntN(3)])
		}
		if c.CheckComponents() != nil || c.ByCategory() && c.Rubrics != nil {
			c.Result.Components = nil
		}
	}
	p.declareDay(shared)
}

// rubric draws one to four criteria; alike, for dances, with one weight.
func (p *played) rubric(id string, places, alike bool) Rubric {
	r := Rubric{ID: id, Total: pick(p, WeightedMean, WeightedSum), Places: places}
	if !alike && p.often(20) {
		r.Blocks = []Block{{ID: "b0", Weight: d("70")}, {ID: "b1", Weight: d("30")}}
	}
	for i := range pick(p, 1, 2, 3, 4) {
		c := criterion(fmt.Sprint("c", i), pick(p, "0.1", "0.2", "0.7", "3"), pick(p, points("0", "10", "0.1"), points("-1", "60", "0.1"), points("0", "7", "0.5"), Scale{Values: []exact.Decimal{1e6, 2e6, 3e6, 5e6, 6e6, 7e6}}))
		if alike {
			c.Weight = exact.One
		} else {
			c.Bonus = i > 0 && !places && p.often(20)
		}
		if places {
			c.Scale = points("1", "9", "1")
		} else if p.often(20) {
			c.Scale, c.Levels = choices(p)
		}
		if len(r.Blocks) > 0 && !c.Bonus {
			c.Block = r.Blocks[i%2].ID
		}
		r.Criteria = append(r.Criteria, c)
	}
	return r
}

// add draws what scores have beside sheets.
func (p *played) add() {
	for _, e := range p.entries {
		p.parts[e.ID], p.points[e.ID] = map[string]*big.Rat{}, new(big.Rat)
		for _, k := range p.contest.Result.Components {
			v := exact.Decimal(p.rng.IntN(20)) * exact.One / 10
			if k.Points != nil {
				v = exact.Decimal(1+p.rng.IntN(5)) * exact.One
			}
			if p.often(95) {
				p.note(ComponentSet{Slot: e.ID, Component: k.ID, Value: v})
				p.parts[e.ID][k.ID] = v.Rat()
			}
		}
		for p.contest.GivesPoints() && p.often(15) {
			v, turn := exact.Decimal(p.rng.IntN(9)-5)*exact.One/10, pick(p, p.turns[e.ID]...).ID
			p.note(ScoreAdjusted{Slot: turn, Points: v, Reason: "x"})
			if p.often(20) {
				p.note(AdjustmentWithdrawn{Slot: turn, Of: p.events[len(p.events)-1].Seq, Reason: "x"})
				continue
			}
			p.points[e.ID].Add(p.points[e.ID], v.Rat())
		}
		p.decideOvertime(e)
	}
}

// award draws awards, with least scores that entries just have or just miss, and decides a
// tie.
func (p *played) award() {
	table := p.table()
	least := func() exact.Decimal {
		at := table[pick(p, p.entries...).ID]
		if at == nil || !p.contest.GivesPoints() {
			return 0
		}
		micro, _ := new(big.Float).SetRat(at.score).Float64()
		return max(0, exact.Decimal(micro*1e6)+exact.Decimal(p.rng.IntN(3)-1))
	}
	for i := range p.rng.IntN(5) {
		a := rank.Award{Name: fmt.Sprint("a", i), Places: 1 + p.rng.IntN(2), Category: pick(p, "", "", "X", "Z"), Rest: p.often(20)}
		if p.often(50) {
			a.Min = least()
		}
		if p.often(20) {
			a.Per = pick(p, rank.Per{Unit: 1}, rank.Per{Category: 1})
		}
		if p.often(20) {
			a.Eligible = rank.EligibleAll
		}
		if a.Min > 0 && !a.Rest && p.often(50) {
			a.Places = 0
			for _, o := range p.contest.Result.Awards { // the higher first
				if o.Places == 0 && o.Category == a.Category && o.Min <= a.Min {
					a.Min = 0
				}
			}
		}
		if p.contest.ByCategory() && a.Category == "" {
			a.Rest, a.Per = false, rank.Per{Category: max(a.Places, 1)}
		}
		if a.Places > 0 || a.Min > 0 {
			p.contest.Result.Awards = append(p.contest.Result.Awards, a)
		}
	}
	p.declareChampion()
	for _, e := range p.entries {
		if at := table[e.ID]; at != nil && at.tied && at.by != rank.TieShared && p.often(20) {
			p.settled = nil
			for _, o := range p.entries {
				if table[o.ID] != nil && table[o.ID].rank == at.rank && (o.Category == e.Category || !p.contest.ByCategory()) {
					p.settled = append(p.settled, o.ID)
				}
			}
			p.rng.Shuffle(len(p.settled), func(i, j int) { p.settled[i], p.settled[j] = p.settled[j], p.settled[i] })
			if p.joint = p.often(40); p.joint {
				set := sorted(p.settled)
				p.note(TieDecided{Order: set, Joint: true, Reason: "x"})
				p.note(TieDecided{Order: set, Joint: true, Reason: "x", Proposer: "panitia"})
			} else {
				p.note(TieDecided{Order: p.settled, Reason: "x"})
			}
			break
		}
	}
}

// note writes down what happens now.
func (p *played) note(facts ...Fact) {
	for _, f := range facts {
		p.events = append(p.events, Event{Seq: uint64(100 + len(p.events)), Clock: p.now, Fact: f})
	}
}

// do lets somebody ask for something, and writes down what follows.
func (p *played) do(user string, c Command) {
	s := p.state()
	if s.Contest == nil { // too fine: it is not held against the rule
		return
	}
	events, err := Decide(s, Actor{User: user}, c)
	if err != nil && p.wrong == "" {
		p.wrong = fmt.Sprintf("%s asks for %+v: %v", user, c, err)
	}
	for _, e := range events {
		p.note(e.Fact)
	}
}

// state is what juri makes of it.
func (p *played) state() State {
	p.contest.RulesVersion = RulesVersion
	facts := []Fact{ContestSet{p.contest}, RoomSet{p.room}, PersonSet{Person: Person{User: "sari", Role: Moderator}}, PersonSet{Person: Person{User: "panitia", Role: Organizer}}}
	for _, j := range p.jurors {
		facts = append(facts, PersonSet{Person: j})
	}
	return Apply(State{}, append(eventsOf("", facts), p.events...)...)
}
