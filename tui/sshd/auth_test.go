package sshd

import (
	"context"
	"errors"
	"io"
	"strings"
	"sync/atomic"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// whoami makes the door's verb say who came in.
func whoami(d *door, opt *Options) {
	opt.Verb = func(_ context.Context, s Session, _ []string, _ io.Reader, out, _ io.Writer) int {
		_, _ = io.WriteString(out, s.User+" "+fingerprint(s.Key))
		return 0
	}
}

func (d *door) whoami(c *gossh.Client) string {
	d.t.Helper()
	s := d.session(c)
	if err := s.Run("whoami"); err != nil {
		d.t.Fatal(err)
	}
	return s.text()
}

func TestLoginByKey(t *testing.T) {
	d := listen(t, whoami)
	key := signer(t)
	d.keys["budi"] = key.PublicKey()
	got := d.whoami(d.client("budi", gossh.PublicKeys(key)))
	if want := "budi " + Fingerprint(key.PublicKey()); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := d.dial("ani", gossh.PublicKeys(key)); err == nil {
		t.Error("budi's key let ani in")
	}
	if _, err := d.dial("budi", gossh.PublicKeys(signer(t))); err == nil {
		t.Error("a foreign key let budi in")
	}
}

func TestLoginByPIN(t *testing.T) {
	d := listen(t, whoami)
	for name, method := range map[string]gossh.AuthMethod{
		"password": gossh.Password("12345678"),
		"keyboard-interactive": gossh.KeyboardInteractive(func(_, _ string, questions []string, echo []bool) ([]string, error) {
			if len(questions) != 1 || questions[0] != "PIN: " || echo[0] {
				t.Errorf("asked %q, echo %v", questions, echo)
			}
			return []string{"12345678"}, nil
		}),
	} {
		if got := d.whoami(d.client("ani", method)); got != "ani none" {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestWrongPINs(t *testing.T) {
	d := listen(t, nil)
	banner := ""
	conn, err := d.connect("")
	noError(t, err)
	defer conn.Close()
	asked := 0
	_, _, _, err = gossh.NewClientConn(conn, d.addr, &gossh.ClientConfig{
		User: "ani",
		Auth: []gossh.AuthMethod{gossh.RetryableAuthMethod(gossh.PasswordCallback(func() (string, error) {
			asked++
			return "00000000", nil
		}), 10)},
		HostKeyCallback: gossh.InsecureIgnoreHostKey(),
		BannerCallback:  func(b string) error { banner += b; return nil },
	})
	if err == nil {
		t.Fatal("a wrong PIN was let in")
	}
	if n := d.pinned.Load(); n != 3 {
		t.Errorf("%d PINs were checked on one connection, asked %d times", n, asked)
	}
	if !strings.Contains(banner, "refused ani[]: too many PINs") {
		t.Errorf("banner %q", banner)
	}
	if _, err := d.dial("", gossh.Password("")); err == nil {
		t.Error("nobody was let in")
	}
}

// liar holds another key than the one it shows.
type liar struct {
	ssh.Signer
	shows gossh.PublicKey
}

func (l liar) PublicKey() gossh.PublicKey { return l.shows }

// A key that a client offered and did not sign with is not who it is.
func TestOfferedKeyIsNobody(t *testing.T) {
	d := listen(t, whoami)
	budi := signer(t)
	d.keys["budi"], d.keys["ani"] = budi.PublicKey(), budi.PublicKey()

	// The offer is accepted, the signature then fails on the client's side, and
	// the client goes on to the PIN.
	failing := failingSigner{pub: budi.PublicKey(), signed: new(atomic.Int32)}
	got := d.whoami(d.client("ani", gossh.PublicKeys(failing), gossh.Password("12345678")))
	if got != "ani none" {
		t.Errorf("logged in as %q", got)
	}
	if failing.signed.Load() == 0 {
		t.Error("the key was never asked for a signature, so it was not on offer")
	}

	// A signature by another key does not do.
	if _, err := d.dial("ani", gossh.PublicKeys(liar{signer(t), budi.PublicKey()})); err == nil {
		t.Error("a forged signature was let in")
	}
}

// failingSigner shows a key that it cannot sign with.
type failingSigner struct {
	pub    gossh.PublicKey
	signed *atomic.Int32
}

func (f failingSigner) PublicKey() gossh.PublicKey { return f.pub }

func (f failingSigner) Sign(io.Reader, []byte) (*gossh.Signature, error) {
	f.signed.Add(1)
	return nil, errors.New("the key is on another machine")
}

func TestManyKeysThenPIN(t *testing.T) {
	d := listen(t, whoami)
	var agent []gossh.Signer
	for range 12 {
		agent = append(agent, signer(t))
	}
	if got := d.whoami(d.client("ani", gossh.PublicKeys(agent...), gossh.Password("12345678"))); got != "ani none" {
		t.Errorf("got %q", got)
	}
}

func TestOptionsChecked(t *testing.T) {
	if _, err := New(Options{HostKey: signer(t)}); err == nil {
		t.Error("a door without Auth would let everybody in")
	}
	_, err := New(Options{Auth: &door{}, Console: func(Session) tea.Model { return nil }})
	if err == nil {
		t.Error("no host key")
	}
}
