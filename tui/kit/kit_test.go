package kit

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/width"

	"juri/scoring"
)

// pieces are what people, screens and attackers put into a line.
var pieces = []string{
	"a", "B", " ", "  ", "kata", "é", "e\u0301", "ñ", "漢", "字", "한글", "ｗ", "…", "▶", "▸", "●", "○", "◐", "✓",
	"█", "─", "│", "·", "ا", "ไท", "ก็", "👩‍🚀", "🇮🇩", "❤️", "\u200d", "\u0301", "\xff", "\xe2\x82", "\x9b31m",
	"\x1b[31m", "\x1b[1;38;5;117m", "\x1b[m", "\x1b[0m", "\x1b[2J", "\x1b]0;title\x07", "\x1b]8;;x\x1b\\", "\x1b",
	"\x1b[", "\x1b(B", "\x1b[>4m", "\t", "\r", "\x07", "\x00", "\x7f", "\u0085", "\u202e", "\u00ad", "\U0001F1EE",
	"👩\u200d👩\u200d👧\u200d👦", "🏳\ufe0f\u200d🌈", "🏽", "1\ufe0f\u20e3", "مديرية", "א", "हि", "न्दी", "น้ำ", "\u3164", "\u115f", "ᄀ", "ᅡ", "か\u3099",
	"ｶﾞ", "e\u0301\u0301\u0301\u0301", "\u2066", "\u2028", "\u2800", "\u00a0", "\u3000", "\ue000", "\u0378", "䷀", "☰", "⌚", "葛\U000e0100", "а", "ℌ",
}

func someText(r *rand.Rand, max int, more ...string) string {
	var b strings.Builder
	for range r.IntN(max + 1) {
		if k := r.IntN(len(pieces) + len(more)); k < len(pieces) {
			b.WriteString(pieces[k])
		} else {
			b.WriteString(more[k-len(pieces)])
		}
	}
	return b.String()
}

func random() *rand.Rand { return rand.New(rand.NewPCG(7, 11)) }

// wantBlock fails unless s is exactly w×h cells.
func wantBlock(t *testing.T, s string, w, h int, from ...any) {
	t.Helper()
	lines := strings.Split(s, "\n")
	if h > 0 && len(lines) != h {
		t.Fatalf("%d lines, want %d, from %q", len(lines), h, from)
	}
	for _, l := range lines {
		wantLine(t, l, w, from...)
	}
}

var onlyColours = regexp.MustCompile(`\x1b\[[0-9;:]*m`)

// wantLine fails unless s is w cells of text and colours, with no colour left on.
func wantLine(t *testing.T, s string, w int, from ...any) {
	t.Helper()
	if got, wc := ansi.StringWidth(s), ansi.StringWidthWc(s); got != w || wc != w {
		t.Fatalf("%d or %d cells, want %d: %q from %q", got, wc, w, s, from)
	}
	if Width(s) != w {
		t.Fatalf("Width says %d of %d: %q", Width(s), w, s)
	}
	seqs := onlyColours.FindAllString(s, -1)
	if n := len(seqs); n > 0 && !ends(seqs[n-1]) {
		t.Fatalf("colour left on: %q from %q", s, from)
	}
	for _, r := range onlyColours.ReplaceAllString(s, "") {
		if r < 0x20 || r >= 0x7f && r < 0xa0 || r == 0x202e {
			t.Fatalf("%U reaches the terminal: %q from %q", r, s, from)
		}
	}
}

func TestLinesAreExact(t *testing.T) {
	r := random()
	for range 6000 {
		s, s2, w := someText(r, 12, "\n"), someText(r, 8), r.IntN(30)
		wantLine(t, Fit(s, w), w, s)
		wantLine(t, FitLeft(s, w), w, s)
		wantLine(t, Centre(s, w), w, s)
		wantLine(t, Join(s, s2, w), w, s, s2)
	}
}

func TestBlocksAreExact(t *testing.T) {
	r, st := random(), NewStyles(Dark, true)
	for range 1500 {
		s, w, h := someText(r, 60, "\n"), r.IntN(40), 1+r.IntN(8)
		wantBlock(t, Block(strings.Split(s, "\n"), w, h), w, h, s)
		spec := BoxSpec{
			Title: someText(r, 9), Right: someText(r, 9), Foot: someText(r, 9), FootRight: someText(r, 9),
			Body: []string{s, someText(r, 9)}, Focus: r.IntN(2) == 0,
		}
		wantBlock(t, Box(st, spec, w, h), w, h, spec)
		base, box := someText(r, 60, "\n"), someText(r, 20, "\n")
		wantBlock(t, Overlay(base, box, w, h), w, h, base, box)
		w2 := r.IntN(9)
		wantBlock(t, Beside(2, Block([]string{s}, w, h), Block(nil, w2, h+1)), w+2+w2, h+1, s)
		wantBlock(t, Bar(st, r.IntN(12)-1, 10, w), w, 1)
		wantBlock(t, Bar(st, r.IntN(12)-1, 10, w, Fine), w, 1)
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"kata", 4, "kata"}, {"kata", 6, "kata  "}, {"kata", 3, "ka…"}, {"kata", 1, "…"}, {"", 2, "  "},
		{"漢字", 3, "漢…"}, {"漢字", 2, "… "}, {"e\u0301a", 2, "e\u0301a"}, {"a\x1b[2Jb\n", 3, "ab "},
		{"\x1b[31mmerah\x1b[m", 3, "\x1b[31mme…\x1b[m"}, {"\x1b[31mm", 2, "\x1b[31mm\x1b[m "},
		{"a\xffb", 3, "a\uFFFDb"},
	} {
		if got := Fit(c.s, c.w); got != c.want {
			t.Errorf("Fit(%q, %d) = %q, want %q", c.s, c.w, got, c.want)
		}
	}
	if got := FitLeft("81,3", 6); got != "  81,3" {
		t.Errorf("FitLeft: %q", got)
	}
	if got := Centre("abc", 6); got != " abc  " {
		t.Errorf("Centre: %q", got)
	}
	if got := Join("kiri sekali", "kanan", 12); got != "kiri … kanan" {
		t.Errorf("Join: %q", got)
	}
}

