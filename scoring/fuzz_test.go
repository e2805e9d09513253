package scoring

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"
)

// drive lets people do what the bytes say, and checks after every step what
// holds after every step.
func drive(t *testing.T, data []byte) *world {
	r := &fuzzSource{data}
	w := newWorld(t, smallSetup())
	single := w.s
	spelt := spell(w.s)
	older, kept := w.s, spelt
	for step := 0; len(r.bytes) > 0 && step < 60; step++ {
		user := r.of("panitia", "@host", "sari", "joko", "ani", "budi", "cici", "layar", "nobody")
		c := r.command()
		w.clock += time.Duration(r.n(4)) * 100 * time.Second
		was, done := w.s, len(w.events)
		events, err := Decide(w.s, Actor{User: user}, c)
		if err != nil {
			if e := (*Error)(nil); events != nil || !errors.As(err, &e) {
				t.Fatalf("%s: %#v: %v with %v", user, c, err, events)
			}
			continue
		}
		// As the store does: all that followed from one command at once.
		seq := w.s.Seq
		for i := range events {
			if events[i] = w.stamp(events[i], seq); !events[i].Draft() {
				seq = events[i].Seq
			}
		}
		w.events = append(w.events, events...)
		w.s = Apply(w.s, events...)
		for _, e := range w.events[done:] {
			single = Apply(single, e)
		}

		if got := spell(was); got != spelt {
			t.Fatalf("%#v changed the state before:\n%s", c, differ(got, spelt))
		}
		spelt = spell(w.s)
		if got := spell(older); got != kept {
			t.Fatalf("%#v changed an older state:\n%s", c, differ(got, kept))
		}
		if step%7 == 0 {
			older, kept = w.s, spelt
		}
		sameState(t, "one by one", single, w.s)
		sameState(t, "all at once", Apply(State{}, w.events...), w.s)
		whole(t, w.s)
		checkSheets(t, c, was, w.s)
		checkIdentity(t, was, w.s, w.events[done:])
		See(w.s, Actor{User: actors[step%len(actors)]})
		for _, l := range w.s.Slots {
			w.s.MissingSheets(l)
			w.s.Sheets(l)
		}
		if c, is := c.(Configure); is {
			if again, err := Decide(w.s, Host, c); err != nil || len(again) > 0 {
				t.Fatalf("the same setup again: %+v %v", again, err)
			}
		}
	}
	checkReplay(t, w)
	return w
}

func sameState(t testing.TB, how string, got, want State) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("replayed %s:\n%s", how, differ(spell(got), spell(want)))
	}
}

// checkSheets sees to it that no sheet, conflict or entry is ever lost.
func checkSheets(t testing.TB, c Command, was, is State) {
	t.Helper()
	_, configured := c.(Configure)
	for _, l := range was.Slots {
		now := is.Slot(l.Entry.ID)
		if now == nil && (!configured || l.begun() || l.Phase != Queued) {
			t.Fatalf("%#v lost %s", c, l.Entry.ID)
		}
		for _, cell := range l.Cells {
			if now == nil {
				break
			}
			after := now.Cell(cell.Juror)
			if len(after.Past) < len(cell.Past) || cell.Sheet != nil && after.Sheet == nil && len(after.Past) == len(cell.Past) || cell.Recusal != nil && after.Recusal == nil {
				t.Fatalf("%#v lost what %s did on %s", c, cell.Juror, l.Entry.ID)
			}
			if cell.Draft != nil && after.Draft == nil {
				switch c.(type) {
				case EditSheet, Submit:
				default:
					if _, is := c.(EnterSheets); is && cell.Draft.Paper {
						break
					}
					t.Fatalf("%#v lost the draft of %s on %s", c, cell.Juror, l.Entry.ID)
				}
			}
		}
	}
}

// checkIdentity sees to it that nobody whom people know becomes another in
// silence, and that nobody replaces what a juror handed in or typed.
func checkIdentity(t testing.TB, was, is State, since []Event) {
	t.Helper()
	why, moved, handed := map[string]bool{}, map[string]bool{}, map[string]string{}
	for _, e := range since {
		switch f := e.Fact.(type) {
		case EntryCorrected:
			why[f.Entry.ID] = f.Reason != ""
		case PersonCorrected:
			why["person "+f.Person.User] = f.Reason != ""
		case SlotMoved, Undone:
			moved[""] = true
		case SheetSubmitted:
			handed[f.Slot+" "+f.Juror] = e.By
		case DraftSaved:
			handed["draft "+f.Slot+" "+f.Juror] = e.By
		}
	}
	for _, l := range was.Slots {
		if !l.WasCalled() {
			continue
		}
		now := is.Slot(l.Entry.ID)
		if now == nil {
			if l.Entry.Of == "" {
				t.Fatalf("%s was called and is gone", l.Entry.ID)
			}
			continue // its round was taken back
		}
		a, b := l.identity(), now.identity()
		if a.Room != b.Room && moved[""] {
			a.Room = b.Room
		}
		if a != b && !why[l.Entry.ID] {
			t.Fatalf("%+v became %+v in silence", a, b)
		}
		for _, c := range l.Cells {
			key, after := l.Entry.ID+" "+c.Juror, now.Cell(c.Juror)
			if c.Sheet != nil && !c.Sheet.Paper && after.Sheet != nil && after.Sheet != c.Sheet && handed[key] != c.Juror {
				t.Fatalf("%s replaced the sheet %s", handed[key], key)
			}
			if c.ownDraft() && after.Draft != c.Draft && handed[key] != c.Juror && handed["draft "+key] != c.Juror {
				t.Fatalf("somebody replaced what was typed, %s", key)
			}
		}
	}
	for _, p := range was.People {
		now := is.anybody(p.User)
		if p.Role == Juror && was.begun() && now.naming() != p.naming() && !why["person "+p.User] {
			t.Fatalf("%+v became %+v in silence", *p, *now)
		}
	}
}

