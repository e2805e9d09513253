package sshd

import (
	"bytes"
	"time"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
)

const (
	maxSequence = 128      // bytes of one control sequence or answer; longer ones mean nothing
	maxPaste    = 64 << 10 // bytes of one paste; more are dropped
	maxDigits   = 9        // of one number in a sequence: the decoder's wrap around

	// escWait is how long an ESC waits for the rest of a key before it is the key
	// Esc. A network brings what it lost once after 200 to 300 ms. Any key that
	// follows it ends the wait.
	escWait = 400 * time.Millisecond
	// restWait is how long after an ESC what could go on from it is its rest, and
	// no key of its own.
	restWait = time.Second
)

// can and sub end a sequence and mean nothing else there.
const can, sub = 0x18, 0x1a

var pasteEnd = []byte("\x1b[201~")

// typed is what a terminal sends, as events. It takes the bytes apart itself,
// so that a key is the same key however its bytes come: the library's reader
// takes what it has for keys after 50 ms. Its decoder gets whole sequences only;
// it panics on others.
//
// There are no alt-keys: ESC before what begins no sequence is the key Esc, and
// what follows is a key too. A sequence that has begun waits for its end, or for
// a control character, which ends it without one.
type typed struct {
	decoder uv.EventDecoder
	state   inputState
	buf     []byte // the letter, sequence or paste so far
	digits  int    // of the sequence's last number
	odd     bool   // the sequence is too long to mean anything
	apart   bool   // it began later than its ESC: both may have been keys
	later   bool   // this byte came later than the one before it
}

type inputState int

const (
	ground     inputState = iota
	escape                // after ESC
	escaped               // after one that was the key Esc in the end
	opened                // after ESC and the byte that begins a sequence
	sequence              // ESC [ … until its final byte
	function              // ESC O … until its letter
	anyBytes              // until there are so many: ESC [ M and three, ESC [ [ and one
	text                  // ESC ] … and its kin, until BEL or ESC \
	textEscape            // after ESC in text
	paste                 // between the marks
)

// begins reports whether ESC and b are the beginning of a sequence.
func begins(b byte) bool { return bytes.IndexByte([]byte("[O]PX^_"), b) >= 0 }

// wait is how long from now on pause is to be called unless more comes; 0 for
// never.
func (t *typed) wait() time.Duration {
	switch {
	case t.state == escape, t.state == textEscape:
		return escWait
	case t.state == escaped:
		return restWait - escWait
	case t.state == opened && t.apart:
		return restWait
	}
	return 0
}

func (t *typed) pause(send func(uv.Event)) {
	switch t.state {
	case escape, textEscape:
		t.state = escaped
		send(uv.KeyPressEvent{Code: uv.KeyEscape})
	case escaped, opened:
		t.state = ground
	}
}

// take gives the events of what came at once to send.
func (t *typed) take(b []byte, send func(uv.Event)) {
	for i, c := range b {
		t.later = i == 0
		if (c == can || c == sub) && t.state >= opened && t.state != paste {
			t.state, t.buf = ground, t.buf[:0]
			continue
		}
		switch t.state {
		case ground:
			t.begin(c, send)
		case escape, escaped:
			t.afterEscape(c, send)
		case opened:
			t.inOpened(c, send)
		case sequence:
			t.inSequence(c, send)
		case function:
			t.inFunction(c, send)
		case anyBytes:
			if c < ' ' {
				t.begin(c, send)
			} else if t.keep(c); t.buf[2] == '[' || len(t.buf) == 6 {
				t.finish(send)
			}
		case text:
			t.inText(c, send)
		case textEscape:
			if c == '\\' {
				t.finishText(send)
				continue
			}
			t.state = escape
			t.afterEscape(c, send)
		case paste:
			t.inPaste(c, send)
		}
	}
}

// begin takes a byte outside of everything, which ends what was under way.
func (t *typed) begin(c byte, send func(uv.Event)) {
	if t.state != ground {
		t.state, t.buf = ground, t.buf[:0]
	}
	switch {
	case c == '\x1b':
		t.state, t.buf = escape, t.buf[:0]
	case c < utf8.RuneSelf:
		t.buf = append(t.buf[:0], c)
		t.decode(send)
		t.buf = t.buf[:0]
	default:
		t.spell(c, send)
	}
}

// spell takes a byte of a letter. What is none is dropped, like the controls of
// one byte from 0x80 on: no terminal that speaks UTF-8 sends them.
func (t *typed) spell(c byte, send func(uv.Event)) {
	t.buf = append(t.buf, c)
	for len(t.buf) > 0 && utf8.FullRune(t.buf) {
		_, n := utf8.DecodeRune(t.buf)
		if n > 1 {
			t.decode(send)
		}
		t.buf = append(t.buf[:0], t.buf[n:]...)
	}
}

// decode gives the event of what was kept to send: of keys, the mouse, and the
// answer about the background's colour, the one that is asked for.
func (t *typed) decode(send func(uv.Event)) {
	n, event := t.decoder.Decode(t.buf)
	if n != len(t.buf) {
		return // a part of it looks like one
	}
	all, is := event.(uv.MultiEvent)
	if !is {
		all = uv.MultiEvent{event}
	}
	for _, event := range all {
		switch event.(type) {
		case uv.PasteStartEvent:
			t.state = paste
		case uv.KeyPressEvent, uv.KeyReleaseEvent, uv.MouseEvent, uv.FocusEvent, uv.BlurEvent, uv.BackgroundColorEvent:
			send(event)
		}
	}
}
