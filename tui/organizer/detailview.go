package organizer

import (
	"slices"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
	"juri/tui/kit"
)

// lines are the whole detail in w cells: who it is, the scores, the chosen sheet.
func (p *detail) lines(w int) []string {
	l := p.slot()
	if l == nil || w < 4 {
		return nil
	}
	pens := p.pens()
	in := w - 2
	right := p.state.RoomName(l.Room) + " · " + p.term.Text.PhaseOf(p.state, l.Phase)
	out := []string{kit.Join(pens.Title.Render(title(l)), right, in)}
	if !l.Counts() {
		out[0] = kit.Join(pens.Title.Render(title(l)), pens.Warn.Render(right), in)
	}
	out = append(out, kit.Wrap(l.Entry.Title, in)...)
	var about []string
	if l.Entry.Category != "" {
		about = append(about, l.Entry.Category)
	}
	if l.Entry.Presenter != "" {
		about = append(about, p.text().Presenter()+": "+l.Entry.Presenter)
	}
	if s := p.place(l); s != "" {
		about = append(about, s)
	}
	out = append(out, pens.Muted.Lines(kit.Wrap(strings.Join(about, " · "), in))...)
	for _, a := range l.Adjusted {
		line := p.term.Text.Points.Line(scoring.SlotAdjustment{Slot: l.Entry.ID, Adjustment: a}.Named(p.person))
		out = append(out, kit.Wrap(pens.Warn.Render(line), in)...)
	}
	for _, r := range p.state.Overruns(l.Room) {
		if r.Slot == l.Entry.ID {
			out = append(out, kit.Wrap(pens.Warn.Render(p.term.Text.Overtime.Open(r)), in)...)
		}
	}
	out = append(out, "")
	panel := p.panel()
	if len(panel) == 0 {
		out = append(out, p.text().NoPanel())
	} else {
		out = append(out, p.matrix(l, panel, in)...)
		out = append(out, "")
		out = append(out, p.sheet(l, panel[p.chosen(panel)], in)...)
	}
	for i, s := range out {
		out[i] = " " + s
	}
	return out
}

// place is the entry's rank and score, or why it has none.
func (p *detail) place(l *scoring.Slot) string {
	if p.state.Table == nil {
		return ""
	}
	for _, r := range p.state.Table.Rows {
		switch {
		case r.Entry != l.Entry.ID && !slices.ContainsFunc(r.More().Runs, func(run rank.Run) bool { return run.Entry == l.Entry.ID }):
		case r.Why != nil:
			return p.text().Standings.Unranked() + ": " + p.term.Text.Problem(scoring.Why(r.Why))
		default:
			s := p.text().RankIs(r.Rank, p.term.Text.Number(r.Score, 2))
			for _, of := range p.term.Text.MadeOf(p.state.Contest.Result, r) {
				s += " (" + of + ")"
			}
			if r.Points != 0 {
				s += " (" + p.term.Text.Points.Included(r.Points) + ")"
			}
			if r.Tied {
				s += " (" + p.text().Standings.Tied() + ")"
			}
			if r.Award != "" {
				s += " · " + strings.Join(append([]string{r.Award}, r.Also...), ", ")
			}
			for _, o := range r.More().Passed {
				s += " · " + p.term.Text.PassedOver(o)
			}
			return s
		}
	}
	return ""
}

// matrix is criteria by jurors, with the totals under them.
func (p *detail) matrix(l *scoring.Slot, panel []*scoring.Person, w int) []string {
	t, pens := p.text(), p.pens()
	const cell = 7
	fit := max((w-18)/(cell+1), 1)
	if w >= 60 {
		fit = max((w-36)/(cell+2), 1)
	}
	from, to := kit.Window(len(panel), p.chosen(panel), fit)
	tab := kit.Table{Selected: -1, Cols: []kit.Column{
		{Title: t.Criterion(), Min: 10, Flex: 1, Max: 44, Priority: 2}, {Title: t.Weight(), Min: 6, Right: true, Priority: 1},
	}}
	if w < 60 {
		tab.Cols = tab.Cols[:1]
	}
	base := len(tab.Cols)
	for i, o := range panel[from:to] {
		name := p.called(o)
		if from+i == p.chosen(panel) {
			name = "▸" + name
		}
		tab.Cols = append(tab.Cols, kit.Column{Title: name, Min: cell, Right: true, Priority: 3})
	}
	cols := panel[from:to]
	for i, c := range p.state.RubricOf(l).Criteria {
		row := []string{c.Name.In(p.term.Text.Lang), p.weight(l, i, c)}[:base]
		for _, o := range cols {
			row = append(row, p.score(l, o.User, c.ID))
		}
		tab.Rows = append(tab.Rows, row)
	}
	total := []string{pens.Title.Render(t.Total()), ""}[:base]
	state := []string{pens.Muted.Render(t.SheetHead()), ""}[:base]
	for _, o := range cols {
		c := l.Cell(o.User)
		sum := ""
		if c.Sheet != nil && c.Recusal == nil {
			sum = pens.Title.Render(p.term.Text.Number(c.Sheet.Total, 2))
		}
		total, state = append(total, sum), append(state, p.brief(l, o.User))
	}
	tab.Rows = append(tab.Rows, total, state)
	lines := tab.Render(p.term.Styles, w, len(tab.Rows)+1)
	if len(cols) < len(panel) {
		lines = append(lines, pens.Muted.Render(t.JurorsShown(from+1, to, len(panel))))
	}
	return lines
}

