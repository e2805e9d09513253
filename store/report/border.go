package report

import (
	"math"

	"codeberg.org/go-pdf/fpdf"
)

// border draws a certificate's border once, for every page: lines, and between them
// fine waves that are hard to copy, with a rosette at each corner.
func (p *paper) border() fpdf.Template {
	const out, band, in = 8.0, 13.2, 18.0 // from the edge: the frame, the middle of the waves, the inner line
	w, h := p.GetPageSize()
	return fpdf.CreateTpl(fpdf.PointType{}, fpdf.SizeType{Wd: w, Ht: h}, "P", "mm", "", func(t *fpdf.Tpl) {
		ink := func(c [3]int, line float64) {
			t.SetDrawColor(c[0], c[1], c[2])
			t.SetLineWidth(line)
		}
		ink(gold, .14)
		for i := range 5 {
			rise := 2.9 * math.Cos(float64(i)*math.Pi/4)
			wave(t, band, band, w-band, band, 44, rise)
			wave(t, band, h-band, w-band, h-band, 44, rise)
			wave(t, band, band, band, h-band, 30, rise)
			wave(t, w-band, band, w-band, h-band, 30, rise)
		}
		ink(navy, .9)
		t.Rect(out, out, w-2*out, h-2*out, "D")
		ink(gold, .25)
		t.Rect(out+1.3, out+1.3, w-2*out-2.6, h-2*out-2.6, "D")
		ink(navy, .35)
		t.Rect(in, in, w-2*in, h-2*in, "D")
		for _, c := range [][2]float64{{band, band}, {w - band, band}, {band, h - band}, {w - band, h - band}} {
			t.SetFillColor(255, 255, 255)
			t.Circle(c[0], c[1], 7, "F")
			ink(navy, .35)
			t.Circle(c[0], c[1], 6.6, "D")
			ink(gold, .14)
			rosette(t, c[0], c[1], 6.1)
		}
	})
}

// wave draws so many waves along a line; rise is how far they leave it.
func wave(t *fpdf.Tpl, x0, y0, x1, y1 float64, waves int, rise float64) {
	n := 2 * waves // halves, each a curve with a sine's slopes
	dx, dy := (x1-x0)/float64(n), (y1-y0)/float64(n)
	length := math.Hypot(dx, dy)
	ux, uy := -dy/length*rise*4/3, dx/length*rise*4/3
	t.MoveTo(x0, y0)
	for i := range n {
		x, y := x0+dx*float64(i), y0+dy*float64(i)
		t.CurveBezierCubicTo(x+dx*.42+ux, y+dy*.42+uy, x+dx*.58+ux, y+dy*.58+uy, x+dx, y+dy)
		ux, uy = -ux, -uy
	}
	t.DrawPath("D")
}

// rosette draws ellipses about a point.
func rosette(t *fpdf.Tpl, x, y, r float64) {
	for i := range 12 {
		t.Ellipse(x, y, r, r*.42, float64(i)*15, "D")
	}
	t.Circle(x, y, r*.2, "D")
}
