package setup

import (
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// maxCell bounds one cell's text, in bytes: no spreadsheet program keeps 32,768
// characters in one.
const maxCell = 128 << 10

// maxMerged bounds merged cells.
const maxMerged = 10_000

var errDisorder = errors.New("not a sheet")

// eachElement hands every element that begins to do, to the end of the text. What
// comes after a mistake in it would be left out silently, so that any is an error.
func eachElement(d *xml.Decoder, do func(xml.StartElement) error) error {
	for seen := false; ; {
		t, err := d.Token()
		if errors.Is(err, io.EOF) && seen {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.CharData:
			if len(t) > maxCell {
				return errDisorder
			}
		case xml.Directive: // nothing in a workbook needs a DOCTYPE
			return errDisorder
		case xml.StartElement:
			seen = true
			if err := do(t); err != nil {
				return err
			}
		}
	}
}

type sheetReader struct {
	*xlsx
	*page
	d         *xml.Decoder
	elsewhere map[string]bool // shared formulas that take values from other workbooks
	row, col  int
	line      line
}

// page reads a sheet. Rows and cells out of order would be put elsewhere, and are refused.
func (b *xlsx) page(sheet string) (*page, error) {
	if p, ok := b.pages[sheet]; ok {
		return &p, nil
	}
	if err := b.sharedTexts(); err != nil {
		return nil, err
	}
	d, r, err := b.tokens(b.paths[sheet])
	if err != nil {
		return nil, err
	}
	defer r.Close()
	s := &sheetReader{xlsx: b, page: &page{unseen: map[int]bool{}}, d: d, elsewhere: map[string]bool{}}
	err = eachElement(d, s.element)
	s.endRow()
	if err == nil {
		b.pages[sheet] = *s.page
	}
	return s.page, err
}

func (s *sheetReader) element(e xml.StartElement) error {
	switch e.Name.Local {
	case "col":
		from, _ := strconv.Atoi(attr(e, "min"))
		to, _ := strconv.Atoi(attr(e, "max"))
		if isHidden(e) {
			for c := max(from, 1); c <= min(to, maxColumns); c++ {
				s.unseen[c] = true
			}
		}
	case "row":
		s.endRow()
		row, err := strconv.Atoi(cmp.Or(attr(e, "r"), strconv.Itoa(s.row+1)))
		if err != nil || row <= s.row || row > excelize.TotalRows {
			return errDisorder
		}
		s.row, s.col = row, 0
		s.line = line{at: row, hidden: isHidden(e)}
	case "mergeCell":
		from, to, _ := strings.Cut(attr(e, "ref"), ":")
		var a area
		var err1, err2 error
		a.col, a.row, err1 = excelize.CellNameToCoordinates(from)
		a.toCol, a.toRow, err2 = excelize.CellNameToCoordinates(to)
		if err1 == nil && err2 == nil && a.toRow >= a.row && a.toCol >= a.col && from != to {
			if s.merged = append(s.merged, a); len(s.merged) > maxMerged {
				return errDisorder
			}
		}
	case "c":
		return s.cell(e)
	}
	return nil
}

func (s *sheetReader) endRow() {
	if l := s.line; len(l.shown) > 0 {
		s.add(l)
	}
	s.line = line{}
}

// cell reads a cell, to its end.
func (s *sheetReader) cell(e xml.StartElement) error {
	s.col++
	if at := attr(e, "r"); at != "" {
		col, row, err := excelize.CellNameToCoordinates(at)
		if err != nil || row != s.row || col < s.col {
			return errDisorder
		}
		s.col = col
	}
	c, err := s.inside()
	if err != nil {
		return err
	}
	if s.col > maxColumns {
		return nil
	}
	kind, shown, raw := asText, c.value, c.value
	style, _ := strconv.Atoi(attr(e, "s"))
	t := cmp.Or(attr(e, "t"), "n")
	switch {
	case t == "inlineStr":
		shown, raw = c.inline, c.inline
	case c.value == "":
	case t == "s":
		i, err := strconv.Atoi(strings.TrimSpace(raw))
		if err != nil || i < 0 || i >= len(s.texts) {
			return errDisorder
		}
		shown, raw = s.texts[i], s.texts[i]
	case t == "str":
		shown, raw = unescaped(raw), unescaped(raw)
	case t == "b":
		kind, shown = asFlag, map[string]string{"1": "TRUE", "0": "FALSE"}[raw]
	case t == "e":
		kind = asFailure
	case t == "d":
		kind = asDay
	default:
		raw = strings.TrimSpace(raw)
		kind, shown = s.format(style).kind, s.look(raw, style)
	}
	s.line.put(s.col, shown, raw, kind)
	switch {
	case c.elsewhere:
		s.line.bad = append(s.line.bad, cellFault{s.col, "formula_linked"})
	case c.formula && c.value == "" && (t != "str" || !c.valued): // a text may be empty
		s.line.put(s.col, "", "", asText)
		s.line.bad = append(s.line.bad, cellFault{s.col, "formula_empty"})
	}
	return nil
}

type inside struct {
	value, inline              string
	valued, formula, elsewhere bool
}

// inside reads to the end of a cell.
func (s *sheetReader) inside() (c inside, err error) {
	in, shared := "", ""
	err = inElement(s.d, func(e xml.StartElement) (whole bool, err error) {
		switch in = e.Name.Local; in {
		case "c", "row":
			err = errDisorder
		case "is":
			c.inline, err = richText(s.d)
			return true, err
		case "v":
			c.valued = true
		case "f":
			c.formula = true
			if shared = attr(e, "si"); shared != "" {
				c.elsewhere = s.elsewhere[shared]
			}
		}
		return false, err
	}, func(string) { in = "" }, func(t xml.CharData) error {
		switch in {
		case "v":
			c.value += string(t)
		case "f":
			c.elsewhere = c.elsewhere || s.linked && strings.ContainsRune(string(t), '[')
		}
		return inCell(max(len(t), len(c.value)))
	})
	if shared != "" {
		s.elsewhere[shared] = c.elsewhere
	}
	return c, err
}

// attr is an attribute of whatever name space; "" if it is not there.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func isHidden(e xml.StartElement) bool {
	hidden, _ := strconv.ParseBool(attr(e, "hidden"))
	return hidden
}
