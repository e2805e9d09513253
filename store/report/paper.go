package report

import (
	"bytes"
	"fmt"
	"strings"

	"codeberg.org/go-pdf/fpdf"
	"rsc.io/qr"
)

// Measures of a page, in millimetres.
const (
	margin   = 16.0
	foot     = 16.0 // above the page's lower edge
	lineTall = 4.6  // of the text's size
	textSize = 9.0  // points
)

// paper is a document being written. The same dossier gives the same bytes.
type paper struct {
	*fpdf.Fpdf
	d     *Dossier
	w     Words
	style string  // of the text: "" or "B"
	size  float64 // of the text, in points
	goes  string  // what stands on a page that goes on with the one before it
	early bool    // it is handed out before the day, and does not say how far that is
}

// newPaper starts a document; landscape lays it on its side.
func newPaper(d *Dossier, w Words, title string, landscape bool) *paper {
	p := barePaper(d, w, title, landscape)
	p.AddUTF8FontFromBytes("text", "", regular)
	p.AddUTF8FontFromBytes("text", "B", bold)
	p.SetFooterFunc(p.footer)
	p.face("", textSize)
	return p
}

// barePaper is a document without a face and a footer.
func barePaper(d *Dossier, w Words, title string, landscape bool) *paper {
	lie := "P"
	if landscape {
		lie = "L"
	}
	p := &paper{Fpdf: fpdf.New(lie, "mm", "A4", ""), d: d, w: w}
	p.SetCatalogSort(true)
	p.SetCreationDate(d.AsOf)
	p.SetModificationDate(d.AsOf)
	p.SetProducer("juri", false)
	p.SetTitle(ink(title)+" · "+ink(d.Contest), true)
	p.SetLang(w.Text.Lang)
	p.SetMargins(margin, margin-4, margin)
	p.SetAutoPageBreak(false, 0)
	p.SetCellMargin(1)
	p.AliasNbPages("{nb}")
	return p
}

func (p *paper) face(style string, size float64) {
	p.style, p.size = style, size
	p.SetFont("text", style, size)
}

// footer says which journal the paper was made from, and what people are shown to
// keep of it, also as a code of the same text.
func (p *paper) footer() {
	w, h := p.GetPageSize()
	if p.d.Posted != "" {
		const code = 12
		p.picture(p.d.Posted, qr.L, light, w-margin-code, h-foot, code)
		w -= code + 1
	}
	p.SetTextColor(70, 70, 70)
	p.SetFont("text", "", 6.5)
	p.Line(margin, h-foot+2, w-margin, h-foot+2)
	p.SetXY(margin, h-foot+3)
	p.CellFormat(w-2*margin-30, 3.4, ink(p.w.Journal(p.d.Records)+" "+p.d.Head), "", 0, "L", false, 0, "")
	p.CellFormat(30, 3.4, p.w.Page(p.PageNo())+"{nb}", "", 1, "R", false, 0, "")
	if p.d.Posted != "" {
		p.CellFormat(w-2*margin, 3.4, p.w.Posted(p.d.Posted), "", 1, "L", false, 0, "")
	}
	if p.d.Redacted {
		p.CellFormat(w-2*margin, 3.4, p.w.Redacted(), "", 0, "L", false, 0, "")
	}
	p.SetTextColor(0, 0, 0)
}

// light is how many modules around a code stay light.
const light = 4

// picture draws a text as a code for phones, with so many light modules around it. It is one
// path: of several images equally wide the library would write now this one first and now
// that one.
func (p *paper) picture(text string, level qr.Level, quiet int, x, y, side float64) {
	c, err := qr.Encode(text, level)
	if err != nil {
		p.SetError(fmt.Errorf("draw QR code: %w", err))
		return
	}
	left, top := p.GetXY()
	module := side / float64(c.Size+2*quiet)
	at := func(n int) float64 { return float64(n+quiet) * module }
	for row := range c.Size {
		for from := 0; from < c.Size; from++ {
			to := from
			for to < c.Size && c.Black(to, row) {
				to++
			}
			if to > from {
				p.MoveTo(x+at(from), y+at(row))
				p.LineTo(x+at(to), y+at(row))
				p.LineTo(x+at(to), y+at(row+1))
				p.LineTo(x+at(from), y+at(row+1))
				p.ClosePath()
			}
			from = to
		}
	}
	r, g, b := p.GetFillColor()
	p.SetFillColor(0, 0, 0)
	p.DrawPath("F")
	p.SetFillColor(r, g, b)
	p.SetXY(left, top) // which a path takes along
}

