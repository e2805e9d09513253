package scoring

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// family and the others are one character each, of several code points.
const (
	family   = "👩\u200d👩\u200d👧\u200d👦"
	rainbow  = "🏳\ufe0f\u200d🌈"
	wales    = "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
	iLoveIVS = "葛\U000e0100"
)

func TestClean(t *testing.T) {
	for _, row := range []struct{ name, in, lines, line string }{
		{"plain", "SDN Kotalama 1", "SDN Kotalama 1", "SDN Kotalama 1"},
		{"nothing", "", "", ""},
		{"ends", "  \t a b \n", "a b", "a b"},
		{"lines", "a\nb", "a\nb", "a b"},
		{"CRLF", "a\r\nb\rc", "a\nb\nc", "a b c"},
		{"other line ends", "a\u2028b\u2029c\u0085d", "a\nb\nc\nd", "a b c d"},
		{"tab", "a\tb", "a b", "a b"},
		{"controls", "a\x00b\x07c\x7fd\u009be\vf", "abcdef", "abcdef"},
		{"CSI", "\x1b[2J\x1b[31mx", "[2J[31mx", "[2J[31mx"},
		{"OSC", "\x1b]0;t\x07x\x1b\\", "]0;tx\\", "]0;tx\\"},
		{"C1 CSI", "\u009b2Jx", "2Jx", "2Jx"},
		{"bidi", "a\u202eb\u202cc\u2066d\u2069e\u200ff\u061cg\u200eh", "abcdefgh", "abcdefgh"},
		{"joiners in Latin", "a\u200db\u200cc\u2060d\ufeffe\u00adf\u200bg", "abcdefg", "abcdefg"},
		{"selectors on Latin", "a\ufe0fb\ufe0ec\U000e0101d\u180be", "abcde", "abcde"},
		{"letters that nobody sees", "a\u115fb\u1160c\u3164d\uffa0e\u034ff\u17b4g\U0001d159h\ufff9i\ufffaj\ufffbk", "abcdefghijk", "abcdefghijk"},
		{"the blank of Braille", "⠓⠊\u2800⠓⠊", "⠓⠊ ⠓⠊", "⠓⠊ ⠓⠊"},
		{"tags alone", "a\U000e0041b\U000e007f", "ab", "ab"},
		{"tags that say more", "🏴" + strings.Repeat("\U000e0061", 20) + "\U000e007f", "🏴", "🏴"},
		{"broken UTF-8", "a\xffb\xc3", "a�b�", "a�b�"},
		{"surrogate", "\xed\xa0\x80", "���", "���"},
		{"noncharacters", "a\ufffe\uffff\ufdd0\U0001ffffb", "a����b", "a����b"},
		{"lost before", "Inovasi � Cepat", "Inovasi � Cepat", "Inovasi � Cepat"},
		{"joiner at the ends", "\u200d👩\u200d", "👩", "👩"},
		{"two joiners", "👩\u200d\u200d👧", "👩\u200d👧", "👩\u200d👧"},
		{"joiner to a letter", "👩\u200da", "👩a", "👩a"},
		{"joiner and what is dropped", "👩\u200d\u202e👧", "👩\u200d👧", "👩\u200d👧"},
		{"selector and no keycap", "1\ufe0f2", "12", "12"},
		{"two selectors", "❤\ufe0f\ufe0f", "❤\ufe0f", "❤\ufe0f"},
		{"a tower of marks", "e" + strings.Repeat("\u0301", 50) + "x", "e" + strings.Repeat("\u0301", 30) + "x", "e" + strings.Repeat("\u0301", 30) + "x"},
		{"marks about a joiner", "e\u0301\u200d\u0301", "e\u0301\u0301", "e\u0301\u0301"},
	} {
		if got := Clean(row.in); got != row.lines {
			t.Errorf("%s: %+q, want %+q", row.name, got, row.lines)
		}
		if got := CleanLine(row.in); got != row.line {
			t.Errorf("%s in a line: %+q, want %+q", row.name, got, row.line)
		}
	}
}

