package sshd

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

// FuzzKeys reads whatever a client types, in two pieces with some time between:
// nothing panics, no sequence or paste comes through longer than it may, and
// where it was cut makes no difference.
func FuzzKeys(f *testing.F) {
	for _, s := range append(allKeys(), allReports()...) {
		f.Add([]byte(s), uint(len(s)/2), uint(300))
	}
	for _, s := range []string{"\x9bM !!", "\x1b[M !!\x9bM !!", "\xff\xfe", "é漢\u202e", "\x1b]52;c;AAAA\x07", "\x1b[1;", "\x1b[[\x1b\x9b", "\x1b]11;\x1b\\"} {
		f.Add([]byte(s), uint(1), uint(5))
	}
	f.Fuzz(func(t *testing.T, keys []byte, cut, gap uint) {
		cut, gap = min(cut, uint(len(keys))), gap%350
		whole := decode(string(keys))
		for _, e := range whole {
			if p, is := e.(uv.PasteEvent); is && len(p.Content) > maxPaste {
				t.Errorf("a paste of %d bytes", len(p.Content))
			}
		}
		got := piece(time.Duration(gap)*time.Millisecond, string(keys[:cut]), string(keys[cut:]))
		if got, want := spellEvents(got), spellEvents(whole); got != want {
			t.Errorf("%q, and %d ms later %q\ngot  %s\nwant %s", keys[:cut], gap, keys[cut:], got, want)
		}
	})
}

// FuzzKeysAsLibrary holds that one sequence comes to the same event as through
// the library's own reader, which has a table of keys beside the decoder, or to
// nothing if it is no terminal's.
func FuzzKeysAsLibrary(f *testing.F) {
	known := map[string]bool{}
	for _, s := range append(allKeys(), allReports()...) {
		f.Add(s)
		known[s] = true
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !sequenceAlone(s) {
			return
		}
		var wants []uv.Event
		for _, e := range decodeAsLibrary([]byte(s)) {
			switch e.(type) { // what nobody asks for is dropped
			case uv.KeyPressEvent, uv.KeyReleaseEvent, uv.MouseEvent, uv.FocusEvent, uv.BlurEvent, uv.BackgroundColorEvent:
				wants = append(wants, e)
			}
		}
		if got, want := spellEvents(decode(s)), spellEvents(wants); got != want && (got != "" || known[s]) {
			t.Errorf("%q\ngot  %s\nwant %s", s, got, want)
		}
	})
}

// sequenceAlone reports whether s is one sequence, whole and of usual length, but
// for those that the library reads otherwise: Windows' own records of keys,
// numbers that it lets run over, and what a control character ends.
func sequenceAlone(s string) bool {
	body := strings.TrimSuffix(strings.TrimPrefix(s, "\x1b"), "\a")
	if len(s) < 3 || len(s) > 60 || s[0] != '\x1b' || strings.ContainsFunc(body, func(r rune) bool { return r < ' ' || r > '~' || r == '_' }) {
		return false
	}
	var ty typed
	for i := range len(s) {
		if i > 0 && ty.state == ground {
			return false
		}
		ty.take([]byte{s[i]}, func(uv.Event) {})
	}
	return ty.state == ground && !ty.odd && s[2] != '['
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
