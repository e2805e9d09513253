package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"juri/scoring"
)

// isOld reports whether a record is of the old form.
func isOld(stored []byte) bool { return !bytes.HasPrefix(stored, []byte(`{"v":2,`)) }

// Unseal reads a stored record and returns the event with the hash of the record
// before it. It keeps stored. Of one that says what this program does not know there
// is an error, and all but its fact; of one whose private half was erased errErased,
// and the fact's public fields.
func Unseal(stored []byte) (e scoring.Event, prev scoring.Hash, err error) {
	if isOld(stored) {
		return unsealOld(stored)
	}
	if e, prev, err, is := unsealErased(stored); is {
		return e, prev, err
	}
	r, ok := split(stored)
	if !ok {
		return e, prev, errForm
	}
	at, err := time.Parse(timeForm, r.At)
	if err != nil {
		return e, prev, err
	}
	e = scoring.Event{
		Seq: r.Seq, At: at, Clock: time.Duration(r.Clock) * time.Millisecond, By: r.By, Proof: scoring.Proof(r.Proof),
		Record: stored, Hash: leaf(r.Public, r.Private),
	}
	fact, plain, err := scoring.DecodeHalves(r.Type, r.Open, r.Data)
	if err != nil {
		return e, r.Prev, fmt.Errorf("%q: %w", r.Type, err)
	}
	e.Fact = fact
	if !plain && !canonical(e, r.Prev) { // a half may hold what is the other's
		e.Fact = nil
		return e, r.Prev, unknownField{r.Type}
	}
	return e, r.Prev, nil
}

// unknownField is of a record that has a field of which this program does not know, or
// is not in its canonical form otherwise.
type unknownField struct{ kind string }

func (unknownField) Error() string        { return errForm.Error() }
func (unknownField) Is(target error) bool { return target == errForm }

// newer is the kind of a record that a newer juri may have written, as this one could
// not read it; "" of any other.
func newer(err error) string {
	if f := (unknownField{}); errors.As(err, &f) {
		return f.kind
	}
	if e := (*scoring.Error)(nil); errors.As(err, &e) && e.Code == scoring.CodeUnknownFact {
		return e.Args["kind"]
	}
	return ""
}

var (
	errAltered = errors.New("altered")
	errForm    = errors.New("not in its canonical form")
)

// NotRead is why a record could not be unsealed, for people, with what was found.
func NotRead(seq uint64, err error) error { return errors.Join(unread(seq, err), err) }

func unread(seq uint64, err error) *scoring.Error {
	if errors.Is(err, errForm) {
		return ofRecord(CodeRecordForm, seq)
	}
	if e := (*scoring.Error)(nil); errors.As(err, &e) && e.Code == scoring.CodeUnknownFact {
		return ofRecord(CodeRecordNewer, seq, "kind", e.Args["kind"])
	}
	return ofRecord(CodeRecordUnreadable, seq, "cause", err.Error())
}

// split takes a stored record apart; false if it has not quite the form that
// encode writes. The fact's halves are not looked at.
func split(stored []byte) (r record, ok bool) {
	t := taker{stored, true}
	t.skip(`{"v":2,"public":`)
	public := t.rest
	t.skip(`{"seq":`)
	r.Seq = t.number()
	t.skip(`,"at":"`)
	r.At = string(t.until('"'))
	t.skip(`,"type":"`)
	r.Type = string(t.until('"'))
	if t.has(`,"who":"`) {
		r.Who = t.until('"')
	}
	t.skip(`,"data":`)
	// What is between the halves stands nowhere else: in a string its quotes would
	// have backslashes, and no public field has such a value.
	const prev = `,"prev":"`
	n := bytes.Index(t.rest, []byte(between+`{"salt":"`))
	at := n - 2*len(r.Prev) - len(prev)
	if !t.ok || at < 0 || !bytes.HasPrefix(t.rest[at:], []byte(prev)) || r.Prev.UnmarshalText(t.rest[n-2*len(r.Prev):n]) != nil {
		return record{}, false
	}
	r.Open = t.rest[:at]
	r.Public = public[:len(public)-len(t.rest)+n+len(`"}`)]
	t.rest = t.rest[n+len(between):]
	r.Private = t.rest[:max(len(t.rest)-1, 0)]
	t.skip(`{"salt":"`)
	r.Salt = t.until('"')
	t.skip(`,"clock":`)
	minus := t.has("-")
	r.Clock = int64(t.number())
	if minus {
		r.Clock = -r.Clock
	}
	t.skip(`,"by":`)
	r.By = t.text()
	if t.has(`,"proof":`) {
		r.Proof = t.text()
	}
	if t.has(`,"key":"`) {
		r.Key = t.until('"')
	}
	t.skip(`,"data":`)
	data, is := bytes.CutSuffix(t.rest, []byte("}}"))
	if !t.ok || !is {
		return record{}, false
	}
	r.Data = data
	return r, true
}

