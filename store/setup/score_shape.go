package setup

import (
	"regexp"
	"slices"
)

// shape is how a table says whose each score is.
type shape int

const (
	noShape    shape = iota
	longShape        // a row a score: entry, juror, criterion, score
	wideShape        // a row a sheet, a column a criterion, or one for all of them
	recapShape       // a row an entry, a column a juror
	turnShape        // a row a juror, a column an entry
)

// entryForm is a heading that is one entry's: P01, 7, Tim A.
var entryForm = regexp.MustCompile(`^(?:[a-z]{0,3} ?[0-9]{1,4}|(?:peserta|entri|entry|tim|team|regu|kontestan|contestant|no|nomor) .+)$`)

// shapeOf finds a table's shape and the columns of its scores; what is not to be
// guessed is a fault.
func (t *scoreTable) shapeOf(a *request, alone bool) shape {
	switch {
	case t.ownCSV() || t.ownSheet():
		t.readRecap()
		return recapShape
	case t.readSheets(a):
		return wideShape
	}
	t.uses(a)
	unknown := t.settleUnknown(a)
	switch {
	case t.col(useCriterion) >= 0:
		return t.asLong(a, unknown)
	case t.col(useJuror) >= 0 && t.col(useEntry) < 0:
		return t.asTurns(a, unknown)
	case t.col(useJuror) >= 0:
		return t.asWide(a, unknown)
	}
	return t.asRecap(a, unknown, alone)
}

// need reports whether a column is there that must be.
func (t *scoreTable) need(u use, name string) bool {
	if t.col(u) < 0 {
		t.without(name)
	}
	return t.col(u) >= 0
}

// without reports a column that must be there and is not.
func (t *scoreTable) without(name string) shape {
	t.fault(t.heads[0].at, "missing_column", "column", name)
	return noShape
}

// score is the column of a table that has one score a row: called so, or the
// only sum, or the only mean, or the place that the juror gave. More than one is a fault.
func (t *scoreTable) score(a *request) int {
	roles := []role{scoreRole, totalRole, meanRole}
	if a.rubric == nil || a.rubric.Places {
		roles = append(roles, rankRole)
	}
	for _, r := range roles {
		at := t.columns(func(h heading) bool { return h.role == r && h.use == leftOut && !has(a.Ignore, h) })
		if len(at) > 1 {
			t.fault(t.heads[at[1]].at, "unclear_total", "column", short(t.heads[at[1]].text), "other", short(t.heads[at[0]].text),
				"flag", t.flagOf(at[:1]))
		}
		if len(at) > 0 {
			return at[0]
		}
	}
	return -1
}

// asLong takes the table for one with a row a score.
func (t *scoreTable) asLong(a *request, unknown []int) shape {
	for i := range t.heads { // which criteria count is a matter of their names here
		if t.heads[i].use == useScore {
			t.heads[i].use, t.heads[i].name = leftOut, ""
		}
	}
	ok := t.need(useEntry, "entry")
	ok = t.need(useJuror, "juror") && ok
	at := t.score(a)
	if at < 0 {
		return t.without("score")
	}
	t.heads[at].use = useScore
	if a.state == nil {
		t.unclear(unknown, t.flagOf([]int{at}))
		ok = ok && len(unknown) == 0
	}
	if !ok {
		return noShape
	}
	return longShape
}

// asWide takes the table for one with a row a sheet.
func (t *scoreTable) asWide(a *request, unknown []int) shape {
	forced := t.col(useScore) >= 0
	if !forced && a.state == nil && a.rubric == nil {
		doubt := slices.DeleteFunc(slices.Clone(unknown), func(c int) bool { return !t.doubtful(c, unknown) })
		clear := slices.DeleteFunc(slices.Clone(unknown), func(c int) bool { return slices.Contains(doubt, c) })
		t.unclear(doubt, t.flagOf(clear))
		for _, i := range unknown {
			t.heads[i].use, t.heads[i].name = useScore, t.heads[i].text
			if t.heads[i].over != "" && !slices.Contains(jurorWords, plain(t.heads[i].over)) && t.twice(i) {
				t.heads[i].name = t.heads[i].over + " " + t.heads[i].text
			}
		}
	}
	t.doubled(func(h heading) string { return plain(h.name) })
	if t.col(useScore) < 0 {
		at := t.score(a)
		switch {
		case a.state != nil && len(a.rubric.Criteria) > 1:
			return t.without(a.rubric.Criteria[0].ID)
		case at < 0:
			return t.without("score")
		}
		t.heads[at].use = useScore
		return wideShape
	}
	if !forced {
		t.scoreBeside()
	}
	return wideShape
}

