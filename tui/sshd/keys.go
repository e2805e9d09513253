package sshd

import (
	"context"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
)

// readSize is how much is read at once: keys come in a few bytes.
const readSize = 256

// fill reads and passes on what came, until in or ctx ends. Where the input has
// ended it closes read.
func fill(ctx context.Context, in io.Reader, read chan<- []byte) {
	for {
		b := make([]byte, readSize)
		n, err := in.Read(b)
		select {
		case read <- b[:n]:
		case <-ctx.Done():
			return
		}
		if err != nil {
			close(read)
			return
		}
	}
}

// follow gives each event of what is read to send, until read is closed or ctx
// ends.
func (t *typed) follow(ctx context.Context, read <-chan []byte, send func(uv.Event)) {
	var pause <-chan time.Time
	for {
		var b []byte
		open := true
		select {
		case <-ctx.Done():
			return
		case b, open = <-read:
		case <-pause:
			select { // what came meanwhile came in time
			case b, open = <-read:
			default:
				t.pause(send)
			}
		}
		if !open {
			t.end(send)
			return
		}
		t.take(b, send)
		if pause = nil; t.wait() > 0 {
			pause = time.After(t.wait())
		}
	}
}

// letters is the text without what is no letter.
func letters(text []byte) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError {
			return -1
		}
		return r
	}, string(text))
}
