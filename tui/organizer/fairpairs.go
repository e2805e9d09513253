package organizer

import (
	"math"
	"slices"

	"juri/scoring/rank"
	"juri/scoring/stats"
	"juri/tui/kit"
)

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
