package setup

import (
	"slices"

	"juri/scoring"
	"juri/scoring/exact"
)

// Scores is sheets from paper as somebody typed them in.
type Scores struct {
	Sheets  []scoring.PaperSheet
	Counted []string         // headings of the columns that were read as scores
	LeftOut []string         // and of those that were not read
	Notes   []*scoring.Error // what is to be said beside them
	Texts   []Said           // what their feedback says in more than ASCII
}

// ReadScores reads sheets that were filled in on paper, in any table that says
// whose each score is. What a table has no column for is not in its sheets. Its
// error is Faults: every one, and then no sheet.
func ReadScores(in Input, s scoring.State, o ScoreOptions) (Scores, error) {
	var faults Faults
	if s.Contest == nil {
		return Scores{}, problem(scoring.CodeUnknownSlot, "slot", "")
	}
	all := s.Contest.Rubric
	all.Criteria = s.Contest.AllCriteria()
	f, bad := readScoreFile(in, request{ScoreOptions: o, rubric: &all, state: &s}, &faults)
	if bad != nil {
		return Scores{}, bad
	}
	p := paperReader{scoreFile: f, at: map[[2]string]int{}, first: map[[3]string]pos{}, named: map[pos]string{}}
	for i := range f.given { // none where the headings are not sound
		p.take(&f.given[i])
	}
	p.whole()
	if len(faults) > 0 {
		return Scores{}, faults.once().sorted()
	}
	return Scores{Sheets: p.sheets, Counted: f.Counted, LeftOut: f.LeftOut, Notes: f.Notes, Texts: *f.said}, nil
}

type paperReader struct {
	*scoreFile
	sheets []scoring.PaperSheet
	at     map[[2]string]int // of entry and juror
	first  map[[3]string]pos // of entry, juror and criterion
	empty  []scoreCell
	named  map[pos]string // who a cell names, "" if that is a fault
}

func (p *paperReader) take(g *scoreCell) {
	slot, juror := p.slot(g), p.user(g)
	id, ok := p.criterion(g, slot, juror)
	if slot == "" || juror == "" || !ok {
		return
	}
	key := [3]string{slot, juror, id}
	if was, twice := p.first[key]; twice {
		if g.head.also != "" && g.entry != g.head.also {
			g.on.again(g.row.at, "entry", slot, was)
		} else {
			g.on.again(g.row.at, "sheet", slot+" "+juror, was)
		}
		return
	}
	p.first[key] = g.row.at
	asked := p.ask.state.Asked(p.ask.state.Slot(slot), juror)
	if !g.ok {
		if g.cell.none() && asked.Asks(id) {
			g.criterion = id
			p.empty = append(p.empty, *g)
		}
		return
	}
	if !asked.Asks(id) {
		if p.ask.state.Shared() {
			g.on.fault(g.cell.at, scoring.CodeNotYourCriterion, "criterion", id)
		} else {
			g.on.fault(g.cell.at, scoring.CodeCriterionOfSome, "criterion", id, "rubric", rubricName(&asked.Rubric))
		}
		return
	}
	if c, _ := asked.Criterion(id); !g.offScale(c) {
		p.sheet(g, slot, juror).Scores[id] = g.figure.value
	}
}

// sheet is the sheet of that juror for the entry, with what the row says of it.
func (p *paperReader) sheet(g *scoreCell, slot, juror string) *scoring.PaperSheet {
	i, known := p.at[[2]string{slot, juror}]
	if !known {
		i = len(p.sheets)
		p.at[[2]string{slot, juror}] = i
		p.sheets = append(p.sheets, scoring.PaperSheet{Slot: slot, Juror: juror, Scores: map[string]exact.Decimal{}})
	}
	s := &p.sheets[i]
	for at, h := range g.on.heads {
		c := g.row.cell(at)
		text := c.shown
		if key := p.key(g, c); text != "" && h.use == useFeedback && p.named[key] == "" { // said once a cell
			p.named[key] = "said"
			g.on.say(c.at, slot+" "+juror+" "+short(h.text), "", text)
		}
		switch {
		case text == "":
		case h.use == useCaller:
			s.Uncalled = s.Uncalled || isYes(text)
		case h.use == useFeedback && slices.Contains(words("strength", "strengths", "kekuatan"), plain(h.text)):
			s.Strength = &text
		case h.use == useFeedback:
			s.Improve = &text
		}
	}
	return s
}

