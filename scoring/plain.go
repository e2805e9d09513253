package scoring

import (
	"encoding/json"
	"strings"
	"time"
	"unicode/utf8"

	"juri/scoring/exact"
)

// halves is a fact's JSON form: all of it, or its public and its private half,
// which together have each field once.
type halves struct{ all, private []byte }

// plainJSON takes apart JSON that is as encoding/json wrote it: no blanks, the
// fields in their order. That is how the journal holds its facts, and a journal
// of a million is read at every start. Whatever looks otherwise is not ok, and
// left to encoding/json, which reads the same from it.
type plainJSON struct {
	rest string // texts are parts of it, so that they need no memory of their own
	ok   bool
}

// readsPlain is a fact that is so frequent that it takes itself out of plainJSON.
// One without readHalves is private, all of it.
type (
	readsPlain  interface{ read(*plainJSON) }
	readsHalves interface {
		readHalves(public, private *plainJSON)
	}
)

// decodePlain reads a fact from its JSON form; false if that is not so plain.
func decodePlain(into readsPlain, data halves) bool {
	r := begin(data.all)
	if data.private == nil {
		into.read(&r)
		return r.end()
	}
	p := begin(data.private)
	if both, is := into.(readsHalves); is {
		both.readHalves(&r, &p)
	} else {
		into.read(&p)
	}
	return r.end() && p.end()
}

func begin(data []byte) plainJSON {
	r := plainJSON{string(data), true}
	r.skip("{")
	return r
}

// end reports whether all was taken, and all of it was plain.
func (r *plainJSON) end() bool {
	r.skip("}")
	return r.ok && r.rest == ""
}

// skip takes what must come next.
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

// text takes a string with its quotes.
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

// whole takes a whole number.
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

// sheet takes what a draft and a sheet that was handed in begin with. The
// feedback stays in memory with the state, which the rest of the record must not.
func (r *plainJSON) sheet(slot, juror *string, scores *Scores, strength, improve *string) {
	r.skip(`"slot":`)
	*slot = r.text()
	r.skip(`,"juror":`)
	*juror = r.text()
	r.skip(`,"scores":`)
	*scores = r.scores()
	if r.has(`,"strength":`) {
		*strength = strings.Clone(r.text())
	}
	if r.has(`,"improve":`) {
		*improve = strings.Clone(r.text())
	}
}

func (f *SheetSubmitted) read(r *plainJSON) {
	r.sheet(&f.Slot, &f.Juror, &f.Scores, &f.Strength, &f.Improve)
	r.skip(`,"revision":`)
	f.Revision = r.int()
	f.Paper = r.has(`,"paper":true`)
	if r.has(`,"reason":`) {
		f.Reason = strings.Clone(r.text())
	}
}

func (f *SheetSubmitted) readHalves(public, private *plainJSON) {
	public.skip(`"slot":`)
	f.Slot = public.text()
	public.skip(`,"scores":`)
	f.Scores = public.scores()
	public.skip(`,"revision":`)
	f.Revision = public.int()
	f.Paper = public.has(`,"paper":true`)
	private.skip(`"juror":`)
	f.Juror = private.text()
	if private.has(`,"strength":`) {
		f.Strength = strings.Clone(private.text())
	}
	if private.has(`,"improve":`) {
		f.Improve = strings.Clone(private.text())
	}
	if private.has(`,"reason":`) {
		f.Reason = strings.Clone(private.text())
	}
}

func (f *DraftSaved) read(r *plainJSON) {
	r.sheet(&f.Slot, &f.Juror, &f.Scores, &f.Strength, &f.Improve)
	f.Gone = r.has(`,"gone":true`)
	f.Paper = r.has(`,"paper":true`)
	if r.has(`,"after":`) {
		r.ok = r.ok && !strings.HasPrefix(r.rest, "-") // not even a zero may have it
		f.After = uint64(r.whole())
	}
}

func (f *PhaseSet) read(r *plainJSON) {
	r.skip(`"slot":`)
	f.Slot = r.text()
	r.skip(`,"phase":`)
	f.Phase = Phase(r.text())
	if r.has(`,"length":`) {
		f.Length = time.Duration(r.whole())
	}
	if r.has(`,"reason":`) {
		f.Reason = r.text()
	}
	f.Paper = r.has(`,"paper":true`)
	f.Back = r.has(`,"back":true`)
}

func (f *PhaseSet) readHalves(public, private *plainJSON) {
	public.skip(`"slot":`)
	f.Slot = public.text()
	public.skip(`,"phase":`)
	f.Phase = Phase(public.text())
	f.Paper = public.has(`,"paper":true`)
	f.Back = public.has(`,"back":true`)
	comma := ""
	if private.has(`"length":`) {
		f.Length, comma = time.Duration(private.whole()), ","
	}
	if private.has(comma + `"reason":`) {
		f.Reason = private.text()
	}
}

func (f *TimerExtended) read(r *plainJSON) {
	r.skip(`"slot":`)
	f.Slot = r.text()
	r.skip(`,"length":`)
	f.Length = time.Duration(r.whole())
}

func (f *MessageSaid) read(r *plainJSON) {
	r.skip(`"room":`)
	f.Room = r.text()
	r.skip(`,"text":`)
	f.Text = r.text()
}

// An import of a long list is so many of these; see BenchmarkImport.

// read takes an entry. Its private fields are in the same object or, of another
// half, in private, before whose first field no comma stands.
func (e *Entry) read(public, private *plainJSON) {
	next := ""
	if private == public {
		next = ","
	}
	public.skip(`{"id":`)
	e.ID = strings.Clone(public.text()) // these two outlast the entry in the state
	public.skip(`,"unit":`)
	e.Unit = public.text()
	public.skip(`,"title":`)
	e.Title = public.text()
	if public.has(`,"category":`) {
		e.Category = public.text()
	}
	public.skip(`,"room":`)
	e.Room = strings.Clone(public.text())
	if private.has(next + `"order":`) {
		e.Order, next = private.int(), ","
	}
	if private.has(next + `"presenter":`) {
		e.Presenter, next = private.text(), ","
	}
	if private.has(next + `"summary":`) {
		e.Summary, next = private.text(), ","
	}
	if private.has(next + `"recuse":`) {
		e.Recuse = private.texts()
	}
	if public.has(`,"round":`) {
		e.Round = public.int()
	}
	if public.has(`,"of":`) {
		e.Of = public.text()
	}
	public.skip("}")
}

// read takes an entry and how the files have it.
func (f *EntrySet) read(r *plainJSON) {
	r.skip(`"entry":`)
	f.Entry.read(r, r)
	f.Filed = r.has(`,"filed":true`)
	if r.has(`,"file":`) {
		f.File = new(Entry)
		f.File.read(r, r)
	}
}

func (f *EntrySet) readHalves(public, private *plainJSON) {
	public.skip(`"entry":`)
	next := f.Entry.readHalves(`"entry":{`, public, private)
	f.Filed = public.has(`,"filed":true`)
	if public.has(`,"file":`) {
		f.File = new(Entry)
		f.File.readHalves(next+`"file":{`, public, private)
	}
}

// readHalves takes an entry, of which nothing may be private, and returns what
// stands before the next private field.
func (e *Entry) readHalves(name string, public, private *plainJSON) (next string) {
	if !private.has(name) {
		e.read(public, &plainJSON{ok: true})
		return ""
	}
	e.read(public, private)
	private.skip("}")
	return ","
}
