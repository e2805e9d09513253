package setup

import (
	"archive/zip"
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

// maxMerged bounds merged cells, whose overlaps cost the square of their number.
const maxMerged = 1000

var errDisorder = errors.New("not a sheet")

// wellFormed reads a part's text to its end. What comes after a mistake in it
// would be left out silently by those who read sheets, and rows or cells that
// are out of order put elsewhere.
func wellFormed(f *zip.File) error {
	r, err := f.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	d := xml.NewDecoder(r)
	row, col, merged, seen := 0, 0, 0, false
	for {
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
			switch t.Name.Local {
			case "row":
				at, given := attr(t, "r")
				if n, err := strconv.Atoi(at); given && (err != nil || n <= row || n > excelize.TotalRows) {
					return errDisorder
				} else if given {
					row = n
				} else {
					row++
				}
				col = 0
			case "mergeCell":
				if merged++; merged > maxMerged {
					return errDisorder
				}
			case "c":
				at, given := attr(t, "r")
				if n, m, err := excelize.CellNameToCoordinates(at); given && (err != nil || m != row || n <= col) {
					return errDisorder
				} else if given {
					col = n
				} else {
					col++
				}
			}
		}
	}
}

func attr(e xml.StartElement, name string) (string, bool) {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value, true
		}
	}
	return "", false
}

// isSheetPart reports whether a part holds a sheet or the texts of its cells.
func isSheetPart(name string) bool {
	name = strings.ToLower(strings.ReplaceAll(name, `\`, "/"))
	return strings.HasPrefix(name, "xl/worksheets/") && strings.HasSuffix(name, ".xml") || name == "xl/sharedstrings.xml"
}
