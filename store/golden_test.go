package store

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"juri/scoring"
)

var update = flag.Bool("update", false, "add what is new to the golden files")

// The golden files: of records in two halves, and of those before.
const (
	golden    = "testdata/records.golden.jsonl"
	oldGolden = "testdata/events.golden.jsonl"
)

// goldenSecret is that of the golden files and the test vectors.
var goldenSecret = Secret([]byte("juri: a secret that all may know"))

// Every record that was ever written is read for ever, and comes to the same
// bytes. -update adds one for a fact that has none; a line that is there is never
// changed: journals in the field hold such records.
func TestGolden(t *testing.T) {
	file, err := os.ReadFile(golden)
	if err != nil && !*update {
		t.Fatal(err)
	}
	known := map[string]bool{}
	head, seq := readGolden(t, file, known)
	for _, f := range append([]scoring.Fact{scoring.JournalBegun{Secret: goldenSecret.Hash()}}, scoring.Facts()...) {
		if known[scoring.TypeOf(f)] && (!grown[scoring.TypeOf(f)] || known[written(t, filled(f))]) {
			continue
		}
		if !*update {
			t.Errorf("%s has no record in %s: run with -update", scoring.TypeOf(f), golden)
			continue
		}
		e := scoring.Event{
			At: time.Date(2026, 11, 26, 1, 2, 3, 4_000_000, time.UTC), Clock: 5 * time.Minute, By: "panitia", Proof: scoring.ProofByPIN(7),
			Fact: f,
		}
		if seq > 0 {
			e.Fact = filled(f)
		}
		if !e.Draft() {
			seq++
			e.Seq = seq
		}
		if err := goldenSecret.Seal(&e, head); err != nil {
			t.Fatal(err)
		}
		if !e.Draft() {
			head = e.Hash
		}
		known[scoring.TypeOf(f)], known[written(t, e.Fact)] = true, true
		file = append(append(file, e.Record...), '\n')
	}
	if *update {
		if err := os.WriteFile(golden, file, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// Records of the old form are read for ever, too, and none is added.
func TestGoldenOld(t *testing.T) {
	file, err := os.ReadFile(oldGolden)
	if err != nil {
		t.Fatal(err)
	}
	readGolden(t, file, map[string]bool{})
}

// readGolden holds each line of a golden file against what is written today.
func readGolden(t *testing.T, file []byte, known map[string]bool) (head scoring.Hash, seq uint64) {
	begun := false
	lines := bufio.NewScanner(bytes.NewReader(file))
	for lines.Scan() {
		stored := bytes.Clone(lines.Bytes())
		if bytes.Contains(stored, []byte(`"sum":`)) {
			d, err := UnsealDraft(stored)
			e := scoring.Event{Fact: d}
			if err == nil {
				err = goldenSecret.Seal(&e, head)
			}
			if err != nil || !bytes.Equal(e.Record, stored) {
				t.Errorf("the draft\n%s\nis now\n%s\n%v", stored, e.Record, err)
			}
			known[scoring.TypeOf(d)], known[written(t, d)] = true, true
			continue
		}
		e, prev, err := Unseal(stored)
		if err != nil {
			t.Fatalf("%v in\n%s", err, stored)
		}
		if err := follows(e, seq, head, begun); err != nil || prev != head || !canonical(e, prev) {
			t.Errorf("%v in\n%s", err, stored)
		}
		if begun = !isOld(stored); begun {
			again := e
			if err := goldenSecret.Seal(&again, prev); err != nil || !reflect.DeepEqual(again, e) {
				t.Errorf("the record\n%s\nis now\n%s\n%v", stored, again.Record, err)
			}
		}
		known[scoring.TypeOf(e.Fact)], known[written(t, e.Fact)] = true, true
		head, seq = e.Hash, e.Seq
	}
	return head, seq
}

// grown are the facts that had a record before they had all of their fields:
// there is one with those too.
var grown = map[string]bool{"person.set": true, "person.corrected": true, "sheet.submitted": true, "draft.saved": true, "phase.set": true, "entry.set": true, "contest.set": true, "reveal.set": true, "screen.set": true, "entry.corrected": true, "score.adjusted": true, "action.undone": true, "result.sealed": true, "journal.begun": true}

// written is a fact as the journal has it.
func written(t *testing.T, f scoring.Fact) string {
	t.Helper()
	b, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	return scoring.TypeOf(f) + string(b)
}

// filled is a fact with something in every field.
func filled(f scoring.Fact) scoring.Fact {
	v := reflect.New(reflect.TypeOf(f)).Elem()
	n := 0
	fill(v, &n, strings.ReplaceAll(scoring.TypeOf(f), ".", " "))
	return v.Interface().(scoring.Fact)
}

func fill(v reflect.Value, n *int, name string) {
	*n++
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Date(2023, 3, 20, 1, 2, 3, 4_000_000, time.UTC)))
			return
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				fill(v.Field(i), n, f.Name)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			fill(v.Index(i), n, name)
		}
	case reflect.Array:
		v.Index(0).SetUint(uint64(*n) % 256)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n, name)
	case reflect.String:
		v.SetString(fmt.Sprintf("%s %d <é>", strings.ToLower(name), *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n) * 1_000_000)
		if name == "RulesVersion" { // another is a newer juri's
			v.SetInt(1)
		}
	case reflect.Uint64:
		v.SetUint(uint64(*n))
	default:
		panic("a fact holds a " + v.Kind().String())
	}
}
