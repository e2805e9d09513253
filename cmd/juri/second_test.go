package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
	"juri/store/report"
)

// byPIN logs in with a PIN.
func (s *served) byPIN(user, pin string) *gossh.Client {
	s.t.Helper()
	c, err := gossh.Dial("tcp", s.addr, &gossh.ClientConfig{
		User: user, HostKeyCallback: s.hostKey(), Timeout: 30 * time.Second,
		Auth: []gossh.AuthMethod{gossh.KeyboardInteractive(func(_, _ string, asked []string, _ []bool) ([]string, error) {
			answers := make([]string, len(asked))
			for i := range answers {
				answers[i] = pin
			}
			return answers, nil
		})},
	})
	if err != nil {
		s.t.Fatalf("%s: %v", user, err)
	}
	s.t.Cleanup(func() { _ = c.Close() })
	return c
}

// card is the PIN that the organizer makes for the user by the verb.
func (s *served) card(by, line string) string {
	s.t.Helper()
	var out struct {
		Cards []report.Card `json:"cards"`
	}
	if err := json.Unmarshal([]byte(s.ok(by, "cards "+line+" --format json")), &out); err != nil || len(out.Cards) != 1 {
		s.t.Fatalf("%v: %+v", err, out)
	}
	return out.Cards[0].PIN
}

// One organizer who makes PINs for others does not become two people: what they
// confirm as another takes a reason, which stands on record.
func TestOneOrganizerIsNotTwo(t *testing.T) {
	s := serveDemo(t)
	s.closeAll()
	s.breakTies()
	other, chair := s.byPIN("sekretaris", s.card("panitia", "sekretaris")), s.byPIN("ani", s.card("panitia", "ani"))
	no := func(c *gossh.Client, line, because string) {
		t.Helper()
		if _, e, code := over(t, c, line); code == 0 || !strings.Contains(e, because) {
			t.Fatalf("%s: %d %q, want %q", line, code, e, because)
		}
	}
	s.ok("panitia", "seal")
	no(other, "confirm", "berasal dari Panitia")
	no(chair, "confirm", "berasal dari Panitia")
	no(other, "confirm --reason ' '", "memerlukan alasan")
	s.ok("panitia", "seal --cancel")
	if _, e, code := over(t, other, "seal"); code != 0 {
		t.Fatal(e)
	}
	s.no("panitia", "confirm", "berasal dari Panitia") // the other way round
	no(chair, "confirm", "keduanya berasal dari Panitia")
	if s.f.board.State().Sealed != nil {
		t.Fatal("one person sealed")
	}
	if _, e, code := over(t, chair, "confirm --reason 'ketua kehilangan kartunya'"); code != 0 {
		t.Fatal(e)
	}
	if n := s.f.board.State().Sealed; n == nil || n.Shared != "ketua kehilangan kartunya" {
		t.Fatalf("sealed: %+v", n)
	}
	if log := s.ok("panitia", "log"); !strings.Contains(log, "bisa jadi satu orang. Tetap disahkan dengan alasan: “ketua kehilangan kartunya”") {
		t.Error("the log does not say so")
	}
	// With a key that they had before, the same person needs none.
	s.ok("panitia", "unseal --reason 'salah hitung'")
	s.ok("sekretaris", "confirm")
	if log := s.ok("panitia", "log"); strings.Count(log, "tidak berlaku lagi: mengesahkan dan menyegel") != 1 {
		t.Error("the log does not say that the seal holds no longer")
	}
}

// Cards for everybody pass over whose access was taken away; who is named comes back
// only if that is said, and without the keys that were taken away.
func TestCardsPassOverTheRevoked(t *testing.T) {
	s := serveDemo(t)
	s.do(scoring.Revoke{User: "budi"})
	out, e, code := s.verb("panitia", "cards --format json")
	if code != 0 || strings.Contains(out, `"budi"`) || !strings.Contains(e, "budi") {
		t.Fatalf("cards: %d, %q, budi among them: %t", code, e, strings.Contains(out, `"budi"`))
	}
	s.no("panitia", "cards budi", "--readmit")
	pin := s.card("panitia", "budi --readmit")
	if out, e, code := over(t, s.byPIN("budi", pin), "status"); code != 0 {
		t.Fatal(out, e)
	}
	if n := len(s.f.board.State().KeysOf("budi")); n != 0 {
		t.Errorf("%d keys work again", n)
	}
	s.card("panitia", "budi") // is no readmission any more
	s.do(scoring.Revoke{User: "budi"})
	s.card("panitia", "budi --readmit --keys")
	s.ok("budi", "status") // by key
}
