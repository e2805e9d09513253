package scoring

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// world is a contest as it runs: a state, and the events that led to it.
type world struct {
	t      testing.TB
	s      State
	events []Event
	clock  time.Duration
}

var dawn = time.Date(2023, 3, 20, 8, 0, 0, 0, time.UTC)

// d reads a decimal number.
func d(s string) exact.Decimal {
	v, err := exact.ParseDecimal(s)
	if err != nil {
		panic(s)
	}
	return v
}

func points(min, max, step string) Scale { return Scale{Min: d(min), Max: d(max), Step: d(step)} }

func criterion(id, weight string, s Scale) Criterion {
	return Criterion{ID: id, Name: Text{ID: id}, Weight: d(weight), Scale: s}
}

// smallRubric has two criteria on 0–100 that weigh 60 and 40.
func smallRubric() Rubric {
	return Rubric{ID: "small", Total: WeightedMean, Criteria: []Criterion{
		criterion("isi", "60", points("0", "100", "1")),
		criterion("gaya", "40", points("0", "100", "1")),
	}}
}

// smallSetup is two rooms with three entries and one, and somebody of every role.
func smallSetup() Setup {
	return Setup{
		Contest: Contest{
			Name: "KIPP", Language: "id", Timezone: "Asia/Jakarta", Rubric: smallRubric(), RulesVersion: RulesVersion,
			Timer: Timing{Phases: DefaultPhases(7*time.Minute, 13*time.Minute), Warn: time.Minute},
			Result: Result{Method: rank.Mean, Panel: 1, Awards: []rank.Award{
				{Name: "3 Besar", Places: 3}, {Name: "3 Terbaik", Places: 3}, {Name: "4 Favorit", Places: 4},
			}},
			Show: Show{Board: WhenSealed, Jurors: WhenSealed, Moderators: ProgressOnly},
		},
		Rooms: []Room{{ID: "pinus", Name: "Pinus", Slot: 20 * time.Minute}, {ID: "eboni", Name: "Eboni"}},
		People: []Person{
			{User: "ani", Name: "Ani", Role: Juror, Rooms: []string{"pinus"}},
			{User: "budi", Name: "Budi", Role: Juror, Rooms: []string{"pinus"}},
			{User: "cici", Name: "Cici", Role: Juror, Rooms: []string{"eboni"}},
			{User: "sari", Name: "Sari", Role: Moderator, Rooms: []string{"pinus"}},
			{User: "joko", Name: "Joko", Role: Moderator, Rooms: []string{"eboni"}},
			{User: "panitia", Name: "Panitia", Role: Organizer},
			{User: "layar", Name: "Layar", Role: Board},
		},
		Entries: []Entry{
			{ID: "p1", Unit: "Dinkes", Title: "Satu", Room: "pinus", Order: 1},
			{ID: "p2", Unit: "SDN", Title: "Dua", Room: "pinus", Order: 2},
			{ID: "p3", Unit: "Perumda", Title: "Tiga", Room: "pinus", Order: 3},
			{ID: "e1", Unit: "Bapenda", Title: "Empat", Room: "eboni", Order: 1},
		},
	}
}

func newWorld(t testing.TB, c Setup) *world {
	t.Helper()
	w := &world{t: t}
	w.must("@host", Configure{Setup: c})
	return w
}

// keyOf is the key of a person in the tests.
func keyOf(user string) string {
	key := sha256.Sum256([]byte(user))
	return "ssh-ed25519 " + base64.StdEncoding.EncodeToString(append([]byte("\x00\x00\x00\x0bssh-ed25519\x00\x00\x00\x20"), key[:]...))
}

// withKeys gives everybody who may confirm a seal a key.
func withKeys(c *Setup) {
	for i, p := range c.People {
		if p.seals() {
			c.People[i].Keys = []string{keyOf(p.User)}
		}
	}
}

// as is how the person logs in: with their key, if they have one.
func (w *world) as(user string) Actor {
	switch p := w.s.Person(user); {
	case user == Host.User:
		return Host
	case p != nil && len(p.Keys) > 0 && fingerprint(p.Keys[0]) != "":
		return Actor{User: user, Proof: ProofByKey(fingerprint(p.Keys[0]))}
	}
	return Actor{User: user}
}

// do lets somebody ask for something, and the store stamp and apply what follows.
func (w *world) do(user string, c Command) error {
	events, err := Decide(w.s, w.as(user), c)
	if err != nil {
		return err
	}
	w.happen(events...)
	return nil
}

