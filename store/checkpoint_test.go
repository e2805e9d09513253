package store

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"juri/scoring"
	"juri/scoring/exact"
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
		"12 " + root:                {{Checkpoint: point}},
		"Kunci SHA256:" + root[:43]: {{Print: "SHA256:" + root[:43]}},
		"12 " + h.String():          {{Checkpoint: point, Receipt: h.String()}},
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

// tally is what became of one kind of attack.
type tally struct{ tried, alone, kept int }

// TestAgainst is whoever keeps the folder, the program and the secret, and writes
// the history anew: each checkpoint, head and receipt of before what they changed
// holds, each of after it does not. It says of each kind how many verifying alone
// finds. JURI_LONG=1 makes it 10,000 of them.
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
	kept := keptOf(t, secret, hashes)
	rounds, r := 60, rand.New(rand.NewPCG(1, 2))
	if os.Getenv("JURI_LONG") != "" {
		rounds = 10_000
	}
	found, kinds := 0, map[string]*tally{}
	for round := range rounds {
		what, now := "the same again", slices.Clone(all)
		switch cut := 1 + r.IntN(len(all)-1); {
		case round == 0:
		case round%5 == 1:
			what, now = "the last records dropped", now[:cut]
		case round%5 == 2:
			what, now = "a record dropped", slices.Delete(now, cut-1, cut)
		case round%5 == 3 && cut < len(all)-1:
			what = "two records exchanged"
			now[cut], now[cut+1] = now[cut+1], now[cut]
		case round%10 == 9:
			what, now = "a score, and the result sealed anew", resealed(r, secret, all)
		case round%5 == 4:
			what, now[cut].At = "back-dated", now[cut].At.Add(-time.Hour)
		default:
			what, now = altered(r, all)
		}
		report := forge(t, dir, now)
		same := 0 // how many records are as they were
		for same < min(len(hashes), len(report.hashes)) && hashes[same] == report.hashes[same] {
			same++
		}
		if round == 0 && (same != len(all) || !report.OK() || len(report.Forged) > 0) {
			t.Fatalf("the history itself is another after %d records", same)
		}
		if kinds[what] == nil {
			kinds[what] = &tally{}
		}
		k := kinds[what]
		if k.tried++; !report.OK() || len(report.Forged) > 0 {
			k.alone++
		}
		if same < len(all) {
			k.kept++
		}
		found += againstAll(t, what, report, kept, same)
	}
	for _, what := range slices.Sorted(maps.Keys(kinds)) {
		k := kinds[what]
		t.Logf("| %s | %d | %d | %d |", what, k.tried, k.alone, k.kept)
		if what != "the same again" && k.kept == 0 {
			t.Errorf("%s changed nothing", what)
		}
	}
	t.Logf("%d histories written anew; %d things kept of after the change, each found", rounds, found)
	if found == 0 {
		t.Error("nothing was tried")
	}
}

// resealed is a history in which a juror gave another score, and all that follows from
// it is as if it had been so: what they seal, and every hash.
func resealed(r *rand.Rand, secret Secret, all []scoring.Event) []scoring.Event {
	var sheets []int
	for i, e := range all {
		if _, is := e.Fact.(scoring.SheetSubmitted); is {
			sheets = append(sheets, i)
		}
	}
	now, changed := slices.Clone(all), sheets[r.IntN(len(sheets))]
	var s scoring.State
	var prev scoring.Hash
	for i := range now {
		e, by := &now[i], scoring.Actor{User: now[i].By, Proof: now[i].Proof}
		switch f := e.Fact.(type) {
		case scoring.SheetSubmitted:
			if i == changed {
				f.Scores = slices.Clone(f.Scores)
				f.Scores[0].Value += exact.One
				e.Fact = f
			}
		case scoring.SealProposed:
			if made, err := scoring.Decide(s, by, scoring.ProposeSeal{Waive: f.Waive}); err == nil {
				e.Fact = made[0].Fact
			}
		case scoring.ResultSealed:
			if made, err := scoring.Decide(s, by, scoring.ConfirmSeal{Of: s.Proposal.Seq, Reason: f.Shared}); err == nil {
				e.Fact = made[0].Fact
			}
		}
		e.Seq = uint64(i + 1)
		if err := secret.Seal(e, prev); err != nil {
			panic(err)
		}
		s, prev = scoring.Apply(s, *e), e.Hash
	}
	return now
}