// TestKeepKeeps holds that what people write stays as it is.
func TestKeepKeeps(t *testing.T) {
	for _, s := range []string{
		"Ünïté 漢字 한국 ไทย น้ำ हिन्दी தமிழ்", "مديرية الصحة", "מחלקת הבריאות", "می\u200cخواهم", "ه\u200d.ق", "ക്\u200d", "र्\u200dया", "ශ්\u200dරී",
		"ꦲꦏ꧀ꦱꦫꦗꦮ", "✓ ▶ ● ○ · – “x” …", "😀 🚀 ✅ ❤\ufe0f ☺\ufe0e", family, rainbow, wales, "🇮🇩", "👍🏽", "1\ufe0f\u20e3", "🧑🏻\u200d🦰", "👁\ufe0f\u200d🗨\ufe0f", iLoveIVS,
		"e\u0301\u0323x", "\ue000\U000f0000", "𝓓𝓲𝓷𝓪𝓼", "ﷺ", "\u0600١٢", "ᠮᠣ\u180bᠩ", "\U0001fae9 \u0378", "Οδός Ж Ꮳ ዓ",
	} {
		if got := CleanLine(s); got != s {
			t.Errorf("%s: %+q becomes %+q", s, s, got)
		}
		if got := slices.Collect(Characters(s)); strings.Join(got, "") != s {
			t.Errorf("%s is not its characters: %+q", s, got)
		}
	}
}

func TestCharacters(t *testing.T) {
	all := []string{family, "a", rainbow, "e\u0301\u0301", "🇮🇩", "🇲🇾", wales, "👍🏽", " ", "1\ufe0f\u20e3", iLoveIVS, "漢", "\xff", "b"}
	if got := slices.Collect(Characters(strings.Join(all, ""))); !slices.Equal(got, all) {
		t.Errorf("%+q, want %+q", got, all)
	}
}

func TestShown(t *testing.T) {
	for _, row := range []struct {
		name, in, want string
		unshown        []string
	}{
		{"plain", " a b ", " a b ", nil},
		{"letters of one width", "Ünïté Ж Ω ไทย ¼ ✓ ▶ ● …", "Ünïté Ж Ω ไทย ¼ ✓ ▶ ● …", nil},
		{"of two", "漢字 かな 한국 ＡＢ", "漢字 かな 한국 ＡＢ", nil},
		{"emoji", "a😀b✅⌚", "a□b□□", []string{"😀", "✅", "⌚"}},
		{"one each", family + rainbow + wales + "🇮🇩👍🏽", "□□□□□", []string{family, rainbow, wales, "🇮🇩", "👍🏽"}},
		{"named once", "🚀🚀", "□□", []string{"🚀"}},
		{"a sign with the look of an emoji", "❤\ufe0f", "❤", nil},
		{"keycap", "1\ufe0f\u20e3", "1", []string{"1\ufe0f\u20e3"}},
		{"from the right", "الصحة א", "□□□□□ □", []string{"ا", "ل", "ص", "ح", "ة", "א"}},
		{"shaped", "हिन्", "□□", []string{"हि", "न्"}},
		{"Persian", "می\u200cخ", "□□□", []string{"م", "ی\u200c", "خ"}},
		{"another look of a letter", iLoveIVS, "葛", nil},
		{"two marks", "e\u0301\u0323x", "e\u0301\u0323x", nil},
		{"a tower of marks", "e" + strings.Repeat("\u0301", 5) + "x", "e\u0301\u0301x", []string{"e" + strings.Repeat("\u0301", 5)}},
		{"marks on nothing", "\u0301a", "□a", []string{"\u0301"}},
		{"marks on a blank", "a \u0301b", "a □b", []string{"\u0301"}},
		{"marks on a wide letter", "か\u3099", "□", []string{"か\u3099"}},
		{"ring about a letter", "A\u20dd", "□", []string{"A\u20dd"}},
		{"blanks", "a\u00a0b\u3000c\td\u2800e", "a b c d e", nil},
		{"controls", "a\x1b[2J\u009bb\x00\x7f", "a[2Jb", nil},
		{"bidi and what nobody sees", "a\u202eb\u2066c\u200bd\u3164e\ufe0ff", "abcdef", nil},
		{"what is not known", "\u0378\ue000", "□□", []string{"\u0378", "\ue000"}},
		{"lost before", "a�", "a�", []string{"�"}},
		{"broken UTF-8", "a\xff", "a�", []string{"\xff"}},
		{"lines", "a\r\nb\u2028c", "a\nb\nc", nil},
	} {
		if got := Shown(row.in); got != row.want {
			t.Errorf("%s: %+q, want %+q", row.name, got, row.want)
		}
		if got := Unshown(row.in); !slices.Equal(got, row.unshown) {
			t.Errorf("%s: %+q are unshown, want %+q", row.name, got, row.unshown)
		}
	}
	if got := ShownLine("a\nb\r\nc"); got != "a b c" {
		t.Errorf("in a line: %q", got)
	}
}

