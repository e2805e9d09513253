package kit

// layout shares w cells among the columns and returns the gap between them.
func (t Table) layout(w int) (widths []int, gap int) {
	widths = make([]int, len(t.Cols))
	if t.Selected >= 0 {
		w -= markCells
	}
	if w <= 0 || len(widths) == 0 {
		return widths, 0
	}
	gap = 1
	if w >= 60 {
		gap = 2
	}
	shown, total := len(widths), gap*(len(widths)-1)
	for i, c := range t.Cols {
		widths[i] = max(c.Min, 1)
		total += widths[i]
	}
	for total > w && shown > 1 {
		i := t.least(widths)
		total -= widths[i] + gap
		widths[i] = 0
		shown--
	}
	if total > w {
		widths[t.least(widths)] = w
		return widths, gap
	}
	t.grow(widths, w-total)
	return widths, gap
}

// least is the shown column that is given up first.
func (t Table) least(widths []int) int {
	at := -1
	for i, c := range t.Cols {
		if widths[i] > 0 && (at < 0 || c.Priority <= t.Cols[at].Priority) {
			at = i
		}
	}
	return at
}

// grow gives the extra cells to the flexible columns by their weights, none above its
// Max; cells that do not divide go to the first.
func (t Table) grow(widths []int, extra int) {
	for extra > 0 {
		sum := 0
		for i, c := range t.Cols {
			if t.grows(i, widths[i]) {
				sum += c.Flex
			}
		}
		if sum == 0 {
			return
		}
		left := extra
		for i, c := range t.Cols {
			if !t.grows(i, widths[i]) {
				continue
			}
			more := extra * c.Flex / sum
			if extra < sum {
				more = min(c.Flex, left)
			}
			if c.Max > 0 {
				more = min(more, c.Max-widths[i])
			}
			widths[i] += more
			left -= more
		}
		extra = left
	}
}

func (t Table) grows(i, w int) bool {
	c := t.Cols[i]
	return w > 0 && c.Flex > 0 && (c.Max <= 0 || w < c.Max)
}
