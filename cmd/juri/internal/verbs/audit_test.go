package verbs

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hiddeco/sshsig"

	"juri/scoring"
	"juri/store"
	"juri/store/public"
	"juri/store/public/publictest"
	"juri/store/witness"
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
	secret, err := store.SecretOf(s.Dir)
	if err != nil {
		t.Fatal(err)
	}
	// A page and a witness cosign what there is; another page, and that one before, a history that is none.
	cosigned, err := store.OpenCosigned(s.Dir)
	if err != nil {
		t.Fatal(err)
	}
	seed, other := [32]byte{1}, [32]byte{2}
	nameOf := func(seed [32]byte) string {
		return witness.PageName(ed25519.NewKeyFromSeed(seed[:]).Public().(ed25519.PublicKey))
	}
	office := witness.NewCosigner("inspektorat", other)
	now := s.Folder.Board.State().Checkpoint()
	for _, c := range []struct {
		of scoring.Checkpoint
		by *witness.Cosigner
	}{
		{scoring.Checkpoint{Size: 7}, witness.NewCosigner(nameOf(other), other)},
		{scoring.Checkpoint{Size: 9}, witness.NewCosigner(nameOf(seed), seed)},
		{now, witness.NewCosigner(nameOf(seed), seed)},
		{now, office},
	} {
		signed, err := secret.Checkpoint(c.of)
		if err != nil {
			t.Fatal(err)
		}
		text, _, _ := strings.Cut(string(signed), "\n\n")
		cosigned.Add(signed, c.by.Cosign(text+"\n", time.Unix(1700000000, 0)))
	}
	if err := cosigned.Write(); err != nil {
		t.Fatal(err)
	}
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
	if len(a.Cosigned) != 1 || len(b.Cosigned) != 1 || a.Cosigned[0] != b.Cosigned[0] || strings.Count(a.Cosigned[0], "\n— ") != 3 {
		t.Errorf("cosigned are %q and %q", a.Cosigned, b.Cosigned)
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

	// anew is the file after one thing in the last record of a kind became another, and all hashes after it;
	// nobody cosigned that.
	anew := func(kind, was, is string) []byte {
		c := a
		c.Cosigned = nil
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
	// others is the file with other cosignatures.
	others := func(was, is string) []byte {
		c := a
		c.Cosigned = []string{regexp.MustCompile(was).ReplaceAllString(a.Cosigned[0], is)}
		if c.Cosigned[0] == a.Cosigned[0] {
			t.Fatalf("the cosigned note has no %s", was)
		}
		text, err := c.JSON()
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	broken := [][]byte{data,
		others(`\n[0-9]+\n`, "\n9\n"),
		others(`(page/\S+ ....)....`, "${1}AAAA"),
		others(`page/.`, "page/_"),
		others(`— inspektorat`, "- inspektorat"),
		anew("sheet.submitted", `"juror":"[a-z]+"`, `"juror":"eko"`),
		anew("result.sealed", `"rank":2,`, `"rank":3,`),
		anew("sheets.attested", `"digest":"[0-9a-f]{8}`, `"digest":"00000000`),
		anew("sheets.attested", `"signature":"(.{200})..`, `"signature":"${1}AA`),
		anew("sheets.attested", `"key":"SHA256:..`, `"key":"SHA256:AA`),
		anew("sheets.attested", `"by":"[a-z]+"`, `"by":"citra"`),
	}
	for i, got := range publictest.InChromium(t, broken) {
		if want := []public.Code{"", public.BadCosigned, public.BadCosigned, public.BadCosigned, public.BadCosigned, public.BadWho, public.BadResult, "attest", "attest", "attest", "attest"}[i]; got.Code != want {
			t.Errorf("case %d: %+v, want %s", i, got, want)
		}
	}

	for i, text := range broken {
		r, holders, wrong := public.ReadAudit(text).Verify("x")
		if i == 0 && !slices.Equal(holders, []public.Holder{{Name: nameOf(seed), Records: now.Size, Known: true}, {Name: "inspektorat", Records: now.Size}}) {
			t.Errorf("it is held by %+v", holders)
		}
		faults := append(r.Faults, r.Forged...)
		if bad := len(faults) > 0 || wrong.Code != ""; bad != (i > 0) {
			t.Errorf("case %d: verify finds %+v %+v", i, faults, wrong)
		}
	}
	fewer := a
	fewer.Checkpoint = strings.Replace(a.Checkpoint, "\n"+strconv.Itoa(n)+"\n", "\n"+strconv.Itoa(n-1)+"\n", 1)
	if _, _, wrong := fewer.Verify("x"); wrong.Code != public.BadCheckpoint {
		t.Errorf("with the checkpoint of fewer records: %+v", wrong)
	}

	ownKey := ""
	for _, r := range a.Records {
		if strings.Contains(r.Public, `"type":"sheets.attested"`) && ownKey == "" {
			ownKey = regexp.MustCompile(`SHA256:[A-Za-z0-9+/]{43}`).FindString(r.Private)
		}
	}
	shown := publictest.Shown(t, strings.Replace(public.Page("x", data), "</body>", `<script type=module>
document.querySelector("textarea").value = "SHA256:`+strings.Repeat("A", 43)+`\n`+ownKey+`\n`+office.Key()+`"
document.getElementById("check").click()
</script></body>`, 1))
	shown = shown[strings.LastIndex(shown, "<main>"):] // the page's script stands before it
	for _, words := range []string{"cosigned by: 2 holders of the first " + strconv.FormatUint(now.Size, 10) + " records", "A” is a key's fingerprint, no checkpoint: with that key a juror", ownKey + "” is a key's fingerprint, no checkpoint: Ani Rahma signed", "Pass it on only to those who may look", "Ani Rahma (ani)", "the signature is right", "by their own login alone"} {
		if !strings.Contains(shown, words) {
			t.Errorf("the page does not say %q", words)
		}
	}
	if got := strings.Count(shown, "<tr data-text="); got < n {
		t.Errorf("%d records show, of %d", got, n)
	}
}
