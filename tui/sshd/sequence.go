package sshd

import (
	"bytes"

	uv "github.com/charmbracelet/ultraviolet"
)

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
