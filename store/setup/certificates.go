package setup

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // a picture may be one
	"image/png"
	"math"
	"net/url"
	"os"
	"strconv"
	"strings"

	"juri/scoring"
)

// maxSigners is how many sign beside each other, and maxCertificate the characters of
// one text on a certificate, which is one page.
const (
	maxSigners     = 3
	maxCertificate = 400
)

// certificates reads what certificates say, and looks at their picture.
func (c *contest) certificates(v value) {
	p := &c.Contest.Certificates
	kinds := scoring.CertificateKinds()
	fields := []field{
		opt("for", listOf(c.reader, &p.For, func(v value, k *scoring.CertificateKind) {
			choice(c.reader, k, "for", kinds...)(v)
		})),
		opt("number", func(v value) {
			c.name(&p.Number)(v)
			switch rest := strings.ReplaceAll(p.Number, scoring.NumberField, ""); {
			case p.Number == "" || c.long(v, p.Number) || c.braced(v, rest, "no"):
			case rest == p.Number:
				c.fault(v.at, "no_number", "no", scoring.NumberField)
			}
		}),
		opt("picture", c.picture(&p.Picture)),
		opt("place", c.short(&p.Place)),
		opt("date", c.date(&p.Date)),
		opt("link", c.parsed("text", "bad_link", func(s string) bool {
			u, err := url.Parse(s)
			return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.Fragment == "" && len(s) <= 200 && assign(&p.Link, s)
		})),
		opt("signatures", func(v value) {
			listOf(c.reader, &p.Signatures, func(v value, s *scoring.Signature) {
				c.object(v, must("title", c.short(&s.Title)), opt("name", c.short(&s.Name)), opt("under", c.short(&s.Under)))
			})(v)
			if len(p.Signatures) > maxSigners {
				c.fault(v.at, "many_signers", "max", strconv.Itoa(maxSigners))
			}
		}),
	}
	for i, of := range []*scoring.Certificate{&p.Winner, &p.Entrant, &p.Juror, &p.Organizer} {
		fields = append(fields, opt(string(kinds[i]), c.certificate(kinds[i], of)))
	}
	c.object(v, fields...)
}

func (c *contest) certificate(kind scoring.CertificateKind, p *scoring.Certificate) func(value) {
	text := func(t *scoring.Text) func(value) {
		return func(v value) {
			if len(v.fields) == 1 && v.fields[0].value.missing() && kind.StrangeField("{"+v.fields[0].key.text+"}") == "" {
				c.fault(v.at, "unquoted_field", "try", `"{`+v.fields[0].key.text+`}"`)
				return
			}
			c.text(t)(v)
			for _, s := range []string{t.ID, t.EN} {
				if strange := kind.StrangeField(s); strange != "" {
					c.fault(v.at, "strange_field", "field", short(strange), "known", strings.Join(kind.Fields(), ", "))
					return
				}
				if c.long(v, s) {
					return
				}
			}
		}
	}
	return func(v value) {
		c.object(v, opt("title", text(&p.Title)), opt("name", text(&p.Name)), opt("as", text(&p.As)), opt("text", text(&p.Text)))
	}
}

// short reads one line that a certificate has room for.
func (c *contest) short(p *string) func(value) {
	return func(v value) {
		if c.name(p)(v); c.long(v, *p) || c.braced(v, *p, "–") {
			*p = ""
		}
	}
}

// braced refuses what is left in braces of a text that has no fields, or only those known.
func (c *contest) braced(v value, s, known string) bool {
	if strings.ContainsAny(s, "{}") {
		c.fault(v.at, "strange_field", "field", short(s), "known", known)
		return true
	}
	return false
}

// long refuses a text that a certificate has no room for.
func (c *contest) long(v value, s string) bool {
	if len([]rune(s)) <= maxCertificate {
		return false
	}
	c.fault(v.at, "text_too_long", "max", strconv.Itoa(maxCertificate))
	return true
}

// picture reads the name of a picture in this folder, and looks at it.
func (c *contest) picture(p *string) func(value) {
	return func(v value) {
		if *p = c.fileHere(v); *p == "" {
			return
		}
		if _, bad := picture(c.files, *p); bad != nil {
			c.report(v.at, bad)
		}
	}
}

// The bounds of a picture, in dots: what still looks like one on A4, and what a
// small computer has the memory for.
const (
	leastWide = 1000
	mostDots  = 36 << 20
)

// Picture is the picture of a contest folder's certificates as a page may have it: a
// JPEG, or a PNG of plain dots.
func Picture(dir, name string) ([]byte, error) {
	data, bad := picture(filesOf(os.DirFS(dir)), name)
	if bad != nil {
		return nil, bad
	}
	return data, nil
}

func picture(f files, name string) ([]byte, *scoring.Error) {
	data, bad := f(name)
	if bad != nil {
		return nil, bad
	}
	of, form, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || form != "png" && form != "jpeg" {
		return nil, problem("no_picture", "file", short(name))
	}
	size := []string{"file", short(name), "wide", strconv.Itoa(of.Width), "tall", strconv.Itoa(of.Height)}
	switch a4 := 297.0 / 210; {
	case of.Width < leastWide || of.Height > mostDots/of.Width:
		return nil, problem("picture_size", append(size, "least", strconv.Itoa(leastWide), "most", strconv.Itoa(mostDots>>20))...)
	case math.Abs(float64(of.Width)/float64(of.Height)/a4-1) > .04:
		return nil, problem("picture_shape", size...)
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, problem("no_picture", "file", short(name))
	}
	if form == "jpeg" && of.ColorModel != color.CMYKModel {
		return data, nil
	}
	plain := image.NewRGBA(img.Bounds()) // whatever its depth, and on white what is clear
	draw.Draw(plain, plain.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(plain, plain.Bounds(), img, img.Bounds().Min, draw.Over)
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&b, plain); err != nil {
		return nil, problem("no_picture", "file", short(name))
	}
	return b.Bytes(), nil
}
