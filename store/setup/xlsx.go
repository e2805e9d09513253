package setup

import (
	"bytes"
	"encoding/xml"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"juri/scoring"
)

// xlsx is an .xlsx workbook. Its sheets are read here, each once: reading rows
// with the library took 1.9 s for ten thousand rows where this takes 0.4 s, for it
// goes over them twice for how cells look and how they are kept, and once more for what is
// merged or hidden. The library says how numbers look.
type xlsx struct {
	zipParts
	x       *excelize.File
	file    string
	paths   map[string]string // a sheet's name -> its part
	texts   []string          // the shared ones
	read    bool              // texts were
	linked  bool              // it takes values from other workbooks
	pages   map[string]page   // sheets that were read
	formats map[int]numberFormat
	looks   map[[2]string]string
}

type numberFormat struct {
	kind cellKind
	bare bool // as they are
}

// openXLSX opens the workbook's parts; its sheets are read when they are asked for.
func (w *workbook) openXLSX(in Input) *scoring.Error {
	damaged := problem("not_workbook", "file", in.Name)
	all, bad := unpacks(in.Name, in.Data, "[content_types].xml", "xl/workbook.xml")
	if bad != nil {
		return bad
	}
	b := &xlsx{zipParts: all, file: in.Name, paths: map[string]string{}, pages: map[string]page{}, formats: map[int]numberFormat{}, looks: map[[2]string]string{}}
	if err := b.contents(w); err != nil || len(w.tabs) == 0 {
		return damaged
	}
	for part := range all {
		b.linked = b.linked || strings.HasPrefix(part, "xl/externallinks/")
		w.macros = w.macros || part == "xl/vbaproject.bin"
	}
	err := guarded(func() (err error) {
		b.x, err = excelize.OpenReader(bytes.NewReader(in.Data), excelize.Options{
			UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked, // bounded already; nothing goes to disk
		})
		return err
	})
	if err != nil {
		return damaged
	}
	w.page = b.page
	return nil
}

// guarded reads with a library, which trusts what a file says of itself.
func guarded(read func() error) (err error) {
	defer func() {
		if recover() != nil {
			err = errDisorder
		}
	}()
	return read()
}

// contents reads which sheets there are, and how days are counted.
func (b *xlsx) contents(w *workbook) error {
	var book struct {
		Props struct {
			Since1904 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Name  string     `xml:"name,attr"`
			State string     `xml:"state,attr"`
			Attrs []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := b.decode("xl/workbook.xml", &book); err != nil {
		return err
	}
	var links struct {
		To []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := b.decode("xl/_rels/workbook.xml.rels", &links); err != nil {
		return err
	}
	w.since1904, _ = strconv.ParseBool(book.Props.Since1904)
	for _, s := range book.Sheets {
		for _, l := range links.To {
			if l.ID != attr(xml.StartElement{Attr: s.Attrs}, "id") || !strings.HasSuffix(l.Type, "/worksheet") {
				continue
			}
			to := path.Join("xl", l.Target)
			if strings.HasPrefix(l.Target, "/") {
				to = strings.TrimPrefix(path.Clean(l.Target), "/")
			}
			if _, twice := b.paths[s.Name]; twice {
				return errDisorder
			}
			b.paths[s.Name] = strings.ToLower(to)
			w.tabs = append(w.tabs, tab{s.Name, s.State == "" || s.State == "visible"})
		}
	}
	return nil
}

func (b *xlsx) format(style int) numberFormat {
	if f, ok := b.formats[style]; ok {
		return f
	}
	f := numberFormat{kind: formatKind(b.x, style)}
	s, err := b.x.GetStyle(style)
	f.bare = err != nil || s.NumFmt == 0 && s.CustomNumFmt == nil
	b.formats[style] = f
	return f
}

var smallNumber = regexp.MustCompile(`^-?\d{1,10}(\.\d{1,6})?$`)

// look is how the library shows a number under a style: it is put into a sheet
// beside, and asked for.
func (b *xlsx) look(raw string, style int) (shown string) {
	if b.format(style).bare && smallNumber.MatchString(raw) {
		return raw
	}
	key := [2]string{raw, strconv.Itoa(style)}
	if s, ok := b.looks[key]; ok {
		return s
	}
	shown = raw
	defer func() { b.looks[key] = shown }()
	const beside = "juri beside"
	if i, err := b.x.GetSheetIndex(beside); err != nil || i < 0 {
		if _, err := b.x.NewSheet(beside); err != nil {
			return raw
		}
	}
	if b.x.SetCellDefault(beside, "A1", raw) != nil || b.x.SetCellStyle(beside, "A1", "A1", style) != nil {
		return raw
	}
	if s, err := b.x.GetCellValue(beside, "A1"); err == nil {
		return s
	}
	return raw
}

// sharedTexts reads the texts that cells name by their number.
func (b *xlsx) sharedTexts() error {
	if b.read {
		return nil
	}
	b.read = true
	if b.zipParts["xl/sharedstrings.xml"] == nil {
		return nil
	}
	d, r, err := b.tokens("xl/sharedstrings.xml")
	if err != nil {
		return err
	}
	defer r.Close()
	return eachElement(d, func(e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		text, err := richText(d)
		b.texts = append(b.texts, text)
		return err
	})
}

// richText reads the text of an element to its end, without what tells how to say it.
func richText(d *xml.Decoder) (string, error) {
	var text strings.Builder
	in := map[string]int{}
	err := inElement(d, func(e xml.StartElement) (bool, error) {
		in[e.Name.Local]++
		return false, nil
	}, func(name string) { in[name]-- }, func(s xml.CharData) error {
		if in["t"] > 0 && in["rPh"] == 0 {
			text.Write(s)
		}
		return inCell(text.Len())
	})
	return unescaped(text.String()), err
}

// inElement reads an element that began to its end: begins is told what begins in it,
// and says whether it read that to its end; ends is told what ends in it, and says
// its texts.
func inElement(d *xml.Decoder, begins func(xml.StartElement) (whole bool, err error), ends func(name string), says func(xml.CharData) error) error {
	for depth := 1; depth > 0; {
		t, err := d.Token()
		whole := false
		switch t := t.(type) {
		case xml.Directive: // nothing in a workbook needs a DOCTYPE
			err = errDisorder
		case xml.StartElement:
			if whole, err = begins(t); !whole {
				depth++
			}
		case xml.EndElement:
			depth--
			ends(t.Name.Local)
		case xml.CharData:
			err = says(t)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// inCell refuses more text than a cell can have.
func inCell(n int) error {
	if n > maxCell {
		return errDisorder
	}
	return nil
}

var escapedRune = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescaped puts characters in the place of what XML had to write for them: _x000D_.
func unescaped(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return escapedRune.ReplaceAllStringFunc(s, func(e string) string {
		n, _ := strconv.ParseUint(e[2:6], 16, 32)
		return string(rune(n))
	})
}
