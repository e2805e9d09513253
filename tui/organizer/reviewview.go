package organizer

import (
	"strconv"

	"juri/scoring"
	"juri/tui/kit"
)

func (p *review) view(w, h int) string {
	p.at = max(min(p.at, len(p.passages())-1), 0)
	if kit.SizeOf(w) == kit.Wide {
		left := w * 42 / 100
		return kit.Beside(2, p.entries(left, h), p.text(w-left-2, h))
	}
	if p.in {
		return p.text(w, h)
	}
	return p.entries(w, h)
}

// entries is the list, with what becomes of each one's feedback.
func (p *review) entries(w, h int) string {
	t := p.term.Text.Review
	if len(p.list.ids) == 0 {
		return kit.Block([]string{"", " " + t.Nothing()}, w, h)
	}
	o := &p.term.Text.Organizer
	tab := kit.Table{Selected: p.list.at, Cols: []kit.Column{
		{Title: o.ID(), Min: p.idWidth(), Priority: 4}, {Title: o.Unit(), Min: 10, Flex: 2, Priority: 3},
		{Title: t.Jurors(), Min: 6, Right: true, Priority: 1}, {Title: o.Status(), Min: 12, Flex: 1, Max: 22, Priority: 2},
	}}
	for _, id := range p.list.ids {
		l := p.state.Slot(id)
		tab.Rows = append(tab.Rows, []string{id, l.Entry.Unit, strconv.Itoa(len(l.AnonymousFeedback())), p.outcome(l)})
	}
	return kit.Block(tab.Render(p.term.Styles, w, h), w, h)
}

// outcome is what becomes of an entry's feedback, in a few words.
func (p *review) outcome(l *scoring.Slot) string {
	t := p.term.Text.Review
	switch n := len(l.Review.Struck); {
	case l.Review.Held != "":
		return p.pens().Warn.Render("○ " + t.IsHeld())
	case n > 0:
		return p.pens().Good.Render("✓ ") + t.StruckPassages(n)
	}
	return p.pens().Good.Render("✓ ") + t.GoesOut()
}

// text is the chosen entry's feedback, voice by voice; the chosen passage stays
// in sight.
func (p *review) text(w, h int) string {
	l := p.state.Slot(p.list.id())
	if l == nil || w < 8 {
		return kit.Block(nil, w, h)
	}
	lines, from, to := p.lines(l, w)
	top := 0
	if p.in {
		top = max(min(from-h/3, len(lines)-h), 0)
		top = max(top, to-h)
	}
	return kit.Block(lines[min(top, len(lines)):], w, h)
}

// lines are all of it, and where the chosen passage begins and ends.
func (p *review) lines(l *scoring.Slot, w int) (out []string, from, to int) {
	t, o, pens := p.term.Text.Review, &p.term.Text.Organizer, p.pens()
	out = append(out, kit.Join(" "+pens.Title.Render(title(l)), p.outcome(l)+" ", w))
	if l.Review.Held != "" {
		out = append(out, indent(pens.Warn.Lines(kit.Wrap(t.Because(l.Review.Held), w-3)))...)
	}
	voice, part := -1, -1
	for i, s := range p.passages() {
		if s.voice != voice {
			voice, part = s.voice, -1
			out = append(out, "", " "+pens.Accent.Render(p.term.Text.Papers.JurorN(string(rune('A'+voice%26)))))
		}
		if s.part != part {
			part = s.part
			out = append(out, "  "+pens.Muted.Render([]string{o.Strength(), o.Improve()}[part]))
		}
		mark, text := "   ", s.text
		if s.struck {
			text = scoring.StruckMark + " " + text
		}
		wrapped := kit.Wrap(text, w-5)
		if s.struck {
			wrapped = pens.Muted.Lines(wrapped)
		}
		if p.in && i == p.at {
			mark, from = pens.Accent.Render(" ▸ "), len(out)
			to = from + len(wrapped)
		}
		for n, line := range wrapped {
			if n > 0 {
				mark = "   "
			}
			out = append(out, mark+line)
		}
	}
	return out, from, to
}
