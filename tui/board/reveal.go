package board

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
	"juri/tui/letters"
)

// shownStep is the newest that is out, or what stands at a beat after it; none of them in
// any other mode, and under a message.
func (c *Scene) shownStep() (s scoring.RevealStep) {
	if n := len(c.steps); c.show.Mode == scoring.ShowReveal && c.show.Text == "" && n > 0 {
		s = c.steps[n-1]
	}
	return s
}

// who is whom a step brings; in a rehearsal somebody made up.
func (p painter) who(s scoring.RevealStep) string {
	if p.c.trial {
		return p.t.Board.Dummy(s.Dummy)
	}
	return s.Unit
}

// reveal draws the newest of the steps that are out; what comes after it is not
// in the scene.
func (p painter) reveal() {
	if p.c.show.Text != "" {
		p.message()
		return
	}
	_, r := p.headRows()
	if p.c.trial && r.h >= 2 { // the foot says that it is a rehearsal
		says := p.banner(p.t.Board.Rehearsal(), r)
		n := says.want().least
		r.h -= n
		p.drawBanner(rect{r.x, r.y + r.h, r.w, n}, says)
	}
	s := p.c.shownStep()
	listed := p.low() && (p.w < 60 || p.h < 20) || len(p.winners(s)) == 0
	if p.c.Together() && !listed {
		p.photo(r, s)
		return
	}
	p.head("")
	switch {
	case p.c.Together():
		p.list(r, p.final(s))
	case s.Kind == "":
		p.opening(r)
	case s.Kind == scoring.RevealAward:
		p.card(r, s.Award)
	case s.Kind == scoring.RevealOpen:
		p.open(r, s)
	case s.Kind == scoring.RevealPlace:
		p.place(r, s)
	default:
		p.winner(r, s)
	}
}

// card is the title of an award, between two lines.
func (p painter) card(r rect, award string) {
	name := p.fit(award, r.w, max(r.h-6, 1), max(r.h/2, 3), 4)
	rule := want{least: 1, most: 1, keep: 1, gap: 1 + p.h/20}
	full := high(name, 9, 1+p.h/20)
	at := r.rows(rule, full, rule)
	long := min(max(name.Width(), r.w/3), r.w)
	for _, i := range []int{0, 2} {
		if at[i].h > 0 {
			p.on.put(r.x+(r.w-long)/2, at[i].y, long, p.line2(p.medal(1)).Render(strings.Repeat("━", long)))
		}
	}
	p.draw(at[1], name, p.medal(1), letters.Centre)
}

// place is the beat before a name: the place that it won, and who came before.
func (p painter) place(r rect, s scoring.RevealStep) {
	award := p.overPlace(r, awardOf(s))
	says := p.fit(p.placed(s)+" …", r.w, max(r.h/2, 1), max(r.h*2/5, 3), 2)
	before := p.before(r, min(p.small(), 3))
	at := r.rows(high(award, 4, 0), high(says, 5, 1+p.h/20), p.roomFor(before))
	p.draw(at[0], award, p.ink(p.st.Muted), letters.Centre)
	p.draw(at[1], says, p.medal(s.Rank), letters.Centre)
	p.drawBefore(at[2], before)
}

// placed is what a step's place is called: the award itself, if that has no places.
func (p painter) placed(s scoring.RevealStep) string {
	if s.Rank == 0 {
		return s.Award
	}
	return p.t.Board.Place(s.Rank)
}

// awardOf is what stands over a step's place.
func awardOf(s scoring.RevealStep) string {
	if s.Rank == 0 {
		return ""
	}
	return s.Award
}

// placeOf is a place in figures; none of an award without places.
func placeOf(rank int) string {
	if rank == 0 {
		return ""
	}
	return strconv.Itoa(rank)
}

// score is what a step's award rests on; nothing where somebody gave it.
func (p painter) score(s scoring.RevealStep) string {
	switch {
	case s.Won != 0:
		return p.t.Board.Won(s.Won)
	case s.Rank == 0, s.Score.None():
		return ""
	}
	return p.t.Score(s.Score, s.Points)
}

// made says what a score is made of; nothing of sheets alone.
func (p painter) made(d *rank.Details) string {
	if d == nil {
		return ""
	}
	return p.t.Board.Made(*d, p.c.parts.dances, p.c.parts.others)
}

