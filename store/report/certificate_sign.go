package report

import (
	"slices"

	"juri/scoring"
)

// signTop is the least height that is left for what a certificate says.
const signTop = 115.0

// sign writes those who sign beside each other, down to that height, and returns
// where they begin: as large as they fit there whole.
func (p *paper) sign(low float64) (top float64) {
	who := p.d.certify.Signatures
	if len(who) == 0 {
		who = []scoring.Signature{{Title: orElse(p.d.Host, p.w.Committee())}}
	}
	page, _ := p.GetPageSize()
	from := inset + codeSide // beside the code
	wide := (page - inset + 8 - from) / float64(max(len(who), 2))
	for scale := 1.0; ; scale *= .96 {
		titles, names, under := p.columns(who, wide-6, scale)
		line := 11 * scale * .3528 * 1.3
		lines := len(slices.MaxFunc(titles, longer)) + len(slices.MaxFunc(names, longer)) + len(slices.MaxFunc(under, longer))
		top = low - line*(float64(lines)+1+3.2)
		if top < signTop && scale > .02 {
			continue
		}
		for i := range who {
			x := page - inset + 8 - wide*float64(len(who)-i)
			write := func(y float64, style string, size float64, lines []string) {
				for n, l := range lines {
					p.letters(l, style, size*scale)
					p.Text(x+(wide-p.GetStringWidth(l))/2, y+line*(float64(n)+.78), l)
				}
			}
			if i == len(who)-1 {
				write(top, "", 11, []string{p.placeAndDay()})
			}
			write(top+line, "", 11, titles[i])
			y := low - line*float64(len(slices.MaxFunc(names, longer))+len(slices.MaxFunc(under, longer)))
			write(y, "B", 11, names[i])
			write(y+line*float64(len(names[i])), "", 10, under[i])
			if who[i].Name == "" {
				p.Line(x+wide/2-25, y+line*.9, x+wide/2+25, y+line*.9)
			}
		}
		return top
	}
}

func longer(a, b []string) int { return len(a) - len(b) }

// columns breaks what stands over and under each signature into lines.
func (p *paper) columns(who []scoring.Signature, wide, scale float64) (titles, names, under [][]string) {
	for _, s := range who {
		p.letters(s.Title, "", 11*scale)
		titles = append(titles, p.wrap(s.Title, wide))
		p.letters(s.Name, "B", 11*scale)
		names = append(names, p.wrap(s.Name, wide))
		p.letters(s.Under, "", 10*scale)
		under = append(under, p.wrap(s.Under, wide))
	}
	return titles, names, under
}

// placeAndDay is where and when a certificate is signed.
func (p *paper) placeAndDay() string {
	day := p.d.certificateDay(p.w)
	if place := orElse(p.d.certify.Place, p.d.town()); place != "" {
		day = place + ", " + day
	}
	return ink(day)
}
