package board

import (
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// painter draws one frame in w×h cells.
type painter struct {
	Frame
	c    *Scene
	st   kit.Styles
	pen  *kit.Pens
	t    *i18n.Text
	w, h int
}

// roomy says that there is a projector's room for large letters beside something
// larger, such as a timer.
func (p painter) roomy() bool { return p.w >= 80 && p.h >= 40 }

// grand says that there is room for large letters alone: of a screen of 40 lines, the
// head and the line of a rehearsal may have taken two.
func (p painter) grand() bool { return p.w >= 80 && p.h >= 38 }

// within is a painter of the same frame for other cells.
func (p painter) within(w, h int) painter {
	p.w, p.h = max(w, 0), max(h, 0)
	return p
}

// head is the first line of every mode but blank: the contest, that its data are
// made up, and what the mode adds; or that it may be old.
func (p painter) head(right string) string {
	if p.c.sample {
		if right != "" {
			right = " · " + right
		}
		right = p.t.General.Sample() + right
	}
	if right != "" {
		right = p.pen.Muted.Render(right) + " "
	}
	if p.c.cut {
		right = p.pen.Bad.Render(p.t.Board.Isolated()) + " "
	}
	left := ""
	if len(p.c.waiting) == 0 { // else the contest's name is larger elsewhere
		left = p.pen.Muted.Render(" " + p.c.contest)
	}
	return kit.Join(left, right, p.w)
}

// headed puts the head over a body of the lines that are left; in less than four
// lines it gives way, unless the data are made up.
func (p painter) headed(right string, body func(painter) []string) []string {
	if p.h < 4 && !(p.c.sample && p.h > 1) {
		return body(p)
	}
	return append([]string{p.head(right)}, body(p.within(p.w, p.h-1))...)
}

// part is some lines of a column. When they do not all fit, those with the lowest
// keep are first drawn short and then left out.
type part struct {
	keep  int
	lines []string
	short []string             // nil if it can only go as a whole
	space int                  // blank lines wanted above
	fill  func(h int) []string // of one part: draws in what is left
	least int                  // lines that are to be left for fill
}

// column stacks parts in exactly h lines, what is left over shared by top and bottom.
func column(parts []part, w, h int) []string {
	parts = squeeze(parts, h)
	fixed, wanted, fill := 0, 0, -1
	for i := range parts {
		wanted += parts[i].space
		fixed += len(parts[i].lines)
		if parts[i].fill != nil {
			fill = i
		}
	}
	if fill >= 0 && h > fixed {
		room := max(h-fixed-wanted, min(parts[fill].least, h-fixed), 1)
		lines := parts[fill].fill(room)
		parts[fill].lines = lines[:min(len(lines), room)]
		fixed += len(parts[fill].lines)
	}
	left := h - fixed
	more := min(max(left-wanted, 0)/(len(parts)+1), 2) // to each gap
	for i := range parts {
		if i > 0 && parts[i].space > 0 {
			wanted += more
		}
	}
	above := max(left-wanted, 0) / 2
	out := make([]string, 0, h)
	gap := func(n int) {
		for range min(n, left) {
			out = append(out, blanks(w))
			left--
		}
	}
	gap(above)
	for i := range parts {
		if n := parts[i].space; i > 0 && n > 0 {
			gap(n + more)
		} else {
			gap(n)
		}
		out = append(out, parts[i].lines...)
	}
	gap(left)
	return out[:min(len(out), h)]
}

// squeeze shortens and leaves out parts until the rest fit in h lines; what fills
// counts with the least it wants, and never goes.
func squeeze(parts []part, h int) []part {
	for {
		total, out, short := 0, -1, -1
		for i := range parts {
			p := &parts[i]
			total += max(len(p.lines), p.least)
			if p.short != nil && len(p.short) < len(p.lines) && (short < 0 || p.keep < parts[short].keep) {
				short = i
			}
			if p.fill == nil && (out < 0 || p.keep < parts[out].keep) {
				out = i
			}
		}
		switch {
		case total <= h || out < 0:
			return parts
		case short >= 0:
			parts[short].lines, parts[short].short = parts[short].short, nil
		default:
			parts = append(parts[:out:out], parts[out+1:]...)
		}
	}
}

// wrapped is text in ordinary letters in centred lines, at most most of them.
func (p painter) wrapped(text string, most int) []string {
	room := p.w - 2
	if room < 10 {
		room = p.w
	}
	lines := kit.Wrap(text, room)
	if len(lines) > max(most, 0) {
		lines = lines[:max(most, 0)]
		if most > 0 {
			lines[most-1] = kit.Fit(lines[most-1]+" …", room)
		}
	}
	return lines
}

// prose is [painter.wrapped] in a pen, in lines of exactly the width.
func (p painter) prose(pen kit.Pen, text string, most int) []string {
	lines := p.wrapped(text, most)
	for i, s := range lines {
		lines[i] = kit.Centre(pen.Render(s), p.w)
	}
	return lines
}

// large is text in large letters, h lines at most, and in ordinary ones where that
// cannot be; short is always ordinary.
func (p painter) large(pen kit.Pen, text string, h, most int) (lines, short []string) {
	short = p.prose(pen, text, 2)
	if lines = poster(text, p.w-4, h, most); lines == nil {
		return short, nil
	}
	for i, s := range lines {
		lines[i] = kit.Centre(pen.Render(s), p.w)
	}
	return lines, short
}

// notice is one sentence in the middle of everything.
func (p painter) notice(text string) []string {
	lines := p.prose(p.pen.Text, text, p.h)
	if p.grand() {
		lines, _ = p.large(p.pen.Text, text, p.h/2, 2)
	}
	return column([]part{{lines: lines}}, p.w, p.h)
}

// band is a message on a ground of its own, as wide as everything; an empty part
// if there is none.
func (p painter) band(text string) part {
	if text == "" {
		return part{}
	}
	lines, short := p.wrapped(text, 3), p.wrapped(text, 1)
	if p.roomy() {
		if l := poster(text, p.w-4, 7, 1); l != nil {
			lines = l
		}
		lines = append(append([]string{""}, lines...), "")
	}
	return part{keep: 7, lines: p.ground(lines), short: p.ground(short), space: 1}
}

// ground paints whole lines.
func (p painter) ground(lines []string) []string {
	out := make([]string, len(lines))
	for i, s := range lines {
		out[i] = p.pen.Selected.Render(kit.Centre(s, p.w))
	}
	return out
}
