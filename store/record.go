package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"

	"juri/scoring"
)

// recordVersion is the version of the forms below.
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

// draft is a kept draft as it is stored, with the SHA-256 of its data: it stands
// in no chain that would show a change.
type draft struct {
	Version int             `json:"v"`
	Type    string          `json:"type"`
	Data    json.RawMessage `json:"data"`
	Sum     scoring.Hash    `json:"sum"`
}

const timeForm = "2006-01-02T15:04:05.000Z"

// Seal fills in an event's record and hash, and makes its fact what the record
// says, so that what is shown now is what a restart will read; prev is the hash
// of the record before it. A draft gets a record of its own kind and no hash.
func Seal(e *scoring.Event, prev scoring.Hash) error {
	name := e.Fact.Type()
	data, err := json.Marshal(e.Fact)
	if err == nil {
		e.Fact, err = scoring.DecodeFact(name, data)
	}
	switch {
	case err != nil:
	case e.Draft():
		e.Record, err = json.Marshal(draft{recordVersion, name, data, sha256.Sum256(data)})
	default:
		e.Record, err = encode(*e, data, prev)
		e.Hash = sha256.Sum256(e.Record)
	}
	if err != nil {
		return fmt.Errorf("encode %s: %w", name, err)
	}
	return nil
}

// encode writes an event's record as json.Marshal writes a record, without going
// over its data again, which is its fact's JSON form.
func encode(e scoring.Event, data []byte, prev scoring.Hash) ([]byte, error) {
	by, err := json.Marshal(e.By)
	if err != nil {
		return nil, err
	}
	b := make([]byte, 0, len(data)+256)
	b = append(b, `{"v":`...)
	b = strconv.AppendInt(b, recordVersion, 10)
	b = append(b, `,"seq":`...)
	b = strconv.AppendUint(b, e.Seq, 10)
	b = append(b, `,"at":"`...)
	b = e.At.UTC().AppendFormat(b, timeForm)
	b = append(b, `","clock":`...)
	b = strconv.AppendInt(b, int64(e.Clock), 10)
	b = append(b, `,"by":`...)
	b = append(b, by...)
	b = append(b, `,"type":"`...)
	b = append(b, e.Fact.Type()...)
	b = append(b, `","data":`...)
	b = append(b, data...)
	b = append(b, `,"prev":"`...)
	b = hex.AppendEncode(b, prev[:])
	return append(b, `"}`...), nil
}

// canonical reports whether an event's record is the one that encode writes.
func canonical(e scoring.Event, prev scoring.Hash) bool {
	data, err := json.Marshal(e.Fact)
	if err != nil {
		return false
	}
	again, err := encode(e, data, prev)
	return err == nil && bytes.Equal(again, e.Record)
}

// Unseal reads a stored record and returns the event with the hash of the record
// before it. It keeps stored.
func Unseal(stored []byte) (scoring.Event, scoring.Hash, error) {
	e, prev, _, err := unseal(stored)
	return e, prev, err
}

// unseal is Unseal; fast says that split took the record apart.
func unseal(stored []byte) (e scoring.Event, prev scoring.Hash, fast bool, err error) {
	r, fast := split(stored)
	if !fast {
		if err := json.Unmarshal(stored, &r); err != nil {
			return e, prev, fast, err
		}
	}
	if r.Version != recordVersion {
		return e, prev, fast, fmt.Errorf("unknown version %d", r.Version)
	}
	at, err := time.Parse(timeForm, r.At)
	if err != nil {
		return e, prev, fast, err
	}
	fact, err := scoring.DecodeFact(r.Type, r.Data)
	if err != nil {
		return e, prev, fast, fmt.Errorf("%q: %w", r.Type, err)
	}
	return scoring.Event{
		Seq: r.Seq, At: at, Clock: time.Duration(r.Clock), By: r.By, Fact: fact,
		Record: stored, Hash: sha256.Sum256(stored),
	}, r.Prev, fast, nil
}

// split takes a record in the form that encode writes apart, which is much
// faster than to read it as any JSON; false if it has not quite that form. The
// data is not looked at.
func split(stored []byte) (r record, ok bool) {
	rest := stored
	field := func(name, end string) (value []byte) {
		after, is := bytes.CutPrefix(rest, []byte(name))
		n := bytes.Index(after, []byte(end))
		if !is || n < 0 {
			ok = false
			return nil
		}
		rest = after[n:]
		return after[:n]
	}
	number := func(b []byte) (n int64) {
		n, _ = strconv.ParseInt(string(b), 10, 64)
		ok = ok && strconv.FormatInt(n, 10) == string(b)
		return n
	}
	ok = true
	r.Version = int(number(field(`{"v":`, ",")))
	r.Seq = uint64(number(field(`,"seq":`, ",")))
	at := field(`,"at":"`, `"`)
	r.Clock = number(field(`","clock":`, ","))
	by := field(`,"by":"`, `"`)
	name := field(`","type":"`, `"`)
	const prev = `,"prev":"`
	tail := len(rest) - len(prev) - 2*len(r.Prev) - len(`"}`)
	data, is := bytes.CutPrefix(rest[:max(tail, 0)], []byte(`","data":`))
	if !ok || !is || !plain(at) || !plain(by) || !plain(name) || !bytes.HasPrefix(rest[tail:], []byte(prev)) ||
		!bytes.HasSuffix(rest, []byte(`"}`)) || r.Prev.UnmarshalText(rest[tail+len(prev):len(rest)-2]) != nil {
		return record{}, false
	}
	r.At, r.By, r.Type, r.Data = string(at), string(by), string(name), data
	return r, true
}

// plain reports whether a JSON string stands for itself.
func plain(b []byte) bool {
	for _, c := range b {
		if c < ' ' || c > '~' || c == '\\' {
			return false
		}
	}
	return true
}

// UnsealDraft reads a kept draft; any change of its bytes shows.
func UnsealDraft(stored []byte) (scoring.DraftSaved, error) {
	var none scoring.DraftSaved
	var r draft
	if err := json.Unmarshal(stored, &r); err != nil {
		return none, err
	}
	if r.Version != recordVersion {
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

var errAltered = errors.New("altered")

// follows checks that an event is the one after record seq, whose hash is head.
// A record's canonical form ends with the hash of the one before it, so that
// nothing is decoded twice.
func follows(e scoring.Event, seq uint64, head scoring.Hash) error {
	switch {
	case e.Seq != seq+1:
		return ofRecord(CodeRecordMisplaced, seq+1, "holds", dec(e.Seq))
	case !bytes.HasSuffix(e.Record, []byte(`"prev":"`+head.String()+`"}`)):
		return ofRecord(CodeRecordUnlinked, e.Seq)
	}
	return nil
}
