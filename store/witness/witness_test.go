package witness

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// history is a log whose records are numbers, of which those from a record on are another's.
type history struct {
	Log
	t      *testing.T
	signer note.Signer
	key    note.Verifier
}

func newHistory(t *testing.T, records, otherFrom int) *history {
	t.Helper()
	h := &history{t: t}
	secret, public, err := note.GenerateKey(bytes.NewReader(make([]byte, 64)), "juri/0123456789abcdef") // the same for all
	if err == nil {
		h.signer, err = note.NewSigner(secret)
	}
	if err == nil {
		h.key, err = note.NewVerifier(public)
	}
	if err != nil {
		t.Fatal(err)
	}
	for i := range records {
		h.Add(sha256.Sum256(fmt.Appendf(nil, "%d %v", i+1, i+1 >= otherFrom && otherFrom > 0)))
	}
	return h
}

func (h *history) text(size int64) string {
	root := tlog.Hash(sha256.Sum256(nil))
	if size > 0 {
		var err error
		if root, err = h.Root(size); err != nil {
			h.t.Fatal(err)
		}
	}
	return fmt.Sprintf("%s\n%d\n%s\n", h.signer.Name(), size, root)
}

func (h *history) note(size int64) []byte {
	signed, err := note.Sign(&note.Note{Text: h.text(size)}, h.signer)
	if err != nil {
		h.t.Fatal(err)
	}
	return signed
}

func (h *history) request(old, size int64) Request {
	proof, err := h.Proof(old, size)
	if err != nil {
		h.t.Fatal(err)
	}
	return Request{old, proof, h.note(size)}
}

// newWitness is one that knows the histories' key.
func newWitness(h *history) (w *Witness, kept *[]Seen) {
	kept = new([]Seen)
	return &Witness{
		Key:  NewCosigner("example.org/w1", [32]byte{1}),
		Logs: map[string]note.Verifiers{h.signer.Name(): note.VerifierList(h.key)},
		Keep: func(s Seen) error { *kept = append(*kept, s); return nil },
		Now:  func() time.Time { return time.Unix(1_764_000_000, 0) },
	}, kept
}

// TestWitness holds each of tlog-witness's answers, and that only what follows on what was
// cosigned before is.
func TestWitness(t *testing.T) {
	h, other := newHistory(t, 40, 0), newHistory(t, 40, 8)
	w, kept := newWitness(h)
	answers := func(what string, body []byte, status int, says string) {
		t.Helper()
		before := len(*kept)
		got, answer := w.Add(body)
		if got != status || says != "" && answer != says || (got == http.StatusOK) != (len(*kept) > before) {
			t.Errorf("%s: %d %q, kept %d more; want %d %q", what, got, answer, len(*kept)-before, status, says)
		}
	}
	request := func(old, size int64, change func(*Request)) []byte {
		r := h.request(old, size)
		if change != nil {
			change(&r)
		}
		return r.Bytes()
	}
	answers("no body", nil, 400, "")
	answers("a size with a zero before it", bytes.Replace(request(0, 7, nil), []byte("old 0"), []byte("old 00"), 1), 400, "")
	answers("64 hashes", request(0, 7, func(r *Request) { r.Proof = make(tlog.TreeProof, 64) }), 400, "")
	answers("a hash cut short", bytes.Replace(request(1, 7, nil), []byte("=\n"), []byte("\n"), 1), 400, "")
	answers("an unknown log", bytes.ReplaceAll(request(0, 7, nil), []byte("juri/0"), []byte("juri/1")), 404, "")
	answers("no signature", request(0, 7, func(r *Request) { r.Note = []byte(h.text(7) + "\n— x AAAAAAAA\n") }), 403, "")
	answers("another's signature", request(0, 7, func(r *Request) { r.Note = bytes.Replace(h.note(7), []byte(h.text(7)), []byte(h.text(6)), 1) }), 403, "")
	answers("an old size above", request(0, 7, func(r *Request) { r.Old = 8 }), 400, "")
	answers("an old size that was never cosigned", request(3, 7, nil), 409, "0\n")
	answers("a proof of nothing", request(0, 7, func(r *Request) { r.Proof = make(tlog.TreeProof, 1) }), 422, "")
	answers("no records with a root", request(0, 0, func(r *Request) {
		signed, _ := note.Sign(&note.Note{Text: h.signer.Name() + "\n0\n" + base64.StdEncoding.EncodeToString(make([]byte, 32)) + "\n"}, h.signer)
		r.Note = signed
	}), 422, "")
	answers("the first", request(0, 7, nil), 200, "")
	answers("again, as if for the first time", request(0, 7, nil), 409, "7\n")
	answers("again", request(7, 7, nil), 200, "")
	answers("no proof", request(7, 9, func(r *Request) { r.Proof = nil }), 422, "")
	answers("a proof of another size", request(7, 12, func(r *Request) { r.Proof = h.request(8, 12).Proof }), 422, "")
	answers("a longer one", request(7, 12, nil), 200, "")
	answers("a shorter one", request(7, 9, nil), 409, "12\n")
	answers("another history", other.request(12, 20).Bytes(), 422, "")
	answers("another history of that size", other.request(12, 12).Bytes(), 422, "")

	line := strings.TrimSuffix(string((*kept)[len(*kept)-1].Note), "\n")
	v, err := NewVerifier(w.Key.Key())
	if err != nil {
		t.Fatal(err)
	}
	n, err := note.Open((*kept)[len(*kept)-1].Note, note.VerifierList(v, h.key))
	if err != nil || len(n.Sigs) != 2 || !When(n.Sigs[0]).Equal(w.Now()) {
		t.Errorf("what is kept, %s, is of %v, %v", line, n, err)
	}
	again, _ := newWitness(h)
	again.Remember((*kept)[len(*kept)-1])
	if status, answer := again.Add(request(7, 14, nil)); status != 409 || answer != "12\n" {
		t.Errorf("after a restart: %d %s", status, answer)
	}
	w.Keep = func(Seen) error { return errors.New("full") }
	answers("nothing can be kept", request(12, 20, nil), 500, "")
	if s, _ := w.Last(h.signer.Name()); s.Size != 12 {
		t.Errorf("it goes on from %d, which is nowhere", s.Size)
	}
}

