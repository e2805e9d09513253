package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"juri/scoring"
)

const halvesGolden = "testdata/halves.golden.txt"

// Which half a field lies in is for ever: what is public was published, and what
// is private is not found by whoever has the public half. -update adds what is
// new.
func TestHalvesGolden(t *testing.T) {
	data, err := os.ReadFile(halvesGolden)
	if err != nil && !*update {
		t.Fatal(err)
	}
	was := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		was[strings.TrimSpace(line)] = true
	}
	var now []string
	for _, f := range scoring.Facts() {
		if scoring.TypeOf(f) != scoring.TypeOf(scoring.DraftSaved{}) {
			now = append(now, linesOf(scoring.TypeOf(f), shapeOf(f))...)
		}
	}
	for _, line := range now {
		if !was[line] && !*update {
			t.Errorf("%q is not in %s: run with -update", line, halvesGolden)
		}
		delete(was, line)
	}
	for line := range was {
		t.Errorf("%q is no longer so", line)
	}
	if *update && !t.Failed() {
		noError(t, os.WriteFile(halvesGolden, []byte(strings.Join(now, "\n")+"\n"), 0o600))
	}
}

func linesOf(name string, s shape) (lines []string) {
	for _, f := range s {
		half := "private"
		if f.public {
			half = "public"
		}
		if f.parts != nil {
			lines = append(lines, linesOf(name+" "+f.name, f.parts)...)
			continue
		}
		lines = append(lines, name+" "+f.name+" "+half)
	}
	return lines
}

// A fact about one juror's sheet says in public which entry it is of and under
// which pseudonym, and never whose.
func TestSheetFacts(t *testing.T) {
	n := 0
	for _, f := range scoring.Facts() {
		s := shapeOf(f)
		half := func(name string) string {
			i := slices.IndexFunc(s, func(o field) bool { return o.name == name })
			switch {
			case i < 0:
				return ""
			case s[i].public:
				return "public"
			}
			return "private"
		}
		user, entry := scoring.Event{By: "author", Fact: filled(f)}.Pseudonym()
		of := half("slot") != "" && half("juror") != "" && !slices.Contains([]string{"feedback.struck", "draft.saved"}, scoring.TypeOf(f))
		if of {
			n++
		}
		if of && (half("slot") != "public" || half("juror") != "private" || user == "" || entry == "" || user == "author") || !of && entry != "" {
			t.Errorf("%s: slot is %s, juror %s, and it stands under %q for %q", scoring.TypeOf(f), half("slot"), half("juror"), user, entry)
		}
	}
	if n < 6 {
		t.Errorf("%d facts are about sheets", n)
	}
}

