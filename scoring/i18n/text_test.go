package i18n

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
)

// TestNothingMissing holds that every sentence is there in both languages, and
// that a sentence of one is not left standing in the other by a slip of copying.
func TestNothingMissing(t *testing.T) {
	id, en := reflect.ValueOf(*For("id")), reflect.ValueOf(*For("en"))
	n := walk(t, "Text", id, en)
	if n < 150 {
		t.Errorf("only %d sentences were seen", n)
	}
}

// walk compares two values of one type and counts their sentences.
func walk(t *testing.T, path string, id, en reflect.Value) (n int) {
	switch id.Kind() {
	case reflect.String:
		if id.Len() == 0 || en.Len() == 0 {
			t.Errorf("%s is empty: id %q, en %q", path, id, en)
		}
		return 1
	case reflect.Func:
		if id.IsNil() || en.IsNil() {
			t.Errorf("%s is missing in a language", path)
		}
		return 1
	case reflect.Struct:
		for i := range id.NumField() {
			n += walk(t, path+"."+id.Type().Field(i).Name, id.Field(i), en.Field(i))
		}
	case reflect.Array, reflect.Slice:
		if id.Len() != en.Len() {
			t.Errorf("%s has %d in id, %d in en", path, id.Len(), en.Len())
			return 0
		}
		for i := range id.Len() {
			n += walk(t, fmt.Sprintf("%s[%d]", path, i), id.Index(i), en.Index(i))
		}
	case reflect.Map:
		for _, k := range slices.Concat(id.MapKeys(), en.MapKeys()) {
			a, b := id.MapIndex(k), en.MapIndex(k)
			if !a.IsValid() || !b.IsValid() {
				t.Errorf("%s[%v] is missing in a language", path, k)
				continue
			}
			n += walk(t, fmt.Sprintf("%s[%v]", path, k), a, b)
		}
	}
	return n
}

// TestNumbers holds the decimal marks.
func TestNumbers(t *testing.T) {
	if got := For("id").Decimal(7_500_000); got != "7,5" {
		t.Errorf("id writes %q", got)
	}
	if got := For("en").Decimal(7_500_000); got != "7.5" {
		t.Errorf("en writes %q", got)
	}
	if got := For("id").Number(exact.Ratio{Num: 3217, Den: 40}, 2); got != "80,43" {
		t.Errorf("id writes %q", got)
	}
	if got := For("id").Number(exact.Ratio{}, 2); got != "–" {
		t.Errorf("no number is %q", got)
	}
}

// TestProblemsNameTheirArguments holds that a sentence leaves no brace or
// argument unfilled.
func TestProblemsNameTheirArguments(t *testing.T) {
	args := scoring.Args{}
	for _, name := range strings.Fields("user room slot criterion value allowed missing phase max mode sheets panel") {
		args[name] = "7"
	}
	args["want"], args["kind"] = "text", "room"
	for _, lang := range []string{"id", "en"} {
		for code, say := range For(lang).Problems {
			if got := say(args); got == "" {
				t.Errorf("%s: %s says nothing", lang, code)
			}
		}
	}
}
