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

	"juri/tui/webd"
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

// Doors runs a test at both doors: once with ssh, once as browsers come in.
func Doors(t *testing.T, test func(t *testing.T, web bool)) {
	t.Helper()
	for _, door := range []struct {
		name string
		web  bool
	}{{"ssh", false}, {"page", true}} {
		t.Run(door.name, func(t *testing.T) { test(t, door.web) })
	}
}

// Connect dials the door, from an address if there is one.
func (s *Served) Connect(from string) (net.Conn, error) {
	d := &net.Dialer{Timeout: time.Minute}
	if from != "" {
		d.LocalAddr = &net.TCPAddr{IP: net.ParseIP(from)}
	}
	if s.Web {
		return webd.Dial(s.T.Context(), d, s.Addr)
	}
	return d.Dial("tcp", s.Addr)
}

// Login tries to log in with the methods given, from an address if there is one.
func (s *Served) Login(from, user string, methods ...gossh.AuthMethod) (*gossh.Client, error) {
	s.T.Helper()
	conn, err := s.Connect(from)
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
	conn, err := s.Connect(from)
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
	c, err := s.Login("", user, gossh.KeyboardInteractive(func(_, _ string, asked []string, _ []bool) ([]string, error) {
		answers := make([]string, len(asked))
		for i := range answers {
			answers[i] = pin
		}
		return answers, nil
	}))
	if err != nil {
		s.T.Fatalf("%s: %v", user, err)
	}
	return c
}