// weight is what a criterion counts for, in hundredths of the whole.
func (p *detail) weight(l *scoring.Slot, i int, c scoring.Criterion) string {
	if c.Bonus {
		return "+"
	}
	return p.term.Text.Decimal(exact.Decimal(p.state.RubricOf(l).Weigher.Share(i)*1000+0.5)*exact.One/10) + "%"
}

// score is one value: as handed in, or as typed so far and then muted; nothing
// where another juror judges the criterion.
func (p *detail) score(l *scoring.Slot, juror, criterion string) string {
	c := l.Cell(juror)
	switch {
	case !p.state.Asked(l, juror).Asks(criterion):
		return ""
	case c.Recusal != nil:
		return p.pens().Muted.Render("–")
	case c.Sheet != nil:
		if v, ok := c.Sheet.Scores.Get(criterion); ok {
			return p.term.Text.Decimal(v)
		}
	case c.Draft != nil:
		if v, ok := c.Draft.Scores.Get(criterion); ok {
			return p.pens().Muted.Render(p.term.Text.Decimal(v))
		}
	}
	return p.pens().Muted.Render("·")
}

// brief is a sheet's state in a few cells.
func (p *detail) brief(l *scoring.Slot, juror string) string {
	g := p.state.Progress(l, juror)
	all := len(p.state.Asked(l, juror).Criteria)
	switch {
	case g.Recused:
		return p.pens().Warn.Render(p.text().RecusedShort())
	case g.Excused && !g.HandedIn:
		return p.pens().Warn.Render(p.term.Text.Sheets.ExcusedShort())
	case g.HandedIn && g.Editing:
		return p.pens().Warn.Render("✓◐")
	case g.HandedIn && l.Cell(juror).Sheet != nil && l.Cell(juror).Sheet.Paper:
		return p.pens().Good.Render(p.text().PaperShort())
	case g.HandedIn:
		return p.pens().Good.Render("✓")
	case g.Editing:
		return p.pens().Warn.Render("◐ " + p.text().Sheets(max(all-len(g.Missing), 0), all))
	}
	return p.pens().Muted.Render("○")
}

// sheet spells the chosen juror's part out.
func (p *detail) sheet(l *scoring.Slot, o *scoring.Person, w int) []string {
	t, pens, c := p.text(), p.pens(), l.Cell(o.User)
	head := pens.Accent.Render("▸ "+o.Name) + " · "
	if c.Recusal != nil {
		out := []string{head + pens.Warn.Render(t.Recused(p.term.Hour(c.Recusal.At)))}
		out = append(out, indent(kit.Wrap(t.Reason()+": "+c.Recusal.Reason, w-2))...)
		out = append(out, p.proved(c.Recusal.By, c.Recusal.Proof, w)...)
		return append(out, p.others(l, o, w)...)
	}
	var out []string
	s := c.Sheet
	switch {
	case s != nil:
		out = []string{head + pens.Good.Render("✓ "+t.HandedIn(p.term.Hour(s.At), s.Revision, s.Receipt.Mark()))}
		if s.Paper {
			out = append(out, indent(kit.Wrap(t.EnteredBy(p.person(s.By)), w-2))...)
			if s.Reason != "" {
				out = append(out, indent(kit.Wrap(t.Reason()+": "+s.Reason, w-2))...)
			}
		}
		out = append(out, p.proved(s.By, s.Proof, w)...)
		if n := len(c.Past); n > 0 && c.Past[n-1].Void == nil {
			out = append(out, indent(kit.Wrap(t.Before(p.term.Text.Number(c.Past[n-1].Total, 2)), w-2))...)
		}
		if c.Draft != nil {
			said := t.Correcting()
			if s.Paper && !c.Draft.Paper {
				said = t.OwnBeside(o.Name)
			}
			out = append(out, indent(kit.Wrap(said, w-2))...)
		}
	case c.Draft != nil:
		out, s = []string{head + pens.Warn.Render("◐ "+t.Draft())}, c.Draft
	default:
		return append([]string{head + pens.Muted.Render("○ "+t.Nothing())}, p.others(l, o, w)...)
	}
	out = append(out, p.others(l, o, w)...)
	for _, f := range [][2]string{{t.Strength(), s.Strength}, {t.Improve(), s.Improve}} {
		if f[1] == "" {
			out = append(out, "  "+pens.Muted.Render(f[0]+": –"))
			continue
		}
		out = append(out, indent(kit.Wrap(pens.Muted.Render(f[0]+": ")+f[1], w-2))...)
	}
	return out
}

// proved is how somebody had logged in; nothing of records from when that was not recorded.
func (p *detail) proved(user string, proof scoring.Proof, w int) []string {
	if proof == "" {
		return nil
	}
	return indent(p.pens().Muted.Lines(kit.Wrap(p.term.Proved(p.state, user, proof), w-2)))
}

func indent(lines []string) []string {
	for i, l := range lines {
		lines[i] = "  " + l
	}
	return lines
}
