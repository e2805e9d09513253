package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"log/slog"
	mathrand "math/rand/v2"
	"net"
	"path/filepath"
	"strconv"
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
	pin, err := s.f.newPIN(s.t.Context(), scoring.Host, scoring.IssuePIN{User: user})
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

// freePort is a port that nobody listens on now, and none that the system gives
// to whoever connects meanwhile.
func freePort(t *testing.T) string {
	t.Helper()
	for range 100 {
		port := strconv.Itoa(15000 + mathrand.IntN(15000))
		if l, err := net.Listen("tcp", "127.0.0.1:"+port); err == nil {
			_ = l.Close()
			return port
		}
	}
	t.Fatal("no port is free")
	return ""
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
	d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}, Timeout: time.Minute}
	conn, err := d.Dial("tcp", s.addr)
	if err != nil {
		return nil, err
	}
	c, chans, reqs, err := gossh.NewClientConn(conn, s.addr, &gossh.ClientConfig{
		User: user, Auth: methods, HostKeyCallback: s.hostKey(), Timeout: time.Minute,
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
	now := s.f.board.State()
	if d := now.DevicesOf("ani"); len(d) != 1 || d[0].Proof != scoring.ProofByPIN(now.Login("ani").Seq) {
		t.Errorf("remembered by %+v", d)
	}
	if proof, _ := (auth{folder: s.f}).Key(t.Context(), "ani", key.PublicKey()); proof != string(scoring.ProofByDevice(print)) {
		t.Errorf("a login with the device is known by %q", proof)
	}
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

// loginTold is login by PIN, and what the door said meanwhile.
func (s *served) loginTold(from, user, pin string, told chan<- string) error {
	d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}}
	conn, err := d.Dial("tcp", s.addr)
	if err != nil {
		return err
	}
	defer conn.Close()
	_, _, _, err = gossh.NewClientConn(conn, s.addr, &gossh.ClientConfig{
		User: user, Auth: []gossh.AuthMethod{gossh.Password(pin)}, HostKeyCallback: s.hostKey(),
		BannerCallback: func(text string) error { told <- text; return nil },
	})
	return err
}

// TestGuessedName has ani's PIN guessed at. Where ani has been before ani comes
// in, after a restart too; elsewhere ani is told and waits, the organizer sees it,
// nobody else does, and one key lets ani in.
func TestGuessedName(t *testing.T) {
	log := &diary{}
	s := serveDemo(t, func(s *served) {
		s.log = slog.NewTextHandler(log, nil)
		s.limits = sshd.Limits{UserPINs: 1, PINEvery: time.Hour}
	})
	pin := s.pin("ani")
	if _, err := s.login("127.0.0.7", "ani", gossh.Password(pin)); err != nil {
		t.Fatal(err)
	}
	guess := func() {
		if err := s.loginTold("127.0.0.8", "ani", "0000-0000", make(chan string, 9)); err == nil {
			t.Error("a wrong PIN let ani in")
		}
	}
	go guess()
	until(t, "a wrong PIN is noted", func() bool { return strings.Contains(log.String(), "wrong PIN") })

	told, in := make(chan string, 9), make(chan error, 1)
	go func() { in <- s.loginTold("127.0.0.9", "ani", pin, told) }()
	if got := <-told; !strings.Contains(got, "sebutkan alamat 127.0.0.9") {
		t.Errorf("told %q", got)
	}
	if _, err := s.login("127.0.0.7", "ani", gossh.Password(pin)); err != nil {
		t.Errorf("ani is kept out where ani was before: %v", err)
	}
	s.dial("ani") // by key

	o := s.console("panitia", 120, 40)
	o.see("menunggu masuk")
	if g := scoring.See(s.f.board.State(), scoring.Actor{User: "sari"}).Guessing; g.Wrong != 0 || g.Waiting != nil {
		t.Errorf("a moderator sees %+v", g)
	}
	o.press("5")
	o.see("Ada yang menebak PIN: 1 salah dari 1 alamat")
	o.press("u")
	o.see("Ani Rahma dari 127.0.0.9")
	o.press("\x1b[A\x1b[A\r") // the newest
	if err := <-in; err != nil {
		t.Errorf("ani is not let in: %v\n%s", err, o.screen())
	}
	if !strings.Contains(log.String(), "fact=lock.lifted of=ani address=127.0.0.9") {
		t.Error("who was let in is not in the log")
	}

	s.stop()
	s.start()
	go guess()
	until(t, "another is noted", func() bool { return strings.Count(log.String(), "wrong PIN") == 2 })
	if _, err := s.login("127.0.0.7", "ani", gossh.Password(pin)); err != nil {
		t.Errorf("after a restart ani is kept out where ani was before: %v", err)
	}
}

// TestOneLoginHoldsAll has a board's login open all the connections that it can:
// the organizer still comes in.
func TestOneLoginHoldsAll(t *testing.T) {
	s := serveDemo(t, func(s *served) { s.limits = sshd.Limits{Connections: 20, PerBoard: 100} })
	refused := 0
	for range 20 {
		sess, err := s.dial("layar").NewSession()
		if err != nil {
			t.Fatal(err)
		}
		if err := sess.RequestPty("xterm-256color", 24, 80, gossh.TerminalModes{}); err != nil {
			t.Fatal(err)
		}
		var said diary
		sess.Stdout = &said
		if err := sess.Shell(); err != nil {
			t.Fatal(err)
		}
		until(t, "an answer", func() bool { return said.String() != "" })
		if strings.Contains(said.String(), "penuh") {
			refused++
		}
	}
	if refused != 10 {
		t.Errorf("%d connections of the board were refused", refused)
	}
	if _, e, code := s.verb("panitia", "status"); code != 0 {
		t.Errorf("the organizer is kept out: %s", e)
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
