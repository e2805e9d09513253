package main

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"juri/cmd/juri/internal/juritest"
	"juri/store/witness"
)

// cosigns holds a page's answers against those of juri's own witness: to every proof of up to
// 40 records and to each with another hash; to requests that are right and others that are
// not; and what it signs against the key that is in its name.
func cosigns(t *testing.T, p *juritest.Tab) {
	t.Helper()
	secret, key, err := note.GenerateKey(rand.Reader, "juri/0123456789abcdef")
	noError(t, err)
	signer, err := note.NewSigner(secret)
	noError(t, err)
	verifier, err := note.NewVerifier(key)
	noError(t, err)
	const most = 40
	var logs [2]witness.Log
	for i := range most {
		logs[0].Add(sha256.Sum256([]byte{byte(i)}))
		logs[1].Add(sha256.Sum256([]byte{byte(i), byte(i / 8)})) // another from the eighth on
	}
	type tree struct {
		Size int64
		Root string
	}
	at := func(log *witness.Log, size int64) tree {
		root, err := log.Root(size)
		noError(t, err)
		return tree{size, root.String()}
	}
	type proved struct {
		Was, Now tree
		Proof    []string
	}
	var proofs []proved
	want := ""
	for size := int64(1); size <= most; size++ {
		for old := int64(1); old <= size; old++ {
			proof, err := logs[0].Proof(old, size)
			noError(t, err)
			lines := []string{}
			for _, h := range proof {
				lines = append(lines, h.String())
			}
			proofs, want = append(proofs, proved{at(&logs[0], old), at(&logs[0], size), lines}), want+"1"
			if len(lines) > 0 {
				broken := slices.Clone(lines)
				i := int(old) % len(broken)
				broken[i] = tlog.Hash(sha256.Sum256([]byte(broken[i]))).String()
				proofs, want = append(proofs, proved{at(&logs[0], old), at(&logs[0], size), broken}), want+"0"
			}
		}
	}
	type request struct {
		Body string
		Seen *tree
	}
	var requests []request
	var statuses []string
	add := func(seen *tree, key string, r witness.Request) {
		w := &witness.Witness{Key: witness.NewCosigner("x", [32]byte{}), Logs: map[string]note.Verifiers{verifier.Name(): note.VerifierList(verifier)},
			Keep: func(witness.Seen) error { return nil }, Now: time.Now}
		if seen != nil {
			root, err := logs[0].Root(seen.Size)
			noError(t, err)
			w.Remember(witness.Seen{Checkpoint: witness.Checkpoint{Origin: verifier.Name(), Size: seen.Size, Root: root}})
		}
		status, _ := w.Add(r.Bytes())
		if status == 400 || status == 404 {
			status = 403 // all the same to a page
		}
		requests, statuses = append(requests, request{key + "\n" + string(r.Bytes()), seen}), append(statuses, strconv.Itoa(status))
	}
	asks := func(log *witness.Log, old, size int64) witness.Request {
		proof, err := log.Proof(old, size)
		noError(t, err)
		signed, err := note.Sign(&note.Note{Text: fmt.Sprintf("%s\n%d\n%s\n", verifier.Name(), size, at(log, size).Root)}, signer)
		noError(t, err)
		return witness.Request{Old: old, Proof: proof, Note: signed}
	}
	seen := at(&logs[0], 20)
	add(nil, key, asks(&logs[0], 0, 13))
	add(nil, key, asks(&logs[0], 3, 13))
	add(&seen, key, asks(&logs[0], 20, 33))
	add(&seen, key, asks(&logs[0], 0, 33))
	add(&seen, key, asks(&logs[0], 20, 20))
	add(&seen, key, asks(&logs[1], 20, 20))
	add(&seen, key, asks(&logs[1], 20, 33))
	add(&seen, key, asks(&logs[0], 5, 13))
	unsigned := asks(&logs[0], 20, 33)
	unsigned.Note = bytes.Replace(unsigned.Note, []byte("\n33\n"), []byte("\n34\n"), 1)
	add(&seen, key, unsigned)
	bad := asks(&logs[0], 20, 33)
	bad.Old = 34
	add(&seen, key, bad)
	all, err := json.Marshal(map[string]any{"proofs": proofs, "requests": requests})
	noError(t, err)
	got := p.Text(`(async () => {
	const { answer, follows } = await import(document.querySelector('script[src]').src.replace('app.js', 'witness.js'))
	const all = ` + string(all) + `, bytes = s => Uint8Array.from(atob(s), c => c.charCodeAt(0)), tree = t => ({ size: t.Size, root: bytes(t.Root) })
	const seed = new Uint8Array(32).fill(7), ask = (r, seen) => answer(new TextEncoder().encode(r.Body), seen, seed, 1764000000)
	return JSON.stringify([all.proofs.map(p => follows(tree(p.Was), tree(p.Now), p.Proof.map(bytes)) ? 1 : 0).join(''),
		...all.requests.map(r => ask(r, r.Seen && { size: r.Seen.Size, root: r.Seen.Root, time: 1764000000 }).says)])
})()`)
	var says []string
	noError(t, json.Unmarshal([]byte(got), &says))
	if says[0] != want {
		t.Errorf("of %d proofs it takes\n%s, want\n%s", len(proofs), says[0], want)
	}
	for i, says := range says[1:] {
		status, line, _ := bytes.Cut([]byte(says), []byte("\n"))
		if string(status) != statuses[i] {
			t.Errorf("request %d is answered %q, want %s", i, says, statuses[i])
		}
		if string(status) != "200" {
			continue
		}
		name, _, _ := bytes.Cut(bytes.TrimPrefix(line, []byte("— ")), []byte(" "))
		v, err := witness.PageVerifier(string(name))
		noError(t, err)
		_, signed, _ := strings.Cut(requests[i].Body, "\n\n")
		n, err := note.Open(append([]byte(signed), line...), note.VerifierList(v))
		if err != nil || !witness.When(n.Sigs[0]).Equal(time.Unix(1764000000, 0)) {
			t.Errorf("what it signs of %q: %v", signed, err)
		}
	}
}
