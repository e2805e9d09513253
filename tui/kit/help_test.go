package kit

import (
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"
)

// keys is a screen's key map for tests.
type keys struct{}

func bind(k, desc string) key.Binding { return key.NewBinding(key.WithKeys(k), key.WithHelp(k, desc)) }

func (keys) ShortHelp() []key.Binding {
	off := bind("z", "mati")
	off.SetEnabled(false)
	return []key.Binding{off, bind("↑↓", "kriteria"), bind("ctrl+s", "serahkan"), bind("?", "bantuan")}
}

func (k keys) FullHelp() [][]key.Binding {
	return [][]key.Binding{k.ShortHelp(), {bind("g", "nilai saya"), bind("m", "masukan")}, {bind("q", "keluar")}}
}

func TestShortHelp(t *testing.T) {
	st := NewStyles(Dark, true)
	for w := 1; w < 80; w++ {
		wantLine(t, Still(ShortHelp(st, keys{}, w)), w)
	}
	if got := strings.TrimSpace(ansi.Strip(ShortHelp(st, keys{}, 50))); got != "↑↓ kriteria · ctrl+s serahkan · ? bantuan" {
		t.Errorf("got %q", got)
	}
	for w, want := range map[int]string{41: "↑↓ kriteria · ctrl+s serahkan · ? bantuan", 40: "↑↓ kriteria … ? bantuan", 23: "↑↓ kriteria … ? bantuan", 22: "… ? bantuan"} {
		if got := strings.TrimSpace(ansi.Strip(ShortHelp(st, keys{}, w))); got != want {
			t.Errorf("in %d cells %q, want %q: the help's own key stays", w, got, want)
		}
	}
}

func TestFullHelp(t *testing.T) {
	st := NewStyles(Dark, true)
	for w := 1; w < 120; w++ {
		for h := 1; h < 12; h++ {
			s, _ := FullHelp(st, keys{}, w, h, 0)
			if n := strings.Count(s, "\n") + 1; n > h {
				t.Fatalf("%d lines in %d", n, h)
			}
			wantBlock(t, s, w, 0)
		}
	}
	for _, c := range []struct {
		w, h, page int
		want       string
	}{
		{24, 9, 0, lines("↑↓      kriteria", "ctrl+s  serahkan", "?       bantuan", "",
			"g       nilai saya", "m       masukan", "", "q       keluar")},
		{24, 7, 0, lines("↑↓      kriteria", "ctrl+s  serahkan", "?       bantuan", "g       nilai saya", "m       masukan", "q       keluar")},
		{24, 3, 0, lines("↑↓      kriteria", "ctrl+s  serahkan", "… 1/3")},
		{24, 3, 2, lines("m       masukan", "q       keluar", "… 3/3")},
		{24, 3, 9, lines("m       masukan", "q       keluar", "… 3/3")},
		{24, 5, 1, lines("m       masukan", "q       keluar", "", "", "… 2/2")},
		{44, 9, 0, lines("↑↓      kriteria   g  nilai saya   q  keluar", "ctrl+s  serahkan   m  masukan", "?       bantuan")},
	} {
		var got []string
		text, _ := FullHelp(st, keys{}, c.w, c.h, c.page)
		for l := range strings.SplitSeq(ansi.Strip(text), "\n") {
			got = append(got, strings.TrimRight(l, " "))
		}
		if lines(got...) != c.want {
			t.Errorf("%d×%d, page %d\n%s\nwant\n%s", c.w, c.h, c.page, lines(got...), c.want)
		}
	}
}
