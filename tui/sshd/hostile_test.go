package sshd

import (
	"io"
	"strings"
	"testing"
)

// TestFlood holds that keys come through while more follow without a pause,
// whatever they began with, and that none of it is kept.
func TestFlood(t *testing.T) {
	for _, first := range []string{"a", "\x1ba", "\x1b\x1b", "\x1b[1;5\x1f", "\x1bO\x01", "\xff", "\x1b]x\x1by", "\x1b[200~\x1ba"} {
		var ty typed
		in, came, rounds := &capped{r: io.MultiReader(strings.NewReader(first), endless{})}, 0, maxPaste/readSize-2
		for range rounds {
			b := make([]byte, readSize)
			n, err := in.Read(b)
			if err != nil {
				t.Fatal(err)
			}
			ty.buf = append(ty.buf, b[:n]...)
			came += len(ty.events(false))
		}
		if len(ty.buf) > maxSequence {
			t.Errorf("%q: %d bytes wait", first, len(ty.buf))
		}
		if ty.paste == nil && came < (rounds-2)*readSize {
			t.Errorf("%q: %d keys came", first, came)
		}
	}
}

// endless is somebody who leans on a key.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}
