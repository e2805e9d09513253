package board_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"rsc.io/qr"

	"juri/scoring"
	"juri/tui/board"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

func TestJoinShowsTheWholeCode(t *testing.T) {
	code, err := qr.Encode("ssh://10.0.0.5:2222", qr.M)
	if err != nil {
		t.Fatal(err)
	}
	for _, theme := range []kit.Theme{kit.Dark, kit.Light, kit.Contrast} {
		r := kittest.New(t)
		r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowJoin})
		term := r.Terminal("layar", "id", theme)
		s := board.New(term.Terminal)
		term.Attach(s)
		view := s.View(80, 24)
		has(t, view, "ssh NAMA@10.0.0.5 -p 2222", "SHA256:y6rV", "kartu")

		// Black on white whatever the theme, four modules of white around.
		var rows []string
		for line := range strings.SplitSeq(view, "\n") {
			if _, rest, ok := strings.Cut(line, "\x1b[38;5;16;48;5;231m"); ok {
				cells, _, _ := strings.Cut(rest, "\x1b")
				rows = append(rows, cells)
			}
		}
		if len(rows) != (code.Size+9)/2 {
			t.Fatalf("%s: %d lines of code in\n%q", theme, len(rows), view)
		}
		for y := -4; y < code.Size+4; y++ {
			cells := []rune(rows[(y+4)/2])
			for x := -4; x < code.Size+4; x++ {
				c, black := cells[x+4], false
				if (y+4)%2 == 0 {
					black = c == '█' || c == '▀'
				} else {
					black = c == '█' || c == '▄'
				}
				if black != code.Black(x, y) {
					t.Fatalf("%s: module %d, %d is wrong", theme, x, y)
				}
			}
		}
		for _, size := range [][2]int{{120, 34}, {200, 60}} { // who sits far away can compare the key's beginning
			if got := kittest.Rows(s.View(size[0], size[1]), "y6rVsY0vQxvQ"); got < 3 {
				t.Errorf("%s %v: the key in %d rows", theme, size, got)
			}
		}
		if small := s.View(44, 20); strings.Contains(ansi.Strip(small), "█") {
			t.Error("part of a code where the whole does not fit")
		} else {
			has(t, small, "ssh NAMA@10.0.0.5 -p 2222")
		}
	}
}

func TestJoinWithoutANetwork(t *testing.T) {
	r := kittest.New(t)
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowJoin})
	term := r.Terminal("layar", "en", kit.Dark)
	term.JoinAt = nil
	s := board.New(term.Terminal)
	term.Attach(s)
	has(t, s.View(80, 24), "This server takes no connections")

	term.JoinAt = func() (string, int, string) { return "fe80::1", 22, "" }
	term.Refresh()
	has(t, s.View(80, 24), "ssh NAME@fe80::1")
	lacks(t, s.View(80, 24), "-p", "fingerprint")
}
