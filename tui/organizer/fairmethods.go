package organizer

import (
	"math"
	"slices"
	"strconv"

	"juri/scoring"
	"juri/scoring/rank"
	"juri/scoring/stats"
	"juri/tui/kit"
)

// methods puts the methods side by side: each entry's place by each, and who
// would have another award.
func (o *writer) methods() {
	f, s := o.p.said(), o.p.state
	o.head(f.Methods())
	official := o.p.table()
	tab := kit.Table{Selected: -1, Cols: []kit.Column{{Title: o.p.text().ID(), Min: o.p.idWidth(), Priority: 99}}}
	places := map[string][]string{}
	for at, m := range rank.Beside(official.Method) {
		table, err := official, error(nil)
		if m != official.Method || s.Sealed != nil {
			table, err = s.StandingsBy(m)
		}
		tab.Cols = append(tab.Cols, kit.Column{Title: string(m), Min: 8, Right: true, Priority: 50 - at})
		for _, r := range table.Rows {
			place := "–"
			if r.Rank > 0 {
				place = strconv.Itoa(r.Rank)
			}
			places[o.own(r.Entry)] = append(places[o.own(r.Entry)], place)
		}
		switch {
		case err != nil:
			o.say(f.Method(string(m)) + ": " + o.p.term.Text.Problem(err))
		case m != official.Method && !m.GivesPoints() && slices.ContainsFunc(s.Contest.Result.Awards, func(a rank.Award) bool { return a.Min > 0 }):
			o.say(f.Method(string(m)) + ": " + f.NoLeast())
		case m != official.Method:
			o.changes(m, official, table)
		}
		if err == nil && table.Note != nil && !slices.Contains([]string{string(scoring.CodeByShare), string(scoring.CodeByCategory)}, table.Note.Code) {
			o.say(f.Method(string(m)) + ": " + o.p.term.Text.Problem(scoring.Why(table.Note)))
		}
	}
	o.lines = append(o.lines, "")
	for _, r := range official.Rows {
		if r.Rank > 0 {
			tab.Rows = append(tab.Rows, append([]string{r.Entry}, places[o.own(r.Entry)]...))
		}
	}
	o.table(tab)
}

// own is the entry as the first round called it: methods may rank it by other
// rounds.
func (o *writer) own(entry string) string {
	if l := o.p.state.Slot(entry); l != nil {
		return o.p.state.Origin(l.Entry).ID
	}
	return entry
}

// changes says who would have another award by a method.
func (o *writer) changes(m rank.Method, official, other rank.Table) {
	f := o.p.said()
	var who []string
	for _, r := range other.Rows {
		i := slices.IndexFunc(official.Rows, func(q rank.Standing) bool { return o.own(q.Entry) == o.own(r.Entry) })
		if i < 0 {
			continue
		}
		if now := official.Rows[i]; now.Award != r.Award || !slices.Equal(now.Also, r.Also) {
			award := r.Award
			if award == "" {
				award = f.NoAward()
			}
			who = append(who, f.Gains(r.Entry, award))
		}
	}
	if len(who) == 0 {
		o.say(f.Same(f.Method(string(m))) + ".")
		return
	}
	s := f.Changes(f.Method(string(m)), len(who)) + ": "
	for i, w := range who[:min(len(who), 6)] {
		if i > 0 {
			s += ", "
		}
		s += w
	}
	if len(who) > 6 {
		s += " …"
	}
	o.say(s)
}

// pairs says how far each two jurors agree.
func (o *writer) pairs(t rank.Totals, s stats.Summary) {
	f := o.p.said()
	o.head(f.Pairs())
	tab := kit.Table{Selected: -1, Cols: []kit.Column{{Min: 8, Max: 16, Flex: 1, Priority: 99}}}
	for j, user := range t.Jurors {
		name := user
		if p := o.p.state.Person(user); p != nil {
			name = o.p.called(p)
		}
		tab.Cols = append(tab.Cols, kit.Column{Title: name, Min: max(5, min(kit.Width(name), 8)), Max: 8, Right: true, Priority: 50 - j})
		row := []string{o.p.person(user)}
		for k := range t.Jurors {
			cell := "–"
			if r := s.Pairs[j][k]; !math.IsNaN(r) && j != k {
				cell = o.num(r)
			}
			row = append(row, cell)
		}
		tab.Rows = append(tab.Rows, row)
	}
	o.table(tab)
}

// spread names the entries on which the jurors disagree most.
func (o *writer) spread(t rank.Totals, s stats.Summary) {
	f := o.p.said()
	o.head(f.Spread())
	order := make([]int, len(t.Entries))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return int(math.Copysign(1, math.Abs(s.Spread[b].Off)-math.Abs(s.Spread[a].Off)))
	})
	alerts := 0
	for _, i := range order[:min(len(order), 5)] {
		e := s.Spread[i]
		if e.Juror < 0 || e.Sheets < 2 {
			continue
		}
		mark := "  "
		if e.Alert {
			mark = o.p.pens().Warn.Render("! ")
			alerts++
		}
		o.say(mark + f.Apart(t.Entries[i], o.num(e.Range), o.p.person(t.Jurors[e.Juror]), o.num(math.Abs(e.Off)), e.Off))
	}
	if alerts == 0 {
		o.say(f.NoAlert())
	}
}

// byCriterion says how far the jurors agree where they share the criteria out: of
// each criterion those who judge it. Their sheets as wholes compare with nobody's.
func (o *writer) byCriterion() {
	s := o.p.state
	o.say(o.p.said().SharedOut())
	for _, c := range s.Contest.Rubric.Criteria {
		o.agreed(c.Name.In(o.p.term.Text.Lang), s.TotalsOf(c.ID))
	}
}

// byCategory says it of each category, where none is compared with another.
func (o *writer) byCategory() {
	for _, name := range o.p.state.Categories() {
		o.agreed(o.p.term.Text.Category(name), o.p.state.TotalsIn(name))
	}
	o.methods()
}

// agreed says how far the jurors of these totals agree.
func (o *writer) agreed(title string, t rank.Totals) {
	f := o.p.said()
	o.lines = append(o.lines, "", " "+o.p.pens().Title.Render(title))
	n := judged(t)
	switch {
	case len(t.Jurors) == 1:
		o.say(o.p.pens().Muted.Render(f.JudgedByOne(o.p.person(t.Jurors[0]))))
	case n < fewest:
		o.say(o.p.pens().Muted.Render(f.TooEarly(n, fewest)))
	default:
		sum := stats.Summarise(t.Cells, t.Turns)
		o.agreement(sum)
		o.jurors(t, sum)
		o.spread(t, sum)
	}
}
