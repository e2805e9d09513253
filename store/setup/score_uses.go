package setup

import (
	"slices"
	"strings"

	"juri/scoring"
)

// use is what a column of a table of scores is read for.
type use int

const (
	leftOut use = iota
	useEntry
	useJuror
	useCriterion // the name of one, in every row
	useScore
	useAbout
	useCaller
	useFeedback
	useRun // its number, where an entry has several
)

// ScoreOptions say what the person knows of a file of scores already; headings
// are meant as they are written, whatever their case.
type ScoreOptions struct {
	Ignore   []string // columns to leave out
	Criteria []string // the columns to count, or in a file with a row a score the criteria
	Jurors   []string // columns that are a juror's each
	Shared   bool     // jurors share the criteria out: each judges those that they ever gave
	Round    string   // of an own export of several rounds the one to read: 0, 1 …
	Best     int      // so many runs of an entry make its score, each in rows of its own; 0 where there is one
}

// request is what a file of scores is read for.
type request struct {
	ScoreOptions
	rubric *scoring.Rubric // whose criteria it has, if that is known
	state  *scoring.State  // of the contest that it is for, if it is for one
}

// has reports whether somebody named the heading.
func has(names []string, h heading) bool {
	return slices.ContainsFunc(names, func(s string) bool {
		p := plain(s)
		return p == plain(h.text) || p == bare(h.text) || h.over != "" && p == plain(h.over+" "+h.text) || p == "" && strings.TrimSpace(s) == h.text
	})
}

// criterion is the id of the rubric's criterion that a heading or a cell names,
// or whatever it says where no rubric is known; "" if it is none.
func (a *request) criterion(s string) string {
	if a.rubric == nil {
		return s
	}
	for _, name := range []string{plain(s), bare(s)} {
		for _, c := range a.rubric.Criteria {
			if name != "" && slices.Contains([]string{plain(c.ID), plain(c.Name.ID), plain(c.Name.EN)}, name) {
				return c.ID
			}
		}
	}
	return ""
}

// juror is the contest's juror of that user name or name; what it says where no
// contest is known, and "" if there is none, or more than one.
func (a *request) juror(s string) string {
	if a.state == nil {
		return s
	}
	var found []string
	for _, p := range a.state.Jurors() {
		if p.User == s || strings.EqualFold(p.Name, s) {
			found = append(found, p.User)
		}
	}
	switch {
	case slices.Contains(found, s):
		return s
	case len(found) == 1:
		return found[0]
	}
	return ""
}

// known reports whether a heading names a criterion or a juror of the contest.
func (a *request) known(s string) bool {
	return a.rubric != nil && a.criterion(s) != "" || a.state != nil && a.juror(s) != ""
}

// column finds the best of the columns with that role: the one whose heading
// comes first among those that mean it, of equals the leftmost.
func (t *scoreTable) column(r role) int {
	best, at := -1, len(wordsText)
	for i, head := range t.heads {
		if head.role != r || head.use != leftOut {
			continue
		}
		if w := slices.Index(wordsOf[string(r)], plain(head.text)); w >= 0 && w < at {
			best, at = i, w
		} else if best < 0 {
			best = i
		}
	}
	return best
}

// uses decides what each column is read for, as far as its heading says it.
func (t *scoreTable) uses(a *request) {
	if i := t.entryColumn(a); i >= 0 {
		t.heads[i].use = useEntry
	}
	if i := t.column(jurorRole); i >= 0 && !has(a.Ignore, t.heads[i]) && !has(a.Criteria, t.heads[i]) {
		t.heads[i].use = useJuror
	}
	for i := range t.heads {
		h := &t.heads[i]
		named := a.rubric != nil && a.criterion(h.text) != "" && h.role != entryRole && h.role != jurorRole
		if named {
			h.name = a.criterion(h.text)
		}
		switch {
		case h.use != leftOut, has(a.Ignore, *h):
		case a.Best > 0 && slices.Contains(wordsOf["run"], plain(h.text)):
			h.use = useRun
		case has(a.Criteria, *h) || named && len(a.Criteria) == 0:
			h.use = useScore
			if h.name == "" {
				h.name = h.text
			}
		case has(a.Jurors, *h):
			h.use, h.also = useScore, h.text
		case h.role == aboutRole:
			h.use = useAbout
		case h.role == feedbackRole && a.state != nil:
			h.use = useFeedback
		case h.role == callerRole && a.state != nil:
			h.use = useCaller
		}
	}
	if i := t.column(criterionRole); i >= 0 && !has(a.Ignore, t.heads[i]) && t.filled(i) > 0 {
		t.heads[i].use = useCriterion
	}
}

// entryColumn is the column that names the entries: of a contest the one whose
// values are its entries, else the one whose heading says so; a mere number only
// where nothing else names them.
func (t *scoreTable) entryColumn(a *request) int {
	free := func(i int) bool {
		return !has(a.Ignore, t.heads[i]) && !has(a.Criteria, t.heads[i]) && !has(a.Jurors, t.heads[i])
	}
	if a.state != nil {
		best, most := -1, 0
		for i, h := range t.heads {
			if n := t.slotsIn(i, a.state); n > most && free(i) && h.role != "" && h.role != jurorRole && a.criterion(h.text) == "" {
				best, most = i, n
			}
		}
		if best >= 0 {
			return best
		}
	}
	if i := t.column(entryRole); i >= 0 && free(i) {
		return i
	}
	for _, w := range weakEntry {
		for i, h := range t.heads {
			if plain(h.text) == w && free(i) && (a.rubric == nil || a.criterion(h.text) == "") {
				return i
			}
		}
	}
	return -1
}

// slotsIn counts the cells of a column that name an entry of the contest.
func (t *scoreTable) slotsIn(col int, s *scoring.State) (n int) {
	for _, r := range t.rows {
		if c := r.cell(col); c.shown != "" && s.Slot(c.shown) != nil {
			n++
		}
	}
	return n
}

// filled counts a column's cells that say something.
func (t *scoreTable) filled(col int) (n int) {
	for _, r := range t.rows {
		if c := r.cell(col); !c.empty() {
			n++
		}
	}
	return n
}
