package scoring

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"time"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// played is a random contest of all forms that contests have, as its people wrote it
// down and what then came of it. The rule (rule_test.go) reads this, and no State.
type played struct {
	rng   *rand.Rand
	names naming

	contest Contest
	version int // of juri's own rules, by which it is worked out
	near    int // how many values of a scale are given
	rooms   []Room
	jurors  []Person
	entries []Entry // in the order in which the list plans them

	rounds  [][]Entry                                 // the turns of each round or run
	turns   map[string][]Entry                        // an entry's turns: itself, and each further round or run
	of      map[string]string                         // whose turn it is
	at      map[string]string                         // a turn's room
	called  map[string]int                            // how many were called to a room so far
	seats   []*seatTaken                              // in another's place, the oldest first
	bench   map[string][]chair                        // who is to judge a turn
	away    map[[2]string]bool                        // conflicts, by entry and juror
	out     map[string]Phase                          // turns that took no part
	sheets  map[string]map[string]map[string]*big.Rat // what counts, by turn, juror and criterion; nil of a bonus left empty
	owed    map[string]int                            // how many sheets, by turn
	over    map[string]time.Duration                  // by how much a turn took too long
	parts   map[string]map[string]*big.Rat            // of components, by turn
	points  map[string]*big.Rat                       // of organizers, by turn
	credits map[string]*big.Rat                       // those of them that were added, by entry
	decided []decision                                // of ties, the oldest first
	picked  map[string][]string                       // entries, by the award that was given to them by hand

	events []Event // all that is not the contest's own
	live   State   // as they leave it
	now    time.Duration
	wrong  string // what juri said that is not the rule

	added   map[string][]*big.Rat          // what was worked out already
	totaled map[string]map[string]*big.Rat // likewise
}

// naming is how entries and jurors are called.
type naming struct{ entry, juror func(int) string }

var plainly = naming{func(i int) string { return fmt.Sprint("n", i) }, func(i int) string { return fmt.Sprint("j", i) }}

// decision is what people decided of entries that shared a rank.
type decision struct {
	order []string // the best first
	joint bool     // they share it
}

// of a hundred, how often.
func (p *played) often(percent int) bool { return p.rng.IntN(100) < percent }

func pick[T any](p *played, from ...T) T { return from[p.rng.IntN(len(from))] }

// some are about half of all, one at least.
func some[T any](p *played, all []T) (part []T) {
	for _, v := range all {
		if p.often(50) {
			part = append(part, v)
		}
	}
	if part == nil {
		part = append(part, pick(p, all...))
	}
	return part
}

func play(rng *rand.Rand) *played { return playAs(rng, plainly) }

func playAs(rng *rand.Rand, names naming) *played {
	p := &played{rng: rng, names: names, turns: map[string][]Entry{}, of: map[string]string{}, at: map[string]string{}, called: map[string]int{}, bench: map[string][]chair{}, away: map[[2]string]bool{},
		out: map[string]Phase{}, sheets: map[string]map[string]map[string]*big.Rat{}, owed: map[string]int{}, over: map[string]time.Duration{}, parts: map[string]map[string]*big.Rat{},
		points: map[string]*big.Rat{}, credits: map[string]*big.Rat{}, picked: map[string][]string{}, added: map[string][]*big.Rat{}, totaled: map[string]map[string]*big.Rat{}}
	p.declare()
	p.live = Apply(State{}, eventsOf(Host.User, p.facts())...)
	if p.live.Contest != nil {
		p.judge()
		p.add()
		p.award()
	}
	return p
}

