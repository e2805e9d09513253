package scoring

import "strings"

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
