package sshd

import (
	"context"
	"errors"
	"io"
	"net"
	"os"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

// from dials the door from a loopback address.
func (d *door) from(ip string) net.Conn {
	d.t.Helper()
	c, err := d.connect(ip)
	if err != nil {
		d.t.Skipf("NOT TESTED: no connections from %s here: %v", ip, err)
	}
	d.t.Cleanup(func() { _ = c.Close() })
	return c
}

// greeted reports whether the door says its version to the connection.
func greeted(c net.Conn) bool {
	_ = c.SetReadDeadline(time.Now().Add(time.Minute))
	_, err := io.ReadFull(c, make([]byte, 8))
	return err == nil
}

// ended waits until the door has closed the connection.
func ended(t *testing.T, c net.Conn) {
	t.Helper()
	_ = c.SetReadDeadline(time.Now().Add(time.Minute))
	if _, err := io.Copy(io.Discard, c); errors.Is(err, os.ErrDeadlineExceeded) {
		t.Error("the connection stays open")
	}
}

// Connections that never log in are bounded, and whoever has the most of them
// makes room for others.
func TestStrangers(t *testing.T) {
	d := listen(t, func(_ *door, opt *Options) {
		opt.Limits.Strangers, opt.Limits.StrangersPerAddress = 6, 5
	})
	inside := d.console(d.client("ani"))
	inside.see("size=80x24.")
	var greedy []net.Conn
	for range 5 {
		c := d.from("127.0.0.2")
		if !greeted(c) {
			t.Fatal("not let in")
		}
		greedy = append(greedy, c)
	}
	if !greeted(d.from("127.0.0.2")) {
		t.Error("one more than an address may have is not let in")
	}
	ended(t, greedy[0])
	if !greeted(d.from("127.0.0.3")) || !greeted(d.from("127.0.0.4")) {
		t.Error("another address finds no room")
	}
	ended(t, greedy[1])
	if c, err := d.dial("ani"); err != nil {
		t.Errorf("ani is kept out: %v", err)
	} else {
		c.Close()
	}
	d.s.mu.Lock()
	if d.s.strangers > 6 {
		t.Errorf("%d have not logged in", d.s.strangers)
	}
	d.s.mu.Unlock()
	inside.press("x")
	inside.see("typed=x.")
}

func TestConnectionRate(t *testing.T) {
	d := listen(t, func(_ *door, opt *Options) { opt.Limits.Rate = 1 })
	now := time.Now()
	d.s.mu.Lock()
	d.s.now = func() time.Time { return now }
	d.s.mu.Unlock()
	let := 0
	for range 3 * burst {
		c := d.from("127.0.0.2")
		if greeted(c) {
			let++
		}
		c.Close()
	}
	if let != burst {
		t.Errorf("%d of %d connections at once were let in", let, 3*burst)
	}
	if !greeted(d.from("127.0.0.3")) {
		t.Error("another address is slowed down too")
	}
}

// A connection with nothing open is closed after a while, and one with a
// console is not.
func TestIdleConnection(t *testing.T) {
	d := listen(t, func(d *door, opt *Options) {
		verbs(d, opt)
		opt.Limits.Idle = 50 * time.Millisecond
	})
	c := d.client("ani")
	x := d.console(d.client("ani"))
	x.see("size=80x24.")
	s := d.session(c)
	noError(t, s.Run("args"))
	gone := make(chan struct{})
	go func() { defer close(gone); _ = c.Wait() }()
	select {
	case <-gone:
	case <-time.After(time.Minute):
		t.Error("it stays open")
	}
	x.press("x")
	x.see("typed=x.")
}

// What the door notes of a key that was offered is shown to who logged in by
// PIN alone, and is not who they are.
func TestOffered(t *testing.T) {
	var offered, key atomic.Value
	d := listen(t, func(d *door, opt *Options) {
		opt.Verb = func(_ context.Context, s Session, _ []string, _ io.Reader, _, _ io.Writer) int {
			offered.Store(fingerprint(s.Offered))
			key.Store(fingerprint(s.Key))
			return 0
		}
	})
	mine, other, known := signer(t), signer(t), signer(t)
	d.keys["ani"] = known.PublicKey()
	run := func(methods ...gossh.AuthMethod) {
		t.Helper()
		noError(t, d.session(d.client("ani", methods...)).Run("x"))
	}
	run(gossh.PublicKeys(mine, other), gossh.Password("12345678"))
	if offered.Load() != Fingerprint(mine.PublicKey()) || key.Load() != "none" {
		t.Errorf("offered %v, signed %v", offered.Load(), key.Load())
	}
	run(gossh.PublicKeys(mine, known))
	if offered.Load() != "none" || key.Load() != Fingerprint(known.PublicKey()) {
		t.Errorf("after a login by key: offered %v, signed %v", offered.Load(), key.Load())
	}
	run(gossh.Password("12345678"))
	if offered.Load() != "none" {
		t.Errorf("nothing was offered, but %v", offered.Load())
	}
}