// taker takes a record apart from its beginning.
type taker struct {
	rest []byte
	ok   bool
}

func (t *taker) has(what string) (is bool) {
	if is = len(t.rest) >= len(what) && string(t.rest[:len(what)]) == what; is {
		t.rest = t.rest[len(what):]
	}
	return is
}

func (t *taker) skip(what string) {
	if !t.has(what) {
		t.ok = false
	}
}

// until takes what is plain before end, and end.
func (t *taker) until(end byte) []byte {
	n := bytes.IndexByte(t.rest, end)
	if n < 0 || !plain(t.rest[:n]) {
		t.ok = false
		return nil
	}
	value := t.rest[:n]
	t.rest = t.rest[n+1:]
	return value
}

// number takes a whole number without zeros before it.
func (t *taker) number() (n uint64) {
	digits := 0
	for digits < len(t.rest) && t.rest[digits] >= '0' && t.rest[digits] <= '9' {
		n = n*10 + uint64(t.rest[digits]-'0')
		digits++
	}
	t.ok = t.ok && digits > 0 && digits < 20 && (t.rest[0] != '0' || digits == 1)
	t.rest = t.rest[digits:]
	return n
}

// text takes a string with its quotes, as encoding/json writes it.
func (t *taker) text() (s string) {
	end := 1
	for end < len(t.rest) && t.rest[end] != '"' {
		if t.rest[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(t.rest) || t.rest[0] != '"' {
		t.ok = false
		return ""
	}
	quoted := t.rest[:end+1]
	t.rest = t.rest[end+1:]
	if plain(quoted) {
		return string(quoted[1:end])
	}
	t.ok = t.ok && json.Unmarshal(quoted, &s) == nil
	return s
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

// hashOf returns a stored record's hash; of what is no record, a hash of that.
func hashOf(stored []byte) scoring.Hash {
	if r, ok := split(stored); ok {
		return leaf(r.Public, r.Private)
	}
	return sha256.Sum256(stored)
}

// PrevOf returns the hash, in hex, of the record before a stored one; nil of what
// is no record.
func PrevOf(stored []byte) []byte {
	before := bytes.TrimSuffix(stored, []byte(`"}`))
	if !isOld(stored) {
		before = stored[:max(bytes.Index(stored, []byte(between+`{"salt":"`)), 0)]
	}
	return before[max(len(before)-2*len(scoring.Hash{}), 0):]
}

// follows checks that an event is the one after record seq, whose hash is head,
// and has the form for its place; begun says that records have two halves by now.
// It decodes nothing.
func follows(e scoring.Event, seq uint64, head scoring.Hash, begun bool) error {
	switch {
	case e.Seq != seq+1:
		return ofRecord(CodeRecordMisplaced, seq+1, "holds", dec(e.Seq))
	case string(PrevOf(e.Record)) != head.String():
		return ofRecord(CodeRecordUnlinked, e.Seq)
	case !formFits(e, begun):
		return ofRecord(CodeRecordOldForm, e.Seq)
	}
	return nil
}

// formFits reports whether an event's record has the form for its place: the old
// one until a record in two halves begins the other.
func formFits(e scoring.Event, begun bool) bool {
	_, begins := e.Fact.(scoring.JournalBegun)
	if isOld(e.Record) {
		return !begun && !begins
	}
	return begun || begins
}
