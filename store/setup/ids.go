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

// idsApart holds the ids of a list against each other: those that only look
// different are faults, and those that a quick reader takes for each other are doubts.
func (s *sheet) idsApart(l *List) {
	s.floats()
	ids := slices.SortedFunc(maps.Keys(s.ids), func(a, b string) int { return cmp.Compare(s.ids[a].line, s.ids[b].line) })
	same, near := map[string]string{}, map[string]string{}
	for _, id := range ids {
		first, twice := same[looks(id)]
		other, close := near[readsAs(id)]
		switch row := strconv.Itoa; {
		case twice:
			s.grid.fault(s.ids[id], CodeAlike, "kind", "entry", "value", id, "rows", row(s.ids[id].line), "other", first, "others", row(s.ids[first].line))
		case close:
			l.Doubts = append(l.Doubts, s.doubt(s.ids[id], CodeNearID, "value", id, "other", other, "row", row(s.ids[other].line)))
		}
		same[looks(id)] = cmp.Or(first, id)
		near[readsAs(id)] = cmp.Or(other, id)
	}
}

// doubt is a fault that is none.
func (s *sheet) doubt(at pos, code scoring.Code, args ...string) Fault {
	var one Faults
	r := *s.grid.reader
	r.faults = &one
	r.fault(at, code, args...)
	return one[0]
}

// readsAs is what is left of an id where O is read for 0, and I and l for 1.
func readsAs(id string) string {
	return looks(strings.NewReplacer("O", "0", "o", "0", "I", "1", "i", "1", "l", "1").Replace(id))
}

// doubts holds a list against the contest: new ids that are almost one that is
// there and not in the list; and entries of the same institution and title.
func (l *List) doubts(known scoring.Setup) {
	now, was := map[string]bool{}, map[string]string{}
	for _, e := range l.Entries {
		now[e.ID] = true
	}
	for _, e := range known.Entries {
		if !now[e.ID] {
			was[looks(e.ID)] = e.ID
		}
		now[e.ID] = true // it is no new one
	}
	old := map[string]bool{}
	for _, e := range known.Entries {
		old[e.ID] = true
	}
	said := map[[2]string]string{}
	for _, e := range l.Entries {
		if id, ok := was[looks(e.ID)]; ok && !old[e.ID] {
			l.Doubts = append(l.Doubts, Fault{File: l.given.Name, Problem: problem(CodeAlmostKnown, "value", e.ID, "other", id)})
		}
		what := [2]string{plain(e.Unit), plain(e.Title)}
		if first, twice := said[what]; twice {
			l.Doubts = append(l.Doubts, Fault{File: l.given.Name, Problem: problem(CodeSameEntry, "value", e.ID, "other", first)})
			continue
		}
		said[what] = e.ID
	}
}

// latin writes letters of other alphabets that look Latin as those, wide ones as
// usual ones.
func latin(s string) string {
	return strings.Map(func(r rune) rune {
		if l, is := capitals[r]; is {
			return unicode.ToUpper(l)
		}
		if l, is := lookalikes[unicode.ToLower(r)]; is && r > unicode.MaxASCII {
			if unicode.IsUpper(r) {
				return unicode.ToUpper(l)
			}
			return l
		}
		return r
	}, norm.NFKC.String(s))
}
