package store

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"juri/scoring"
)

// TestCheckpointSigned holds that others read a checkpoint: with x/mod's reader of
// notes, and by its form written out; and that it is the same on every host.
func TestCheckpointSigned(t *testing.T) {
	s, other := Secret{1}, Secret{2}
	c := scoring.Checkpoint{Size: 412, Root: sha256.Sum256([]byte("root"))}
	signed, err := s.Checkpoint(c)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := s.Checkpoint(c); err != nil || string(again) != string(signed) {
		t.Errorf("another host says\n%s %v", again, err)
	}
	key, err := s.CheckpointKey()
	if err != nil {
		t.Fatal(err)
	}
	verifier, err := note.NewVerifier(key)
	if err != nil {
		t.Fatal(err)
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil || len(opened.Sigs) != 1 {
		t.Fatalf("%v %v", opened, err)
	}
	text := fmt.Sprintf("%s\n412\n%s\n", verifier.Name(), base64.StdEncoding.EncodeToString(c.Root[:]))
	if opened.Text != text || strings.ContainsAny(verifier.Name(), " +") {
		t.Errorf("it says %q, want %q", opened.Text, text)
	}
	encoded, err := base64.StdEncoding.DecodeString(strings.SplitN(key, "+", 3)[2])
	if err != nil || encoded[0] != 1 {
		t.Fatalf("the key is %s: %v", key, err)
	}
	line := strings.TrimSpace(string(signed[len(text)+1:]))
	mark, err := base64.StdEncoding.DecodeString(line[strings.LastIndexByte(line, ' ')+1:])
	if err != nil || !ed25519.Verify(encoded[1:], []byte(text), mark[4:]) {
		t.Errorf("the signature is no Ed25519 one of the text: %v", err)
	}
	kept, err := ReadKept(string(signed))
	if err != nil || len(kept) != 1 || kept[0].Checkpoint != c || s.signed(kept[0]) == "" {
		t.Errorf("read back as %+v, %v", kept, err)
	}
	if other.signed(kept[0]) != "" || (Secret{}).signed(kept[0]) != "" {
		t.Error("another contest's key signed it")
	}
	kept[0].note = []byte(strings.Replace(string(signed), "412", "411", 1))
	if s.signed(kept[0]) != "" {
		t.Error("its size was changed, and it is signed still")
	}
}

// TestReadKept holds what is taken for a checkpoint or a receipt, and what is not.
func TestReadKept(t *testing.T) {
	h := scoring.Hash(sha256.Sum256(nil))
	root := base64.StdEncoding.EncodeToString(h[:])
	for text, want := range map[string]int{
		"12 " + root:                 1,
		"12 " + h.String():           1,
		strings.ToUpper(h.Receipt()): 1,
		strings.ReplaceAll(h.Receipt(), "-", " ") + "\n": 1,
		"1234   " + strings.Repeat("2345-", 5) + "67":    1,
		h.String():                          1,
		"12 " + root + "\r\n\r\n13 " + root: 2,
	} {
		if k, err := ReadKept(text); err != nil || len(k) != want {
			t.Errorf("%q is read as %+v, %v", text, k, err)
		}
	}
	for text, want := range map[string]scoring.Code{
		"": CodeCheckpoint, " \n": CodeCheckpoint, "0 " + root: CodeCheckpoint, "12 " + root[1:]: CodeCheckpoint, "12 abc": CodeReceiptShort,
		"99999999999999999999 " + root: CodeCheckpoint, "tanda terima!": CodeCheckpoint, "juri/x\nlima\n" + root + "\n\n— juri/x AA==": CodeCheckpoint,
		h.Mark(): CodeReceiptShort, h.String()[:8]: CodeReceiptShort,
	} {
		if k, err := ReadKept(text); code(err) != want {
			t.Errorf("%q is read as %+v, %v", text, k, err)
		}
	}
}

// TestAgainst is whoever keeps the folder, the program and the secret, and writes
// the history anew, so that verifying alone finds nothing or little: each
// checkpoint, head and receipt of before what they changed holds, each of after it
// does not. JURI_LONG=1 makes it 10,000 of them.
func TestAgainst(t *testing.T) {
	dir, all := sealedFolder(t, true)
	secret, err := SecretOf(dir)
	if err != nil {
		t.Fatal(err)
	}
	var hashes []scoring.Hash
	for _, e := range all {
		hashes = append(hashes, e.Hash)
	}
	rounds, r := 60, rand.New(rand.NewPCG(1, 2))
	if os.Getenv("JURI_LONG") != "" {
		rounds = 10_000
	}
	unseen, found := 0, 0
	for round := range rounds {
		what, now := "the same again", slices.Clone(all)
		switch cut := 1 + r.IntN(len(all)-1); {
		case round == 0:
		case round%4 == 1:
			what, now = fmt.Sprint("ends after ", cut), now[:cut]
		case round%4 == 2:
			what, now = fmt.Sprint("without ", cut), slices.Delete(now, cut-1, cut)
		case round%4 == 3 && cut < len(all)-1:
			what = fmt.Sprint("exchanged ", cut)
			now[cut], now[cut+1] = now[cut+1], now[cut]
		default:
			what, now = altered(r, all)
		}
		report := forge(t, dir, now)
		same := 0 // how many records are as they were
		for same < min(len(hashes), len(report.hashes)) && hashes[same] == report.hashes[same] {
			same++
		}
		if round == 0 && same != len(all) {
			t.Fatalf("the history itself is another after %d records", same)
		}
		if report.OK() && len(report.Forged) == 0 && same < len(all) {
			unseen++
		}
		for n := uint64(1); n <= uint64(len(all)); n++ {
			c := scoring.CheckpointOf(hashes[:n])
			note, err := secret.Checkpoint(c)
			if err != nil {
				t.Fatal(err)
			}
			for _, text := range []string{string(note), fmt.Sprintf("%d %s", n, hashes[n-1]), hashes[n-1].Receipt()} {
				kept, err := ReadKept(text)
				if err != nil {
					t.Fatal(err)
				}
				at, why := report.Against(kept[0], secret)
				if holds := n <= uint64(same); holds != (why == nil) || holds && at != n {
					t.Fatalf("%s: what was kept after record %d (%q) leads to %d, %v; the first %d are the same", what, n, text, at, why, same)
				}
				if why != nil {
					found++
				}
				if why != nil && len(kept[0].note) > 0 && why.Args["signed"] != "yes" {
					t.Fatalf("%s: the contest's own signature is not known: %v", what, why)
				}
			}
		}
	}
	t.Logf("%d histories written anew, %d of them whole to verify alone; %d things kept of after the change, each found", rounds, unseen, found)
	if unseen == 0 || found == 0 {
		t.Error("nothing was tried")
	}
}
