package kit

import "strings"

// BoxSpec is what stands in a [Box]. Texts without colours of their own get the title's,
// the ordinary and the muted token.
type BoxSpec struct {
	Title     string   // in the top border, left
	Right     string   // in the top border, right
	Foot      string   // in the bottom border, left
	FootRight string   // in the bottom border, right
	Body      []string // lines; one with line ends counts as several
	Focus     bool     // keys go here: the other border token, and ▸ before the title
}

// Inside is the room for the body in a box of w×h: a border and, from 10 columns on, a
// blank on each side are taken away.
func Inside(w, h int) (int, int) {
	switch {
	case w < 4 || h < 2:
		return 0, 0
	case w < 10:
		return w - 2, h - 2
	}
	return w - 4, h - 2
}

// Box draws b in exactly w×h cells, the body cut or padded to [Inside]. In a border, the
// text on the left is cut before the one on the right. Too small for a box, it is blank.
func Box(st Styles, b BoxSpec, w, h int) string {
	if w < 4 || h < 2 {
		return Block(nil, w, h)
	}
	pen, title := st.Fast.Border, st.Fast.Title
	mark := " "
	if b.Focus {
		pen = st.Fast.BorderFocus
		mark = "▸"
	}
	iw, ih := Inside(w, h)
	side, gap := pen.Render("│"), (w-2-iw)/2
	var out strings.Builder
	size := h*(2*len(side)+w+8) + 8*w
	for _, s := range b.Body {
		size += len(s)
	}
	out.Grow(size)
	edge(&out, pen, "┌", "┐", tag{b.Title, mark, title}, tag{b.Right, " ", st.Fast.Text}, w)
	body := b.Body
	var rest string
	var more bool
	for range ih {
		var line string
		if !more && len(body) > 0 {
			rest, body, more = body[0], body[1:], true
		}
		if more {
			line, rest, more = strings.Cut(rest, "\n")
		}
		out.WriteByte('\n')
		out.WriteString(side)
		pad(&out, gap)
		write(&out, line, iw)
		pad(&out, gap)
		out.WriteString(side)
	}
	out.WriteByte('\n')
	edge(&out, pen, "└", "┘", tag{b.Foot, " ", st.Fast.Muted}, tag{b.FootRight, " ", st.Fast.Muted}, w)
	return out.String()
}

// tag is a text in a border; before stands in front of it.
type tag struct {
	text, before string
	pen          Pen
}

// edge writes a border line of w cells with a text at each end.
func edge(b *strings.Builder, pen Pen, from, to string, left, right tag, w int) {
	room := w - 2
	rs := measure(right.text, max(room-2, 0))
	rw := min(rs.w, room-2)
	if rw > 0 {
		room -= rw + 2
	}
	// A rule of one cell keeps the two apart; less than three cells of a longer title say nothing.
	ls := measure(left.text, max(room-3, 0))
	lw := min(ls.w, room-3)
	if lw <= 0 || lw < 3 && ls.w > lw {
		lw = 0
	} else {
		room -= lw + 2
	}
	b.WriteString(pen.open)
	b.WriteString(from)
	if lw > 0 {
		text(b, left, ls, lw, pen)
	}
	repeat(b, rules, room)
	if rw > 0 {
		text(b, right, rs, rw, pen)
	}
	b.WriteString(to)
	b.WriteString(pen.close)
}

// text interrupts the border's pen for a tag of w cells between its two blanks.
func text(b *strings.Builder, t tag, m span, w int, border Pen) {
	b.WriteString(t.before)
	b.WriteString(border.close)
	own := strings.IndexByte(m.s, esc) < 0
	if own {
		b.WriteString(t.pen.open)
	}
	put(b, m, w, 0, 1)
	if own {
		b.WriteString(t.pen.close)
	}
	b.WriteString(border.open)
	b.WriteByte(' ')
}
