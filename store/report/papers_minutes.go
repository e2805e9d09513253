package report

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// MinutesPDF is Berita Acara Penjurian. Its number and legal basis are left to be
// filled in by hand where contest.yaml does not say them.
func (d *Dossier) MinutesPDF(w Words) ([]byte, error) {
	p := newPaper(d, w, w.MinutesTitle(), false)
	p.sheet(w.MinutesTitle(), w.MinutesNumber()+": "+orElse(d.Minutes.Number, dots))
	p.warned()
	p.para(w.MinutesOpening(w.Text.DateInWords(d.Held.In(d.place)), d.Minutes.Place, d.places(w), d.Contest))
	n := 0
	head := func(text string) {
		n++
		p.head(strconv.Itoa(n) + ". " + text)
	}
	head(w.MinutesBasis())
	basis := d.Minutes.Basis
	if len(basis) == 0 {
		basis = []string{dots + dots, dots + dots}
	}
	for i, b := range basis {
		p.para(strings.ToLower(letter(i)) + ". " + b)
	}
	head(w.MinutesPanel())
	p.panel()
	head(w.MinutesEntries())
	registered, scored, out := d.counts()
	p.facts(44, w.Registered(), w.Times(registered), w.Scored(), w.Times(scored), w.DidNotCome(), w.Times(out[scoring.Absent]),
		w.Withdrew(), w.Times(out[scoring.Withdrawn]), w.WasDisqualified(), w.Times(out[scoring.Disqualified]))
	if said := d.drawn(w); len(said) > 0 {
		head(w.MinutesDraws())
		p.list(said)
		if len(d.Draws) > 0 {
			p.para(w.DrawnHow())
		}
	}
	for i, r := range d.everyRubric() {
		p.titled(textSize, r.criteria, func() {
			if i == 0 {
				head(w.MinutesRubric())
			}
			if len(d.Rubrics) > 0 {
				p.para(r.called(w))
			}
		})
	}
	head(w.MinutesMethod())
	p.para(d.method(w))
	if len(d.Components) > 0 {
		for _, rule := range w.Text.Components.Rules(d.Result) {
			p.para(rule)
		}
	}
	if o := d.Result.Overtime; o.Per > 0 {
		at := slices.IndexFunc(d.timed, func(ph scoring.TimedPhase) bool { return ph.ID == o.Phase })
		if at >= 0 {
			p.para(w.Text.Overtime.Rule(o, d.timed[at].Name.In(w.Text.Lang)))
		}
	}
	if rule := d.tieRule(w); rule != "" {
		p.para(rule)
	}
	for _, rule := range d.ofRounds(w) {
		p.para(rule)
	}
	for i, t := range d.tables(d.Standings) {
		p.titled(8, func(w Words) ([]column, [][]string) { return d.result(w, t.rows) }, func() {
			if i == 0 {
				head(w.MinutesResult())
			}
			if d.byCategory() {
				p.para(w.Text.Category(t.category))
			}
		})
	}
	if said := append(d.decided(w), d.notAwarded()...); len(said) > 0 {
		p.list(said)
	}
	if len(d.best) > 0 {
		head(d.Champion.Name)
		p.list(d.best)
	}
	if len(p.d.Points) > 0 {
		head(w.Text.Points.MinutesTitle())
		p.list(d.pointLines(w))
	}
	head(w.MinutesRecusals())
	p.list(d.recusals(w))
	head(w.MinutesEvents())
	p.events()
	head(w.MinutesSeal())
	if s := d.Seal; s != nil {
		p.para(w.SealedBy(d.name(s.Proposed), d.name(s.Confirmed), d.moment(w, s.At), s.Digest))
		p.list([]string{d.name(s.Proposed) + ": " + s.ProposedHow, d.name(s.Confirmed) + ": " + s.ConfirmedHow})
		if s.Waive != "" {
			p.para(sentence(w.SealedThough(s.Waive)))
		}
	} else {
		p.para(w.NotSealed())
	}
	if len(d.Objections) > 0 {
		head(w.MinutesObjections())
		p.list(d.objected(w))
	}
	p.Ln(2)
	p.para(w.MinutesClose())
	p.dated()
	p.jury(d.Jurors)
	p.head(w.MinutesAttached())
	for i, t := range []string{w.RecapTitle(), w.SheetTitle(), w.AttendanceTitle(), w.DeclarationTitle(), w.FeedbackTitle()} {
		p.block(strconv.Itoa(i+1)+". "+t, "L", lineTall)
	}
	p.Ln(1)
	p.para(w.Journal(d.Records) + ": " + d.Head)
	if d.Posted != "" {
		p.para(w.Posted(d.Posted))
	}
	return p.bytes()
}

// places names the rooms, and their days.
func (d *Dossier) places(w Words) []string {
	names := make([]string, len(d.Rooms))
	for i, r := range d.Rooms {
		names[i] = r.Name
		if day, ok := dayOf(r); ok {
			names[i] += " (" + w.Text.Date(day) + ")"
		}
	}
	return names
}

// dated writes where and when the paper is signed: the town, and the day in which
// all was over.
func (p *paper) dated() {
	town, day := orElse(p.d.town(), dots[:20]), p.w.Text.Day(p.d.Held.In(p.d.place))
	p.room(40) // with the first who sign
	p.SetX(margin + p.wide()/2)
	p.CellFormat(p.wide()/2, lineTall, ink(town+", "+day), "", 1, "C", false, 0, "")
}

// town is where the papers are drawn up; "" where contest.yaml does not say it.
func (d *Dossier) town() string {
	place := d.Minutes.Place
	return strings.TrimSpace(place[strings.LastIndex(place, ",")+1:])
}

