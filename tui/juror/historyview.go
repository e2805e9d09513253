package juror

import (
	"slices"

	"juri/scoring"
	"juri/tui/kit"
)

// historyBox is every sheet that was handed in for the slot, the newest first,
// and what each said.
func (s *Screen) historyBox(w, h int) string {
	st, t, l := s.term.Styles, s.term.Text, s.current()
	iw, _ := kit.Inside(w, h)
	spec := kit.BoxSpec{Title: t.Juror.History() + " " + l.Entry.ID, Right: l.Entry.Unit, Foot: t.Juror.PageFoot()}
	if room := w - kit.Width(spec.Title) - 7; kit.Width(spec.Right) > room { // the title says which page it is
		spec.Right = kit.Fit(spec.Right, max(room, 0))
	}
	sheets := s.handed(l)
	if len(sheets) == 0 {
		return s.paged(spec, []string{t.Juror.NoHistory()}, w, h)
	}
	lines := s.historyTable(sheets, iw)
	for _, sh := range sheets {
		if how := s.proved(sh); how != "" {
			lines = append(lines, "")
			lines = append(lines, kit.Wrap(t.Juror.Revision(sh.Revision)+" · "+how, iw)...)
		}
		for i, name := range [2]string{t.Juror.Strength(), t.Juror.Improve()} {
			text := [2]string{sh.Strength, sh.Improve}[i]
			if text == "" {
				continue
			}
			lines = append(lines, "", st.Fast.Title.Render(t.Juror.Revision(sh.Revision)+" · "+name))
			lines = append(lines, kit.Wrap(scoring.Shown(text), iw)...)
		}
	}
	return s.paged(spec, lines, w, h)
}

// paged is a page that scrolls.
func (s *Screen) paged(spec kit.BoxSpec, lines []string, w, h int) string {
	_, ih := kit.Inside(w, h)
	s.page = min(s.page, max(len(lines)-ih, 0))
	spec.Body, spec.Focus = lines[s.page:], true
	if s.page+ih < len(lines) {
		spec.FootRight = "▼"
	}
	return kit.Box(s.term.Styles, spec, w, h)
}

// handed is every sheet that was handed in for the slot, the newest first, those
// voided among it.
func (s *Screen) handed(l *scoring.Slot) []*scoring.Sheet {
	c := l.Cell(s.term.User)
	sheets := slices.Clone(c.Past)
	if c.Sheet != nil {
		sheets = append(sheets, c.Sheet)
	}
	slices.Reverse(sheets)
	return sheets
}

// historyTable is one column a revision; where there is no room the oldest go.
func (s *Screen) historyTable(sheets []*scoring.Sheet, w int) []string {
	t := s.term.Text
	table := kit.Table{Selected: -1, Cols: []kit.Column{{Min: 12, Flex: 1, Max: 40, Priority: 1000}}}
	at, by, receipt, total := []string{t.Juror.At()}, []string{t.Juror.By()}, []string{t.Juror.Receipt()}, []string{t.Juror.Total()}
	for i, sh := range sheets {
		title := t.Juror.Revision(sh.Revision)
		from, most := s.name(sh.By), 16
		if sh.Paper {
			from, most = t.Juror.Paper()+" "+from, 24
		}
		if sh.Void != nil {
			title += " " + t.Sheets.VoidShort()
		}
		table.Cols = append(table.Cols, kit.Column{Title: title, Min: max(kit.Width(title), 8), Flex: 1, Max: most, Right: true, Priority: 900 - i})
		at, by = append(at, s.term.Hour(sh.At)), append(by, from)
		receipt, total = append(receipt, sh.Receipt.Mark()), append(total, t.Number(sh.Total, 2))
	}
	table.Rows = append(table.Rows, at, by, receipt)
	for _, c := range s.criteria() {
		row := []string{oneLine(c.Name.In(t.Lang))}
		for _, sh := range sheets {
			text := "·"
			if v, ok := sh.Scores.Get(c.ID); ok {
				text = t.Decimal(v)
			}
			row = append(row, text)
		}
		table.Rows = append(table.Rows, row)
	}
	table.Rows = append(table.Rows, total)
	return table.Render(s.term.Styles, w, len(table.Rows)+1)
}

// name is a person's name.
func (s *Screen) name(user string) string {
	return oneLine(s.state.NameOf(user, s.term.Text.Papers.Keeper()))
}
