package setup

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// tallier makes a tally of a file of scores.
type tallier struct {
	Tally
	*scoreFile
	criteria []string // in the order in which they came
	entries  map[string]int
	sheets   map[[2]string]*tallySheet
	order    []*tallySheet
	spelt    [3]spellings // of entries, jurors and criteria
	lo, hi   exact.Decimal
	anything bool
}

type tallySheet struct {
	entry, juror string
	on           *scoreTable
	at           pos
	rows         map[pos]bool
	bad          bool // a value of it could not be read
	values       map[string]exact.Decimal
	from         map[string]pos // where each value stands
}

// wholeScore is the criterion of a score that is of a sheet as a whole.
const wholeScore = "score"

func (p *tallier) read() {
	for i, kind := range []string{"entry", "user", "criterion"} {
		p.spelt[i].kind = kind
	}
	p.wanting()
	p.Totals = !slices.ContainsFunc(p.given, func(g scoreCell) bool { return g.criterion != "" || g.long() })
	for i := range p.given {
		p.take(&p.given[i])
	}
	for i := range p.spelt {
		p.spelt[i].check()
	}
	if !p.anything && len(*p.faults) == 0 {
		p.fault(pos{}, "no_scores")
	}
	p.finish()
	p.Best = p.ask.Best
	p.ownRules()
	p.Tally.Counted, p.Tally.LeftOut, p.Tally.Notes = p.scoreFile.Counted, p.scoreFile.LeftOut, p.scoreFile.Notes
}

// wanting reports criteria of the rubric that a table with a column each has not.
func (p *tallier) wanting() {
	for _, t := range p.tables {
		scored := func(is func(heading) bool) bool {
			return slices.ContainsFunc(t.heads, func(h heading) bool { return h.use == useScore && is(h) })
		}
		if p.ask.rubric == nil || t.made != notOwn || t.col(useCriterion) >= 0 || !scored(func(h heading) bool { return h.name != "" }) {
			continue
		}
		for _, c := range p.ask.rubric.Criteria {
			if !c.Bonus && !scored(func(h heading) bool { return h.name == c.ID }) {
				t.fault(t.heads[0].at, "missing_column", "column", c.ID)
			}
		}
	}
}

func (p *tallier) take(g *scoreCell) {
	if !p.ofRun(g) {
		return
	}
	id := wholeScore
	if g.criterion != "" || g.long() {
		id = p.ask.criterion(g.criterion)
		if g.long() && !p.counts(g, id) {
			return
		}
	}
	p.spelt[0].add(g.on.grid, g.entry, g.row.at)
	p.spelt[1].add(g.on.grid, g.juror, g.row.at)
	if g.long() && p.ask.rubric == nil {
		p.spelt[2].add(g.on.grid, g.criterion, g.row.at)
	}
	p.about(g)
	if !slices.Contains(p.Jurors, g.juror) {
		if p.Jurors = append(p.Jurors, g.juror); len(p.Jurors) == maxTallyJurors+1 {
			g.on.fault(g.row.at, "too_many_jurors", "max", strconv.Itoa(maxTallyJurors))
		}
	}
	if !slices.Contains(p.criteria, id) {
		p.criteria = append(p.criteria, id)
	}
	s := p.sheet(g)
	if s == nil {
		return
	}
	if first, twice := s.from[id]; twice {
		g.on.fault(g.cell.at, "duplicate_id", "kind", "criterion", "id", short(g.entry+" "+g.juror+" "+id), "line", strconv.Itoa(first.line))
		return
	}
	if !g.ok {
		s.bad = s.bad || !g.cell.none()
		return
	}
	if p.ask.rubric != nil && !p.Totals {
		if c, ok := p.ask.rubric.Criterion(id); ok && g.offScale(c) {
			s.bad = true
			return
		}
	}
	v := g.figure.value
	if !p.anything {
		p.lo, p.hi, p.anything = v, v, true
	}
	p.lo, p.hi = min(p.lo, v), max(p.hi, v)
	s.values[id], s.from[id] = v, g.cell.at
}

// long reports whether a score has a row of its own.
func (g *scoreCell) long() bool { return g.on.col(useCriterion) >= 0 }

// counts reports whether a row's criterion counts: it is one, and no sum of
// others; and it was named, where some were.
func (p *tallier) counts(g *scoreCell, id string) bool {
	name := g.row.cell(g.on.col(useCriterion))
	known := func(names []string) bool {
		return slices.ContainsFunc(names, func(s string) bool { return plain(s) == plain(name.shown) })
	}
	r := roleOf(name.shown)
	sum := r == totalRole || r == meanRole || r == rankRole
	switch {
	case name.shown == "":
		g.on.fault(g.row.at, "empty_field", "column", "criterion")
		return false
	case known(p.ask.Ignore):
	case len(p.ask.Criteria) > 0:
		if known(p.ask.Criteria) {
			return true
		}
	case p.ask.rubric != nil && id == "" && !sum:
		g.on.fault(name.at, scoring.CodeUnknownCriterion, "criterion", short(name.shown))
		return false
	case id != "" && (p.ask.rubric != nil || !sum && r != numberRole):
		return true
	}
	if text := short(name.shown); !slices.Contains(p.scoreFile.LeftOut, text) {
		p.scoreFile.LeftOut = append(p.scoreFile.LeftOut, text)
	}
	return false
}

