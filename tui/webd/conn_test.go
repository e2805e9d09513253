package webd

import (
	"errors"
	"io"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/coder/websocket"
)

// pipes is a port in memory.
type pipes chan net.Conn

func (p pipes) Accept() (net.Conn, error) {
	if c, open := <-p; open {
		return c, nil
	}
	return nil, net.ErrClosed
}
func (p pipes) Close() error { close(p); return nil }
func (pipes) Addr() net.Addr { return nil }

// through is a WebSocket as its server has it, whose browser takes all, says that and answers nothing.
func through(t *testing.T, says string) net.Conn {
	t.Helper()
	port := make(pipes)
	l := Listen(port, Options{})
	browser, server := net.Pipe()
	port <- server
	go func() { _, _ = io.WriteString(browser, upgradeTo("127.0.0.1")+"\r\n"+says) }()
	go func() { _, _ = io.Copy(io.Discard, browser) }()
	c := must(l.Accept())
	t.Cleanup(func() { _ = errors.Join(c.Close(), browser.Close(), l.Close()) })
	return c
}

// TestClosingWaitsForNobody holds that of a browser which spoke wrongly, and does not answer
// to being told so, no answer is waited for.
func TestClosingWaitsForNobody(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := through(t, "\x81\x81\x00\x00\x00\x00x") // text
		go func() { _, _ = c.Read(make([]byte, 8)) }()
		synctest.Wait()
		began := time.Now()
		_ = c.Close()
		if took := time.Since(began); took > 0 {
			t.Errorf("closing takes %v", took)
		}
	})
}

// TestMostMessage holds that no message is taken that is larger than any of SSH's.
func TestMostMessage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := through(t, "\x82\xff\x00\x00\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00"+strings.Repeat("x", 512<<10))
		if n, err := io.Copy(io.Discard, c); n > mostMessage+1 || !errors.Is(err, websocket.ErrMessageTooBig) {
			t.Errorf("%d bytes are taken: %v", n, err)
		}
	})
}

// TestSilentMakeRoom holds that whoever opens connections and says nothing keeps no browser
// out: where they are too many the oldest of them is SSH's, at once.
func TestSilentMakeRoom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		port := make(pipes)
		l := Listen(port, Options{})
		began := time.Now()
		open := make([]net.Conn, 0, 2*mostSilent+4)
		for range mostSilent + 1 {
			browser, server := net.Pipe()
			port <- server
			open = append(open, browser, server)
		}
		first := must(l.Accept())
		if took := time.Since(began); took > 0 || first.(*peeked).Conn != open[1] {
			t.Errorf("the oldest goes on after %v", took)
		}
		browser, server := net.Pipe()
		open = append(open, browser, server)
		port <- server
		go func() {
			_, _ = io.WriteString(browser, "GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
		}()
		if got := string(must(io.ReadAll(browser))); !strings.HasPrefix(got, "HTTP/1.1 404") || time.Since(began) > 0 {
			t.Errorf("a browser is answered %q after %v", got, time.Since(began))
		}
		_ = l.Close()
		for _, c := range open {
			_ = c.Close()
		}
	})
}
