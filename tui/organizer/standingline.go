package organizer

import (
	"math"
	"slices"
	"strings"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/scoring/rank"
	"juri/scoring/stats"
	"juri/tui/kit"
)

// mostDrawn is the most entries for which the jurors are drawn again with every
// state; of more only the margins are said.
const mostDrawn = 500

// firm is how firmly an award's line stands.
type firm struct {
	how  i18n.Sureness
	says string
}

// firmness says of each award's line, by the row under it, by how much it stands
// and how likely it holds.
func (p *standings) firmness() map[int]firm {
	said := map[int]firm{}
	table := p.table()
	lines := slices.DeleteFunc(p.lineEnds(), func(n int) bool { return n >= len(table.Rows) || table.Rows[n].Rank == 0 })
	var odds odds
	if p.redrawn() && len(p.state.Totals().Entries) <= mostDrawn {
		odds = p.lineOdds()
	}
	for _, n := range lines {
		held, how := "", i18n.Unknown
		if at := slices.Index(odds.lines, n); at >= 0 && odds.why == "" && !math.IsNaN(odds.Holds[at]) {
			held, how = p.term.Text.Float(100*odds.Holds[at], 1), i18n.SurenessOf(odds.Holds[at])
		}
		if table.Crossed(n) {
			how = i18n.Thin
		}
		says := p.term.Text.Fairness.Firm(p.margin(n), held)
		if p.decided(n) {
			says = p.text().Standings.EqualScores(says)
		}
		said[n] = firm{how, says}
	}
	return said
}

// odds are how likely each award's line holds.
type odds struct {
	lines []int // after how many places
	stats.Stability
	why stats.Why
}

// lineOdds draws the jurors again, once a state; nothing where that says nothing.
func (d *shared) lineOdds() odds {
	return d.odds.Of(d.term, d.version, 0, 0, "", func() (o odds) {
		t := d.state.Totals()
		o.lines = slices.DeleteFunc(d.lineEnds(), func(n int) bool { return n >= len(t.Entries) })
		if d.redrawn() {
			o.Stability, o.why = stats.Bootstrap(t.Cells, o.lines)
		}
		return o
	})
}

// redrawn reports whether drawing the jurors again says something of the places:
// it takes the mean of their whole sheets, and all of them in one round.
func (d *shared) redrawn() bool {
	return d.table().Method == rank.Mean && d.state.Round == 0 && d.state.Contest.Result.Best == 0 && !d.state.Shared()
}

// decided reports whether the tie rules parted equal scores at the line after n places.
func (d *shared) decided(n int) bool {
	m, ok := d.table().Margin(n)
	return ok && m.Num == 0 && !d.table().Crossed(n)
}

// margin is by how much the line after n places stands; "" if nothing can be said, or the
// tie rules made it. What is more than nothing never reads as nothing.
func (d *shared) margin(n int) string {
	m, ok := d.table().Margin(n)
	if !ok || d.decided(n) {
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
	awards := slices.DeleteFunc(slices.Clone(p.state.Contest.Result.Awards), func(a rank.Award) bool { return !a.ByPlace() })
	if at := slices.IndexFunc(awards, func(a rank.Award) bool { return a.Name == p.award(n) }); at+1 < len(awards) {
		return awards[at+1].Name
	}
	return p.text().Standings.NoAward()
}

// rule is a line between rows that names the tier under it. An award's is coloured by
// how firmly it stands, and says so where there is room.
func (p *standings) rule(it item, w int) string {
	pen := p.pens().Border
	if it.firm.how != i18n.Unknown {
		pen = p.penOf(it.firm.how)
	}
	if it.more {
		return "     " + p.pens().Accent.Render(it.text)
	}
	left := "  " + pen.Render("── ") + p.pens().Accent.Render(it.text) + " "
	rest, says := w-kit.Width(left)-1, ""
	if it.firm.says != "" && rest > kit.Width(it.firm.says)+4 {
		says = " " + pen.Render(it.firm.says) + " "
		rest -= kit.Width(says)
	}
	return left + pen.Render(strings.Repeat("─", max(rest, 0))) + says
}

// reasonOf says in a sentence why the row has its place, in at most h lines.
func (p *standings) reasonOf(r rank.Standing, w, h int) []string {
	why := ""
	switch {
	case r.Why != nil:
		why = p.term.Text.Problem(scoring.Why(r.Why))
	default:
		why = p.term.Text.Placed(p.state, p.table(), r)
		for _, of := range p.term.Text.MadeOf(p.state.Contest.Result, r) {
			why += " · " + of
		}
		if r.Points != 0 {
			why += " · " + p.term.Text.Points.Included(r.Points)
		}
		switch {
		case p.table().ByCategory:
			why += " · " + p.term.Text.Category(r.Category)
		case len(p.state.Contest.Rubrics) > 0:
			why += " · " + p.text().Standings.ByShare()
		}
		if !p.table().ByCategory && r.Category != "" && slices.ContainsFunc(p.state.Contest.Result.Awards, func(a rank.Award) bool { return a.Category != "" }) {
			for _, name := range rank.Categories(r.Category) {
				why += " · " + p.text().Standings.InCategory(p.table().RankIn(r, name), name)
			}
		}
		if len(r.Also) > 0 {
			why += " · " + strings.Join(append([]string{r.Award}, r.Also...), ", ")
		}
		for i := len(r.More().Passed) - 1; i >= 0; i-- { // before what it has by its place
			why = p.term.Text.PassedOver(r.More().Passed[i]) + " · " + why
		}
	}
	said := p.pens().Key.Render(r.Entry) + "  " + p.pens().Muted.Render(why)
	lines := kit.Clip(kit.Wrap(said, max(w-2, 1)), h, w-2)
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}
