package board

import (
	"strings"

	"juri/scoring/i18n"
	"juri/tui/kit"
	"juri/tui/letters"
)

// painter draws one frame on a wall.
type painter struct {
	Frame
	c    *Scene
	st   kit.Styles
	pen  *kit.Pens
	t    *i18n.Text
	w, h int
	on   *wall
}

// low says that there is no hall before it: names and figures in ordinary text do.
func (p painter) low() bool { return p.h < 30 || p.w < 70 && (p.w < 40 || p.h < 34) }

// narrow says that there is no room for columns before a hall: names have lines of their own.
func (p painter) narrow() bool { return p.w < 70 && !p.low() }

// lines is how many a name may have: more on a wall that is high for its width.
func (p painter) lines() int { return max(3, 7*p.h/max(p.w, 1)) }

// letterRows is the rows of letters that take such a part of the wall: ordinary text on a
// small screen.
func (p painter) letterRows(part int) int {
	if p.low() {
		return 1
	}
	return max(p.h/part, 3)
}

// head is the first line of every mode but blank: the contest, that its data are made
// up, and what the mode adds; or that it may be old. It returns what is left below.
func (p painter) head(right string) rect { return p.headed(p.c.contest, right) }

// headed is a head with something else on its left.
func (p painter) headed(left, right string) rect {
	if p.headless() {
		return p.margins()
	}
	if p.c.sample {
		if right != "" {
			right = " · " + right
		}
		right = p.t.General.Sample() + right
	}
	pen, ink := p.pen.Muted, p.ink(p.st.Muted)
	if p.c.cut {
		right, pen, ink = p.t.Board.Isolated(), p.pen.Bad, p.ink(p.st.Bad)
	}
	at, rest := p.headRows()
	high := at.h
	if high == 1 {
		p.plain(at, pen, right, letters.Right)
		room := max(at.w-kit.Width(right)-2, 0)
		if left != "" {
			left = p.plainName(left, p.c.look.Short, room)
		}
		left = kit.Fit(left, min(kit.Width(left), room))
		p.plain(at, p.pen.Muted, left, letters.Left)
		return rest
	}
	half := at.columns(want{share: 1}, want{share: 1, gap: 4})
	p.draw(half[0], p.fitName(left, p.c.look.Short, half[0].w, high, high, 1), p.ink(p.st.Muted), letters.Left)
	p.draw(half[1], p.fit(right, half[1].w, high, high, 1), ink, letters.Right)
	return rest
}

// headRows are the rows of the head, and what is left below them.
func (p painter) headRows() (head, rest rect) {
	r := p.margins()
	if p.headless() {
		return rect{r.x, r.y, r.w, 0}, r
	}
	high, gap := 1, 0
	if p.h >= 45 && p.w >= 120 {
		high = 3
	}
	if p.h >= 20 {
		gap = 1
	}
	box := r.rows(want{least: high, most: high, keep: 1}, want{least: 1, share: 1, gap: gap})
	return box[0], box[1]
}

// headless says that there is no room for a head.
func (p painter) headless() bool { return p.h < 4 && (!p.c.sample || p.h < 2) }

// coarse says how a wall becomes finer that has few cells, or few colours; "" where it is
// fine or there is no room to say so.
func (p painter) coarse(r rect) (says string) {
	switch {
	case p.low():
		says = p.t.Board.Coarse(p.on.w, p.on.h)
	case p.st.Colour && !p.st.Soft:
		says = p.t.Board.FewColours()
	}
	if r.h < 12 || kit.Width(says) > r.w {
		return ""
	}
	return says
}

// finer is r without its last lines, where they say how a wall becomes finer.
func (p painter) finer(r rect) rect {
	says := p.coarse(r)
	if says == "" {
		return r
	}
	p.plain(rect{r.x, r.y + r.h - 1, r.w, 1}, p.pen.Muted, says, letters.Centre)
	r.h -= 2
	return r
}

// notice is one sentence in the middle of everything.
func (p painter) notice(r rect, text string) {
	rows := p.letterRows(8)
	if r.w >= 60 && r.h >= 16 {
		rows = max(rows, 3)
	}
	p.draw(r, p.fit(text, r.w, r.h, rows, 4), p.ink(p.st.Text), letters.Centre)
}

// banner is a message on a ground of its own, as wide as everything.
type banner struct {
	letters.Setting
	bare bool // without rows of its ground above and below
}

func (p painter) banner(text string, r rect) banner {
	rows, high, lines := 1, max(min(p.h/5, r.h/4), 1), 3
	if !p.low() {
		rows = max(min(p.h/16, r.h/6), 3)
	}
	if p.narrow() {
		high, lines = r.h/3, 4
	}
	return banner{p.fit(text, r.w-4, high, rows, lines), p.narrow() && r.h < 20}
}

// want is the banner's height, with a row of its ground above and below where letters are drawn.
func (b banner) want() want {
	if len(b.Lines) == 0 {
		return want{}
	}
	h := b.Height()
	if b.Rows > 1 && !b.bare {
		h += 2
	}
	return want{least: h, most: h, keep: 7, gap: 1}
}

func (p painter) drawBanner(r rect, b banner) {
	if r.h == 0 || len(b.Lines) == 0 || r.h < b.Height() {
		return
	}
	if !p.st.Colour {
		for y := range r.h {
			text := ""
			if y < len(b.Lines) && b.Rows == 1 {
				text = b.Lines[y]
			}
			if b.Rows == 1 {
				p.on.put(r.x, r.y+y, r.w, p.pen.Selected.Render(kit.Centre(text, r.w)))
			}
		}
		if b.Rows > 1 { // between two lines, as nothing else is
			rule := p.pen.Text.Render(strings.Repeat("━", r.w))
			p.on.put(r.x, r.y, r.w, rule)
			p.draw(r, b.Setting, letters.Ink{}, letters.Centre)
			p.on.put(r.x, r.y+r.h-1, r.w, rule)
		}
		return
	}
	ink := letters.Ink{Text: p.st.Selected.GetForeground(), Ground: p.st.Selected.GetBackground(), Palette: p.st.Palette, Paint: true}
	if p.st.Soft {
		ink.Depth = letters.Blended
	}
	lines := b.Draw(ink, letters.Centre, r.w)
	for len(lines) < r.h {
		lines = append(append([]string{ink.Blank(r.w)}, lines...), ink.Blank(r.w))
	}
	p.on.put(r.x, r.y, r.w, lines[:r.h]...)
}