// TestCosign holds that a log finds a witness's size by itself, and finds out that it was
// shown another history, or a longer one; and takes no answer that the witness did not sign.
func TestCosign(t *testing.T) {
	h, other := newHistory(t, 40, 0), newHistory(t, 40, 8)
	w, _ := newWitness(h)
	keys := func(string) (note.Verifier, error) { return NewVerifier(w.Key.Key()) }
	asked := 0
	ask := func(_ context.Context, request []byte) (int, []byte, error) {
		asked++
		status, answer := w.Add(request)
		return status, []byte(answer), nil
	}
	cosigns := func(h *history, size int64, want error) (line string) {
		t.Helper()
		line, err := h.Cosign(t.Context(), ask, h.note(size), 0, keys)
		if !errors.Is(err, want) {
			t.Errorf("%d records: %v, want %v", size, err, want)
		}
		return line
	}
	cosigns(h, 10, nil)
	line := cosigns(h, 33, nil)
	if asked != 3 {
		t.Errorf("it took %d requests", asked)
	}
	v, _ := NewVerifier(w.Key.Key())
	if _, err := note.Open(append(h.note(33), line...), note.VerifierList(v)); err != nil {
		t.Errorf("%q: %v", line, err)
	}
	cosigns(h, 12, ErrAhead)
	cosigns(other, 33, ErrFork)
	cosigns(other, 40, ErrFork)
	good := ask
	for what, answer := range map[string]string{
		"nothing": "", "a checkpoint of another size": w.Key.Cosign(h.text(32), w.Now()), "another's": NewCosigner("example.org/w1", [32]byte{2}).Cosign(h.text(40), w.Now()),
	} {
		ask = func(context.Context, []byte) (int, []byte, error) { return 200, []byte(answer), nil }
		if line, err := h.Cosign(t.Context(), ask, h.note(40), 0, keys); err == nil {
			t.Errorf("%s is taken for %q", what, line)
		}
	}
	ask = func(context.Context, []byte) (int, []byte, error) { return 409, []byte("3\n"), nil }
	if _, err := h.Cosign(t.Context(), ask, h.note(40), 0, keys); err == nil {
		t.Error("it is asked for ever")
	}
	ask = good
	cosigns(h, 40, nil)
}

// TestProofs holds every proof of up to 70 records, and a long one's length.
func TestProofs(t *testing.T) {
	h := newHistory(t, 70, 0)
	for size := int64(1); size <= 70; size++ {
		for old := int64(0); old <= size; old++ {
			a, b := Checkpoint{Size: old}, Checkpoint{Size: size}
			a.Root, _ = h.Root(old)
			b.Root, _ = h.Root(size)
			proof, err := h.Proof(old, size)
			if err != nil || !follows(a, b, proof) {
				t.Fatalf("%d of %d: %v", old, size, err)
			}
			if old > 0 && old < size {
				proof = slices.Clone(proof)
				proof[len(proof)-1][0] ^= 1
				if follows(a, b, proof) {
					t.Fatalf("%d of %d: another proof is taken", old, size)
				}
			}
		}
	}
	for _, bad := range [][2]int64{{-1, 3}, {4, 3}, {3, 71}} {
		if _, err := h.Proof(bad[0], bad[1]); err == nil {
			t.Errorf("there is a proof of %v", bad)
		}
	}
}

// TestKeys holds keys and signatures as others write them: one of Ed25519 cosignatures that
// transparency-dev/formats has in its tests, and what its v0.1.1 signed.
func TestKeys(t *testing.T) {
	v, err := NewVerifier("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2")
	if err != nil || v.KeyHash() != 0xda77ade7 || v.Name() != "remora.n621.de" {
		t.Errorf("%v %v", v, err)
	}
	for _, bad := range []string{"", "a+b", "remora.n621.de+da77ade8+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
		"remora.n621.df+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2", "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6", "a b+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"} {
		if _, err := NewVerifier(bad); err == nil {
			t.Errorf("%q is taken for a key", bad)
		}
	}
	const text = "juri/72cd6e8422c407fb\n3\nysPUSNTiCirV6uH1AOY8Kn+SF80UVyun/SLibcHsJkg=\n"
	const line = "— example.org/w2 1bZ9hwAAAABrCbO8MrOgRl3tJYUB0f9cF+IKGph+KX6ZvKTCVzneREPMEGa9XR3cPYO7lUsBG2xYMklfdouNp5xhl9XcFq6Mn1VWDA==\n"
	if v, err = NewVerifier("example.org/w2+d5b67d87+BO+4ficTgRGQfrIYoZKMX61uqV4ce39aSeVhtFQArqdc"); err != nil {
		t.Fatal(err)
	}
	if _, err := note.Open([]byte(text+"\n"+line), note.VerifierList(v)); err != nil {
		t.Errorf("what it signed: %v", err)
	}
	if _, err := note.Open([]byte(strings.Replace(text, "3", "4", 1)+"\n"+line), note.VerifierList(v)); err == nil {
		t.Error("it stands for another text")
	}
	if NewCosigner("a b", [32]byte{}) != nil || NewCosigner("", [32]byte{}) != nil {
		t.Error("a name that no note can have")
	}
}
