package board

import (
	"slices"
	"strconv"

	"juri/scoring"
	"juri/tui/kit"
)

// ended reports whether the scene is the last step of a reveal: all who won.
func (c *Scene) ended() bool {
	n := len(c.steps)
	return c.show.Mode == scoring.ShowReveal && c.show.Text == "" && n > 0 && c.steps[n-1].Kind == scoring.RevealAll
}

// winners is the table of all who won, by the names that name gives them.
func (c *Scene) winners(name func(scoring.RevealStep) string) *table {
	t := &table{final: true}
	for _, s := range slices.Backward(c.steps) {
		if s.Kind != scoring.RevealEntry {
			continue
		}
		t.rows = append(t.rows, row{entry: entry{s.Entry, name(s), s.Title}, rank: s.Rank, score: s.Score, award: s.Award})
		t.awards = true
		t.best = max(t.best, s.Score.Float())
		t.longest = max(t.longest, len(strconv.Itoa(s.Rank)))
	}
	t.judged, t.all = len(t.rows), len(t.rows)
	return t
}

func nobody(scoring.RevealStep) string { return "" }

// who is whom a step brings; in a rehearsal somebody made up.
func (p painter) who(s scoring.RevealStep) string {
	if p.c.trial {
		return p.t.Board.Dummy(s.Dummy)
	}
	return s.Unit
}

// reveal draws the newest of the steps that are out; what comes after it is not
// in the scene.
func (p painter) reveal() []string {
	n := len(p.c.steps)
	switch {
	case p.c.show.Text != "":
		return p.message()
	case p.c.ended():
		return p.trialed(func(p painter) []string { return p.standings(p.c.winners(p.who)) })
	}
	return p.trialed(func(p painter) []string {
		return p.headed("", func(p painter) []string {
			if n == 0 {
				return p.opening()
			}
			s := p.c.steps[n-1]
			if s.Kind == scoring.RevealAward {
				name, short := p.large(p.pen.Title, s.Award, p.h-2, 6)
				return column([]part{{keep: 5, lines: name, short: short}}, p.w, p.h)
			}
			return p.winner(s)
		})
	})
}

// opening is a reveal of which nothing is out.
func (p painter) opening() []string {
	name, short := p.large(p.pen.Title, p.t.Board.Reveal(), max(p.h/2, 3), 5)
	return column([]part{
		{keep: 5, lines: name, short: short},
		{keep: 4, lines: p.prose(p.pen.Accent, p.c.contest, 2), space: 1},
		{keep: 2, lines: p.prose(p.pen.Muted, p.c.host, 2), space: 1},
	}, p.w, p.h)
}

// winner is one entry, large, over those of its award that came before.
func (p painter) winner(s scoring.RevealStep) []string {
	stroke := 2
	if p.w < 120 { // lest the award be larger than who won it
		stroke = 1
	}
	award, shortAward := p.large(p.pen.Accent, s.Award, max(p.h/5, 3), stroke)
	high := p.h / 2
	if !p.grand() { // the name alone is large
		award, high = p.prose(p.pen.Accent, s.Award, 2), p.h/3
	}
	unit, shortUnit := p.large(p.pen.Title, p.who(s), max(high, 3), 4)
	place := p.t.Board.Place(s.Rank)
	if !s.Score.None() {
		place += " · " + p.t.Number(s.Score, 2)
	}
	parts := []part{
		{keep: 5, lines: award, short: shortAward},
		p.beside(p.pen.Text, place, 4, 3),
		{keep: 6, lines: unit, short: shortUnit, space: 1},
		p.beside(p.pen.Muted, s.Title, 3, 7),
	}
	if before := p.before(); len(before) > 0 {
		most := max(p.h/4, 1)
		parts = append(parts, part{keep: 1, lines: before[:min(len(before), most)], short: before[:1], space: 1})
	}
	return column(parts, p.w, p.h)
}

// beside is what stands by a winner's name: in large letters of h lines at most where
// there is room for them.
func (p painter) beside(pen kit.Pen, text string, keep, h int) part {
	n := part{keep: keep, lines: p.prose(pen, text, 3), space: 1}
	if !p.grand() {
		return n
	}
	if lines, short := p.large(pen, text, h, 1); short != nil {
		n.lines, n.short = lines, n.lines
	}
	return n
}

// before is those who got the same award in earlier steps, the newest first, their
// ranks under each other.
func (p painter) before() []string {
	var rows []string
	last, wide := p.c.steps[len(p.c.steps)-1], 0
	for _, o := range slices.Backward(p.c.steps[:len(p.c.steps)-1]) {
		if o.Kind != scoring.RevealEntry || o.Award != last.Award {
			break
		}
		rank := strconv.Itoa(o.Rank)
		rows = append(rows, kit.FitLeft(rank, max(3, len(rank)))+"  "+p.who(o))
		wide = max(wide, kit.Width(rows[len(rows)-1]))
	}
	for i, s := range rows {
		rows[i] = kit.Centre(p.pen.Muted.Render(kit.Fit(s, min(wide, p.w))), p.w)
	}
	return rows
}

// trialed says under the body that it is a rehearsal, where it is one.
func (p painter) trialed(body func(painter) []string) []string {
	if !p.c.trial || p.h < 3 {
		return body(p)
	}
	lines := body(p.within(p.w, p.h-1))
	for len(lines) < p.h-1 {
		lines = append(lines, blanks(p.w))
	}
	return append(lines[:p.h-1], p.ground([]string{p.t.Board.Rehearsal()})...)
}
