package setup

import (
	"bytes"
	"encoding/xml"
	"io"
	"strconv"

	"juri/scoring"
)

// ods is an OpenDocument spreadsheet: one text with all its sheets.
type ods struct {
	d      *xml.Decoder
	hidden map[string]bool // styles of tables that are not to be seen
	tabs   []tab
	pages  map[string]*page
	cells  int
}

// openODS reads the sheets of an OpenDocument spreadsheet, zipped or flat.
func (w *workbook) openODS(in Input, flat bool) *scoring.Error {
	damaged := problem(CodeNotWorkbook, "file", in.Name)
	var r io.Reader = bytes.NewReader(in.Data)
	if flat {
		if n := bytes.Count(in.Data, []byte{'<'}); n > maxMarks {
			return problem(CodeTooManyRows, "file", in.Name, "max", strconv.Itoa(maxRows))
		}
	} else {
		all, bad := unpacks(in.Name, in.Data, "content.xml")
		if bad != nil {
			return bad
		}
		if f := all["meta-inf/manifest.xml"]; f != nil {
			if m, err := f.Open(); err == nil {
				text, _ := io.ReadAll(io.LimitReader(m, 1<<20))
				if m.Close(); bytes.Contains(text, []byte("encryption-data")) {
					return in.noTable("locked")
				}
			}
		}
		c, err := all["content.xml"].Open()
		if err != nil {
			return damaged
		}
		defer c.Close()
		r = c
	}
	o := &ods{d: xml.NewDecoder(r), hidden: map[string]bool{}, pages: map[string]*page{}}
	switch err := o.read(); {
	case err == errTooMany:
		return problem(CodeTooManyRows, "file", in.Name, "max", strconv.Itoa(maxRows))
	case err != nil || len(o.tabs) == 0:
		return damaged
	}
	w.tabs = o.tabs
	w.page = func(sheet string) (*page, error) {
		p := *o.pages[sheet]
		return &p, nil
	}
	return nil
}

// read reads everything; styles come before the tables that have them.
func (o *ods) read() error {
	style := ""
	return eachElement(o.d, func(e xml.StartElement) error {
		switch e.Name.Local {
		case "style":
			style = any1(e, "name")
		case "table-properties":
			o.hidden[style] = any1(e, "display") == "false"
		case "table":
			return o.table(e)
		}
		return nil
	})
}

// odsTable is one sheet while it is read.
type odsTable struct {
	*ods
	*page
	row, col int
}

func (o *ods) table(e xml.StartElement) error {
	name := any1(e, "name")
	if o.pages[name] != nil {
		return errDisorder
	}
	t := &odsTable{ods: o, page: &page{unseen: map[int]bool{}}}
	o.tabs = append(o.tabs, tab{name, !o.hidden[any1(e, "style-name")]})
	o.pages[name] = t.page
	return o.children(func(e xml.StartElement) (whole bool, err error) {
		switch e.Name.Local {
		case "table-column":
			n := times(e)
			if v := any1(e, "visibility"); v == "collapse" || v == "filter" {
				for c := t.col + 1; c <= min(t.col+n, maxColumns); c++ {
					t.unseen[c] = true
				}
			}
			t.col = min(t.col+n, maxColumns)
		case "table-row":
			return true, t.tableRow(e)
		case "table", "shapes", "forms":
			return true, o.d.Skip()
		}
		return false, nil
	})
}

// children hands every element within the one that began to do, which says
// whether it read it to its end.
func (o *ods) children(do func(xml.StartElement) (whole bool, err error)) error {
	for depth := 1; depth > 0; {
		t, err := o.d.Token()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.Directive:
			return errDisorder
		case xml.StartElement:
			whole, err := do(t)
			if err != nil {
				return err
			}
			if !whole {
				depth++
			}
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// tableRow reads a row that may stand for several; of empty ones none is kept.
func (t *odsTable) tableRow(e xml.StartElement) error {
	n := times(e)
	v := any1(e, "visibility")
	l := line{at: t.row + 1, hidden: v == "collapse" || v == "filter"}
	t.col = 0
	err := t.children(func(e xml.StartElement) (whole bool, err error) {
		switch e.Name.Local {
		case "table-cell":
			return true, t.tableCell(e, &l)
		case "covered-table-cell": // what is under a merged cell is not to be seen
			t.col += times(e)
			return true, t.d.Skip()
		}
		return false, nil
	})
	if err != nil {
		return err
	}
	t.row += n
	if l.blank() {
		return nil
	}
	for range n {
		if t.cells += len(l.shown); len(t.lines) > maxRows || t.cells > maxMarks {
			return errTooMany
		}
		t.add(l)
		l.at++
	}
	return nil
}
