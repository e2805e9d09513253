package scoring

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// crowd is a contest of so many entries, 5 jurors and the 7 criteria of
// kipp-2023; with rooms more than one, each has jurors of its own and one of
// another's, so that all is joined.
func crowd(entries, rooms int) State {
	rng := rand.New(rand.NewPCG(1, 2))
	c := Contest{Rubric: *weighted("10", "15", "5", "30", "20", "5", "15"), Result: Result{
		Method: rank.Mean, Panel: 3, Ties: []string{"criterion:c3", rank.TieMedian, rank.TieFirsts},
		Awards: []rank.Award{{Name: "3 Besar", Places: 3}, {Name: "3 Terbaik", Places: 3}, {Name: "4 Favorit", Places: 4}},
	}}
	facts := []Fact{ContestSet{c}}
	for r := range rooms {
		facts = append(facts, RoomSet{Room{ID: fmt.Sprint("r", r)}})
		for j := range 5 {
			room := r
			if j == 0 {
				room = (r + 1) % rooms
			}
			facts = append(facts, PersonSet{Person: Person{User: fmt.Sprint("j", r, ".", j), Role: Juror, Rooms: []string{fmt.Sprint("r", r), fmt.Sprint("r", room)}}})
		}
	}
	for i := range entries {
		r, id := i%rooms, fmt.Sprint("n", i)
		facts = append(facts, EntrySet{Entry: Entry{ID: id, Room: fmt.Sprint("r", r), Category: fmt.Sprint("k", i%4)}})
		for j := range 5 {
			juror := fmt.Sprint("j", r, ".", j)
			if i%7 == 0 && j == 0 {
				juror = fmt.Sprint("j", (r+rooms-1)%rooms, ".", 0)
			}
			facts = append(facts, SheetSubmitted{Slot: id, Juror: juror, Scores: randomSheet(rng)})
		}
	}
	return Apply(State{}, eventsOf("", facts)...)
}

func randomSheet(rng *rand.Rand) Scores {
	var s Scores
	for i := range 7 {
		s = append(s, CriterionScore{fmt.Sprint("c", i), exact.Decimal(60+rng.IntN(41)) * exact.One})
	}
	return s
}

var sizes = []int{100, 1000, 10_000}

// BenchmarkStandings makes the official standings, with a tie chain, at once.
func BenchmarkStandings(b *testing.B) {
	for _, n := range sizes {
		s := crowd(n, 1)
		b.Run(fmt.Sprint("entries=", n), func(b *testing.B) {
			for b.Loop() {
				s.Standings()
			}
		})
	}
}

// BenchmarkOneMoreSheet brings them up to one more sheet.
func BenchmarkOneMoreSheet(b *testing.B) {
	for _, n := range sizes {
		s := crowd(n, 1)
		rng := rand.New(rand.NewPCG(3, 4))
		next := make([]State, 64)
		for i := range next {
			s = Apply(s, Event{Fact: SheetSubmitted{Slot: fmt.Sprint("n", rng.IntN(n)), Juror: "j0.1", Scores: randomSheet(rng)}})
			next[i] = s
		}
		b.Run(fmt.Sprint("entries=", n), func(b *testing.B) {
			r := Ranker{Method: rank.Mean}
			_, _ = r.Update(next[0])
			at, by := 0, 1
			for b.Loop() { // there and back again: a state is one sheet from the next
				if at+by < 0 || at+by == len(next) {
					by = -by
				}
				at += by
				_, _ = r.Update(next[at])
			}
		})
	}
}

// BenchmarkMethods makes the standings of every method.
func BenchmarkMethods(b *testing.B) {
	for _, m := range rank.Methods() {
		for _, n := range sizes {
			s := crowd(n, 1)
			b.Run(fmt.Sprint(m, "/entries=", n), func(b *testing.B) {
				for b.Loop() {
					_, _ = s.StandingsBy(m)
				}
			})
		}
	}
}

// BenchmarkAdditiveRooms has 200 rooms of 50 entries, each joined to the next
// by one juror: the sparse kind, in which the adjustment has far to go.
func BenchmarkAdditiveRooms(b *testing.B) {
	for _, n := range sizes {
		s := crowd(n, n/50)
		b.Run(fmt.Sprint("entries=", n), func(b *testing.B) {
			for b.Loop() {
				if _, err := s.StandingsBy(rank.Additive); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
