package store

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"time"

	"juri/scoring"
)

// oldVersion is the form that records had before they had two halves. None is
// written any more.
const oldVersion = 1

// oldRecord is an event as it was stored: canonical JSON, the keys in this order.
// The hash of a record is the SHA-256 of these bytes, and the next one holds it.
type oldRecord struct {
	Version int             `json:"v"`
	Seq     uint64          `json:"seq"`
	At      string          `json:"at"`
	Clock   int64           `json:"clock"` // nanoseconds on the contest's clock
	By      string          `json:"by"`
	Type    string          `json:"type"`
	Data    json.RawMessage `json:"data"`
	Prev    scoring.Hash    `json:"prev"`
}

// encodeOld is an event's record in the old form.
func encodeOld(e scoring.Event, prev scoring.Hash) ([]byte, error) {
	data, err := json.Marshal(e.Fact)
	if err != nil {
		return nil, err
	}
	return json.Marshal(oldRecord{oldVersion, e.Seq, e.At.UTC().Format(timeForm), int64(e.Clock), e.By, scoring.TypeOf(e.Fact), data, prev})
}

// unsealOld reads a record of the old form.
func unsealOld(stored []byte) (e scoring.Event, prev scoring.Hash, err error) {
	var r oldRecord
	if err := json.Unmarshal(stored, &r); err != nil {
		return e, prev, err
	}
	if r.Version != oldVersion {
		return e, prev, fmt.Errorf("unknown version %d", r.Version)
	}
	at, err := time.Parse(timeForm, r.At)
	if err != nil {
		return e, prev, err
	}
	fact, err := scoring.DecodeFact(r.Type, r.Data)
	if err != nil {
		return e, prev, fmt.Errorf("%q: %w", r.Type, err)
	}
	return scoring.Event{
		Seq: r.Seq, At: at, Clock: time.Duration(r.Clock), By: r.By, Fact: fact,
		Record: stored, Hash: sha256.Sum256(stored),
	}, r.Prev, nil
}
