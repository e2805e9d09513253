package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
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

// encodeOld writes an event's record as json.Marshal writes an oldRecord, without going
// over its data again, which is its fact's JSON form.
func encodeOld(e scoring.Event, data []byte, prev scoring.Hash) ([]byte, error) {
	by, err := json.Marshal(e.By)
	if err != nil {
		return nil, err
	}
	b := make([]byte, 0, len(data)+256)
	b = append(b, `{"v":`...)
	b = strconv.AppendInt(b, oldVersion, 10)
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

// unsealOld reads a record of the old form; fast says that splitOld took it apart.
func unsealOld(stored []byte) (e scoring.Event, prev scoring.Hash, fast bool, err error) {
	r, fast := splitOld(stored)
	if !fast {
		if err := json.Unmarshal(stored, &r); err != nil {
			return e, prev, fast, err
		}
	}
	if r.Version != oldVersion {
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

// splitOld takes a record in the form that encodeOld writes apart, which is much
// faster than to read it as any JSON; false if it has not quite that form. The
// data is not looked at.
func splitOld(stored []byte) (r oldRecord, ok bool) {
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
		return oldRecord{}, false
	}
	r.At, r.By, r.Type, r.Data = string(at), string(by), string(name), data
	return r, true
}
