package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"time"

	"juri/scoring"
)

// recordVersion is the version of the record's form below.
const recordVersion = 1

// record is an event as it is stored: canonical JSON, the keys in this order.
// The hash of a record is the SHA-256 of these bytes, and the next one holds it.
type record struct {
	Version int             `json:"v"`
	Seq     uint64          `json:"seq"`
	At      string          `json:"at"`
	Clock   int64           `json:"clock"` // nanoseconds on the contest's clock
	By      string          `json:"by"`
	Type    string          `json:"type"`
	Data    json.RawMessage `json:"data"`
	Prev    scoring.Hash    `json:"prev"`
}

const timeForm = "2006-01-02T15:04:05.000Z"

// Seal fills in an event's record and hash; prev is the hash of the record
// before it. A draft gets a record of its own kind and no hash.
func Seal(e *scoring.Event, prev scoring.Hash) error {
	data, err := json.Marshal(e.Fact)
	if err != nil {
		return fmt.Errorf("encode %s: %w", e.Fact.Type(), err)
	}
	if e.Draft() {
		e.Record = data
		return nil
	}
	e.Record, err = json.Marshal(record{
		recordVersion, e.Seq, e.At.UTC().Format(timeForm), int64(e.Clock), e.By, e.Fact.Type(), data, prev,
	})
	e.Hash = sha256.Sum256(e.Record)
	return err
}

// Unseal reads a stored record and returns the event with the hash of the record
// before it. Bytes that are not the canonical form are refused.
func Unseal(stored []byte) (scoring.Event, scoring.Hash, error) {
	var r record
	if err := json.Unmarshal(stored, &r); err != nil {
		return scoring.Event{}, scoring.Hash{}, err
	}
	if r.Version != recordVersion {
		return scoring.Event{}, scoring.Hash{}, fmt.Errorf("unknown version %d", r.Version)
	}
	at, err := time.Parse(timeForm, r.At)
	if err != nil {
		return scoring.Event{}, scoring.Hash{}, err
	}
	fact, err := scoring.DecodeFact(r.Type, r.Data)
	if err != nil {
		return scoring.Event{}, scoring.Hash{}, fmt.Errorf("%s: %w", r.Type, err)
	}
	e := scoring.Event{
		Seq: r.Seq, At: at, Clock: time.Duration(r.Clock), By: r.By, Fact: fact,
		Record: bytes.Clone(stored), Hash: sha256.Sum256(stored),
	}
	return e, r.Prev, nil
}

// decodeDraft reads a kept draft.
func decodeDraft(stored []byte) (scoring.DraftSaved, error) {
	f, err := scoring.DecodeFact(scoring.DraftSaved{}.Type(), stored)
	if err != nil {
		return scoring.DraftSaved{}, err
	}
	return f.(scoring.DraftSaved), nil
}

// chain checks that an event follows on the record before it.
func chain(e scoring.Event, prev scoring.Hash, seq uint64, head scoring.Hash) error {
	switch {
	case e.Seq != seq+1:
		return fmt.Errorf("record %d: holds number %d", seq+1, e.Seq)
	case prev != head:
		return fmt.Errorf("record %d: does not follow on record %d as it stands", seq+1, seq)
	}
	return nil
}
