package kit

import (
	"strings"
)

// Column is one column of a [Table].
type Column struct {
	Title    string
	Min      int  // fewest cells; less than this is only given to the last column left
	Max      int  // most cells, 0 for no limit
	Flex     int  // share of the room that is left over, 0 for none
	Right    bool // numbers
	Priority int  // when there is no room, the lowest goes first, of equals the rightmost
}

// Table draws rows under a header. A negative Selected means that no row can be selected;
// otherwise every row has a mark column, in which ▲ and ▼ say that there are more rows.
type Table struct {
	Cols     []Column
	Rows     [][]string
	Names    []string // of the rows, that can be clicked by them; none where they cannot
	Selected int
}

const markCells = 2

// Window is the part [from, to) of n rows that a view of height rows shows, with selected
// in its middle where the ends allow; without a selection it is the beginning.
func Window(n, selected, height int) (from, to int) {
	if n <= 0 || height <= 0 {
		return 0, 0
	}
	if height >= n {
		return 0, n
	}
	from = min(max(selected-height/2, 0), n-height)
	return from, from + height
}

// More is the mark of row i of n, of which those from from to to show: that there are more
// above or below; none for the others.
func More(i, from, to, n int, none string) string {
	switch {
	case i == from && from > 0:
		return "▲"
	case i == to-1 && to < n:
		return "▼"
	}
	return none
}

// Widths is the number of cells each column gets in a table of w cells; 0 means that the
// column is not shown.
func (t Table) Widths(w int) []int {
	widths, _ := t.layout(w)
	return widths
}

// Render draws at most h lines of exactly w cells: the header, unless all titles are empty,
// and the rows around the selected one, which loses its own colours to the selection's.
func (t Table) Render(st Styles, w, h int) []string {
	if w <= 0 || h <= 0 {
		return nil
	}
	widths, gap := t.layout(w)
	out := make([]string, 0, min(h, len(t.Rows)+1))
	d := drawer{t, widths, gap, w}
	if t.headed() {
		out = append(out, d.header(st.Fast.Muted))
	}
	from, to := Window(len(t.Rows), t.Selected, h-len(out))
	for i := from; i < to; i++ {
		mark, pen := More(i, from, to, len(t.Rows), " ")+" ", st.Fast.Text
		if i == t.Selected {
			mark, pen = "▸ ", st.Fast.Selected
		}
		line := d.row(mark, pen, t.Rows[i], i == t.Selected)
		if i < len(t.Names) {
			line = RowZone(line, t.Names[i])
		}
		out = append(out, line)
	}
	return out
}

func (t Table) headed() bool {
	for _, c := range t.Cols {
		if c.Title != "" {
			return true
		}
	}
	return false
}

// drawer writes lines of one table at one width.
type drawer struct {
	t      Table
	widths []int
	gap    int
	w      int
}

func (d drawer) header(pen Pen) string {
	var b strings.Builder
	b.Grow(2*d.w + 16)
	b.WriteString(pen.open)
	used := d.mark(&b, "  ")
	for i, c := range d.t.Cols {
		used = d.cell(&b, i, c.Title, used)
	}
	pad(&b, d.w-used)
	b.WriteString(pen.close)
	return b.String()
}

func (d drawer) row(mark string, pen Pen, row []string, selected bool) string {
	size := 2*d.w + 16
	for _, s := range row {
		size += len(s)
	}
	var b strings.Builder
	b.Grow(size)
	if selected {
		b.WriteString(pen.open)
	}
	used := d.mark(&b, mark)
	for i := range d.t.Cols {
		var s string
		if i < len(row) {
			s = row[i]
		}
		if selected {
			s = bare(s)
		} else if pen.open != "" && d.widths[i] > 0 && strings.IndexByte(s, esc) < 0 {
			s = pen.Render(s)
		}
		used = d.cell(&b, i, s, used)
	}
	pad(&b, d.w-used)
	if selected {
		b.WriteString(pen.close)
	}
	return b.String()
}

func (d drawer) mark(b *strings.Builder, s string) int {
	if d.t.Selected < 0 {
		return 0
	}
	write(b, s, min(markCells, d.w))
	return min(markCells, d.w)
}

// cell writes column i, after a gap unless it is the first, and returns the cells used.
func (d drawer) cell(b *strings.Builder, i int, s string, used int) int {
	w := d.widths[i]
	if w == 0 {
		return used
	}
	for _, before := range d.widths[:i] {
		if before > 0 {
			pad(b, d.gap)
			used += d.gap
			break
		}
	}
	num := 0
	if d.t.Cols[i].Right {
		num = 1
	}
	put(b, measure(s, w), w, num, 1)
	return used + w
}

// bare is s without colour sequences.
func bare(s string) string {
	if strings.IndexByte(s, esc) < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		n, _, sgr, _ := Step(s, i)
		if !sgr {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

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
