package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"log/slog"
	"net"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
	"juri/tui/sshd"
)

// diary is what the door wrote to its log, as text.
type diary struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (d *diary) Write(b []byte) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.text.Write(b)
}

func (d *diary) String() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.text.String()
}

// pin gives the user a PIN.
func (s *served) pin(user string) string {
	s.t.Helper()
	pin, err := s.f.newPIN(s.t.Context(), scoring.Host, user)
	if err != nil {
		s.t.Fatal(err)
	}
	return pin
}

// newKey is a key that nobody knows.
func newKey(t *testing.T) (gossh.Signer, ed25519.PrivateKey) {
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

// freePort is a port that nobody listens on now.
func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

// hostKey checks that it is the folder's server that answers.
func (s *served) hostKey() gossh.HostKeyCallback {
	s.t.Helper()
	key, err := sshd.HostKey(filepath.Join(s.dir, "host_ed25519"))
	if err != nil {
		s.t.Fatal(err)
	}
	return gossh.FixedHostKey(key.PublicKey())
}

// login tries to log in from an address with the methods given.
func (s *served) login(from, user string, methods ...gossh.AuthMethod) (*gossh.Client, error) {
	s.t.Helper()
	d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}, Timeout: 10 * time.Second}
	conn, err := d.Dial("tcp", s.addr)
	if err != nil {
		return nil, err
	}
	c, chans, reqs, err := gossh.NewClientConn(conn, s.addr, &gossh.ClientConfig{
		User: user, Auth: methods, HostKeyCallback: s.hostKey(), Timeout: 10 * time.Second,
	})
	if err != nil {
		_ = conn.Close()
		return nil, err
	}
	s.t.Cleanup(func() { _ = c.Close() })
	return gossh.NewClient(c, chans, reqs), nil
}

// TestRememberedDevice logs in by PIN with a key on offer, has it remembered in
// the console, logs in with it, and has an organizer forget it.
func TestRememberedDevice(t *testing.T) {
	log := &diary{}
	s := serveDemo(t, func(s *served) { s.log = slog.NewTextHandler(log, nil) })
	key, _ := newKey(t)
	print := sshd.Fingerprint(key.PublicKey())
	if _, err := s.login("127.0.0.1", "ani", gossh.PublicKeys(key)); err == nil {
		t.Fatal("an unknown key let ani in")
	}
	pin := s.pin("ani")
	c, err := s.login("127.0.0.1", "ani", gossh.PublicKeys(key), gossh.Password(pin))
	if err != nil {
		t.Fatal(err)
	}
	x := s.consoleOn(c, "ani", 100, 30)
	x.see("Tekan D")
	x.press("D")
	x.see("Ingat perangkat ini?")
	x.press("y")
	x.see("Perangkat ini diingat")
	if _, err := s.login("127.0.0.1", "ani", gossh.PublicKeys(key)); err != nil {
		t.Fatalf("the remembered device is not let in: %v", err)
	}
	if _, err := s.login("127.0.0.1", "budi", gossh.PublicKeys(key)); err == nil {
		t.Error("ani's device let budi in")
	}
	o := s.console("panitia", 120, 40)
	o.see("Pinus")
	o.press("5d")
	o.see(print[:30])
	o.press("x")
	until(t, "the device is forgotten", func() bool { return len(s.f.board.State().Devices) == 0 })
	if _, err := s.login("127.0.0.1", "ani", gossh.PublicKeys(key)); err == nil {
		t.Error("a forgotten device is let in")
	}
	s.stop()
	for _, want := range []string{
		"msg=login user=ani remote=127.0.0.1:", "method=password", "method=publickey key=" + print,
		"fact=device.remembered of=ani device=" + print, "fact=device.forgotten", "user=panitia",
	} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log lacks %q:\n%s", want, log)
		}
	}
	if strings.Contains(log.String(), pin) {
		t.Error("the log has the PIN")
	}
}

// TestLockAndUnlock locks ani's name by wrong PINs, shows it to the organizer
// and nobody else, and has it unlocked; keys go on working meanwhile.
func TestLockAndUnlock(t *testing.T) {
	log := &diary{}
	s := serveDemo(t, func(s *served) {
		s.log = slog.NewTextHandler(log, nil)
		s.limits = sshd.Limits{UserPINs: 1, AddressPINs: 1000, Lock: time.Hour, PINs: 1000}
	})
	pin := s.pin("ani")
	if _, err := s.login("127.0.0.7", "ani", gossh.Password(pin)); err != nil {
		t.Fatal(err)
	}
	// Waits of 1 to 32 s lie between; a moderator's eye is quicker.
	until(t, "ani is slowed down", func() bool {
		_, err := s.login("127.0.0.8", "ani", gossh.Password("0000-0000"))
		if err == nil {
			t.Fatal("a wrong PIN let ani in")
		}
		return strings.Contains(log.String(), "PIN not looked at")
	})
	if _, err := s.login("127.0.0.9", "ani", gossh.Password(pin)); err == nil {
		t.Error("the right PIN is looked at while the name is slowed down")
	}
	if _, err := s.login("127.0.0.7", "ani", gossh.Password(pin)); err != nil {
		t.Errorf("ani is kept out where ani was before: %v", err)
	}
	s.dial("ani") // by key

	lock := sshd.Lock{User: "ani", Wrong: 7, Until: time.Now().Add(time.Hour)}
	s.door.locked([]sshd.Lock{lock, {Address: "127.0.0.8", Wrong: 26, Until: lock.Until}, {User: "nobody\x1b[2J", Until: lock.Until}})
	if l := s.f.board.State().Locks; len(l) != 2 {
		t.Errorf("locks shown: %+v", l)
	}
	if l := scoring.See(s.f.board.State(), scoring.Actor{User: "sari"}).Locks; l != nil {
		t.Errorf("a moderator sees %+v", l)
	}
	o := s.console("panitia", 120, 40)
	o.see("Pinus")
	o.press("5")
	o.see("2 terkunci")
	o.press("u")
	o.see("Ani Rahma · 7 PIN salah")
	o.press("\r")
	until(t, "ani is unlocked", func() bool {
		c, err := s.login("127.0.0.9", "ani", gossh.Password(pin))
		if err == nil {
			c.Close()
		}
		return err == nil
	}, o.screen)
	if !strings.Contains(log.String(), "fact=lock.lifted of=ani") {
		t.Error("the unlock is not in the log")
	}
}

// TestVerbsAreInTheLog holds that what is done by verb is in the log with who
// and from where, and what somebody wrote is not.
func TestVerbsAreInTheLog(t *testing.T) {
	log := &diary{}
	s := serveDemo(t, func(s *served) { s.log = slog.NewTextHandler(log, nil) })
	s.verb("ani", "recuse P01 --reason RAHASIA")
	s.verb("ani", "\"\x1b]0;x\x07\u202enonsense\"")
	s.stop()
	print := sshd.Fingerprint(s.keys["ani"].PublicKey())
	for _, want := range []string{"msg=verb user=ani remote=127.0.0.1:", "key=" + print + " verb=recuse code=0", "verb=]0;xnonsense code=2"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log lacks %q:\n%s", want, log)
		}
	}
	for _, not := range []string{"RAHASIA", "\x1b", "\u202e"} {
		if strings.Contains(log.String(), not) {
			t.Errorf("the log has %q", not)
		}
	}
}
