package report

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
)

// SheetsPDF is Lembar Penilaian: a page for every sheet handed in and every recusal.
func (d *Dossier) SheetsPDF(w Words) ([]byte, error) {
	p := newPaper(d, w, w.SheetTitle(), false)
	for _, e := range d.Entries {
		for _, j := range d.Jurors {
			if s := d.Sheet(e.ID, j.ID); s != nil {
				p.scoreSheet(e, j, s)
			}
		}
	}
	if p.PageNo() == 0 {
		p.sheet(w.SheetTitle(), "")
		p.para(w.None())
	}
	return p.bytes()
}

func (p *paper) scoreSheet(e EntryPaper, j Juror, s *SheetPaper) {
	w, d := p.w, p.d
	p.sheet(w.SheetTitle(), "")
	at := s.At.In(d.place)
	p.facts(36,
		w.Date(), w.Text.Date(at), w.Room(), d.room(e.Room).Name, w.Order(), strconv.Itoa(e.Order), w.Entry(), e.ID, w.Title(), e.Title,
		w.Unit(), e.Unit)
	p.optional(36, w.Category(), e.Category, w.Presenter(), e.Presenter)
	p.facts(36, w.Juror(), j.Name)
	p.optional(36, w.Institution(), j.Institution)
	conflict := w.NoConflict()
	if s.Recused {
		conflict = w.Recused()
	}
	p.facts(36, w.Conflict(), conflict)
	p.Ln(2)
	if !s.Recused {
		p.scores(s)
		p.head(w.Feedback())
		for _, f := range [][2]string{{w.Strength(), s.Strength}, {w.Improve(), s.Improve}} {
			p.face("B", textSize)
			p.para(f[0])
			p.face("", textSize)
			p.para(orElse(f[1], w.None()))
		}
		p.Ln(1)
		p.facts(36, w.HandedIn(), w.Text.Date(at)+", "+w.ToSecond(at))
		if s.Revision > 1 {
			p.facts(36, w.Revision(), strconv.Itoa(s.Revision-1))
		}
		p.receipt(36, s.Receipt)
		if s.Paper {
			p.facts(36, w.EnteredBy(), w.FromPaper(d.name(s.By)))
		}
	}
	if !s.Recused {
		p.attested(j)
	}
	p.jury([]Juror{j})
}

// attested says above a juror's signature whether they stand by all of their sheets,
// by which digest and with which key; where the contest asks for it, also that they
// do not.
func (p *paper) attested(j Juror) {
	t := p.w.Text.Attest
	switch a := j.Attested; {
	case a != nil:
		when := a.At.In(p.d.place)
		said := t.PaperAt(p.w.Text.Date(when) + ", " + p.w.ToSecond(when))
		if a.Changed {
			said += "; " + t.PaperChanged()
		}
		p.facts(36, t.Paper(), said)
		if a.Digest != "" {
			p.facts(36, t.Digest(), a.Digest, t.Signed(), orElse(a.Key, t.ByLogin()))
		}
	case p.d.Result.Attest != "" && p.d.Result.Attest != scoring.AttestNone:
		p.facts(36, t.Paper(), t.PaperNot())
	}
}

// receipt shows the receipt's first group large and apart, as the console does.
func (p *paper) receipt(wide float64, receipt string) {
	const tall, gap = 7, 3
	first, rest, _ := strings.Cut(receipt, "-")
	p.room(tall)
	p.SetX(margin)
	p.CellFormat(wide, tall, ink(p.w.Receipt()), "", 0, "L", false, 0, "")
	p.CellFormat(3, tall, ":", "", 0, "L", false, 0, "")
	p.face("B", 14)
	p.CellFormat(p.GetStringWidth(first)+gap, tall, first, "", 0, "L", false, 0, "")
	p.face("", textSize)
	p.CellFormat(0, tall, rest, "", 1, "L", false, 0, "")
}

