package report

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
	"rsc.io/qr"

	"juri/scoring"
)

// CertificatesPDF is every certificate, a page each.
func (d *Dossier) CertificatesPDF(w Words) ([]byte, error) { return d.certified(w, d.Certificates) }

// CertificatesZip is the same, one file each, named by its number and by whose it is.
func (d *Dossier) CertificatesZip(w Words) ([]byte, error) {
	return d.zipped(len(d.Certificates), func(i int) (string, []byte, error) {
		c := d.Certificates[i]
		data, err := d.certified(w, []Certificate{c})
		return c.file(), data, err
	})
}

// file is the name of its file: a champion's has neither an entry's id nor a user's, and says the unit.
func (c Certificate) file() string {
	whose := cmp.Or(c.Entry, c.User)
	if whose == "" {
		whose = strings.Join(strings.FieldsFunc(c.Name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "-")
	}
	return fmt.Sprintf("%03d-%.60s.pdf", c.No, whose)
}

// certified writes certificates; that there are none yet, where the result is not sealed.
func (d *Dossier) certified(w Words, all []Certificate) ([]byte, error) {
	if d.Seal == nil {
		p := newPaper(d, w, w.CertificateTitle(scoring.ForWinner), true)
		p.sheet(w.CertificateTitle(scoring.ForWinner), "")
		p.para(w.HonoursWait())
		return p.bytes()
	}
	p := barePaper(d, w, w.CertificateTitle(scoring.ForWinner), true)
	p.AddUTF8FontFromBytes("serif", "", serif)
	p.AddUTF8FontFromBytes("serif", "B", serifBold)
	behind, err := p.behind()
	if err != nil {
		return nil, err
	}
	for _, c := range all {
		p.AddPage()
		behind()
		p.certificate(c)
	}
	if len(all) == 0 { // as contest.yaml wants it
		p.AddPage()
	}
	return p.bytes()
}

// behind returns what draws the organizers' picture, or a border.
func (p *paper) behind() (func(), error) {
	name := p.d.certify.Picture
	if name == "" || p.d.Picture == nil {
		border, w, h := p.border(), 297.0, 210.0
		return func() { // the library measures as if the page stood
			p.UseTemplateScaled(border, fpdf.PointType{Y: w - h}, fpdf.SizeType{Wd: w, Ht: h})
		}, nil
	}
	data, err := p.d.Picture(name)
	if err != nil {
		return nil, err
	}
	form := fpdf.ImageOptions{ImageType: "JPEG"}
	if bytes.HasPrefix(data, []byte("\x89PNG")) {
		form.ImageType = "PNG"
	}
	p.RegisterImageOptionsReader(name, form, bytes.NewReader(data))
	return func() {
		w, h := p.GetPageSize()
		p.ImageOptions(name, 0, 0, w, h, false, form, 0, "")
	}, p.Error()
}

// Where a certificate's text stands, in millimetres: so far from the edges, and
// the code at the lower left.
const (
	inset    = 30.0
	insetTop = 23.0
	codeSide = 21.0
)

// passage is a text of a certificate, in the middle of its line.
type passage struct {
	text  string
	style string
	size  float64 // in points
	after float64 // lines of its own size that stay empty under it
	wide  float64 // of the line's width; 0 for all of it
	apart float64 // between its letters, of the size
	tint  [3]int
}

var (
	black = [3]int{33, 33, 36}
	grey  = [3]int{90, 90, 96}
	navy  = [3]int{22, 42, 84}
	gold  = [3]int{168, 132, 52}
)

// certificate writes one page: what it says in the middle of what the signatures leave.
func (p *paper) certificate(c Certificate) {
	w, d := p.w, p.d
	title, name, as, text := d.said(w, c)
	var all []passage
	add := func(of passage, lines ...string) {
		for i, line := range lines {
			if of.text = line; strings.TrimSpace(line) != "" {
				next := of
				if i < len(lines)-1 {
					next.after = 0
				}
				all = append(all, next)
			}
		}
	}
	if d.Sample {
		add(passage{style: "B", size: 9, after: .4, apart: .06, tint: grey}, w.Text.General.Sample())
	}
	add(passage{style: "B", size: 12.5, after: 1.1, apart: .06, tint: black}, strings.Split(strings.ToUpper(strings.Join(d.letterhead(), "\n")), "\n")...)
	add(passage{style: "B", size: 29, after: .25, apart: .09, tint: navy}, strings.ToUpper(title))
	if c.Number != "" {
		add(passage{size: 10.5, after: .5, tint: grey}, w.CertificateNumber(c.Number))
	}
	add(passage{size: 12, after: .35, tint: grey}, w.CertificateGiven())
	add(passage{style: "B", size: 25, after: .35, tint: black}, name)
	add(passage{size: 12, after: .35, tint: grey}, w.CertificateFor(c.Kind))
	add(passage{style: "B", size: 20, after: .3, tint: gold}, as)
	add(passage{size: 12.5, tint: black, wide: .86}, strings.Split(text, "\n")...)
	_, tall := p.GetPageSize()
	low := p.sign(tall - 25)
	p.flow(all, insetTop, low-4)
	p.digestCode(tall - 23 - codeSide)
}

// flow writes passages between two heights, as large as they fit there whole.
func (p *paper) flow(all []passage, top, low float64) {
	for scale := 1.0; ; scale *= .96 {
		tall := 0.0
		lines := make([][]string, len(all))
		for i, a := range all {
			lines[i] = p.balanced(a, scale)
			tall += a.tall(scale) * (float64(len(lines[i])) + a.after)
		}
		if tall > low-top && scale > .02 {
			continue
		}
		y := top + max(0, low-top-tall)/2
		for i, a := range all {
			for _, line := range lines[i] {
				p.centred(a, scale, y, line)
				y += a.tall(scale)
			}
			y += a.tall(scale) * a.after
		}
		return
	}
}

// tall is the height of a line, in millimetres.
func (a passage) tall(scale float64) float64 { return a.size * scale * .3528 * 1.3 }

// balanced breaks a passage into as few lines as it needs, about as long as each other.
func (p *paper) balanced(a passage, scale float64) []string {
	page, _ := p.GetPageSize()
	width := page - 2*inset
	if a.wide > 0 {
		width *= a.wide
	}
	p.letters(a.text, a.style, a.size*scale)
	width /= 1 + 2.2*a.apart // letters are about so wide
	lines := p.wrap(a.text, width)
	for n := len(lines); n > 1; {
		width *= .97
		closer := p.wrap(a.text, width)
		if len(closer) > n || slices.ContainsFunc(strings.Fields(ink(a.text)), func(word string) bool { return p.GetStringWidth(word) > width }) {
			break
		}
		lines = closer
	}
	return lines
}

// letters chooses the face that certificates are set in, or where that lacks a
// character the other papers' one.
func (p *paper) letters(text, style string, size float64) {
	family := "serif"
	if strings.ContainsFunc(ink(text), func(r rune) bool { return !inSerif()[r] }) {
		family = "text"
		p.AddUTF8FontFromBytes(family, style, map[string][]byte{"": regular, "B": bold}[style]) // once
	}
	p.SetFont(family, style, size)
}

// centred writes a line in the middle of the page.
func (p *paper) centred(a passage, scale, y float64, line string) {
	page, _ := p.GetPageSize()
	p.letters(line, a.style, a.size*scale)
	p.SetTextColor(a.tint[0], a.tint[1], a.tint[2])
	apart := a.apart * a.size * scale // in points
	wide := p.GetStringWidth(line) + apart*.3528*float64(len([]rune(line))-1)
	p.RawWriteStr(fmt.Sprintf("%.3f Tc", apart))
	p.Text((page-wide)/2, y+a.tall(scale)*.78, line)
	p.RawWriteStr("0 Tc")
	p.SetTextColor(0, 0, 0)
}

// digestCode draws the code that leads to the result's digest, and writes it under that.
func (p *paper) digestCode(y float64) {
	leads := p.w.CertificateDigest(p.d.Seal.Digest)
	if link := p.d.certify.Link; link != "" {
		leads = link + "#" + p.d.Seal.Digest
	}
	p.SetFillColor(255, 255, 255)
	p.Rect(inset-9, y-1, codeSide+2, codeSide+2, "F") // a picture may be behind it
	p.picture(leads, qr.M, 0, inset-8, y, codeSide)
	p.centred(passage{size: 5.5, tint: grey}, 1, y+codeSide+.6, p.w.CertificateDigest(p.d.Seal.Digest))
}
