package board

import (
	"slices"
	"strings"

	"juri/tui/kit"
	"juri/tui/letters"
)

// footRows is the foot's height: of letters, before a hall; figures says that it has more
// than which page it is.
func (p painter) footRows(figures bool) want {
	rows := 1
	switch {
	case p.low():
	case p.narrow(): // in two lines
		rows = 5
	case p.h >= 45 || figures:
		rows = 3
	case p.h >= 34:
		rows = 2
	}
	return want{least: rows, most: rows, keep: 1, gap: min(rows-1, 1)}
}

// tableFoot draws what is below the rows: in letters where there is room. told says that
// how many are judged stands above.
func (p painter) tableFoot(r rect, t *table, page, pages int, told bool) {
	says := p.foot(t, page, pages)
	most := min(pages-1, 1) // of what has to be said
	if !told {
		judged := p.t.Board.Progress(t.judged, t.all)
		if p.narrow() {
			judged = p.t.Board.ProgressShort(t.judged, t.all)
		}
		says = slices.Insert(says, most, judged)
		most++
	}
	if r.h > 1 { // as much as has room in letters
		keep := r.w
		if p.tight() && p.c.sample {
			keep -= 4 + kit.Width(p.t.General.Sample())
		}
		for ; ; says = says[:len(says)-1] {
			beside := 0
			if len(says) > most {
				beside = p.pieces(pages)
			}
			set := p.fit(strings.Join(says, " · "), keep-beside, r.h, min(r.h, 3), (r.h+1)/3)
			if set.Rows == 1 && len(says) > most {
				continue
			}
			at := p.which(rect{r.x, r.y, keep, r.h}, page, pages, set.Width())
			p.draw(rect{at.x, at.y, set.Width(), at.h}, set, p.ink(p.st.Muted), letters.Left)
			used := at.x + set.Width() - r.x
			r, says, most = rect{r.x + used, r.y, r.w - used, r.h}, nil, 0
			break
		}
	}
	for len(says) > most && kit.Width(strings.Join(says, " · ")) > r.w {
		says = says[:len(says)-1]
	}
	rest := strings.Join(says, " · ")
	over := r.h > 1 && p.tight() && kit.Width(p.c.contest)+4 <= r.w
	if over { // whose it is stands over what else there is to say
		p.plain(r, p.pen.Muted, p.c.contest, letters.Right)
	}
	r = rect{r.x, r.y + r.h - 1, r.w, min(r.h, 1)}
	p.plain(r, p.pen.Muted, rest, letters.Left)
	p.plain(r, p.pen.Muted, p.beyond(t, r.w-kit.Width(rest)-4, !over), letters.Right)
}

// pieces is the cells of the pieces that stand for so many pages; 0 for none.
func (p painter) pieces(pages int) int {
	one := min(p.w*3/10/pages-1, 7)
	if pages < 2 || p.low() || one < 2 {
		return 0
	}
	return pages*(one+1) + 2
}

// which draws which of several pages this is: as many pieces, of which one is lit. It
// returns what is left of the foot, of which so much is needed.
func (p painter) which(r rect, page, pages, need int) rect {
	all := p.pieces(pages)
	if r.h < 1 || all == 0 || all+need > r.w {
		return r
	}
	one := (all-2)/pages - 1
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
// where no head does it, that the data are made up and, if it is asked for, whose they are.
func (p painter) beyond(t *table, room int, whose bool) string {
	var says []string
	if p.tight() && p.c.sample {
		says = append(says, p.t.General.Sample())
	}
	if p.tight() && whose {
		says = append(says, p.c.contest)
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