// checkReplay brings the contest back as a restart does: records through JSON,
// then the newest draft of each juror and slot.
func checkReplay(t testing.TB, w *world) {
	t.Helper()
	var records []Event
	drafts := map[string]Event{}
	for _, e := range w.events {
		if f, is := e.Fact.(DraftSaved); is {
			drafts[f.Slot+" "+f.Juror] = e
		} else {
			records = append(records, e)
		}
	}
	s := replayed(t, records)
	for _, k := range sortedKeys(drafts) {
		s = Apply(s, reread(t, drafts[k]))
	}
	if got, want := spell(withoutEmptyCells(s)), spell(withoutEmptyCells(w.s)); got != want {
		t.Fatalf("after a restart:\n%s", differ(got, want))
	}
}

// withoutEmptyCells leaves out those of which a discarded draft is all there was.
func withoutEmptyCells(s State) State {
	s.Slots = slices.Clone(s.Slots)
	for i, l := range s.Slots {
		c := *l
		c.Cells = slices.DeleteFunc(slices.Clone(l.Cells), func(c *Cell) bool {
			return c.Sheet == nil && c.Draft == nil && c.Recusal == nil
		})
		s.Slots[i] = &c
	}
	return s
}

func FuzzDecideApply(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("\x00\x00\x00\x00\x00\x00\x00\x00\x00"))
	for seed := range 40 {
		data := make([]byte, 400)
		x := uint32(seed)*2654435761 + 12345
		for i := range data {
			x = x*1664525 + 1013904223
			data[i] = byte(x >> 24)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { drive(t, data) })
}

// running is a contest in which every kind of thing has happened.
func running(t testing.TB) *world {
	w := newWorld(t, smallSetup())
	w.must("panitia", Next{"pinus"}, Next{"eboni"}, Say{"pinus", "halo"}, IssuePIN{User: "ani", Hash: "x"}, ShowOn{Mode: ShowBlank},
		Move{Slot: "p3", Room: "pinus", Before: "p2"}, Pause{"pinus"}, AddEntry{"pinus", "x", "u", "t", ""})
	w.must("ani", sheet("p1", "70", "80"), sheet("p1", "71", "80"), EditSheet{Slot: "p1", Set: values("isi", "72")})
	w.must("budi", Recuse{Slot: "p1", Reason: "saudara"}, Recuse{Slot: "p2", Reason: "saudara"})
	return w
}

func FuzzDecodeFact(f *testing.F) {
	w := newWorld(f, smallSetup())
	w.must("panitia", Next{"pinus"}, Move{Slot: "p2", Room: "eboni"}, Undo{Room: "pinus"}, Extend{"pinus", 1})
	for _, e := range slices.Concat(w.events, running(f).events) {
		b, err := json.Marshal(e.Fact)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(slices.IndexFunc(Facts(), func(o Fact) bool { return TypeOf(o) == TypeOf(e.Fact) }), b)
	}
	for i, zero := range Facts() {
		b, err := json.Marshal(filled(reflect.TypeOf(zero), 1).Interface())
		if err != nil {
			f.Fatal(err)
		}
		f.Add(i, b)
		f.Add(i, []byte(`{}`))
	}
	f.Add(0, []byte(`{"contest":{"rubric":{"criteria":[{"id":"a","weight":1,"scale":{"max":1,"step":1}}]},"timer":{"phases":[{"id":"queued"}]}}}`))
	f.Add(10, []byte(`{"room":"pinus","slots":["p1","p1","x","e1"]}`))
	all := Facts()
	f.Fuzz(func(t *testing.T, which int, data []byte) {
		fact, err := DecodeFact(TypeOf(all[(which%len(all)+len(all))%len(all)]), data)
		if err != nil {
			return
		}
		first, err := json.Marshal(fact)
		if err != nil {
			t.Fatalf("%+v was read and cannot be written: %v", fact, err)
		}
		again, err := DecodeFact(TypeOf(fact), first)
		if err != nil {
			t.Fatalf("%s was written and cannot be read: %v", first, err)
		}
		if second, err := json.Marshal(again); err != nil || string(second) != string(first) {
			t.Fatalf("%s reads as %s, %v", first, second, err)
		}
		for _, s := range []State{{}, running(t).s} {
			before := spell(s)
			e := Event{Seq: s.Seq + 1, At: dawn, Clock: time.Hour, By: "x", Fact: fact}
			now := Apply(Apply(s, e), e)
			if spell(s) != before {
				t.Fatalf("%s changed the state before", first)
			}
			use(now)
		}
	})
}

// use asks a state for everything and lets everybody try everything.
func use(s State) {
	for _, a := range actors {
		seen := See(s, Actor{User: a})
		for _, row := range answers {
			events, err := Decide(s, Actor{User: a}, row.c)
			if err == nil {
				Apply(s, events...)
			} else {
				_ = err.Error()
			}
		}
		for _, l := range seen.Slots {
			seen.MissingSheets(l)
		}
	}
	for _, r := range s.Standings().Rows {
		_ = fmt.Sprint(r.Score, r.Score.Float())
	}
	for _, l := range s.Slots {
		l.Timer.Left(time.Hour)
		for _, c := range l.Cells {
			if c.Draft != nil {
				s.Asked(l, c.Juror).Weigher.Running(c.Draft.Scores)
			}
		}
	}
}
