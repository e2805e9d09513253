package store

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

var (
	background = context.Background()
	ani        = scoring.Actor{User: "ani"}
	budi       = scoring.Actor{User: "budi"}
	sari       = scoring.Actor{User: "sari"}
	panitia    = scoring.Actor{User: "panitia"}
	layar      = scoring.Actor{User: "layar"}
)

// setup is a room with slots p1, p2 …, two jurors, and one of every other role.
func setup(slots int) scoring.Setup {
	scale := scoring.Scale{Max: 100 * exact.One, Step: exact.One}
	s := scoring.Setup{
		Contest: scoring.Contest{
			Name: "KIPP <2023> “satu”", Language: "id", Timezone: "Asia/Jakarta",
			Rubric: scoring.Rubric{Total: scoring.WeightedMean, Criteria: []scoring.Criterion{
				{ID: "isi", Weight: 60 * exact.One, Scale: scale},
				{ID: "gaya", Weight: 40 * exact.One, Scale: scale},
			}},
			Timer:  scoring.Timing{Phases: scoring.DefaultPhases(7*time.Minute, 13*time.Minute), Warn: time.Minute},
			Result: scoring.Result{Method: rank.Mean, Panel: 1},
			Show:   scoring.Show{Board: scoring.Live, Jurors: scoring.WhenSealed, Moderators: scoring.ProgressOnly},
		},
		Rooms: []scoring.Room{{ID: "pinus", Name: "Pinus"}},
		People: []scoring.Person{
			{User: "ani", Name: "Ani", Role: scoring.Juror},
			{User: "budi", Name: "Budi", Role: scoring.Juror},
			{User: "sari", Name: "Sari", Role: scoring.Moderator},
			{User: "panitia", Name: "Panitia", Role: scoring.Organizer},
			{User: "layar", Name: "Layar", Role: scoring.Board},
		},
	}
	for i := range slots {
		s.Entries = append(s.Entries, scoring.Entry{
			ID: fmt.Sprint("p", i+1), Unit: "Dinkes", Title: fmt.Sprint("Inovasi ", i+1), Room: "pinus", Order: i + 1,
		})
	}
	return s
}

// gate stands before a journal: it counts the appends and may hold them up,
// refuse them, or lie about them.
type gate struct {
	Log
	appends atomic.Int64
	mu      sync.Mutex
	before  func() error // nil: go on
	after   func() error // nil: say so
}

func (g *gate) set(before, after func() error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.before, g.after = before, after
}

func (g *gate) Append(ctx context.Context, seq uint64, events ...scoring.Event) error {
	if len(events) > 0 {
		g.appends.Add(1)
	}
	g.mu.Lock()
	before, after := g.before, g.after
	g.mu.Unlock()
	if before != nil {
		if err := before(); err != nil {
			return err
		}
	}
	if err := g.Log.Append(ctx, seq, events...); err != nil || after == nil {
		return err
	}
	return after()
}

func failing(err error) func() error { return func() error { return err } }

// openBoard opens a board that ends with the test.
func openBoard(t testing.TB, log Log) *Board {
	t.Helper()
	return openBoardAt(t, log, SystemTime())
}

func openBoardAt(t testing.TB, log Log, now Time) *Board {
	t.Helper()
	b, err := OpenBoard(background, log, now)
	noError(t, err)
	t.Cleanup(b.Close)
	return b
}

// openContest is openBoard with a contest of so many slots, the first on stage.
func openContest(t testing.TB, log Log, slots int) *Board {
	t.Helper()
	b := openBoard(t, log)
	do(t, b, scoring.Host, scoring.Configure{Setup: setup(slots)})
	do(t, b, sari, scoring.Next{Room: "pinus"})
	return b
}

// openFile opens a journal in a new file; it ends with the test.
func openFile(t testing.TB) *Bolt {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), JournalFile))
}

func openAt(t testing.TB, path string) *Bolt {
	t.Helper()
	l, err := OpenBolt(path, time.Second)
	noError(t, err)
	t.Cleanup(func() { l.Close() })
	return l
}

// do does what must be possible.
func do(t testing.TB, b *Board, by scoring.Actor, c scoring.Command) []scoring.Event {
	t.Helper()
	events, err := b.Do(background, by, c)
	if err != nil {
		t.Fatalf("%s %T: %v", by.User, c, err)
	}
	return events
}

func code(err error) scoring.Code {
	if e := (*scoring.Error)(nil); errors.As(err, &e) {
		return e.Code
	}
	return ""
}

func submit(slot string, isi, gaya int) scoring.Submit {
	return scoring.Submit{Slot: slot, Scores: map[string]exact.Decimal{
		"isi": exact.Decimal(isi) * exact.One, "gaya": exact.Decimal(gaya) * exact.One,
	}}
}

func edit(slot string, isi int) scoring.EditSheet {
	return scoring.EditSheet{Slot: slot, Set: map[string]exact.Decimal{"isi": exact.Decimal(isi) * exact.One}}
}

func say(n int) scoring.Say { return scoring.Say{Room: "pinus", Text: fmt.Sprint("pesan ", n)} }

// records reads all of a journal.
func records(t testing.TB, log Log) []scoring.Event {
	t.Helper()
	var all []scoring.Event
	for e, err := range log.After(background, 0) {
		noError(t, err)
		all = append(all, e)
	}
	return all
}

// noError ends the test where there is one.
func noError(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
