package sshd

import (
	"bytes"
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

func (t *typed) afterEscape(c byte, send func(uv.Event)) {
	switch {
	case begins(c):
		t.buf = append(t.buf[:0], '\x1b', c)
		t.state, t.digits, t.odd, t.apart = opened, 0, false, t.later
	case t.state == escaped && c == '\\': // the late end of a text
		t.state = ground
	case t.state == escaped:
		t.begin(c, send)
	default:
		send(uv.KeyPressEvent{Code: uv.KeyEscape})
		t.begin(c, send)
	}
}

func (t *typed) inOpened(c byte, send func(uv.Event)) {
	switch {
	case t.buf[1] == 'O':
		t.state = function
		t.inFunction(c, send)
	case t.buf[1] != '[':
		t.state = text
		t.inText(c, send)
	case c == '[' || c == 'M':
		t.state = anyBytes
		t.keep(c)
	default:
		t.state = sequence
		t.inSequence(c, send)
	}
}

func (t *typed) inSequence(c byte, send func(uv.Event)) {
	switch {
	case c >= ' ' && c < '@': // a parameter
		number := t.digits > 0 && t.digits == len(t.buf)-2 // and nothing else
		if t.digits++; c < '0' || c > '9' {
			t.digits = 0
		}
		t.odd = t.odd || t.digits > maxDigits
		if t.keep(c); c == '$' && number { // a key of urxvt, which breaks the rules
			t.finish(send)
		}
	case c >= '@' && c < '\x7f':
		t.keep(c)
		t.finish(send)
	default:
		t.begin(c, send)
	}
}

func (t *typed) inFunction(c byte, send func(uv.Event)) {
	switch {
	case c >= '0' && c <= '9':
		t.keep(c)
		t.odd = t.odd || len(t.buf) > 2+maxDigits
	case c > ' ' && c < '\x7f':
		t.keep(c)
		t.finish(send)
	default:
		t.begin(c, send)
	}
}

func (t *typed) inText(c byte, send func(uv.Event)) {
	switch {
	case c == '\a':
		t.finishText(send)
	case c == '\x1b':
		t.state = textEscape
	case c < ' ':
		t.begin(c, send)
	default:
		t.keep(c)
	}
}

// finishText ends a text; only answers about the terminal mean anything.
func (t *typed) finishText(send func(uv.Event)) {
	t.odd = t.odd || t.buf[1] != ']'
	t.keep('\a')
	t.finish(send)
}

func (t *typed) inPaste(c byte, send func(uv.Event)) {
	t.buf = append(t.buf, c)
	if c == '~' && bytes.HasSuffix(t.buf, pasteEnd) {
		send(uv.PasteEvent{Content: letters(t.buf[:len(t.buf)-len(pasteEnd)])})
		t.state, t.buf = ground, nil
	} else if len(t.buf) == maxPaste+len(pasteEnd) {
		t.buf = append(t.buf[:maxPaste], t.buf[maxPaste+1:]...)
	}
}

// end gives what came of a paste that the input's end cuts short.
func (t *typed) end(send func(uv.Event)) {
	if t.state == paste {
		cut, _, _ := bytes.Cut(t.buf, []byte{'\x1b'})
		send(uv.PasteEvent{Content: letters(cut)})
	}
}

func (t *typed) keep(c byte) {
	if len(t.buf) >= maxSequence {
		t.odd = true
		return
	}
	t.buf = append(t.buf, c)
}

func (t *typed) finish(send func(uv.Event)) {
	if t.state = ground; !t.odd {
		t.decode(send)
	}
	t.buf = t.buf[:0]
}
