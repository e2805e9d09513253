package sshd

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

// decode is everything typed at once.
func decode(keys string) []uv.Event { return piece(0, keys) }

// piece is the pieces typed with that much time between, on a clock of its own,
// and then a long pause.
func piece(gap time.Duration, pieces ...string) (events []uv.Event) {
	var ty typed
	send := func(e uv.Event) { events = append(events, e) }
	for i, p := range pieces {
		if i > 0 {
			ty.passes(gap, send)
		}
		ty.take([]byte(p), send)
	}
	ty.passes(time.Hour, send)
	return events
}

// passes is time passing since the last byte.
func (t *typed) passes(d time.Duration, send func(uv.Event)) {
	for w := t.wait(); w > 0 && w <= d; w = t.wait() {
		d -= w
		t.pause(send)
	}
}

func spellEvents(events []uv.Event) string {
	s := ""
	for _, e := range events {
		s += fmt.Sprintf("%T %v; ", e, e)
	}
	return s
}

// allKeys lists what terminals send for their keys: those of VT220, xterm, urxvt,
// the console and their keypads, with modifiers, which are all of the library's
// table; letters, pastes and answers.
func allKeys() []string {
	all := []string{
		"a", "é", "漢", " ", "\x7f", "\x1b", "\x1b\x1b", "\x1ba", "\x1b ", "abc\r", "1\x1b[B2\x1bOB", "\x1b[<0;1;1M\x1b[<0;1;1m", "\x1b[[A", "\x1b[[B", "\x1b[[C", "\x1b[[D", "\x1b[[E", "\x1b\x7f",
		"\x1b[200~tempel\rdua\t\x1b[A\x1b[201~x", "\x1b[201~", "\x1b[97;5u", "\x1b]11;rgb:0/0/0\x07", "\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
		"\x1b[?2026;2$y", "\x1bP>|x\x1b\\", "\x1b_Gi=1;OK\x1b\\", "\x1b^x\x1b\\", "\x1bXx\x1b\\", "\x1b[I", "\x1b[O", "\x1b[?62;22c", "\x1b[12;40R",
	}
	for c := range 32 {
		all = append(all, string(rune(c)), "\x1b"+string(rune(c)))
	}
	for _, last := range "ABCDEFHPQRSZabcdMXjklmnopqrstuvwxy" {
		if last != 'M' { // which begins a report of the mouse
			all = append(all, "\x1b["+string(last), "\x1b\x1b["+string(last))
		}
		all = append(all, "\x1bO"+string(last), "\x1b\x1bO"+string(last))
		for mod := 2; mod <= 16; mod++ {
			all = append(all, fmt.Sprintf("\x1b[1;%d%c", mod, last), fmt.Sprintf("\x1bO%d%c", mod, last))
		}
	}
	for n := 1; n <= 34; n++ {
		for _, last := range "~$^@" {
			all = append(all, fmt.Sprintf("\x1b[%d%c", n, last), fmt.Sprintf("\x1b\x1b[%d%c", n, last))
		}
		for mod := 2; mod <= 16; mod++ {
			all = append(all, fmt.Sprintf("\x1b[%d;%d~", n, mod))
		}
	}
	for mod := 2; mod <= 16; mod++ {
		for _, n := range []int{8, 9, 13, 27, 56, 127} {
			all = append(all, fmt.Sprintf("\x1b[27;%d;%d~", mod, n), fmt.Sprintf("\x1b[%d;%du", n, mod))
		}
	}
	return all
}

// allReports lists reports of the mouse: xterm's, urxvt's and the oldest ones.
func allReports() (all []string) {
	for _, button := range []int{0, 1, 2, 3, 4, 8, 16, 28, 32, 33, 35, 64, 65, 66, 67, 68, 128, 129, 130, 131} {
		for _, at := range [][2]int{{1, 1}, {40, 12}, {200, 60}} {
			all = append(all, fmt.Sprintf("\x1b[<%d;%d;%dM", button, at[0], at[1]), fmt.Sprintf("\x1b[<%d;%d;%dm", button, at[0], at[1]),
				fmt.Sprintf("\x1b[%d;%d;%dM", 32+button, at[0], at[1]), "\x1b[M"+string([]byte{byte(32 + button), byte(32 + at[0]), byte(32 + at[1])}))
		}
	}
	return all
}

