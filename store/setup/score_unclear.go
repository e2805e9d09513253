package setup

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"juri/scoring/exact"
)

// numeric reports whether a column is written in numbers, or in what was meant
// for some: most cells are, or each begins with a digit, or all are days or flags.
func (t *scoreTable) numeric(col int) bool {
	numbers, like, other, grades := 0, 0, 0, 0
	for _, r := range t.rows {
		c := r.cell(col)
		_, bad := c.figure()
		switch {
		case c.none():
		case bad == nil || bad.Code != "bad_number":
			numbers++
		case seemsNumber(c.shown):
			like++
		case len(c.shown) <= 2 && strings.Trim(c.shown, "ABCDEabcde+-") == "":
			grades++
		default:
			other++
		}
	}
	all := numbers + like + other + grades
	return all > 0 && (2*numbers >= all || like == all || grades == all)
}

// values are the figures of a column, row by row; false where a row has none.
func (t *scoreTable) values(col int) (all []exact.Decimal, whole bool) {
	for _, r := range t.rows {
		c := r.cell(col)
		if f, bad := c.figure(); bad == nil && !c.none() {
			all = append(all, f.value)
		}
	}
	return all, len(all) == len(t.rows)
}

// doubtful reports whether a column of numbers that nobody named reads as
// something else than scores: it counts the rows, or numbers the entries, or
// its numbers are of another measure than all the others'.
func (t *scoreTable) doubtful(col int, others []int) bool {
	h := t.heads[col]
	if criterionForm.MatchString(plain(h.text)) || isCriterionWord(h.text) {
		return false
	}
	if first, _, more := strings.Cut(bare(h.text), " "); more && slices.Contains(maybeWords, first) {
		return true
	}
	if c := t.kinds(col); c[asDay] > 0 && c[asNumber]+c[asText]+c[asPercent] == 0 || c[asFlag] > 0 && c[asNumber]+c[asText]+c[asPercent] == 0 {
		return true
	}
	v, whole := t.values(col)
	if len(v) == 0 || len(others) == 0 {
		return len(v) == 0
	}
	return whole && (counts(v) || t.numbersEntries(col, v)) || t.apart(col, v, others)
}

func (t *scoreTable) kinds(col int) map[cellKind]int {
	n := map[cellKind]int{}
	for _, r := range t.rows {
		if c := r.cell(col); !c.empty() {
			n[c.kind]++
		}
	}
	return n
}

// counts reports whether values are 1, 2, 3 … from row to row.
func counts(v []exact.Decimal) bool {
	for i, d := range v {
		if d != exact.Decimal(i+1)*exact.One {
			return false
		}
	}
	return len(v) >= 4
}

// numbersEntries reports whether a column gives every entry one whole number of
// its own, the same in each of its rows, from 1 without a gap.
func (t *scoreTable) numbersEntries(col int, v []exact.Decimal) bool {
	at := t.col(useEntry)
	if at < 0 || t.col(useJuror) < 0 {
		return false
	}
	of, taken, most := map[string]exact.Decimal{}, map[exact.Decimal]string{}, exact.Decimal(0)
	for i, r := range t.rows {
		entry := r.cells[at].shown
		if was, seen := of[entry]; seen && was != v[i] {
			return false
		}
		if other, is := taken[v[i]]; is && other != entry {
			return false
		}
		of[entry], taken[v[i]], most = v[i], entry, max(most, v[i])
	}
	return len(of) >= 3 && len(of) < len(t.rows) && most == exact.Decimal(len(of))*exact.One
}

// apart reports whether a column's numbers are several times as large, or as
// small, as those of every other column.
func (t *scoreTable) apart(col int, v []exact.Decimal, others []int) bool {
	mine, is := middleOf(v), false
	for _, o := range others {
		theirs, _ := t.values(o)
		if o == col || len(theirs) == 0 {
			continue
		}
		if m := middleOf(theirs); mine <= 3*m && m <= 3*mine {
			return false
		}
		is = true
	}
	return is
}

// middleOf is the middle one of values, whatever their signs.
func middleOf(v []exact.Decimal) exact.Decimal {
	s := slices.Clone(v)
	for i := range s {
		s[i] = max(s[i], -s[i])
	}
	slices.Sort(s)
	return s[len(s)/2]
}

// isCriterionWord reports whether a heading has a word that criteria are called by.
func isCriterionWord(head string) bool {
	return slices.ContainsFunc(strings.Fields(bare(head)), func(w string) bool { return len(w) > 1 && slices.Contains(criterionWords, w) })
}

// settleUnknown decides what the columns are that nobody knows; those of them
// that may be scores.
func (t *scoreTable) settleUnknown(a *request) (scores []int) {
	forced := len(a.Criteria) > 0 || slices.ContainsFunc(t.heads, func(h heading) bool { return h.use == useScore && h.also == "" }) && a.rubric != nil
	for i, h := range t.heads {
		if h.use != leftOut || h.role != "" || h.text == "" || has(a.Ignore, h) || !t.numeric(i) {
			continue
		}
		switch {
		case a.rubric != nil && a.state == nil && !isJuror(h.text) && !isJuror(h.over) && len(a.Criteria) == 0 && t.col(useJuror) >= 0:
			t.fault(h.at, "unknown_column", "column", short(h.text), "known", a.knownColumns())
		case forced && t.col(useJuror) >= 0:
		default:
			scores = append(scores, i)
		}
	}
	return scores
}

// unclear refuses columns that may be scores; criteria is what to name if they are none.
func (t *scoreTable) unclear(cols []int, criteria string) {
	for _, c := range cols {
		t.fault(t.heads[c].at, "unclear_column", "column", short(t.heads[c].text), "criteria", criteria, "ignore", t.flagOf([]int{c}))
	}
}

// flagOf writes the columns' headings as a flag takes them.
func (t *scoreTable) flagOf(cols []int) string {
	names := make([]string, len(cols))
	for i, c := range cols {
		names[i] = short(t.heads[c].text)
		if strings.ContainsAny(names[i], ",\"") {
			names[i] = `"` + strings.ReplaceAll(names[i], `"`, `""`) + `"`
		}
	}
	s := cmp.Or(strings.Join(names, ","), "…")
	if strings.ContainsAny(s, " \"'()#&;$*") {
		return strconv.Quote(s)
	}
	return s
}

func (a *request) knownColumns() string {
	names := []string{"entry", "juror", "criterion", "score", "unit", "title", "category", "room"}
	for _, c := range a.rubric.Criteria {
		names = append(names, c.ID)
	}
	return strings.Join(names, ", ")
}
