package board

import (
	"strings"

	"juri/tui/kit"
)

// standings draws a page of the ranked rows.
func (p painter) standings(t *table) []string {
	switch {
	case t == nil:
		return p.headed("", func(p painter) []string { return p.notice(p.t.Board.NotShown()) })
	case len(t.rows) == 0:
		return p.headed("", func(p painter) []string {
			return column([]part{
				{keep: 2, lines: p.prose(p.pen.Text, p.t.Board.NobodyRanked(), 2)},
				{keep: 1, lines: p.prose(p.pen.Muted, p.t.Board.Progress(t.judged, t.all), 1), space: 1},
			}, p.w, p.h)
		})
	}
	return p.headed("", func(p painter) []string {
		a := arrange(t, p.w, p.h)
		at := int(p.page % int64(len(a.pages)))
		page := a.pages[at]
		out := append(make([]string, 0, p.h), p.standingsHead(t, a.head)...)
		d := p.drawer(t, a.pitch)
		for i := page[0]; i < page[1]; i++ {
			if t.tierAt(i, page[0]) {
				out = append(out, p.tier(t.rows[i].award))
			}
			out = append(out, d.row(t.rows[i])...)
		}
		out = out[:min(len(out), p.h-a.foot)]
		for len(out) < p.h-a.foot {
			out = append(out, blanks(p.w))
		}
		if a.foot > 0 {
			out = append(out, p.standingsFoot(t, at, len(a.pages)))
		}
		return out
	})
}

// standingsHead is so many lines that say what this is and how far it is.
func (p painter) standingsHead(t *table, lines int) []string {
	title, done := p.t.Board.Standings(), p.t.Board.Progress(t.judged, t.all)
	if t.final {
		title = p.t.Board.Final()
	}
	out := make([]string, 0, lines)
	switch {
	case lines == 0:
		return nil
	case lines < 3:
		w := 0
		if p.w >= 70 {
			w = min(p.w/5, 40)
		}
		right := done + " "
		switch {
		case t.final: // nothing is still to come
			right = ""
		case w > 0:
			right = done + " " + kit.Bar(p.st, t.judged, t.all, w, kit.Fine) + " "
		}
		out = append(out, kit.Join(" "+p.pen.Title.Render(title), right, p.w))
	default:
		out = append(out, blanks(p.w))
		if t.final {
			done = ""
		}
		left, right := label(title, p.w/2-2, false), label(done, p.w-p.w/2-2, true)
		for i := range min(len(left), len(right)) {
			out = append(out, "  "+p.pen.Title.Render(left[i])+right[i])
		}
		if !t.final {
			out = append(out, kit.Centre(kit.Bar(p.st, t.judged, t.all, p.w-4, kit.Fine), p.w))
		}
	}
	if t.frozen != "" {
		out = append(out, p.pen.Badge.Render(kit.Centre(p.t.Board.Frozen(t.frozen), p.w)))
	}
	for len(out) < lines {
		out = append(out, blanks(p.w))
	}
	return out[:lines]
}

// standingsFoot is the page's number and who is not in it.
func (p painter) standingsFoot(t *table, page, pages int) string {
	var says []string
	if pages > 1 {
		says = append(says, p.t.Board.Page(page+1, pages))
	}
	if n := t.all - t.judged; n > 0 {
		says = append(says, p.t.Board.Waiting(n))
	}
	if t.out > 0 {
		says = append(says, p.t.Board.Out(t.out))
	}
	left, right := " "+strings.Join(says, " · "), ""
	if !t.final && kit.Width(left)+kit.Width(p.t.Board.Legend())+4 <= p.w {
		right = p.pen.Muted.Render(p.t.Board.Legend()) + " "
	}
	return kit.Join(p.pen.Muted.Render(left), right, p.w)
}

// tier is the line where an award's places begin; without a name, where they end.
func (p painter) tier(award string) string {
	left := "──"
	if room := p.w - 5; award != "" && room > 0 {
		left += " " + kit.Fit(award, min(kit.Width(award), room)) + " "
	}
	return p.pen.Title.Render(left + strings.Repeat("─", max(p.w-kit.Width(left), 0)))
}
