package board

// rect is a part of a wall, in cells.
type rect struct{ x, y, w, h int }

// want is how much of a column's height, or of a row's width, a part wants.
type want struct {
	least int // with less it is left out
	most  int // 0 for any
	share int // of what is over once all have their least; 0 for none
	keep  int // those that keep less are left out first
	gap   int // before it, unless it is the first or there is no room
}

// rows parts r into boxes above each other. What nobody wants is shared out between
// them, and above and below; one that is left out has no height.
func (r rect) rows(ws ...want) []rect {
	out := make([]rect, len(ws))
	for i, s := range split(r.h, ws) {
		out[i] = rect{r.x, r.y + s.at, r.w, s.size}
	}
	return out
}

// columns parts r into boxes beside each other.
func (r rect) columns(ws ...want) []rect {
	out := make([]rect, len(ws))
	for i, s := range split(r.w, ws) {
		out[i] = rect{r.x + s.at, r.y, s.size, r.h}
	}
	return out
}

// neededRows is the rows that parts take if all are there, with the gaps between them.
func neededRows(ws []want) (n int) {
	for _, w := range ws {
		if w.least > 0 {
			if n > 0 {
				n += w.gap
			}
			n += w.least
		}
	}
	return n
}

// inset is r without so many cells at each side, and above and below.
func (r rect) inset(x, y int) rect {
	return rect{r.x + x, r.y + y, max(r.w-2*x, 0), max(r.h-2*y, 0)}
}

type span struct{ at, size int }

func split(total int, ws []want) []span {
	out := make([]span, len(ws))
	in := make([]bool, len(ws))
	for i, w := range ws {
		in[i] = w.least > 0 || w.share > 0
	}
	sum := func() (n int) {
		for i, w := range ws {
			if in[i] {
				n += w.least
			}
		}
		return n
	}
	for sum() > total {
		out := -1
		for i, w := range ws {
			if in[i] && (out < 0 || w.keep < ws[out].keep) {
				out = i
			}
		}
		in[out] = false
	}
	left := total - sum()
	gaps := make([]int, len(ws))
	first, inner := true, 0
	for i, w := range ws {
		if !in[i] {
			continue
		}
		out[i].size = w.least
		if !first {
			gaps[i] = min(w.gap, left)
			left -= gaps[i]
			if w.gap > 0 {
				inner++
			}
		}
		first = false
	}
	left = grow(out, ws, in, left)
	// What is over: a little to each gap, the rest above and below.
	more := min(left/(inner+2), 2)
	at := (left - more*inner) / 2
	if inner == 0 {
		at = left / 2
	}
	first = true
	for i := range ws {
		if !in[i] {
			continue
		}
		if at += gaps[i]; !first && ws[i].gap > 0 {
			at += more
		}
		out[i].at = at
		at += out[i].size
		first = false
	}
	return out
}

// grow gives what is left to those who share it, and returns what nobody takes.
func grow(out []span, ws []want, in []bool, left int) int {
	for left > 0 {
		shares := 0
		for i, w := range ws {
			if in[i] && (w.most == 0 || out[i].size < w.most) {
				shares += w.share
			}
		}
		if shares == 0 {
			break
		}
		given := 0
		for i, w := range ws {
			if !in[i] || w.share == 0 || w.most > 0 && out[i].size >= w.most {
				continue
			}
			n := min(max(left*w.share/shares, 1), left-given)
			if w.most > 0 {
				n = min(n, w.most-out[i].size)
			}
			out[i].size += n
			given += n
		}
		left -= given
	}
	return left
}
