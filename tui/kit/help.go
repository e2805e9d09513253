package kit

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
)

// Bind is a key with what it is called and does, and the names of all that do it.
func Bind(shown, does string, names ...string) key.Binding {
	return key.NewBinding(key.WithKeys(names...), key.WithHelp(shown, does))
}

// ShortHelp is the keys that work now in one line of exactly w cells: as many as fit, then
// … if there are more. The last one, which is how to find the others, always stays.
func ShortHelp(st Styles, km help.KeyMap, w int) string {
	if w <= 0 {
		return ""
	}
	const sep, more = " · ", " … "
	shown := working(km.ShortHelp())
	var b strings.Builder
	b.Grow(2*w + 24*len(shown))
	used := 0
	for i, at := range shown {
		hp := at.Help()
		gap, need, last := sep, Width(hp.Key)+1+Width(hp.Desc), i == len(shown)-1
		if used == 0 {
			gap = ""
		}
		if !last && used+Width(gap)+need+rest(shown[i+1:]) > w {
			at, gap, last = shown[len(shown)-1], more, true
			hp = at.Help()
			need = Width(hp.Key) + 1 + Width(hp.Desc)
		}
		if used+Width(gap)+need > w {
			b.WriteString(st.Fast.Muted.Render(Fit(" …", w-used)))
			return Fit(b.String(), w)
		}
		st.Fast.Muted.write(&b, gap)
		b.WriteString(Hint(st, at))
		if used += Width(gap) + need; last {
			break
		}
	}
	pad(&b, w-used)
	return b.String()
}

// LeastHelp is the fewest cells in which ShortHelp shows the first key and the last.
func LeastHelp(km help.KeyMap) int {
	shown := working(km.ShortHelp())
	if len(shown) == 0 {
		return 0
	}
	first := shown[0].Help()
	return Width(first.Key) + 1 + Width(first.Desc) + rest(shown)
}

// rest is the fewest cells that what follows a shown key takes: the last one, after …
// or in its place.
func rest(after []key.Binding) int {
	last := after[len(after)-1].Help()
	return 3 + Width(last.Key) + 1 + Width(last.Desc)
}

// Hint is a key and what it does, to be pressed or clicked.
func Hint(st Styles, b key.Binding) string {
	hp := b.Help()
	return KeyZone(st.Fast.Key.Render(hp.Key)+" "+st.Fast.Text.Render(hp.Desc), b.Keys()[0])
}

// Hints are some keys in a line.
func Hints(st Styles, bindings ...key.Binding) string {
	var all []string
	for _, b := range working(bindings) {
		all = append(all, Hint(st, b))
	}
	return strings.Join(all, st.Fast.Muted.Render(" · "))
}

// working leaves out what does not work now.
func working(bindings []key.Binding) []key.Binding {
	out := make([]key.Binding, 0, len(bindings))
	for _, b := range bindings {
		if b.Enabled() && b.Help() != (key.Help{}) {
			out = append(out, b)
		}
	}
	return out
}

const (
	helpGap  = 2 // between a key and what it does
	helpCols = 3 // between columns
)

// FullHelp is all keys that work now in at most h lines of exactly w cells: groups in as
// many columns as fit, one on a phone. When that is too tall, first the blank lines
// between groups go; then it is cut into pages, of which this is one, counted from 0,
// over a last line that says which of how many. It returns the number of pages too.
func FullHelp(st Styles, km help.KeyMap, w, h, page int) (text string, pages int) {
	if w <= 0 || h <= 0 {
		return "", 1
	}
	groups := enabled(km.FullHelp())
	var cols [][]key.Help
	for n := max(len(groups), 1); ; n-- {
		if cols = flow(groups, n, true); tallest(cols) > h {
			cols = flow(groups, n, false)
		}
		if n == 1 || across(cols) <= w {
			break
		}
	}
	rows, from, pages := tallest(cols), 0, 1
	to := rows
	if rows > h {
		each := max(h-1, 1)
		pages = (rows + each - 1) / each
		page = min(max(page, 0), pages-1)
		from, to = page*each, min((page+1)*each, rows)
	}
	lines := make([]string, 0, to-from+1)
	for y := from; y < to; y++ {
		var b strings.Builder
		for i, col := range cols {
			if i > 0 {
				pad(&b, helpCols)
			}
			keyW, descW := widest(col)
			colW := keyW + helpGap + descW
			if len(cols) == 1 {
				keyW, colW = min(keyW, max(w/2, 1)), w
			}
			entry(&b, st, col, y, keyW, colW)
		}
		lines = append(lines, Fit(b.String(), w))
	}
	if pages > 1 && h > 1 {
		for len(lines) < h-1 {
			lines = append(lines, Fit("", w))
		}
		lines = append(lines, Fit(st.Fast.Muted.Render("… "+strconv.Itoa(page+1)+"/"+strconv.Itoa(pages)), w))
	}
	return strings.Join(lines, "\n"), pages
}

// entry writes line y of a column: a key and what it does, or blanks.
func entry(b *strings.Builder, st Styles, col []key.Help, y, keyW, colW int) {
	if y >= len(col) || col[y] == (key.Help{}) {
		pad(b, colW)
		return
	}
	b.WriteString(st.Fast.Key.Render(Fit(col[y].Key, keyW)))
	if room := colW - keyW - helpGap; room > 0 {
		pad(b, helpGap)
		st.Fast.Text.write(b, Fit(col[y].Desc, room))
		return
	}
	pad(b, colW-keyW)
}

// enabled leaves out what does not work now.
func enabled(groups [][]key.Binding) (out [][]key.Help) {
	for _, g := range groups {
		var hs []key.Help
		for _, b := range working(g) {
			hs = append(hs, b.Help())
		}
		if len(hs) > 0 {
			out = append(out, hs)
		}
	}
	return out
}

// widest is how wide a column's keys are, and what they do.
func widest(col []key.Help) (keyW, descW int) {
	for _, hp := range col {
		keyW, descW = max(keyW, Width(hp.Key)), max(descW, Width(hp.Desc))
	}
	return keyW, descW
}

// across is how wide columns are beside each other.
func across(cols [][]key.Help) int {
	w := helpCols * (len(cols) - 1)
	for _, col := range cols {
		keyW, descW := widest(col)
		w += keyW + helpGap + descW
	}
	return w
}

// flow puts whole groups under each other into at most n columns of about equal height.
func flow(groups [][]key.Help, n int, spaced bool) [][]key.Help {
	for limit := 1; ; limit++ {
		cols := fill(groups, limit, spaced)
		if len(cols) <= n {
			return cols
		}
	}
}

// fill starts a column whenever a group would make the last one taller than limit.
func fill(groups [][]key.Help, limit int, spaced bool) [][]key.Help {
	var cols [][]key.Help
	gap := 0
	if spaced {
		gap = 1
	}
	for _, g := range groups {
		last := len(cols) - 1
		if last < 0 || len(cols[last])+gap+len(g) > limit {
			cols = append(cols, append([]key.Help(nil), g...))
			continue
		}
		if spaced {
			cols[last] = append(cols[last], key.Help{})
		}
		cols[last] = append(cols[last], g...)
	}
	return cols
}

func tallest(cols [][]key.Help) int {
	n := 0
	for _, c := range cols {
		n = max(n, len(c))
	}
	return n
}
