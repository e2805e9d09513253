package setup

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// export is which of juri's own exports a table is.
type export int

const (
	notOwn export = iota
	ownRecap
	ownSheets
)

// What stands in them where a juror has no score: there is a conflict, or they were
// not there.
const (
	recusedMark = "K"
	excusedMark = "B"
)

// recused reports whether a row of lembar-penilaian.csv says that there is no sheet.
func (t *scoreTable) recused(r *scoreRow) bool {
	return t.made == ownSheets && r.cell(2).shown == "true"
}

// texts are the headings, without empty ones at the end.
func (t *scoreTable) texts() (all []string) {
	for _, h := range t.heads {
		all = append(all, h.text)
	}
	for len(all) > 0 && all[len(all)-1] == "" {
		all = all[:len(all)-1]
	}
	return all
}

// ownCSV tells rekapitulasi.csv by its headings.
func (t *scoreTable) ownCSV() bool {
	head := strings.Join(t.texts(), ",")
	return strings.HasPrefix(head, "rank,entry,unit,title,room,") && strings.Contains(head, ",score,sheets,expected,recused,tied,decided_by,award")
}

// ownSheet tells the sheet Rekapitulasi of rekapitulasi.xlsx by its headings.
func (t *scoreTable) ownSheet() bool {
	head := t.texts()
	if len(head) < 9 {
		return false
	}
	begins, ends := strings.Join(head[:5], ","), strings.Join(head[len(head)-2:], ",")
	return slices.Contains(ownHeads, begins+" … "+ends)
}

// ownHeads are that sheet's headings, in each language as they are and as they were.
var ownHeads = []string{
	"Peringkat,Nomor peserta,Judul,Instansi,Ruang … Penghargaan,Keterangan", "Rank,Entry,Title,Institution,Room … Award,Remarks",
	"Peringkat,Nomor peserta,Judul inovasi,Instansi,Ruang … Predikat,Keterangan", "Rank,Entry,Innovation,Institution,Room … Award,Remarks",
}

// readRecap takes the columns between the room and the score for the jurors'.
func (t *scoreTable) readRecap() {
	t.made = ownRecap
	head := t.texts()
	last := len(t.heads)
	if t.ownSheet() {
		last = len(head) - 3                                                                             // before the award and the remarks stands the score
		for last > 5 && (head[last-1] == pointsHead[head[0]] || strings.HasSuffix(head[last-1], "%)")) { // a component's, or the jury's beside one
			last--
		}
		if head[last-1] == meanHead[head[0]] && t.heads[last].role != scoreRole {
			last--
		}
	} else {
		for i := len(head) - 2; i > 4; i-- { // the last one that is called so: a juror may be called score
			if head[i] == "score" && head[i+1] == "sheets" {
				last = i
				break
			}
		}
	}
	rules := t.rules()
	for i := range t.heads {
		switch h := &t.heads[i]; {
		case rules != nil && rules.byCategory && (i > last && h.text == "category" || i == 5 && t.ownSheet()):
			h.use, h.role = useAbout, aboutRole
		case i == 1:
			h.use = useEntry
		case i >= 2 && i <= 4:
			h.use, h.role = useAbout, aboutRole
		case i > 4 && i < last:
			h.use, h.also, h.name = useScore, h.text, ""
		default:
			h.use = leftOut
		}
	}
}

// pointsHead is the heading of the organizers' points before the score, likewise.
var pointsHead = map[string]string{"Peringkat": "Poin panitia", "Rank": "Organizers' points"}

// meanHead is the heading of the mean beside another method's score, by that of the rank.
var meanHead = map[string]string{"Peringkat": "Rata-rata", "Rank": "Mean"}

