package organizer

import (
	"slices"
	"strconv"

	"juri/scoring"
	"juri/scoring/rank"
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
