package board

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit"
	"juri/tui/letters"
)

// step is the newest that is out, or what stands at a beat after it; none of them in
// any other mode, and under a message.
func (c *Scene) step() (s scoring.RevealStep) {
	if n := len(c.steps); c.show.Mode == scoring.ShowReveal && c.show.Text == "" && n > 0 {
		s = c.steps[n-1]
	}
	return s
}

// together reports whether the scene is all who won, or all who won an award.
func (c *Scene) together() bool {
	kind := c.step().Kind
	return kind == scoring.RevealAll || kind == scoring.RevealWinners
}

// winners is the table of all who won, or of those who won that step's award.
func (p painter) winners(of scoring.RevealStep) *table {
	t := &table{final: true}
	for _, s := range slices.Backward(p.c.steps) {
		if s.Kind != scoring.RevealEntry || of.Kind == scoring.RevealWinners && s.Award != of.Award {
			continue
		}
		t.rows = append(t.rows, row{entry: entry{s.Entry, p.who(s), s.Short, s.Title}, rank: s.Rank, score: s.Score, award: s.Award})
		t.longest = max(t.longest, len(strconv.Itoa(s.Rank)))
	}
	t.judged, t.all = len(t.rows), len(t.rows)
	return t
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
	r := p.head("")
	if p.c.trial && r.h >= 2 { // a line at the foot says that it is a rehearsal
		p.on.put(r.x, r.y+r.h-1, r.w, p.pen.Selected.Render(kit.Centre(p.t.Board.Rehearsal(), r.w)))
		r.h--
	}
	switch s := p.c.step(); {
	case p.c.together():
		if t := p.winners(s); p.w < 60 || p.h < 20 || len(t.rows) == 0 {
			p.list(r, t)
		} else {
			p.table(r, t, true)
		}
	case s.Kind == "":
		p.opening(r)
	case s.Kind == scoring.RevealAward:
		p.card(r, s.Award)
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
	award := p.overPlace(r, s.Award)
	says := p.fit(p.t.Board.PlaceOf(s.Rank), r.w, max(r.h/2, 1), max(r.h*2/5, 3), 2)
	before := p.before(max(r.h/6, 3))
	at := r.rows(high(award, 4, 0), high(says, 5, 1+p.h/20), p.roomFor(before))
	p.draw(at[0], award, p.ink(p.st.Muted), letters.Centre)
	p.draw(at[1], says, p.medal(s.Rank), letters.Centre)
	p.drawBefore(at[2], before)
}

// overPlace sets the award's name over a place.
func (p painter) overPlace(r rect, name string) letters.Setting {
	return p.fit(name, r.w, max(r.h/5, 1), max(p.small(), p.h/14), 2)
}

// roomFor is the room for those who came before.
func (p painter) roomFor(before []string) want {
	if len(before) == 0 {
		return want{}
	}
	return want{least: 1, most: len(before), share: 1, keep: 1, gap: 1}
}

func (p painter) drawBefore(r rect, before []string) {
	for i := range min(r.h, len(before)) {
		p.plain(rect{r.x, r.y + i, r.w, 1}, p.pen.Muted, before[i], letters.Centre)
	}
}

// opening is a reveal of which nothing is out.
func (p painter) opening(r rect) {
	name := p.fit(p.t.Board.Reveal(), r.w, r.h/2, max(r.h/4, 3), 2)
	contest := p.fit(p.c.contest, r.w, r.h/4, max(r.h/10, 1), 2)
	host := p.fit(p.c.host, r.w, r.h/5, p.small(), 2)
	line := p.prose(p.c.look.Line, r.w, r.h/6, p.small(), 2)
	at := r.rows(high(name, 5, 0), high(contest, 4, 2), high(host, 2, 1), high(line, 1, 1))
	p.draw(at[0], name, p.ink(p.st.Title), letters.Centre)
	p.draw(at[1], contest, p.ink(p.st.Text), letters.Centre)
	p.draw(at[2], host, p.ink(p.st.Muted), letters.Centre)
	p.draw(at[3], line, p.ink(p.st.Accent), letters.Centre)
}

// small is the rows of what is beside the point, and still to be read.
func (p painter) small() int { return p.tall(18) }

// winner is one entry, large, over those of its award that came before.
func (p painter) winner(r rect, s scoring.RevealStep) {
	award := p.overPlace(r, s.Award)
	says, points := p.t.Board.Place(s.Rank), letters.Setting{}
	if !s.Score.None() {
		points = p.fit(p.t.Number(s.Score, 2), r.w, max(r.h/6, 1), p.tall(9), 1)
		if points.Rows == 1 {
			says, points = says+" · "+points.Lines[0], letters.Setting{}
		}
	}
	place := p.fit(says, r.w, max(r.h/5, 1), p.tall(7), 1)
	title := p.fit(s.Title, r.w, max(r.h/6, 1), p.small(), 2)
	before := p.before(max(r.h/6, 3))
	list, others := p.roomFor(before), 4
	if len(before) > 0 {
		others += 1 + min(len(before), 3)
	}
	for _, o := range []letters.Setting{award, place, title, points} {
		if len(o.Lines) > 0 {
			others += o.Height()
		}
	}
	name := p.fitName(p.who(s), s.Short, r.w, max(r.h-others, r.h*2/5, 1), r.h/3, 3)
	at := r.rows(high(award, 4, 0), high(place, 5, 1), high(name, 6, 1), high(title, 2, 1), high(points, 3, 1), list)
	medal := p.medal(s.Rank)
	p.draw(at[0], award, p.ink(p.st.Muted), letters.Centre)
	p.draw(at[1], place, medal, letters.Centre)
	p.draw(at[2], name, medal, letters.Centre)
	p.draw(at[3], title, p.ink(p.st.Accent), letters.Centre)
	if p.lead > 0 && len(points.Lines) > 0 && at[4].h > 0 {
		p.count(s.Score, &points, &medal)
	}
	p.draw(at[4], points, medal, letters.Centre)
	p.drawBefore(at[5], before)
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

// before is those who got the same award in earlier steps, the newest first, their
// ranks under each other.
func (p painter) before(most int) []string {
	var rows []string
	last, wide := p.c.steps[len(p.c.steps)-1], 0
	for _, o := range slices.Backward(p.c.steps[:len(p.c.steps)-1]) {
		if o.Kind != scoring.RevealEntry || o.Award != last.Award {
			break
		}
		rank := strconv.Itoa(o.Rank)
		rows = append(rows, kit.FitLeft(rank, max(3, len(rank)))+"  "+p.within(p.who(o), o.Short, p.w-8))
		wide = max(wide, kit.Width(rows[len(rows)-1]))
	}
	rows = rows[:min(len(rows), most)]
	for i, s := range rows {
		rows[i] = kit.Fit(s, min(wide, p.w))
	}
	return rows
}
