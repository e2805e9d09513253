package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"juri/scoring"
)

// draftVersion is the version of the form below.
const draftVersion = 1

// draft is a kept draft as it is stored, with the SHA-256 of its data: it stands
// in no chain that would show a change.
type draft struct {
	Version int             `json:"v"`
	Type    string          `json:"type"`
	Data    json.RawMessage `json:"data"`
	Sum     scoring.Hash    `json:"sum"`
}

// sealDraft fills in a draft's record and makes its fact what that says. It has
// no hash.
func sealDraft(e *scoring.Event) error {
	name := scoring.TypeOf(e.Fact)
	data, err := json.Marshal(e.Fact)
	if err == nil {
		e.Fact, err = scoring.DecodeFact(name, data)
	}
	if err == nil {
		e.Record, err = json.Marshal(draft{draftVersion, name, data, sha256.Sum256(data)})
	}
	if err != nil {
		return fmt.Errorf("encode %s: %w", name, err)
	}
	return nil
}

// UnsealDraft reads a kept draft; any change of its bytes shows.
func UnsealDraft(stored []byte) (scoring.DraftSaved, error) {
	var none scoring.DraftSaved
	var r draft
	if err := json.Unmarshal(stored, &r); err != nil {
		return none, err
	}
	if r.Version != draftVersion {
		return none, fmt.Errorf("unknown version %d", r.Version)
	}
	if again, err := json.Marshal(r); err != nil || !bytes.Equal(again, stored) || r.Sum != sha256.Sum256(r.Data) {
		return none, errAltered
	}
	f, err := scoring.DecodeFact(r.Type, r.Data)
	if err != nil {
		return none, fmt.Errorf("%q: %w", r.Type, err)
	}
	d, is := f.(scoring.DraftSaved)
	if !is {
		return none, fmt.Errorf("%q: no draft", r.Type)
	}
	return d, nil
}
