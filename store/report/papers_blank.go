package report

import (
	"strconv"
	"strings"

	"juri/scoring"
)

// blankSheets is the file of the empty sheets.
const blankSheets = "lembar-kosong.pdf"

// Only says which empty sheets are wanted: a room's, a juror's; all where it says nothing.
type Only struct{ Room, Juror string }

// empty adds the sheets of the slot that are still to be handed in.
func (d *Dossier) empty(s scoring.State, l *scoring.Slot) {
	if l.Phase != scoring.Queued && !l.Open() {
		return
	}
	for _, p := range s.Panel(l) {
		if c := l.Cell(p.User); c.Sheet == nil && c.Recusal == nil && c.Excused == nil && !c.Progress.HandedIn {
			d.blanks[[2]string{l.Entry.ID, p.User}] = s.Asked(l, p.User)
		}
	}
}

// BlankPDF is the empty sheets, to be filled in by hand where nobody can log in: each
// juror's together, in the order in which the entries come.
func (d *Dossier) BlankPDF(w Words) ([]byte, error) {
	p := newPaper(d, w, w.BlankTitle(), false)
	p.early = true
	for _, j := range d.Jurors {
		if d.Only.Juror != "" && d.Only.Juror != j.user {
			continue
		}
		for _, e := range d.Entries {
			if d.Only.Room != "" && d.Only.Room != e.Room {
				continue
			}
			if asked := d.blanks[[2]string{e.ID, j.user}]; asked != nil {
				p.blankSheet(e, j, asked)
			}
		}
	}
	if p.PageNo() == 0 {
		p.sheet(w.BlankTitle(), "")
		p.para(w.BlankNone())
	}
	return p.bytes()
}

func (p *paper) blankSheet(e EntryPaper, j Juror, asked *scoring.Asked) {
	const wide = 36
	w, d := p.w, p.d
	p.goes = ""
	p.sheet(w.BlankTitle(), w.BlankHint())
	p.goes = e.ID + " " + e.Unit + " · " + j.Name
	room := d.nameAndDay(w, d.room(e.Room))
	if e.Planned != "" {
		room += ", " + w.Hours() + " " + w.OfDay(e.Planned)
	}
	p.facts(wide, w.Juror(), j.Name)
	p.facts(wide, w.Entry(), e.ID, w.Title(), e.Title, w.Unit(), e.Unit)
	p.optional(wide, w.Category(), e.Category, w.Presenter(), e.Presenter)
	p.facts(wide, w.Room(), room, w.BlankMoment(), dots)
	p.Ln(1)
	p.box(w.BlankConflict())
	p.toScore(e, asked)
	titles := []string{w.Strength(), w.Improve()}
	const signed = 41 // millimetres for the signature, which is to stand on the same page
	_, h := p.GetPageSize()
	each := (h - foot - signed - p.GetY()) / float64(len(titles))
	for _, title := range titles {
		p.lines(title, min(max(int((each-lineTall-2)/writeTall), 2), 6))
	}
	p.jury([]Juror{j})
}

// toScore is a sheet's table with room for the scores.
func (p *paper) toScore(e EntryPaper, asked *scoring.Asked) {
	const size, tall = 8.5, 9
	w, lang := p.w, p.w.Text.Lang
	rubric := p.d.rubricOf(e.ID)
	bands := p.levels(asked.Bands, false)
	if bands != "" {
		p.para(bands)
	}
	var rows [][]string
	for i, c := range asked.Criteria {
		said := []string{c.Name.In(lang)}
		if help := c.Help.In(lang); help != "" {
			said = append(said, help)
		}
		if levels := p.levels(c.Levels, len(asked.Choices(c)) > 0); levels != "" {
			said = append(said, levels)
		}
		weight := ""
		for _, k := range rubric.Criteria {
			if k.ID == c.ID {
				weight = rubric.weight(w, k)
			}
		}
		rows = append(rows, []string{strconv.Itoa(i + 1), strings.Join(said, "\n"), weight, c.Scale.String(), ""})
	}
	p.form(size, tall, []column{
		{w.No(), 9, "C"}, {w.Criterion(), 0, "L"}, {w.Weight(), 18, "R"}, {w.BlankScale(), 24, "C"}, {w.Value(), 26, "R"},
	}, rows)
}

// levels says what values mean, in their order: each by itself, or from where on.
func (p *paper) levels(levels []scoring.Level, each bool) string {
	var parts []string
	for _, l := range levels {
		from := p.w.Text.Decimal(l.From)
		if !each {
			from += "+"
		}
		parts = append(parts, from+" "+l.Name.In(p.w.Text.Lang))
	}
	return strings.Join(parts, " · ")
}

// box is an empty square to be ticked, and what that says.
func (p *paper) box(text string) {
	const side = 3.4
	p.room(lineTall)
	y := p.GetY()
	p.Rect(margin+1, y+(lineTall-side)/2, side, side, "D")
	p.SetXY(margin+side+2, y)
	p.CellFormat(p.wide()-side-2, lineTall, p.wrap(text, p.wide()-side-2)[0], "", 1, "L", false, 0, "")
	p.Ln(1)
}

// writeTall is how far lines are apart that are written on, in millimetres.
const writeTall = 7

// lines are a title and so many empty lines to write on.
func (p *paper) lines(title string, count int) {
	p.room(lineTall + float64(count)*writeTall)
	p.strong(title, textSize, lineTall)
	p.SetDrawColor(150, 150, 150)
	for range count {
		p.SetY(p.GetY() + writeTall)
		p.Line(margin, p.GetY(), margin+p.wide(), p.GetY())
	}
	p.SetDrawColor(0, 0, 0)
	p.Ln(2)
}
