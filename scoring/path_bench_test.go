package scoring

import (
	"fmt"
	"testing"

	"juri/scoring/exact"
)

// The write path's parts on a contest of 46 entries whose sheets are all in,
// and the first of which is open again.
func benchPath(b testing.TB) (s State, juror string, c Submit) {
	s = crowd(46, 1)
	s = Apply(s, Event{Fact: PhaseSet{Slot: "n1", Phase: "scoring"}})
	set := map[string]exact.Decimal{}
	for i := range 7 {
		set[fmt.Sprint("c", i)] = 80 * exact.One
	}
	juror = "j0.1"
	if _, err := Decide(s, Actor{User: juror}, Submit{Slot: "n1", Scores: set}); err != nil {
		b.Fatal(err)
	}
	return s, juror, Submit{Slot: "n1", Scores: set}
}

func BenchmarkDecide(b *testing.B) {
	s, juror, c := benchPath(b)
	for b.Loop() {
		_, _ = Decide(s, Actor{User: juror}, c)
	}
}

func BenchmarkApply(b *testing.B) {
	s, juror, c := benchPath(b)
	events, _ := Decide(s, Actor{User: juror}, c)
	for b.Loop() {
		Apply(s, events...)
	}
}

// seenByAll is the path's state with somebody of each role, and who they are.
func seenByAll(t testing.TB) (s State, users []string) {
	s, _, _ = benchPath(t)
	c := *s.Contest
	c.Show = Show{Board: Live, Jurors: WhenSealed, Moderators: ProgressOnly}
	facts := []Fact{ContestSet{c}, PersonSet{Person: Person{User: "layar", Role: Board}}, PersonSet{Person: Person{User: "panitia", Role: Organizer}},
		PersonSet{Person: Person{User: "sari", Role: Moderator, Rooms: []string{"r0"}}}}
	return Apply(s, eventsOf("", facts)...), []string{"j0.1", "sari", "panitia", "layar"}
}

// Each hand-in is seen anew by everybody, and whoever waits for a board waits for that.
func TestSeeCostsLittle(t *testing.T) {
	s, users := seenByAll(t)
	for _, user := range users {
		most := float64(15 * len(s.Slots))
		if n := testing.AllocsPerRun(20, func() { See(s, Actor{User: user}) }); n > most {
			t.Errorf("%s sees a state of %d slots with %g allocations, more than %g", user, len(s.Slots), n, most)
		}
	}
}

// BenchmarkSee is what each role may know of a state that was just made.
func BenchmarkSee(b *testing.B) {
	s, users := seenByAll(b)
	for _, user := range users {
		b.Run(user, func(b *testing.B) {
			for b.Loop() {
				See(s, Actor{User: user})
			}
		})
	}
}
