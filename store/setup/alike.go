package setup

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"juri/scoring"
)

// lookalikes are letters of other alphabets by the Latin letter that they look like.
var lookalikes = func() map[rune]rune {
	m := map[rune]rune{}
	for _, pair := range [][2]string{
		{"авсԁеһіјкӏмнпорԛѕтԝхуүґгзё", "abcdehijklmhnopqstwxyyrr3e"}, // Cyrillic
		{"αβγειηκνορτυχωμ", "abyeinkvoptuxwu"},                       // Greek
		{"ɑɡıℓ", "agil"},
	} {
		latin := []rune(pair[1])
		for i, r := range []rune(pair[0]) {
			if i < len(latin) {
				m[r] = latin[i]
			}
		}
	}
	return m
}()

// capitals of other alphabets that look like another letter than their small ones do.
var capitals = map[rune]rune{'Β': 'b', 'Ε': 'e', 'Ζ': 'z', 'Η': 'h', 'Κ': 'k', 'Μ': 'm', 'Ν': 'n', 'Ρ': 'p', 'Υ': 'y', 'Χ': 'x', 'В': 'b', 'Н': 'h', 'М': 'm', 'Т': 't', 'К': 'k'}

// looks is what is left of a name for who reads it quickly: no case, no blanks,
// no zeros before a number, letters of other alphabets as those they look like.
func looks(s string) string {
	var b strings.Builder
	digits := false
	zeros := 0
	for _, r := range norm.NFKC.String(s) {
		r = unicode.ToLower(likeLatin(r))
		switch {
		case unicode.IsSpace(r) || unicode.Is(unicode.Cf, r):
			continue
		case r == '0' && !digits:
			zeros++
			continue
		}
		if zeros > 0 && !unicode.IsDigit(r) {
			b.WriteByte('0')
		}
		zeros, digits = 0, unicode.IsDigit(r)
		b.WriteRune(r)
	}
	if zeros > 0 {
		b.WriteByte('0')
	}
	return b.String()
}

// spelling is one way to write a name, and where it stands.
type spelling struct {
	text string
	on   *grid
	at   []pos
}

// spellings are the names of one kind, in the order in which they came.
type spellings struct {
	kind  string
	named map[string]*spelling
	order []*spelling
}

func (n *spellings) add(g *grid, text string, at pos) {
	if n.named == nil {
		n.named = map[string]*spelling{}
	}
	s := n.named[text]
	if s == nil {
		s = &spelling{text: text, on: g}
		n.named[text], n.order = s, append(n.order, s)
	}
	s.at = append(s.at, at)
}

// check refuses every spelling that looks like one before it.
func (n *spellings) check() {
	first := map[string]*spelling{}
	for _, s := range n.order {
		was := first[looks(s.text)]
		if was == nil {
			first[looks(s.text)] = s
			continue
		}
		s.on.fault(s.at[0], "alike", "kind", n.kind, "value", short(s.text), "rows", s.rows(), "other", short(was.text), "others", was.rows())
	}
}

// rows lists the first rows that a spelling stands in.
func (s *spelling) rows() string {
	var rows []string
	for _, at := range s.at {
		if row := strconv.Itoa(at.line); !slices.Contains(rows, row) {
			rows = append(rows, row)
		}
	}
	return firstOf(rows, 5)
}

// firstOf lists so many texts, and says that there are more.
func firstOf(all []string, n int) string {
	if len(all) > n {
		all = append(slices.Clone(all[:n]), "…")
	}
	return strings.Join(all, ", ")
}

// idsApart holds the ids of a list against each other: those that only look
// different are faults, and those that a quick reader takes for each other are doubts.
func (s *entryReader) idsApart() {
	s.floats()
	same, near := map[string]string{}, map[string]string{}
	row := func(id string) string { return strconv.Itoa(s.ids[id].line) }
	for _, id := range slices.SortedFunc(maps.Keys(s.ids), func(a, b string) int { return cmp.Compare(s.ids[a].line, s.ids[b].line) }) {
		first, twice := same[looks(id)]
		other, close := near[readsAs(id)]
		switch {
		case twice:
			s.grid.fault(s.ids[id], "alike", "kind", "entry", "value", id, "rows", row(id), "other", first, "others", row(first))
		case close:
			s.doubt(s.ids[id], "near_id", "value", id, "other", other, "row", row(other))
		}
		same[looks(id)], near[readsAs(id)] = cmp.Or(first, id), cmp.Or(other, id)
	}
}

// shortsApart doubts short names that walls would show of two institutions.
func (s *entryReader) shortsApart() {
	named := map[string]scoring.Entry{}
	for _, e := range s.Entries {
		named[looks(e.Unit)] = e
	}
	for _, e := range s.Entries {
		other, taken := named[looks(e.Short)]
		switch {
		case e.Short == "":
		case taken && looks(other.Unit) != looks(e.Unit):
			s.doubt(s.shorts[e.ID], "same_short", "value", short(e.Short), "entry", e.ID, "other", other.ID)
		default:
			named[looks(e.Short)] = e
		}
	}
}

// doubt says at its place what is no fault.
func (s *entryReader) doubt(at pos, code scoring.Code, args ...string) {
	r := *s.grid.reader
	r.faults = &s.doubts
	r.fault(at, code, args...)
}

// readsAs is what is left of an id where O is read for 0, and I and l for 1.
func readsAs(id string) string {
	return looks(strings.NewReplacer("O", "0", "o", "0", "I", "1", "i", "1", "l", "1").Replace(id))
}

// doubts holds a list against the contest: new ids that are almost one that is
// there and not in the list; and entries of the same institution and title.
func (l *List) doubts(known scoring.Setup) {
	now, old, gone := map[string]bool{}, map[string]bool{}, map[string]string{}
	for _, e := range l.Entries {
		now[e.ID] = true
	}
	for _, e := range known.Entries {
		if old[e.ID] = true; !now[e.ID] {
			gone[looks(e.ID)] = e.ID
		}
	}
	said := map[[2]string]string{}
	doubt := func(code scoring.Code, id, other string) {
		l.Doubts = append(l.Doubts, Fault{File: l.given.Name, Problem: problem(code, "value", id, "other", other)})
	}
	for _, e := range l.Entries {
		if id, almost := gone[looks(e.ID)]; almost && !old[e.ID] {
			doubt("almost_known", e.ID, id)
		}
		what := [2]string{plain(e.Unit), plain(e.Title)}
		if first, twice := said[what]; twice {
			doubt("same_entry", e.ID, first)
		} else {
			said[what] = e.ID
		}
	}
}

// latin writes letters of other alphabets that look Latin as those, wide ones as
// usual ones.
func latin(s string) string {
	return strings.Map(func(r rune) rune {
		switch l := likeLatin(r); {
		case unicode.IsUpper(r):
			return unicode.ToUpper(l)
		default:
			return l
		}
	}, norm.NFKC.String(s))
}

// likeLatin is the small Latin letter that a letter looks like; any other as it is.
func likeLatin(r rune) rune {
	if l, is := capitals[r]; is {
		return l
	}
	if l, is := lookalikes[unicode.ToLower(r)]; is {
		return l
	}
	return r
}
