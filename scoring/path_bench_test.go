package scoring

import (
	"fmt"
	"testing"

	"juri/scoring/exact"
)

// The write path's parts on a contest of 46 entries whose sheets are all in,
// and the first of which is open again.
func benchPath(b *testing.B) (s State, juror string, c Submit) {
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

// BenchmarkSee is what each role may know of a state that was just made.
func BenchmarkSee(b *testing.B) {
	s, _, _ := benchPath(b)
	c := *s.Contest
	c.Show = Show{Board: Live, Jurors: WhenSealed, Moderators: ProgressOnly}
	facts := []Fact{ContestSet{c}, PersonSet{Person: Person{User: "layar", Role: Board}}, PersonSet{Person: Person{User: "panitia", Role: Organizer}},
		PersonSet{Person: Person{User: "sari", Role: Moderator, Rooms: []string{"r0"}}}}
	s = Apply(s, eventsOf("", facts)...)
	for _, user := range []string{"j0.1", "sari", "panitia", "layar"} {
		b.Run(user, func(b *testing.B) {
			for b.Loop() {
				See(s, Actor{User: user})
			}
		})
	}
}
