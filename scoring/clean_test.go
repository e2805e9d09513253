package scoring

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	for _, row := range []struct{ name, in, lines, line string }{
		{"plain", "SDN Kotalama 1", "SDN Kotalama 1", "SDN Kotalama 1"},
		{"nothing", "", "", ""},
		{"ends", "  \t a b \n", "a b", "a b"},
		{"letters of the world", "Ünïté 漢字 한국 ไทย हिन्दी", "Ünïté 漢字 한국 ไทย हिन्दी", "Ünïté 漢字 한국 ไทย हिन्दी"},
		{"signs we draw", "✓ ▶ ● ○ · – “x” …", "✓ ▶ ● ○ · – “x” …", "✓ ▶ ● ○ · – “x” …"},
		{"lines", "a\nb", "a\nb", "a b"},
		{"CRLF", "a\r\nb\rc", "a\nb\nc", "a b c"},
		{"other line ends", "a\u2028b\u2029c\u0085d", "a\nb\nc\nd", "a b c d"},
		{"tab", "a\tb", "a b", "a b"},
		{"controls", "a\x00b\x07c\x7fd\u009be\vf", "abcdef", "abcdef"},
		{"CSI", "\x1b[2J\x1b[31mx", "[2J[31mx", "[2J[31mx"},
		{"OSC", "\x1b]0;t\x07x\x1b\\", "]0;tx\\", "]0;tx\\"},
		{"C1 CSI", "\u009b2Jx", "2Jx", "2Jx"},
		{"bidi", "a\u202eb\u202cc\u2066d\u2069e\u200ff\u061cg", "abcdefg", "abcdefg"},
		{"joiners", "a\u200db\u200cc\u2060d\ufeffe\u00adf\u200bg", "abcdefg", "abcdefg"},
		{"variation selectors", "a\ufe0fb\ufe0ec\U000e0101d\u180be", "abcde", "abcde"},
		{"tags", "a\U000e0041b", "ab", "ab"},
		{"private use", "a\ue000b\U000f0000c", "abc", "abc"},
		{"regional indicators", "🇮🇩", "��", "��"},
		{"emoji", "a😀b", "a�b", "a�b"},
		{"emoji of the first plane", "✅⌚⭐⚡❌", "�����", "�����"},
		{"family", "👨\u200d👩", "��", "��"},
		{"skin", "👍🏽", "��", "��"},
		{"keycap", "1\ufe0f\u20e3", "1", "1"},
		{"broken UTF-8", "a\xffb\xc3", "a�b�", "a�b�"},
		{"surrogate", "\xed\xa0\x80", "���", "���"},
		{"a mark", "e\u0301", "e\u0301", "e\u0301"},
		{"two marks", "e\u0301\u0323x", "e\u0301\u0323x", "e\u0301\u0323x"},
		{"a tower of marks", "e" + strings.Repeat("\u0301", 50) + "x", "e\u0301\u0301x", "e\u0301\u0301x"},
		{"marks on nothing", "\u0301a", "a", "a"},
		{"marks on a space", "a \u0301b", "a b", "a b"},
		{"marks on a line end", "a\n\u0301b", "a\nb", "a b"},
		{"marks on what is trimmed", " \u00a0\u0301a", "a", "a"},
		{"marks about a joiner", "e\u0301\u200d\u0301\u0301", "e\u0301\u0301", "e\u0301\u0301"},
	} {
		if got := Clean(row.in); got != row.lines {
			t.Errorf("%s: %+q, want %+q", row.name, got, row.lines)
		}
		if got := CleanLine(row.in); got != row.line {
			t.Errorf("%s in a line: %+q, want %+q", row.name, got, row.line)
		}
	}
}

func TestCleanIsClean(t *testing.T) {
	nasty := rapid.SampledFrom([]rune("a é\u0301\u0323\u200d\ufe0f\u202e\x1b\x00\r\n\t\u00a0\u2028😀🇮✅\u20e3\u180b"))
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.OneOf(rapid.String(), rapid.StringOfN(nasty, 0, 30, -1),
			rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "in")
		for _, clean := range []func(string) string{Clean, CleanLine} {
			out := clean(in)
			if again := clean(out); again != out {
				t.Fatalf("%+q cleans to %+q and that to %+q", in, out, again)
			}
			if !utf8.ValidString(out) {
				t.Fatalf("%+q: %+q", in, out)
			}
			marks := 2
			for _, r := range out {
				if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) {
					marks++
				} else if marks = 0; unicode.IsSpace(r) {
					marks = 2
				}
				if marks > 2 || r != '\n' && unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Co, unicode.Variation_Selector) {
					t.Fatalf("%+q leaves %U: %+q", in, r, out)
				}
			}
		}
		if strings.Contains(CleanLine(in), "\n") {
			t.Fatalf("%+q is more than a line", in)
		}
	})
}
