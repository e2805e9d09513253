package verbs

import (
	"encoding/json"
	"log/slog"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store/report"
	"juri/tui/sshd"
)

// TestUnlockByVerb has ani's PIN guessed at, shows it in an organizer's status and
// nobody else's, and lets ani in by verb, on record.
func TestUnlockByVerb(t *testing.T) {
	log := &juritest.Diary{}
	s := serveDemo(t, func(s *served) {
		s.Log = slog.NewTextHandler(log, nil)
		s.Limits = sshd.Limits{UserPINs: 1, PINEvery: time.Hour}
	})
	pin := s.Pin("ani")
	s.No("panitia", "unlock ani", "Tidak ada yang menunggu")
	hear := make(chan string, 99)
	go func() { _ = s.LoginTold("127.0.0.8", "ani", "0000-0000", hear) }()
	juritest.Until(t, "a wrong PIN is noted", func() bool { return strings.Contains(log.String(), "wrong PIN") })
	in := make(chan error, 2)
	for _, from := range []string{"127.0.0.9", "127.0.0.10"} {
		go func() { in <- s.LoginTold(from, "ani", pin, hear) }()
	}
	juritest.Until(t, "two wait", func() bool { return len(s.Folder.Board.State().Guessing.Waiting) >= 2 })

	out := s.OK("panitia", "status")
	if !strings.Contains(out, "1 salah dari 1 alamat") || !strings.Contains(out, "untuk ani.") || !strings.Contains(out, "ani dari 127.0.0.9 · 1 PIN salah") {
		t.Errorf("the status does not say it:\n%s", out)
	}
	var status report.Status
	if err := json.Unmarshal([]byte(s.OK("panitia", "status --format json")), &status); err != nil || status.Guessing == nil ||
		status.Guessing.Wrong != 1 || status.Guessing.Names[0] != "ani" || status.Guessing.Waiting[0].User != "ani" {
		t.Errorf("%v %+v", err, status.Guessing)
	}
	if out := s.OK("sari", "status"); strings.Contains(out, "PIN") {
		t.Errorf("a moderator is told of guesses:\n%s", out)
	}
	s.No("ani", "unlock ani", "tidak berwenang")
	s.No("panitia", "unlock budi", "Tidak ada yang menunggu")
	s.No("panitia", "unlock nobody 127.0.0.9", "nobody")
	s.OK("panitia", "unlock 127.0.0.9")
	if err := <-in; err != nil {
		t.Fatalf("ani is kept out: %v", err)
	}
	s.OK("panitia", "unlock ani 127.0.0.10")
	if err := <-in; err != nil {
		t.Fatalf("ani is kept out: %v", err)
	}
	s.OK("panitia", "unlock ani 127.0.0.11") // who does not wait yet
	if err := s.LoginTold("127.0.0.11", "ani", pin, hear); err != nil {
		t.Errorf("ani is kept out: %v", err)
	}
	if !strings.Contains(s.OK("panitia", "log"), scoring.TypeOf(scoring.LockLifted{})) {
		t.Error("it is not in the history")
	}
	if !strings.Contains(log.String(), "fact=lock.lifted of=ani address=127.0.0.9") {
		t.Errorf("it is not in the log:\n%s", log)
	}
}

// TestDevicesByVerb lists a remembered device by verb and has it forgotten.
func TestDevicesByVerb(t *testing.T) {
	s := serveDemo(t)
	key, _ := juritest.NewKey(t)
	line := strings.TrimSpace(string(gossh.MarshalAuthorizedKey(key.PublicKey())))
	if _, err := s.Folder.Board.Do(t.Context(), scoring.Actor{User: "ani"}, scoring.RememberDevice{Key: line}); err != nil {
		t.Fatal(err)
	}
	print := sshd.Fingerprint(key.PublicKey())
	if out := s.OK("panitia", "devices ani"); !strings.Contains(out, "ani  "+print) {
		t.Errorf("devices:\n%s", out)
	}
	if out := s.OK("panitia", "devices budi"); strings.Contains(out, print) {
		t.Errorf("budi's devices:\n%s", out)
	}
	if out := s.OK("panitia", "devices --format json"); !strings.Contains(out, `"fingerprint": "`+print+`"`) {
		t.Errorf("devices:\n%s", out)
	}
	s.No("ani", "devices", "tidak berwenang")
	s.No("budi", "forget ani "+print, "tidak berwenang")
	s.No("panitia", "forget budi "+print, "tidak mempunyai perangkat")
	c, err := s.Login("127.0.0.1", "ani", gossh.PublicKeys(key))
	noError(t, err)
	c.Close()
	s.OK("panitia", "forget ani "+print)
	if _, err := s.Login("127.0.0.1", "ani", gossh.PublicKeys(key)); err == nil {
		t.Error("a forgotten device is let in")
	}
}
