package scoring_test

import (
	"fmt"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// contest is one room with one entry, one juror and an organizer, as its files say it.
func contest() scoring.Setup {
	return scoring.Setup{
		Contest: scoring.Contest{
			Name: "KIPP",
			Rubric: scoring.Rubric{Total: scoring.WeightedMean, Criteria: []scoring.Criterion{
				{ID: "isi", Weight: 60 * exact.One, Scale: scoring.Scale{Max: 100 * exact.One, Step: exact.One}},
				{ID: "gaya", Weight: 40 * exact.One, Scale: scoring.Scale{Max: 100 * exact.One, Step: exact.One}},
			}},
			Result: scoring.Result{Method: rank.Mean, Panel: 1},
			Show:   scoring.Show{Jurors: scoring.WhenSealed},
		},
		Rooms:   []scoring.Room{{ID: "pinus"}},
		People:  []scoring.Person{{User: "ani", Role: scoring.Juror}, {User: "panitia", Role: scoring.Organizer}},
		Entries: []scoring.Entry{{ID: "P01", Unit: "Dinkes", Title: "Posyandu", Room: "pinus"}},
	}
}

// ask decides, and has happen what follows, as a store does once it is on disk.
func ask(s scoring.State, by scoring.Actor, c scoring.Command) scoring.State {
	events, err := scoring.Decide(s, by, c)
	if err != nil {
		fmt.Printf("%s may not: %v\n", by.User, err)
		return s
	}
	for _, e := range events {
		fmt.Printf("%s: %s\n", by.User, scoring.TypeOf(e.Fact))
	}
	return scoring.Apply(s, events...)
}

// A command is decided by what is true, what follows from it is applied, and each
// person sees what they may know.
func Example() {
	var s scoring.State // nothing is true yet
	ani, panitia := scoring.Actor{User: "ani"}, scoring.Actor{User: "panitia"}
	scores := map[string]exact.Decimal{"isi": 80 * exact.One, "gaya": 75 * exact.One}

	s = ask(s, scoring.Host, scoring.Configure{Setup: contest()})
	s = ask(s, ani, scoring.Submit{Slot: "P01", Scores: scores}) // before the entry is called
	s = ask(s, ani, scoring.Next{Room: "pinus"})                 // no juror's to do
	s = ask(s, panitia, scoring.Next{Room: "pinus"})
	s = ask(s, ani, scoring.Submit{Slot: "P01", Scores: scores})

	for _, by := range []scoring.Actor{panitia, ani} {
		seen := scoring.See(s, by)
		if seen.Table == nil {
			fmt.Println(by.User, "sees no standings")
			continue
		}
		row := seen.Table.Rows[0]
		fmt.Println(by.User, "sees", row.Rank, row.Entry, row.Score)
	}
	// Output:
	// @host: contest.set
	// @host: room.set
	// @host: person.set
	// @host: person.set
	// @host: entry.set
	// ani may not: slot_not_open phase=queued slot=P01
	// ani may not: not_allowed user=ani
	// panitia: phase.set
	// ani: sheet.submitted
	// panitia sees 1 P01 78.000000
	// ani sees no standings
}

// Decide says what follows, or why not, and changes nothing.
func ExampleDecide() {
	events, err := scoring.Decide(scoring.State{}, scoring.Host, scoring.Configure{Setup: contest()})
	fmt.Println(len(events), "events,", err)
	_, err = scoring.Decide(scoring.State{}, scoring.Actor{User: "budi"}, scoring.Next{Room: "pinus"})
	fmt.Println(err)
	// Output:
	// 5 events, <nil>
	// unknown_user user=budi
}

// Apply makes a new state of what happened; the one before stays as it was.
func ExampleApply() {
	before := scoring.State{}
	after := scoring.Apply(before,
		scoring.Event{Fact: scoring.ContestSet{Contest: contest().Contest}},
		scoring.Event{Fact: scoring.EntrySet{Entry: contest().Entries[0]}})
	fmt.Println(len(before.Slots), len(after.Slots), after.Slot("P01").Phase)
	// Output: 0 1 queued
}
