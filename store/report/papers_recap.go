package report

import (
	"strconv"
	"strings"
	"time"

	"juri/scoring"
	"juri/scoring/rank"
)

// maxJurorColumns is how many jurors' scores fit beside each other on A4.
const maxJurorColumns = 10

// RecapPDF is Rekapitulasi Nilai: all rooms, and where there are several each room.
func (d *Dossier) RecapPDF(w Words) ([]byte, error) {
	p := newPaper(d, w, w.RecapTitle(), true)
	p.recap(w.RecapAll(), "")
	if len(d.Rooms) > 1 {
		for _, r := range d.Rooms {
			p.recap(d.roomLine(w, r), r.ID)
		}
	}
	return p.bytes()
}

func (p *paper) recap(under, room string) {
	w, d := p.w, p.d
	p.sheet(w.RecapTitle(), under)
	jurors := d.jurorsOf(room)
	shown := jurors
	cols := p.recapColumns(shown, room)
	if len(jurors) > maxJurorColumns || !p.fits(cols) {
		shown = nil
		cols = p.recapColumns(shown, room)
	}
	for _, t := range d.tables(d.rowsIn(room)) {
		p.recapTable(t, cols, shown, room)
	}
	p.face("", 8)
	if shown == nil {
		p.block(w.ScoresElsewhere(), "L", 4)
	}
	for _, line := range d.keyTo(w, shown) {
		p.block(line, "L", 4)
	}
	for _, line := range d.open {
		p.block(line, "L", 4)
	}
	for _, line := range d.best {
		p.block(d.Champion.Name+": "+line, "L", 4)
	}
	p.block(d.method(w), "L", 4)
	if len(d.Components) > 0 {
		for _, rule := range w.Text.Components.Rules(d.Result) {
			p.block(rule, "L", 4)
		}
	}
	for _, rule := range d.ofRounds(w) {
		p.block(rule, "L", 4)
	}
	if rule := d.tieRule(w); rule != "" {
		p.block(rule, "L", 4)
	}
	p.face("", textSize)
	p.jury(jurors)
}

// recapColumns are the columns of one table, a juror's each; room "" has one of rooms.
func (p *paper) recapColumns(shown []Juror, room string) []column {
	w, d := p.w, p.d
	cols := []column{{w.Rank(), 17, "C"}, {w.Entry(), 17, "L"}, {w.Title(), 0, "L"}, {w.Unit(), 44, "L"}}
	if room == "" {
		cols = append(cols, column{w.Room(), 18, "L"})
	}
	for i := range shown {
		cols = append(cols, column{jurorHead(i), 13.5, "R"})
	}
	if d.adjusted() {
		cols = append(cols, column{w.MeanScore(), 17, "R"})
	}
	for _, head := range d.parts(w) {
		cols = append(cols, column{head, 17, "R"})
	}
	return append(cols, column{d.scoreHead(w), 21, "R"}, column{w.Award(), 20, "L"}, column{w.Remarks(), 34, "L"})
}

// recapTable is the rows of one table; room "" has a column of rooms.
func (p *paper) recapTable(t tableOf, cols []column, shown []Juror, room string) {
	w, d := p.w, p.d
	var rows [][]string
	for _, r := range t.rows {
		e := d.Entry(r.Entry)
		if e == nil || room != "" && e.Room != room {
			continue
		}
		row := []string{rankOf(r), r.Entry, e.Title, e.Unit}
		if room == "" {
			row = append(row, d.room(e.Room).Name)
		}
		for _, j := range shown {
			row = append(row, d.mark(w, e.ID, j.ID))
		}
		if d.adjusted() {
			row = append(row, w.Text.Number(d.means[r.Entry], 4))
		}
		row = append(row, d.partsOf(w, r)...)
		rows = append(rows, append(row, w.Text.Number(d.exact[r.Entry], 4), awards(r), d.remarks(w, r)))
	}
	if d.byCategory() {
		if rows == nil {
			return
		}
		p.face("", 7.5)
		p.together(7.5, cols, rows)
		p.head(w.Text.Category(t.category))
	}
	p.table(7.5, cols, rows)
}

func jurorHead(i int) string { return "J" + strconv.Itoa(i+1) }

