package setup

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
)

// scoreFile is a file of scores as it was read.
type scoreFile struct {
	ask request
	*reader
	book    *workbook
	tables  []*scoreTable
	given   []scoreCell
	sound   bool             // its headings are; what else is wrong with it is one cell's
	Counted []string         // headings, as they are written
	LeftOut []string         // likewise
	Notes   []*scoring.Error // what is to be said beside the scores

	rules    *Rules   // of an own export
	unranked []string // entries that its contest did not rank
}

// scoreCell is one score, or its empty cell, and whose it is.
type scoreCell struct {
	on                      *scoreTable
	row                     *scoreRow
	head                    *heading
	entry, juror, criterion string
	cell                    cell
	figure                  figure
	ok                      bool // it has a figure
}

// offScale refuses a score that the criterion's scale does not have.
func (g *scoreCell) offScale(c scoring.Criterion) bool {
	if c.Scale.Allows(g.figure.value) {
		return false
	}
	g.on.fault(g.cell.at, scoring.CodeOffScale, "criterion", c.ID, "value", g.figure.value.String(), "allowed", c.Scale.String())
	return true
}

// readScoreFile reads the tables of a file of scores. What it returns is to be
// believed only if no fault was added.
func readScoreFile(in Input, a request, faults *Faults) (*scoreFile, *scoring.Error) {
	book, bad := in.open(faults)
	if bad != nil {
		return nil, bad
	}
	book.said = new([]Said)
	f := &scoreFile{ask: a, reader: book.reader(""), book: book}
	sheets, others := f.sheets()
	var shapes []shape
	for _, t := range sheets {
		s := t.shapeOf(&f.ask, len(sheets) == 1)
		f.tables, shapes = append(f.tables, t), append(shapes, s)
	}
	if len(sheets) == 0 {
		if in.Name != "" && book.page == nil {
			return f, nil
		}
		return nil, problem("no_sheet", "known", strings.Join(sheetNames[scoreSheet], ", "))
	}
	f.askedFor()
	if len(*faults) > 0 {
		return f, nil
	}
	if slices.ContainsFunc(shapes, func(s shape) bool { return s != shapes[0] }) {
		return nil, problem("no_sheet", "known", strings.Join(sheetNames[scoreSheet], ", "))
	}
	f.sound = true
	f.note("sheets_left_out", "sheets", strings.Join(others, ", "))
	for i, t := range f.tables {
		if f.rules == nil && t.made != notOwn {
			f.rules = t.rules()
		}
		f.ofOneRound(t)
		t.onlyEntries()
		t.trust()
		for at := range t.rows {
			f.readRow(t, shapes[i], &t.rows[at])
		}
		if t.made == notOwn {
			f.note("rows_left_out", "rows", strings.Join(t.rest, ", "), "sheet", t.sheet)
		}
	}
	f.figures()
	f.headings()
	f.totals()
	f.note("export_unranked", "entries", strings.Join(f.unranked, ", "))
	return f, nil
}

// note keeps what is to be said; nothing if its first argument is empty.
func (f *scoreFile) note(code scoring.Code, args ...string) {
	if len(args) == 0 || args[1] != "" {
		f.Notes = append(f.Notes, problem(code, args...))
	}
}

// sheets finds the sheets that have scores, and names those that do not.
func (f *scoreFile) sheets() (tables []*scoreTable, others []string) {
	visible := f.book.sheets()
	for _, name := range visible {
		if slices.Contains(sheetNames[scoreSheet], plain(name)) || len(visible) == 1 {
			if t := f.book.scoreTable(name, &f.ask); t != nil {
				tables = append(tables, t)
			}
		}
	}
	if len(tables) > 1 {
		tables[1].fault(pos{}, "duplicate_sheet", "other", short(tables[0].sheet))
	}
	if len(visible) == 1 || len(tables) > 0 {
		return tables[:min(len(tables), 1)], nil
	}
	var sums, own []*scoreTable
	for _, name := range visible {
		t := f.book.scoreTable(name, &f.ask)
		k, is := kindOfSheet(name)
		switch {
		case t != nil && t.ownSheet():
			own = append(own, t)
		case t == nil || is && k != scoreSheet || !t.hasEntries():
			others = append(others, short(name))
		case slices.Contains(sumSheets, plain(name)):
			sums, others = append(sums, t), append(others, short(name))
		default:
			tables = append(tables, t)
		}
	}
	if len(own) > 0 { // rekapitulasi.xlsx: what else is in it says the same
		return f.ofRound(own), nil
	}
	if len(tables) == 0 && len(sums) == 1 {
		return sums, slices.DeleteFunc(others, func(s string) bool { return s == short(sums[0].name) })
	}
	return tables, others
}

// hasEntries reports whether a heading is an entry's or a juror's.
func (t *scoreTable) hasEntries() bool {
	return slices.ContainsFunc(t.heads, func(h heading) bool {
		return h.role == entryRole || h.role == jurorRole || slices.Contains(weakEntry, plain(h.text))
	}) && len(t.rows) > 0
}

func (f *scoreFile) readRow(t *scoreTable, s shape, r *scoreRow) {
	if t.wrongRow(r) || f.notOfIt(t, r) {
		return
	}
	entry, juror := r.cell(t.col(useEntry)), r.cell(t.col(useJuror))
	if s != turnShape && !t.names(entry, "entry", r) || s != recapShape && !t.names(juror, "juror", r) {
		return
	}
	for i := range t.heads {
		h := &t.heads[i]
		if h.use != useScore {
			continue
		}
		g := scoreCell{on: t, row: r, head: h, entry: entry.shown, juror: juror.shown, criterion: h.name, cell: r.cell(i)}
		if h.name == "" && s == recapShape && len(f.tables) > 1 { // a sheet a criterion
			g.criterion = clean(t.name)
		}
		switch s {
		case longShape:
			g.criterion = r.cell(t.col(useCriterion)).shown
		case recapShape:
			g.juror = h.also
		case turnShape:
			g.entry = h.also
		}
		f.given = append(f.given, g)
	}
}

// names reports whether a cell names somebody; what does not is a fault.
func (t *scoreTable) names(c cell, what string, r *scoreRow) bool {
	switch {
	case c.shown == "":
		t.fault(pos{r.at.line, max(c.at.col, 1)}, "empty_field", "column", what)
	case c.kind == asDay:
		t.fault(c.at, "cell_day", "value", short(c.shown))
	case c.kind == asFlag:
		t.fault(c.at, "cell_flag", "value", short(c.shown))
	case c.kind == asFailure: // said already
	case errorValue(c.shown):
		t.fault(c.at, "error_value", "value", short(c.shown))
	default:
		return true
	}
	return false
}

// wrongRow finds values that belong to no column: they may have moved all others.
func (t *scoreTable) wrongRow(r *scoreRow) bool {
	got := len(r.cells)
	for got > len(t.heads) && r.cells[got-1].shown == "" {
		got--
	}
	if got > len(t.heads) {
		t.fault(r.cells[len(t.heads)].at, "field_count", "got", strconv.Itoa(got), "want", strconv.Itoa(len(t.heads)))
		return true
	}
	for i := range t.heads {
		if h := &t.heads[i]; h.text == "" && h.over == "" && r.cell(i).shown != "" && h.role != asideRole {
			t.fault(r.cells[i].at, "no_heading")
			h.role = asideRole // said once a column
		}
	}
	return false
}
