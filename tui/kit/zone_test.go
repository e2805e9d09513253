package kit

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// A key and a row are found where they end up, whatever they were put into, cut or laid
// over; and nothing of it is sent.
func TestZones(t *testing.T) {
	st := NewStyles(Dark, true)
	tab := Table{Selected: 1, Cols: []Column{{Min: 5, Flex: 1}}, Rows: [][]string{{"satu"}, {"日本 dua"}}, Names: []string{"P01", "P02"}}
	left := Box(st, BoxSpec{Title: "Kiri", Body: tab.Render(st, 16, 5), Foot: KeyZone("enter buka", "enter")}, 20, 5)
	view := Beside(2, left, Block([]string{"", KeyZone("esc kembali ke semua ruang", "esc") + " x"}, 8, 5))
	text, zones := Zones(view)
	if strings.Contains(text, zoneMark) || Width(text) != 30 {
		t.Fatalf("%d cells: %q", Width(text), text)
	}
	at := func(words string) (x, y int) {
		for y, line := range strings.Split(ansi.Strip(text), "\n") {
			if before, _, found := strings.Cut(line, words); found {
				return Width(before), y
			}
		}
		t.Fatalf("no %q in\n%s", words, ansi.Strip(text))
		return 0, 0
	}
	for words, want := range map[string]tea.Msg{
		"satu": Picked{"P01"}, "本 dua": Picked{"P02"}, "enter": KeyOf("enter"), "esc k": KeyOf("esc"), "Kiri": nil,
	} {
		x, y := at(words)
		if got := Click(zones, x, y); got != want {
			t.Errorf("%q is %v, want %v", words, got, want)
		}
	}
	if x, y := at("esc"); Click(zones, x+7, y) != KeyOf("esc") || Click(zones, x+8, y) != nil {
		t.Error("a key that is cut off does not end where it is cut")
	}
	_, zones = Zones(Overlay(view, Box(st, BoxSpec{Foot: KeyZone("y", "y")}, 10, 3), 30, 5))
	for _, z := range zones {
		if z.what != "ky" {
			t.Errorf("under a dialog %q can be clicked", z.what)
		}
	}
	if len(zones) != 1 {
		t.Errorf("%d zones", len(zones))
	}
}

// A long name, and a text that is none, are drawn without being a zone.
func TestNoZone(t *testing.T) {
	for _, name := range []string{strings.Repeat("n", 60), ""} {
		text, zones := Zones(RowZone("baris", name))
		if text != "baris" || len(zones) > 1 {
			t.Errorf("%q: %q %v", name, text, zones)
		}
	}
}

// A bright black ground, which is colour 100, is no zone.
func TestNoZoneOfColour(t *testing.T) {
	for _, text := range []string{"\x1b[100mabu\x1b[m", "\x1b[100;1mabu\x1b[m"} {
		if got, zones := Zones(KeyZone(text, "x") + text); got != text+text || len(zones) != 1 || zones[0].W != 3 {
			t.Errorf("%q: %q %v", text, got, zones)
		}
	}
}