// TestKeysInPieces cuts every key and every report at every byte, and between
// all bytes, with time between: it is itself all the same, and so is what
// follows.
func TestKeysInPieces(t *testing.T) {
	tried := 0
	for _, s := range append(allKeys(), allReports()...) {
		want := spellEvents(decode(s + "85\r"))
		for _, gap := range []time.Duration{5, 60, 300} {
			gap *= time.Millisecond
			for cut := 1; cut < len(s); cut++ {
				tried++
				if got := spellEvents(piece(gap, s[:cut], s[cut:], "85\r")); got != want {
					t.Errorf("%q, %s later %q\ngot  %s\nwant %s", s[:cut], gap, s[cut:], got, want)
				}
			}
			if got := spellEvents(piece(gap, append(strings.Split(s, ""), "85\r")...)); got != want {
				t.Errorf("%q, %s between all\ngot  %s\nwant %s", s, gap, got, want)
			}
		}
	}
	t.Logf("%d keys in two pieces", tried)
}

// TestLateRest holds what comes of a key whose rest is later than that.
func TestLateRest(t *testing.T) {
	const esc, down, b = "uv.KeyPressEvent esc; ", "uv.KeyPressEvent down; ", "uv.KeyPressEvent [; "
	for _, test := range []struct {
		gap    time.Duration
		pieces []string
		want   string
	}{
		// What was sent in one piece was typed by no hand: its rest always is to come.
		{time.Hour, []string{"\x1b[", "B"}, down},
		{time.Hour, []string{"\x1b[<65;4", "0;12M", ""}, "uv.MouseWheelEvent wheeldown; "},
		{time.Hour, []string{"\x1b[1;", "5", "B"}, "uv.KeyPressEvent ctrl+down; "},
		{time.Hour, []string{"\x1b[M", "`!", "!"}, "uv.MouseWheelEvent wheelup; "},
		{time.Hour, []string{"\x1bO", "B"}, down},
		// Esc alone is the key, and its late rest still no other.
		{600 * time.Millisecond, []string{"\x1b", "[B"}, esc + down},
		{600 * time.Millisecond, []string{"\x1b", "[", "B"}, esc + down},
		{600 * time.Millisecond, []string{"\x1b", "[<65;4", "0;12M"}, esc + "uv.MouseWheelEvent wheeldown; "},
		{600 * time.Millisecond, []string{"\x1b]11;rgb:0/0/0\x1b", "\\"}, esc},
		// A slot key that follows Esc within a second is nothing; after that it is itself.
		{100 * time.Millisecond, []string{"\x1b", "["}, ""},
		{900 * time.Millisecond, []string{"\x1b", "["}, esc},
		{1100 * time.Millisecond, []string{"\x1b", "["}, esc + b},
		{1100 * time.Millisecond, []string{"\x1b[", "\r", "["}, "uv.KeyPressEvent enter; " + b},
		// There is no alt.
		{0, []string{"\x1b8"}, esc + "uv.KeyPressEvent 8; "},
		{0, []string{"\x1b", "85\r"}, esc + "uv.KeyPressEvent 8; uv.KeyPressEvent 5; uv.KeyPressEvent enter; "},
		{0, []string{"\x1b\x7f"}, esc + "uv.KeyPressEvent backspace; "},
		{0, []string{"\x1b\x1b[B"}, esc + down},
		// What is cut off ends at a control character.
		{0, []string{"\x1b[1;5\r"}, "uv.KeyPressEvent enter; "},
		{0, []string{"\x1b]ab\x1b[B"}, down},
		{0, []string{"\x1b[M !\x1b[B"}, down},
		{0, []string{"\x1b[1\x1b[B"}, down},
		{0, []string{"\x1b[1\x1a\x1b]x\x18\x1b[B"}, down},
		// What is no letter, or too long, is nothing.
		{0, []string{"\x9bM !!\x85\xc3"}, "uv.KeyPressEvent M; uv.KeyPressEvent space; uv.KeyPressEvent !; uv.KeyPressEvent !; "},
		{0, []string{"\x1b[1;" + strings.Repeat("2", 30) + "B", "\x1b[" + strings.Repeat(";", 500) + "B"}, ""},
	} {
		if got := spellEvents(piece(test.gap, test.pieces...)); got != test.want {
			t.Errorf("%q, %s between\ngot  %s\nwant %s", test.pieces, test.gap, got, test.want)
		}
	}
}

