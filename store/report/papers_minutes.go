package report

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
)

// MinutesPDF is Berita Acara Penjurian. Its number and legal basis are left to be
// filled in by hand where contest.yaml does not say them.
func (d *Dossier) MinutesPDF(w Words) ([]byte, error) {
	p := newPaper(d, w, w.MinutesTitle, false)
	p.sheet(w.MinutesTitle, w.MinutesNumber+": "+orElse(d.Minutes.Number, dots))
	p.para(w.MinutesOpening(w.DayInFull(d.Held.In(d.place)), d.places(w), d.Contest))
	n := 0
	head := func(text string) {
		n++
		p.head(strconv.Itoa(n) + ". " + text)
	}
	head(w.MinutesBasis)
	basis := d.Minutes.Basis
	if len(basis) == 0 {
		basis = []string{dots + dots, dots + dots}
	}
	for i, b := range basis {
		p.para(strings.ToLower(letter(i)) + ". " + b)
	}
	head(w.MinutesPanel)
	p.panel()
	head(w.MinutesEntries)
	registered, scored, absent, withdrawn := d.counts()
	p.facts(44, w.Registered, w.Times(registered), w.Scored, w.Times(scored), w.DidNotCome, w.Times(absent), w.Withdrew, w.Times(withdrawn))
	if said := d.drawn(w); len(said) > 0 {
		head(w.MinutesDraws)
		p.list(said)
		if len(d.Draws) > 0 {
			p.para(w.DrawnHow)
		}
	}
	head(w.MinutesRubric)
	p.criteria()
	head(w.MinutesMethod)
	p.para(d.method(w))
	if rule := d.tieRule(w); rule != "" {
		p.para(w.Ties + ": " + rule + ".")
	}
	for _, rule := range d.ofRounds(w) {
		p.para(rule)
	}
	head(w.MinutesResult)
	p.result()
	if said := d.decided(w); len(said) > 0 {
		p.list(said)
	}
	head(w.MinutesRecusals)
	p.list(d.recusals(w))
	head(w.MinutesEvents)
	p.events()
	if s := d.Seal; s != nil {
		head(w.MinutesSeal)
		p.para(w.SealedBy(d.name(s.Proposed), d.name(s.Confirmed), d.moment(w, s.At), s.Digest))
		if s.Waive != "" {
			p.para(w.SealedThough(s.Waive))
		}
	}
	p.Ln(2)
	p.para(w.MinutesClose)
	signers := make([]signer, len(d.Jurors))
	for i, j := range d.Jurors {
		signers[i] = signer{w.Juror, j.Name, j.Institution}
		if j.Chair {
			signers[i].as = w.Chair
		}
	}
	p.signatures(signers...)
	p.head(w.MinutesAttached)
	for i, t := range []string{w.RecapTitle, w.SheetTitle, w.AttendanceTitle, w.PledgeTitle, w.FeedbackTitle} {
		p.block(strconv.Itoa(i+1)+". "+t, "L", lineTall)
	}
	p.Ln(1)
	p.para(w.Journal(d.Records) + ": " + d.Head)
	return p.bytes()
}

// places names the rooms and their days, and the house that they are in.
func (d *Dossier) places(w Words) string {
	names := make([]string, len(d.Rooms))
	for i, r := range d.Rooms {
		names[i] = r.Name
		if day, ok := dayOf(r); ok {
			names[i] += " (" + w.Day(day) + ")"
		}
	}
	rooms := strings.Join(names, ", ")
	if d.Minutes.Place != "" {
		return rooms + ", " + d.Minutes.Place
	}
	return rooms
}

func (d *Dossier) counts() (registered, scored, absent, withdrawn int) {
	entries := d.first()
	for _, e := range entries {
		switch scoring.Phase(e.Phase) {
		case scoring.Absent:
			absent++
		case scoring.Withdrawn:
			withdrawn++
		}
	}
	for _, r := range d.Standings {
		if r.Rank > 0 {
			scored++
		}
	}
	return len(entries), scored, absent, withdrawn
}

func (p *paper) panel() {
	w := p.w
	var rows [][]string
	for i, j := range p.d.Jurors {
		name := j.Name
		if j.Chair {
			name += " (" + w.Chair + ")"
		}
		rooms := make([]string, 0, len(j.Rooms))
		for _, r := range j.Rooms {
			rooms = append(rooms, p.d.room(r).Name)
		}
		rows = append(rows, []string{strconv.Itoa(i + 1), name, j.Institution, orElse(strings.Join(rooms, ", "), w.RecapAll)})
	}
	p.table(textSize, []column{{w.No, 10, "C"}, {w.Name, 50, "L"}, {w.Institution, 0, "L"}, {w.Room, 46, "L"}}, rows)
}

func (p *paper) criteria() {
	w := p.w
	var rows [][]string
	for i, c := range p.d.Rubric.Criteria {
		rows = append(rows, []string{strconv.Itoa(i + 1), c.Name, p.d.weight(w, c), c.Allowed})
	}
	p.table(textSize, []column{{w.No, 10, "C"}, {w.Criterion, 0, "L"}, {w.Weight, 22, "R"}, {w.Value, 30, "C"}}, rows)
}

// result lists the tiers; every ranked entry where the contest has none.
func (p *paper) result() {
	w, d := p.w, p.d
	tiers := slices.ContainsFunc(d.Standings, func(r Row) bool { return r.Award != "" })
	var rows [][]string
	for _, r := range d.Standings {
		if r.Rank == 0 || tiers && r.Award == "" {
			continue
		}
		rows = append(rows, []string{rankOf(r), r.Entry, r.Title, r.Unit, w.Number(d.exact[r.Entry], 4), awards(r)})
	}
	if rows == nil {
		p.para(w.None)
		return
	}
	p.table(8, []column{
		{w.Rank, 17, "C"}, {w.Entry, 18, "L"}, {w.Title, 0, "L"}, {w.Unit, 42, "L"}, {d.scoreHead(w), 19, "R"}, {w.Award, 24, "L"},
	}, rows)
}

func (d *Dossier) recusals(w Words) []string {
	var said []string
	for _, s := range d.Sheets {
		if s.Recused {
			said = append(said, w.RecusedFrom(d.judge(s.Juror).Name, s.Entry+" "+d.Entry(s.Entry).Unit))
		}
	}
	return said
}

func (d *Dossier) judge(id string) Judge {
	if i := slices.IndexFunc(d.Jurors, func(j Judge) bool { return j.ID == id }); i >= 0 {
		return d.Jurors[i]
	}
	return Judge{ID: id, Name: id}
}

// list writes points, or that there are none.
func (p *paper) list(points []string) {
	if len(points) == 0 {
		p.para(p.w.None)
		return
	}
	for _, s := range points {
		p.block("• "+s, "L", lineTall)
	}
	p.Ln(1)
}
