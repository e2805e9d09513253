package board

import (
	"cmp"
	"image/color"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"juri/scoring"
	"juri/tui/kit"
	"juri/tui/letters"
)

// wall is a picture in the making: pieces of lines at their places.
type wall struct {
	w, h  int
	rows  [][]piece
	body  rect   // in which bands stand
	bands []band // of entries
	moved bool   // something is not as it is without motion
}

type piece struct {
	x, w int
	text string
}

// band notes where an entry's row stands.
func (m *wall) band(r *row, y, h int) {
	if h = min(h, m.body.y+m.body.h-y); h > 0 {
		m.bands = append(m.bands, band{r.id, r.score, y, h})
	}
}

// put places lines of w cells each, whose first begins at x, y.
func (m *wall) put(x, y, w int, lines ...string) {
	for i, line := range lines {
		if y+i >= 0 && y+i < m.h {
			m.rows[y+i] = append(m.rows[y+i], piece{x, w, line})
		}
	}
}

// lines are the wall's, of its width each.
func (m *wall) lines() []string {
	out := make([]string, m.h)
	for y, row := range m.rows {
		slices.SortFunc(row, func(a, b piece) int { return cmp.Compare(a.x, b.x) })
		var b strings.Builder
		x := 0
		for _, p := range row {
			b.WriteString(blanks(p.x - x))
			b.WriteString(p.text)
			x = p.x + p.w
		}
		b.WriteString(blanks(m.w - x))
		out[y] = b.String()
	}
	return out
}

func blanks(n int) string { return strings.Repeat(" ", max(n, 0)) }

// ink is a style's colour for letters.
func (p painter) ink(s lipgloss.Style) letters.Ink {
	c := s.GetForeground()
	if _, none := c.(lipgloss.NoColor); none {
		c = nil
	}
	return p.inkOf(c)
}

// inkOf is a colour for letters; nil is that of ordinary text.
func (p painter) inkOf(c color.Color) letters.Ink {
	if !p.st.Colour {
		return letters.Ink{}
	}
	text, ground := p.st.Theme.Ground()
	if c == nil {
		c = text
	}
	ink := letters.Ink{Text: c, Ground: ground, Palette: p.st.Palette}
	if p.st.Soft {
		ink.Depth = letters.Blended
	}
	return ink
}

// medals are the colours of the first three places, and of an award without places that of
// the first; of the others that of text.
func (p painter) medal(rank int) letters.Ink {
	if rank == 0 {
		rank = 1
	}
	if rank > 3 {
		return p.ink(p.st.Text)
	}
	if p.st.Colour && !p.st.Soft { // the nearest of 16 would be red, as if something were wrong
		return p.ink([]lipgloss.Style{p.st.Warn, p.st.Text, p.st.Text}[rank-1])
	}
	colours := map[kit.Theme][3]string{
		kit.Light:    {"#8a5a00", "#56606e", "#8f4510"},
		kit.Contrast: {"#ffff00", "#ffffff", "#ffaa55"},
	}[p.st.Theme]
	if colours[0] == "" {
		colours = [3]string{"#ffcd54", "#c8d2e0", "#e09a62"}
	}
	return p.inkOf(lipgloss.Color(colours[rank-1]))
}

// blocks are what the terminal's letters are made of.
func (p painter) blocks() letters.Blocks {
	if p.st.Sextants && !p.low() {
		return letters.Sextants
	}
	return letters.Quadrants
}

// fit sets a text in a box as large as it goes, at most of so many rows and in so many
// lines. Where even plain text has no room the end is left out, with … for it.
func (p painter) fit(text string, w, h, rows, lines int) letters.Setting {
	if text == "" || w < 1 || h < 1 {
		return letters.Setting{Size: letters.Size{Rows: 1}}
	}
	box := letters.Box{Width: w, Height: h, Rows: rows, Lines: lines, Blocks: p.blocks()}
	if rows == 0 || rows > 2 {
		box.Least = 3 // small letters, if they go at all
		if s, ok := letters.Fit(box, text); ok {
			return s
		}
		if s, ok := letters.Fit(box, broken(text, w)); ok && !p.low() {
			return s
		}
		if box.Least = 0; p.low() {
			box.Rows = 1
		}
	}
	if s, ok := letters.Fit(box, text); ok {
		return s
	}
	all := kit.Wrap(text, w)
	if len(all) > h {
		all = all[:h]
		all[h-1] = kit.Fit(all[h-1]+" …", w)
	}
	for i, line := range all {
		all[i] = strings.TrimRight(line, " ")
	}
	return letters.Setting{Size: letters.Size{Rows: 1}, Lines: all}
}

