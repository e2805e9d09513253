package setup

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// skipped stands for a column that is left out.
const skipped = "-"

// listHeads is the header of a list that somebody gave while it is read.
type listHeads struct {
	*grid
	at      []string // the column's name at each place
	means   []meant  // what each heading means
	leftOut []int    // places whose headings nobody knows
	counts  []int    // places that may only count the rows
	guessed []int    // places whose headings are not what the column is called
}

// meant is the column that a heading means, and how sure that is.
type meant struct {
	column string
	how    int
}

// listHeads reads a header that need not be ours: what means a column, however it
// is asked for, is that column, and what means none is left out.
func (g *grid) listHeads(row []string, ignore []string) *listHeads {
	h := &listHeads{grid: g, at: make([]string, len(row))}
	h.ignore(row, ignore)
	for _, head := range row {
		name, how := meaning(entryColumns, head)
		h.means = append(h.means, meant{name, how})
	}
	for how := exactly; how < unsure; how++ {
		h.settle(row, how)
	}
	for i, head := range row {
		if h.at[i] == "" && head != "" {
			h.at[i] = skipped
			h.leftOut = append(h.leftOut, i)
		}
	}
	return h
}

// ignore leaves out the columns that the person named; one that is not there is a fault.
func (h *listHeads) ignore(row []string, ignore []string) {
	for _, name := range ignore {
		found := false
		for i, head := range row {
			if head != "" && (head == clean(name) || plain(head) != "" && plain(head) == plain(name)) {
				h.at[i], found = skipped, true
			}
		}
		if !found {
			h.fault(h.where(0), "no_such_column", "column", short(name), "known", strings.Join(filled(row), ", "))
		}
	}
}

// settle gives columns to the headings that are as sure as that.
func (h *listHeads) settle(row []string, how int) {
	taken := slices.Clone(h.at)
	for _, c := range entryColumns {
		var places []int
		for i := range row {
			if h.at[i] == "" && h.means[i] == (meant{c.name, how}) {
				places = append(places, i)
			}
		}
		if c.name == "id" {
			places = h.numbers(row, places, slices.Contains(taken, "id"))
		}
		if len(places) == 0 || slices.Contains(taken, c.name) || len(places) > 1 && how > exactly { // a surer one has it, or either could be it
			continue
		}
		h.at[places[0]] = c.name
		if how > exactly {
			h.guessed = append(h.guessed, places[0])
		}
		for _, i := range places[1:] {
			h.fault(h.where(i), "duplicate_column", "column", short(row[i]))
			h.at[i] = unknown
		}
	}
}

// numbers takes the columns that only count the rows from those that may be the
// id, if another one may.
func (h *listHeads) numbers(row []string, places []int, taken bool) []int {
	ids := slices.DeleteFunc(slices.Clone(places), func(i int) bool { return slices.Contains(numbering, plain(row[i])) })
	if len(ids) == 0 && !taken {
		return places
	}
	for _, i := range places {
		if !slices.Contains(ids, i) {
			h.at[i] = skipped
			h.counts = append(h.counts, i)
		}
	}
	return ids
}

// only reports whether a column is read.
func (h *listHeads) only(i int) bool {
	return i < len(h.at) && (h.at[i] == "" || h.at[i] != skipped && h.at[i] != unknown)
}

// empty reports whether nothing stands in the columns that are read.
func (h *listHeads) empty(row []string) bool {
	for i, s := range row {
		if s != "" && (i >= len(h.at) || h.only(i)) {
			return false
		}
	}
	return true
}

// ended finishes the header once the rows are known: columns without a heading
// that count them are none, and those called so that do not are left out aloud.
func (h *listHeads) ended() (leftOut []string) {
	for i := range h.at {
		if h.at[i] == "" && h.count(i) {
			h.at[i] = skipped
		}
	}
	for _, i := range h.counts {
		if !h.count(i) {
			h.leftOut = append(h.leftOut, i)
		}
	}
	slices.Sort(h.leftOut)
	for _, i := range h.leftOut {
		if head := h.head[i]; !slices.Contains(leftOut, head) {
			leftOut = append(leftOut, head)
		}
	}
	return leftOut
}

