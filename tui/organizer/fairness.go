package organizer

import (
	"math"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/scoring/rank"
	"juri/scoring/stats"
	"juri/tui/kit"
)

// fairness is how far the jurors agree, how firmly the places stand, and what
// other methods would say: everything advisory, in sentences.
type fairness struct {
	plain
	*shared
	scroll
	drawn kit.Memo[[]string]
}

// table is the standings; empty while there are none.
func (d *shared) table() rank.Table {
	if d.state.Table == nil {
		return rank.Table{}
	}
	return *d.state.Table
}

func (p *fairness) said() *i18n.Fairness { return &p.term.Text.Fairness }

func (p *fairness) enter() tea.Cmd {
	p.top = 0
	return nil
}

func (p *fairness) short() []key.Binding {
	return []key.Binding{p.keys.up, p.keys.down, p.keys.digits}
}

func (p *fairness) full() [][]key.Binding { return [][]key.Binding{p.keys.motion()} }

func (p *fairness) update(msg tea.Msg) tea.Cmd {
	k, is := msg.(tea.KeyPressMsg)
	switch {
	case !is:
	case p.scroll.key(k, p.keys, max(p.height-2, 1)):
	case key.Matches(k, p.keys.home):
		p.top = 0
	case key.Matches(k, p.keys.end):
		p.top = p.long
	}
	return nil
}

func (p *fairness) view(w, h int) string {
	all := p.drawn.Of(p.term, p.version, w, 0, "", func() []string { return p.lines(w) })
	return p.scroll.view(p.shared, all, w, h)
}

// writer collects lines of at most w cells.
type writer struct {
	p     *fairness
	w     int
	lines []string
}

func (o *writer) head(title string) {
	if len(o.lines) > 0 {
		o.lines = append(o.lines, "")
	}
	o.lines = append(o.lines, " "+o.p.pens().Accent.Render(title))
}

func (o *writer) say(sentence string) {
	for _, l := range kit.Wrap(sentence, max(o.w-4, 1)) {
		o.lines = append(o.lines, "   "+l)
	}
}

func (o *writer) table(tab kit.Table) {
	for _, l := range tab.Render(o.p.term.Styles, max(o.w-4, 1), len(tab.Rows)+1) {
		o.lines = append(o.lines, "   "+l)
	}
}

func (o *writer) why(why stats.Why) bool {
	if why != "" {
		o.say(o.p.pens().Muted.Render(o.p.said().Why(string(why))))
	}
	return why != ""
}

func (p *fairness) lines(w int) []string {
	o := &writer{p: p, w: w}
	f := p.said()
	parts := p.state.Parts()
	if len(parts) == 0 {
		parts = p.state.PlannedParts()
	}
	if len(parts) > 1 {
		o.say(p.pens().Warn.Render("! ") + p.term.Text.Problem(scoring.Why(rank.ApartReason(parts))))
	}
	switch {
	case p.state.Contest.ByCategory():
		o.say(p.term.Text.Problem(&scoring.Error{Code: scoring.CodeByCategory}))
	case len(p.state.Contest.Rubrics) > 0:
		o.say(p.term.Text.Problem(&scoring.Error{Code: scoring.CodeByShare}))
	}
	if p.state.Shared() {
		o.byCriterion()
		return o.lines
	}
	if p.state.Contest.ByCategory() && len(p.state.Contest.Rubrics) > 0 {
		o.byCategory()
		return o.lines
	}
	t := p.state.Totals()
	if n := judged(t); n < fewest {
		o.say(p.pens().Muted.Render(f.TooEarly(n, fewest)))
		if len(t.Entries) > 1 { // places differ by method all the same
			o.methods()
		}
		return o.lines
	}
	s, odds := stats.Summarise(t.Cells, t.Turns), p.lineOdds()
	s.Lines, s.Stability, s.StabilityWhy = odds.lines, odds.Stability, odds.why
	o.opening(t, s)
	o.head(f.Figures())
	o.lines = append(o.lines, " "+p.pens().Border.Render(strings.Repeat("─", max(w-2, 0))))
	if len(parts) < 2 {
		o.say(f.Compares())
	}
	o.agreement(s)
	o.awardLines(s)
	o.jurors(t, s)
	o.pairs(t, s)
	o.spread(t, s)
	o.methods()
	return o.lines
}

