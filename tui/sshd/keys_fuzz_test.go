package sshd

import (
	"bytes"
	"context"
	"io"
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
		events := make(chan uv.Event)
		done := make(chan struct{})
		go func() {
			defer close(done)
			for e := range events {
				if p, is := e.(uv.PasteEvent); is && len(p.Content) > maxPaste+maxSequence {
					t.Errorf("a paste of %d bytes", len(p.Content))
				}
			}
		}()
		_ = uv.NewTerminalReader(&capped{r: bytes.NewReader(typed)}, "xterm-256color").StreamEvents(context.Background(), events)
		close(events)
		<-done
	})
}
