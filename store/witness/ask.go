package witness

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Log is the tree over a log's records. Its methods may be called from any goroutine.
type Log struct {
	mu     sync.RWMutex
	size   int64
	stored stored
}

// stored are a tree's hashes in the order in which tlog keeps them.
type stored []tlog.Hash

// ReadHashes is tlog's.
func (s stored) ReadHashes(at []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(at))
	for i, n := range at {
		out[i] = s[n]
	}
	return out, nil
}

// Add adds records by their hashes.
func (l *Log) Add(records ...[32]byte) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, h := range records {
		more, err := tlog.StoredHashes(l.size, h[:], l.stored)
		if err != nil {
			panic(err) // what was stored is there to be read
		}
		l.stored = append(l.stored, more...)
		l.size++
	}
}

// Size is how many records there are.
func (l *Log) Size() int64 {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.size
}

// Root is that of the first so many records.
func (l *Log) Root(size int64) (tlog.Hash, error) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	if size < 1 || size > l.size {
		return tlog.Hash{}, errForm
	}
	return tlog.TreeHash(size, l.stored)
}

// Proof shows that the first old records are the first of the first size; none is needed of
// no records, and of all.
func (l *Log) Proof(old, size int64) (tlog.TreeProof, error) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	switch {
	case old < 0 || old > size || size > l.size:
		return nil, errForm
	case old == 0 || old == size:
		return nil, nil
	}
	return tlog.ProveTree(size, old, l.stored)
}

// Ask brings a request to a witness, and its answer back: a status as HTTP has it, and what
// it says.
type Ask func(ctx context.Context, request []byte) (status int, answer []byte, err error)

// What a witness may have against a checkpoint.
var (
	// ErrFork is that it saw another history.
	ErrFork = errors.New("the witness saw another history")
	// ErrAhead is that it saw a longer one, which may be the same.
	ErrAhead = errors.New("the witness saw a longer history")
)

// mostTries is how often a witness may say that it has cosigned something else meanwhile.
const mostTries = 3

// Cosign has a witness cosign a log's checkpoint, and returns the line that it adds to the
// note. old is the size that it cosigned last, 0 where that is not known.
func (l *Log) Cosign(ctx context.Context, ask Ask, signed []byte, old int64, key func(name string) (note.Verifier, error)) (string, error) {
	text, _, _ := strings.Cut(string(signed), "\n\n")
	c, err := ReadCheckpoint(text + "\n")
	if err != nil {
		return "", err
	}
	for range mostTries {
		proof, err := l.Proof(old, c.Size)
		if err != nil {
			return "", err
		}
		status, answer, err := ask(ctx, Request{old, proof, signed}.Bytes())
		switch {
		case err != nil:
			return "", err
		case status == http.StatusOK:
			return cosigned(text+"\n", string(answer), key)
		case status == http.StatusUnprocessableEntity:
			return "", ErrFork
		case status != http.StatusConflict:
			return "", fmt.Errorf("the witness answers %d", status)
		}
		if old, err = number(strings.TrimSuffix(string(answer), "\n")); err != nil {
			return "", err
		}
		if old > c.Size {
			return "", ErrAhead
		}
	}
	return "", errors.New("the witness cosigns faster than it is asked")
}

// cosigned is the line of an answer that is of a key which is known.
func cosigned(text, answer string, key func(name string) (note.Verifier, error)) (string, error) {
	for line := range strings.Lines(answer) {
		name, _, _ := strings.Cut(strings.TrimPrefix(line, "— "), " ")
		v, err := key(name)
		if err != nil {
			continue
		}
		if n, err := note.Open([]byte(text+"\n"+line), note.VerifierList(v)); err == nil && len(n.Sigs) == 1 {
			return line, nil
		}
	}
	return "", errors.New("no key that is known signed the witness's answer")
}
