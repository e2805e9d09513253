package setup

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
)

// tallier is a file of scores while it is read.
type tallier struct {
	Tally
	*grid
	rubric   *scoring.Rubric
	at       []string // the column at each place; criteria have their mark before their id
	names    []string // the criteria, in the order in which they came
	long     bool
	entries  map[string]int
	sheets   map[[2]string]*tallySheet
	order    []*tallySheet
	lo, hi   scoring.Decimal
	anything bool
}

type tallySheet struct {
	entry, juror string
	at           pos
	values       map[string]scoring.Decimal
	from         map[string]pos // where each value stands
	bad          bool           // a value of it could not be read
}

func (p *tallier) read() {
	for {
		row, ok := p.next()
		if !ok {
			break
		}
		switch {
		case strings.Join(row, "") == "":
		case p.at == nil:
			before := len(*p.faults)
			if p.heads(row); len(*p.faults) > before {
				return
			}
		default:
			p.row(row)
		}
	}
	if !p.anything && len(*p.faults) == 0 {
		p.fault(pos{}, CodeNoScores)
	}
	p.finish()
}

// heads reads the header, and which form the file has.
func (p *tallier) heads(row []string) {
	p.at = make([]string, len(row))
	for i, head := range row {
		c, known := named(tallyColumns, head)
		id := c.name
		if cr := p.criterion(head); cr != "" && (!known || p.rubric != nil && !c.must && c.name != "criterion" && c.name != "score") || !known && head != "" {
			if cr == "" {
				p.fault(p.where(i), CodeUnknownColumn, "column", short(head), "known", p.known())
				continue
			}
			id = criterionMark + cr
		}
		if id != "" && slices.Contains(p.at, id) {
			p.fault(p.where(i), CodeDoubleColumn, "column", short(head))
			continue
		}
		p.at[i] = id
	}
	p.long = slices.Contains(p.at, "criterion")
	score := slices.Contains(p.at, "score")
	for _, id := range p.at {
		if name, is := strings.CutPrefix(id, criterionMark); is && !p.long {
			p.names = append(p.names, name)
		}
	}
	p.Totals = score && !p.long && len(p.names) == 0
	need := []string{"entry", "juror"}
	if p.long || len(p.names) == 0 {
		need = append(need, "score")
	}
	for _, name := range need {
		if !slices.Contains(p.at, name) {
			p.fault(p.where(0), CodeMissingColumn, "column", name)
		}
	}
	if p.Totals {
		p.names = []string{"score"}
	} else if p.rubric != nil && !p.long {
		for _, c := range p.rubric.Criteria {
			if !c.Bonus && !slices.Contains(p.names, c.ID) {
				p.fault(p.where(0), CodeMissingColumn, "column", c.ID)
			}
		}
	}
}

func (p *tallier) row(row []string) {
	p.underHeads(row, p.at)
	if p.beyond(row, p.at) {
		return
	}
	kept := p.kept()
	field := map[string]cell{}
	for i, name := range p.at[:min(len(p.at), len(row))] {
		if name != "" {
			field[name] = p.cell(i, row[i], kept[i])
		}
	}
	entry, juror := field["entry"].shown, field["juror"].shown
	for _, name := range []string{"entry", "juror"} {
		if field[name].shown == "" {
			p.fault(p.where(0), CodeEmptyField, "column", name)
			return
		}
	}
	p.about(entry, field)
	if !slices.Contains(p.Jurors, juror) {
		if p.Jurors = append(p.Jurors, juror); len(p.Jurors) == maxTallyJurors+1 {
			p.fault(field["juror"].at, CodeTooManyJurors, "max", strconv.Itoa(maxTallyJurors))
		}
	}
	s := p.sheets[[2]string{entry, juror}]
	fresh := s == nil
	if fresh {
		s = &tallySheet{entry: entry, juror: juror, at: p.where(0), values: map[string]scoring.Decimal{}, from: map[string]pos{}}
		p.sheets[[2]string{entry, juror}] = s
		p.order = append(p.order, s)
	} else if !p.long {
		p.fault(p.where(0), CodeDuplicateID, "kind", "sheet", "id", short(entry+" "+juror), "line", strconv.Itoa(s.at.line))
		return
	}
	switch {
	case p.Totals:
		p.value(s, "score", field["score"])
	case p.long:
		named := field["criterion"]
		id := p.criterion(named.shown)
		if id == "" {
			p.fault(named.at, scoring.CodeUnknownCriterion, "criterion", short(named.shown))
			return
		}
		if _, twice := s.values[id]; twice {
			p.fault(named.at, CodeDuplicateID, "kind", "criterion", "id", short(entry+" "+juror+" "+id), "line", strconv.Itoa(s.from[id].line))
			return
		}
		if !slices.Contains(p.names, id) {
			p.names = append(p.names, id)
		}
		p.value(s, id, field["score"])
	default:
		for _, id := range p.names {
			p.value(s, id, field[criterionMark+id])
		}
	}
}

