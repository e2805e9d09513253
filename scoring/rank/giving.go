package rank

import "slices"

// line is among whom places are counted, one award after another.
type line struct {
	category string
	medals   bool // awards without places: an entry has one of them
}

// progress is how far the awards of a line are given.
type progress struct {
	upTo  int    // the places of the awards so far
	taken int    // of those, given or left open
	had   []bool // of each row, whether it has one of them
	joint bool   // the last that are given are shared for good
}

// giving is a table while its awards are given.
type giving struct {
	table *Table
	bars  bars
	next  bool       // as Rules have it
	final bool       // likewise
	noMin bool       // likewise
	free  bool       // nobody is barred from places
	would []Standing // the rows as they are then; none where no rule bars anybody
	rows  []Standing // the ranked
	lines map[line]*progress
}

// give gives the awards, in their order: an award of the whole contest or of a
// category takes the places after those before it; one for the rest takes the
// best who have no award yet; one without places whoever reaches its score; one
// given by hand has who was picked. Whoever shares the rank of one who has it has it too.
func (t *Table) give(rules Rules, picks []Pick) {
	t.Open = nil
	rules.Awards = t.awards(rules.Awards)
	g := giving{table: t, rows: t.ranked(), bars: barsOf(rules, nil), next: rules.Next, final: rules.Final, noMin: rules.NoMin}
	if rules.bar(g.rows) {
		free := Table{Method: t.Method, Lower: t.Lower, ByCategory: t.ByCategory, Rows: slices.Clone(g.rows)}
		as := giving{table: &free, rows: free.Rows, bars: barsOf(rules, nil), next: rules.Next, free: true}
		as.all(rules.Awards, picks)
		g.would = free.Rows
	}
	g.all(rules.Awards, picks)
}

// bar reports whether anything may keep somebody from an award of their place.
func (r Rules) bar(rows []Standing) bool {
	return r.Per != (Per{}) || slices.ContainsFunc(r.Awards, func(a Award) bool { return a.Min > 0 || a.Per != (Per{}) }) ||
		slices.ContainsFunc(rows, func(r Standing) bool { return r.Details != nil && r.Details.Ineligible != "" })
}

func (g *giving) all(awards []Award, picks []Pick) {
	g.lines = map[line]*progress{}
	for _, a := range awards {
		if a.Pick {
			g.picked(a, picks)
		} else {
			g.best(a)
		}
	}
}

// picked gives an award to those it was given by hand.
func (g *giving) picked(a Award, picks []Pick) {
	at := slices.IndexFunc(picks, func(p Pick) bool { return p.Award == a.Name })
	if at < 0 {
		return
	}
	for i := range g.rows {
		row := &g.rows[i]
		if slices.Contains(picks[at].Entries, row.Entry) && a.StillFor(*row) && g.why(a, *row) == nil {
			row.honour(a.Name, 0)
			g.bars.count(a.Name, *row)
		}
	}
}

// on is the line on which an award is given; its own where it is for the rest.
func (g *giving) on(a Award) *progress {
	l := line{a.Category, a.Places == 0}
	p := g.lines[l]
	if p == nil || a.Rest {
		p = &progress{had: make([]bool, len(g.rows))}
		for i, r := range g.rows {
			p.had[i] = a.Rest && r.Award != ""
		}
	}
	if !a.Rest {
		g.lines[l] = p
	}
	return p
}