// Every fact comes back whole from its halves, which have each field once; those
// that are frequent are read the quick way.
func TestHalves(t *testing.T) {
	facts := []scoring.Fact{
		scoring.SheetSubmitted{Slot: "P07", Juror: "ani"}, scoring.SheetSubmitted{Slot: "P07", Juror: "ani", Improve: "é\"\\", Reason: "x", Paper: true},
		scoring.PhaseSet{Slot: "P07", Phase: "closed"}, scoring.PhaseSet{Slot: "P07", Phase: "closed", Length: time.Minute},
		scoring.PhaseSet{Slot: "P07", Phase: "closed", Reason: "x"}, scoring.PhaseSet{Slot: "P07", Phase: "queued", Length: 1, Reason: "x", Back: true},
		scoring.MessageSaid{Room: "pinus", Text: "\u2028}{"}, scoring.TimerExtended{Slot: "P07", Length: -time.Minute},
		scoring.EntrySet{}, filled(scoring.EntrySet{}), scoring.EntrySet{Entry: scoring.Entry{ID: "P07", Order: 3}, Filed: true, File: &scoring.Entry{ID: "P07"}},
		scoring.EntrySet{File: &scoring.Entry{Presenter: "Ani", Recuse: []string{"ani", "budi"}}}, scoring.EntrySet{Entry: scoring.Entry{Summary: "é\"\\", Round: 2, Of: "P7"}},
	}
	quick := len(facts)
	for _, f := range scoring.Facts() {
		facts = append(facts, f, filled(f))
	}
	for i, f := range facts {
		open, data, err := halvesOf(f)
		noError(t, err)
		back, plain, err := scoring.DecodeHalves(scoring.TypeOf(f), open, data)
		whole, _ := json.Marshal(f)
		again, _ := json.Marshal(back)
		if err != nil || !bytes.Equal(whole, again) || plain != (i < quick) && i < quick {
			t.Errorf("%s and %s: plain %v, %v\n%s\nwant\n%s", open, data, plain, err, again, whole)
		}
		var a, b, all map[string]any
		if err := errors.Join(json.Unmarshal(open, &a), json.Unmarshal(data, &b), json.Unmarshal(whole, &all)); err != nil {
			t.Fatalf("%s, %s: %v", open, data, err)
		}
		if got, want := leaves("", a)+leaves("", b), leaves("", all); sorted(got) != sorted(want) {
			t.Errorf("%s: %s and %s of %s", scoring.TypeOf(f), open, data, whole)
		}
	}
}

// What a half holds of the other one, or twice, or where it has no place, is not
// read the quick way.
func TestHalvesOfAnEntry(t *testing.T) {
	const public = `{"entry":{"id":"a","unit":"b","title":"c","room":"d"}}`
	for _, private := range []string{
		`{"order":1}`, `{,"entry":{"order":1}}`, `{"entry":{,"order":1}}`, `{"entry":{"order":1},}`, `{"entry":{"order":1,"order":2}}`, `{"entry":{"id":"b"}}`,
		`{"file":{"order":1}}`, `{"entry":{"order":1},"file":{"order":1}}`, `{"entry":{"order":1}"file":{}}`, `{"entry":{"presenter":"x","order":1}}`, `{"filed":true}`,
	} {
		if f, plain, err := scoring.DecodeHalves("entry.set", []byte(public), []byte(private)); plain && err == nil {
			t.Errorf("%s is read as %+v", private, f)
		}
	}
}

// leaves lists what a JSON object comes to, a line each.
func leaves(path string, v any) (s string) {
	if m, is := v.(map[string]any); is && len(m) > 0 {
		for k, v := range m {
			s += leaves(path+"/"+k, v)
		}
		return s
	}
	if path == "" {
		return ""
	}
	return fmt.Sprintf("%s %v\n", path, v)
}

func sorted(lines string) string {
	all := strings.Split(lines, "\n")
	slices.Sort(all)
	return strings.Join(all, "\n")
}

// An object parted in two is put together again whatever each half lacks.
func TestParted(t *testing.T) {
	s := shape{{name: "a", public: true}, {name: "b", parts: shape{{name: "x", public: true}, {name: "y"}}}, {name: "c"}}
	for whole, want := range map[string][2]string{
		`{}`: {`{}`, `{}`}, `{"a":1}`: {`{"a":1}`, `{}`}, `{"c":{"d":[1,{"e":"}"}]}}`: {`{}`, `{"c":{"d":[1,{"e":"}"}]}}`},
		`{"b":{}}`: {`{"b":{}}`, `{}`}, `{"b":{"y":1}}`: {`{}`, `{"b":{"y":1}}`}, `{"b":{"x":1}}`: {`{"b":{"x":1}}`, `{}`},
		`{"a":"\"},","b":{"x":[],"y":null},"c":-1.5,"z":true}`: {`{"a":"\"},","b":{"x":[]}}`, `{"b":{"y":null},"c":-1.5,"z":true}`},
	} {
		open, data := s.split([]byte(whole))
		if got := [2]string{string(open), string(data)}; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q, want %q", whole, got, want)
		}
	}
}