// scores is the table of a sheet: what each criterion weighs, got and adds.
func (p *paper) scores(s *SheetPaper) {
	w := p.w
	var rows [][]string
	rubric := p.d.rubricOf(s.Entry)
	for _, c := range rubric.Criteria {
		if !s.asks(c.ID) {
			continue
		}
		at := len(rows)
		row := []string{strconv.Itoa(at + 1), c.Name, rubric.weight(w, c), "–", "–"}
		if v, ok := s.Scores.Get(c.ID); ok {
			row[3], row[4] = w.Text.Decimal(v), w.Text.Number(s.parts[at], 2)
			for _, l := range c.Choices {
				if l.Value == v {
					row[1] += ": " + l.Name
				}
			}
		}
		rows = append(rows, row)
	}
	rows = append(rows, []string{"", w.Total(), "", "", w.Text.Number(s.exact, 2)})
	p.table(textSize, []column{
		{w.No(), 10, "C"}, {w.Criterion(), 0, "L"}, {w.Weight(), 20, "R"}, {w.Value(), 20, "R"}, {w.Part(), 26, "R"},
	}, rows)
}

// optional writes those pairs that have a value.
func (p *paper) optional(wide float64, pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			p.facts(wide, pairs[i], pairs[i+1])
		}
	}
}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// DeclarationsPDF is Surat Pernyataan Konflik Kepentingan, a page a juror. A
// conflict's reason is the juror's own and stands nowhere.
func (d *Dossier) DeclarationsPDF(w Words) ([]byte, error) {
	p := newPaper(d, w, w.DeclarationTitle(), false)
	p.early = true
	for _, j := range d.Jurors {
		p.sheet(w.DeclarationTitle(), "")
		p.para(w.DeclarationOpening())
		p.facts(36, w.Name(), j.Name)
		p.optional(36, w.Institution(), j.Institution)
		p.Ln(2)
		p.para(w.DeclarationThat())
		for i, point := range w.DeclarationPoints() {
			p.para(strconv.Itoa(i+1) + ". " + point)
		}
		p.head(w.DeclarationDeclared())
		any := false
		for _, e := range d.Entries {
			if s := d.Sheet(e.ID, j.ID); s != nil && s.Recused {
				any = true
				p.para("• " + e.ID + " " + e.Unit + ": " + e.Title)
			}
		}
		if !any {
			p.para(w.DeclarationNothing())
		}
		p.Ln(2)
		p.para(w.DeclarationClose())
		p.jury([]Juror{j})
	}
	return p.bytes()
}

// signTall is how tall a row is that is signed in, in millimetres.
const signTall = 9

// AttendancePDF is Daftar Hadir: the jury and the entries of each room.
func (d *Dossier) AttendancePDF(w Words) ([]byte, error) {
	p := newPaper(d, w, w.AttendanceTitle(), false)
	p.early = true
	for _, r := range d.Rooms {
		p.sheet(w.AttendanceTitle(), d.roomLine(w, r))
		cols := func(name string) []column {
			return []column{{w.No(), 9, "C"}, {name, 0, "L"}, {w.Institution(), 58, "L"}, {w.Room(), 18, "L"}, {w.Hours(), 14, "C"}, {w.Signature(), 36, "L"}}
		}
		var rows [][]string
		for i, j := range d.jurorsOf(r.ID) {
			from := r.Start
			if at := slices.IndexFunc(j.Shifts, func(f scoring.Shift) bool { return f.Room == r.ID }); at >= 0 {
				from = j.Shifts[at].From
			}
			rows = append(rows, []string{strconv.Itoa(i + 1), j.Name, j.Institution, r.Name, w.OfDay(from), ""})
		}
		p.head(w.AttendancePanel())
		p.form(8.5, signTall, cols(w.Name()), rows)
		rows = nil
		for i, e := range d.inRoom(r.ID) {
			rows = append(rows, []string{strconv.Itoa(i + 1), orElse(e.Presenter, e.ID), e.ID + " " + e.Unit, r.Name, w.OfDay(e.Planned), ""})
		}
		p.head(w.AttendanceEntries())
		p.form(8.5, signTall, cols(w.Presenter()), rows)
	}
	return p.bytes()
}

func (d *Dossier) roomLine(w Words, r scoring.Room) string {
	return w.Text.Board.Room(d.nameAndDay(w, r))
}

func (d *Dossier) nameAndDay(w Words, r scoring.Room) string {
	if day, ok := dayOf(r); ok {
		return r.Name + " · " + w.Text.Date(day)
	}
	return r.Name
}

func (d *Dossier) inRoom(room string) []EntryPaper {
	return slices.DeleteFunc(slices.Clone(d.Entries), func(e EntryPaper) bool { return e.Room != room })
}