// readSheets tells lembar-penilaian.csv by its headings, and takes the columns
// between recused and total for the criteria.
func (t *scoreTable) readSheets(a *request) bool {
	total := -1
	for i, h := range t.heads {
		if h.text == "total" && i+4 < len(t.heads) && t.heads[i+1].text == "revision" && t.heads[i+4].text == "submitted_by" {
			total = i
		}
	}
	if total < 4 || t.heads[0].text != "entry" || t.heads[1].text != "juror" || t.heads[2].text != "recused" {
		return false
	}
	t.made = ownSheets
	for i := range t.heads {
		h := &t.heads[i]
		switch {
		case i == 0:
			h.use = useEntry
		case i == 1:
			h.use = useJuror
		case i > 2 && i < total && a.counts(*h):
			if h.use, h.name = useScore, h.text; a.rubric != nil {
				h.name = a.criterion(h.text)
			}
			if h.name == "" {
				h.use = leftOut
			}
		case h.role == feedbackRole:
			h.use = useFeedback
		default:
			h.use = leftOut
		}
	}
	rules := t.rules()
	if at := t.titled("category"); rules != nil && rules.byCategory && at > total {
		t.heads[at].use, t.heads[at].role = useAbout, aboutRole
	}
	if a.rubric == nil && (rules == nil || rules.rubric == nil) && !t.weighAlike() {
		t.onlyTotals()
	}
	return true
}

// counts reports whether nobody asked for a column to be left out.
func (a *request) counts(h heading) bool {
	return !has(a.Ignore, h) && (len(a.Criteria) == 0 || has(a.Criteria, h))
}

// notOfIt reports whether a row of an own export is none that makes the result:
// of another round, a recusal, or an entry that the contest did not rank.
func (f *scoreFile) notOfIt(t *scoreTable, r *scoreRow) bool {
	if t.made == notOwn || f.ask.state != nil {
		return t.recused(r)
	}
	if round := t.titled("round"); round >= 0 && f.ask.Round != "" && r.cell(round).shown != f.ask.Round {
		return true
	}
	if unranked := r.cell(t.titled("why")).shown != "" || t.ownSheet() && r.cell(0).shown == ""; unranked {
		if e := short(r.cell(t.col(useEntry)).shown); !slices.Contains(f.unranked, e) {
			f.unranked = append(f.unranked, e)
		}
		return true
	}
	return t.recused(r)
}

// ofOneRound refuses an export of several rounds of which none that it has was
// chosen. The recapitulation has every entry once, in its last round.
func (f *scoreFile) ofOneRound(t *scoreTable) {
	at := t.titled("round")
	if t.made == notOwn || f.ask.state != nil {
		return
	}
	if at < 0 { // a workbook's sheet of a round
		f.inRound(f.ask.Round)
		return
	}
	if r := f.rules; r != nil && r.best > 0 && f.ask.Round == "" && t.made == ownSheets { // its rounds are runs
		f.ask.Best = cmp.Or(f.ask.Best, r.best)
		t.heads[at].use = useRun
		return
	}
	var rounds []string
	for _, r := range t.rows {
		if n := r.cell(at).shown; wholeForm.MatchString(n) && !slices.Contains(rounds, n) {
			rounds = append(rounds, n)
		}
	}
	slices.SortFunc(rounds, func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) })
	f.inRound(cmp.Or(f.ask.Round, strings.Join(rounds, " ")))
	if t.ownCSV() && len(rounds) > 1 {
		if rounds = rounds[len(rounds)-1:]; f.ask.Round != rounds[0] {
			t.fault(t.heads[at].at, "export_last", "rounds", rounds[0])
		}
		return
	}
	if known := slices.Contains(rounds, f.ask.Round); !known && (f.ask.Round != "" || len(rounds) > 1) {
		t.fault(t.heads[at].at, "export_rounds", "rounds", strings.Join(rounds, ", "))
	}
}

// inRound takes what a point of the jury's score adds in that round, where it is not the same in all.
func (f *scoreFile) inRound(round string) {
	if f.rules != nil && f.rules.live.None() {
		f.rules.live = f.rules.liveIn[round]
	}
}

// ofRound finds the sheet of rekapitulasi.xlsx that is asked for: the first has all
// rounds together, where there are several.
func (f *scoreFile) ofRound(own []*scoreTable) []*scoreTable {
	if len(own) == 1 {
		return own
	}
	if n, err := strconv.Atoi(f.ask.Round); err == nil && n >= 0 && n+1 < len(own) {
		return own[n+1 : n+2]
	}
	var rounds []string
	for i := range own[1:] {
		rounds = append(rounds, strconv.Itoa(i))
	}
	own[0].fault(pos{}, "export_rounds", "rounds", strings.Join(rounds, ", "))
	return own[:1]
}
