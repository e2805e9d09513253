package juritest

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"net"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

// Diary is what the door wrote to its log, as text.
type Diary struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (d *Diary) Write(b []byte) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.text.Write(b)
}

func (d *Diary) String() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.text.String()
}

// NewKey is a key that nobody knows.
func NewKey(t *testing.T) (gossh.Signer, ed25519.PrivateKey) {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	key, err := gossh.NewSignerFromSigner(private)
	if err != nil {
		t.Fatal(err)
	}
	return key, private
}

// Login tries to log in from an address with the methods given.
func (s *Served) Login(from, user string, methods ...gossh.AuthMethod) (*gossh.Client, error) {
	s.T.Helper()
	d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}, Timeout: time.Minute}
	conn, err := d.Dial("tcp", s.Addr)
	if err != nil {
		return nil, err
	}
	c, chans, reqs, err := gossh.NewClientConn(conn, s.Addr, &gossh.ClientConfig{
		User: user, Auth: methods, HostKeyCallback: s.HostKey(), Timeout: time.Minute,
	})
	if err != nil {
		_ = conn.Close()
		return nil, err
	}
	s.T.Cleanup(func() { _ = c.Close() })
	return gossh.NewClient(c, chans, reqs), nil
}

// LoginTold is login by PIN, and what the door said meanwhile.
func (s *Served) LoginTold(from, user, pin string, told chan<- string) error {
	d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}}
	conn, err := d.Dial("tcp", s.Addr)
	if err != nil {
		return err
	}
	defer conn.Close()
	_, _, _, err = gossh.NewClientConn(conn, s.Addr, &gossh.ClientConfig{
		User: user, Auth: []gossh.AuthMethod{gossh.Password(pin)}, HostKeyCallback: s.HostKey(),
		BannerCallback: func(text string) error { told <- text; return nil },
	})
	return err
}

// ByPIN logs in with a PIN.
func (s *Served) ByPIN(user, pin string) *gossh.Client {
	s.T.Helper()
	c, err := gossh.Dial("tcp", s.Addr, &gossh.ClientConfig{
		User: user, HostKeyCallback: s.HostKey(), Timeout: 30 * time.Second,
		Auth: []gossh.AuthMethod{gossh.KeyboardInteractive(func(_, _ string, asked []string, _ []bool) ([]string, error) {
			answers := make([]string, len(asked))
			for i := range answers {
				answers[i] = pin
			}
			return answers, nil
		})},
	})
	if err != nil {
		s.T.Fatalf("%s: %v", user, err)
	}
	s.T.Cleanup(func() { _ = c.Close() })
	return c
}
