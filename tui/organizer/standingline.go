package organizer

import (
	"math"
	"slices"
	"strings"

	"juri/scoring"
	"juri/scoring/rank"
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
	if t := s.Totals(); len(t.Entries) <= mostDrawn && len(t.Entries) > 0 && p.redrawn() {
		lines = slices.DeleteFunc(lines, func(n int) bool { return n >= len(t.Entries) })
		if b, why := stats.Bootstrap(t.Cells, lines); why == "" {
			holds = b.Holds
		}
	}
	for at, n := range lines {
		firm := ""
		if holds != nil && !math.IsNaN(holds[at]) {
			firm = p.term.Text.Float(100*holds[at], 1)
		}
		said[n] = p.term.Text.Fairness.Firm(p.margin(n), firm)
	}
	return said
}

// redrawn reports whether drawing the jurors again says something of the places:
// it takes the mean of their sheets, and all of them in one round.
func (d *shared) redrawn() bool { return d.table().Method == rank.Mean && d.state.Round == 0 }

// margin is by how much the line after n places stands; "" if nothing can be said.
// What is more than nothing never reads as nothing.
func (d *shared) margin(n int) string {
	m, ok := d.table().Margin(n)
	if !ok {
		return ""
	}
	decimals := 2
	for m.Num != 0 && decimals < 6 && strings.Trim(m.Format(decimals), "-0.") == "" {
		decimals++
	}
	return d.term.Text.Number(m, decimals)
}

// under names what stands under the line after n places.
func (p *standings) under(n int) string {
	if p.table().Crossed(n) {
		return p.text().Standings.Crossed()
	}
	from := 0
	for _, a := range p.state.Contest.Result.Awards {
		if a.Category != "" || a.Rest || a.Pick {
			continue
		}
		if from == n {
			return a.Name
		}
		from += a.Places
	}
	return p.text().Standings.NoAward()
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
func (p *standings) reasonOf(r rank.Standing, w int) string {
	why := ""
	switch {
	case r.Why != nil:
		why = p.term.Text.Problem(scoring.Why(r.Why))
	default:
		why = p.term.Text.DecidedBy(p.state, r.DecidedBy)
		if r.Category != "" && slices.ContainsFunc(p.state.Contest.Result.Awards, func(a rank.Award) bool { return a.Category != "" }) {
			why += " · " + p.text().Standings.InCategory(r.CategoryRank, r.Category)
		}
		if len(r.Also) > 0 {
			why += " · " + strings.Join(append([]string{r.Award}, r.Also...), ", ")
		}
	}
	return kit.Fit(" "+p.pens().Key.Render(r.Entry)+"  "+p.pens().Muted.Render(why), w)
}
