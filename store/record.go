package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
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

// JurorKey links all that stands under a person's pseudonyms: whoever has it finds them.
func (s Secret) JurorKey(user string) string { return s.jurorKey(user) }

// Pseudonym is what stands for the owner of a key in public: for a sheet of an
// entry, or where entry is "" for the seal. false if it is no key.
func Pseudonym(key, entry string) (string, bool) { return pseudonym([]byte(key), entry) }

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
	name := scoring.TypeOf(e.Fact)
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
	var who, proof, key []byte
	if user, entry := e.Pseudonym(); user != "" {
		pseudonym, ok := pseudonym(r.Key, entry)
		if !ok {
			return nil, hash, errors.New("no key")
		}
		who, key = fmt.Appendf(nil, `,"who":"%s"`, pseudonym), fmt.Appendf(nil, `,"key":"%s"`, r.Key)
	}
	if e.Proof != "" {
		said, err := json.Marshal(e.Proof)
		if err != nil {
			return nil, hash, err
		}
		proof = fmt.Appendf(nil, `,"proof":%s`, said)
	}
	public := fmt.Appendf(nil, `{"seq":%d,"at":"%s","type":"%s"%s,"data":%s,"prev":"%x"}`,
		e.Seq, e.At.UTC().Format(timeForm), scoring.TypeOf(e.Fact), who, r.Open, prev[:])
	private := fmt.Appendf(nil, `{"salt":"%s","clock":%d,"by":%s%s%s,"data":%s}`,
		r.Salt, e.Clock.Milliseconds(), by, proof, key, r.Data)
	return Joined(public, private), leaf(public, private), nil
}

// Shown is what may be shown of a stored record: its public half, and the SHA-256 of
// the private one. false of a record of the old form, which has no halves.
func Shown(stored []byte) (public []byte, private scoring.Hash, ok bool) {
	r, ok := split(stored)
	if !ok {
		return nil, private, false
	}
	return r.Public, sha256.Sum256(r.Private), true
}

// Halves are a stored record's; false of one of the old form, which has none.
func Halves(stored []byte) (public, private []byte, ok bool) {
	r, ok := split(stored)
	return r.Public, r.Private, ok
}

// Joined is a record as it is stored, of its halves.
func Joined(public, private []byte) []byte {
	return fmt.Appendf(nil, `{"v":2,"public":%s,"private":%s}`, public, private)
}

// leaf is a record's hash.
func leaf(public, private []byte) scoring.Hash {
	return leafOf(public, sha256.Sum256(private))
}

// leafOf is leaf where of the private half there is its hash alone.
func leafOf(public []byte, inner scoring.Hash) scoring.Hash {
	h := sha256.New()
	h.Write(public)
	h.Write(inner[:])
	return scoring.Hash(h.Sum(nil))
}

// canonical reports whether an event's record is the one that is written of it:
// of a new form with that salt and key, whatever the secret is.
func canonical(e scoring.Event, prev scoring.Hash) bool {
	if isOld(e.Record) {
		again, err := encodeOld(e, prev)
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
