package sshd

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"regexp"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
)

// FuzzKeys reads whatever a client types as a terminal's input: it ends, nothing
// panics, and no sequence or paste comes through longer than it may.
func FuzzKeys(f *testing.F) {
	for _, s := range []string{
		"", "a", "\x1b", "\x1b[A", "\x1b[<0;1;1M", "\x1b[M   ", "\x1b[200~tempel\x1b[201~", "\x1b]11;rgb:0/0/0\x07",
		"\x1b[?2026;2$y", "\x1bP>|x\x1b\\", "\x1b[97;5u", "\xff\xfe", "é漢\u202e", "\x1b]52;c;AAAA\x07", "\x1b[200~", "\x1b[1;",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, typed []byte) {
		passed, err := io.ReadAll(&capped{r: bytes.NewReader(typed)})
		if err != nil || len(passed) > 2*len(typed)+64 {
			t.Fatalf("%d bytes of %d: %v", len(passed), len(typed), err)
		}
		for _, e := range decode(passed) {
			if p, is := e.(uv.PasteEvent); is && len(p.Content) > maxPaste+maxSequence {
				t.Errorf("a paste of %d bytes", len(p.Content))
			}
		}
	})
}

// decode is everything typed at once, and then a pause.
func decode(keys []byte) []uv.Event {
	t := typed{buf: bytes.Clone(keys)}
	return append(t.events(false), t.events(true)...)
}

// decodeAsLibrary is decode by the library's own reader.
func decodeAsLibrary(typed []byte) (all []uv.Event) {
	events := make(chan uv.Event)
	go func() {
		defer close(events)
		_ = uv.NewTerminalReader(bytes.NewReader(typed), "xterm-256color").StreamEvents(context.Background(), events)
	}()
	for e := range events {
		all = append(all, e)
	}
	return all
}

// FuzzKeysAsLibrary holds that what is typed comes to the same events as through
// the library's own reader, which has a table of keys beside the decoder.
func FuzzKeysAsLibrary(f *testing.F) {
	for _, s := range allKeys() {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, typed []byte) {
		if bytes.ContainsRune(typed, '_') || len(typed) > 2000 { // Windows' own key records are not asked for
			return
		}
		passed, _ := io.ReadAll(&capped{r: bytes.NewReader(typed)})
		if got, want := spellEvents(decode(passed)), spellEvents(decodeAsLibrary(passed)); got != want {
			t.Errorf("%q\ngot  %s\nwant %s", passed, got, want)
		}
	})
}

// place is where a report of the cursor, which nobody asks for, looks like F3
// with a modifier: the library's table decides for the key.
var place = regexp.MustCompile(`uv\.CursorPositionEvent \{\d+ 0\}; `)

func spellEvents(events []uv.Event) string {
	s := ""
	for _, e := range events {
		if name := fmt.Sprintf("%T", e); name != "uv.ignoredEvent" {
			s += fmt.Sprintf("%s %v; ", name, e)
		}
	}
	return place.ReplaceAllString(s, "")
}

// allKeys lists what terminals send for their keys: those of VT220, xterm, urxvt
// and their keypads, with modifiers; letters, pastes and answers.
func allKeys() []string {
	all := []string{
		"a", "é", "漢", " ", "\x7f", "\x1b", "\x1b\x1b", "\x1ba", "\x1b ", "abc\r", "1\x1b[B2\x1bOB", "\x1b[1", "\x1b[<0;1;1M\x1b[<0;1;1m", "\x1b[M   ",
		"\x1b[200~tempel\rdua\t\x1b[A\x1b[201~x", "\x1b[200~tak selesai", "\x1b[201~", "\x1b[97;5u", "\x1b]11;rgb:0/0/0\x07", "\x1b[?2026;2$y", "\x1bP>|x\x1b\\",
	}
	for c := range 32 {
		all = append(all, string(rune(c)), "\x1b"+string(rune(c)))
	}
	for _, last := range "ABCDEFHPQRSZabcdMXjklmnopqrstuvwxy" {
		all = append(all, "\x1b["+string(last), "\x1bO"+string(last), "\x1b\x1b["+string(last), "\x1b\x1bO"+string(last))
		for mod := 2; mod <= 16; mod++ {
			all = append(all, fmt.Sprintf("\x1b[1;%d%c", mod, last), fmt.Sprintf("\x1bO%d%c", mod, last))
		}
	}
	for n := 1; n <= 34; n++ {
		for _, last := range "~$^@" {
			all = append(all, fmt.Sprintf("\x1b[%d%c", n, last), fmt.Sprintf("\x1b\x1b[%d%c", n, last))
		}
		for mod := 2; mod <= 16; mod++ {
			all = append(all, fmt.Sprintf("\x1b[%d;%d~", n, mod), fmt.Sprintf("\x1b[27;%d;%d~", mod, n))
		}
	}
	return all
}

// TestKeysInPieces holds that a key which comes in pieces is one key.
func TestKeysInPieces(t *testing.T) {
	for _, s := range []string{"\x1b[B", "\x1b[1;5C", "é", "\x1b[200~tempel\x1b[201~", "\x1b[<0;10;10M", "\x1b]11;rgb:0/0/0\x07", "a\x1b[3~b", "\x1ba", "\x1b]lx\x1b\\"} {
		var pieces typed
		var got []uv.Event
		for _, b := range []byte(s) {
			pieces.buf = append(pieces.buf, b)
			got = append(got, pieces.events(false)...)
		}
		got = append(got, pieces.events(true)...)
		if got, want := spellEvents(got), spellEvents(decode([]byte(s))); got != want {
			t.Errorf("%q in pieces\ngot  %s\nwant %s", s, got, want)
		}
	}
}
