// Package witness is how others stand for what they saw of a log: C2SP's tlog-cosignature and tlog-witness.
package witness

import (
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// mostProof is how many hashes a proof may have, as tlog-witness says.
const mostProof = 63

// Checkpoint is what a checkpoint's first three lines say.
type Checkpoint struct {
	Origin string
	Size   int64
	Root   tlog.Hash
}

var errForm = errors.New("not of the form that C2SP's tlog-witness has")

// ReadCheckpoint reads a checkpoint's text.
func ReadCheckpoint(text string) (c Checkpoint, err error) {
	lines := strings.SplitN(text, "\n", 4)
	if len(lines) < 4 || lines[0] == "" {
		return c, errForm
	}
	c.Origin = lines[0]
	if c.Size, err = number(lines[1]); err != nil {
		return c, err
	}
	c.Root, err = hash(lines[2])
	return c, err
}

func number(s string) (int64, error) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 || strconv.FormatInt(n, 10) != s {
		return 0, errForm
	}
	return n, nil
}

func hash(s string) (h tlog.Hash, err error) {
	b, err := base64.StdEncoding.Strict().DecodeString(s)
	if err != nil || copy(h[:], b) != len(h) || len(b) != len(h) {
		return h, errForm
	}
	return h, nil
}

// Request asks a witness to cosign a checkpoint: how many records it cosigned last, the
// proof that these are the first of the checkpoint's, and the checkpoint as it is signed.
type Request struct {
	Old   int64
	Proof tlog.TreeProof
	Note  []byte
}

// Bytes are add-checkpoint's body.
func (r Request) Bytes() []byte {
	b := fmt.Appendf(nil, "old %d\n", r.Old)
	for _, h := range r.Proof {
		b = append(b, h.String()+"\n"...)
	}
	return append(append(b, '\n'), r.Note...)
}

// ReadRequest reads it.
func ReadRequest(b []byte) (r Request, err error) {
	head, signed, cut := strings.Cut(string(b), "\n\n")
	lines := strings.Split(head, "\n")
	old, is := strings.CutPrefix(lines[0], "old ")
	if !cut || !is || len(lines)-1 > mostProof {
		return r, errForm
	}
	r.Note = []byte(signed)
	if r.Old, err = number(old); err != nil {
		return r, err
	}
	for _, line := range lines[1:] {
		h, err := hash(line)
		if err != nil {
			return r, err
		}
		r.Proof = append(r.Proof, h)
	}
	return r, nil
}

// Seen is the last checkpoint of a log that a witness cosigned.
type Seen struct {
	Checkpoint
	Note []byte // with the log's signature and the witness's
}

// Witness cosigns the checkpoints of logs that it knows, each only if it follows on the one
// before. Its methods may be called from any goroutine.
type Witness struct {
	Key *Cosigner
	// Logs are the keys of the logs that it knows, by their origins.
	Logs map[string]note.Verifiers
	// Keep keeps what was cosigned, for good, before anybody is told.
	Keep func(Seen) error
	Now  func() time.Time

	mu   sync.Mutex
	seen map[string]Seen
}

// Remember has a witness go on from what it kept.
func (w *Witness) Remember(all ...Seen) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.seen == nil {
		w.seen = map[string]Seen{}
	}
	for _, s := range all {
		w.seen[s.Origin] = s
	}
}

// Last is the last checkpoint of a log that was cosigned.
func (w *Witness) Last(origin string) (Seen, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	s, is := w.seen[origin]
	return s, is
}

// Add answers a request as tlog-witness does: HTTP's status, and the body.
func (w *Witness) Add(body []byte) (status int, answer string) {
	r, err := ReadRequest(body)
	if err != nil {
		return refused(http.StatusBadRequest)
	}
	text, _, _ := strings.Cut(string(r.Note), "\n\n")
	c, err := ReadCheckpoint(text + "\n")
	if err != nil {
		return refused(http.StatusBadRequest)
	}
	known, is := w.Logs[c.Origin]
	if !is {
		return refused(http.StatusNotFound)
	}
	signed, err := note.Open(r.Note, known)
	if err != nil {
		return refused(http.StatusForbidden)
	}
	if c, err = ReadCheckpoint(signed.Text); err != nil {
		return refused(http.StatusBadRequest)
	}
	if r.Old > c.Size {
		return refused(http.StatusBadRequest)
	}
	w.mu.Lock() // from here on one after the other: what is looked at is what is replaced
	defer w.mu.Unlock()
	was := w.seen[c.Origin]
	switch {
	case r.Old != was.Size:
		return http.StatusConflict, fmt.Sprintf("%d\n", was.Size)
	case !follows(was.Checkpoint, c, r.Proof):
		return refused(http.StatusUnprocessableEntity)
	}
	line := w.Key.Cosign(signed.Text, w.Now())
	now := Seen{c, append([]byte(signed.Text+"\n"), line...)}
	for _, s := range signed.Sigs {
		now.Note = fmt.Appendf(now.Note, "— %s %s\n", s.Name, s.Base64)
	}
	if err := w.Keep(now); err != nil {
		return refused(http.StatusInternalServerError)
	}
	if w.seen == nil {
		w.seen = map[string]Seen{}
	}
	w.seen[c.Origin] = now
	return http.StatusOK, line
}

func refused(status int) (int, string) { return status, http.StatusText(status) + "\n" }

// follows reports whether a checkpoint is of a log that begins as the one before was.
func follows(was, now Checkpoint, proof tlog.TreeProof) bool {
	switch {
	case was.Size == 0:
		return len(proof) == 0 && (now.Size > 0 || now.Root == emptyTree())
	case was.Size == now.Size:
		return len(proof) == 0 && was.Root == now.Root
	}
	return tlog.CheckTree(proof, now.Size, now.Root, was.Size, was.Root) == nil
}
