package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"

	"juri/scoring"
)

// record is an event as it is stored, in two halves:
//
//	{"v":2,"public":{"seq":…,"at":…,"type":…,"who":…,"data":{…},"prev":…},"private":{"salt":…,"clock":…,"by":…,"proof":…,"key":…,"data":{…}}}
//
// Its hash, which the next one holds, is the SHA-256 of the public half's bytes
// and the private half's SHA-256. Whoever has the public half and that hash alone
// can check it. Nothing in it may be chosen freely: the salt and the key follow
// from the contest's secret.
type record struct {
	Public, Private []byte // the halves

	Seq  uint64
	At   string
	Type string
	Who  []byte // whose sheet it is about, or who seals: a pseudonym; nil for nobody
	Open []byte // the fact's public half
	Prev scoring.Hash

	Salt  []byte
	Clock int64 // milliseconds on the contest's clock
	By    string
	Proof string
	Key   []byte // of whom Who is; nil for nobody
	Data  []byte // the fact's private half
}

// between parts the halves.
const between = `"},"private":`

const timeForm = "2006-01-02T15:04:05.000Z"

// short is bytes of a salt, a key and a pseudonym.
const short = 16

// base64Form is how they are written.
var base64Form = base64.RawURLEncoding.Strict()

func (s Secret) short(message string) string {
	sum := s.mac(message)
	return base64Form.EncodeToString(sum[:short])
}

// salt keeps the private half of record seq from being guessed from its hash.
func (s Secret) salt(seq uint64) string { return s.short("juri salt\n" + dec(seq)) }

// jurorKey links all that stands under a person's pseudonyms.
func (s Secret) jurorKey(user string) string { return s.short("juri juror\n" + user) }

// pseudonym is what stands for the owner of a key in public: for a sheet of an
// entry, or where entry is "" for the seal. false if it is no key.
func pseudonym(key []byte, entry string) (string, bool) {
	raw, ok := decode16(key)
	if !ok {
		return "", false
	}
	message := "juri who\n" + string(raw[:]) + entry
	if entry == "" {
		message = "juri seal\n" + string(raw[:])
	}
	sum := sha256.Sum256([]byte(message))
	return base64Form.EncodeToString(sum[:short]), true
}

// decode16 reads a salt or a key.
func decode16(text []byte) (raw [short]byte, ok bool) {
	if len(text) != base64Form.EncodedLen(short) {
		return raw, false
	}
	_, err := base64Form.Decode(raw[:], text)
	return raw, err == nil
}

// Seal fills in an event's record and hash, and makes it what the record says,
// so that what is shown now is what a restart will read; prev is the hash of the
// record before it. A draft gets a record of its own kind and no hash.
func (s Secret) Seal(e *scoring.Event, prev scoring.Hash) error {
	if e.Draft() {
		return sealDraft(e)
	}
	name := e.Fact.Type()
	open, data, err := halvesOf(e.Fact)
	if err == nil {
		e.Fact, _, err = scoring.DecodeHalves(name, open, data)
	}
	if err != nil {
		return fmt.Errorf("encode %s: %w", name, err)
	}
	e.At, e.Clock = e.At.UTC().Truncate(time.Millisecond), e.Clock.Truncate(time.Millisecond)
	r := record{Salt: []byte(s.salt(e.Seq)), Open: open, Data: data}
	if user, _ := e.Pseudonym(); user != "" {
		r.Key = []byte(s.jurorKey(user))
	}
	e.Record, e.Hash, err = r.encode(*e, prev)
	if err != nil {
		return fmt.Errorf("encode %s: %w", name, err)
	}
	return nil
}

