package setup

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// figure is a number as a person sees it.
type figure struct {
	value   exact.Decimal
	percent bool   // written as a part of a hundred
	mark    rune   // what begins its decimals in a text: '.' or ','; 0 if it has none
	unsure  bool   // the mark may as well set thousands apart
	kept    string // what the cell keeps, where it shows less than that
}

// The forms of numbers in texts.
var (
	wholeForm   = regexp.MustCompile(`^[+-]?\d+$`)
	decimalForm = regexp.MustCompile(`^[+-]?\d*[.,]\d+$`)
	groupForm   = regexp.MustCompile(`^[+-]?[1-9]\d{0,2}[.,]\d{3}$`)
	groupsForm  = regexp.MustCompile(`^[+-]?\d{1,3}([ .,'’]\d{3})+([.,]\d+)?$`)
	powerForm   = regexp.MustCompile(`^[+-]?\d+([.,]\d+)?[eE][+-]?\d{1,3}$`)
	partForm    = regexp.MustCompile(`^(-?)(?:(\d+) +)?(\d+)/(\d+)$`)
)

// empty reports whether there is nothing in a cell, seen or unseen.
func (c cell) empty() bool { return c.shown == "" && c.kept == "" }

// figure reads the number that a cell shows.
func (c cell) figure() (figure, *scoring.Error) {
	switch c.kind {
	case asFailure:
		return figure{}, problem("error_value", "value", short(c.shown))
	case asDay:
		return figure{}, problem("cell_day", "value", short(c.shown))
	case asFlag:
		return figure{}, problem("cell_flag", "value", short(c.shown))
	case asNumber, asPercent:
		return c.shownNumber()
	}
	return typed(c.shown)
}

func typed(s string) (f figure, e *scoring.Error) {
	bad := func() (figure, *scoring.Error) { return f, problem("bad_number", "value", short(s)) }
	if errorValue(s) {
		return f, problem("error_value", "value", short(s))
	}
	text := strings.TrimLeft(s, "'’") // a spreadsheet's mark of a text
	text, f.percent = strings.CutSuffix(text, "%")
	text = strings.TrimSpace(text)
	switch {
	case wholeForm.MatchString(text):
	case decimalForm.MatchString(text):
		if f.mark = '.'; strings.Contains(text, ",") {
			f.mark = ','
		}
		f.unsure = groupForm.MatchString(text)
	case powerForm.MatchString(text):
		v, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
		if err != nil || math.Abs(v) > 1e9 {
			return bad()
		}
		text = strconv.FormatFloat(v, 'f', -1, 64)
	case groupsForm.MatchString(text):
		return f, problem("thousands_only", "value", short(s), "whole", ungrouped(text))
	case partForm.MatchString(text):
		if v, ok := fraction(text); ok {
			return f, problem("fraction_number", "value", short(s), "decimal", strconv.FormatFloat(v, 'f', -1, 64))
		}
		return bad()
	default:
		return bad()
	}
	v, kept, err := rounded(strings.TrimPrefix(text, "+"))
	if err != nil {
		return bad()
	}
	f.value, f.kept = v, kept
	return f, nil
}

// ungrouped writes a number without what sets its thousands apart.
func ungrouped(s string) string {
	at := strings.LastIndexAny(s, ".,")
	digits := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' || r == '-' {
				return r
			}
			return -1
		}, s)
	}
	if at < 0 || len(s)-at-1 == 3 && strings.Count(s, s[at:at+1]) != 1 || !strings.ContainsAny(s[:max(at, 0)], " .,'’") {
		return digits(s)
	}
	return digits(s[:at]) + s[at:at+1] + digits(s[at+1:])
}

// rounded reads a plain number to six decimals; kept is what it was if it had more.
func rounded(s string) (v exact.Decimal, kept string, err error) {
	s = strings.Replace(s, ",", ".", 1)
	whole, part, _ := strings.Cut(s, ".")
	if len(part) <= 6 {
		v, err = exact.ParseDecimal(s)
		return v, "", err
	}
	if strings.Trim(part[6:], "0") == "" {
		v, err = exact.ParseDecimal(whole + "." + part[:6])
		return v, "", err
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 0, "", err
	}
	v, err = exact.ParseDecimal(strconv.FormatFloat(f, 'f', 6, 64))
	return v, s, err
}

