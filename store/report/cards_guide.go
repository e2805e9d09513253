package report

import (
	"strconv"

	"rsc.io/qr"
)

// guide is a page that one person logs in with: the line to type, PIN and code,
// and how each kind of computer and phone does it.
func (p *paper) guide(c Card) {
	w := p.w
	const side = 44.0
	p.sheet(w.GuideTitle(), c.Name)
	top, right := p.GetY(), margin+p.wide()-side
	field := func(name, style string, size float64, values ...string) {
		p.face("", 8)
		p.SetX(margin)
		for _, l := range p.wrap(name, p.wide()-side-6) {
			p.SetX(margin)
			p.CellFormat(p.wide()-side-6, 4, l, "", 1, "L", false, 0, "")
		}
		for _, v := range values {
			size := p.fitting(style, size, 7, v, p.wide()-side-6)
			for _, l := range p.wrap(v, p.wide()-side-6) {
				p.SetX(margin)
				p.CellFormat(p.wide()-side-6, size*0.5, l, "", 1, "L", false, 0, "")
			}
		}
		p.Ln(1.5)
	}
	if c.Web != "" {
		field(w.GuidePage(), "B", 9, c.Web)
	}
	field(w.GuideLine(), "B", 13, c.SSH)
	if len(c.Next) > 0 {
		field(w.GuideNext(), "B", 10, c.Next...)
	}
	field(w.CardPIN(), "B", 20, orElse(spaced(c.PIN), w.CardSame()))
	if c.Print != "" {
		field(w.GuideCheck(), "", 8, c.Print)
	}
	low := p.GetY()
	p.picture(c.URL, qr.M, 0, right, top, side)
	p.SetY(max(low, top+side) + 3)
	p.face("", textSize)
	p.para(w.CardOnce())
	p.head(w.GuideSystems())
	for _, g := range w.Guides(c.Web != "") {
		p.strong(g[0], textSize, lineTall)
		p.para(g[1])
	}
	p.head(w.GuideUse())
	for i, s := range w.GuideSteps() {
		p.para(strconv.Itoa(i+1) + ". " + s)
	}
}
