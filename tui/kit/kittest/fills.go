package kittest

import (
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/tui/kit"
)

// Texts are what people, or who means them harm, may write anywhere.
func Texts() []string {
	return []string{
		"Dinas 👩\u200d👩\u200d👧\u200d👦 Keluarga 🏳\ufe0f\u200d🌈", "Inovasi 🚀 Cepat ✅", "🇮🇩 👍🏽 1\ufe0f\u20e3", "東京都立大学附属病院の新しいサービス", "مديرية الصحة 81,3", "מחלקת 12",
		"می\u200cخواهم", "हिन्दी", "น้ำ", "e\u0301\u0323\u0302\u0303\u0304 tower", "\u0301 on nothing", "a\u3164\u115f\u1160\uffa0\u2800\u034f\u00ad\u200bb", "Dinаs Pаjak", // with Cyrillic letters
		"\u202eterbalik\u2066\u2069", "\x1b[31mmerah\x1b[2J\x1b]0;judul\x07", "a\u009b2Jb\x00\x7f\x07", "a\tb\r\nc\u2028d", "\xff\xfe\xed\xa0\x80", "�", "\U000e0041\U000e007f", "䷀ ☰ ⌚ ❤\ufe0f",
		"葛\U000e0100城", "か\u3099 ｶﾞ ᄀ\u1161", strings.Repeat("panjang 字", 30), "",
	}
}

var style = regexp.MustCompile(`\x1b\[[0-9;:]*m`)

// Fills checks that a view fills w×h cells whatever way a terminal counts them, and
// has nothing in it but styles and text as scoring.Shown has it.
func Fills(t testing.TB, name, view string, w, h int) {
	t.Helper()
	view = kit.Still(view)
	lines := strings.Split(view, "\n")
	if len(lines) != h {
		t.Fatalf("%s at %d×%d: %d lines", name, w, h, len(lines))
	}
	for i, l := range lines {
		if clusters, letters := ansi.StringWidth(l), ansi.StringWidthWc(l); clusters != w || letters != w {
			t.Fatalf("%s at %d×%d: line %d has %d or %d cells: %q", name, w, h, i+1, clusters, letters, ansi.Strip(l))
		}
		for part := range strings.SplitSeq(style.ReplaceAllString(l, "\x1b"), "\x1b") {
			if shown := scoring.ShownLine(part); shown != part {
				t.Fatalf("%s at %d×%d: %+q reaches the terminal, not %+q", name, w, h, part, shown)
			}
		}
	}
}