// count reports whether a column's cells are 1, 2, 3 …, perhaps anew for each room.
func (g *grid) count(i int) bool {
	last, any := 0, false
	for _, l := range g.lines[g.row:] {
		s := strings.TrimRight(l.cell(i), ". )")
		if s == "" {
			continue
		}
		if s != "1" && (!any || s != strconv.Itoa(last+1)) && (s != "0" || any) {
			return false
		}
		last, _ = strconv.Atoi(s)
		any = true
	}
	return any
}

func filled(row []string) (all []string) {
	for _, s := range row {
		if s != "" {
			all = append(all, short(s))
		}
	}
	return all
}

// How sure it is what a heading means.
const (
	exactly  = iota // it is what the column is called
	asOneOf         // one of the names that it gives: "Nama Instansi / Perangkat Daerah *"
	asBegins        // a question that begins so: "Tuliskan judul inovasi Anda"
	asTeam          // as the columns of inPlace are called
	asPerson
	asSchool
	asWork
	asLeader
	unsure
)

// numbering are headings of the column that only counts the rows, where another
// one names the entries.
var numbering = words("no", "nomor", "number")

var (
	questionNumber = regexp.MustCompile(`^\s*([0-9]{1,3}|[a-zA-Z])[.)]\s+`)
	inBrackets     = regexp.MustCompile(`[(\[][^)\]]*[)\]]`)
	apartNames     = regexp.MustCompile(`[/|:;,*?–—]|\b(?:atau|or)\b`)
)

// meaning finds the column that a heading means, and how sure that is.
func meaning(columns []column, head string) (name string, how int) {
	if c, ok := named(columns, head); ok {
		return c.name, exactly
	}
	text := inBrackets.ReplaceAllString(questionNumber.ReplaceAllString(head, ""), " ")
	names := oneOf(columns, text)
	if len(names) == 1 {
		return names[0], asOneOf
	}
	if len(names) > 1 {
		return "", unsure
	}
	if name := begins(columns, plain(text)); name != "" {
		return name, asBegins
	}
	for i, c := range inPlace {
		if len(oneOf([]column{c}, text)) > 0 {
			return c.name, asTeam + i
		}
	}
	return "", unsure
}

// oneOf are the columns that a heading gives names of.
func oneOf(columns []column, text string) (names []string) {
	for _, part := range append(apartNames.Split(text, -1), strings.ReplaceAll(plain(text), " ", "")) {
		if c, ok := squeezed(columns, part); ok && !slices.Contains(names, c.name) {
			names = append(names, c.name)
		}
	}
	return names
}

// squeezed finds a column by a name that may lack its blanks: "NoPeserta".
func squeezed(columns []column, head string) (column, bool) {
	if c, ok := named(columns, head); ok {
		return c, true
	}
	head = strings.ReplaceAll(plain(head), " ", "")
	for _, c := range columns {
		if slices.ContainsFunc(c.also, func(s string) bool { return strings.ReplaceAll(s, " ", "") == head }) {
			return c, true
		}
	}
	return column{}, false
}

// begins finds the column with whose name a question begins: the longest one. One
// word is enough only for what no list can be without, and never for the id, for
// "No HP" is none.
func begins(columns []column, text string) (name string) {
	longest := 0
	for words := strings.Fields(text); len(words) > 1; words = words[1:] {
		rest := strings.Join(words, " ") + " "
		for _, c := range columns {
			for _, s := range append([]string{c.name}, c.also...) {
				many := strings.Contains(s, " ")
				if len(s) > longest && strings.HasPrefix(rest, s+" ") && (many || c.must && c.name != "id") {
					name, longest = c.name, len(s)
				}
			}
		}
		if name != "" || !slices.Contains(askingWords, words[0]) {
			return name
		}
	}
	return ""
}
