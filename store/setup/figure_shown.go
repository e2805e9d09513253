package setup

import (
	"math"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// shownNumber is what a number's format makes of it, read again: so a
// percentage, a currency and a rounding count as people see them. What it shows
// must be what it keeps, at the digits that it shows.
func (c cell) shownNumber() (figure, *scoring.Error) {
	other := problem(CodeShownOther, "shown", orNothing(short(c.shown)), "kept", short(c.kept))
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
