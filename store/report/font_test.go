package report

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"juri/scoring"
)

func TestInk(t *testing.T) {
	for _, row := range []struct {
		in, want  string
		unprinted []string
	}{
		{"Zażółć gęślą – “kutip” Ж Ω", "Zażółć gęślą – “kutip” Ж Ω", nil},
		{"cafe\u0301 m\u0304", "café m\u0304", nil},
		{"a\u00a0b\u2011c\nd", "a b-c\nd", nil},
		{"❤\ufe0f", "❤", nil},
		{"Inovasi 🚀 Cepat ✅ 🚀", "Inovasi □ Cepat □ □", []string{"🚀", "✅"}},
		{"👩\u200d👩\u200d👧\u200d👦🇮🇩1\ufe0f\u20e3", "□□□", []string{"👩\u200d👩\u200d👧\u200d👦", "🇮🇩", "1\ufe0f\u20e3"}},
		{"東京", "□□", []string{"東", "京"}},
		{"مدي", "□□□", []string{"م", "د", "ي"}},
		{"שלום", "□□□□", []string{"ש", "ל", "ו", "ם"}},
		{"हि", "□", []string{"हि"}},
		{"a�", "a□", []string{"�"}},
	} {
		if got := ink(row.in); got != row.want {
			t.Errorf("%+q prints as %+q, want %+q", row.in, got, row.want)
		}
		if got := Unprinted(row.in); !slices.Equal(got, row.unprinted) {
			t.Errorf("%+q: %+q are not printed, want %+q", row.in, got, row.unprinted)
		}
	}
}

// TestInkHolds holds that all that is printed is drawn by the fonts, one stand-in
// for each character that is not.
func TestInkHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.String().Draw(t, "in")
		out := ink(in)
		for _, r := range strings.ReplaceAll(out, "\n", "") {
			if !covered()[r] {
				t.Fatalf("%+q prints as %+q: %U", in, out, r)
			}
		}
		if again := ink(out); again != out {
			t.Fatalf("%+q prints as %+q and that as %+q", in, out, again)
		}
		if utf8.RuneCountInString(out) > 3*utf8.RuneCountInString(scoring.Clean(in)) {
			t.Fatalf("%+q grows to %+q", in, out)
		}
	})
}
