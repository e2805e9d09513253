package setup

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// column is one that a table may have: its name, and what else people call it.
type column struct {
	name string
	must bool
	also []string
}

var entryColumns = columnsOf("entries", "id!", "unit!", "title!", "short", "category", "room!", "order", "presenter", "summary", "recuse")

// columnsOf are those of one kind of table, by what words.txt says; a mark behind a name says
// that it must be there.
func columnsOf(kind string, names ...string) (all []column) {
	for _, name := range names {
		name, must := strings.CutSuffix(name, "!")
		all = append(all, column{name, must, wordsOf[kind+" "+name]})
	}
	return all
}

// inPlace are names of a column that are taken for it where nothing surer is: who takes part in a
// list without institutions, the likeliest first, of a team and its school the team; and what it shows.
var inPlace = []column{
	{"unit", true, wordsOf["team"]},
	{"unit", true, wordsOf["person"]},
	{"unit", true, wordsOf["school"]},
	{"title", true, wordsOf["work"]},
	{"presenter", false, wordsOf["leader"]},
}

func words(w ...string) []string { return w }

// named finds the column that a header means; false if none.
func named(columns []column, head string) (column, bool) {
	head = plain(head)
	for _, c := range columns {
		if c.name == head || slices.Contains(c.also, head) {
			return c, true
		}
	}
	return column{}, false
}

// plain is a name without case, marks and doubled blanks: "No. Urut" is "no urut".
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return ' '
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// heads reads a header: the column at each place, "" where the header is empty
// or nobody knows it.
func (g *grid) heads(row []string) []string {
	at := make([]string, len(row))
	for i, head := range row {
		c, known := named(g.cols, head)
		switch {
		case head == "":
		case !known:
			g.fault(g.where(i), "unknown_column", "column", short(head), "known", columnNames(g.cols))
			at[i] = unknown
		case slices.Contains(at, c.name):
			g.fault(g.where(i), "duplicate_column", "column", short(head))
			at[i] = unknown
		default:
			at[i] = c.name
		}
	}
	g.complete(at, "")
	return at
}

// complete says which columns are missing that must be there, but for one, and what they may be called.
func (g *grid) complete(at []string, optional string, inPlace ...column) {
	for _, c := range g.cols {
		if c.must && c.name != optional && !slices.Contains(at, c.name) {
			also := slices.Clone(c.also[:min(len(c.also), 3)])
			for _, o := range inPlace {
				if o.name == c.name {
					also = append(also, o.also[1])
				}
			}
			g.fault(g.where(0), "missing_column", "column", c.name, "also", strings.Join(also, ", "))
		}
	}
}

// unknown stands for a column whose header has a fault of its own.
const unknown = "?"

func columnNames(columns []column) string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
		if len(c.also) > 0 {
			names[i] += " (" + c.also[0] + ")"
		}
	}
	return strings.Join(names, ", ")
}

// underHeads finds a cell with a value in a column without a name.
func (g *grid) underHeads(row, at []string) {
	for i := range min(len(row), len(at)) {
		if row[i] != "" && at[i] == "" {
			g.fault(g.where(i), "no_heading")
			at[i] = unknown // said once a column
		}
	}
}

// beyond finds values right of the header's last column, which belong nowhere: a
// decimal comma makes two cells of one number where commas separate.
func (g *grid) beyond(row, at []string) bool {
	got := len(row)
	for got > len(at) && row[got-1] == "" {
		got--
	}
	if got > len(at) {
		g.fault(g.where(len(at)), "field_count", "got", strconv.Itoa(got), "want", strconv.Itoa(len(at)))
	}
	return got > len(at)
}

// maxHeadLine is among how many rows the header is looked for.
const maxHeadLine = 30

// worthOf is how good the best header of a page is, by what cells name a column.
func worthOf(known func(string) bool) func(*page) int {
	return func(p *page) int {
		most := 0
		for i := range min(len(p.lines), maxHeadLine) {
			if n, filled := naming(p.lines[i].shown, known); n > 0 {
				most = max(most, n*maxColumns+min(filled, maxColumns-1))
			}
		}
		return most
	}
}

