package kit

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func lines(s ...string) string { return strings.Join(s, "\n") }

func TestBoxPicture(t *testing.T) {
	st := NewStyles(Dark, true)
	b := BoxSpec{Title: "P07 ▶ SDN Kotalama 1", Right: "presentasi 04:12", Foot: "2 dari 7", FootRight: "? bantuan",
		Body: []string{"IBUKOTA\nbulu", "ayam", "tidak tampak"}}
	for _, c := range []struct {
		w, h  int
		focus bool
		want  string
	}{
		{48, 5, false, lines(
			"┌ P07 ▶ SDN Kotalama 1 ────── presentasi 04:12 ┐",
			"│ IBUKOTA                                      │",
			"│ bulu                                         │",
			"│ ayam                                         │",
			"└ 2 dari 7 ───────────────────────── ? bantuan ┘")},
		{32, 3, true, lines(
			"┌▸P07 ▶ SD… ─ presentasi 04:12 ┐",
			"│ IBUKOTA                      │",
			"└ 2 dari 7 ───────── ? bantuan ┘")},
		{18, 3, true, lines(
			"┌ presentasi 04… ┐",
			"│ IBUKOTA        │",
			"└───── ? bantuan ┘")},
		{6, 3, false, lines("┌ p… ┐", "│IBU…│", "└ ?… ┘")},
		{4, 2, false, lines("┌──┐", "└──┘")},
		{3, 2, false, lines("   ", "   ")},
	} {
		b.Focus = c.focus
		if got := ansi.Strip(Box(st, b, c.w, c.h)); got != c.want {
			t.Errorf("%d×%d\n%s\nwant\n%s", c.w, c.h, got, c.want)
		}
	}
}

func TestOverlay(t *testing.T) {
	base := "\x1b[31mabcdefgh\x1b[m\n漢字漢字\nabcdefgh"
	got := Overlay(base, "12\n34", 8, 4)
	want := lines("\x1b[31mabcdefgh\x1b[m", "漢 12 字", "abc34fgh", "        ")
	if got != want {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
	got = Overlay("a\x1b[31mbcdef\x1b[m", "X", 6, 1)
	if want := "a\x1b[31mb\x1b[mX\x1b[31mdef\x1b[m"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBesideFillsShortBlocks(t *testing.T) {
	if got, want := Beside(1, "ab\ncd", "x", "y\nz"), "ab x y\ncd   z"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBar(t *testing.T) {
	st := NewStyles(Dark, false)
	for _, c := range []struct {
		part, whole, w int
		opts           []BarOpt
		want           string
	}{
		{0, 10, 4, nil, "░░░░"}, {1, 1000, 4, nil, "█░░░"}, {999, 1000, 4, nil, "███░"}, {10, 10, 4, nil, "████"},
		{12, 10, 4, nil, "████"}, {5, 0, 4, nil, "░░░░"}, {-1, 5, 2, nil, "░░"}, {85, 100, 16, nil, "██████████████░░"},
		{5, 16, 4, []BarOpt{Fine}, "█▎░░"}, {1, 2, 0, nil, ""},
	} {
		if got := ansi.Strip(Bar(st, c.part, c.whole, c.w, c.opts...)); got != c.want {
			t.Errorf("Bar(%d/%d, %d) = %q, want %q", c.part, c.whole, c.w, got, c.want)
		}
	}
}