// best gives an award to the best who may have it. Who may not is passed over,
// and may have a later one; places for which nobody is left stay open. Of those
// who share a rank none keeps another from it.
func (g *giving) best(a Award) {
	if a.Min > 0 && !g.table.absolute() {
		if a.Places == 0 {
			return
		}
		a.Min = 0
	}
	p := g.on(a)
	if first := p.upTo + 1; p.joint && a.Places > 0 && p.taken >= first {
		g.table.Open = append(g.table.Open, Open{a.Name, a.Category, first, min(p.taken-first+1, a.Places), &Reason{Code: AfterJoint}})
	}
	p.upTo += a.Places
	var kept *Reason // what keeps somebody from it who has the score
	for from := 0; from < len(g.rows) && !(a.Places > 0 && p.taken >= p.upTo); {
		to := from + 1
		for to < len(g.rows) && g.table.level(g.rows[to], g.rows[from]) {
			to++
		}
		var have []int
		for i := from; i < to; i++ {
			row := &g.rows[i]
			if p.had[i] || !a.For(*row) {
				continue
			}
			why := g.why(a, *row)
			switch {
			case why == nil:
				p.had[i], have = true, append(have, i)
				row.honour(a.Name, g.place(a, p.taken+1, *row))
			case why.Code == BelowMin:
				g.pass(a, i, why)
			default:
				if kept = (&Reason{Code: NoneMay}); a.Min > 0 && !g.noMin {
					kept.Args = map[string]string{"min": a.Min.String()}
				}
				g.pass(a, i, why)
			}
		}
		for _, i := range have {
			g.bars.count(a.Name, g.rows[i])
		}
		if len(have) > 0 {
			p.joint = len(have) > 1 && g.rows[from].Joint()
		}
		if p.joint && g.next && len(have) > 0 {
			have = have[:1]
		}
		p.taken, from = p.taken+len(have), to
	}
	if a.Places > 0 && p.taken < p.upTo {
		if kept == nil && a.Min > 0 {
			kept = &Reason{NoneHas, map[string]string{"min": a.Min.String()}}
		}
		if kept == nil && g.final && g.unplaced(a.Category) {
			kept = &Reason{Code: NonePlaced}
		}
		if kept != nil {
			g.table.Open = append(g.table.Open, Open{a.Name, a.Category, p.taken + 1, p.upTo - p.taken, kept})
		}
		p.taken = p.upTo
	}
}

// unplaced reports whether the category has entries, and none of them a place.
func (g *giving) unplaced(category string) bool {
	in := func(r Standing) bool { return r.in(category) }
	return category != "" && !slices.ContainsFunc(g.rows, in) && slices.ContainsFunc(g.table.Rows, in)
}

// why says why a row may not have an award; nil if it may.
func (g *giving) why(a Award, r Standing) *Reason {
	if g.free && (a.Places > 0 || !a.below(r)) {
		return nil
	}
	return g.bars.why(a, r)
}

func (g *giving) place(a Award, place int, r Standing) int {
	if a.Places == 0 && a.Category != "" {
		if place = g.table.RankIn(r, a.Category); place == r.CategoryRank {
			return 0
		}
		return place
	}
	if won, _ := (Standing{Rank: r.Rank, CategoryRank: r.CategoryRank, Grounds: &Grounds{Award: a.Name}}).Won(a); !a.ByOrder() || place == won {
		return 0
	}
	return place
}

// pass says of a row that it would have the award, if it would.
func (g *giving) pass(a Award, at int, why *Reason) {
	if g.free {
		return
	}
	if place, would := g.would[at].Won(a); would {
		if a.Places == 0 {
			place = 0
		}
		own := g.rows[at].Own().details()
		own.Passed = append(slices.Clip(own.Passed), Passed{a.Name, place, why})
	}
}

// absolute reports whether the table's scores say something by themselves.
func (t *Table) absolute() bool { return t.Method.GivesPoints() && !t.Lower }

// Line is after which of the table's places an award of the whole contest ends.
type Line struct {
	Award string
	After int
}

// Lines are the lines of the awards that the table's order decides, the first
// first. An award with open places ends by its least score, and has none.
func (t Table) Lines(awards []Award) []Line {
	if t.ByCategory {
		return nil
	}
	var lines []Line
	upTo, moved := 0, slices.ContainsFunc(t.Rows, Standing.Joint)
	for _, a := range awards {
		if !a.ByPlace() {
			continue
		}
		upTo += a.Places
		last := -1
		for i, r := range t.Rows {
			if _, won := r.Won(a); won {
				last = i
			}
			moved = moved || slices.ContainsFunc(r.More().Passed, func(p Passed) bool { return p.Award == a.Name })
		}
		open := slices.ContainsFunc(t.Open, func(o Open) bool { return o.Award == a.Name })
		switch moved = moved || open; {
		case !moved:
			lines = append(lines, Line{a.Name, upTo})
		case !open && last >= 0:
			lines = append(lines, Line{a.Name, last + 1})
		}
	}
	return lines
}
