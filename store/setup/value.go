package setup

import "strings"

// value is what a file says at a place: contest.yaml, or the cells of a sheet.
type value struct {
	at     pos // where a person sees it begin
	kind   valueKind
	text   string // of what is written as one word or text; of a foreign value its mark
	list   []value
	fields []namedValue
}

// namedValue is a field of a value: its name may itself be no text.
type namedValue struct{ key, value value }

type valueKind uint8

const (
	noValue      valueKind = iota // an empty document
	nullValue                     // null, or nothing behind the name of a field
	textValue                     // also a number
	flagValue                     // true or false
	listValue                     //
	fieldsValue                   //
	foreignValue                  // what YAML has and nothing here reads: anchors, tags
	otherValue                    //
)

func textAt(at pos, s string) value { return value{at: at, kind: textValue, text: s} }

// isTrue reports whether it is a flag that is set.
func (v value) isTrue() bool { return v.kind == flagValue && strings.EqualFold(v.text, "true") }

// missing reports whether nothing was written.
func (v value) missing() bool { return v.kind == noValue || v.kind == nullValue }

// field is the first field of that name; not ok if there is none.
func (v value) field(name string) (of value, ok bool) {
	for _, f := range v.fields {
		if f.key.text == name {
			return f.value, true
		}
	}
	return value{}, false
}

func (v value) has(name string) bool { _, ok := v.field(name); return ok }

// set adds a field at the place of its value.
func (v *value) set(name string, of value) {
	v.fields = append(v.fields, namedValue{textAt(of.at, name), of})
}

// setText adds a field with a text, where there is one.
func (v *value) setText(name string, at pos, text string) {
	if text != "" {
		v.set(name, textAt(at, text))
	}
}

// wordsAt is a list of what stands in one cell, set apart by commas, semicolons,
// bars or line ends.
func wordsAt(at pos, s string) value {
	v := value{at: at, kind: listValue}
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;|\n", r) }) {
		if word = strings.TrimSpace(word); word != "" {
			v.list = append(v.list, textAt(at, word))
		}
	}
	return v
}
