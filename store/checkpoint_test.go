package store

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
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
	if err != nil || len(kept) != 1 || kept[0].Checkpoint != c {
		t.Fatalf("read back as %+v, %v", kept, err)
	}
	altered := kept[0]
	altered.note = []byte(strings.Replace(string(signed), "412", "411", 1))
	bare := Kept{Checkpoint: c}
	own, replaced := RecordedKey{1, key}, RecordedKey{412, other.begin().Key}
	for i, x := range []struct {
		kept Kept
		keys []RecordedKey
		want string
	}{
		{kept[0], []RecordedKey{own}, signedYes}, {kept[0], []RecordedKey{own, {413, replaced.Key}}, signedYes},
		{kept[0], []RecordedKey{own, replaced}, signedOld}, {kept[0], []RecordedKey{replaced, {413, key}}, signedYes},
		{kept[0], []RecordedKey{replaced}, signedOther}, {altered, []RecordedKey{own}, signedOther},
		{kept[0], nil, ""}, {bare, []RecordedKey{own}, ""},
	} {
		if got := x.kept.signedBy(x.keys); got != x.want {
			t.Errorf("case %d: signed %q, want %q", i, got, x.want)
		}
	}
}

// TestKeyOnRecord holds that a journal says which key its checkpoints are signed
// with, that another key under the same secret is found, with the secret at hand and
// without, and that a secret that was lost is followed by another key.
func TestKeyOnRecord(t *testing.T) {
	dir, all := sealedFolder(t, true)
	secret, err := SecretOf(dir)
	if err != nil {
		t.Fatal(err)
	}
	key, err := secret.CheckpointKey()
	if err != nil {
		t.Fatal(err)
	}
	if r := forge(t, dir, all); len(r.Keys) != 1 || r.Keys[0] != (RecordedKey{1, key}) || !r.OK() {
		t.Errorf("on record are %+v %v, want %s", r.Keys, r.Faults, key)
	}
	mallory := Secret{9}
	for what, f := range map[string]scoring.JournalBegun{
		"another contest's": {Secret: secret.Hash(), Key: mallory.begin().Key},
		"no key":            {Secret: secret.Hash(), Key: "x"},
	} {
		now := slices.Clone(all)
		now[0].Fact = f
		if r := forge(t, dir, now); r.OK() {
			t.Errorf("%s is taken for the contest's", what)
		}
	}
	signer, verifier, err := mallory.checkpointKey()
	if err != nil || signer == nil {
		t.Fatal(err)
	}
	named := strings.Replace(verifier, origin(mallory.Hash()), origin(secret.Hash()), 1)
	if keyOf(scoring.JournalBegun{Secret: secret.Hash(), Key: named}, nil, false) {
		t.Error("a key's hash is not of its name, and nobody says so")
	}
	if !keyOf(scoring.JournalBegun{Secret: secret.Hash(), Key: key}, nil, false) {
		t.Error("without the secret its own key is taken for another's")
	}
	forge(t, dir, all)
	if err := RenewSecret(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	r, err := Verify(filepath.Join(dir, JournalFile))
	if err != nil || len(r.Keys) != 2 || r.Keys[1].Record != r.Records || r.Keys[1].Key == key {
		t.Errorf("after the secret was lost on record are %+v %v", r.Keys, err)
	}
}

// TestReadKept holds what is taken for a checkpoint or a receipt, and what is not.
func TestReadKept(t *testing.T) {
	h := scoring.Hash(sha256.Sum256(nil))
	root := base64.StdEncoding.EncodeToString(h[:])
	point, receipt := scoring.Checkpoint{Size: 12, Root: h}, plainReceipt(h.Receipt())
	note, err := Secret{1}.Checkpoint(point)
	if err != nil {
		t.Fatal(err)
	}
	signed := strings.ReplaceAll(string(note), "\n", "\r\n")
	for text, want := range map[string][]Kept{
		"12 " + root:       {{Checkpoint: point}},
		"12 " + h.String(): {{Checkpoint: point, Receipt: h.String()}},
		"Jurnal sampai catatan 12, SHA-256 " + h.String() + "\n":  {{Checkpoint: point, Receipt: h.String()}},
		strings.ToUpper(h.Receipt()):                              {{Receipt: receipt}},
		scoring.Apart(h.Receipt()):                                {{Receipt: receipt}},
		"12 " + scoring.Apart(h.Receipt()):                        {{Checkpoint: scoring.Checkpoint{Size: 12}, Receipt: receipt}},
		"1234   " + strings.Repeat("2345-", 5) + "67":             {{Receipt: "1234" + strings.Repeat("2345", 5) + "67"}},
		"Titik periksa: 12 " + root:                               {{Checkpoint: point}},
		"12 " + root[:30] + "\n" + root[30:] + "\n" + h.Receipt(): {{Checkpoint: point}, {Receipt: receipt}},
		h.String():                          {{Checkpoint: scoring.Checkpoint{Root: h}, Receipt: h.String()}},
		"12 " + root + "\r\n\r\n12 " + root: {{Checkpoint: point}, {Checkpoint: point}},
		signed:                              {{Checkpoint: point}},
		signed + "Kunci untuk memeriksa: " + strings.Split(string(note), "\n")[0] + "+12345678+AAAA": {{Checkpoint: point}},
		signed + signed + h.Receipt() + "\n12 " + root:                                               {{Checkpoint: point}, {Checkpoint: point}, {Receipt: receipt}, {Checkpoint: point}},
		strings.ReplaceAll(signed, "—", "?"):                                                         {{Checkpoint: point}},
	} {
		k, err := ReadKept(text)
		for i := range k {
			k[i].note = nil
		}
		if err != nil || !reflect.DeepEqual(k, want) {
			t.Errorf("%q is read as %+v, %v", text, k, err)
		}
	}
	for text, want := range map[string]scoring.Code{
		"": CodeCheckpoint, " \n": CodeCheckpoint, "0 " + root: CodeCheckpoint, "12 " + root[1:]: CodeCheckpoint, "12 abc": CodeReceiptShort,
		"99999999999999999999 " + root: CodeCheckpoint, "tanda terima!": CodeCheckpoint, "juri/x\nlima\n" + root + "\n\n— juri/x AA==": CodeCheckpoint,
		h.Mark(): CodeReceiptShort, h.String()[:8]: CodeReceiptShort, h.String()[:30]: CodeCheckpoint, "titik.txt": CodeCheckpoint, "lihat di kertas": CodeCheckpoint,
		"20 " + h.String()[:32] + " " + h.String()[32:]: CodeCheckpoint, signed + "tanda terima palsu": CodeCheckpoint, root: CodeCheckpoint,
		strings.Repeat("12 "+root+"\n", MaxKept+1): CodeCheckpointMany, "periksaberkasinisekarangju": CodeCheckpoint,
	} {
		if k, err := ReadKept(text); code(err) != want {
			t.Errorf("%q is read as %+v, %v", text, k, err)
		}
	}
}

// TestProofExample holds that PROOF.md's example of a checkpoint is one, so that
// whoever writes a reader can try it.
func TestProofExample(t *testing.T) {
	var secret Secret
	for i := range secret {
		secret[i] = 1
	}
	var last scoring.Checkpoint
	for c := range scoring.Checkpoints([]scoring.Hash{sha256.Sum256([]byte("a")), sha256.Sum256([]byte("b")), sha256.Sum256([]byte("c"))}) {
		last = c
	}
	signed, err := secret.Checkpoint(last)
	if err != nil {
		t.Fatal(err)
	}
	key, err := secret.CheckpointKey()
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../.github/PROOF.md")
	if err != nil {
		t.Fatal(err)
	}
	block := strings.ReplaceAll("    "+strings.TrimSpace(strings.ReplaceAll(string(signed), "\n", "\n    ")), "\n    \n", "\n\n")
	for _, want := range []string{block, key} {
		if !strings.Contains(string(page), want) {
			t.Errorf("PROOF.md lacks\n%s", want)
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
	points := slices.Collect(scoring.Checkpoints(hashes))
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
		var kept []Kept
		for n, c := range points {
			note, err := secret.Checkpoint(c)
			if err != nil {
				t.Fatal(err)
			}
			more, err := ReadKept(fmt.Sprintf("%s%d %s\n%s\n%[2]d %[4]s", note, n+1, hashes[n], hashes[n].Receipt()))
			if err != nil || len(more) != 4 {
				t.Fatal(more, err)
			}
			kept = append(kept, more...)
		}
		for i, held := range report.Against(kept, secret) {
			n := i/4 + 1
			switch holds := n <= same; {
			case !report.OK():
				t.Fatalf("%s: the chain is not whole: %v", what, report.Faults)
			case holds != (held.Why == nil), holds && held.Record != uint64(n):
				t.Fatalf("%s: what was kept after record %d (%s) leads to %d, %v; the first %d are the same", what, n, kept[i], held.Record, held.Why, same)
			case held.Why != nil && kept[i].note != nil && held.Why.Args["signed"] != "yes":
				t.Fatalf("%s: the contest's own signature is not known: %v", what, held.Why)
			case held.Why != nil:
				found++
			}
		}
	}
	t.Logf("%d histories written anew, %d of them whole to verify alone; %d things kept of after the change, each found", rounds, unseen, found)
	if unseen == 0 || found == 0 {
		t.Error("nothing was tried")
	}
}