// happen is what a store does with events.
func (w *world) happen(events ...Event) {
	for _, e := range events {
		e = w.stamp(e, w.s.Seq)
		w.events = append(w.events, e)
		w.s = Apply(w.s, e)
	}
}

func (w *world) apply(by string, f Fact) { w.happen(Event{By: by, Fact: f}) }

// stamp puts on an event what the store does, after record seq.
func (w *world) stamp(e Event, seq uint64) Event {
	if f, is := e.Fact.(DraftSaved); is {
		f.After = seq
		e.Fact = f
	} else {
		e.Seq = seq + 1
		e.Hash = sha256.Sum256(fmt.Append(nil, e.Seq))
	}
	e.At, e.Clock = dawn.Add(w.clock), w.clock
	return e
}

func (w *world) must(user string, cs ...Command) {
	w.t.Helper()
	for _, c := range cs {
		if err := w.do(user, c); err != nil {
			w.t.Fatalf("%s: %#v: %v", user, c, err)
		}
	}
}

// refused checks that asking changes nothing and is answered with that code.
func (w *world) refused(user string, c Command, want Code) *Error {
	w.t.Helper()
	err := w.do(user, c)
	if codeOf(err) != want {
		w.t.Fatalf("%s: %#v: %v, want %s", user, c, err, want)
	}
	var e *Error
	errors.As(err, &e)
	return e
}

func codeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	if err != nil {
		return Code(err.Error())
	}
	return ""
}

func (w *world) phase(slot string, want Phase) {
	w.t.Helper()
	if got := w.s.Slot(slot).Phase; got != want {
		w.t.Fatalf("%s is %s, want %s", slot, got, want)
	}
}

func (w *world) queue(room string, want ...string) {
	w.t.Helper()
	if got := w.s.Queue(room).Slots; !slices.Equal(got, want) {
		w.t.Fatalf("queue of %s is %v, want %v", room, got, want)
	}
	whole(w.t, w.s)
}

func sheet(slot string, isi, gaya string) Submit {
	return Submit{Slot: slot, Scores: map[string]exact.Decimal{"isi": d(isi), "gaya": d(gaya)}}
}

func equal[T any](t testing.TB, what string, got, want T) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%s: got %+v, want %+v", what, got, want)
	}
}

// whole checks what holds in every state: a queue holds every slot of its room
// once and no other, one slot of a room is on stage, the index is right.
func whole(t testing.TB, s State) {
	t.Helper()
	in := map[string]string{}
	for _, q := range s.Queues {
		stage := 0
		for _, id := range q.Slots {
			l := s.Slot(id)
			if l == nil {
				t.Fatalf("queue of %s has %s, which is no slot", q.Room.ID, id)
			}
			if was, twice := in[id]; twice || l.Room != q.Room.ID {
				t.Fatalf("%s of room %s is in the queues of %s and %s", id, l.Room, was, q.Room.ID)
			}
			in[id] = q.Room.ID
			if l.OnStage() {
				stage++
			}
		}
		if stage > 1 {
			t.Fatalf("%d slots on stage in %s", stage, q.Room.ID)
		}
	}
	for _, l := range s.Slots {
		if s.Slot(l.Entry.ID) != l {
			t.Fatalf("%s is not where the index says", l.Entry.ID)
		}
		if in[l.Entry.ID] == "" && s.Queue(l.Room) != nil {
			t.Fatalf("%s of room %s is in no queue", l.Entry.ID, l.Room)
		}
		if !slices.IsSortedFunc(l.Cells, func(a, b *Cell) int { return cmp.Compare(a.Juror, b.Juror) }) {
			t.Fatalf("cells of %s are out of order", l.Entry.ID)
		}
	}
}

// replayed is the state after the events as a journal brings them back.
func replayed(t testing.TB, events []Event) State {
	t.Helper()
	var s State
	for _, e := range events {
		s = Apply(s, reread(t, e))
	}
	return s
}

func reread(t testing.TB, e Event) Event {
	t.Helper()
	b, err := json.Marshal(e.Fact)
	if err != nil {
		t.Fatal(err)
	}
	if e.Fact, err = DecodeFact(TypeOf(e.Fact), b); err != nil {
		t.Fatalf("%s: %v", b, err)
	}
	return e
}
