package board

import (
	"slices"
	"strings"

	"juri/tui/kit"
	"juri/tui/letters"
)

// footRows is the foot's height: of letters, before a hall.
func (p painter) footRows() want {
	rows := 1
	if p.h >= 45 && !p.low() {
		rows = 3
	}
	return want{least: rows, most: rows, keep: 1, gap: p.h / 45}
}

// tableFoot draws what is below the rows: in letters where there is room. told says that
// how many are judged stands above.
func (p painter) tableFoot(r rect, t *table, page, pages int, told bool) {
	says := p.foot(t, page, pages)
	most := min(pages-1, 1) // of what has to be said
	if !told {
		says = slices.Insert(says, most, p.t.Board.Progress(t.judged, t.all))
		most++
	}
	r = p.which(r, page, pages, kit.Width(strings.Join(says[:most], " · ")))
	for len(says) > most && kit.Width(strings.Join(says, " · ")) > r.w {
		says = says[:len(says)-1]
	}
	rest := strings.Join(says, " · ")
	for n := len(says); n > 0; n-- {
		large, small := p.fit(strings.Join(says[:n], " · "), r.w, r.h, r.h, 1), strings.Join(says[n:], " · ")
		if w := large.Width() + 4; large.Rows > 1 && w+kit.Width(small) <= r.w {
			p.draw(rect{r.x, r.y, large.Width(), r.h}, large, p.ink(p.st.Muted), letters.Left)
			r, rest = rect{r.x + w, r.y, r.w - w, r.h}, small
			break
		}
	}
	r = rect{r.x, r.y + r.h - 1, r.w, min(r.h, 1)}
	p.plain(r, p.pen.Muted, rest, letters.Left)
	p.plain(r, p.pen.Muted, p.beyond(t, r.w-kit.Width(rest)-4), letters.Right)
}

// which draws which of several pages this is: as many pieces, of which one is lit. It
// returns what is left of the foot, of which so much is needed.
func (p painter) which(r rect, page, pages, need int) rect {
	one := min(r.w/3/pages-1, 7)
	if pages < 2 || p.low() || r.h < 1 || one < 2 || pages*(one+1)+2+need > r.w {
		return r
	}
	for i := range pages {
		pen, piece := p.track(), "▄"
		switch {
		case i == page:
			pen = p.pen.Accent
		case !p.st.Soft:
			piece = "▁"
		}
		p.on.put(r.x, r.y+r.h/2, one, pen.Render(strings.Repeat(piece, one)))
		r.x, r.w = r.x+one+1, r.w-one-1
	}
	return rect{r.x + 2, r.y, r.w - 2, r.h}
}

// beyond is what else the foot says, as far as there is room: what the arrows are, and
// where no head does it, that the data are made up and whose they are.
func (p painter) beyond(t *table, room int) string {
	var says []string
	if p.tight() {
		if says = append(says, p.c.contest); p.c.sample {
			says = append([]string{p.t.General.Sample()}, says...)
		}
	}
	if !t.final && t.moves() {
		says = slices.Insert(says, min(len(says), 1), p.t.Board.Legend())
	}
	if !t.final && t.news() {
		says = slices.Insert(says, min(len(says), 1), "♦ "+p.t.Board.New())
	}
	for len(says) > 0 && kit.Width(strings.Join(says, " · ")) > room {
		says = says[:len(says)-1]
	}
	slices.Reverse(says)
	return strings.Join(says, " · ")
}

// foot is the page's number and who is not in it.
func (p painter) foot(t *table, page, pages int) (says []string) {
	if pages > 1 {
		says = append(says, p.t.Board.Page(page+1, pages))
	}
	if n := t.all - t.judged; n > 0 {
		says = append(says, p.t.Board.Waiting(n))
	}
	if t.out > 0 {
		says = append(says, p.t.Board.Out(t.out))
	}
	return says
}
