package setup

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"juri/scoring"
)

// maxText bounds one text, in characters, so that it can be shown and printed.
const maxText = 2000

// clean makes a person's text one harmless line: nothing that a terminal obeys,
// in NFC, blanks collapsed.
func clean(s string) string {
	s = norm.NFC.String(scoring.CleanLine(norm.NFC.String(s)))
	return strings.Join(strings.Fields(s), " ")
}

// line reads one line of text, which may be empty.
func (r *reader) line(p *string) func(value) {
	return func(v value) {
		s, ok := r.scalar(v, "text")
		if !ok {
			return
		}
		*p = clean(s)
		if utf8.RuneCountInString(*p) > maxText {
			r.fault(v.at, "text_too_long", "max", strconv.Itoa(maxText))
			*p = ""
		}
		r.say(v.at, "", "", *p)
	}
}

// name reads one line of text that says something.
func (r *reader) name(p *string) func(value) {
	return func(v value) {
		before := len(*r.faults)
		if r.line(p)(v); *p == "" && len(*r.faults) == before {
			r.fault(v.at, "empty_text")
		}
	}
}

// category reads the name of one: in an entry's cell a semicolon parts several.
func (r *reader) category(p *string) func(value) {
	return func(v value) {
		if r.name(p)(v); strings.Contains(*p, ";") {
			r.fault(v.at, "category_name", "value", short(*p))
		}
	}
}

// text reads a text in both languages: one for both, or {id: …, en: …}.
func (r *reader) text(p *scoring.Text) func(value) {
	return func(v value) {
		if v.kind != fieldsValue {
			var s string
			r.name(&s)(v)
			*p = scoring.Text{ID: s, EN: s}
			return
		}
		before := len(*r.faults)
		r.object(v, opt("id", r.line(&p.ID)), opt("en", r.line(&p.EN)))
		if p.ID == "" && p.EN == "" && len(*r.faults) == before {
			r.fault(v.at, "empty_text")
		}
	}
}

// short is what a fault repeats of a value that somebody wrote.
func short(s string) string {
	if s = clean(s); utf8.RuneCountInString(s) > 80 {
		s = string([]rune(s)[:79]) + "…"
	}
	return s
}

func joined[T ~string](words []T) string {
	s := make([]string, len(words))
	for i, w := range words {
		s[i] = string(w)
	}
	return strings.Join(s, ", ")
}
