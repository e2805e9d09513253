package main

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
)

// huge is close to what one packet of the protocol holds, 256 KiB; mega is more
// than any client can send.
var huge, mega = strings.Repeat("A", 250<<10), strings.Repeat("A", 1<<20)

func (s *served) badNames(t *testing.T, pin string) {
	for _, user := range []string{"", huge, mega, "\x00", "\x1b]0;x\x07", "../../etc", "@host", "budi\x00", "Budi"} {
		if _, err := s.Login("127.0.0.5", user, gossh.Password(pin)); err == nil {
			t.Errorf("%.20q got in", user)
		}
	}
}

func (s *served) badPasswords(t *testing.T, pin string) {
	for _, pass := range []string{"", huge, mega, "\x00", pin + "\x00", pin + " " + huge, "\x1b[2J\u202e"} {
		if _, err := s.Login("127.0.0.6", "budi", gossh.Password(pass)); err == nil {
			t.Errorf("%.20q got in", pass)
		}
	}
}

// badKeys offers keys without holding them, alone and before one that signs: who
// logs in is whose key signed (CVE-2024-45337).
func (s *served) badKeys(t *testing.T, _ string) {
	budi := s.Keys["budi"].PublicKey()
	for range 20 {
		mine, _ := juritest.NewKey(t)
		if _, err := s.Login("127.0.0.8", "budi", gossh.PublicKeys(shown{mine, budi}, mine)); err == nil {
			t.Fatal("a key that was only shown let somebody in")
		}
	}
	if _, err := s.Login("127.0.0.9", "budi", gossh.PublicKeys(shown{s.Keys["citra"], budi}, s.Keys["citra"])); err == nil {
		t.Error("citra's key let budi in after budi's was shown")
	}
	c, err := s.Login("127.0.0.9", "citra", gossh.PublicKeys(shown{s.Keys["citra"], budi}, s.Keys["citra"]))
	if err != nil {
		t.Fatalf("citra is kept out: %v", err)
	}
	defer c.Close()
	sess, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if out, err := sess.CombinedOutput("sheet P01 --format json"); err != nil || !strings.Contains(string(out), `"juror": "citra"`) {
		t.Errorf("citra's sheet: %v\n%s", err, out)
	}
}

func (s *served) badCommands(t *testing.T, _ string) {
	for _, line := range []string{"", " ", huge, mega, strings.Repeat("a ", 30_000), "score \x1b[2J", "status --format=" + strings.Repeat("x", 60_000),
		"\"", "--help", "completion bash", "__complete x", "status\x00", "score P01 latar=" + strings.Repeat("9", 50_000)} {
		c := s.Dial("budi")
		sess, err := c.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		out, _ := sess.CombinedOutput(line)
		if bytes.ContainsAny(out, "\x1b\x07\x00") {
			t.Errorf("%.20q is answered with %.80q", line, out)
		}
		_ = c.Close()
	}
}

func (s *served) badTerminals(t *testing.T, _ string) {
	for _, term := range []string{"", huge, "\x1b]0;x\x07", "../../x", "xterm-256color"} {
		for _, size := range []int{0, 1, 65535, 1<<31 - 1} {
			c := s.Dial("budi")
			sess, err := c.NewSession()
			if err != nil {
				t.Fatal(err)
			}
			if sess.RequestPty(term, size, size, gossh.TerminalModes{}) == nil && sess.Shell() == nil {
				for _, resize := range [][2]int{{0, 0}, {65535, 65535}, {0, 65535}, {1, 1}, {80, 24}} {
					_ = sess.WindowChange(resize[1], resize[0])
				}
			}
			_ = c.Close()
		}
	}
}

func (s *served) tooManyRequests(t *testing.T, _ string) {
	c := s.Dial("budi")
	defer c.Close()
	sess, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	for i := range 5000 {
		switch name := []string{"env", "nonsense", "window-change", "signal", "auth-agent-req@openssh.com"}[i%5]; name {
		case "env":
			_, _ = sess.SendRequest(name, false, gossh.Marshal(struct{ N, V string }{fmt.Sprint("V", i), huge[:1000]}))
		default:
			_, _ = sess.SendRequest(name, false, nil)
		}
		_, _, _ = c.SendRequest("tcpip-forward", false, nil)
	}
	if err := sess.Run("status"); err != nil {
		t.Errorf("after thousands of requests: %v", err)
	}
	let := 0
	for range 2000 {
		if ch, reqs, err := c.OpenChannel("session", nil); err == nil {
			let++
			go gossh.DiscardRequests(reqs)
			defer ch.Close()
		}
	}
	if let > 10 {
		t.Errorf("%d channels are open at once", let)
	}
}

// halfOpen leaves handshakes where they are; there is room for others meanwhile.
func (s *served) halfOpen(t *testing.T, _ string) {
	for i := range 280 {
		conn, err := s.Connect(fmt.Sprint("127.0.0.", 20+i%2))
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		// The third says that a packet of 1 MiB comes.
		_, _ = io.WriteString(conn, []string{"", "SSH-2.0-x\r\n", "SSH-2.0-x\r\n\x00\x10\x00\x00\x04", "GET / HTTP/1.1\r\n\r\n", huge}[i%5])
	}
	s.Dial("budi").Close()
}

// slowReaders open consoles, have them drawn again and again, and read nothing,
// until the server hangs up.
func (s *served) slowReaders(t *testing.T, _ string) {
	var stalled []*gossh.Session
	for range 10 {
		raw, err := s.Connect("")
		if err != nil {
			t.Fatal(err)
		}
		defer raw.Close()
		deaf := &stuck{Conn: raw, until: make(chan struct{})}
		defer close(deaf.until)
		c, chans, reqs, err := gossh.NewClientConn(deaf, s.Addr, &gossh.ClientConfig{
			User: "budi", Auth: []gossh.AuthMethod{gossh.PublicKeys(s.Keys["budi"])}, HostKeyCallback: s.HostKey(), Timeout: time.Minute,
		})
		if err != nil {
			t.Fatal(err)
		}
		sess, err := gossh.NewClient(c, chans, reqs).NewSession()
		if err != nil {
			t.Fatal(err)
		}
		if err := sess.RequestPty("xterm-256color", 100, 300, gossh.TerminalModes{}); err != nil {
			t.Fatal(err)
		}
		if err := sess.Shell(); err != nil {
			t.Fatal(err)
		}
		deaf.on.Store(true)
		stalled = append(stalled, sess)
	}
	juritest.Until(t, "the server hangs up", func() bool {
		stalled = slices.DeleteFunc(stalled, func(sess *gossh.Session) bool {
			return sess.WindowChange(90+rand.IntN(10), 290+rand.IntN(10)) != nil
		})
		return len(stalled) == 0
	})
}

// shown is a key that signs and shows another.
type shown struct {
	gossh.Signer
	key gossh.PublicKey
}

func (s shown) PublicKey() gossh.PublicKey { return s.key }

// stuck is a connection that stops being read.
type stuck struct {
	net.Conn
	on    atomic.Bool
	until chan struct{}
}

func (s *stuck) Read(b []byte) (int, error) {
	if s.on.Load() {
		<-s.until
		return 0, net.ErrClosed
	}
	return s.Conn.Read(b)
}