// sheet begins a page with the letterhead and a title.
func (p *paper) sheet(title, under string) {
	p.AddPage()
	p.SetXY(margin, margin-4)
	p.face("B", 11)
	for _, line := range p.d.letterhead() {
		p.block(strings.ToUpper(line), "C", 5)
	}
	p.face("B", 10)
	p.block(p.d.Contest, "C", 5)
	w, _ := p.GetPageSize()
	y := p.GetY() + 1
	p.SetLineWidth(0.7)
	p.Line(margin, y, w-margin, y)
	p.SetLineWidth(0.2)
	p.Line(margin, y+1, w-margin, y+1)
	p.SetY(y + 4)
	p.face("B", 12)
	p.block(strings.ToUpper(title), "C", 6)
	p.face("", textSize)
	if under != "" {
		p.block(under, "C", lineTall)
	}
	var marks []string
	if p.d.Sample {
		marks = append(marks, p.w.Text.General.Sample())
	}
	if all := len(p.d.Entries); p.d.Done < all && !p.early {
		marks = append(marks, p.w.Provisional(p.d.Done, all))
	}
	if marks != nil {
		p.face("B", 8)
		p.block(strings.Join(marks, " · "), "C", lineTall)
		p.face("", textSize)
	}
	p.Ln(3)
}

func (d *Dossier) letterhead() []string {
	switch {
	case len(d.Minutes.Letterhead) > 0:
		return d.Minutes.Letterhead
	case d.Host != "":
		return []string{d.Host}
	}
	return nil
}

func (p *paper) wide() float64 {
	w, _ := p.GetPageSize()
	return w - 2*margin
}

// room begins a page where less than so many millimetres are left.
func (p *paper) room(tall float64) {
	if _, h := p.GetPageSize(); p.GetY()+tall > h-foot {
		p.turn()
	}
}

// turn begins a page that goes on with the one before it.
func (p *paper) turn() {
	p.AddPage()
	p.SetY(margin)
	if p.goes != "" {
		p.SetFont("text", "", 8)
		p.CellFormat(0, lineTall, p.wrap(p.goes, p.wide())[0], "B", 1, "L", false, 0, "")
		p.Ln(1)
	}
	p.face(p.style, p.size)
}

// block writes text between the margins, over as many lines and pages as it needs.
func (p *paper) block(text, align string, tall float64) {
	for _, line := range p.wrap(text, p.wide()) {
		p.room(tall)
		p.SetX(margin)
		p.CellFormat(p.wide(), tall, line, "", 1, align, false, 0, "")
	}
}

// strong is a block in bold.
func (p *paper) strong(text string, size, tall float64) {
	p.face("B", size)
	p.block(text, "L", tall)
	p.face("", textSize)
}

// para is a block of the text's own size, with a little space after it.
func (p *paper) para(text string) {
	p.block(text, "L", lineTall)
	p.Ln(1)
}

// head is a section's title; what follows has room for a few lines.
func (p *paper) head(text string) {
	p.room(27) // also for the first row of a table
	p.Ln(2)
	p.strong(text, textSize, lineTall+0.6)
}

// wrap breaks text into lines of a width; a word too long for one is broken.
func (p *paper) wrap(text string, width float64) []string {
	width -= 2 * p.GetCellMargin()
	var lines []string
	for _, para := range strings.Split(ink(text), "\n") {
		line := ""
		for _, word := range strings.Fields(para) {
			for p.GetStringWidth(word) > width && len(word) > 1 {
				head, rest := p.cut(word, width)
				if line != "" {
					lines, line = append(lines, line), ""
				}
				lines, word = append(lines, head), rest
			}
			switch {
			case line == "":
				line = word
			case p.GetStringWidth(line+" "+word) <= width:
				line += " " + word
			default:
				lines, line = append(lines, line), word
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// cut splits a word after as many characters as fit, at least one.
func (p *paper) cut(word string, width float64) (head, rest string) {
	at := 0
	for i := range word {
		if i > 0 && p.GetStringWidth(word[:i]) > width {
			break
		}
		if i > 0 {
			at = i
		}
	}
	if at == 0 {
		at = len(string([]rune(word)[0]))
	}
	return word[:at], word[at:]
}

func (p *paper) bytes() ([]byte, error) {
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		return nil, fmt.Errorf("write PDF: %w", err)
	}
	return b.Bytes(), nil
}
