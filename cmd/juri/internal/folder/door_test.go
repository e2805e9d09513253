package folder_test

import (
	"log/slog"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/tui/sshd"
)

// TestRememberedDevice logs in by PIN with a key on offer, has it remembered in
// the console, logs in with it, and has an organizer forget it.
func TestRememberedDevice(t *testing.T) {
	juritest.Doors(t, func(t *testing.T, web bool) {
		log := &juritest.Diary{}
		s := serveDemo(t, func(s *served) { s.Web, s.Log = web, slog.NewTextHandler(log, nil) })
		key, _ := juritest.NewKey(t)
		print := sshd.Fingerprint(key.PublicKey())
		if _, err := s.Login("127.0.0.1", "ani", gossh.PublicKeys(key)); err == nil {
			t.Fatal("an unknown key let ani in")
		}
		pin := s.Pin("ani")
		c, err := s.Login("127.0.0.1", "ani", gossh.PublicKeys(key), gossh.Password(pin))
		if err != nil {
			t.Fatal(err)
		}
		x := s.ConsoleOn(c, "ani", 100, 30)
		x.See("Tekan D")
		x.Press("D")
		x.See("Ingat perangkat ini?")
		x.Press("y")
		x.See("Perangkat ini diingat")
		now := s.Folder.Board.State()
		if d := now.DevicesOf("ani"); len(d) != 1 || d[0].Proof != scoring.ProofByPIN(now.Login("ani").Seq) {
			t.Errorf("remembered by %+v", d)
		}
		if proof, _ := (folder.Auth{Folder: s.Folder}).Key(t.Context(), "ani", key.PublicKey()); proof != string(scoring.ProofByDevice(print)) {
			t.Errorf("a login with the device is known by %q", proof)
		}
		if _, err := s.Login("127.0.0.1", "ani", gossh.PublicKeys(key)); err != nil {
			t.Fatalf("the remembered device is not let in: %v", err)
		}
		if _, err := s.Login("127.0.0.1", "budi", gossh.PublicKeys(key)); err == nil {
			t.Error("ani's device let budi in")
		}
		o := s.Console("panitia", 120, 40)
		o.See("Pinus")
		o.Press("5d")
		o.See(print[:30])
		o.Press("x")
		juritest.Until(t, "the device is forgotten", func() bool { return len(s.Folder.Board.State().Devices) == 0 })
		if _, err := s.Login("127.0.0.1", "ani", gossh.PublicKeys(key)); err == nil {
			t.Error("a forgotten device is let in")
		}
		s.Stop()
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
	})
}

// TestGuessedName has ani's PIN guessed at. Where ani has been before ani comes
// in, after a restart too; elsewhere ani is told and waits, the organizer sees it,
// nobody else does, and one key lets ani in.
func TestGuessedName(t *testing.T) {
	juritest.Doors(t, func(t *testing.T, web bool) {
		log := &juritest.Diary{}
		s := serveDemo(t, func(s *served) {
			s.Web, s.Log = web, slog.NewTextHandler(log, nil)
			s.Limits = sshd.Limits{UserPINs: 1, PINEvery: time.Hour}
		})
		pin := s.Pin("ani")
		if _, err := s.Login("127.0.0.7", "ani", gossh.Password(pin)); err != nil {
			t.Fatal(err)
		}
		guess := func() {
			if err := s.LoginTold("127.0.0.8", "ani", "0000-0000", make(chan string, 9)); err == nil {
				t.Error("a wrong PIN let ani in")
			}
		}
		go guess()
		juritest.Until(t, "a wrong PIN is noted", func() bool { return strings.Contains(log.String(), "wrong PIN") })

		told, in := make(chan string, 9), make(chan error, 1)
		go func() { in <- s.LoginTold("127.0.0.9", "ani", pin, told) }()
		if got := <-told; !strings.Contains(got, "sebutkan alamat 127.0.0.9") {
			t.Errorf("told %q", got)
		}
		if _, err := s.Login("127.0.0.7", "ani", gossh.Password(pin)); err != nil {
			t.Errorf("ani is kept out where ani was before: %v", err)
		}
		s.Dial("ani") // by key

		o := s.Console("panitia", 120, 40)
		o.See("menunggu masuk")
		if g := scoring.See(s.Folder.Board.State(), scoring.Actor{User: "sari"}).Guessing; g.Wrong != 0 || g.Waiting != nil {
			t.Errorf("a moderator sees %+v", g)
		}
		o.Press("5")
		o.See("Ada yang menebak PIN: 1 salah dari 1 alamat")
		o.Press("u")
		o.See("Ani Rahma dari 127.0.0.9")
		o.Press("\x1b[A\x1b[A\r") // the newest
		if err := <-in; err != nil {
			t.Errorf("ani is not let in: %v\n%s", err, o.Screen())
		}
		if !strings.Contains(log.String(), "fact=lock.lifted of=ani address=127.0.0.9") {
			t.Error("who was let in is not in the log")
		}

		s.Stop()
		s.Start()
		go guess()
		juritest.Until(t, "another is noted", func() bool { return strings.Count(log.String(), "wrong PIN") == 2 })
		if _, err := s.Login("127.0.0.7", "ani", gossh.Password(pin)); err != nil {
			t.Errorf("after a restart ani is kept out where ani was before: %v", err)
		}
	})
}

// TestOneLoginHoldsAll has a board's login open all the connections that it can:
// the organizer still comes in.
func TestOneLoginHoldsAll(t *testing.T) {
	juritest.Doors(t, func(t *testing.T, web bool) {
		s := serveDemo(t, func(s *served) { s.Web, s.Limits = web, sshd.Limits{Connections: 20, PerBoard: 100} })
		refused := 0
		for range 20 {
			sess, err := s.Dial("layar").NewSession()
			if err != nil {
				t.Fatal(err)
			}
			if err := sess.RequestPty("xterm-256color", 24, 80, gossh.TerminalModes{}); err != nil {
				t.Fatal(err)
			}
			var said juritest.Diary
			sess.Stdout = &said
			if err := sess.Shell(); err != nil {
				t.Fatal(err)
			}
			juritest.Until(t, "an answer", func() bool { return said.String() != "" })
			if strings.Contains(said.String(), "penuh") {
				refused++
			}
		}
		if refused != 10 {
			t.Errorf("%d connections of the board were refused", refused)
		}
		if _, e, code := s.Verb("panitia", "status"); code != 0 {
			t.Errorf("the organizer is kept out: %s", e)
		}
	})
}

// TestVerbsAreInTheLog holds that what is done by verb is in the log with who
// and from where, and what somebody wrote is not.
func TestVerbsAreInTheLog(t *testing.T) {
	log := &juritest.Diary{}
	s := serveDemo(t, func(s *served) { s.Log = slog.NewTextHandler(log, nil) })
	s.Verb("ani", "recuse P01 --reason RAHASIA")
	s.Verb("ani", "\"\x1b]0;x\x07\u202enonsense\"")
	s.Stop()
	print := sshd.Fingerprint(s.Keys["ani"].PublicKey())
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
