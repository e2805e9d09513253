package main

import (
	"encoding/json"
	"log/slog"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
	"juri/store/report"
	"juri/tui/sshd"
)

// TestUnlockByVerb locks ani's name, shows it in an organizer's status and nobody
// else's, and lifts the lock by verb, on record.
func TestUnlockByVerb(t *testing.T) {
	log := &diary{}
	s := serveDemo(t, func(s *served) {
		s.log = slog.NewTextHandler(log, nil)
		s.limits = sshd.Limits{UserPINs: 1, AddressPINs: 1000, Lock: time.Hour, PINs: 1000}
	})
	pin := s.pin("ani")
	for !strings.Contains(log.String(), "PIN not looked at") {
		if _, err := s.login("127.0.0.8", "ani", gossh.Password("0000-0000")); err == nil {
			t.Fatal("a wrong PIN let ani in")
		}
	}
	end := time.Now().Add(time.Hour)
	s.door.locked([]sshd.Lock{{User: "ani", Wrong: 7, Until: end}, {Address: "127.0.0.8", Wrong: 26, Until: end}})

	out := s.ok("panitia", "status")
	if !strings.Contains(out, "ani · 7 PIN salah") || !strings.Contains(out, "alamat 127.0.0.8 · 26 PIN salah") {
		t.Errorf("the status has no lock:\n%s", out)
	}
	var status report.Status
	if err := json.Unmarshal([]byte(s.ok("panitia", "status --format json")), &status); err != nil || len(status.Locks) != 2 || status.Locks[0].User != "ani" {
		t.Errorf("%v %+v", err, status.Locks)
	}
	if out := s.ok("sari", "status"); strings.Contains(out, "PIN") {
		t.Errorf("a moderator is told of locks:\n%s", out)
	}
	s.no("ani", "unlock ani", "Peran Anda")
	s.no("panitia", "unlock budi", "Tidak ada nama atau alamat yang terkunci")
	s.ok("panitia", "unlock ani")
	c, err := s.login("127.0.0.9", "ani", gossh.Password(pin))
	if err != nil {
		t.Fatalf("ani is kept out: %v", err)
	}
	c.Close()
	if !strings.Contains(s.ok("panitia", "log"), scoring.LockLifted{}.Type()) {
		t.Error("it is not in the history")
	}
	if !strings.Contains(log.String(), "fact=lock.lifted of=ani") {
		t.Errorf("it is not in the log:\n%s", log)
	}
}

// TestDevicesByVerb lists a remembered device by verb and has it forgotten.
func TestDevicesByVerb(t *testing.T) {
	s := serveDemo(t)
	key, _ := newKey(t)
	line := strings.TrimSpace(string(gossh.MarshalAuthorizedKey(key.PublicKey())))
	if _, err := s.f.board.Do(t.Context(), scoring.Actor{User: "ani"}, scoring.RememberDevice{Key: line}); err != nil {
		t.Fatal(err)
	}
	print := sshd.Fingerprint(key.PublicKey())
	if out := s.ok("panitia", "devices ani"); !strings.Contains(out, "ani  "+print) {
		t.Errorf("devices:\n%s", out)
	}
	if out := s.ok("panitia", "devices budi"); strings.Contains(out, print) {
		t.Errorf("budi's devices:\n%s", out)
	}
	if out := s.ok("panitia", "devices --format json"); !strings.Contains(out, `"fingerprint": "`+print+`"`) {
		t.Errorf("devices:\n%s", out)
	}
	s.no("ani", "devices", "Peran Anda")
	s.no("budi", "forget ani "+print, "Peran Anda")
	s.no("panitia", "forget budi "+print, "tidak mempunyai perangkat")
	c, err := s.login("127.0.0.1", "ani", gossh.PublicKeys(key))
	if err != nil {
		t.Fatal(err)
	}
	c.Close()
	s.ok("panitia", "forget ani "+print)
	if _, err := s.login("127.0.0.1", "ani", gossh.PublicKeys(key)); err == nil {
		t.Error("a forgotten device is let in")
	}
}
