package scoring

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"juri/scoring/exact"
)

// plainJSON takes apart JSON that is as encoding/json wrote it: no blanks, the
// fields in their order. That is how the journal holds its facts, and a journal
// of a million is read at every start, an import of a long list is so many of them
// (see BenchmarkImport): without it 100,000 records open in 1.8 s instead of 0.6. Whatever looks otherwise is not ok, and left to
// encoding/json, which reads the same from it.
type plainJSON struct {
	rest  string // texts are parts of it, so that they need no memory of their own
	ok    bool
	begun bool // a field was taken of the object that is open: a comma comes before the next
}

func begin(data []byte) plainJSON {
	r := plainJSON{rest: string(data), ok: true}
	r.open()
	return r
}

// end reports whether all was taken, and all of it was plain.
func (r *plainJSON) end() bool {
	r.close()
	return r.ok && r.rest == ""
}

func (r *plainJSON) open() {
	r.skip("{")
	r.begun = false
}

func (r *plainJSON) close() {
	r.skip("}")
	r.begun = true
}

// field takes the name of a field that may come next, and reports whether it did.
func (r *plainJSON) field(name string) bool {
	rest := r.rest
	if r.begun {
		if rest == "" || rest[0] != ',' {
			return false
		}
		rest = rest[1:]
	}
	n := len(name) + 1
	if len(rest) < n+2 || rest[0] != '"' || rest[1:n] != name || rest[n:n+2] != `":` {
		return false
	}
	r.rest, r.begun = rest[n+2:], true
	return true
}

// must is field of one that is always written.
func (r *plainJSON) must(name string) *plainJSON {
	if !r.field(name) {
		r.ok = false
	}
	return r
}

// optional takes a text that is written only where there is one.
func (r *plainJSON) optional(name string) string {
	if !r.field(name) {
		return ""
	}
	return r.text()
}

// flag takes what is written only where it is true.
func (r *plainJSON) flag(name string) bool {
	if !r.field(name) {
		return false
	}
	r.skip("true")
	return true
}

func (r *plainJSON) skip(what string) {
	if !r.has(what) {
		r.ok = false
	}
}

// has takes what may come next, and reports whether it did.
func (r *plainJSON) has(what string) (is bool) {
	r.rest, is = strings.CutPrefix(r.rest, what)
	return is
}

func (r *plainJSON) text() string {
	if !r.has(`"`) {
		r.ok = false
		return ""
	}
	for i := range len(r.rest) {
		switch c := r.rest[i]; {
		case c == '"':
			s := r.rest[:i]
			r.rest = r.rest[i+1:]
			r.ok = r.ok && utf8.ValidString(s)
			return s
		case c == '\\':
			return r.escaped(i)
		case c < ' ':
			r.ok = false
			return ""
		}
	}
	r.ok = false
	return ""
}

// escaped is text of a string whose first backslash is at that place.
func (r *plainJSON) escaped(at int) (s string) {
	for i := at; i < len(r.rest); i++ {
		switch r.rest[i] {
		case '\\':
			i++
		case '"':
			r.ok = r.ok && json.Unmarshal([]byte(`"`+r.rest[:i+1]), &s) == nil
			r.rest = r.rest[i+1:]
			return s
		}
	}
	r.ok = false
	return ""
}

func (r *plainJSON) whole() (n int64) {
	digits := r.number()
	if len(digits) > 18 { // which might not fit
		r.ok = false
	}
	minus := strings.HasPrefix(digits, "-")
	for _, c := range []byte(strings.TrimPrefix(digits, "-")) {
		r.ok = r.ok && c != '.'
		n = n*10 + int64(c-'0')
	}
	if minus {
		n = -n
	}
	return n
}

// int takes a whole number that is one of this machine's.
func (r *plainJSON) int() int {
	n := r.whole()
	r.ok = r.ok && int64(int(n)) == n
	return int(n)
}

// decimal takes a number of at most six decimal places.
func (r *plainJSON) decimal() exact.Decimal {
	digits := r.number()
	if n := len(digits); n > 0 && n <= 6 && !strings.ContainsAny(digits, ".-") {
		d := exact.Decimal(0)
		for _, c := range []byte(digits) {
			d = d*10 + exact.Decimal(c-'0')
		}
		return d * exact.One
	}
	d, err := exact.ParseDecimal(digits)
	r.ok = r.ok && err == nil
	return d
}

// number takes a number's characters: JSON's form without an exponent.
func (r *plainJSON) number() string {
	s := r.rest
	run := func(i int) int {
		for i < len(s) && s[i] >= '0' && s[i] <= '9' {
			i++
		}
		return i
	}
	from := 0
	if strings.HasPrefix(s, "-") {
		from = 1
	}
	end := run(from)
	r.ok = r.ok && end > from && (s[from] != '0' || end == from+1)
	if end < len(s) && s[end] == '.' {
		dot := end
		end = run(dot + 1)
		r.ok = r.ok && end > dot+1
	}
	r.rest = s[end:]
	return s[:end]
}

// texts takes a list of strings; an empty one is not written.
func (r *plainJSON) texts() (all []string) {
	for next := "["; r.ok && r.has(next); next = "," {
		all = append(all, r.text())
	}
	r.skip("]")
	return all
}

// scores takes a sheet's values.
func (r *plainJSON) scores() (s Scores) {
	r.skip("{")
	if r.has("}") {
		return nil
	}
	s = make(Scores, 0, 1+strings.Count(r.rest[:max(strings.IndexByte(r.rest, '}'), 0)], ","))
	for r.ok {
		id := r.text()
		r.skip(":")
		s = append(s, CriterionScore{id, r.decimal()})
		if !r.has(",") {
			break
		}
	}
	r.skip("}")
	return s
}
