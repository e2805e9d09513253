package sshd

import (
	"io"
	"sync"
)

const (
	ctrlC = 0x03
	ctrlD = 0x04

	maxTyped = 64 << 10 // bytes typed ahead of a command; more are dropped
)

// cooked is what a command on a terminal reads: a client sends its keys raw
// there, so that return, ctrl-c and ctrl-d mean nothing until somebody sees to
// it. Nothing is echoed.
type cooked struct {
	mu    sync.Mutex
	more  sync.Cond
	typed []byte
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
	if !c.ended && len(c.typed) < maxTyped {
		c.typed = append(c.typed, b)
		c.more.Signal()
	}
}

func (c *cooked) end() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ended = true
	c.more.Broadcast()
}

func (c *cooked) Read(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for len(c.typed) == 0 {
		if c.ended {
			return 0, io.EOF
		}
		c.more.Wait()
	}
	n := copy(p, c.typed)
	c.typed = c.typed[n:]
	return n, nil
}