// counts says how many entries there are, how many have a place, and how many are
// out of the contest, by how they came to be.
func (d *Dossier) counts() (registered, scored int, out map[scoring.Phase]int) {
	entries := d.first()
	out = map[scoring.Phase]int{}
	for _, e := range entries {
		out[e.part]++
	}
	for _, r := range d.Standings {
		if r.Rank > 0 {
			scored++
		}
	}
	return len(entries), scored, out
}

func (p *paper) panel() {
	w := p.w
	var rows [][]string
	for i, j := range p.d.Jurors {
		name := j.Name
		if j.Chair {
			name += " (" + w.Chair() + ")"
		}
		if j.Reserve {
			name += " (" + w.Text.Standin.Reserve() + ")"
		}
		rooms := scoring.Person{Rooms: j.Rooms, Shifts: j.Shifts}.Places(func(r string) string { return p.d.room(r).Name })
		row := []string{strconv.Itoa(i + 1), name, j.Institution, strings.Join(append([]string{orElse(strings.Join(rooms, ", "), w.RecapAll())}, j.Panels...), " · ")}
		if p.d.shared {
			row = append(row, p.d.judges(w, j))
		}
		rows = append(rows, row)
	}
	cols := []column{{w.No(), 10, "C"}, {w.Name(), 50, "L"}, {w.Institution(), 0, "L"}, {w.Room(), 46, "L"}}
	if p.d.shared {
		cols[3].width = 30
		cols = append(cols, column{w.Criterion(), 40, "L"})
	}
	p.table(textSize, cols, rows)
}

func (d *Dossier) judges(w Words, j Juror) string {
	if len(j.Criteria) == 0 {
		return w.EveryCriterion()
	}
	if j.CriteriaIn == nil {
		return d.criteriaNamed(j.Criteria)
	}
	var said []string
	for _, in := range j.CriteriaIn {
		said = append(said, d.room(in.Room).Name+": "+d.criteriaNamed(in.Criteria))
	}
	return strings.Join(said, "; ")
}

func (d *Dossier) criteriaNamed(ids []string) string {
	var names []string
	for _, c := range d.Rubric.Criteria {
		if slices.Contains(ids, c.ID) {
			names = append(names, c.Name)
		}
	}
	return strings.Join(names, ", ")
}

// criteria lists what is scored; where weights are parts of a whole, with their sum.
func (r *Rubric) criteria(w Words) (cols []column, rows [][]string) {
	var sum exact.Decimal
	parts := r.Total != string(scoring.WeightedSum) && !strings.Contains(r.weights, " +")
	for i, c := range r.Criteria {
		name := c.Name
		for n, l := range c.Choices {
			name += map[bool]string{true: ": ", false: " · "}[n == 0] + w.Text.Decimal(l.Value) + " " + l.Name
		}
		rows = append(rows, []string{strconv.Itoa(i + 1), name, r.weight(w, c), w.Text.Allowed(c.Allowed)})
		sum, parts = sum+c.Weight, parts && c.Block == ""
	}
	if parts {
		rows = append(rows, []string{"", w.Sum(), w.Text.Decimal(sum), ""})
	}
	return []column{{w.No(), 10, "C"}, {w.Criterion(), 0, "L"}, {w.Weight(), 22, "R"}, {w.Value(), 30, "C"}}, rows
}

// result lists the tiers; every ranked entry where nobody in the contest has any award.
func (d *Dossier) result(w Words, of []Row) (cols []column, rows [][]string) {
	tiers := slices.ContainsFunc(d.Standings, func(r Row) bool { return r.Award != "" })
	for _, r := range of {
		if r.Rank == 0 || tiers && r.Award == "" {
			continue
		}
		row := append([]string{rankOf(r), r.Entry, r.Title, r.Unit}, d.partsOf(w, r)...)
		rows = append(rows, append(row, w.Text.Number(d.exact[r.Entry], d.decimals()), awards(r)))
	}
	cols = []column{{w.Rank(), 17, "C"}, {w.Entry(), 18, "L"}, {w.Title(), 0, "L"}, {w.Unit(), 42, "L"}}
	for _, head := range d.parts(w) {
		cols = append(cols, column{head, 17, "R"})
	}
	return append(cols, column{d.scoreHead(w), 19, "R"}, column{w.Award(), 24, "L"}), rows
}

// notAwarded says who was passed over for an award, and which places nobody has.
func (d *Dossier) notAwarded() (said []string) {
	for _, r := range d.Standings {
		for _, s := range d.passed[r.Entry] {
			said = append(said, sentence(r.Entry+" "+r.Unit+" "+s))
		}
	}
	return append(said, d.open...)
}

// decimals is how many tell every two scores that differ apart, two or four.
func (d *Dossier) decimals() int {
	shown := map[string]exact.Ratio{}
	for _, r := range d.exact {
		s := r.Format(2)
		if o, is := shown[s]; is && o != r {
			return 4
		}
		shown[s] = r
	}
	return 2
}

func (d *Dossier) recusals(w Words) []string {
	var said []string
	for _, s := range d.Sheets {
		if s.Recused {
			said = append(said, w.RecusedFrom(d.juror(s.Juror).Name, s.Entry+" "+d.Entry(s.Entry).Unit))
		}
	}
	return said
}

func (d *Dossier) juror(id string) Juror {
	if i := slices.IndexFunc(d.Jurors, func(j Juror) bool { return j.ID == id }); i >= 0 {
		return d.Jurors[i]
	}
	return Juror{ID: id, Name: id}
}
