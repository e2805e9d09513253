package setup

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"

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
	damaged := problem("not_workbook", "file", in.Name)
	var r io.Reader = bytes.NewReader(in.Data)
	if flat {
		if n := bytes.Count(in.Data, []byte{'<'}); n > maxMarks {
			return problem("too_many_rows", "file", in.Name, "max", strconv.Itoa(maxRows))
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
		return problem("too_many_rows", "file", in.Name, "max", strconv.Itoa(maxRows))
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
			style = attr(e, "name")
		case "table-properties":
			o.hidden[style] = attr(e, "display") == "false"
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
	name := attr(e, "name")
	if o.pages[name] != nil {
		return errDisorder
	}
	t := &odsTable{ods: o, page: &page{unseen: map[int]bool{}}}
	o.tabs = append(o.tabs, tab{name, !o.hidden[attr(e, "style-name")]})
	o.pages[name] = t.page
	return o.children(func(e xml.StartElement) (whole bool, err error) {
		switch e.Name.Local {
		case "table-column":
			n := times(e)
			if v := attr(e, "visibility"); v == "collapse" || v == "filter" {
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
	return inElement(o.d, do, func(string) {}, func(xml.CharData) error { return nil })
}

// tableRow reads a row that may stand for several; of empty ones none is kept.
func (t *odsTable) tableRow(e xml.StartElement) error {
	n := times(e)
	v := attr(e, "visibility")
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

var errTooMany = errors.New("more than is read")

// times is how many rows, columns or cells an element stands for.
func times(e xml.StartElement) int {
	return max(countOf(e, "number-rows-repeated"), countOf(e, "number-columns-repeated"))
}

// countOf is a number from 1 that an attribute says; 1 if it says none.
func countOf(e xml.StartElement, name string) int {
	n, _ := strconv.Atoi(attr(e, name))
	return max(1, min(n, 1<<20))
}

// tableCell reads a cell, to its end: its texts as they look, its value as it is kept.
func (t *odsTable) tableCell(e xml.StartElement, l *line) error {
	shown, err := t.paragraphs()
	if err != nil {
		return err
	}
	raw, kind := shown, asText
	switch attr(e, "value-type") {
	case "float", "currency":
		raw, kind = attr(e, "value"), asNumber
	case "percentage":
		raw, kind = attr(e, "value"), asPercent
	case "date":
		raw, kind = dayNumber(attr(e, "date-value")), asDay
	case "time":
		raw, kind = timeNumber(attr(e, "time-value")), asDay
	case "boolean":
		raw, kind = attr(e, "boolean-value"), asFlag
	}
	n := times(e)
	at := t.col + 1
	t.col += n
	if cols, rows := countOf(e, "number-columns-spanned"), countOf(e, "number-rows-spanned"); cols > 1 || rows > 1 {
		if t.merged = append(t.merged, area{l.at, at, l.at + rows - 1, at + cols - 1}); len(t.merged) > maxMerged {
			return errTooMany
		}
	}
	formula := attr(e, "formula")
	switch {
	case formula != "" && strings.Contains(formula, "'file:"):
		l.bad = append(l.bad, cellFault{at, "formula_linked"})
	case formula != "" && shown == "" && attr(e, "value-type") == "":
		l.bad = append(l.bad, cellFault{at, "formula_empty"})
	}
	if shown == "" {
		return nil
	}
	for c := at; c < at+n && c <= maxColumns; c++ {
		l.put(c, shown, raw, kind)
	}
	return nil
}

// paragraphs reads the texts of a cell, without remarks and pictures.
func (t *odsTable) paragraphs() (string, error) {
	var all strings.Builder
	in := 0
	err := inElement(t.d, func(e xml.StartElement) (whole bool, err error) {
		switch e.Name.Local {
		case "annotation", "frame", "custom-shape", "table", "detective":
			return true, t.d.Skip()
		case "p", "h":
			if in++; all.Len() > 0 {
				all.WriteByte(' ')
			}
		case "s", "tab", "line-break":
			all.WriteByte(' ')
		}
		return false, nil
	}, func(name string) {
		if name == "p" || name == "h" {
			in--
		}
	}, func(s xml.CharData) error {
		if in > 0 {
			all.Write(s)
		}
		return inCell(all.Len())
	})
	return all.String(), err
}

// dayNumber writes a day as other spreadsheets keep it, by its number.
func dayNumber(s string) string {
	for _, form := range []string{time.DateOnly, "2006-01-02T15:04:05", "2006-01-02T15:04:05.999999999"} {
		if t, err := time.Parse(form, s); err == nil {
			days := t.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24
			return strconv.FormatFloat(days, 'f', -1, 64)
		}
	}
	return s
}

var timeForm = regexp.MustCompile(`^PT(\d+)H(\d+)M(\d+)([.,]\d+)?S$`)

// timeNumber writes a time of day as a part of a day.
func timeNumber(s string) string {
	m := timeForm.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	seconds := 0.0
	for _, part := range m[1:4] {
		n, _ := strconv.Atoi(part)
		seconds = seconds*60 + float64(n)
	}
	return strconv.FormatFloat(seconds/(24*60*60), 'f', -1, 64)
}
