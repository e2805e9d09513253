package main

import (
	"net"
	"sync"
	"testing"
)

// wire is the way from one host to one member: it can be cut, or hold what comes
// without a word, as a network does that loses packets.
type wire struct {
	ln net.Listener
	to string

	mu    sync.Mutex
	moved *sync.Cond
	shut  bool
	held  bool
	conns map[net.Conn]bool
}

func newWire(t *testing.T, to string) *wire {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	noError(t, err)
	w := &wire{ln: ln, to: to, conns: map[net.Conn]bool{}}
	w.moved = sync.NewCond(&w.mu)
	t.Cleanup(func() { _ = ln.Close(); w.set(true, false) })
	go func() {
		for {
			c, err := ln.Accept()
			if err != nil {
				return
			}
			go w.join(c)
		}
	}()
	return w
}

func (w *wire) addr() string { return w.ln.Addr().String() }

// set shuts the wire, which ends what goes through it, or holds it.
func (w *wire) set(shut, held bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.shut, w.held = shut, held
	if shut {
		w.drop()
	}
	w.moved.Broadcast()
}

// reset ends what goes through it now.
func (w *wire) reset() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.drop()
	w.moved.Broadcast()
}

// drop ends every connection, unsent bytes and all; mu is held.
func (w *wire) drop() {
	for c := range w.conns {
		if tcp, is := c.(*net.TCPConn); is {
			_ = tcp.SetLinger(0)
		}
		_ = c.Close()
	}
	clear(w.conns)
}

func (w *wire) join(c net.Conn) {
	there, err := net.Dial("tcp", w.to)
	if err != nil {
		_ = c.Close()
		return
	}
	w.mu.Lock()
	w.conns[c], w.conns[there] = true, true
	if w.shut {
		w.drop()
	}
	w.mu.Unlock()
	go w.carry(c, there)
	w.carry(there, c)
}

// carry takes bytes from one side to the other while the wire lets it.
func (w *wire) carry(from, to net.Conn) {
	defer func() { _ = from.Close(); _ = to.Close() }()
	for buf := make([]byte, 32<<10); ; {
		n, err := from.Read(buf)
		if err != nil {
			return
		}
		w.mu.Lock()
		for w.held && !w.shut {
			w.moved.Wait()
		}
		w.mu.Unlock()
		if _, err := to.Write(buf[:n]); err != nil {
			return
		}
	}
}
