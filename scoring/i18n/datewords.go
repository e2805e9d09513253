package i18n

import (
	"strings"
	"time"
)

// DateInWords writes a day out, as official papers have it: "Senin, tanggal dua
// puluh, bulan Maret, tahun dua ribu dua puluh tiga (20-3-2023)", "Monday, the twentieth of March two thousand
// and twenty-three". Years from 1 to 9999 are written.
func (t *Text) DateInWords(d time.Time) string {
	month := t.General.Months()[d.Month()-1]
	if t.Lang == "en" {
		return t.General.Days()[d.Weekday()] + ", the " + ordinalEN(d.Day()) + " of " + month + " " + wordsEN(d.Year())
	}
	return t.General.Days()[d.Weekday()] + ", tanggal " + wordsID(d.Day()) + ", bulan " + month + ", tahun " + wordsID(d.Year()) + d.Format(" (2-1-2006)")
}

// wordsID writes 1 to 9999 in Indonesian: "seribu sembilan ratus empat puluh lima".
func wordsID(n int) string {
	units := [...]string{"", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"}
	switch {
	case n < 12:
		return units[n]
	case n < 20:
		return units[n-10] + " belas"
	case n < 100:
		return joined(units[n/10]+" puluh", wordsID(n%10))
	case n < 200:
		return joined("seratus", wordsID(n-100))
	case n < 1000:
		return joined(units[n/100]+" ratus", wordsID(n%100))
	case n < 2000:
		return joined("seribu", wordsID(n-1000))
	}
	return joined(units[n/1000]+" ribu", wordsID(n%1000))
}

// wordsEN writes 1 to 9999 in British English: "nineteen hundred" is never said.
func wordsEN(n int) string {
	units := [...]string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
		"twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
	tens := [...]string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
	switch {
	case n < 20:
		return units[n]
	case n < 100 && n%10 == 0:
		return tens[n/10]
	case n < 100:
		return tens[n/10] + "-" + units[n%10]
	}
	s, rest := units[n/100%10]+" hundred", n%100
	if n >= 1000 {
		s = units[n/1000] + " thousand"
		if rest = n % 1000; rest >= 100 {
			return s + " " + wordsEN(rest)
		}
	}
	if rest == 0 {
		return s
	}
	return s + " and " + wordsEN(rest)
}

// ordinalEN writes the day of a month: "first", "twenty-third".
func ordinalEN(n int) string {
	s := wordsEN(n)
	for _, o := range [...][2]string{
		{"one", "first"}, {"two", "second"}, {"three", "third"}, {"five", "fifth"}, {"eight", "eighth"},
		{"nine", "ninth"}, {"twelve", "twelfth"}, {"ty", "tieth"},
	} {
		if stem, ok := strings.CutSuffix(s, o[0]); ok {
			return stem + o[1]
		}
	}
	return s + "th"
}

func joined(a, b string) string { return strings.TrimSpace(a + " " + b) }

// series lists things in a sentence: a, b, and c.
func series(list []string, and string) string {
	switch n := len(list); n {
	case 0, 1:
		return strings.Join(list, "")
	case 2:
		return list[0] + " " + and + " " + list[1]
	default:
		return strings.Join(list[:n-1], ", ") + ", " + and + " " + list[n-1]
	}
}

// inTurn numbers what decides one after the other: (1) a; (2) b.
func inTurn(steps []string, one, several string) string {
	if len(steps) == 1 {
		return strings.TrimSpace(one + " " + steps[0])
	}
	numbered := make([]string, len(steps))
	for i, s := range steps {
		numbered[i] = "(" + itoa(i+1) + ") " + s
	}
	return several + " " + strings.Join(numbered, "; ")
}