// fewest is of how many entries anything is said: of fewer, one sheet more or less
// turns every figure around.
const fewest = 3

// judged counts the entries with the sheets of two jurors or more.
func judged(t rank.Totals) (n int) {
	for _, row := range t.Cells {
		sheets := 0
		for _, v := range row {
			if !math.IsNaN(v) {
				sheets++
			}
		}
		if sheets > 1 {
			n++
		}
	}
	return n
}

func (o *writer) num(v float64) string { return o.p.term.Text.Float(v, 2) }

func (o *writer) agreement(s stats.Summary) {
	f := o.p.said()
	o.head(f.Agreement())
	if !o.why(s.ICCWhy) {
		for i, e := range []stats.Estimate{s.ICC.Single, s.ICC.Mean} {
			say := []func(v float64, n, low, high string) string{f.ICC, f.ICCMean}[i]
			switch {
			case math.IsNaN(e.Value):
				o.why(stats.NoVariance)
			case math.IsNaN(e.Low):
				o.say(say(e.Value, o.num(e.Value), "", ""))
			default:
				o.say(say(e.Value, o.num(e.Value), o.num(e.Low), o.num(e.High)))
			}
		}
	}
	if s.ConcordanceWhy == "" {
		o.say(f.Kendall(s.Concordance.W, o.num(s.Concordance.W), o.num(s.Concordance.Chi2)))
	}
	if s.AlphaWhy[stats.Interval] == "" {
		o.say(f.Alpha(s.Alpha[stats.Interval], o.num(s.Alpha[stats.Interval])))
	}
}

func (o *writer) awardLines(s stats.Summary) {
	f := o.p.said()
	o.head(f.Lines())
	table, redrawn := o.p.table(), o.p.redrawn()
	for at, n := range s.Lines {
		holds := ""
		if redrawn && s.StabilityWhy == "" && !math.IsNaN(s.Stability.Holds[at]) {
			holds = o.p.term.Text.Float(100*s.Stability.Holds[at], 1)
		}
		o.say(f.Line(n, o.p.margin(n), holds))
	}
	if redrawn && !o.why(s.StabilityWhy) && len(s.Lines) > 0 {
		o.say(o.p.pens().Muted.Render(f.Exact(s.Stability.Resamples, s.Stability.Exact)))
	}
	for _, r := range table.Rows {
		if r.Why == nil && r.DecidedBy != "score" {
			o.say(r.Entry + ": " + o.p.term.Text.Placed(o.p.state, table, r))
		}
	}
}

func (o *writer) jurors(t rank.Totals, s stats.Summary) {
	f := o.p.said()
	o.head(f.Severity())
	if !o.why(s.SeverityWhy) {
		for j, user := range t.Jurors {
			e, se := s.Severity.Effect[j], ""
			if s.Severity.SE != nil {
				se = o.num(s.Severity.SE[j])
			}
			o.say(f.Lenient(o.p.person(user), o.num(math.Abs(e)), se, e))
		}
	}
	o.head(f.Drift())
	for j, user := range t.Jurors {
		if why := s.DriftWhy[j]; why != "" {
			o.say(o.p.pens().Muted.Render(o.p.person(user) + ": " + f.Why(string(why))))
			continue
		}
		d := s.Drift[j]
		o.say(f.Drifts(o.p.person(user), o.num(math.Abs(d.Slope)), o.p.term.Text.Float(d.P, 3), d.Slope, d.P))
	}
}
