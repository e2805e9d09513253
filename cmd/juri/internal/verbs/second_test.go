package verbs

import (
	"encoding/json"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
	"juri/store/report"
)

// card is the PIN that the organizer makes for the user by the verb.
func (s *served) card(by, line string) string {
	s.T.Helper()
	var out struct {
		Cards []report.Card `json:"cards"`
	}
	if err := json.Unmarshal([]byte(s.OK(by, "cards "+line+" --format json")), &out); err != nil || len(out.Cards) != 1 {
		s.T.Fatalf("%v: %+v", err, out)
	}
	return out.Cards[0].PIN
}

// One organizer who makes PINs for others does not become two people: what they
// confirm as another takes a reason, which stands on record.
func TestOneOrganizerIsNotTwo(t *testing.T) {
	s := serveDemo(t)
	s.CloseAll()
	s.BreakTies()
	other, chair := s.ByPIN("sekretaris", s.card("panitia", "sekretaris")), s.ByPIN("ani", s.card("panitia", "ani"))
	no := func(c *gossh.Client, line, because string) {
		t.Helper()
		if _, e, code := over(t, c, line); code == 0 || !strings.Contains(e, because) {
			t.Fatalf("%s: %d %q, want %q", line, code, e, because)
		}
	}
	s.OK("panitia", "seal")
	no(other, "confirm", "berasal dari Panitia")
	no(chair, "confirm", "berasal dari Panitia")
	no(other, "confirm --reason ' '", "memerlukan alasan")
	s.OK("panitia", "seal --cancel")
	if _, e, code := over(t, other, "seal"); code != 0 {
		t.Fatal(e)
	}
	s.No("panitia", "confirm", "berasal dari Panitia") // the other way round
	no(chair, "confirm", "keduanya berasal dari Panitia")
	if s.Folder.Board.State().Sealed != nil {
		t.Fatal("one person sealed")
	}
	if _, e, code := over(t, chair, "confirm --reason 'ketua kehilangan kartunya'"); code != 0 {
		t.Fatal(e)
	}
	if n := s.Folder.Board.State().Sealed; n == nil || n.Shared != "ketua kehilangan kartunya" {
		t.Fatalf("sealed: %+v", n)
	}
	if log := s.OK("panitia", "log"); !strings.Contains(log, "bisa jadi satu orang. Tetap disahkan dengan alasan: “ketua kehilangan kartunya”") {
		t.Error("the log does not say so")
	}
	// With a key that they had before, the same person needs none.
	s.OK("panitia", "unseal --reason 'salah hitung'")
	s.OK("sekretaris", "confirm")
	if log := s.OK("panitia", "log"); strings.Count(log, "tidak berlaku lagi: mengesahkan dan menyegel") != 1 {
		t.Error("the log does not say that the seal holds no longer")
	}
}

// Cards for everybody pass over whose access was taken away; who is named comes back
// only if that is said, and without the keys that were taken away.
func TestCardsPassOverTheRevoked(t *testing.T) {
	s := serveDemo(t)
	s.do(scoring.Revoke{User: "budi"})
	out, e, code := s.Verb("panitia", "cards --format json")
	if code != 0 || strings.Contains(out, `"budi"`) || !strings.Contains(e, "budi") {
		t.Fatalf("cards: %d, %q, budi among them: %t", code, e, strings.Contains(out, `"budi"`))
	}
	s.No("panitia", "cards budi", "--readmit")
	pin := s.card("panitia", "budi --readmit")
	if out, e, code := over(t, s.ByPIN("budi", pin), "status"); code != 0 {
		t.Fatal(out, e)
	}
	if n := len(s.Folder.Board.State().KeysOf("budi")); n != 0 {
		t.Errorf("%d keys work again", n)
	}
	s.card("panitia", "budi") // is no readmission any more
	s.do(scoring.Revoke{User: "budi"})
	s.card("panitia", "budi --readmit --keys")
	s.OK("budi", "status") // by key
}