// about takes over what the row says of its entry.
func (p *tallier) about(entry string, field map[string]cell) {
	i, known := p.entries[entry]
	if !known {
		i = len(p.Entries)
		p.entries[entry] = i
		p.Entries = append(p.Entries, scoring.Entry{ID: entry, Order: i + 1})
	}
	e := &p.Entries[i]
	e.Unit, e.Title = cmp.Or(e.Unit, field["unit"].shown), cmp.Or(e.Title, field["title"].shown)
	e.Category, e.Room = cmp.Or(e.Category, field["category"].shown), cmp.Or(e.Room, field["room"].shown)
}

// value reads one score; an empty cell is none.
func (p *tallier) value(s *tallySheet, id string, c cell) {
	if c.shown == "" {
		return
	}
	v, err := scoring.ParseDecimal(number(c))
	if err != nil {
		s.bad = true
		p.fault(c.at, CodeBadNumber, "value", short(c.shown))
		return
	}
	if p.rubric != nil && !p.Totals {
		if cr, ok := p.rubric.Criterion(id); ok && !cr.Scale.Allows(v) {
			s.bad = true
			p.fault(c.at, scoring.CodeOffScale, "criterion", id, "value", v.String(), "allowed", cr.Scale.String())
			return
		}
	}
	if !p.anything {
		p.lo, p.hi, p.anything = v, v, true
	}
	p.lo, p.hi = min(p.lo, v), max(p.hi, v)
	s.values[id], s.from[id] = v, c.at
}

// finish makes the rubric and the sheets. A sheet with some criteria and not all
// is a fault; one with none is no sheet.
func (p *tallier) finish() {
	switch {
	case p.rubric != nil && !p.Totals:
		p.Rubric = *p.rubric
	default:
		p.Rubric = scoring.Rubric{Total: scoring.WeightedMean}
		if p.rubric != nil {
			p.Rubric.Name, p.Rubric.Places = p.rubric.Name, p.rubric.Places
		}
		for _, id := range p.names {
			p.Rubric.Criteria = append(p.Rubric.Criteria, scoring.Criterion{
				ID: id, Name: scoring.Text{ID: id, EN: id}, Weight: scoring.One, Scale: scoring.Scale{Min: p.lo, Max: p.hi, Step: 1},
			})
		}
	}
	for _, s := range p.order {
		f := scoring.SheetSubmitted{Slot: s.entry, Juror: s.juror, Revision: 1}
		for _, c := range p.Rubric.Criteria {
			if v, ok := s.values[c.ID]; ok {
				f.Scores = append(f.Scores, scoring.CriterionScore{Criterion: c.ID, Value: v})
			}
		}
		if missing := p.Rubric.Missing(f.Scores); !s.bad && len(f.Scores) > 0 && len(missing) > 0 {
			p.fault(s.at, scoring.CodeIncomplete, "slot", short(s.entry+" "+s.juror), "missing", strings.Join(missing, ","))
			continue
		}
		if len(f.Scores) > 0 {
			p.Sheets = append(p.Sheets, f)
		}
	}
}