// sheet is the sheet that a score belongs to; nil if its row says again what
// another one said.
func (p *tallier) sheet(g *scoreCell) *tallySheet {
	key := [2]string{g.entry, g.juror}
	s := p.sheets[key]
	switch {
	case s == nil:
		s = &tallySheet{
			entry: g.entry, juror: g.juror, on: g.on, at: g.row.at, rows: map[pos]bool{}, values: map[string]exact.Decimal{}, from: map[string]pos{},
		}
		p.sheets[key], p.order = s, append(p.order, s)
		return s
	case g.on == s.on && g.row.at == s.at, g.long(), g.on != s.on && g.head.also != "" && g.head.name == "": // a sheet a criterion
		return s
	case !s.rows[g.row.at]:
		s.rows[g.row.at] = true
		kind, id := "sheet", g.entry+" "+g.juror
		if g.head.also != "" {
			kind, id = "entry", g.entry
		}
		g.on.again(g.row.at, kind, id, s.at)
	}
	return nil
}

// again reports a row that was there before; of a row with many sheets once.
func (t *scoreTable) again(at pos, kind, id string, first pos) {
	if n := len(*t.faults); n > 0 && (*t.faults)[n-1].Line == at.line && (*t.faults)[n-1].Problem.Code == "duplicate_id" {
		return
	}
	t.fault(at, "duplicate_id", "kind", kind, "id", short(id), "line", strconv.Itoa(first.line))
}

// about takes over what the row says of its entry.
func (p *tallier) about(g *scoreCell) {
	i, known := p.entries[g.entry]
	if !known {
		i = len(p.Entries)
		p.entries[g.entry] = i
		p.Entries = append(p.Entries, scoring.Entry{ID: g.entry, Order: i + 1})
		if of, is := p.Of[g.entry]; is && !slices.ContainsFunc(p.Entries, func(e scoring.Entry) bool { return e.ID == of }) {
			p.entries[of] = len(p.Entries) // it has no first run so far
			p.Entries = append(p.Entries, scoring.Entry{ID: of, Order: i + 2})
		}
	}
	e := &p.Entries[i]
	for at, h := range g.on.heads {
		text, name := g.row.cell(at).shown, plain(h.text)
		switch {
		case h.use != useAbout:
		case slices.Contains(wordsOf["title"], name):
			e.Title = cmp.Or(e.Title, text)
		case slices.Contains(wordsOf["category"], name):
			e.Category = cmp.Or(e.Category, text)
		case slices.Contains(wordsOf["room"], name):
			e.Room = cmp.Or(e.Room, text)
		default:
			e.Unit = cmp.Or(e.Unit, text)
		}
	}
}

// finish makes the rubric and the sheets. A sheet with some criteria and not all
// is a fault; one with none is no sheet.
func (p *tallier) finish() {
	scale := scoring.Scale{Min: p.lo, Max: p.hi, Step: 1}
	switch {
	case p.ask.rubric != nil && !p.Totals:
		p.Rubric = *p.ask.rubric
	case p.rules != nil && p.rules.of != nil && !p.Totals:
		p.mixed(scale)
	case p.rules != nil && p.rules.rubric != nil && !p.Totals:
		p.Rubric = *p.rules.rubric
		p.Rubric.Criteria = slices.DeleteFunc(slices.Clone(p.Rubric.Criteria), func(c scoring.Criterion) bool { return !slices.Contains(p.criteria, c.ID) })
		for i := range p.Rubric.Criteria {
			p.Rubric.Criteria[i].Scale = scale
		}
	default:
		p.Rubric = scoring.Rubric{Total: scoring.WeightedMean}
		if p.ask.rubric != nil {
			p.Rubric.Name, p.Rubric.Places = p.ask.rubric.Name, p.ask.rubric.Places
		}
		p.Rubric.Places = p.Rubric.Places || p.givesPlaces()
		for _, id := range p.criteria {
			p.Rubric.Criteria = append(p.Rubric.Criteria, scoring.Criterion{ID: id, Name: scoring.Text{ID: id, EN: id}, Weight: exact.One, Scale: scale})
		}
	}
	p.shareOut()
	all := &scoring.Asked{Rubric: p.Rubric}
	for _, s := range p.order {
		f := scoring.SheetSubmitted{Slot: s.entry, Juror: s.juror, Revision: 1}
		for _, c := range p.Rubric.Criteria {
			if v, ok := s.values[c.ID]; ok {
				f.Scores = append(f.Scores, scoring.CriterionScore{Criterion: c.ID, Value: v})
			}
		}
		switch missing := p.asked(s.entry, s.juror, all).Missing(f.Scores); {
		case len(f.Scores) == 0:
		case !s.bad && len(missing) > 0:
			s.on.fault(s.at, scoring.CodeIncomplete, "slot", short(s.entry+" "+s.juror), "missing", strings.Join(missing, ","))
		default:
			p.Sheets = append(p.Sheets, f)
		}
	}
}

// givesPlaces reports whether what counts are the places that jurors gave, by its heading.
func (p *tallier) givesPlaces() bool {
	return p.Totals && len(p.tables) > 0 && !slices.ContainsFunc(p.tables, func(t *scoreTable) bool {
		at := t.col(useScore)
		return t.made != notOwn || at < 0 || t.heads[at].role != rankRole
	})
}