// fraction reads 84 3/5.
func fraction(s string) (v float64, ok bool) {
	m := partForm.FindStringSubmatch(s)
	if m == nil {
		return 0, false
	}
	whole, _ := strconv.ParseFloat("0"+m[2], 64)
	over, _ := strconv.ParseFloat(m[3], 64)
	under, _ := strconv.ParseFloat(m[4], 64)
	if v = whole + over/under; under == 0 {
		return 0, false
	}
	if m[1] == "-" {
		v = -v
	}
	return v, true
}

// shownNumber is what a number's format makes of it, read again: so a
// percentage, a currency and a rounding count as people see them. What it shows
// must be what it keeps, at the digits that it shows.
func (c cell) shownNumber() (figure, *scoring.Error) {
	other := problem("shown_other", "shown", orNothing(short(c.shown)), "kept", short(c.kept))
	kept, err := strconv.ParseFloat(c.kept, 64)
	if err != nil {
		return typed(c.shown)
	}
	f := figure{percent: strings.Contains(c.shown, "%")}
	if c.kind == asPercent && !f.percent {
		return f, other
	}
	text := digitsOf(c.shown)
	for _, r := range readings(text) {
		for _, times := range []float64{1, 100} {
			if times == 100 && !f.percent {
				continue
			}
			if v := kept * times; math.Abs(math.Abs(v)-r.value) <= r.half+1e-9 {
				return f.settle(v, r, c.kept, other)
			}
		}
	}
	return f, other
}

func orNothing(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// reading is one way to read what a cell shows.
type reading struct {
	value, half float64 // without its sign, and half of its last digit
	decimals    int     // how many it has; -1 of a fraction, which is exact or nothing
}

// readings lists the ways to read digits and marks: a mark begins the decimals,
// or sets thousands apart.
func readings(s string) (all []reading) {
	if v, ok := fraction(s); ok {
		return []reading{{math.Abs(v), 0, -1}}
	}
	add := func(text string, decimals int) {
		if v, err := strconv.ParseFloat(text, 64); err == nil {
			half := math.Pow10(-decimals) / 2
			if base, exp, is := strings.Cut(strings.ToUpper(text), "E"); is { // of the digits before the power
				_, part, _ := strings.Cut(base, ".")
				n, _ := strconv.Atoi(exp)
				if decimals = max(len(part)-n, 0); math.Abs(float64(n)) > 12 {
					return
				}
				half = math.Pow10(n-len(part)) / 2
			}
			all = append(all, reading{math.Abs(v), half, decimals})
		}
	}
	none := strings.NewReplacer(".", "", ",", "", " ", "")
	if at := strings.LastIndexAny(s, ".,"); at >= 0 {
		part := s[at+1:]
		add(none.Replace(s[:at])+"."+part, len(part))
	}
	add(none.Replace(s), 0)
	return all
}

// settle is the number to the digits that are shown.
func (f figure) settle(v float64, r reading, kept string, other *scoring.Error) (figure, *scoring.Error) {
	decimals := min(r.decimals, 6)
	if r.decimals < 0 { // no digit of a fraction is lost
		decimals = 6
	}
	text := strconv.FormatFloat(math.Copysign(r.value, v), 'f', decimals, 64)
	if r.decimals >= 6 || r.decimals < 0 {
		text = strconv.FormatFloat(v, 'f', 6, 64)
	}
	d, err := exact.ParseDecimal(text)
	if err != nil {
		return f, other
	}
	f.value = d
	if math.Abs(v-float64(d)/float64(exact.One)) > 1e-9 {
		if f.kept = kept; r.decimals < 0 {
			return f, other
		}
	}
	return f, nil
}

// digitsOf leaves of a shown number what says how much it is.
func digitsOf(s string) string {
	text := strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9', r == '.', r == ',', r == '/':
			return r
		case r == 'E', r == 'e', r == '+', r == '-':
			return r
		}
		return ' '
	}, s)
	text = strings.Join(strings.Fields(text), " ")
	if i := strings.IndexAny(text, "0123456789"); i >= 0 { // "Rp." and "e.g." before it say nothing
		text = text[i:]
	}
	if powerForm.MatchString(text) {
		return text
	}
	text = strings.Map(func(r rune) rune {
		if strings.ContainsRune("Ee+-", r) {
			return ' '
		}
		return r
	}, text)
	return strings.TrimRight(strings.TrimSpace(text), ".,")
}