// fitName is [painter.fit] of a name; a short one, if there is any, takes its place
// where the whole has no room, or before a hall none in small letters and capitals.
func (p painter) fitName(name, short string, w, h, rows, lines int) letters.Setting {
	s := p.fit(name, w, h, rows, lines)
	whole := strings.Join(s.Lines, " ") == strings.Join(strings.Fields(name), " ")
	if name == "" || short == "" || whole && (p.low() || s.Rows > 2) {
		return s
	}
	if o := p.fit(short, w, h, rows, lines); !whole || o.Rows > s.Rows {
		return o
	}
	return s
}

// Long reports whether a name is longer than what the standings of a wall of 120×34 cells
// have room for in letters that a hall can read: it wants a short one beside it.
func Long(name string) bool {
	_, ok := letters.Fit(letters.Box{Width: 82, Height: 7, Rows: 3, Least: 3, Lines: 2}, name)
	return !ok
}

// plainName is a name in so many cells of ordinary text, or the short one.
func (p painter) plainName(name, short string, w int) string {
	if short != "" && kit.Width(name) > w {
		return short
	}
	return name
}

// broken is a text in which words that are longer than a line of the smallest letters are
// in parts of a line each.
func broken(text string, w int) string {
	words := strings.Fields(text)
	for i, word := range words {
		runes := []rune(word)
		long, ok := letters.Size{Rows: 3, Narrow: true}.Width(word)
		n := long/max(w, 1) + 1
		if !ok || n == 1 || n > len(runes) {
			continue
		}
		var parts []string
		for part := range slices.Chunk(runes, (len(runes)+n-1)/n) {
			parts = append(parts, string(part))
		}
		words[i] = strings.Join(parts, " ")
	}
	return strings.Join(words, " ")
}

// prose is [painter.fit] for sentences, which are not set in capitals alone.
func (p painter) prose(text string, w, h, rows, lines int) letters.Setting {
	if rows > 2 {
		if s, ok := letters.Fit(letters.Box{Width: w, Height: h, Rows: rows, Lines: lines, Least: 3, Blocks: p.blocks()}, text); ok {
			return s
		}
	}
	return p.fit(text, w, h, 1, lines)
}

// draw puts a setting into a box, in the middle of its height.
func (p painter) draw(r rect, s letters.Setting, ink letters.Ink, align letters.Align) {
	if len(s.Lines) == 0 || r.h < s.Height() || r.w < s.Width() {
		return
	}
	if s.Rows < 2 && ink.Text != nil && scoring.Contrast(ink.Text, ink.Ground) < scoring.TextContrast {
		ink.Text = scoring.Legible(ink.Text, ink.Ground, scoring.TextContrast)
	}
	p.on.put(r.x, r.y+(r.h-s.Height())/2, r.w, s.Draw(ink, align, r.w)...)
}

// high is a part that wants a setting's height, no more.
func high(s letters.Setting, keep, gap int) want {
	if len(s.Lines) == 0 {
		return want{}
	}
	return want{least: s.Height(), most: s.Height(), keep: keep, gap: gap}
}

// plain puts one line of ordinary text into a box's first row.
func (p painter) plain(r rect, pen kit.Pen, text string, align letters.Align) {
	if r.w < 1 || r.h < 1 || text == "" {
		return
	}
	line := kit.Fit(text, min(kit.Width(text), r.w))
	w := kit.Width(line)
	x := map[letters.Align]int{letters.Centre: (r.w - w) / 2, letters.Right: r.w - w}[align]
	p.on.put(r.x+x, r.y, w, pen.Render(line))
}

// margins is the wall without its edges.
func (p painter) margins() rect {
	r := rect{0, 0, p.w, p.h}
	x, y := 0, 0
	if p.w >= 30 {
		x = max(p.w/40, 1)
	}
	if p.h >= 16 {
		y = max(p.h/40, 1)
	}
	return r.inset(x, y)
}
