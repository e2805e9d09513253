package sshd

import (
	"bytes"
	"io"
	"time"
	"unicode/utf8"
)

const (
	maxSequence = 4 << 10  // bytes of one control sequence or string
	maxPaste    = 64 << 10 // bytes of one paste
	maxDigits   = 9        // of one number in a sequence: the decoder's wrap around
	// escPause is how long the decoder waits for the rest of a sequence.
	escPause = 50 * time.Millisecond
)

// capped is a terminal's input with long sequences and pastes cut short: their
// middle is dropped, their end is kept. The decoder reads an unfinished sequence
// again from its start whenever more of it comes, and keeps a paste until its end.
//
// Control characters of one byte from 0x80 on are dropped: no terminal that
// speaks UTF-8 sends them, and one that begins a mouse report panics the decoder.
type capped struct {
	r    io.Reader
	buf  [4096]byte
	out  []byte // not yet fetched
	last time.Time

	state  inputState
	length int    // of the sequence or paste
	digits int    // of the sequence's last number
	tail   []byte // a sequence's first parameters, or the last bytes of a paste
	letter []byte // one that is not whole yet
}

type inputState int

const (
	ground     inputState = iota
	escape                // after ESC
	sequence              // ESC [ … until its final byte
	text                  // ESC ] … and its kin, until BEL or ESC \
	textEscape            // after ESC in text
	paste                 // between the marks
)

const pasteStart, pasteEnd = "200", "\x1b[201~"

// Read returns no bytes only with an error.
func (c *capped) Read(p []byte) (int, error) {
	for len(c.out) == 0 {
		n, err := c.r.Read(c.buf[:])
		now := time.Now()
		if now.Sub(c.last) > escPause && c.state != paste {
			c.state = ground // the decoder has given up on it
		}
		c.last = now
		c.out = c.out[:0]
		for _, b := range c.buf[:n] {
			c.next(b)
		}
		if err != nil && len(c.out) == 0 {
			return 0, err
		}
	}
	n := copy(p, c.out)
	c.out = c.out[n:]
	return n, nil
}

// next takes one byte in.
func (c *capped) next(b byte) {
	c.length++
	switch c.state {
	case ground:
		c.begin(b)
	case escape:
		switch b {
		case '[':
			c.state = sequence
		case ']', 'P', 'X', '^', '_':
			c.state = text
		default:
			c.begin(b)
			return
		}
		c.out = append(c.out, b)
	case sequence:
		c.inSequence(b)
	case text:
		switch {
		case b == '\a':
			c.state = ground
			c.out = append(c.out, b)
		case b == '\x1b':
			c.state = textEscape // held back until it is known what it was
		case c.length <= maxSequence && !oneByteControl(b):
			c.out = append(c.out, b)
		}
	case textEscape:
		c.out = append(c.out, '\x1b')
		if b == '\\' {
			c.state = ground
			c.out = append(c.out, b)
			return
		}
		c.state, c.length, c.digits, c.tail = escape, 1, 0, c.tail[:0]
		c.next(b)
	case paste:
		c.inPaste(b)
	}
}

// begin takes a byte outside of everything.
func (c *capped) begin(b byte) {
	c.state = ground
	if b == '\x1b' {
		c.state, c.length, c.digits, c.tail = escape, 1, 0, c.tail[:0]
	}
	c.spell(b)
}

// spell passes a letter on once it is whole, and what is none but the controls.
func (c *capped) spell(b byte) {
	c.letter = append(c.letter, b)
	for len(c.letter) > 0 && utf8.FullRune(c.letter) {
		_, n := utf8.DecodeRune(c.letter)
		if n > 1 || !oneByteControl(c.letter[0]) {
			c.out = append(c.out, c.letter[:n]...)
		}
		c.letter = append(c.letter[:0], c.letter[n:]...)
	}
}

// oneByteControl reports whether b, where it is no part of a letter, is one of
// the controls C1.
func oneByteControl(b byte) bool { return b >= 0x80 && b < 0xa0 }

func (c *capped) inSequence(b byte) {
	switch {
	case b >= 0x20 && b < 0x40: // a parameter
		if b < '0' || b > '9' {
			c.digits = 0
		} else if c.digits++; c.digits > maxDigits {
			return
		}
		if len(c.tail) <= len(pasteStart) && (b != '0' || len(c.tail) > 0) {
			c.tail = append(c.tail, b)
		}
		if c.length <= maxSequence {
			c.out = append(c.out, b)
		}
	case b == '~' && c.pasting():
		c.state, c.length, c.tail = paste, 0, c.tail[:0]
		c.out = append(c.out, b)
	default:
		c.begin(b)
	}
}

// pasting reports whether the sequence's first number is that of a paste.
func (c *capped) pasting() bool {
	rest, is := bytes.CutPrefix(c.tail, []byte(pasteStart))
	return is && (len(rest) == 0 || rest[0] == ';' || rest[0] == ':')
}

func (c *capped) inPaste(b byte) {
	if c.tail = append(c.tail, b); len(c.tail) > len(pasteEnd) {
		c.tail = c.tail[1:]
	}
	ended := bytes.Equal(c.tail, []byte(pasteEnd))
	switch {
	case c.length <= maxPaste:
		c.spell(b)
	case ended:
		c.out = append(c.out, pasteEnd...)
	}
	if ended {
		c.state, c.tail, c.letter = ground, nil, nil
	}
}
