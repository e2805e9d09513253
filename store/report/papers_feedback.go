package report

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"

	"rsc.io/qr"

	"juri/scoring"
)

// FeedbackPDF is Lembar Masukan of every entry whose feedback is not held back,
// a page or more each.
func (d *Dossier) FeedbackPDF(w Words) ([]byte, error) {
	p := newPaper(d, w, w.FeedbackTitle(), false)
	for _, f := range d.Feedback {
		if f.Held == "" {
			p.feedback(f)
		}
	}
	if p.PageNo() == 0 {
		p.sheet(w.FeedbackTitle(), "")
		p.para(w.FeedbackHeld())
	}
	return p.bytes()
}

// FeedbackZip is the same, one file an entry, named by its id.
func (d *Dossier) FeedbackZip(w Words) ([]byte, error) {
	out := slices.DeleteFunc(slices.Clone(d.Feedback), func(f Feedback) bool { return f.Held != "" })
	return d.zipped(len(out), func(i int) (string, []byte, error) {
		p := newPaper(d, w, w.FeedbackTitle()+" "+out[i].Entry, false)
		p.feedback(out[i])
		data, err := p.bytes()
		return out[i].Entry + ".pdf", data, err
	})
}

// zipped packs so many files, which are made at once.
func (d *Dossier) zipped(n int, paper func(i int) (name string, data []byte, err error)) ([]byte, error) {
	names, papers := make([]string, n), make([][]byte, n)
	err := each(n, func(i int) (err error) {
		names[i], papers[i], err = paper(i)
		return err
	})
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i, name := range names {
		// The PDF's own streams are packed already: nothing is gained by packing them again.
		file, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store, Modified: d.AsOf})
		if err == nil {
			_, err = file.Write(papers[i])
		}
		if err != nil {
			return nil, fmt.Errorf("write zip: %w", err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("write zip: %w", err)
	}
	return b.Bytes(), nil
}

func (p *paper) feedback(f Feedback) {
	w, e := p.w, p.d.Entry(f.Entry)
	p.sheet(w.FeedbackTitle(), "")
	p.facts(36, w.Entry(), e.ID, w.Title(), e.Title, w.Unit(), e.Unit)
	p.optional(36, w.Category(), e.Category)
	p.facts(36, w.Room(), p.d.nameAndDay(w, p.d.room(e.Room)))
	p.Ln(2)
	p.para(w.FeedbackOpening())
	for _, a := range p.d.Points {
		if a.Entry == f.Entry && !a.TakenBack {
			p.para(sentence(w.Text.Points.Feedback(a.Points, w.Text.WhyPoints(a.line.Adjustment))))
		}
	}
	if len(f.Voices) == 0 {
		p.para(w.FeedbackNone())
	}
	for _, v := range f.Voices {
		p.head(w.JurorN(v.Label))
		for _, t := range [][2]string{{w.Strength(), v.Strength}, {w.Improve(), v.Improve}} {
			p.room(3 * lineTall)
			p.strong(t[0], 8, lineTall)
			p.para(orElse(t[1], "–"))
		}
	}
	p.opens(f.Entry)
}

// scanned is what a phone reads of an entry's code: with the result's address where that is
// known, and then with what is at the paper's foot too, in a part of it that no server is sent.
func (d *Dossier) scanned(code string) string {
	if d.Link == "" {
		return code
	}
	text := d.Link + "#" + strings.ReplaceAll(code, "-", "")
	if size, root, is := strings.Cut(d.Posted, " "); is {
		text += "/" + size + "/" + strings.TrimRight(strings.NewReplacer("+", "-", "/", "_").Replace(root), "=")
	}
	return text
}

// opens writes the code with which the entry's people see their sheets in the published
// result, also as a code for phones.
func (p *paper) opens(entry string) {
	if p.d.Opens == nil || p.d.Redacted { // what has no names may go to anybody
		return
	}
	code := p.d.Opens(entry)
	if code == "" {
		return
	}
	const side = 24
	p.room(side + 8)
	p.Ln(3)
	y := p.GetY()
	p.picture(p.d.scanned(code), qr.L, light, margin, y+1, side)
	p.SetLeftMargin(margin + side + 2)
	write := func(style string, size, tall float64, text string) {
		p.face(style, size)
		for _, line := range p.wrap(text, p.wide()-side-2) {
			p.SetX(margin + side + 2)
			p.CellFormat(p.wide()-side-2, tall, line, "", 1, "L", false, 0, "")
		}
	}
	write("B", textSize, lineTall, p.w.Opens())
	write("B", 12, 6, code)
	write("", 8, 4, p.w.OpensHint(p.d.Link))
	p.SetLeftMargin(margin)
	p.face("", textSize)
	p.SetY(max(p.GetY(), y+side+2))
}

// Feedback is what the jurors wrote for one entry, without their names.
type Feedback struct {
	Entry  string              `json:"entry"`
	Held   string              `json:"held"`   // why the organizers keep it back; "" while it goes out
	Voices []AnonymousFeedback `json:"voices"` // shuffled, without what was struck
}

// AnonymousFeedback is one juror's feedback.
type AnonymousFeedback struct {
	Label    string `json:"juror"` // A, B …, of this entry alone
	Strength string `json:"strength"`
	Improve  string `json:"improve"`
}

func feedback(l *scoring.Slot) Feedback {
	f := Feedback{Entry: l.Entry.ID, Held: l.Review.Held, Voices: []AnonymousFeedback{}}
	for i, v := range l.AnonymousFeedback() {
		f.Voices = append(f.Voices, AnonymousFeedback{
			Label: letter(i), Strength: l.Review.Cleared(v.Juror, v.Strength), Improve: l.Review.Cleared(v.Juror, v.Improve),
		})
	}
	return f
}
