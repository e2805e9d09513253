package sshd

import (
	"io"
	"sync"
	"unicode/utf8"
)

const (
	ctrlC     = 0x03
	ctrlD     = 0x04
	backspace = '\b'
	del       = 0x7f

	maxTyped = 64 << 10 // bytes typed ahead of a command; more are dropped
)

// cooked is what a command on a terminal reads, by lines: a client sends its keys
// raw there, so that return, backspace, ctrl-c and ctrl-d mean nothing until
// somebody sees to it. Nothing is echoed.
type cooked struct {
	mu    sync.Mutex
	more  sync.Cond
	typed []byte
	lines int // bytes of typed that are whole lines
	ended bool
}

func newCooked() *cooked {
	c := &cooked{}
	c.more.L = &c.mu
	return c
}

// fill takes in's bytes until it ends, by ctrl-d or otherwise; ctrl-c calls
// interrupt, whether or not anybody reads.
func (c *cooked) fill(in io.Reader, interrupt func()) {
	defer c.end()
	buf := make([]byte, 1024)
	for {
		n, err := in.Read(buf)
		for _, b := range buf[:n] {
			switch b {
			case ctrlC:
				c.end()
				interrupt()
			case ctrlD:
				c.end()
			case '\r':
				c.put('\n')
			case backspace, del:
				c.erase()
			default:
				c.put(b)
			}
		}
		if err != nil {
			return
		}
	}
}

func (c *cooked) put(b byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.ended || len(c.typed) >= maxTyped && b != '\n' {
		return
	}
	c.typed = append(c.typed, b)
	if b == '\n' {
		c.lines = len(c.typed)
		c.more.Signal()
	}
}

// erase takes back the last letter of the line that is being typed.
func (c *cooked) erase() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.ended {
		c.typed = append(c.typed[:c.lines], erased(c.typed[c.lines:])...)
	}
}

// erased is typed without its last letter.
func erased(typed []byte) []byte {
	_, n := utf8.DecodeLastRune(typed)
	return typed[:len(typed)-n]
}

func (c *cooked) end() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ended, c.lines = true, len(c.typed)
	c.more.Broadcast()
}

func (c *cooked) Read(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for c.lines == 0 {
		if c.ended {
			return 0, io.EOF
		}
		c.more.Wait()
	}
	n := copy(p, c.typed[:c.lines])
	c.typed, c.lines = c.typed[n:], c.lines-n
	return n, nil
}
