package setup

import (
	"encoding/xml"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"
)

var errTooMany = errors.New("more than is read")

// any1 is an attribute of whatever name space; "" if it is not there.
func any1(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// times is how many rows, columns or cells an element stands for.
func times(e xml.StartElement) int {
	for _, name := range []string{"number-rows-repeated", "number-columns-repeated"} {
		if n, err := strconv.Atoi(any1(e, name)); err == nil && n > 0 {
			return min(n, 1<<20)
		}
	}
	return 1
}

// tableCell reads a cell, to its end: its texts as they look, its value as it is kept.
func (t *odsTable) tableCell(e xml.StartElement, l *line) error {
	shown, err := t.paragraphs()
	if err != nil {
		return err
	}
	raw, kind := shown, asText
	switch any1(e, "value-type") {
	case "float", "currency":
		raw, kind = any1(e, "value"), asNumber
	case "percentage":
		raw, kind = any1(e, "value"), asPercent
	case "date":
		raw, kind = dayNumber(any1(e, "date-value")), asDay
	case "time":
		raw, kind = timeNumber(any1(e, "time-value")), asDay
	case "boolean":
		raw, kind = any1(e, "boolean-value"), asFlag
	}
	n := times(e)
	at := t.col + 1
	t.col += n
	if cols, rows := span(e, "number-columns-spanned"), span(e, "number-rows-spanned"); cols > 1 || rows > 1 {
		if t.merged = append(t.merged, area{l.at, at, l.at + rows - 1, at + cols - 1}); len(t.merged) > maxMerged {
			return errTooMany
		}
	}
	formula := any1(e, "formula")
	switch {
	case formula != "" && strings.Contains(formula, "'file:"):
		l.odd = append(l.odd, odd{at, CodeOtherBook})
	case formula != "" && shown == "" && any1(e, "value-type") == "":
		l.odd = append(l.odd, odd{at, CodeNoValue})
	}
	if shown == "" {
		return nil
	}
	for c := at; c < at+n && c <= maxColumns; c++ {
		l.put(c, shown, raw, kind)
	}
	return nil
}

func span(e xml.StartElement, name string) int {
	n, err := strconv.Atoi(any1(e, name))
	if err != nil {
		return 1
	}
	return max(1, min(n, 1<<20))
}

// paragraphs reads the texts of a cell, without remarks and pictures.
func (t *odsTable) paragraphs() (string, error) {
	var all strings.Builder
	in := 0
	for depth := 1; depth > 0; {
		tok, err := t.d.Token()
		if err != nil {
			return "", err
		}
		switch tok := tok.(type) {
		case xml.Directive:
			return "", errDisorder
		case xml.StartElement:
			switch tok.Name.Local {
			case "annotation", "frame", "custom-shape", "table", "detective":
				if err := t.d.Skip(); err != nil {
					return "", err
				}
				continue
			case "p", "h":
				if in++; all.Len() > 0 {
					all.WriteByte(' ')
				}
			case "s", "tab", "line-break":
				all.WriteByte(' ')
			}
			depth++
		case xml.EndElement:
			if depth--; tok.Name.Local == "p" || tok.Name.Local == "h" {
				in--
			}
		case xml.CharData:
			if in > 0 {
				all.Write(tok)
			}
			if all.Len() > maxCell {
				return "", errDisorder
			}
		}
	}
	return all.String(), nil
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