// keptOf is all that people may have kept: of each record the checkpoint, the root,
// the hash and the receipt.
func keptOf(t *testing.T, secret Secret, hashes []scoring.Hash) (kept []Kept) {
	t.Helper()
	n := 0
	for c := range scoring.Checkpoints(hashes) {
		note, err := secret.Checkpoint(c)
		if err != nil {
			t.Fatal(err)
		}
		more, err := ReadKept(fmt.Sprintf("%s%d %s\n%s\n%[2]d %[4]s", note, n+1, hashes[n], hashes[n].Receipt()))
		if err != nil || len(more) != 4 {
			t.Fatal(more, err)
		}
		kept, n = append(kept, more...), n+1
	}
	return kept
}

// againstAll holds a journal, of which so many records are as they were, against all
// of it, and counts what does not match.
func againstAll(t *testing.T, what string, report Report, kept []Kept, same int) (found int) {
	t.Helper()
	for i, held := range report.Against(kept, Secret{}) {
		n := i/4 + 1
		switch holds := n <= same && report.OK(); {
		case holds != (held.Why == nil), holds && held.Record != uint64(n):
			t.Fatalf("%s: what was kept after record %d (%s) leads to %d, %v; the first %d are the same", what, n, kept[i], held.Record, held.Why, same)
		case held.Why != nil && report.OK() && kept[i].note != nil && held.Why.Args["signed"] != signedYes && len(report.Keys) > 0:
			t.Fatalf("%s: the contest's own signature is not known: %v", what, held.Why)
		case held.Why != nil:
			found++
		}
	}
	return found
}

// TestThirdParty is a stranger's program of a few lines: it reads a checkpoint with
// golang.org/x/mod's own verifier of notes, and holds two of a log of 10,000 records
// against each other with its own consistency proof.
func TestThirdParty(t *testing.T) {
	secret, hashes := Secret{1}, make([]scoring.Hash, 10_000)
	for i := range hashes {
		hashes[i] = sha256.Sum256([]byte{byte(i), byte(i >> 8)})
	}
	key := secret.begin().Key
	var early, late scoring.Checkpoint
	var stored []tlog.Hash // as a log that speaks of them keeps them
	at := tlog.HashReaderFunc(func(indexes []int64) (out []tlog.Hash, _ error) {
		for _, i := range indexes {
			out = append(out, stored[i])
		}
		return out, nil
	})
	n := int64(0)
	for c := range scoring.Checkpoints(hashes) {
		more, err := tlog.StoredHashes(n, hashes[n][:], at)
		if err != nil {
			t.Fatal(err)
		}
		if stored, n = append(stored, more...), n+1; c.Size == 6_000 {
			early = c
		}
		late = c
	}
	read := func(c scoring.Checkpoint) tlog.Tree {
		signed, err := secret.Checkpoint(c)
		if err != nil {
			t.Fatal(err)
		}
		verifier, err := note.NewVerifier(key)
		if err != nil {
			t.Fatal(err)
		}
		opened, err := note.Open(signed, note.VerifierList(verifier))
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(opened.Text, "\n")
		size, err := strconv.ParseInt(lines[1], 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		root, err := tlog.ParseHash(lines[2])
		if err != nil || lines[0] != verifier.Name() {
			t.Fatal(err, lines)
		}
		return tlog.Tree{N: size, Hash: root}
	}
	before, after := read(early), read(late)
	from := time.Now()
	proof, err := tlog.ProveTree(after.N, before.N, at)
	if err != nil || tlog.CheckTree(proof, after.N, after.Hash, before.N, before.Hash) != nil {
		t.Errorf("the later log does not begin as the earlier one: %v", err)
	}
	took := time.Since(from)
	if before.Hash[0] ^= 1; tlog.CheckTree(proof, after.N, after.Hash, before.N, before.Hash) == nil {
		t.Error("a log that begins otherwise is taken for the same")
	}
	t.Logf("the consistency proof of 10,000 records, %d hashes, made and checked: %v", len(proof), took)
}
