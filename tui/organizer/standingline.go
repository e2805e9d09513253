package organizer

import (
	"math"
	"slices"
	"strings"

	"juri/scoring"
	"juri/scoring/stats"
	"juri/tui/kit"
)

// mostDrawn is the most entries for which the jurors are drawn again with every
// state; of more only the margins are said.
const mostDrawn = 500

// firmness says of each award's line, by the row under it, by how much it stands
// and how likely it holds.
func (p *standings) firmness() map[int]string {
	said := map[int]string{}
	table, s := p.table(), p.state
	lines := slices.DeleteFunc(s.Contest.Result.Lines(), func(n int) bool { return n >= len(table.Rows) || table.Rows[n].Rank == 0 })
	var holds []float64
	if t := s.Totals(); len(t.Entries) <= mostDrawn && len(t.Entries) > 0 {
		lines = slices.DeleteFunc(lines, func(n int) bool { return n >= len(t.Entries) })
		if b, why := stats.Bootstrap(t.Cells, lines); why == "" && table.Method == scoring.Mean {
			holds = b.Holds
		}
	}
	for at, n := range lines {
		margin, firm := "", ""
		if m, ok := table.Margin(n); ok {
			margin = p.term.Text.Number(m, 2)
		}
		if holds != nil && !math.IsNaN(holds[at]) {
			firm = p.term.Text.Float(100*holds[at], 1)
		}
		said[n] = p.term.Text.Fairness.Firm(margin, firm)
	}
	return said
}

// rule is a line between rows that names the tier under it, and says how firmly
// it stands where there is room.
func (p *standings) rule(it item, w int) string {
	left := "  " + p.pens().Border.Render("── ") + p.pens().Accent.Render(it.text) + " "
	rest, firm := w-kit.Width(left)-1, ""
	if it.firm != "" && rest > kit.Width(it.firm)+4 {
		firm = " " + p.pens().Muted.Render(it.firm) + " "
		rest -= kit.Width(firm)
	}
	return left + p.pens().Border.Render(strings.Repeat("─", max(rest, 0))) + firm
}

// reasonOf says in a sentence why the row has its place.
func (p *standings) reasonOf(r scoring.Standing, w int) string {
	why := ""
	switch {
	case r.Why != nil:
		why = p.term.Text.Problem(r.Why)
	default:
		why = p.term.Text.Fairness.DecidedBy(r.DecidedBy)
	}
	return kit.Fit(" "+p.pens().Key.Render(r.Entry)+"  "+p.pens().Muted.Render(why), w)
}
