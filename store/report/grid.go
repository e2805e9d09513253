package report

// column is one column of a table on paper.
type column struct {
	head  string
	width float64 // millimetres; 0 shares what is left
	align string  // L, C or R
}

// maxLines is how many lines a cell shows at most; what is longer ends in "…".
const maxLines = 14

// table writes a ruled table; the heads come again on every page, and a row is
// never split.
func (p *paper) table(size float64, cols []column, rows [][]string) { p.form(size, 0, cols, rows) }

// form is a table whose rows are at least so tall, in millimetres, to be written in.
func (p *paper) form(size, least float64, cols []column, rows [][]string) {
	p.share(cols)
	heads := make([]string, len(cols))
	for i, c := range cols {
		heads[i] = c.head
	}
	_, h := p.GetPageSize()
	p.heads(size, cols, heads)
	for _, r := range rows {
		p.face("", size)
		cells, tall := p.cells(size, cols, r)
		tall = max(tall, least)
		if p.GetY()+tall > h-foot {
			p.turn()
			p.heads(size, cols, heads)
			p.face("", size)
		}
		p.row(size, cols, cells, tall, false)
	}
	p.face("", textSize)
	p.Ln(1)
}

// leastShare is how narrow a column without a width of its own may become, in millimetres:
// the widest columns of text give way to it.
const leastShare = 24

// fits reports whether the columns stand beside each other, those of text as narrow as may be.
func (p *paper) fits(cols []column) bool {
	least := 0.0
	for _, c := range cols {
		if c.width == 0 || c.align == "L" && c.width > leastShare {
			c.width = leastShare
		}
		least += c.width
	}
	return least <= p.wide()
}

// share gives the columns without a width of their own what is left.
func (p *paper) share(cols []column) {
	free, open := p.wide(), 0
	for _, c := range cols {
		free -= c.width
		if c.width == 0 {
			open++
		}
	}
	if open == 0 {
		return
	}
	for lacks := leastShare*float64(open) - free; lacks > 1e-6; lacks = leastShare*float64(open) - free {
		widest := -1
		for i, c := range cols {
			if c.align == "L" && c.width > leastShare && (widest < 0 || c.width > cols[widest].width) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		gives := min(lacks, cols[widest].width-leastShare, 4)
		cols[widest].width, free = cols[widest].width-gives, free+gives
	}
	for i := range cols {
		if cols[i].width == 0 {
			cols[i].width = free / float64(open)
		}
	}
}

// whole is how many rows a table has at most that stands on one page.
const whole = 12

// together begins a page where a short table, its title over it, would be broken.
func (p *paper) together(size float64, cols []column, rows [][]string) {
	if len(rows) > whole {
		return
	}
	p.share(cols)
	need := 20.0 // the title and the heads
	for _, r := range rows {
		_, tall := p.cells(size, cols, r)
		need += tall
	}
	p.room(need)
}

func (p *paper) heads(size float64, cols []column, heads []string) {
	p.face("B", size)
	cells, tall := p.cells(size, cols, heads)
	p.room(tall * 3)
	p.row(size, cols, cells, tall, true)
}

// cells wraps a row's texts and says how tall it is.
func (p *paper) cells(size float64, cols []column, texts []string) (cells [][]string, tall float64) {
	most := 1
	for i, c := range cols {
		lines := p.wrap(texts[i], c.width)
		if len(lines) > maxLines {
			lines = append(lines[:maxLines-1:maxLines-1], "…")
		}
		most = max(most, len(lines))
		cells = append(cells, lines)
	}
	return cells, float64(most)*lineOf(size) + 1.6
}

func (p *paper) row(size float64, cols []column, cells [][]string, tall float64, head bool) {
	x, y := margin, p.GetY()
	p.SetFillColor(232, 232, 232)
	for i, c := range cols {
		style, align := "D", c.align
		if head {
			style, align = "DF", "C"
		}
		p.Rect(x, y, c.width, tall, style)
		for n, line := range cells[i] {
			p.SetXY(x, y+0.8+float64(n)*lineOf(size))
			p.CellFormat(c.width, lineOf(size), line, "", 0, align, false, 0, "")
		}
		x += c.width
	}
	p.SetXY(margin, y+tall)
}

// lineOf is how tall a line of that size is, in millimetres.
func lineOf(size float64) float64 { return size * 0.46 }

// beside writes text of any length beside what stands on the left of its first line.
func (p *paper) beside(left string, wide float64, text string) {
	lines := p.wrap(text, p.wide()-wide)
	if len(lines) <= maxLines/2 {
		p.room(float64(len(lines)) * lineTall)
	}
	for n, line := range lines {
		p.room(lineTall)
		if n > 0 {
			left = ""
		}
		p.SetX(margin)
		p.CellFormat(wide, lineTall, ink(left), "", 0, "L", false, 0, "")
		p.CellFormat(p.wide()-wide, lineTall, line, "", 1, "L", false, 0, "")
	}
}

// titled writes a title and a table that it stays with; where there is nothing in
// the table, that there is none.
func (p *paper) titled(size float64, table func(Words) ([]column, [][]string), title func()) {
	cols, rows := table(p.w)
	p.face("", size)
	p.together(size, cols, rows)
	title()
	if rows == nil {
		p.para(p.w.None())
		return
	}
	p.table(size, cols, rows)
}

// list writes points, or that there are none.
func (p *paper) list(points []string) {
	if len(points) == 0 {
		p.para(p.w.None())
		return
	}
	for _, s := range points {
		p.beside("•", 4, s)
	}
	p.Ln(1)
}

// facts writes name and value pairs, one a line.
func (p *paper) facts(wide float64, pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		lines := p.wrap(pairs[i+1], p.wide()-wide-3)
		for n, line := range lines[:min(len(lines), maxLines)] {
			p.room(lineTall)
			p.SetX(margin)
			name, colon := "", ""
			if n == 0 {
				name, colon = ink(pairs[i]), ":"
			}
			p.CellFormat(wide, lineTall, name, "", 0, "L", false, 0, "")
			p.CellFormat(3, lineTall, colon, "", 0, "L", false, 0, "")
			p.CellFormat(p.wide()-wide-3, lineTall, line, "", 1, "L", false, 0, "")
		}
	}
}

type signer struct{ as, name, under string }

// signatures leaves room for each to sign, two beside each other, or one on the right.
func (p *paper) signatures(who ...signer) {
	half := p.wide() / 2
	for i := 0; i < len(who); i += 2 {
		p.room(40)
		p.Ln(3)
		y := p.GetY()
		pair := who[i:min(i+2, len(who))]
		for n, s := range pair {
			x := margin + half*float64(n)
			if len(who) == 1 {
				x += half
			}
			for at, line := range []string{s.as, "", "", "", s.name, s.under} {
				style := ""
				if at == 4 {
					style = "B"
				}
				p.face(style, textSize)
				if line = ink(line); line == "" && at == 4 {
					line = dots
				}
				lines := p.wrap(line, half)
				p.SetXY(x, y+float64(at)*lineTall)
				p.CellFormat(half, lineTall, lines[0], "", 0, "C", false, 0, "")
			}
		}
		p.SetXY(margin, y+7*lineTall)
		p.face("", textSize)
	}
}

// jury leaves room for the jurors to sign.
func (p *paper) jury(jurors []Juror) {
	signers := make([]signer, len(jurors))
	for i, j := range jurors {
		signers[i] = signer{p.w.Member(), j.Name, j.Institution}
		if j.Chair {
			signers[i].as = p.w.OfJury()
		}
	}
	p.signatures(signers...)
}

// dots is a line to be filled in by hand.
const dots = "...................................................."
