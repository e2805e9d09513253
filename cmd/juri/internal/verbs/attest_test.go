package verbs

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hiddeco/sshsig"
	gossh "golang.org/x/crypto/ssh"

	"juri/store"
	"juri/store/storetest"
)

// TestAttestVerbs is a juror who signs all of their sheets with the key that they log
// in with, corrects one, and is asked anew; ssh-keygen finds the signature good.
func TestAttestVerbs(t *testing.T) {
	storetest.NeedTools(t, "openssh-client", "ssh-keygen")
	s := serveDemo(t)
	s.No("ani", "digest", "Belum ada lembar")
	s.No("ani", "attest --login", "Belum ada lembar")
	const scores = " latar=80 baru=85 impl=90 signif=75 adapt=70 sdaya=88 lanjut=82 --submit"
	s.OK("sari", "next pinus")
	s.OK("ani", "score P01"+scores)
	text := s.OK("ani", "digest")
	if !strings.HasPrefix(text, "juri sheets\nani\nP01 ") || strings.Count(text, "\n") != 3 {
		t.Fatalf("what ani signs is\n%s", text)
	}
	sign := func(user, text string) []byte {
		sig, err := sshsig.Sign(strings.NewReader(text), s.Keys[user], sshsig.HashSHA512, "juri")
		if err != nil {
			t.Fatal(err)
		}
		return sshsig.Armor(sig)
	}
	for what, sent := range map[string][]byte{
		"of another text": sign("ani", text+"P02 x\n"), "of nobody": nil, "by somebody else": sign("budi", text),
	} {
		if out, e, code := s.send("ani", "attest", sent); code == 0 {
			t.Errorf("a signature %s is taken: %s %s", what, out, e)
		}
	}
	signed := sign("ani", text)
	if _, e, code := s.send("ani", "attest", signed); code != 0 {
		t.Fatal(e)
	}
	s.No("ani", "attest --login", "sudah Anda tegaskan")
	dir := t.TempDir()
	allowed, sig := filepath.Join(dir, "allowed"), filepath.Join(dir, "sig")
	for path, data := range map[string]string{
		allowed: "ani " + string(gossh.MarshalAuthorizedKey(s.Keys["ani"].PublicKey())), sig: string(signed),
	} {
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	check := exec.Command("ssh-keygen", "-Y", "verify", "-f", allowed, "-I", "ani", "-n", "juri", "-s", sig)
	check.Stdin = strings.NewReader(text)
	if out, err := check.CombinedOutput(); err != nil {
		t.Errorf("ssh-keygen: %v %s", err, out)
	}
	if log := s.OK("panitia", "log"); !strings.Contains(log, gossh.FingerprintSHA256(s.Keys["ani"].PublicKey())) {
		t.Error("the record does not say whose key signed")
	}
	s.OK("ani", "score P01 latar=81"+strings.Replace(scores, " latar=80", "", 1))
	if again := s.OK("ani", "digest"); again == text {
		t.Error("another sheet has the same text")
	}
	if _, _, code := s.send("ani", "attest", signed); code == 0 {
		t.Error("the signature stands for another sheet")
	}
	s.OK("ani", "attest --login")
	r, err := store.Verify(filepath.Join(s.Dir, store.JournalFile))
	if err != nil || !r.OK() || len(r.Forged) > 0 {
		t.Errorf("verify: %v %v %v", err, r.Faults, r.Forged)
	}
}