// encode writes an event's record, and returns its hash; of r it takes what is
// no part of the event: salt, key and the halves of the fact.
func (r record) encode(e scoring.Event, prev scoring.Hash) (stored []byte, hash scoring.Hash, err error) {
	by, err := json.Marshal(e.By)
	if err != nil {
		return nil, hash, err
	}
	proof, err := json.Marshal(e.Proof)
	if err != nil {
		return nil, hash, err
	}
	b := make([]byte, 0, len(r.Open)+len(r.Data)+400)
	b = append(b, `{"v":2,"public":`...)
	from := len(b)
	b = strconv.AppendUint(append(b, `{"seq":`...), e.Seq, 10)
	b = e.At.UTC().AppendFormat(append(b, `,"at":"`...), timeForm)
	b = append(append(b, `","type":"`...), e.Fact.Type()...)
	if user, entry := e.Pseudonym(); user != "" {
		who, ok := pseudonym(r.Key, entry)
		if !ok {
			return nil, hash, errors.New("no key")
		}
		b = append(append(b, `","who":"`...), who...)
	} else {
		r.Key = nil
	}
	b = append(append(b, `","data":`...), r.Open...)
	b = append(hex.AppendEncode(append(b, `,"prev":"`...), prev[:]), `"}`...)
	public := b[from:len(b):len(b)]
	b = append(b, `,"private":`...)
	from = len(b)
	b = append(append(b, `{"salt":"`...), r.Salt...)
	b = strconv.AppendInt(append(b, `","clock":`...), e.Clock.Milliseconds(), 10)
	b = append(append(b, `,"by":`...), by...)
	if e.Proof != "" {
		b = append(append(b, `,"proof":`...), proof...)
	}
	if r.Key != nil {
		b = append(append(append(b, `,"key":"`...), r.Key...), '"')
	}
	b = append(append(append(b, `,"data":`...), r.Data...), '}')
	hash = leaf(public, b[from:])
	return append(b, '}'), hash, nil
}

// leaf is a record's hash.
func leaf(public, private []byte) scoring.Hash {
	inner := sha256.Sum256(private)
	h := sha256.New()
	h.Write(public)
	h.Write(inner[:])
	return scoring.Hash(h.Sum(nil))
}

// canonical reports whether an event's record is the one that is written of it:
// of a new form with that salt and key, whatever the secret is.
func canonical(e scoring.Event, prev scoring.Hash) bool {
	if isOld(e.Record) {
		data, err := json.Marshal(e.Fact)
		if err != nil {
			return false
		}
		again, err := encodeOld(e, data, prev)
		return err == nil && bytes.Equal(again, e.Record)
	}
	r, ok := split(e.Record)
	if !ok {
		return false
	}
	if _, ok = decode16(r.Salt); !ok {
		return false
	}
	var err error
	if r.Open, r.Data, err = halvesOf(e.Fact); err != nil {
		return false
	}
	again, _, err := r.encode(e, prev)
	return err == nil && bytes.Equal(again, e.Record)
}

// isOld reports whether a record is of the old form.
func isOld(stored []byte) bool { return !bytes.HasPrefix(stored, []byte(`{"v":2,`)) }

// Unseal reads a stored record and returns the event with the hash of the record
// before it. It keeps stored.
func Unseal(stored []byte) (scoring.Event, scoring.Hash, error) {
	e, prev, _, err := unseal(stored)
	return e, prev, err
}

// unseal is Unseal; fast says that the record, but for its fact's JSON, was seen
// to have its canonical form.
func unseal(stored []byte) (e scoring.Event, prev scoring.Hash, fast bool, err error) {
	if isOld(stored) {
		return unsealOld(stored)
	}
	r, ok := split(stored)
	if !ok {
		return e, prev, false, errForm
	}
	at, err := time.Parse(timeForm, r.At)
	if err != nil {
		return e, prev, false, err
	}
	fact, plain, err := scoring.DecodeHalves(r.Type, r.Open, r.Data)
	if err != nil {
		return e, prev, false, fmt.Errorf("%q: %w", r.Type, err)
	}
	e = scoring.Event{
		Seq: r.Seq, At: at, Clock: time.Duration(r.Clock) * time.Millisecond, By: r.By, Proof: scoring.Proof(r.Proof), Fact: fact,
		Record: stored, Hash: leaf(r.Public, r.Private),
	}
	if !plain && !canonical(e, r.Prev) { // a half may hold what is the other's
		return e, prev, false, errForm
	}
	return e, r.Prev, true, nil
}

var (
	errAltered = errors.New("altered")
	errForm    = errors.New("not in its canonical form")
)

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
