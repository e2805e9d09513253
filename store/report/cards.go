package report

import (
	"rsc.io/qr"
)

// Card is what one person needs to log in; its PIN is printed once.
type Card struct {
	User  string   `json:"user"`
	Name  string   `json:"name"`
	Role  string   `json:"role"`
	PIN   string   `json:"pin"`
	SSH   string   `json:"ssh"`
	Next  []string `json:"next,omitempty"` // the same at other addresses, to be tried in turn
	Print string   `json:"fingerprint"`    // of the server's key
	Web   string   `json:"web,omitempty"`  // the page that a browser opens; "" for none
	URL   string   `json:"-"`              // what phones open; the QR code
	Guide bool     `json:"-"`              // with a page of its own that says how to log in
}

// CardsPDF is the people's cards: a page for each who needs a guide, those of the
// others eight a page, to be cut apart.
func (d *Dossier) CardsPDF(w Words, cards []Card) ([]byte, error) {
	p := newPaper(d, w, w.CardPIN(), false)
	p.early = true
	const across, down = 2, 4
	wide, tall := p.wide()/across, 64.0
	n := 0
	for _, c := range cards {
		if c.Guide {
			p.guide(c)
		}
	}
	for _, c := range cards {
		if c.Guide {
			continue
		}
		at := n % (across * down)
		if n++; at == 0 {
			p.AddPage()
		}
		p.card(margin+wide*float64(at%across), margin-4+tall*float64(at/across), wide, tall, c)
	}
	return p.bytes()
}

func (p *paper) card(x, y, wide, tall float64, c Card) {
	w := p.w
	const code = 30.0
	p.SetDrawColor(150, 150, 150)
	p.SetDashPattern([]float64{1, 1}, 0)
	p.Rect(x, y, wide, tall, "D")
	p.SetDashPattern([]float64{}, 0)
	p.SetDrawColor(0, 0, 0)
	at := y + 3
	line := func(style string, size, width float64, text string) {
		p.face(style, size)
		for _, l := range p.wrap(text, width)[:1] {
			p.SetXY(x+2, at)
			p.CellFormat(width, size*0.5, l, "", 0, "L", false, 0, "")
		}
		at += size * 0.5
	}
	line("", 7, wide-4, p.d.Contest)
	line("B", 11, wide-4, c.Name)
	line("", 8, wide-4, c.Role)
	at += 1
	left := wide - code - 6
	line("", 7, left, w.CardLogin())
	size := p.fitting("B", 8, 6, c.SSH, left)
	for _, l := range p.wrap(c.SSH, left) {
		line("B", size, left, l)
	}
	line("", 7, left, w.CardUser())
	line("B", 9, left, c.User)
	line("", 7, left, w.CardPIN())
	line("B", 14, left, orElse(spaced(c.PIN), w.CardSame()))
	p.picture(c.URL, qr.M, 0, x+wide-code-3, y+16, code)
	at = y + tall - 17
	p.face("", 6)
	for _, l := range p.wrap(c.Print, wide-4) {
		line("", 6, wide-4, l)
	}
	p.face("", 6.5)
	for _, l := range p.wrap(w.CardHint()+" "+w.CardOnce(), wide-4) {
		line("", 6.5, wide-4, l)
	}
}

// fitting is the size, of those from most to least, at which a text stands in one line, for what is
// typed is not to be broken; most where it stands so at none. It becomes the face.
func (p *paper) fitting(style string, most, least float64, text string, width float64) float64 {
	for size := most; size >= least; size -= .25 {
		if p.face(style, size); len(p.wrap(text, width)) == 1 {
			return size
		}
	}
	p.face(style, most)
	return most
}

// spaced writes a PIN in two halves, as people read it out.
func spaced(pin string) string {
	if len(pin) < 6 {
		return pin
	}
	return pin[:len(pin)/2] + " " + pin[len(pin)/2:]
}
