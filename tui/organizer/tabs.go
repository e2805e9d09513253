package organizer

import (
	"strconv"
	"strings"

	"juri/scoring/i18n"
	"juri/tui/kit"
)

// tab is a page and what its tab says.
type tab struct {
	name func(*i18n.Organizer) string
	page page
}

// analysisTab is the key of the analysis.
const analysisTab = "3"

// tabs lists the screen's tabs in the order of their number keys.
func tabs(d *shared) []tab {
	return []tab{
		{func(t *i18n.Organizer) string { return t.Rooms.Tab() }, newRooms(d)},
		{func(t *i18n.Organizer) string { return t.Standings.Tab() }, newStandings(d)},
		{func(*i18n.Organizer) string { return d.term.Text.Fairness.Tab() }, newFairness(d)},
		{func(t *i18n.Organizer) string { return t.Entries.Tab() }, newEntries(d)},
		{func(t *i18n.Organizer) string { return t.People.Tab() }, newPeople(d)},
		{func(t *i18n.Organizer) string { return t.Boards.Tab() }, newBoards(d)},
		{func(t *i18n.Organizer) string { return t.Result.Tab() }, newResult(d)},
		{func(t *i18n.Organizer) string { return t.History.Tab() }, newHistory(d)},
	}
}

// strip is the line of tabs; where not all names fit, only the open one has its.
func (s *Screen) strip(w int) string {
	names := make([]string, len(s.tabs))
	need := 1
	for i, t := range s.tabs {
		names[i] = strconv.Itoa(i+1) + " " + t.name(s.text())
		need += kit.Width(names[i]) + 1
	}
	gap := " "
	if need+len(names) <= w {
		gap = "  "
	}
	var b strings.Builder
	for i, name := range names {
		b.WriteString(gap[1:])
		switch {
		case i == s.at:
			if i > 0 {
				b.WriteString(" "[:2-len(gap)])
			}
			b.WriteString(kit.KeyZone(s.pens().Badge.Render("▸"+name), strconv.Itoa(i+1)))
		case need > w:
			b.WriteString(kit.KeyZone(s.pens().Muted.Render("  "+strconv.Itoa(i+1)), strconv.Itoa(i+1)))
		default:
			b.WriteString(kit.KeyZone(s.pens().Muted.Render(" "+name), strconv.Itoa(i+1)))
		}
	}
	return kit.Fit(b.String(), w)
}
