package store

import (
	"encoding/json"
	"reflect"
	"testing"

	"juri/scoring"
)

// FuzzSplit holds that the fast way to take a record apart never says anything
// else than the slow one.
func FuzzSplit(f *testing.F) {
	for _, by := range []string{"ani", "@host", `a"b`, "é", ""} {
		e := sample()
		e.By = by
		if err := Seal(&e, scoring.Hash{1, 2, 3}); err != nil {
			f.Fatal(err)
		}
		if _, ok := split(e.Record); ok != (by == "ani" || by == "@host" || by == "") {
			f.Errorf("%q: taken apart: %v", by, ok)
		}
		f.Add(e.Record)
	}
	f.Fuzz(func(t *testing.T, stored []byte) {
		fast, ok := split(stored)
		if !ok || !json.Valid(fast.Data) {
			return
		}
		var slow record
		if err := json.Unmarshal(stored, &slow); err != nil || !reflect.DeepEqual(fast, slow) {
			t.Errorf("%s\nfast %+v\nslow %+v\n%v", stored, fast, slow, err)
		}
	})
}