func isYes(s string) bool {
	return slices.Contains(wordsOf["yes"], plain(s)) || s == "✓"
}

// slot is the entry's id; "" if it is none of the contest's.
func (p *paperReader) slot(g *scoreCell) string {
	return p.whose(g, useEntry, g.entry, func(s string) string {
		if p.ask.state.Slot(s) == nil {
			return ""
		}
		return s
	}, scoring.CodeUnknownSlot, "slot")
}

// user is the juror's user name; "" if nobody is called so, or two are.
func (p *paperReader) user(g *scoreCell) string {
	return p.whose(g, useJuror, g.juror, p.ask.juror, "unknown_juror", "user")
}

// whose finds out once a cell who is meant: that of the column of that use, or the
// score's own heading where there is none. That nobody is, is a fault.
func (p *paperReader) whose(g *scoreCell, u use, said string, find func(string) string, code scoring.Code, arg string) string {
	c := g.row.cell(g.on.col(u))
	if g.on.col(u) < 0 {
		c = cell{at: g.head.at, shown: said}
	}
	key := p.key(g, c)
	if who, asked := p.named[key]; asked {
		return who
	}
	if p.named[key] = find(c.shown); p.named[key] == "" {
		g.on.fault(c.at, code, arg, short(c.shown))
	}
	return p.named[key]
}

// key tells the cells of all tables apart.
func (p *paperReader) key(g *scoreCell, c cell) pos {
	return pos{c.at.line + slices.Index(p.tables, g.on)<<20, c.at.col}
}

// criterion is the criterion of a score; false if it is none, and is left out.
func (p *paperReader) criterion(g *scoreCell, slot, juror string) (string, bool) {
	r := p.ask.state.Asked(p.ask.state.Slot(slot), juror)
	switch {
	case g.long():
		c := g.row.cell(g.on.col(useCriterion))
		id := p.ask.criterion(c.shown)
		switch {
		case id != "":
		case c.shown == "":
			g.on.fault(g.row.at, "empty_field", "column", "criterion")
		case roleOf(c.shown) == "":
			g.on.fault(c.at, scoring.CodeUnknownCriterion, "criterion", short(c.shown))
		}
		return id, id != ""
	case g.criterion == "" && len(r.Criteria) == 1:
		return r.Criteria[0].ID, true
	}
	if _, ok := p.ask.rubric.Criterion(g.criterion); ok {
		return g.criterion, true
	}
	if id := p.ask.criterion(g.criterion); id != "" {
		return id, true
	}
	if key := (pos{-1 - slices.Index(p.tables, g.on), g.head.at.col}); p.named[key] == "" { // said once a column
		p.named[key] = "said"
		g.on.fault(g.head.at, scoring.CodeUnknownCriterion, "criterion", short(orNothing(g.criterion)))
	}
	return "", false
}

// whole refuses empty cells of sheets that have others: an empty score is never a
// zero. A juror's column without any score for an entry is no sheet.
func (p *paperReader) whole() {
	for _, g := range p.empty {
		slot, juror := p.slot(&g), p.user(&g)
		c, _ := p.ask.rubric.Criterion(g.criterion)
		_, some := p.at[[2]string{slot, juror}]
		if c.Bonus || g.head.also != "" && !some {
			continue
		}
		g.on.fault(g.cell.at, "empty_field", "column", short(g.head.text))
	}
}