// open is places of an award that nobody has, and why.
func (p painter) open(r rect, s scoring.RevealStep) {
	award := p.overPlace(r, s.Award)
	says := p.fit(capital(p.t.Board.NotAwarded(s.Rank, s.Places)), r.w, max(r.h/2, 1), max(r.h/4, 3), 3)
	why := p.prose(capital(p.t.Problem(s.Why)), r.w, r.h/4, p.small(), 3)
	at := r.rows(high(award, 4, 0), high(says, 5, 1+p.h/20), high(why, 3, 1))
	p.draw(at[0], award, p.ink(p.st.Muted), letters.Centre)
	p.draw(at[1], says, p.ink(p.st.Text), letters.Centre)
	p.draw(at[2], why, p.ink(p.st.Muted), letters.Centre)
}

// overPlace sets the award's name over a place.
func (p painter) overPlace(r rect, name string) letters.Setting {
	return p.fit(name, r.w, max(r.h/5, 1), max(p.small(), p.h/14), 2)
}

// roomFor is the room for those who came before, under an empty row.
func (p painter) roomFor(before []earlier) want {
	if len(before) == 0 {
		return want{}
	}
	rows := before[0].name.Rows
	return want{least: 1 + rows, most: 1 + len(before)*rows, share: 1, keep: 1}
}

func (p painter) drawBefore(r rect, before []earlier) {
	if len(before) == 0 {
		return
	}
	rankW, nameW, rows := 0, 0, before[0].name.Rows
	for _, b := range before {
		rankW, nameW = max(rankW, b.rank.Width()), max(nameW, b.name.Width())
	}
	x := r.x + max(r.w-rankW-2-nameW, 0)/2
	for i := range min((r.h-1)/rows, len(before)) {
		y := r.y + 1 + i*rows
		p.draw(rect{x, y, rankW, rows}, before[i].rank, p.ink(p.st.Muted), letters.Right)
		p.draw(rect{x + rankW + 2, y, nameW, rows}, before[i].name, p.ink(p.st.Muted), letters.Left)
	}
}

// opening is a reveal of which nothing is out.
func (p painter) opening(r rect) {
	name := p.fit(p.t.Board.Reveal(), r.w, r.h/2, max(r.h/4, 3), 2)
	contest := p.fit(p.c.contest, r.w, r.h/4, max(r.h/10, min(r.h/6, 3), 1), 2)
	hostH, lines := r.h/5, 2
	if p.narrow() {
		hostH, lines = r.h*2/5, 4
	}
	host := p.fit(p.c.host, r.w, hostH, p.small(), lines)
	line := p.prose(p.c.look.Line, r.w, r.h/6, p.small(), 2)
	at := r.rows(high(name, 5, 0), high(contest, 4, 2), high(host, 2, 1), high(line, 1, 1))
	p.draw(at[0], name, p.ink(p.st.Title), letters.Centre)
	p.draw(at[1], contest, p.ink(p.st.Text), letters.Centre)
	p.draw(at[2], host, p.ink(p.st.Muted), letters.Centre)
	p.draw(at[3], line, p.ink(p.st.Accent), letters.Centre)
}

// small is the rows of what is beside the point, and still to be read.
func (p painter) small() int { return p.letterRows(18) }

// winner is one entry, as large as may be, over those of its award that came before.
func (p painter) winner(r rect, s scoring.RevealStep) {
	small := 1
	if p.h >= 45 {
		small = min(p.small(), 3)
	}
	before := p.before(r, small)
	room := p.roomFor(before)
	room.least = min(room.most, max(room.least, 4))
	w := p.setWinner(r, s, 0, room.least)
	for tight := 1; tight <= 2 && w.name.Rows < max(p.h/7, 3); tight++ {
		if o := p.setWinner(r, s, tight, 0); o.name.Rows > w.name.Rows && (p.low() || o.place.Rows >= 3) {
			w = o
		}
	}
	if p.low() && r.h >= 18 { // the place is in letters where that costs the name nothing
		if o := p.setWinner(r, s, -1, room.least); o.name.Rows >= w.name.Rows && o.place.Rows > w.place.Rows {
			w = o
		}
	}
	wants := []want{high(w.award, 4, 0), high(w.place, 5, 1), high(w.name, 6, 1), high(w.title, 3, 1), high(w.points, 2, 1), high(w.parts, 1, 1), p.roomFor(before)}
	if neededRows(wants) > r.h { // nothing stands closer for them
		wants[6] = want{}
	}
	at := r.rows(wants...)
	medal := p.medal(s.Rank)
	p.draw(at[0], w.award, p.ink(p.st.Muted), letters.Centre)
	p.draw(at[1], w.place, medal, letters.Centre)
	p.draw(at[2], w.name, medal, letters.Centre)
	p.draw(at[3], w.title, p.ink(p.st.Accent), letters.Centre)
	if p.lead > 0 && p.c.show.Mode == scoring.ShowReveal && !s.Score.None() && len(w.points.Lines) > 0 && at[4].h > 0 {
		p.count(s.Score, &w.points, &medal)
	}
	p.draw(at[4], w.points, medal, letters.Centre)
	p.draw(at[5], w.parts, p.ink(p.st.Muted), letters.Centre)
	p.drawBefore(at[6], before)
}