// scoreBeside refuses to guess which of two columns counts: one that says score
// and one that says nothing, where they differ.
func (t *scoreTable) scoreBeside() {
	at := t.column(scoreRole)
	counted := t.columns(func(h heading) bool { return h.use == useScore })
	if at < 0 || len(counted) != 1 {
		return
	}
	if one, _ := t.values(counted[0]); len(one) > 0 {
		if other, _ := t.values(at); !slices.Equal(one, other) {
			t.fault(t.heads[at].at, "unclear_total", "column", short(t.heads[at].text), "other", short(t.heads[counted[0]].text), "flag", t.flagOf(counted))
		}
	}
}

// twice reports whether another column that may be a score has the same heading.
func (t *scoreTable) twice(i int) bool {
	return len(t.columns(func(h heading) bool { return h.role == "" && plain(h.text) == plain(t.heads[i].text) })) > 1
}

// doubled refuses columns of scores that are called alike.
func (t *scoreTable) doubled(by func(heading) string) {
	seen := map[string]bool{}
	for _, h := range t.heads {
		if h.use != useScore {
			continue
		}
		if seen[by(h)] {
			t.fault(h.at, "duplicate_column", "column", short(h.text))
		}
		seen[by(h)] = true
	}
}

// asTurns takes the table for one with a row a juror: its other headings must be
// entries.
func (t *scoreTable) asTurns(a *request, unknown []int) shape {
	n := 0
	for _, i := range unknown {
		h := &t.heads[i]
		if slot := a.state != nil && a.state.Slot(h.text) != nil; slot || a.state == nil && entryForm.MatchString(plain(h.text)) {
			h.use, h.also = useScore, h.text
			n++
		}
	}
	for i := range t.heads { // headings such as 1, 2, 3 over scores only
		if h := &t.heads[i]; h.use == leftOut && h.role == "" && wholeForm.MatchString(h.text) && t.numeric(i) {
			h.use, h.also = useScore, h.text
			n++
		}
	}
	if n < 2 || n < len(unknown) {
		return t.without("entry")
	}
	t.doubled(func(h heading) string { return h.also })
	return turnShape
}

// asRecap takes the table for one with a row an entry. Its columns are the jurors', each alone
// or over or under criteria; or a juror's criteria, where the sheet is the juror's.
func (t *scoreTable) asRecap(a *request, unknown []int, alone bool) shape {
	entry := t.need(useEntry, "entry")
	var open []int
	strangers := map[string]bool{} // headings of jurors that the contest has not
	for i := range t.heads {
		h := &t.heads[i]
		scored := h.use == useScore || slices.Contains(unknown, i) || h.role == scoreRole && h.over != ""
		if !scored || has(a.Ignore, *h) {
			continue
		}
		switch {
		case h.also != "":
		case t.isJurors(a, h.text) || slices.Contains(jurorWords, plain(h.over)) && h.role == "":
			h.also, h.name = h.text, h.over
			if r := roleOf(h.over); slices.Contains(jurorWords, plain(h.over)) || r == scoreRole || r == jurorRole || r == totalRole {
				h.name = ""
			}
		case t.isJurors(a, h.over):
			h.also, h.name = h.over, h.text
			if h.role == scoreRole {
				h.name = ""
			}
		default:
			who := h.text
			if isJuror(h.over) {
				who = h.over
			}
			if a.state == nil || !isJuror(who) {
				open = append(open, i)
			} else if !strangers[who] {
				strangers[who] = true
				t.fault(h.at, "unknown_juror", "user", short(who))
			}
			continue
		}
		h.use = useScore
	}
	if len(strangers) > 0 {
		return noShape
	}
	jurors := slices.ContainsFunc(t.heads, func(h heading) bool { return h.use == useScore && h.also != "" })
	switch {
	case !entry:
	case jurors && len(open) == 0:
		t.doubled(func(h heading) string { return plain(h.also) + "\x00" + plain(h.name) })
		return recapShape
	case jurors:
		t.unclear(open, "…")
	case len(open) > 0 && !alone && t.isJurors(a, t.name):
		for _, i := range open {
			t.heads[i].use, t.heads[i].also = useScore, clean(t.name)
			t.heads[i].name = t.heads[i].text
			if id := a.criterion(t.heads[i].text); a.rubric != nil && id != "" {
				t.heads[i].name = id
			}
		}
		return recapShape
	case len(open) > 0:
		t.fault(t.heads[open[0]].at, "no_juror_column", "columns", t.flagOf(open), "column", short(t.heads[open[0]].text))
	default:
		return t.without("juror")
	}
	return noShape
}

// isJurors reports whether a heading, or a sheet's name, is one juror's.
func (t *scoreTable) isJurors(a *request, s string) bool {
	if s == "" {
		return false
	}
	if a.state != nil {
		return a.juror(s) != ""
	}
	return isJuror(s) || slices.ContainsFunc(a.Jurors, func(j string) bool { return plain(j) == plain(s) })
}