// The quick width of common characters must be the library's, and their clusters end.
func TestSimpleCharacters(t *testing.T) {
	for r := rune(0x20); r < 0x3000; r++ {
		if !simple(r) {
			continue
		}
		if w := ansi.StringWidth(string(r)); w != 1 {
			t.Errorf("%U is %d cells", r, w)
		}
		if c, _ := ansi.FirstGraphemeCluster(string(r)+"…", ansi.GraphemeWidth); c != string(r) {
			t.Errorf("%U joins", r)
		}
	}
}

// TestSureWidths holds, of every character, that what is shown as it is has the one
// width that Unicode and both of the terminals' ways of counting give it, in whatever
// company; what is not is a stand-in.
func TestSureWidths(t *testing.T) {
	shown := 0
	for r := rune(' '); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		s := string(r)
		n, w := scoring.SureCells(s)
		if n != len(s) || w == 0 {
			continue
		}
		shown++
		want := 1
		if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
			want = 2
		}
		if g, wc := ansi.StringWidth(s), ansi.StringWidthWc(s); w != want || g != want || wc != want {
			t.Errorf("%U %s: %d cells, but %d by Unicode, %d by clusters, %d by letters", r, s, w, want, g, wc)
		}
		beside := clean(s + "a" + s + "漢" + s + "ก" + s + "한" + s)
		if g, wc := ansi.StringWidth(beside), ansi.StringWidthWc(beside); g != wc || g != Width(beside) {
			t.Errorf("%U beside others: %d cells, but %d by clusters, %d by letters", r, Width(beside), g, wc)
		}
	}
	if shown < 90_000 {
		t.Errorf("only %d characters are shown", shown)
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"satu dua tiga", 8, "satu dua|tiga"}, {"satu dua tiga", 7, "satu|dua|tiga"}, {"", 5, ""},
		{"panjangsekali ya", 5, "panja|ngsek|ali|ya"}, {"a\n\nb", 5, "a||b"}, {"dua  spasi", 4, "dua|spas|i"},
		{"a panjangsekali", 6, "a|panjan|gsekal|i"}, {"漢字漢字", 5, "漢字|漢字"},
		{"\x1b[1msatu dua\x1b[m tiga", 5, "\x1b[1msatu\x1b[m|\x1b[1mdua\x1b[m|tiga"},
	} {
		if got := strings.Join(Wrap(c.s, c.w), "|"); got != c.want {
			t.Errorf("Wrap(%q, %d) = %q, want %q", c.s, c.w, got, c.want)
		}
	}
	r := random()
	for range 6000 {
		s, w := someText(r, 30, "\n", " ", " ", "kata"), 1+r.IntN(20)
		for _, l := range Wrap(s, w) {
			if ansi.StringWidth(l) > w {
				t.Fatalf("Wrap(%q, %d): %q", s, w, l)
			}
			wantLine(t, Fit(l, w), w, s)
			wantLine(t, l, ansi.StringWidth(l), s)
		}
		if w > 1 {
			want := ""
			for l := range strings.SplitSeq(s, "\n") {
				want += words(l)
			}
			if got := words(strings.Join(Wrap(s, w), " ")); got != want {
				t.Fatalf("Wrap(%q, %d) loses text: %q, want %q", s, w, got, want)
			}
		}
	}
}

// words is the text of s alone.
func words(s string) string {
	return strings.ReplaceAll(bare(clean(s)), " ", "")
}

// TestFirstName calls people by a name, never by a title.
func TestFirstName(t *testing.T) {
	for name, want := range map[string]string{
		"Ani Rahma": "Ani", "Dr. Ani Rahmawati, M.Si.": "Ani", "H. Moh. Yusuf": "Yusuf", "Budi, S.Pd.": "Budi", "Citra": "Citra", "Prof. Dr.": "Prof. Dr.", "": "",
	} {
		if got := FirstName(name); got != want {
			t.Errorf("%q is called %q, not %q", name, got, want)
		}
	}
}