// winner is how one who won is set.
type winner struct{ award, place, name, title, points, parts letters.Setting }

// setWinner sets one who won in a box: where the name needs room, what stands over it
// in one line, then with the score, and what it is for in one line too. Less than 0 is
// with the place in letters, however low the wall. So many rows are for those before.
func (p painter) setWinner(r rect, s scoring.RevealStep, tight, before int) (w winner) {
	place, high, lines := p.placed(s), p.letterRows(7), 2
	if p.h > p.w {
		lines = 4
	}
	if tight < 0 {
		high = 3
	}
	if tight > 0 {
		high = max(p.small(), p.letterRows(11))
		if award := awardOf(s); award != "" {
			place = award + " · " + place
		}
	} else {
		w.award = p.overPlace(r, awardOf(s))
	}
	if score := p.score(s); score != "" {
		if w.points = p.fit(score, r.w, max(r.h/6, 1), p.letterRows(9), 1); w.points.Rows == 1 || tight > 1 {
			place, w.points = place+" · "+score, letters.Setting{}
		}
	}
	w.place = p.fit(place, r.w, max(r.h/5, 1), high, 1)
	if s.Rank > 0 {
		if w.parts = p.fit(p.made(s.Parts), r.w, p.small(), p.small(), 1); p.narrow() {
			w.parts = p.fit(p.made(s.Parts), r.w, 7, 3, 2)
		}
	}
	if tight > 1 {
		lines = 1
	}
	acronym, _, _ := strings.Cut(s.Title, ":")
	w.title = p.fitName(s.Title, acronym, r.w, max(r.h/6, 1), p.small(), lines)
	room := r.h + 1
	for _, o := range []letters.Setting{w.award, w.place, w.title, w.points, w.parts} {
		if len(o.Lines) > 0 {
			room -= o.Height() + 1
		}
	}
	room -= before
	if lines = p.lines(); p.low() {
		lines = 5
	}
	short := s.Short
	if tight < 2 && !p.low() { // the whole name may still have room
		short = ""
	}
	w.name = p.fitName(p.who(s), short, r.w, max(room-1, 1), r.h/3, lines)
	return w
}

// count has a score counted up from nothing; first it stands there, quiet.
func (p painter) count(to exact.Ratio, points *letters.Setting, ink *letters.Ink) {
	p.on.moved = true
	if p.lead == MotionFrames {
		*ink = p.ink(p.st.Muted)
		return
	}
	now := to.Float() * (1 - ease(p.lead))
	points.Lines = []string{p.t.Number(exact.Ratio{Num: int64(now * 100), Den: 100}, 2)}
}

// earlier is one who got the same award before, as it is set.
type earlier struct{ rank, name letters.Setting }

// before is those who got the same award in steps before a place or a name, the newest
// first, in letters of so many rows if all have room: as many as a sixth of a box takes.
func (p painter) before(r rect, rows int) []earlier {
	last := p.c.shownStep()
	if last.Kind != scoring.RevealPlace && last.Kind != scoring.RevealEntry {
		return nil
	}
	most := max(r.h/6/rows, 2)
	if rows == 1 {
		most = max(most, 3)
	}
	var all []earlier
	for _, o := range slices.Backward(p.c.steps[:len(p.c.steps)-1]) {
		if o.Kind != scoring.RevealEntry || o.Award != last.Award || len(all) >= most {
			break
		}
		rank := p.fit(placeOf(o.Rank), r.w, rows, rows, 1)
		name := p.fitName(p.who(o), o.Short, r.w-rank.Width()-6, rows, rows, 1)
		if rows > 1 && name.Rows < rows {
			return p.before(r, 1)
		}
		all = append(all, earlier{rank, name})
	}
	return all
}

// capital begins a sentence.
func capital(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
