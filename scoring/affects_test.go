package scoring

import (
	"math/rand/v2"
	"testing"
	"time"
)

// TestConcerns plays at random and holds that whoever an event is said not to
// concern knows the same after it as before.
func TestConcerns(t *testing.T) {
	spared := 0
	for seed := range uint64(150) {
		random := rand.New(rand.NewPCG(seed, 8))
		data := make([]byte, 400)
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		r := &fuzzSource{data}
		w := newWorld(t, smallSetup())
		w.must("sari", Next{"pinus"})
		for len(r.bytes) > 0 {
			user := r.of("panitia", "@host", "sari", "joko", "ani", "budi", "cici")
			c := r.command()
			if r.n(2) == 0 { // or most of what happens would be about the queue
				user, c = r.of("ani", "budi", "cici"), EditSheet{Slot: r.of("p1", "p2", "e1"), Set: r.values()}
			}
			w.clock += time.Second
			events, err := Decide(w.s, Actor{User: user}, c)
			if err != nil {
				continue
			}
			for _, e := range events {
				was := w.s
				e = w.stamp(e, w.s.Seq)
				w.s = Apply(w.s, e)
				for _, a := range actors {
					if w.s.Affects(e, Actor{User: a}) {
						continue
					}
					spared++
					before, after := See(was, Actor{User: a}), See(w.s, Actor{User: a})
					before.Seq, before.Head, before.tree = after.Seq, after.Head, after.tree
					before.Clocks, after.Clocks = nil, nil
					if got, want := spell(after), spell(before); got != want {
						t.Fatalf("%T by %s does not concern %s:\n%s", e.Fact, user, a, differ(got, want))
					}
				}
			}
		}
	}
	if spared < 200 {
		t.Errorf("only %d times was somebody spared", spared)
	}
}