// TestPastes holds what comes of a paste: one event, its text, no more of it
// than a bound, and what follows.
func TestPastes(t *testing.T) {
	long := strings.Repeat("x", maxPaste)
	for in, want := range map[string]string{
		"\x1b[200~a\tb\r\x1b[201~":                "a\tb\r",
		"\x1b[200~" + long + "yyy\x1b[201~":       long,
		"\x1b[00200;1~a\x1b[A\x1b[201~":           "a\x1b[A",
		"\x1b[200~\x9bM000é\xff漢\x1b[20\x1b[201~": "M000é漢\x1b[20",
	} {
		events := decode(in + "q")
		if len(events) != 2 {
			t.Fatalf("%.40q: %.200s", in, spellEvents(events))
		}
		if p, is := events[0].(uv.PasteEvent); !is || p.Content != want {
			t.Errorf("%.40q: %.200s", in, spellEvents(events[:1]))
		}
	}
}

// TestPasteCutShort holds that what came of a paste before the input's end is text too.
func TestPasteCutShort(t *testing.T) {
	for in, want := range map[string]string{
		"\x1b[200~Rapi":            "uv.PasteEvent Rapi; ",
		"\x1b[200~Rapi\xc3":        "uv.PasteEvent Rapi; ",
		"\x1b[200~Rapi\x1b[20":     "uv.PasteEvent Rapi; ",
		"\x1b[200~Rapi\x1b[201~":   "uv.PasteEvent Rapi; ",
		"a\x1b[20":                 "uv.KeyPressEvent a; ",
		"\x1b[200~a\x1b[201~b\x1b": "uv.PasteEvent a; uv.KeyPressEvent b; ",
	} {
		read, events := make(chan []byte, 1), []uv.Event(nil)
		read <- []byte(in)
		close(read)
		(&typed{}).follow(t.Context(), read, func(e uv.Event) { events = append(events, e) })
		if got := spellEvents(events); got != want {
			t.Errorf("%q: got %s", in, got)
		}
	}
}

// TestFollow holds that the waits are kept: an ESC alone is a key after a while,
// and what has come is looked at before a wait ends.
func TestFollow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		read := make(chan []byte)
		var mu sync.Mutex
		var all []uv.Event
		go (&typed{}).follow(t.Context(), read, func(e uv.Event) {
			mu.Lock()
			defer mu.Unlock()
			all = append(all, e)
		})
		events := func() []uv.Event {
			synctest.Wait()
			mu.Lock()
			defer mu.Unlock()
			return slices.Clone(all)
		}
		for _, p := range []string{"\x1b", "[B", "8\x1b", "[", "B\x1b"} {
			read <- []byte(p)
			time.Sleep(300 * time.Millisecond)
		}
		got := events()
		if s := spellEvents(got); s != "uv.KeyPressEvent down; uv.KeyPressEvent 8; uv.KeyPressEvent down; " {
			t.Errorf("got %s", s)
		}
		time.Sleep(escWait - 300*time.Millisecond)
		got = events()
		if last := got[len(got)-1].(uv.KeyPressEvent); last.Code != uv.KeyEscape {
			t.Errorf("got %s", spellEvents(got))
		}
		close(read)
	})
}