// declare draws the contest's rules.
func (p *played) declare() {
	c := &p.contest
	if p.version = RulesVersion; p.often(15) {
		p.version = p.rng.IntN(RulesVersion + 1)
	}
	shared := p.often(25)
	m := pick(p, rank.Mean, rank.Trimmed, rank.HighLow, rank.DropLowest, rank.Median, rank.RankSum, rank.Points, rank.Skating, rank.Skating, rank.Skating, rank.ZScore, rank.Additive)
	if shared {
		m = rank.Mean
	}
	c.Result = Result{Method: m, Panel: 1 + p.rng.IntN(2), Overall: ByShare}
	c.Rubric = p.rubric("", !shared && p.often(20), m == rank.Skating)
	if dances, err := c.Rubric.Dances(); m == rank.Skating && err == nil {
		c.Result.Dances = dances != nil
	}
	if !shared && !c.Rubric.Places && !c.Result.Dances && p.often(50) {
		p.declareRubrics(m)
	}
	if p.often(30) {
		c.Result.Overall = NotCompared
	}
	if m == rank.Points && p.often(50) {
		c.Result.Points = []exact.Decimal{12 * exact.One, 7500000, 7500000, exact.One}[:1+p.rng.IntN(4)]
	}
	for _, i := range p.rng.Perm(6)[:p.rng.IntN(4)] {
		step := []string{"criterion:c0", rank.TieHighest, rank.TieMedian, rank.TieFirsts, rank.TieHeadToHead, "ballot:" + p.names.juror(0)}[i]
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
		n0, n3 := p.names.entry(0), p.names.entry(3)
		c.Result.Ineligible = []Ineligible{pick(p, Ineligible{Entries: []string{n0, n3}, Why: "x"}, Ineligible{Units: []string{"U1"}, Why: "x"}, Ineligible{Categories: []string{"X"}, Why: "x"})}
	}
	if p.often(15) {
		if c.Result.Per = pick(p, rank.Per{Unit: 1}, rank.Per{Unit: 2, Category: 2}); c.ByCategory() {
			c.Result.Per.Unit = 0 // nothing says which category goes first
		}
	}
	if c.GivesPoints() && p.often(40) {
		for i, weight := range []string{"30", "12.5"}[:1+p.rng.IntN(2)] {
			scale := pick(p, points("0", "100", "0.1"), points("0", "7", "0.1"), points("0", "2.5", "0.1"), Scale{Values: []exact.Decimal{0, 1e6, 3e6, 10e6}})
			c.Result.Components = append(c.Result.Components, Component{ID: fmt.Sprint("k", i), Weight: d(weight), Scale: scale})
		}
		if p.often(30) {
			c.Result.Components[0] = c.Result.Components[0].OfPlaces([]exact.Decimal{12e6, 10e6, 2500000}[:1+p.rng.IntN(3)])
		}
		if c.CheckComponents() != nil || c.ByCategory() && c.Rubrics != nil {
			c.Result.Components = nil
		}
	}
	if c.GivesPoints() && p.often(30) {
		c.Result.Bonus.Max = pick(p, exact.One/2, exact.One)
	}
	p.declareDay(shared)
	p.declarePeople(shared)
}

// declareRubrics gives two categories rubrics of their own.
func (p *played) declareRubrics(m rank.Method) {
	c := &p.contest
	c.Rubrics = []Rubric{p.rubric("x", false, m == rank.Skating), p.rubric("y", false, m == rank.Skating)}
	c.Categories = []Category{{"X", "x"}, {"Y", "y"}}
	for i := range c.Rubrics { // steps of the tie chain want one scale
		of := &c.Rubrics[i]
		of.Criteria[0].Scale, of.Criteria[0].Levels, of.Bands = c.Rubric.Criteria[0].Scale, c.Rubric.Criteria[0].Levels, c.Rubric.Bands
		if m == rank.Skating {
			of.Criteria = of.Criteria[:1]
		}
	}
}

