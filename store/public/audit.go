package public

import (
	"encoding/json"
	"iter"

	"juri/scoring"
	"juri/store"
)

// AuditFormat names the form of a bundle with all that is on record.
const AuditFormat = "juri/audit/1"

// Audit is all that is on record, also what is private, for whoever looks into a contest:
// what PROOF.md's section 3 says.
type Audit struct {
	Format     string   `json:"format"`
	Checkpoint string   `json:"checkpoint"`
	Key        string   `json:"key"`
	Cosigned   []string `json:"cosigned,omitempty"`
	Records    []Whole  `json:"records"`
}

// Whole is a record's two halves; one of version 1 has none, and is its bytes.
type Whole struct {
	Public  string `json:"p,omitempty"`
	Private string `json:"private,omitempty"`
	Old     string `json:"v1,omitempty"`
}

// MakeAudit gathers the records that led to a state, with what others cosigned of them.
func MakeAudit(s scoring.State, records iter.Seq2[scoring.Event, error], secret store.Secret, cosigned *store.Cosigned) (*Audit, error) {
	a := &Audit{Format: AuditFormat}
	var tree []scoring.Hash
	for e, err := range records {
		if err != nil {
			return nil, err
		}
		if e.Seq > s.Seq { // made since the state was taken
			break
		}
		r := Whole{Old: string(e.Record)}
		if public, private, ok := store.Halves(e.Record); ok {
			r = Whole{Public: string(public), Private: string(private)}
		}
		a.Records, tree = append(a.Records, r), append(tree, e.Hash)
	}
	a.Cosigned = cosignedOf(cosigned, tree)
	signed, err := secret.Checkpoint(s.Checkpoint())
	if err == nil {
		a.Checkpoint = string(signed)
		a.Key, err = secret.CheckpointKey()
	}
	return a, err
}

// ReadAudit reads such a bundle; nil if it is none.
func ReadAudit(data []byte) *Audit {
	a := new(Audit)
	if err := json.Unmarshal(data, a); err != nil || a.Format != AuditFormat {
		return nil
	}
	return a
}

// Verify is what verifying its records comes to, as of the journal that they are of, and
// who holds them, and what is wrong with its checkpoint; name is what is said of where it is from.
func (a *Audit) Verify(name string) (store.Report, []Holder, Wrong) {
	stored := make([][]byte, len(a.Records))
	halves := make([]*half, len(a.Records))
	for i, r := range a.Records {
		if stored[i] = []byte(r.Old); r.Old == "" {
			stored[i] = store.Joined([]byte(r.Public), []byte(r.Private))
		}
		if h := new(half); json.Unmarshal([]byte(r.Public), h) == nil {
			halves[i] = h
		}
	}
	r := store.VerifyRecords(name, stored)
	if !r.OK() {
		return r, nil, Wrong{}
	}
	c := checker{Bundle: &Bundle{Checkpoint: a.Checkpoint, Key: a.Key, Cosigned: a.Cosigned}}
	wrong := c.checkpoint(r.Hashes(), halves)
	return r, c.held, wrong
}

// JSON writes it.
func (a *Audit) JSON() ([]byte, error) { return json.Marshal(a) }
