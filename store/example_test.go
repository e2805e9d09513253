package store_test

import (
	"context"
	"fmt"
	"os"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
	"juri/store"
)

// A contest is begun in a folder, an entry is called, and a juror hands in a sheet:
// once Do returns it is on disk.
func ExampleBoard_Do() {
	if err := handIn(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// sheet.submitted by ani
	// the same after the server ended: isi 85
}

func handIn() error {
	dir, err := os.MkdirTemp("", "lomba-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	ctx := context.Background()
	folder, err := store.OpenFolder(dir, "")
	if err != nil {
		return err
	}
	board, err := store.OpenBoard(ctx, folder, store.SystemTime())
	if err != nil {
		return err
	}
	for _, step := range []struct {
		by  scoring.Actor
		cmd scoring.Command
	}{
		{scoring.Host, scoring.Configure{Setup: small()}},
		{scoring.Actor{User: "sari"}, scoring.Next{Room: "pinus"}},
		{scoring.Actor{User: "ani"}, scoring.Submit{Slot: "p1", Scores: map[string]exact.Decimal{"isi": 85 * exact.One}}},
	} {
		events, err := board.Do(ctx, step.by, step.cmd)
		if err != nil {
			return err
		}
		if e := events[len(events)-1]; e.By == "ani" {
			fmt.Println(scoring.TypeOf(e.Fact), "by", e.By)
		}
	}
	board.Close()
	if err := folder.Close(); err != nil {
		return err
	}
	read, err := store.ReadFolder(dir)
	if err != nil {
		return err
	}
	score := read.State().Slot("p1").Cell("ani").Sheet.Scores[0]
	fmt.Println("the same after the server ended:", score.Criterion, score.Value)
	return nil
}

// small is a contest of one criterion and two entries.
func small() scoring.Setup {
	return scoring.Setup{
		Contest: scoring.Contest{
			Name: "Lomba", Language: "id", Timezone: "Asia/Jakarta",
			Rubric: scoring.Rubric{Total: scoring.WeightedMean, Criteria: []scoring.Criterion{{ID: "isi", Weight: 100 * exact.One, Scale: scoring.Scale{Max: 100 * exact.One, Step: exact.One}}}},
			Timer:  scoring.Timing{Phases: scoring.DefaultPhases(time.Minute, time.Minute)},
			Result: scoring.Result{Method: rank.Mean, Panel: 1},
			Show:   scoring.Show{Board: scoring.Live, Jurors: scoring.WhenSealed, Moderators: scoring.ProgressOnly},
		},
		Rooms: []scoring.Room{{ID: "pinus", Name: "Pinus"}},
		People: []scoring.Person{
			{User: "ani", Name: "Ani", Role: scoring.Juror}, {User: "budi", Name: "Budi", Role: scoring.Juror}, {User: "sari", Name: "Sari", Role: scoring.Moderator},
		},
		Entries: []scoring.Entry{{ID: "p1", Unit: "Dinas", Title: "Satu", Room: "pinus", Order: 1}, {ID: "p2", Unit: "Dinas", Title: "Dua", Room: "pinus", Order: 2}},
	}
}
