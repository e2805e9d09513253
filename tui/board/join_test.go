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

// page is where the rig's server has the browsers' page.
const page = "http://10.0.0.5:2222"

// TestJoinShowsTheWholeCode holds that what phones scan is the page with the server's key,
// without it where that code has no room, and an SSH app's address where there is no page.
func TestJoinShowsTheWholeCode(t *testing.T) {
	full := page + "/#/SHA256:y6rVsY0vQxvQ1yXl0bEXAMPLEkeyFINGERPRINT"
	for _, row := range []struct {
		page, code string
		w, h       int
	}{
		{"", "ssh://10.0.0.5:2222", 80, 24},
		{"", "ssh://10.0.0.5:2222", 200, 60},
		{page, page + "/", 80, 24},
		{page, full, 120, 34},
		{page, full, 200, 60},
		{page, full, 320, 90},
	} {
		for _, theme := range []kit.Theme{kit.Dark, kit.Light, kit.Contrast} {
			view := joining(t, row.page, theme).View(row.w, row.h)
			has(t, view, "ssh NAMA@10.0.0.5 -p 2222", "SHA256:y6rV", "kartu")
			if kittest.Rows(view, "ssh NAMA@10.0.0.5 -p 2222") == 2 {
				t.Errorf("%d×%d: the line to type is in capitals, and -P is not -p", row.w, row.h)
			}
			if row.page != "" {
				has(t, view, "buka", page)
			}
			code, err := qr.Encode(row.code, qr.M)
			if err != nil {
				t.Fatal(err)
			}
			same(t, view, code)
		}
	}
	for _, theme := range []kit.Theme{kit.Dark, kit.Light, kit.Contrast} {
		s := joining(t, page, theme)
		for _, size := range [][2]int{{120, 34}, {200, 60}} { // who sits far away can compare the key's beginning
			if got := kittest.Rows(s.View(size[0], size[1]), "y6rVsY0vQxvQ"); got < 3 {
				t.Errorf("%s %v: the key in %d rows", theme, size, got)
			}
		}
		small := s.View(44, 20)
		if strings.Contains(ansi.Strip(small), "█") {
			t.Error("part of a code where the whole does not fit")
		}
		has(t, small, "ssh NAMA@10.0.0.5 -p 2222", page)
		lacks(t, small, "pindai")
	}
}

// joining is a board that shows how to log in.
func joining(t *testing.T, page string, theme kit.Theme) *board.Screen {
	t.Helper()
	r := kittest.New(t)
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowJoin})
	term := r.Terminal("layar", "id", theme)
	host, port, key, _ := term.JoinAt()
	term.JoinAt = func() (string, int, string, string) { return host, port, key, page }
	s := board.New(term.Terminal)
	term.Attach(s)
	return s
}

// same holds that a view has the whole code, black on white whatever the theme, with four
// modules of white around.
func same(t *testing.T, view string, code *qr.Code) {
	t.Helper()
	var rows [][]rune
	for line := range strings.SplitSeq(view, "\n") {
		if _, rest, ok := strings.Cut(line, "\x1b[38;5;16;48;5;231m"); ok {
			cells, _, _ := strings.Cut(rest, "\x1b")
			rows = append(rows, []rune(cells))
		}
	}
	side := code.Size + 8
	if len(rows) == 0 || len(rows[0]) < side || len(rows) != (len(rows[0])+1)/2 {
		t.Fatalf("%d lines for a code of %d modules:\n%s", len(rows), side, ansi.Strip(view))
	}
	k := len(rows[0]) / side
	for y := range side * k {
		for x := range side * k {
			c, black := rows[y/2][x], false
			if y%2 == 0 {
				black = c == '█' || c == '▀'
			} else {
				black = c == '█' || c == '▄'
			}
			if black != code.Black(x/k-4, y/k-4) {
				t.Fatalf("module %d, %d is wrong", x/k, y/k)
			}
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

	term.JoinAt = func() (string, int, string, string) { return "fe80::1", 22, "", "" }
	term.Refresh()
	has(t, s.View(80, 24), "ssh NAME@fe80::1")
	lacks(t, s.View(80, 24), "-p", "fingerprint")
}
