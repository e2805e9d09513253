package organizer

import (
	"cmp"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
	"juri/tui/kit"
)

// standings is who is where and why, with the award tiers between the rows.
type standings struct {
	plain
	*shared
	list   list
	detail detail
	in     bool // one entry's detail has the tab
	drawn  kit.Memo[string]
	best   kit.Memo[[]string]
	firms  kit.Memo[map[int]firm]
}

func (p *standings) follow() {
	rows := p.table().Rows
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = r.Entry
	}
	top := p.list.at == 0 && !p.in
	p.list.set(ids)
	if top { // whoever watches the lead goes on watching it
		p.list.at = 0
	}
	if p.list.id() == "" {
		p.in = false
	}
}

func (p *standings) enter() tea.Cmd {
	p.in = false
	return nil
}

func (p *standings) update(msg tea.Msg) tea.Cmd {
	k, is := msg.(tea.KeyPressMsg)
	switch {
	case !is:
	case p.in && key.Matches(k, p.keys.back):
		p.in = false
	case p.in:
		return p.detail.update(k)
	case key.Matches(k, when(p.keys.open, p.list.id() != "")):
		p.in = true
		p.detail.open(p.shown())
	default:
		p.list.key(k, p.keys, p.height-3)
	}
	return nil
}

// shown is the entry whose sheets show for the chosen row: its run that counts, and of
// several the best.
func (p *standings) shown() string {
	id, best := p.list.id(), exact.Ratio{}
	for _, run := range p.table().Rows[p.list.at].More().Runs {
		if run.Counts && (best.None() || run.Score.Cmp(best) > 0) {
			id, best = run.Entry, run.Score
		}
	}
	return id
}

func (p *standings) rows() (*list, bool) { return &p.list, true }

func (p *standings) view(w, h int) string {
	if p.in {
		return p.detail.view(w, h)
	}
	if len(p.table().Rows) == 0 {
		return kit.Block([]string{"", " " + p.text().NoEntries()}, w, h)
	}
	if kit.SizeOf(w) != kit.Wide {
		return p.drawRows(w, h)
	}
	p.detail.open(p.shown())
	left := w * 58 / 100
	return kit.Beside(2, p.drawRows(left, h), p.detail.view(w-left-2, h))
}

func (p *standings) drawRows(w, h int) string {
	return p.drawn.Of(p.term, p.version, w, h, p.list.id(), func() string { return p.draw(w, h) })
}

// item is a line of the list: a row, or a line between rows.
type item struct {
	row  int // -1 for a line between
	text string
	more bool // which goes on with the one above
	firm firm // of an award's line
	best bool // of the overall winners
}

// items are the rows with the tiers' names before them, in w cells.
func (p *standings) items(w int) []item {
	t := p.text()
	var items []item
	tier, lines := "", p.firms.Of(p.term, p.version, 0, 0, "", p.firmness)
	var open []item // what stays open stands under the last who have an award
	for _, o := range p.table().Open {
		for i, line := range kit.Wrap(scoring.ShownLine(p.term.Text.StaysOpen(o)), max(w-6, 1)) {
			open = append(open, item{row: -1, text: line, more: i > 0})
		}
	}
	table, last := p.table(), -1
	lasts := map[string]int{} // likewise in each category, where each has its own
	for i, r := range table.Rows {
		if r.Award != "" {
			last, lasts[p.kind(r)] = i, i
		}
	}
	for i, r := range table.Rows {
		if begins := i == 0 || p.kind(r) != p.kind(table.Rows[i-1]); table.ByCategory && begins && r.Why == nil {
			items, tier = append(items, item{row: -1, text: p.term.Text.Category(r.Category)}), ""
		}
		now := r.Award
		switch {
		case r.Why != nil:
			now = t.Standings.Unranked()
		case now == "":
			now = t.Standings.NoAward()
		}
		among := r.Award == "" && i < lasts[p.kind(r)] // it stands among those who have what it has not
		if among && r.Why == nil {
			now = cmp.Or(tier, now)
		}
		if i == last+1 {
			items = append(items, open...)
		}
		switch stands, line := lines[i]; {
		case now != tier && (i > 0 || now != t.Standings.NoAward()):
			items = append(items, item{row: -1, text: now, firm: stands})
		case line && !among: // of an award that this row has as well, or that a tie crosses
			items = append(items, item{row: -1, text: p.under(i), firm: stands})
		}
		tier = now
		items = append(items, item{row: i})
	}
	if last == len(table.Rows)-1 {
		items = append(items, open...)
	}
	for i, line := range p.best.Of(p.term, p.version, 0, 0, "", func() []string { return p.term.Text.Champions(p.state) }) {
		if i == 0 {
			items = append(items, item{row: -1, text: p.state.Contest.Result.Champion.Name, best: true})
		}
		for _, part := range kit.Wrap(scoring.ShownLine(line), max(w-6, 1)) {
			items = append(items, item{row: -1, text: part, more: true, best: true})
		}
	}
	return items
}

