package witness

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"golang.org/x/mod/sumdb/note"
)

// TestHTTP holds that a log has its checkpoints cosigned over HTTP, in the form that
// tlog-witness says.
func TestHTTP(t *testing.T) {
	h, other := newHistory(t, 40, 0), newHistory(t, 40, 8)
	w, _ := newWitness(h)
	server := httptest.NewServer(w)
	defer server.Close()
	keys := func(string) (note.Verifier, error) { return NewVerifier(w.Key.Key()) }
	sum := sha256.Sum256([]byte(h.signer.Name()))
	get := func(path string, status int) []byte {
		t.Helper()
		r, err := http.Get(server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Body.Close()
		if r.StatusCode != status {
			t.Errorf("%s: %d", path, r.StatusCode)
		}
		b, _ := io.ReadAll(r.Body)
		return b
	}
	latest := "/" + hex.EncodeToString(sum[:]) + "/checkpoint"
	get(latest, 404)
	for _, size := range []int64{5, 5, 23} {
		if _, err := h.Cosign(t.Context(), At(server.URL+"/"), h.note(size), 0, keys); err != nil {
			t.Errorf("%d records: %v", size, err)
		}
	}
	if _, err := other.Cosign(t.Context(), At(server.URL), other.note(30), 0, keys); !errors.Is(err, ErrFork) {
		t.Errorf("another history: %v", err)
	}
	v, _ := NewVerifier(w.Key.Key())
	if n, err := note.Open(get(latest, 200), note.VerifierList(v, h.key)); err != nil || n.Text != h.text(23) || len(n.Sigs) != 2 {
		t.Errorf("the last one is %v, %v", n, err)
	}
	get("/", 404)
	get("/add-checkpoint", 404)
	get("/"+hex.EncodeToString(make([]byte, 32))+"/checkpoint", 404)
	r, err := http.Post(server.URL+"/add-checkpoint", "", bytes.NewReader(h.request(0, 30).Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	says, _ := io.ReadAll(r.Body)
	if r.StatusCode != 409 || string(says) != "23\n" || r.Header.Get("Content-Type") != "text/x.tlog.size" {
		t.Errorf("409 is %d %q %s", r.StatusCode, says, r.Header.Get("Content-Type"))
	}
	if r, err = http.Post(server.URL+"/add-checkpoint", "", bytes.NewReader(make([]byte, mostBody+1))); err != nil || r.StatusCode != 400 {
		t.Errorf("a long body: %v %v", r, err)
	}
}
