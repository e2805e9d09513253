package verbs

import (
	"crypto/sha256"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/hiddeco/sshsig"

	"juri/scoring"
	"juri/store"
	"juri/store/public"
	"juri/store/public/publictest"
)

// TestAudit is what the inspectorate is given: every record as it is stored, for its owner alone to
// read, with the names and signatures that what is published has not, and which the page finds
// out of order where somebody with the contest's secret wrote it anew.
func TestAudit(t *testing.T) {
	t.Parallel()
	s := toBePublished(t, "places")
	s.OK("panitia", "publish places")
	sig, err := sshsig.Sign(strings.NewReader(s.OK("ani", "digest")), s.Keys["ani"], sshsig.HashSHA512, "juri")
	if err != nil {
		t.Fatal(err)
	}
	if _, e, code := s.send("ani", "attest", sshsig.Armor(sig)); code != 0 {
		t.Fatal(e)
	}
	s.OK("budi", "attest --login")
	out := filepath.Join(t.TempDir(), "arsip")
	said, errOut, code := s.Shell("export", s.Dir, "--audit", "--out", out)
	path := filepath.Join(out, AuditFile)
	info, err := os.Stat(path)
	if code != 0 || err != nil || info.Mode().Perm() != 0o600 || !strings.Contains(said, "PRIVATE") {
		t.Fatalf("%d %v %v: %s %s", code, err, info, said, errOut)
	}
	if said, e, code := s.Verb("panitia", "export --audit"); code == 0 {
		t.Errorf("it is to be had over SSH: %s %s", said, e)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var a public.Audit
	var b public.Bundle
	if err := json.Unmarshal(data, &a); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(s.OK("panitia", "export --public")), &b); err != nil {
		t.Fatal(err)
	}
	n := 0
	for e, err := range s.Folder.Log.After(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		r := a.Records[n]
		if whole := `{"v":2,"public":` + r.Public + `,"private":` + r.Private + `}`; whole != string(e.Record) {
			t.Fatalf("record %d is %s, and in the file %s", e.Seq, e.Record, whole)
		}
		inner := sha256.Sum256([]byte(r.Private))
		if p := b.Records[n]; p.Public == "" && p.Hash != e.Hash || p.Public != "" && (p.Public != r.Public || p.Hash != inner) {
			t.Errorf("record %d is another in what is published", e.Seq)
		}
		n++
	}
	if n != len(a.Records) || n != len(b.Records) || a.Checkpoint != b.Checkpoint {
		t.Errorf("%d records, %d in the file and %d published", n, len(a.Records), len(b.Records))
	}

	secret, err := store.SecretOf(s.Dir)
	if err != nil {
		t.Fatal(err)
	}
	// anew is the file after one thing in the last record of a kind became another, and all hashes after it.
	anew := func(kind, was, is string) []byte {
		c := a
		c.Records = append([]public.Whole(nil), a.Records...)
		changed := false
		var hashes []scoring.Hash
		for i := len(c.Records) - 1; i >= 0 && !changed; i-- {
			r := &c.Records[i]
			if strings.Contains(r.Public, `"type":"`+kind+`"`) {
				of := regexp.MustCompile(was)
				p, q := of.ReplaceAllString(r.Public, is), of.ReplaceAllString(r.Private, is)
				changed = p != r.Public || q != r.Private
				r.Public, r.Private = p, q
			}
		}
		if !changed {
			t.Fatalf("no %s has %s", kind, was)
		}
		for i := range c.Records {
			r := &c.Records[i]
			if i > 0 {
				r.Public = r.Public[:len(r.Public)-2-64] + hashes[i-1].String() + `"}`
			}
			inner := sha256.Sum256([]byte(r.Private))
			hashes = append(hashes, sha256.Sum256(append([]byte(r.Public), inner[:]...)))
		}
		var last scoring.Checkpoint
		for last = range scoring.Checkpoints(hashes) {
		}
		signed, err := secret.Checkpoint(last)
		if err != nil {
			t.Fatal(err)
		}
		c.Checkpoint = string(signed)
		text, err := c.JSON()
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	broken := [][]byte{data,
		anew("sheet.submitted", `"juror":"[a-z]+"`, `"juror":"eko"`),
		anew("result.sealed", `"rank":2,`, `"rank":3,`),
		anew("sheets.attested", `"digest":"[0-9a-f]{8}`, `"digest":"00000000`),
		anew("sheets.attested", `"signature":"(.{200})..`, `"signature":"${1}AA`),
		anew("sheets.attested", `"key":"SHA256:..`, `"key":"SHA256:AA`),
		anew("sheets.attested", `"by":"[a-z]+"`, `"by":"citra"`),
	}
	for i, got := range publictest.InChromium(t, broken) {
		if want := []public.Code{"", public.BadWho, public.BadResult, "attest", "attest", "attest", "attest"}[i]; got.Code != want {
			t.Errorf("case %d: %+v, want %s", i, got, want)
		}
	}

	for i, text := range broken {
		r, wrong := public.ReadAudit(text).Verify("x")
		faults := append(r.Faults, r.Forged...)
		if bad := len(faults) > 0 || wrong.Code != ""; bad != (i > 0) {
			t.Errorf("case %d: verify finds %+v %+v", i, faults, wrong)
		}
	}
	other := a
	other.Checkpoint = strings.Replace(a.Checkpoint, "\n"+strconv.Itoa(n)+"\n", "\n"+strconv.Itoa(n-1)+"\n", 1)
	if _, wrong := other.Verify("x"); wrong.Code != public.BadCheckpoint {
		t.Errorf("with the checkpoint of fewer records: %+v", wrong)
	}

	shown := publictest.Shown(t, public.Page("x", data))
	shown = shown[strings.LastIndex(shown, "<main>"):] // the page's script stands before it
	for _, words := range []string{"Pass it on only to those who may look", "Ani Rahma (ani)", "the signature is right", "by their own login alone"} {
		if !strings.Contains(shown, words) {
			t.Errorf("the page does not say %q", words)
		}
	}
	if got := strings.Count(shown, "<tr data-text="); got < n {
		t.Errorf("%d records show, of %d", got, n)
	}
}
