package store_test

import (
	"crypto/ed25519"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/store"
	"juri/store/witness"
)

// TestCosigned holds that cosignatures are kept by checkpoint and cosigner, as notes that
// verify reads again; that there are no more than readers take; and that what is no file of
// them gives none.
func TestCosigned(t *testing.T) {
	dir := t.TempDir()
	secret := store.Secret{1}
	page := func(n byte) *witness.Cosigner {
		seed := [32]byte{n}
		return witness.NewCosigner(witness.PageName(ed25519.NewKeyFromSeed(seed[:]).Public().(ed25519.PublicKey)), seed)
	}
	other := witness.NewCosigner("example.org/w1", [32]byte{9})
	all, err := store.OpenCosigned(dir)
	if err != nil || len(all.Bytes()) != 0 {
		t.Fatalf("of nothing: %q, %v", all.Bytes(), err)
	}
	at := time.Unix(1764000000, 0)
	for size := range uint64(2) {
		signed, err := secret.Checkpoint(scoring.Checkpoint{Size: size + 3, Root: scoring.Hash{byte(size)}})
		if err != nil {
			t.Fatal(err)
		}
		text, _, _ := strings.Cut(string(signed), "\n\n")
		for n := range byte(120) {
			all.Add(signed, page(n).Cosign(text+"\n", at))
			all.Add(signed, page(n).Cosign(text+"\n", at.Add(time.Hour))) // in the place of the one before
		}
	}
	short, _ := secret.Checkpoint(scoring.Checkpoint{Size: 9})
	text, _, _ := strings.Cut(string(short), "\n\n")
	all.Add(short, other.Cosign(text+"\n", at))
	all.Add(short, page(1).Cosign(text+"\nx", at)) // of another text
	if err := all.Write(); err != nil {
		t.Fatal(err)
	}
	again, err := store.OpenCosigned(dir)
	if err != nil || string(again.Bytes()) != string(all.Bytes()) {
		t.Errorf("read again: %v\n%s", err, again.Bytes())
	}
	kept, err := store.ReadKept(string(all.Bytes()) + "\nits key " + other.Key() + "\n")
	if err != nil || len(kept) != 3 {
		t.Fatalf("verify reads %d, %v", len(kept), err)
	}
	for i, want := range []int{90, 90, 2} {
		by := kept[i].Cosigners()
		if len(by) != want || by[0].At == "" {
			t.Errorf("%s is cosigned by %d: %v", kept[i], len(by), by)
		}
	}
	if by := kept[0].Cosigners(); by[0].At != at.Add(time.Hour).UTC().Format("2006-01-02 15:04:05Z") {
		t.Errorf("the first one did so at %s", by[0].At)
	}
	if by := kept[2].Cosigners(); by[0].Name != "example.org/w1" || by[1].At != "" {
		t.Errorf("the short one is cosigned by %v", by)
	}
	if kept, err = store.ReadKept(string(short) + "— example.org/w1 AAAA\n"); err != nil || kept[0].Cosigners()[0].At != "" {
		t.Errorf("what is no cosignature: %v %v", kept, err)
	}
	for _, text := range []string{"x", "\n\n\n\n", "a\n\nb\n\nc"} {
		if err := os.WriteFile(filepath.Join(dir, store.CosignedFile), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := store.OpenCosigned(dir); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}
