package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"testing"

	"juri/scoring"
)

// written2 is a record as any reader of JSON sees it.
type written2 struct {
	V      int `json:"v"`
	Public struct {
		Seq  uint64          `json:"seq"`
		At   string          `json:"at"`
		Type string          `json:"type"`
		Who  string          `json:"who"`
		Data json.RawMessage `json:"data"`
		Prev scoring.Hash    `json:"prev"`
	} `json:"public"`
	Private struct {
		Salt  string          `json:"salt"`
		Clock int64           `json:"clock"`
		By    string          `json:"by"`
		Proof string          `json:"proof"`
		Key   string          `json:"key"`
		Data  json.RawMessage `json:"data"`
	} `json:"private"`
}

// FuzzSplit holds that the fast way to take a record apart never says anything
// else than any reader of JSON.
func FuzzSplit(f *testing.F) {
	for _, by := range []string{"ani", "@host", `a"b\`, "é\n", ""} {
		e := sample()
		e.By, e.Proof = by, scoring.ProofByKey(by)
		if err := goldenSecret.Seal(&e, scoring.Hash{1, 2, 3}); err != nil {
			f.Fatal(err)
		}
		if back, prev, err := Unseal(e.Record); err != nil || prev != (scoring.Hash{1, 2, 3}) || !reflect.DeepEqual(back, e) {
			f.Errorf("%q: read as\n%+v\nwant\n%+v\n%v", by, back, e, err)
		}
		f.Add(e.Record)
		e.Fact = scoring.RecusalDeclared{Slot: `,"private":{"salt":"`, Juror: by, Reason: `"},"private":{"salt":"`}
		if err := goldenSecret.Seal(&e, scoring.Hash{}); err != nil {
			f.Fatal(err)
		}
		f.Add(e.Record)
	}
	f.Fuzz(func(t *testing.T, stored []byte) {
		r, ok := split(stored)
		if !ok || !json.Valid(stored) {
			return
		}
		e, prev, err := Unseal(stored)
		if err != nil || !canonical(e, prev) {
			return
		}
		var w written2
		if err := json.Unmarshal(stored, &w); err != nil {
			t.Fatalf("%s: %v", stored, err)
		}
		p, q := w.Public, w.Private
		for what, pair := range map[string][2]any{
			"seq": {r.Seq, p.Seq}, "at": {r.At, p.At}, "type": {r.Type, p.Type}, "who": {string(r.Who), p.Who}, "prev": {r.Prev, p.Prev},
			"open": {string(r.Open), string(p.Data)}, "salt": {string(r.Salt), q.Salt}, "clock": {r.Clock, q.Clock}, "by": {r.By, q.By},
			"proof": {r.Proof, q.Proof}, "key": {string(r.Key), q.Key}, "data": {string(r.Data), string(q.Data)},
			"hash": {hashOf(stored), e.Hash}, "before": {string(PrevOf(stored)), p.Prev.String()},
		} {
			if pair[0] != pair[1] {
				t.Errorf("%s: %s is %v, want %v", stored, what, pair[0], pair[1])
			}
		}
	})
}

// A field that stands in the other half, in both, in none of them or twice is no
// record: what a stranger reads of it would not be what is counted.
func TestHalvesKeepApart(t *testing.T) {
	e := scoring.Event{Seq: 9, By: "ani", Fact: scoring.RecusalDeclared{Slot: "p1", Juror: "ani", Reason: "saudara"}}
	sheet := sample()
	phase := scoring.Event{Seq: 9, By: "sari", Fact: scoring.PhaseSet{Slot: "p1", Phase: scoring.Withdrawn, Reason: "sakit"}}
	for i := range 3 {
		noError(t, goldenSecret.Seal([]*scoring.Event{&e, &sheet, &phase}[i], scoring.Hash{}))
	}
	for _, c := range []struct {
		of       scoring.Event
		was, now string
	}{
		{e, `{"juror":"ani"`, `{"slot":"p2","juror":"ani"`}, {e, `"reason":"saudara"}`, `"reason":"saudara","slot":"p2"}`},
		{e, `"data":{"slot":"p1"}`, `"data":{"slot":"p1","juror":"budi"}`}, {e, `"data":{"slot":"p1"}`, `"data":{}`},
		{e, `{"slot":"p1"}`, `{"slot":"p1","slot":"p1"}`}, {e, `"data":{"slot":"p1"}`, `"data":{"slot":"p2"}`}, {e, `"type":"r`, `"more":1,"type":"r`},
		{e, `"data":{"slot":"p1"}`, `"data":{"slot": "p1"}`}, {e, `,"who":"`, `,"whom":"`},
		{e, `"clock":0`, `"clock":-0`}, {e, `"clock":0`, `"clock":00`}, {e, `"by":"ani"`, `"by":"\u0061ni"`}, {e, `"by":"ani"`, `"by":"ani","proof":""`},
		{sheet, `{"juror":"ani"`, `{"scores":{"kriteria0":99},"juror":"ani"`}, {sheet, `"juror":"ani"`, `"juror":"ani","revision":2`},
		{sheet, `"slot":"P07"`, `"slot":"P08"`}, {phase, `"reason":"sakit"`, `"reason":"sakit","phase":"closed"`}, {phase, `,"data":{"reason"`, `,"data":{"slot":"p2","reason"`},
	} {
		v := bytes.Replace(c.of.Record, []byte(c.was), []byte(c.now), 1)
		if bytes.Equal(v, c.of.Record) {
			t.Errorf("%s: no %s in it", c.of.Record, c.was)
		}
		if e, prev, err := Unseal(v); err == nil && canonical(e, prev) {
			t.Errorf("%s is taken for a record", v)
		}
	}
	// What is read the quick way is looked at no further than when it is opened.
	for _, now := range []string{`{"scores":{"kriteria0":99},"juror":"ani"`, `{"juror":"ani","slot":"p2"`} {
		if e, _, err := Unseal(bytes.Replace(sheet.Record, []byte(`{"juror":"ani"`), []byte(now), 1)); err == nil {
			t.Errorf("%+v is counted", e.Fact)
		}
	}
}

// Nothing in a record may be chosen but what is said: sealing again makes the
// same bytes, whoever does it and whatever a clock's nanoseconds are.
func TestSealIsOneForm(t *testing.T) {
	for i := range 3 {
		e := sample()
		e.At, e.Clock = e.At.Truncate(1e6).Add(1e5*2), e.Clock+7
		again := e
		again.At, again.Clock = again.At.Add(1e5), again.Clock+5
		if i == 1 {
			again.Hash, again.Record = scoring.Hash{1}, []byte("x")
		}
		for _, e := range []*scoring.Event{&e, &again} {
			noError(t, goldenSecret.Seal(e, scoring.Hash{}))
		}
		if !bytes.Equal(e.Record, again.Record) || e.Hash != again.Hash || !reflect.DeepEqual(e, again) {
			t.Errorf("\n%s\n%s", e.Record, again.Record)
		}
		other := e
		if err := (Secret{1}).Seal(&other, scoring.Hash{}); err != nil || other.Hash == e.Hash {
			t.Error("another secret makes the same record")
		}
	}
}

// A juror's sheets stand under another pseudonym each, and two people who seal
// under two.
func TestPseudonyms(t *testing.T) {
	who := func(e scoring.Event) string {
		noError(t, goldenSecret.Seal(&e, scoring.Hash{}))
		r, ok := split(e.Record)
		if !ok {
			t.Fatalf("%s", e.Record)
		}
		for _, name := range []string{"ani", "budi"} {
			if bytes.Contains(r.Public, []byte(name)) {
				t.Errorf("%s is in %s", name, r.Public)
			}
		}
		return string(r.Who)
	}
	sheet := func(slot, juror, by string) string {
		return who(scoring.Event{By: by, Fact: scoring.SheetSubmitted{Slot: slot, Juror: juror}})
	}
	seen := map[string]string{}
	for name, w := range map[string]string{
		"ani p1": sheet("p1", "ani", "ani"), "ani p2": sheet("p2", "ani", "ani"), "budi p1": sheet("p1", "budi", "ani"), "ani seal": sheet("seal", "ani", "ani"),
		"propose ani": who(scoring.Event{By: "ani", Fact: scoring.SealProposed{}}), "propose budi": who(scoring.Event{By: "budi", Fact: scoring.SealProposed{}}),
	} {
		if w == "" || seen[w] != "" {
			t.Errorf("%s stands under %q as %s does", name, w, seen[w])
		}
		seen[w] = name
	}
	if sheet("p1", "ani", "ani") != sheet("p1", "ani", "panitia") || sheet("p1", "ani", "ani") != who(scoring.Event{By: "ani", Fact: scoring.RecusalDeclared{Slot: "p1", Juror: "ani"}}) {
		t.Error("one juror's sheet of one entry stands under two pseudonyms")
	}
	if who(scoring.Event{By: "ani", Fact: scoring.SealProposed{}}) != who(scoring.Event{By: "ani", Fact: scoring.ResultSealed{Proposer: "budi"}}) {
		t.Error("one person seals under two pseudonyms")
	}
	if w := who(scoring.Event{By: "x", Fact: scoring.MessageSaid{}}); w != "" {
		t.Errorf("a message stands under %q", w)
	}
}

func ExampleSecret_Key() {
	fmt.Println(scoring.Hash(new(Secret).Key("pin pepper")) != new(Secret).Key("cluster"))
	// Output: true
}