// nasty has what bears on what stands beside it.
var nasty = rapid.SampledFrom([]rune("a 1#é漢م\u0301\u0323\u3099\u200d\u200c\ufe0f\ufe0e\u202e\x1b\x00\r\n\t\u00a0\u2028😀👩❤🏽🇮🏴\U000e0067\U000e007f✅\u20e3\u180b\u2800\u3164कि्�"))

func anyText() *rapid.Generator[string] {
	return rapid.OneOf(rapid.String(), rapid.StringOfN(nasty, 0, 30, -1),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }))
}

func TestKeepAndShownHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { holdText(t, anyText().Draw(t, "in")) })
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"a", family + "\u0301", "1\ufe0f\u20e3", "e\u0301\u200d\u0301", "می\u200c", "🏴\U000e0067\U000e007f", "\xff\r\n\t"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { holdText(t, s) })
}

type fataler interface {
	Helper()
	Fatalf(string, ...any)
}

// holdText holds what is true of every text.
func holdText(t fataler, in string) {
	t.Helper()
	for _, keep := range []func(string) string{Clean, CleanLine} {
		kept := keep(in)
		if again := keep(kept); again != kept {
			t.Fatalf("%+q is kept as %+q and that as %+q", in, kept, again)
		}
		if !utf8.ValidString(kept) || len(kept) > 3*len(in) {
			t.Fatalf("%+q: %+q", in, kept)
		}
		for _, r := range kept {
			if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) || unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) {
				t.Fatalf("%+q keeps %U: %+q", in, r, kept)
			}
		}
	}
	if strings.Contains(CleanLine(in), "\n") || strings.Contains(ShownLine(in), "\n") {
		t.Fatalf("%+q is more than a line", in)
	}
	if got := strings.Join(slices.Collect(Characters(in)), ""); got != in {
		t.Fatalf("%+q is not its characters: %+q", in, got)
	}
	holdShown(t, in)
}

// holdShown holds that a terminal has no choice but to show a text as it is
// meant: letters of one sure width, and no more than two marks on each.
func holdShown(t fataler, in string) {
	t.Helper()
	out := Shown(in)
	if again := Shown(out); again != out {
		t.Fatalf("%+q is shown as %+q and that as %+q", in, out, again)
	}
	if !utf8.ValidString(out) || len(out) > 3*len(in) || utf8.RuneCountInString(out) > utf8.RuneCountInString(in) {
		t.Fatalf("%+q is shown as %+q", in, out)
	}
	marks := maxMarks
	for _, r := range out {
		switch {
		case r == '\n' || r == ' ':
			marks = maxMarks
		case Cells(r) > 0:
			if marks = 0; Cells(r) == 2 {
				marks = maxMarks
			}
		case unicode.Is(sureMarks, r) && marks < maxMarks:
			marks++
		default:
			t.Fatalf("%+q is shown as %+q: %U", in, out, r)
		}
	}
	if len(Unshown(out)) > 0 && !strings.Contains(out, "\ufffd") {
		t.Fatalf("%+q is not shown: %+q", out, Unshown(out))
	}
}
