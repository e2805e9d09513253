package organizer

import (
	"math"

	"juri/scoring/i18n"
	"juri/scoring/rank"
	"juri/scoring/stats"
	"juri/tui/kit"
)

// opening is what the analysis comes to: three sentences, each with its picture.
func (o *writer) opening(t rank.Totals, s stats.Summary) {
	o.openLines(s)
	o.openJurors(t, s)
	o.openDrift(t, s)
}

// verdict is a sentence of the opening, in the pen of how much it matters.
func (o *writer) verdict(pen kit.Pen, sentence string) {
	if len(o.lines) > 0 {
		o.lines = append(o.lines, "")
	}
	for i, l := range kit.Wrap(sentence, max(o.w-4, 1)) {
		mark := "   "
		if i == 0 {
			mark = " " + pen.Render("●") + " "
		}
		o.lines = append(o.lines, mark+o.p.pens().Title.Render(l))
	}
}

func (o *writer) plot(lo, hi float64, ends [2]string, dots []kit.Dot) {
	for _, l := range kit.DotPlot(o.p.term.Styles, lo, hi, ends, max(o.w-6, 1), dots...) {
		o.lines = append(o.lines, "   "+l)
	}
}

// penOf is the pen of how firmly a line stands.
func (d *shared) penOf(how i18n.Sureness) kit.Pen {
	p := d.pens()
	return []kit.Pen{p.Text, p.Bad, p.Warn, p.Good}[how]
}

// award names the award whose last place is the n-th; "" for none.
func (d *shared) award(n int) string {
	for _, l := range d.table().Lines(d.state.Contest.Result.Awards) {
		if l.After == n {
			return l.Award
		}
	}
	return ""
}

// lineEnds are after how many places awards end.
func (d *shared) lineEnds() (after []int) {
	for _, l := range d.table().Lines(d.state.Contest.Result.Awards) {
		after = append(after, l.After)
	}
	return after
}

// openLines says how firmly the weakest of the awards' lines stands, and draws them all.
func (o *writer) openLines(s stats.Summary) {
	f, p := o.p.said(), o.p
	if len(s.Lines) == 0 {
		o.verdict(p.pens().Muted, f.NoLines())
		return
	}
	var dots []kit.Dot
	weakest, least, tied := s.Lines[0], 2.0, false
	for at, n := range s.Lines {
		d := kit.Dot{Name: f.After(n, p.award(n)), Sure: true, Pen: p.penOf(i18n.Unknown)}
		switch {
		case p.table().Crossed(n):
			d.Value, d.Pen, d.Sure = f.Tied(), p.pens().Bad, false
			if !tied {
				weakest, tied = n, true
			}
		case s.StabilityWhy == "" && p.redrawn() && !math.IsNaN(s.Stability.Holds[at]):
			d.At = s.Stability.Holds[at]
			d.Value, d.Pen = p.term.Text.Float(100*d.At, 1)+"%", p.penOf(i18n.SurenessOf(d.At))
			if d.At < least && !tied {
				weakest, least = n, d.At
			}
		default:
			continue
		}
		dots = append(dots, d)
	}
	how, holds := i18n.Unknown, ""
	if least <= 1 {
		how, holds = i18n.SurenessOf(least), p.term.Text.Float(100*least, 1)
	}
	if tied {
		o.verdict(p.pens().Bad, f.Tie(weakest, p.award(weakest)))
	} else {
		o.verdict(p.penOf(how), f.Verdict(weakest, p.award(weakest), how, p.margin(weakest), holds))
	}
	if len(dots) > 0 && p.redrawn() {
		o.plot(0, 1, [2]string{"0%", f.Scale("100%", f.Draws())}, dots)
	}
}

// scale is half of a plot's, so that it shows all of the values and does not make much of
// little: at least a fiftieth of what a sheet can total.
func (o *writer) scale(values ...float64) float64 {
	lo, hi := o.p.span(nil)
	far := (hi - lo) / 50
	for _, v := range values {
		far = max(far, math.Abs(v))
	}
	return kit.RoundUp(far)
}

// ends are what stands at a plot's ends.
func (o *writer) ends(far float64, left, right string) [2]string {
	decimals := 0
	if far < 1 {
		decimals = 1
	}
	points := o.p.term.Text.Float(far, decimals)
	return [2]string{o.p.said().Scale("−"+points, left), o.p.said().Scale("+"+points, right)}
}

// openJurors says who is farthest from the others, and draws all jurors.
func (o *writer) openJurors(t rank.Totals, s stats.Summary) {
	f, p := o.p.said(), o.p
	if s.SeverityWhy != "" {
		o.verdict(p.pens().Muted, f.Why(string(s.SeverityWhy)))
		return
	}
	far := o.scale(s.Severity.Effect...)
	var dots []kit.Dot
	who, most := -1, 0.0
	for j, user := range t.Jurors {
		d := kit.Dot{Name: o.name(user), At: s.Severity.Effect[j], Value: o.signed(s.Severity.Effect[j]), Pen: p.pens().Text}
		if s.Severity.SE != nil {
			d.Spare = s.Severity.SE[j]
			d.Sure = math.Abs(d.At) > 2*d.Spare && math.Abs(d.At) >= far/100
		}
		if d.Sure {
			d.Pen = p.pens().Warn
			if math.Abs(d.At) > most {
				who, most = j, math.Abs(d.At)
			}
		}
		dots = append(dots, d)
	}
	if who < 0 {
		o.verdict(p.pens().Good, f.Alike())
	} else {
		o.verdict(p.pens().Warn, f.Farthest(p.person(t.Jurors[who]), o.num(most), s.Severity.Effect[who]))
	}
	o.plot(-far, far, o.ends(far, f.Severer(), f.Lenienter()), dots)
}

// openDrift says whose scores rise or fall most over the day, and draws all jurors: only
// what is more than chance has a full dot.
func (o *writer) openDrift(t rank.Totals, s stats.Summary) {
	f, p := o.p.said(), o.p
	var dots []kit.Dot
	var swings []float64
	who, most := -1, 0.0
	for j, user := range t.Jurors {
		if s.DriftWhy[j] != "" {
			continue
		}
		d := s.Drift[j]
		swing := d.Slope * float64(d.Turns-1)
		swings = append(swings, swing)
		dot := kit.Dot{Name: o.name(user), At: swing, Value: o.signed(swing), Pen: p.pens().Muted}
		if d.P < i18n.ByChance {
			dot.Sure, dot.Pen = true, p.pens().Warn
			if math.Abs(swing) > math.Abs(most) {
				who, most = j, swing
			}
		}
		dots = append(dots, dot)
	}
	if who < 0 {
		o.verdict(p.pens().Good, f.Steady())
	} else {
		o.verdict(p.pens().Warn, f.Drifting(p.person(t.Jurors[who]), o.num(math.Abs(most)), most))
	}
	far := o.scale(swings...)
	o.plot(-far, far, o.ends(far, f.Falls(), f.Rises()), dots)
}

// name is the juror's, of which a phone has the first name.
func (o *writer) name(user string) string {
	if who := o.p.state.Person(user); who != nil && kit.SizeOf(o.w) == kit.Narrow {
		return o.p.called(who)
	}
	return o.p.person(user)
}

func (o *writer) signed(v float64) string {
	if s := o.num(v); v > 0 && s != o.num(0) {
		return "+" + s
	}
	return o.num(v)
}
