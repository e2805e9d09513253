package sshd

import (
	"context"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	gossh "golang.org/x/crypto/ssh"
)

// TestFlood holds that keys come through while more follow without a pause,
// whatever they began with, and that little of it is kept.
func TestFlood(t *testing.T) {
	flood := []byte(strings.Repeat("a", 3*maxPaste))
	for first, swallows := range map[string]bool{
		"a": false, "\x1ba": false, "\x1b\x1b": false, "\x1b[1;5\x1f": false, "\x1bO\x01": false, "\xff": false, "\x1b]x\x1by": false, "\xe6\x9b": false,
		"\x1b[1;5": false, "\x1b[M": false, "\x1b[200~\x1ba": true, "\x1b]x": true, "\x1bP": true,
	} {
		var ty typed
		came := 0
		ty.take([]byte(first), func(uv.Event) {})
		ty.take(flood, func(uv.Event) { came++ })
		if cap(ty.buf) > 2*maxPaste {
			t.Errorf("%q: %d bytes wait", first, cap(ty.buf))
		}
		if !swallows && came < len(flood)-10 || swallows && came > 0 {
			t.Errorf("%q: %d keys came", first, came)
		}
	}
}

// TestSizeTyped holds that a report of a size, which a client may type, is no
// size: one of a million columns would take all memory.
func TestSizeTyped(t *testing.T) {
	d := listen(t, nil)
	s := d.console(d.client("ani"))
	s.see("size=80x24.")
	s.press("\x1b[8;200;900ta\x1b[48;200;900;1;1tb")
	s.see("typed=ab. size=80x24.")
}

// TestSizeBeforeTheProgram holds that a terminal which is resized while its
// console begins has the size that it was given last.
func TestSizeBeforeTheProgram(t *testing.T) {
	d := listen(t, nil)
	s := d.session(d.client("ani"))
	noError(t, s.RequestPty("xterm-256color", 24, 80, gossh.TerminalModes{}))
	noError(t, s.WindowChange(40, 100))
	noError(t, s.Shell())
	s.see("size=100x40.")
	s.press("ab")
	s.see("typed=ab. size=100x40.")
}

// broken is an input whose reading panics.
type broken struct{}

func (broken) Read([]byte) (int, error) { panic("broken") }

// TestReadingPanics holds that a panic where a client's bytes are read ends that
// session alone, and says so.
func TestReadingPanics(t *testing.T) {
	d := listen(t, nil)
	x := &terminal{}
	x.ctx, x.cancel = context.WithCancelCause(t.Context())
	d.s.guard(x, func() { fill(x.ctx, broken{}, make(chan []byte)) })
	<-x.ctx.Done()
	if why := context.Cause(x.ctx); why != errPanicked {
		t.Errorf("the session ends with %v", why)
	}
}
