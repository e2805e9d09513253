package setup

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"juri/scoring"
)

// Edit is one thing that contest.yaml says otherwise than before.
type Edit struct {
	Field    string // as contest.yaml names it: name, rubric.criteria.isi.weight, people.ani.rooms
	Was, Now string // "" for what is not there
}

// Edits lists what contest.yaml, or the sheets that stand for parts of it, would
// change: all but the entries.
func Edits(was, now scoring.Setup) []Edit {
	var e edits
	e.compare("", reflect.ValueOf(was.Contest), reflect.ValueOf(now.Contest))
	e.compare("rooms", reflect.ValueOf(was.Rooms), reflect.ValueOf(now.Rooms))
	e.compare("people", reflect.ValueOf(was.People), reflect.ValueOf(now.People))
	return e
}

type edits []Edit

func (e *edits) add(field, was, now string) {
	for _, r := range [][2]string{
		{"timer.phases.presenting.length", "timer.presentation"}, {"timer.phases.questions.length", "timer.questions"},
		{"result.rounds", "rounds"}, {"panels", "categories"},
	} {
		if rest, is := strings.CutPrefix(field, r[0]); is {
			field = r[1] + rest
		}
	}
	if person, is := strings.CutSuffix(field, ".shifts"); is { // which contest.yaml has with the rooms
		field = person + ".rooms"
	}
	*e = append(*e, Edit{short(field), short(was), short(now)})
}

var stringer = reflect.TypeFor[fmt.Stringer]()

// compare goes through two values of one type.
func (e *edits) compare(field string, was, now reflect.Value) {
	if told(was) == told(now) {
		return
	}
	switch t := was.Type(); {
	case t.Kind() == reflect.Struct:
		for i := range t.NumField() {
			e.compare(within(field, t.Field(i)), was.Field(i), now.Field(i))
		}
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct && !t.Elem().Implements(stringer):
		e.list(field, was, now)
	default:
		e.add(field, plainly(was), plainly(now))
	}
}

// list compares lists of what has a name or an id, item by item.
func (e *edits) list(field string, was, now reflect.Value) {
	before := len(*e)
	old, new := keysOf(was), keysOf(now)
	for i, k := range new {
		if at := slices.Index(old, k); at >= 0 {
			e.compare(field+"."+k, was.Index(at), now.Index(i))
		} else {
			e.add(field+"."+k, "", calledBy(now.Index(i)))
		}
	}
	for i, k := range old {
		if !slices.Contains(new, k) {
			e.add(field+"."+k, calledBy(was.Index(i)), "")
		}
	}
	if len(*e) == before { // the order alone
		e.add(field, strings.Join(old, ", "), strings.Join(new, ", "))
	}
}

// keysOf are what tells a list's items apart.
func keysOf(list reflect.Value) []string {
	keys, times := make([]string, list.Len()), map[string]int{}
	for i := range keys {
		k := keyOf(list.Index(i))
		if times[k]++; times[k] > 1 {
			k += "#" + strconv.Itoa(times[k])
		}
		keys[i] = k
	}
	return keys
}

// told is a value as the journal would write it.
func told(v reflect.Value) string {
	b, err := json.Marshal(v.Interface())
	if s := string(b); err == nil && s != "null" && s != "[]" {
		return s
	}
	return ""
}

// within is a field's name under another one.
func within(field string, f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	if field == "" {
		return name
	}
	return field + "." + name
}

// keyOf is what tells an item of a list from the others: the text it begins with.
func keyOf(v reflect.Value) string {
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.String {
			return f.String()
		}
	}
	return plainly(v.Field(0))
}

// calledBy is how people call an item: by its name, if it has one.
func calledBy(v reflect.Value) string {
	switch f := v.FieldByName("Name"); {
	case !f.IsValid():
	case f.Kind() == reflect.String && f.String() != "":
		return f.String()
	case f.Type() == reflect.TypeFor[scoring.Text]():
		return f.Interface().(scoring.Text).In("")
	}
	return keyOf(v)
}

// plainly is a value as people write it.
func plainly(v reflect.Value) string {
	switch x := v.Interface().(type) {
	case time.Duration:
		return lengthText(x)
	case fmt.Stringer:
		return x.String()
	}
	if v.Kind() == reflect.Slice {
		if t := v.Type().Elem(); t.Kind() == reflect.Struct && !t.Implements(stringer) {
			return strings.Join(keysOf(v), ", ")
		}
		parts := make([]string, v.Len())
		for i := range parts {
			parts[i] = plainly(v.Index(i))
		}
		return strings.Join(parts, ", ")
	}
	return fmt.Sprint(v.Interface())
}
