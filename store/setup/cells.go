package setup

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// cell is one value of a sheet's row.
type cell struct {
	at    pos
	shown string // as it looks
	kept  string // as the workbook keeps it
	kind  cellKind
}

// record is one row of a sheet by its columns' names.
type record struct {
	at    pos
	cells map[string]cell
}

// records reads a sheet's rows; none if its header has a fault.
func (g *grid) records() (all []record) {
	var at []string
	before := len(*g.faults)
	for row, ok := g.next(); ok; row, ok = g.next() {
		switch {
		case strings.Join(row, "") == "":
		case at == nil:
			if at = g.heads(row); len(*g.faults) > before {
				return nil
			}
		default:
			g.underHeads(row, at)
			rec := record{g.where(0), map[string]cell{}}
			for i, c := range g.cells(row) {
				if i < len(at) && at[i] != "" && at[i] != unknown {
					rec.cells[at[i]] = c
				}
			}
			all = append(all, rec)
		}
	}
	return all
}

// set gives fields the columns' values, made by text, where their cells are not empty.
func (r record) set(v *value, text func(cell) string, names ...string) {
	for _, name := range names {
		if c := r.cells[name]; c.shown != "" {
			v.set(name, textAt(c.at, text(c)))
		}
	}
}

func shown(c cell) string { return c.shown }

// number writes the number that a cell shows, with a point. What is none, or
// has more decimals than a number here may have, stays as it is: a fault of its own.
func number(c cell) string {
	f, bad := c.figure()
	if bad != nil || f.kept != "" && f.kept == c.shown {
		return c.shown
	}
	return f.value.String()
}

// date writes a day of a sheet, or one written day first, as 2023-03-20.
func (w *workbook) date(c cell) string {
	if days, err := strconv.ParseFloat(c.kept, 64); err == nil && days >= 1 {
		if t, err := excelize.ExcelDateToTime(days, w.since1904); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return anyDate(c.shown)
}

// clockOf writes a time of day of a sheet as 08:00.
func clockOf(c cell) string {
	if day, err := strconv.ParseFloat(c.kept, 64); err == nil && day >= 0 && day < 1 {
		m := int(math.Round(day * 24 * 60))
		return time.Time{}.Add(time.Duration(m) * time.Minute).Format("15:04")
	}
	return c.shown
}

// lengthOf writes a length of time: a number is minutes, unless the cell is a time.
func lengthOf(c cell) string {
	if v, err := strconv.ParseFloat(c.kept, 64); err == nil && v > 0 {
		if v < 1 {
			v *= 24 * 60
		}
		return strconv.Itoa(int(math.Round(v))) + "m"
	}
	s := strings.ToLower(strings.ReplaceAll(c.shown, " ", ""))
	for _, unit := range []string{"menit", "minutes", "minute", "mnt", "min"} {
		if v, ok := strings.CutSuffix(s, unit); ok {
			return v + "m"
		}
	}
	return c.shown
}

// slug makes an id of a name: small letters and digits, a hyphen for all else.
func slug(name string) string {
	s := strings.ReplaceAll(plain(name), " ", "-")
	s = strings.Map(func(r rune) rune {
		if r == '-' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
	s = s[:min(len(s), 32)]
	return strings.Trim(s, "-")
}

// cellKind is what a spreadsheet takes a cell for.
type cellKind uint8

const (
	asText    cellKind = iota // what somebody typed; every cell of a text file
	asNumber                  // a number, whatever its format makes of it
	asPercent                 // a number that its format shows as a part of a hundred
	asDay                     // a day or a time of day
	asFlag                    // true or false
	asFailure                 // an error
)

// formatKind is what a number becomes under a style.
func formatKind(x *excelize.File, style int) cellKind {
	s, err := x.GetStyle(style)
	switch {
	case err != nil:
		return asNumber
	case s.CustomNumFmt != nil:
		return codeKind(*s.CustomNumFmt)
	case s.NumFmt == 9 || s.NumFmt == 10:
		return asPercent
	case s.NumFmt >= 14 && s.NumFmt <= 22, s.NumFmt >= 27 && s.NumFmt <= 36, s.NumFmt >= 45 && s.NumFmt <= 47, s.NumFmt >= 50 && s.NumFmt <= 58:
		return asDay
	}
	return asNumber
}

var (
	saidAsItIs = regexp.MustCompile(`"[^"]*"?|[\\_*].?|\[[^\]]*\]?`) // what stands in a number format for itself, and colours
	elapsed    = regexp.MustCompile(`(?i)^\[[hms]+\]$`)
)

// codeKind reads a number format: days and times are written with y, m, d, h and
// s, and only they are.
func codeKind(code string) cellKind {
	code = saidAsItIs.ReplaceAllStringFunc(code, func(s string) string {
		if elapsed.MatchString(s) {
			return "h"
		}
		return ""
	})
	switch {
	case strings.ContainsAny(code, "yYmMdDhHsS"):
		return asDay
	case strings.Contains(code, "%"):
		return asPercent
	}
	return asNumber
}
