package kit

import (
	"strconv"
	"strings"

	"juri/scoring"
)

// AwardList is everybody who gets an award as the result stands, in at most h lines of w
// cells: what whoever proposes or confirms a seal answers for.
func (t *Terminal) AwardList(s scoring.State, w, h int) []string {
	if s.Table == nil {
		return nil
	}
	tab := Table{Selected: -1, Cols: []Column{
		{Min: 1, Right: true, Priority: 8}, {Min: 1, Priority: 9}, {Min: 10, Flex: 1, Priority: 9},
		{Min: 1, Priority: 6}, {Min: 1, Right: true, Priority: 7},
	}}
	for _, r := range s.Table.Rows {
		l := s.Slot(r.Entry)
		if l == nil || r.Rank == 0 || r.Award == "" {
			continue
		}
		among := ""
		if s.Table.ByCategory {
			among = " · " + r.Category
		}
		row := []string{
			strconv.Itoa(r.Rank), r.Entry, scoring.ShownLine(l.Entry.Unit),
			scoring.ShownLine(strings.Join(append([]string{r.Award}, r.Also...), ", ") + among), t.Text.Score(r.Score, r.Points),
		}
		for i := range row {
			if c := &tab.Cols[i]; c.Flex == 0 {
				c.Min = min(max(c.Min, Width(row[i])), max(w/3, 12))
			}
		}
		tab.Rows = append(tab.Rows, row)
	}
	lines := tab.Render(t.Styles, w, len(tab.Rows))
	for _, note := range t.Text.AwardNotes(*s.Table) {
		lines = append(lines, Wrap(note, w)...)
	}
	said := t.Text.Champions(s)
	for i, c := range s.Champions() {
		if c.Rank == 1 {
			lines = append(lines, Wrap(scoring.ShownLine(s.Contest.Result.Champion.Name+": "+said[i]), w)...)
		}
	}
	if h = max(h, 1); len(lines) > h {
		lines = append(lines[:h-1:h-1], t.Styles.Fast.Muted.Render(Fit(t.Text.Second.More(max(len(tab.Rows)-h+1, 1)), w)))
	}
	return lines
}
