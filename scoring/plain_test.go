package scoring

import (
	"encoding/json"
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"juri/scoring/exact"
)

// plainFacts are those that take themselves out of plain JSON.
func plainFacts() []Fact {
	var all []Fact
	for _, f := range Facts() {
		if _, is := reflect.New(reflect.TypeOf(f)).Interface().(readsPlain); is {
			all = append(all, f)
		}
	}
	return all
}

// readBothWays reads a fact as plain JSON and as any JSON, and reports whether
// it was plain.
func readBothWays(t *testing.T, f Fact, data []byte) bool {
	t.Helper()
	plain, any := reflect.New(reflect.TypeOf(f)), reflect.New(reflect.TypeOf(f))
	if !decodePlain(plain.Interface().(readsPlain), halves{all: data}) {
		return false
	}
	if err := json.Unmarshal(data, any.Interface()); err != nil {
		t.Errorf("%s: %q is read as plain, and is no JSON: %v", TypeOf(f), data, err)
	} else if !reflect.DeepEqual(plain.Interface(), any.Interface()) {
		t.Errorf("%s: %q is read as\n%#v, want\n%#v", TypeOf(f), data, plain.Elem(), any.Elem())
	}
	return true
}

// TestPlainFacts holds that what the journal holds most is read the quick way,
// whatever people wrote, and comes to the same.
func TestPlainFacts(t *testing.T) {
	scores := Scores{{"latar", 80 * exact.One}, {`ba"ru`, -exact.One / 4}, {"é", 0}, {"impl", exact.MaxDecimal}}
	e := Entry{ID: "P07", Unit: "SDN \"1\"", Title: "é", Category: "umum", Room: "pinus", Order: 7, Presenter: "Ani", Summary: "a\nb", Recuse: []string{"ani", "b\\"}, Round: 2, Of: "P7"}
	facts := []Fact{
		SheetSubmitted{Slot: "P07", Juror: "ani", Scores: scores, Strength: "Dampaknya \"nyata\" <dan> terukur\\\n", Improve: "é 漢\u2028 \x7f", Revision: 3},
		SheetSubmitted{Slot: "P07", Juror: "ani", Scores: Scores{}},
		SheetSubmitted{Slot: "P07", Juror: "ani", Scores: Scores{}, Revision: 2, Paper: true},
		DraftSaved{Slot: "P07", Juror: "ani", Scores: scores[:1], Gone: true, After: 1 << 40},
		DraftSaved{Slot: "P07", Juror: "ani", Scores: scores[:1], Gone: true, Paper: true, After: 1},
		DraftSaved{Slot: "P07", Juror: "ani", Scores: scores[:1], Paper: true},
		DraftSaved{Slot: "\t", Scores: Scores{}, Strength: "a"},
		PhaseSet{Slot: "P07", Phase: Presenting, Length: 7 * time.Minute, Reason: "ulang"},
		PhaseSet{Slot: "P07", Phase: Closed},
		PhaseSet{Slot: "P07", Phase: InScoring, Reason: "x", Paper: true},
		TimerExtended{Slot: "P07", Length: -time.Minute},
		MessageSaid{Room: "pinus", Text: "Istirahat & kembali"},
		MessageSaid{},
		EntrySet{}, EntrySet{Entry: e, Filed: true}, EntrySet{Entry: Entry{ID: "P07", Order: 3}, File: &e},
		EntrySet{Entry: Entry{ID: "P07", Summary: "\"é\""}, Filed: true, File: &Entry{Recuse: []string{"ani"}}},
	}
	tried := map[string]bool{}
	for _, f := range facts {
		data, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		if !readBothWays(t, f, data) {
			t.Errorf("%s: %s is not read the quick way", TypeOf(f), data)
		}
		tried[TypeOf(f)] = true
	}
	for _, f := range plainFacts() {
		if !tried[TypeOf(f)] {
			t.Errorf("%s is not tried", TypeOf(f))
		}
	}
}

// TestRecordsLetGo holds that a state keeps what a record says and not the
// record: all that stands around a sheet's feedback, or a long draft of which a
// juror's name was a part.
func TestRecordsLetGo(t *testing.T) {
	heap := func() int {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int(m.HeapAlloc)
	}
	long := strings.Repeat("panjang ", 1000)
	w, texts := newWorld(t, smallSetup()), []string{}
	before := heap()
	for i := range 500 {
		f := DraftSaved{Slot: "p1", Juror: fmt.Sprint("juri", i), Strength: long}
		w.s = Apply(w.s, reread(t, Event{Fact: f}))
		f.Strength = "pendek"
		w.s = Apply(w.s, reread(t, Event{Fact: f}))
		sheet := reread(t, Event{Fact: SheetSubmitted{Slot: long, Strength: "baik", Improve: "lagi"}}).Fact.(SheetSubmitted)
		texts = append(texts, sheet.Strength, sheet.Improve)
	}
	if grown := heap() - before; grown > 1<<20 {
		t.Errorf("%d bytes more for 500 drafts of a few words and %d texts", grown, len(texts))
	}
	runtime.KeepAlive(w)
	runtime.KeepAlive(texts)
}

// FuzzPlainJSON holds that what is read as plain JSON is what encoding/json
// reads.
func FuzzPlainJSON(f *testing.F) {
	for _, seed := range []string{
		`{"slot":"P07","juror":"ani","scores":{"latar":80,"baru":85.5},"strength":"a","improve":"b\u003c","revision":1}`,
		`{"slot":"P07","juror":"ani","scores":{},"gone":true,"after":12}`,
		`{"slot":"P07","phase":"closed","length":420000000000,"reason":"x"}`,
		`{"slot":"P07","length":-60000000000}`,
		`{"room":"pinus","text":"\ud83d\ude00"}`,
		`{"entry":{"id":"a","unit":"b","title":"c","category":"d","room":"e","order":1,"presenter":"f","summary":"g","recuse":["h","i"],"round":2,"of":"j"},"filed":true,"file":{"id":"a","unit":"","title":"","room":""}}`,
		`{"entry":{"id":"a","unit":"b","title":"c","room":"e","recuse":[]}}`, `{"entry":{"id":"a","unit":"b","title":"c","room":"e","recuse":["a",]}}`, `{"entry":{"id":"a","unit":"b","title":"c","room":"e","order":-0}}`,
		`{"slot":"a","length":007}`, `{"slot":"a","length":1.5}`, `{"slot":"a","length":-}`, `{"slot":"\","length":1}`,
		`{"slot":"a","length":9223372036854775808}`, `{"slot":"a","juror":"b","scores":{"c":1e3},"revision":1}`,
		`{"slot":"a","juror":"b","scores":{"c":01},"revision":1}`, `{"slot":"a","juror":"b","scores":{"c":1.},"revision":1}`,
		`{"slot":"a","juror":"b","scores":{"c":-0.0000001},"revision":-0}`, `{"slot":"a","juror":"b","scores":{},"after":-0}`,
		`{"slot":"a","juror":"b","scores":{"c":-0,"c":1000000.000000},"revision":999999999999999999}`, "{\"room\":\"\xff\",\"text\":\"\n\"}",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, fact := range plainFacts() {
			readBothWays(t, fact, data)
		}
	})
}
