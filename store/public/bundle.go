// Package public makes what anybody may have of a sealed result, and checks it as PROOF.md says.
package public

import (
	"bytes"
	"encoding/json"
	"errors"
	"iter"
	"slices"
	"strings"

	"juri/scoring"
	"juri/store"
)

// Format names the form of a bundle.
const Format = "juri/public/1"

// Bundle is a published result: what PROOF.md's section 3 says.
type Bundle struct {
	Format     string             `json:"format"`
	Publish    scoring.Publicity  `json:"publish"`
	Jurors     scoring.JurorNames `json:"jurors"`
	Published  uint64             `json:"published"`  // the record that says so
	Checkpoint string             `json:"checkpoint"` // of all the records
	Key        string             `json:"key"`        // that signed it
	Cosigned   []string           `json:"cosigned,omitempty"`
	People     []Juror            `json:"people,omitempty"`
	Entries    map[string]string  `json:"entries,omitempty"` // what each one's code opens
	Records    []Record           `json:"records"`
}

// Juror is one of whom all sheets can be told.
type Juror struct {
	Key         string `json:"key"`
	User        string `json:"user,omitempty"` // where the tie chain asks for their sheet
	Name        string `json:"name,omitempty"`
	Institution string `json:"institution,omitempty"`
}

// Record is a record's public half, and the hash of its private one; or where all of it
// is hidden its own hash.
type Record struct {
	Public string
	Hash   scoring.Hash
}

type shownRecord struct {
	Public  string       `json:"p"`
	Private scoring.Hash `json:"q"`
}

// MarshalJSON writes the hash alone of a record that is hidden.
func (r Record) MarshalJSON() ([]byte, error) {
	if r.Public == "" {
		return json.Marshal(r.Hash)
	}
	return json.Marshal(shownRecord{r.Public, r.Hash})
}

// UnmarshalJSON reads either.
func (r *Record) UnmarshalJSON(b []byte) error {
	if bytes.HasPrefix(b, []byte(`"`)) {
		return json.Unmarshal(b, &r.Hash)
	}
	var s shownRecord
	err := json.Unmarshal(b, &s)
	if err == nil && s.Public == "" {
		err = errors.New("an empty record")
	}
	r.Public, r.Hash = s.Public, s.Private
	return err
}

// Make gathers what may be had of the state's published result, from the records that
// led to it, with what others cosigned of them.
func Make(s scoring.State, records iter.Seq2[scoring.Event, error], secret store.Secret, cosigned *store.Cosigned) (*Bundle, error) {
	if s.Public == nil || s.Sealed == nil {
		return nil, &scoring.Error{Code: scoring.CodeNotPublished}
	}
	b := &Bundle{Format: Format, Publish: s.Public.Publish, Jurors: s.Public.Jurors, Published: s.Public.Seq}
	var tree []scoring.Hash
	judged, own := map[string]bool{}, map[string][]ownRecord{}
	for e, err := range records {
		if err != nil {
			return nil, err
		}
		if e.Seq > s.Seq { // made since the state was taken
			break
		}
		tree = append(tree, e.Hash)
		if user, entry := e.Pseudonym(); entry != "" {
			judged[user] = true
		}
		r := Record{Hash: e.Hash}
		public, private, ok := store.Shown(e.Record)
		switch id := ofEntry(e.Fact); {
		case ok && shows(b.Publish, s.Public.Seal, e):
			r = Record{string(public), private}
		case ok && id != "":
			own[id] = append(own[id], ownRecord{e.Seq, shownRecord{string(public), private}})
		}
		b.Records = append(b.Records, r)
	}
	signed, err := secret.Checkpoint(s.Checkpoint())
	if err == nil {
		b.Checkpoint = string(signed)
		b.Key, err = secret.CheckpointKey()
	}
	b.Cosigned = cosignedOf(cosigned, tree)
	if b.Publish == scoring.PublishSheets {
		b.People = people(s, judged, secret, b.Jurors)
	}
	if err == nil {
		b.Entries, err = locked(s, own, secret)
	}
	return b, err
}

// shows reports whether the record's public half is shown there.
func shows(as scoring.Publicity, seal uint64, e scoring.Event) bool {
	switch e.Fact.(type) {
	case scoring.JournalBegun, scoring.ContestSet, scoring.HistoryRestored, scoring.ResultPublished:
		return true
	case scoring.EntrySet, scoring.EntryCorrected, scoring.EntryRemoved, scoring.AwardPicked, scoring.TieDecided, scoring.RoundAdvanced, scoring.RoundRecalled, scoring.ResultUnsealed,
		scoring.ObjectionRecorded, scoring.ObjectionAnswered:
		return as == scoring.PublishPlaces || as == scoring.PublishSheets
	case scoring.ResultSealed:
		return as == scoring.PublishSheets || as == scoring.PublishPlaces && e.Seq == seal
	}
	return as == scoring.PublishSheets
}

// people are the jurors of whom it must be told which sheets are theirs, in an order
// that says nothing of who they are.
func people(s scoring.State, judged map[string]bool, secret store.Secret, names scoring.JurorNames) (all []Juror) {
	for user := range judged {
		j := Juror{Key: secret.JurorKey(user)}
		if slices.ContainsFunc(s.Contest.Result.Ties, func(step string) bool { return step == "ballot:"+user }) {
			j.User = user
		}
		if names == scoring.Named {
			j.Name = s.NameOf(user, user)
			if p := s.Person(user); p != nil {
				j.Institution = p.Institution
			}
		}
		if names == scoring.Named || s.Contest.LinksJurors() {
			all = append(all, j)
		}
	}
	slices.SortFunc(all, func(a, b Juror) int { return strings.Compare(a.Key, b.Key) })
	return all
}

// JSON writes the bundle.
func (b *Bundle) JSON() ([]byte, error) { return json.Marshal(b) }
