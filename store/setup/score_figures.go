package setup

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring/exact"
)

// choice is the value of a score that is written as the text of one of its criterion's choices.
func (f *scoreFile) choice(g *scoreCell) (v exact.Decimal, is bool) {
	r := f.ask.rubric
	if s := f.ask.state; s != nil {
		if l := s.Slot(g.entry); l != nil {
			r = &s.RubricOf(l).Rubric
		}
	}
	if r == nil {
		return 0, false
	}
	c, _ := r.Criterion(f.ask.criterion(g.criterion))
	if g.criterion == "" && !g.long() && len(r.Criteria) == 1 {
		c = r.Criteria[0]
	}
	for _, level := range r.Choices(c) {
		if name := plain(g.cell.shown); name != "" && (name == plain(level.Name.ID) || name == plain(level.Name.EN)) {
			return level.From, true
		}
	}
	return 0, false
}

// figures reads the numbers of the scores, and refuses what they leave open.
func (f *scoreFile) figures() {
	var all []figureCell
	shown, commas, percents := 0, false, false
	var first figureCell
	for i := range f.given {
		g := &f.given[i]
		c := g.cell
		if c.none() || g.on.made == ownRecap && (c.shown == recusedMark || c.shown == excusedMark) {
			continue
		}
		if v, is := f.choice(g); is {
			g.figure, g.ok = figure{value: v}, true
			continue
		}
		v, bad := c.figure()
		if bad != nil {
			if c.kind != asFailure { // said already
				g.on.report(c.at, bad)
			}
			continue
		}
		g.figure, g.ok = v, true
		m := figureCell{v, c, g.on.name + "\x00" + strconv.Itoa(c.at.col), g.on.grid}
		if g.on.comma != 0 {
			m.column = strconv.Itoa(slices.IndexFunc(g.on.heads, func(h heading) bool { return h.at == g.head.at }))
		}
		all = append(all, m)
		commas, percents = commas || v.mark == ',', percents || v.percent
		if v.kept != "" {
			if shown++; shown == 1 {
				first = m
			}
		}
	}
	settleMarks(all)
	if commas {
		f.note("read_comma")
	}
	if percents {
		f.note("read_percent")
	}
	if shown > 0 {
		where := Fault{File: first.grid.file, Sheet: first.grid.sheet, Line: first.at.line, Col: first.at.col}.Where()
		f.note("read_shown", "n", strconv.Itoa(shown), "cell", where, "shown", first.value.String(), "kept", short(first.figure.kept))
	}
}

// headings lists which columns count and which do not, by what they are called.
func (f *scoreFile) headings() {
	add := func(to *[]string, h heading) {
		text := h.text
		if h.over != "" && h.use == useScore && h.over != h.text {
			text = h.over + " " + h.text
		}
		if text = short(text); text != "" && !slices.Contains(*to, text) {
			*to = append(*to, text)
		}
	}
	var weights, words []string
	for _, t := range f.tables {
		for i, h := range t.heads {
			switch h.use {
			case useScore:
				add(&f.Counted, h)
				if f.ask.rubric == nil && strings.Contains(h.text, "%") {
					weights = append(weights, short(h.text))
				}
			case leftOut:
				add(&f.LeftOut, h)
				switch {
				case f.ask.rubric != nil:
				case h.role == weightRole:
					weights = append(weights, short(h.text))
				case h.role == "" && t.chosen(i):
					words = append(words, short(h.text))
				}
			}
		}
	}
	f.note("weights_unused", "columns", strings.Join(weights, ", "))
	f.note("words_unused", "columns", strings.Join(words, ", "))
}

// chosen reports whether the column looks like choices in words: few of them, each again
// and again, and not the same in all rows of an entry.
func (t *scoreTable) chosen(column int) bool {
	kinds, of, all, apart := map[string]bool{}, map[string]string{}, 0, false
	for _, r := range t.rows {
		word, entry := plain(r.cell(column).shown), plain(r.cell(t.col(useEntry)).shown)
		if word == "" {
			continue
		}
		if _, err := exact.ParseDecimal(strings.Replace(word, ",", ".", 1)); err == nil {
			return false
		}
		was, known := of[entry]
		apart = apart || known && was != word
		kinds[word], of[entry] = true, word
		all++
	}
	return apart && len(kinds) <= 12 && 2*len(kinds) <= all
}