// keyTo says who J1, J2 … are, on one line.
func (d *Dossier) keyTo(w Words, shown []Juror) []string {
	if len(shown) == 0 {
		return nil
	}
	names := make([]string, len(shown))
	for i, j := range shown {
		names[i] = jurorHead(i) + " = " + j.Name
		if d.shared {
			names[i] += " (" + d.judges(w, j) + ")"
		}
	}
	return []string{w.JurorsKey() + ": " + strings.Join(names, "; ") + ".  " + marks(w)}
}

// marks says what stands where a juror has no score.
func marks(w Words) string {
	return recusedMark + " = " + w.Conflict() + "; " + excusedMark + " = " + w.Excused() + "."
}

func rankOf(r Row) string {
	if r.Rank == 0 {
		return "–"
	}
	return strconv.Itoa(r.Rank)
}

// mark is a juror's score in a table, or why there is none; "–" where it is missing.
func (d *Dossier) mark(w Words, entry, juror string) string {
	s := d.Sheet(entry, juror)
	switch {
	case d.Result.Best > 0: // several sheets
		return ""
	case d.excused[[2]string{entry, juror}]:
		return excusedMark
	case s == nil:
		return "–"
	case s.Recused:
		return recusedMark
	}
	return w.Text.Number(s.exact, 2)
}

// What stands in tables where a juror has no score: there is a conflict, or they
// were not there.
const (
	recusedMark = "K"
	excusedMark = "B"
)

// awards names all that the entry has.
func awards(r Row) string {
	if len(r.Awards) > 0 {
		return strings.Join(r.Awards, ", ")
	}
	return r.Award
}

// remarks says what there is to know of a place besides its score.
func (d *Dossier) remarks(w Words, r Row) string {
	var said []string
	if r.Round > 0 && r.Round <= len(d.Result.Rounds) {
		said = append(said, d.Result.Rounds[r.Round-1].Name)
	}
	if why := d.why[r.Entry]; why != nil {
		said = append(said, w.Text.Problem(why))
	}
	if runs := d.runs[r.Entry]; runs != nil {
		said = append(said, w.Text.Rounds.Runs(runs))
	}
	if r.Points != 0 {
		said = append(said, w.Text.Points.Included(r.Points))
	}
	said = append(said, d.passed[r.Entry]...)
	if n := d.onPaper(r.Entry); n > 0 {
		said = append(said, w.PaperCount(n))
	}
	if r.Recused > 0 {
		said = append(said, w.RecusedCount(r.Recused))
	}
	if n := d.countExcused(r.Entry); n > 0 {
		said = append(said, w.ExcusedCount(n))
	}
	if r.DecidedBy != "" && r.DecidedBy != "score" && r.DecidedBy != rank.TieShared {
		said = append(said, d.step(w, r.DecidedBy))
	}
	if r.Dances != nil {
		said = append(said, w.Text.Dances(r.Dances, d.criterion))
	}
	if r.Tied {
		said = append(said, w.SameRank())
	}
	return strings.Join(said, "; ")
}

// countExcused is how many jurors were not there for the entry.
func (d *Dossier) countExcused(entry string) (n int) {
	for at := range d.excused {
		if at[0] == entry {
			n++
		}
	}
	return n
}

// method says how places were made.
func (d *Dossier) method(w Words) string {
	said := w.Means(d.methodName())
	if d.Result.Points != nil {
		said = w.MeansPoints(w.Text.Worth(d.Result.Points))
	}
	if d.shared {
		said = w.MeansShared(d.Rubric.Total == string(scoring.WeightedSum))
	}
	if said == "" {
		said = string(d.Method) + "."
	}
	switch {
	case d.byCategory():
		said += " " + w.ByCategory()
	case len(d.Rubrics) > 0:
		said += " " + w.ByShare()
	}
	if d.Panel > 1 {
		said += " " + w.Least(d.Panel)
	}
	return w.Method() + ": " + said
}

func dayOf(r scoring.Room) (time.Time, bool) {
	day, err := time.Parse(time.DateOnly, r.Date)
	return day, err == nil
}

// moment is a day and an hour where the contest is.
func (d *Dossier) moment(w Words, at time.Time) string {
	at = at.In(d.place)
	return w.Text.Date(at) + ", " + w.Clock(at)
}

// onPaper counts the entry's sheets that were entered from paper.
func (d *Dossier) onPaper(entry string) (n int) {
	for _, j := range d.Jurors {
		if s := d.Sheet(entry, j.ID); s != nil && s.Paper {
			n++
		}
	}
	return n
}
