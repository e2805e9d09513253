package rank

import (
	"slices"

	"juri/scoring/exact"
)

// Passed is an award that an entry would have had by its place alone.
type Passed struct {
	Award string
	Place int // that it would have had; 0 of an award without places
	Why   *Reason
}

// Open is places of an award that nobody may have.
type Open struct {
	Award    string
	Category string // the award's
	Place    int    // the first of them
	Places   int    // how many
	Why      *Reason
}

// The reasons why an entry is passed over for an award, or a place stays open.
const (
	BelowMin = "below_min" // min
	NoneHas  = "none_has"  // min: no entry has so high a score
)

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
	out   []bool // or was passed over for one
}

// giving is a table while its awards are given.
type giving struct {
	table *Table
	rows  []Standing // the ranked
	lines map[line]*progress
}

// on is the line on which an award is given; its own where it is for the rest.
func (g *giving) on(a Award) *progress {
	l := line{a.Category, a.Places == 0}
	p := g.lines[l]
	if p == nil || a.Rest {
		p = &progress{had: make([]bool, len(g.rows)), out: make([]bool, len(g.rows))}
		for i, r := range g.rows {
			p.had[i], p.out[i] = a.Rest && r.Award != "", a.Rest && r.Passed != nil
		}
	}
	if !a.Rest {
		g.lines[l] = p
	}
	return p
}

// best gives an award to the best who may have it. Who may not is passed over,
// and may have a later one; places for which nobody is left stay open.
func (g *giving) best(a Award) {
	if a.Min > 0 && !g.table.absolute() {
		if a.Places == 0 {
			return
		}
		a.Min = 0
	}
	p := g.on(a)
	p.upTo += a.Places
	full := func(n int) bool { return a.Places > 0 && n >= p.upTo }
	passed := 0
	for from := 0; from < len(g.rows) && !full(p.taken); {
		to := from + 1
		for to < len(g.rows) && g.rows[to].Rank == g.rows[from].Rank {
			to++
		}
		given, over := 0, 0
		for i := from; i < to; i++ {
			row := &g.rows[i]
			if p.had[i] || !a.For(*row) {
				continue
			}
			why := g.bars(a, *row)
			switch {
			case why == nil:
				p.had[i] = true
				given++
				row.honour(a.Name, g.place(a, p.taken+1, *row))
			case p.out[i] || full(p.taken+passed) || a.Places == 0 && why.Code == BelowMin:
			default:
				p.out[i] = true
				over++
				g.pass(a, row, p.taken+passed+1, why)
			}
		}
		p.taken, passed, from = p.taken+given, passed+over, to
	}
	if a.Places > 0 && p.taken < p.upTo {
		if why := g.open(a, passed); why != nil {
			g.table.Open = append(g.table.Open, Open{a.Name, a.Category, p.taken + 1, p.upTo - p.taken, why})
		}
		p.taken = p.upTo
	}
}

// place is the place as honour takes it.
func (g *giving) place(a Award, place int, r Standing) int {
	if won, _ := (Standing{Rank: r.Rank, CategoryRank: r.CategoryRank, Grounds: &Grounds{Award: a.Name}}).Won(a); !a.ByOrder() || place == won {
		return 0
	}
	return place
}

func (g *giving) pass(a Award, row *Standing, place int, why *Reason) {
	if a.Places == 0 {
		place = 0
	}
	own := row.Own()
	own.Passed = append(own.Passed[:len(own.Passed):len(own.Passed)], Passed{a.Name, place, why})
}

// bars says why a row may not have an award; nil if it may.
func (g *giving) bars(a Award, r Standing) *Reason {
	if a.Min > 0 && r.Score.Cmp(exact.Ratio{Num: int64(a.Min), Den: int64(exact.One)}) < 0 {
		return &Reason{BelowMin, map[string]string{"min": a.Min.String()}}
	}
	return nil
}

// open says why places of an award stay open; nil where no rule of the award is why.
func (g *giving) open(a Award, passed int) *Reason {
	if a.Min > 0 {
		return &Reason{NoneHas, map[string]string{"min": a.Min.String()}}
	}
	return nil
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
	var lines []Line
	upTo, moved := 0, false
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
			moved = moved || slices.ContainsFunc(r.Passed, func(p Passed) bool { return p.Award == a.Name })
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
