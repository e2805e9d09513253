package board

// arrangement is how the standings' rows are laid out at one size.
type arrangement struct {
	head  int      // lines above the rows
	foot  int      // lines below them
	pitch int      // lines a row
	pages [][2]int // rows from, to
}

// most is about how many rows a page has where there is room for higher ones.
const most = 20

// arrange makes rows as high as lets them all show at once; where they cannot, it
// makes pages of about equal length.
func arrange(t *table, w, h int) arrangement {
	a := arrangement{head: 1, foot: 1}
	switch {
	case w >= 120 && h >= 40:
		a.head = 6
	case h < 4:
		a.head, a.foot = 0, 0
	case h < 8:
		a.head, a.foot = 1, 0
	}
	if t.frozen != "" && a.head > 0 {
		a.head++
	}
	room := max(h-a.head-a.foot, 1)
	least := min(max((room+most/2)/most, 1), 3)
	a.pitch = 3
	if a.head > 3 {
		a.pitch = 6
	}
	for ; a.pitch > least && t.height(0, len(t.rows), a.pitch) > room; a.pitch-- {
	}
	n := len(t.paged(room, a.pitch, len(t.rows)))
	limit := (len(t.rows) + max(n, 1) - 1) / max(n, 1)
	a.pages = t.paged(room, a.pitch, limit)
	if len(a.pages) > n { // the tiers' lines fell otherwise
		a.pages = t.paged(room, a.pitch, len(t.rows))
	}
	return a
}

// paged fills pages of room lines with at most limit rows each, at least one.
func (t *table) paged(room, pitch, limit int) (pages [][2]int) {
	from := 0
	for i := range t.rows {
		if i > from && (i-from >= limit || t.height(from, i+1, pitch) > room) {
			pages = append(pages, [2]int{from, i})
			from = i
		}
	}
	return append(pages, [2]int{from, len(t.rows)})
}

// height is how many lines a page of rows takes, the tiers' lines included.
func (t *table) height(from, to, pitch int) int {
	n := (to - from) * pitch
	for i := from; i < to; i++ {
		if t.tierAt(i, from) {
			n++
		}
	}
	return n
}

// tierAt says that a line stands before row i of a page: where a tier begins, on
// the page or at all, and where the last one ends.
func (t *table) tierAt(i, from int) bool {
	if i == from {
		return t.rows[i].award != ""
	}
	return t.rows[i].award != t.rows[i-1].award
}