// rubric draws one to four criteria; alike, for dances, with one weight.
func (p *played) rubric(id string, places, alike bool) Rubric {
	r := Rubric{ID: id, Total: pick(p, WeightedMean, WeightedSum), Places: places}
	if !alike && p.often(20) {
		r.Blocks = []Block{{ID: "b0", Weight: d("70")}, {ID: "b1", Weight: d("30")}}
	}
	banded := id == "" && !places && p.often(8) || id != "" && p.contest.Rubric.Bands != nil
	for i := range pick(p, 1, 2, 3, 4) {
		c := criterion(fmt.Sprint("c", i), pick(p, "0.1", "0.2", "0.7", "3"), pick(p, points("0", "10", "0.1"), points("-1", "60", "0.1"), points("0", "7", "0.5"), Scale{Values: []exact.Decimal{1e6, 2e6, 3e6, 5e6, 6e6, 7e6}}))
		switch {
		case i > 0 && p.often(8):
			c.Weight = 0 // filled in, and not counted
		case alike:
			c.Weight = exact.One
		default:
			c.Bonus = i > 0 && !places && p.often(20)
		}
		switch {
		case places:
			c.Scale = points("1", "9", "1")
		case banded:
			c.Scale, r.Bands = points("1", "4", "1"), []Level{{1e6, Text{ID: "Belum"}}, {2e6, Text{ID: "Mulai"}}, {3e6, Text{EN: "Jelas"}}, {4e6, Text{ID: "Contoh"}}}
		case p.often(20):
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
		p.parts[e.ID] = map[string]*big.Rat{}
		for _, k := range p.contest.Result.Components {
			if k.From > 0 {
				continue
			}
			v := exact.Decimal(p.rng.IntN(20)) * exact.One / 10
			switch {
			case k.Points != nil:
				v = exact.Decimal(1+p.rng.IntN(5)) * exact.One
			case k.Scale.Values != nil:
				v = pick(p, k.Scale.Values...)
			}
			if p.often(95) {
				p.note(ComponentSet{Slot: e.ID, Component: k.ID, Value: v})
				p.parts[e.ID][k.ID] = v.Rat()
			}
		}
		for _, turn := range p.turns[e.ID] {
			p.points[turn.ID], p.credits[p.creditOf(turn.ID)] = new(big.Rat), new(big.Rat)
		}
		for p.contest.GivesPoints() && p.often(15) {
			p.adjust(pick(p, p.turns[e.ID]...).ID)
		}
		p.decideOvertime(e)
	}
}

// adjust takes points off a turn, and takes some of that back; or credits some, as far as the
// contest's bonus goes.
func (p *played) adjust(turn string) {
	if bonus := p.contest.Result.Bonus.Max; bonus > 0 && p.often(50) {
		v, had := exact.Decimal(1+p.rng.IntN(6))*exact.One/10, p.credits[p.creditOf(turn)]
		all := new(big.Rat).Add(had, v.Rat())
		err := p.do("panitia", Adjust{Slot: turn, Points: v, Reason: "x"})
		if spent := all.Cmp(bonus.Rat()) > 0; spent != (codeOf(err) == CodeBonusSpent) || !spent && err != nil {
			p.wrong = fmt.Sprintf("%v more for %s, who has %v of %v: %v", v, turn, had, bonus, err)
		} else if !spent {
			had.Set(all)
			p.points[turn].Add(p.points[turn], v.Rat())
		}
		return
	}
	v := exact.Decimal(p.rng.IntN(9)-5) * exact.One / 10
	p.note(ScoreAdjusted{Slot: turn, Points: v, Reason: "x"})
	if p.often(20) {
		p.note(AdjustmentWithdrawn{Slot: turn, Of: p.events[len(p.events)-1].Seq, Reason: "x"})
		return
	}
	p.points[turn].Add(p.points[turn], v.Rat())
	if v > 0 {
		had := p.credits[p.creditOf(turn)]
		had.Add(had, v.Rat())
	}
}

// creditOf is by what credits are counted: an entry's runs together, else each turn.
func (p *played) creditOf(turn string) string {
	if p.contest.Result.Best > 0 {
		return p.of[turn]
	}
	return turn
}

// award draws awards, with least scores that entries just have or just miss, and decides a
// tie.
func (p *played) award() {
	table := p.table()
	var placed []string
	for id := range table {
		placed = append(placed, id)
	}
	slices.SortFunc(placed, func(a, b string) int { return p.inList(a) - p.inList(b) })
	least := func() exact.Decimal {
		if len(placed) == 0 || !p.contest.GivesPoints() {
			return 0
		}
		micro, _ := new(big.Float).SetRat(table[pick(p, placed...)].score).Float64()
		return max(0, exact.Decimal(micro*1e6)+exact.Decimal(p.rng.IntN(3)-1))
	}
	for i := range p.rng.IntN(5) {
		a := rank.Award{Name: fmt.Sprint("a", i), Places: 1 + p.rng.IntN(2), Category: pick(p, "", "", "X", "Z"), Rest: p.often(20), Pick: p.often(15)}
		if p.often(50) && !a.Pick {
			a.Min = least()
		}
		if p.often(20) {
			a.Per = pick(p, rank.Per{Unit: 1}, rank.Per{Category: 1})
			if a.Category != "" {
				a.Per.Category = 0
			}
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
		if p.contest.ByCategory() && a.Category == "" && !a.Pick {
			a.Rest, a.Per = false, rank.Per{Category: max(a.Places, 1)}
		}
		if a.Places > 0 || a.Min > 0 {
			p.contest.Result.Awards = append(p.contest.Result.Awards, a)
		}
	}
	p.declareChampion()
	for _, id := range placed {
		if at := table[id]; at.tied && at.by != rank.TieShared && at.by != rank.TieJoint && p.often(20) {
			var tie []string
			for _, o := range placed {
				if table[o].rank == at.rank && (p.turn(o).Category == p.turn(id).Category || !p.contest.ByCategory()) {
					tie = append(tie, o)
				}
			}
			p.decide(tie)
			break
		}
	}
	for _, a := range p.contest.Result.Awards { // of limits the order of those who are picked would decide
		if a.Pick && p.often(80) && len(placed) > 0 {
			who := []string{pick(p, p.rounds[0]...).ID}
			if other := pick(p, placed...); a.Places > 1 && a.Per == (rank.Per{}) && p.contest.Result.Per == (rank.Per{}) && other != who[0] {
				who = append(who, other)
			}
			if p.often(70) {
				who[0] = placed[0]
				who = slices.Compact(sorted(who))
			}
			p.note(AwardPicked{Award: a.Name, Entries: who, Reason: "x"})
			p.picked[a.Name] = who
		}
	}
}

// inList is where the turn is in the list of all.
func (p *played) inList(id string) (at int) {
	for _, turns := range p.rounds {
		for _, turn := range turns {
			if turn.ID == id {
				return at
			}
			at++
		}
	}
	return at
}

// turn is that of the id.
func (p *played) turn(id string) Entry {
	for _, turn := range p.turns[p.of[id]] {
		if turn.ID == id {
			return turn
		}
	}
	return Entry{}
}

// setup is the contest as its files have it.
func (p *played) setup() Setup {
	return Setup{Contest: p.contest, Rooms: p.rooms, People: slices.Concat(p.jurors, []Person{{User: "sari", Role: Moderator}, {User: "panitia", Role: Organizer}}), Entries: p.entries}
}

// facts are what the files say; none where the rules are too fine.
func (p *played) facts() []Fact {
	facts, err := Configure{Setup: p.setup()}.decide(State{}, Person{User: Host.User, Role: Organizer})
	if err != nil && codeOf(err) != CodeRubricTooFine && p.wrong == "" {
		p.wrong = fmt.Sprint("configure: ", err)
	}
	for i := range facts {
		if set, is := facts[i].(ContestSet); is {
			set.Contest.RulesVersion = p.version
			facts[i] = set
		}
	}
	return facts
}

// note writes down what happens now.
func (p *played) note(facts ...Fact) {
	for _, f := range facts {
		n := 100 + len(p.events)
		e := Event{Seq: uint64(n), At: time.Unix(int64(n), 0), Clock: p.now, Fact: f}
		p.events, p.live = append(p.events, e), Apply(p.live, e)
	}
}

// do lets somebody ask for something, and writes down what follows.
func (p *played) do(user string, c Command) error {
	events, err := Decide(p.live, Actor{User: user}, c)
	for _, e := range events {
		p.note(e.Fact)
	}
	return err
}

// must is do of what nothing keeps from happening.
func (p *played) must(user string, c Command) {
	if err := p.do(user, c); err != nil && p.wrong == "" {
		p.wrong = fmt.Sprintf("%s asks for %+v: %v", user, c, err)
	}
}

// state is what juri makes of it.
func (p *played) state() State {
	return Apply(State{}, append(eventsOf(Host.User, p.facts()), p.events...)...)
}