// kind is the category that has the row's place; "" where there is one order of all.
func (p *standings) kind(r rank.Standing) string {
	if p.table().ByCategory {
		return r.Category
	}
	return ""
}

func (p *standings) draw(w, h int) string {
	rows := p.table().Rows
	items, why := p.items(w), p.reasonOf(rows[p.list.at], w, max(h/4, 1))
	at := 0
	for i, it := range items {
		if it.row == p.list.at {
			at = i
		}
	}
	if p.list.at == len(rows)-1 { // and all that stands under it
		at = len(items) - 1
	}
	from, to := kit.Window(len(items), at, h-2-len(why))
	ranked, rest := p.columns(w), p.unranked(w)
	widths := ranked.Widths(w - 2)
	// Each row is drawn into a table of its kind, whose lines are then taken in turn.
	ranked.Selected, rest.Selected = len(items), len(items)
	for _, it := range items[from:to] {
		if it.row < 0 {
			continue
		}
		tab, cells := &ranked, []string(nil)
		if r := rows[it.row]; r.Why == nil {
			cells = p.row(r, w, widths[colBar])
		} else {
			tab, cells = &rest, p.reason(r)
		}
		if it.row == p.list.at {
			tab.Selected = len(tab.Rows)
		}
		tab.Rows, tab.Names = append(tab.Rows, cells), append(tab.Names, rows[it.row].Entry)
	}
	upper := ranked.Render(p.term.Styles, w, len(ranked.Rows)+1)
	lower := rest.Render(p.term.Styles, w, len(rest.Rows))
	out := append(make([]string, 0, h), p.progress(rows, w), upper[0])
	upper = upper[1:]
	for _, it := range items[from:to] {
		switch {
		case it.best:
			out = append(out, p.rule(it, w))
		case it.row < 0:
			out = append(out, kit.KeyZone(p.rule(it, w), analysisTab)) // which says how firmly it stands
		case rows[it.row].Why == nil:
			out, upper = append(out, upper[0]), upper[1:]
		default:
			out, lower = append(out, lower[0]), lower[1:]
		}
	}
	return kit.Block(append(out, why...), w, h)
}

// progress is how many entries are ranked, and how many sheets are in.
func (p *standings) progress(rows []rank.Standing, w int) string {
	ranked, in, of, all := 0, 0, 0, 0
	for _, r := range rows {
		if r.Why == nil {
			ranked++
		}
		if l := p.state.Slot(r.Entry); l != nil && l.Counts() {
			in, of, all = in+r.Sheets, of+r.Expected, all+1
		}
	}
	left := " " + p.text().Standings.Progress(ranked, all)
	right := p.text().Standings.SheetsIn(in, of) + " "
	if barW := w - kit.Width(left) - kit.Width(right) - 4; barW >= 8 {
		return left + "  " + kit.Bar(p.term.Styles, ranked, all, min(barW, 40)) + kit.FitLeft(right, w-kit.Width(left)-2-min(barW, 40))
	}
	return kit.Join(left, right, w)
}

func (p *standings) short() []key.Binding {
	if p.in {
		return p.detail.short()
	}
	return []key.Binding{when(p.keys.open, p.list.id() != ""), p.keys.up, p.keys.down, p.keys.digits}
}

func (p *standings) full() [][]key.Binding {
	if p.in {
		return p.detail.full()
	}
	return [][]key.Binding{{when(p.keys.open, p.list.id() != "")}, p.keys.motion()}
}
