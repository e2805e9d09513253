package scoring

import (
	"strings"
	"time"
)

// halves is a fact's JSON form: all of it, or its public and its private half,
// which together have each field once.
type halves struct{ all, private []byte }

// readsPlain is a fact that is so frequent that it takes itself out of plainJSON. Its
// public and its private fields may be in one object: then both are the same.
type readsPlain interface {
	read(public, private *plainJSON)
}

// decodePlain reads a fact from its JSON form; false if that is not so plain.
func decodePlain(into readsPlain, data halves) bool {
	public := begin(data.all)
	if data.private == nil {
		into.read(&public, &public)
		return public.end()
	}
	private := begin(data.private)
	into.read(&public, &private)
	return public.end() && private.end()
}

// read takes a sheet. Its feedback stays in memory with the state, which the rest of
// the record must not.
func (f *SheetSubmitted) read(public, private *plainJSON) {
	f.Slot = public.must("slot").text()
	f.Juror = private.must("juror").text()
	f.Scores = public.must("scores").scores()
	f.Strength = strings.Clone(private.optional("strength"))
	f.Improve = strings.Clone(private.optional("improve"))
	f.Revision = public.must("revision").int()
	f.Paper = public.flag("paper")
	f.Reason = strings.Clone(private.optional("reason"))
}

func (f *DraftSaved) read(_, r *plainJSON) {
	f.Slot = r.must("slot").text()
	f.Juror = r.must("juror").text()
	f.Scores = r.must("scores").scores()
	f.Strength = strings.Clone(r.optional("strength"))
	f.Improve = strings.Clone(r.optional("improve"))
	f.Gone = r.flag("gone")
	f.Paper = r.flag("paper")
	if r.field("after") {
		r.ok = r.ok && !strings.HasPrefix(r.rest, "-") // not even a zero may have it
		f.After = uint64(r.whole())
	}
}

func (f *PhaseSet) read(public, private *plainJSON) {
	f.Slot = public.must("slot").text()
	f.Phase = Phase(public.must("phase").text())
	if private.field("length") {
		f.Length = time.Duration(private.whole())
	}
	f.Reason = private.optional("reason")
	f.Paper = public.flag("paper")
	f.Back = public.flag("back")
}

func (f *TimerExtended) read(_, r *plainJSON) {
	f.Slot = r.must("slot").text()
	f.Length = time.Duration(r.must("length").whole())
}

func (f *MessageSaid) read(_, r *plainJSON) {
	f.Room = r.must("room").text()
	f.Text = r.must("text").text()
}

func (f *EntrySet) read(public, private *plainJSON) {
	f.Entry.read("entry", public.must("entry"), private)
	f.Filed = public.flag("filed")
	if public.field("file") {
		f.File = new(Entry)
		f.File.read("file", public, private)
	}
}

// read takes the entry that comes next, whose private half has that name, or is
// missing where nothing of it is private. Two of its texts outlast it in the state.
func (e *Entry) read(name string, public, private *plainJSON) {
	public.open()
	halved := private != public && private.field(name)
	switch {
	case halved:
		private.open()
	case private != public:
		private = &plainJSON{ok: true}
	}
	e.ID = strings.Clone(public.must("id").text())
	e.Unit = public.must("unit").text()
	e.Title = public.must("title").text()
	e.Short = public.optional("short")
	e.Category = public.optional("category")
	e.Room = strings.Clone(public.must("room").text())
	if private.field("order") {
		e.Order = private.int()
	}
	e.Presenter = private.optional("presenter")
	e.Summary = private.optional("summary")
	if private.field("recuse") {
		e.Recuse = private.texts()
	}
	if public.field("round") {
		e.Round = public.int()
	}
	e.Of = public.optional("of")
	public.close()
	if halved {
		private.close()
	}
}
