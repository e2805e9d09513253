package organizer

import (
	"slices"
	"strconv"

	"juri/scoring"
	"juri/scoring/rank"
	"juri/tui/kit"
)

// The columns of scores and of bars.
const (
	colScore = 6
	colBar   = 7
)

// columns is the table of ranked rows, without them.
func (p *standings) columns(w int) kit.Table {
	t := p.text()
	tab := kit.Table{Selected: -1, Cols: []kit.Column{
		{Title: t.Standings.Rank(), Min: 2, Right: true, Priority: 9}, {Min: 4, Priority: 7},
		{Title: t.ID(), Min: p.idWidth(), Priority: 8}, {Title: t.Unit(), Min: p.longest(w), Flex: 6, Max: 80, Priority: 6},
		{Title: t.Title(), Min: 14, Flex: 8, Priority: 1}, {Title: t.Room(), Min: 6, Max: 10, Flex: 1, Priority: 2},
		{Title: t.Score(), Min: 6, Right: true, Priority: 9}, {Min: 6, Flex: 2, Max: 16},
		{Title: t.SheetsHead(), Min: 4, Right: true, Priority: 5},
	}}
	if !slices.ContainsFunc(p.table().Rows, func(r rank.Standing) bool { return r.Tied }) {
		tab.Cols[1].Min = 1
	}
	if kit.SizeOf(w) == kit.Narrow {
		tab.Cols[5].Min = 12 // rather the unit's name than the room
		return tab
	}
	for _, r := range p.table().Rows {
		tab.Cols[colScore].Min = max(tab.Cols[colScore].Min, kit.Width(p.score(r, w)))
	}
	return tab
}

// score is the row's, with what organizers took from it where there is room.
func (p *standings) score(r rank.Standing, w int) string {
	if kit.SizeOf(w) == kit.Narrow {
		return p.term.Text.Number(r.Score, 2)
	}
	return p.term.Text.Score(r.Score, r.Points)
}

// longest is a column of units in which all are whole, as long as that leaves room for
// the rest.
func (p *standings) longest(w int) int {
	n := 10
	for _, r := range p.table().Rows {
		unit, _, _ := p.about(r.Entry)
		n = max(n, kit.Width(unit))
	}
	return min(n, max(w-50, 10))
}

// unranked is the table of rows without a rank, which have the reason where ranked ones have
// title and room. Its other columns are those of the ranked as far as there is room.
func (p *standings) unranked(w int) kit.Table {
	tab, why := p.columns(w), 36
	widths, gap := tab.Widths(w-2), 2
	unit := tab.Cols[3]
	switch {
	case kit.SizeOf(w) == kit.Narrow:
		why, tab.Cols[1].Min = 18, 1
		fallthrough
	case w < 100:
		unit.Min, unit.Priority = min(unit.Min, max(w-why-31, 8)), 4
	default:
		for i := range tab.Cols {
			tab.Cols[i].Min, tab.Cols[i].Max = widths[i], widths[i]
		}
		unit, why = tab.Cols[3], widths[4]+gap+widths[5]
	}
	tab.Cols = slices.Concat(tab.Cols[:3], []kit.Column{unit, {Min: why, Flex: 9, Priority: 7}}, tab.Cols[6:])
	tab.Cols[5].Priority = 2 // before a reason
	for i := range tab.Cols {
		tab.Cols[i].Title = ""
	}
	return tab
}

// row is a ranked entry's cells.
func (p *standings) row(r rank.Standing, w, bar int) []string {
	unit, name, room := p.about(r.Entry)
	t, tied := p.text(), ""
	if r.Tied {
		tied = p.pens().Warn.Render(t.Standings.Tied())
	}
	chart := ""
	if lo, hi := p.span(p.state.Slot(r.Entry)); bar > 0 && hi > lo {
		chart = kit.Bar(p.term.Styles, int((r.Score.Float()-lo)*1000), int((hi-lo)*1000), bar, kit.Fine)
	}
	return []string{
		strconv.Itoa(r.Rank), tied, r.Entry, unit, name, room, p.score(r, w), chart, t.Sheets(r.Sheets, r.Expected),
	}
}

// reason is an unranked entry's cells.
func (p *standings) reason(r rank.Standing) []string {
	unit, _, _ := p.about(r.Entry)
	why := p.pens().Muted.Render(p.term.Text.Problem(scoring.Why(r.Why)))
	return []string{"–", "", r.Entry, unit, why, p.term.Text.Score(r.Score, r.Points), "", p.text().Sheets(r.Sheets, r.Expected)}
}

func (p *standings) about(entry string) (unit, name, room string) {
	if l := p.state.Slot(entry); l != nil {
		return l.Entry.Unit, l.Entry.Title, p.state.RoomName(l.Room)
	}
	return "", "", ""
}

// span is the least and the most that a sheet of the slot can total, for bars: of the
// contest's own rubric where totals compare.
func (d *shared) span(l *scoring.Slot) (lo, hi float64) {
	of := d.state.Contest.Result
	if l != nil {
		of = of.In(l.Entry.Round)
	}
	if len(of.Components) > 0 {
		return 0, 100
	}
	if !d.state.Contest.ByCategory() {
		l = nil
	}
	asked := d.state.RubricOf(l)
	var low, high scoring.Scores
	for _, c := range asked.Criteria {
		from, to := c.Scale.Bounds()
		low, high = append(low, scoring.CriterionScore{Criterion: c.ID, Value: from}), append(high, scoring.CriterionScore{Criterion: c.ID, Value: to})
	}
	return asked.Weigher.Total(low).Float(), asked.Weigher.Total(high).Float()
}