// naming counts texts that name a column, and those that say anything.
func naming(texts []string, known func(string) bool) (n, filled int) {
	seen := map[string]bool{}
	for _, s := range texts {
		if s = clean(s); s != "" {
			filled++
			if !seen[s] && known(s) {
				n++
			}
			seen[s] = true
		}
	}
	return n, filled
}

// findHead goes to the header: of the first rows the one in which most cells name
// a column, for above it people write what the list is; or two rows that do so
// together. Where there is none, the first row has to be it. Only what a column is
// called, and nothing like it, makes one heading of two.
func (g *grid) findHead(known, called func(string) bool) {
	if len(g.lines) == 0 {
		return
	}
	best, most, wide := 0, 0, 1
	for i := range min(len(g.lines), maxHeadLine) {
		switch n, filled := naming(g.lines[i].shown, known); {
		case n > most:
			best, most = i, n
		case most == 0 && wide == 1 && filled > 1:
			best, wide = i, filled
		}
	}
	two := false
	for _, i := range []int{best - 1, best} { // the row above it may be a part of it, or the one below
		if i < 0 || i+1 >= len(g.lines) || g.lines[i].blank() || g.lines[i+1].blank() || !g.underOne(i, known, called) {
			continue
		}
		head, _ := g.join(i, called)
		if n, _ := naming(head, known); n > most {
			best, two = i, true
			break
		}
	}
	g.take(best, two, called)
}

// cell is a line's cell, cleaned; "" beyond its end.
func (l line) cell(i int) string {
	if i < 0 || i >= len(l.shown) {
		return ""
	}
	return clean(l.shown[i])
}

// underOne reports whether the row under a header's first row can be its second
// one: it says nothing under a cell that names a column, unless that stands over
// several.
func (g *grid) underOne(i int, known, called func(string) bool) bool {
	upper, lower := g.lines[i], g.lines[i+1]
	for col := range g.wide {
		u, l := upper.cell(col), lower.cell(col)
		if u == "" || l == "" || !known(u) || called(u+" "+l) {
			continue
		}
		if upper.cell(col+1) != "" || lower.cell(col+1) == "" {
			return false
		}
	}
	return true
}

// join makes one header of two rows: what the lower one says, or both together
// where that is what names a column; over is what the upper one says over each.
func (g *grid) join(i int, called func(string) bool) (head, over []string) {
	upper, lower := g.lines[i], g.lines[i+1]
	head, over = make([]string, g.wide), make([]string, g.wide)
	last := ""
	for col := range g.wide {
		u, l := upper.cell(col), lower.cell(col)
		switch {
		case u != "":
			last = u
		case l == "":
			last = "" // nothing stands over what comes after a gap
		}
		switch both := last + " " + l; {
		case l == "":
			head[col] = u
		case last != "" && called(both):
			head[col], over[col] = both, last
		default:
			head[col], over[col] = l, last
		}
	}
	return head, over
}

// take makes a row, or it and the next one, the header. A row under it that only
// numbers the columns is passed over.
func (g *grid) take(i int, two bool, called func(string) bool) {
	g.lines = g.lines[i:]
	top, wide, below := g.lines[0], g.wide, 1
	if g.comma != 0 && !two {
		wide = len(top.shown)
	}
	g.head, g.from = make([]string, wide), make([]pos, wide)
	for col := range g.head {
		g.head[col], g.from[col] = top.cell(col), g.placeOf(top, col)
	}
	if two {
		g.head, g.over = g.join(0, called)
		for col := range g.head {
			if g.lines[1].cell(col) != "" {
				g.from[col] = g.placeOf(g.lines[1], col)
			}
		}
		below = 2
	}
	for len(g.lines) > below && g.lines[below].blank() {
		below++
	}
	if len(g.lines) > below && g.numbered(g.lines[below]) {
		below++
	}
	top.shown, top.hidden, top.bad = g.head, false, nil
	g.lines = append([]line{top}, g.lines[below:]...)
}

// numbered reports whether a row says 1, 2, 3 … under the header's cells.
func (g *grid) numbered(l line) bool {
	n := 0
	for col, head := range g.head {
		s := strings.Trim(l.cell(col), "()[]. ")
		switch {
		case s == "" && head == "":
		case s != strconv.Itoa(n+1):
			return false
		default:
			n++
		}
	}
	return n >= 3
}
