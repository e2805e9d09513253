package store

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
)

// BenchmarkDo is jurors who hand in one sheet after another, and as a metric how
// many times an append and fsync of the same bytes that takes.
func BenchmarkDo(b *testing.B) {
	const slots = 50
	board := openContest(b, openFile(b), slots)
	for range 3*slots - 1 {
		do(b, board, sari, scoring.Next{Room: "pinus"})
	}
	raw, err := os.Create(filepath.Join(b.TempDir(), "raw"))
	noError(b, err)
	defer raw.Close()
	var ours, theirs time.Duration
	i := 0
	for b.Loop() {
		i++
		by := []scoring.Actor{ani, budi}[i%2]
		sheet := submit(fmt.Sprint("p", i%slots+1), i/slots%100, i%100)
		start := time.Now()
		events, err := board.Do(background, by, sheet)
		ours += time.Since(start)
		noError(b, err)
		start = time.Now()
		if _, err := raw.Write(events[0].Record); err != nil {
			b.Fatal(err)
		}
		noError(b, raw.Sync())
		theirs += time.Since(start)
	}
	b.ReportMetric(float64(ours.Microseconds())/float64(i), "µs/Do")
	b.ReportMetric(float64(theirs.Microseconds())/float64(i), "µs/raw")
	b.ReportMetric(float64(ours)/float64(theirs), "×raw")
}

// BenchmarkCallers is how many commands a second so many callers get done.
func BenchmarkCallers(b *testing.B) {
	for _, callers := range []int{1, 64} {
		b.Run(fmt.Sprint(callers), func(b *testing.B) {
			board := openContest(b, openFile(b), 1)
			var all sync.WaitGroup
			b.ResetTimer()
			for c := range callers {
				all.Go(func() {
					for i := c; i < b.N; i += callers {
						if _, err := board.Do(background, sari, say(i)); err != nil {
							b.Error(err)
						}
					}
				})
			}
			all.Wait()
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "commands/s")
		})
	}
}

// BenchmarkReplay is a start on a journal of 100,000 records.
func BenchmarkReplay(b *testing.B) {
	l := openFile(b)
	board := openContest(b, l, 46)
	var all sync.WaitGroup
	for c := range 500 {
		all.Go(func() {
			for i := range 200 {
				if _, err := board.Do(background, sari, say(c+i)); err != nil {
					b.Error(err)
				}
			}
		})
	}
	all.Wait()
	board.Close()
	for b.Loop() {
		s, _, err := Replay(background, l)
		if err != nil || s.Seq < 100_000 {
			b.Fatal(s.Seq, err)
		}
	}
}

func sample() scoring.Event {
	scores := scoring.Scores{}
	for i := range 7 {
		scores = append(scores, scoring.CriterionScore{Criterion: fmt.Sprint("kriteria", i), Value: 85 * exact.One})
	}
	return scoring.Event{Seq: 7, At: time.Now().UTC(), Clock: time.Hour, By: "ani", Fact: scoring.SheetSubmitted{
		Slot: "P07", Juror: "ani", Scores: scores, Revision: 1,
		Strength: "Inovasi ini murah dan mudah ditiru oleh sekolah lain.",
		Improve:  "Ukur dampaknya pada jumlah sampah setiap bulan.",
	}}
}

func BenchmarkSeal(b *testing.B) {
	e := sample()
	for b.Loop() {
		noError(b, new(Secret).Seal(&e, scoring.Hash{}))
	}
}

func BenchmarkUnseal(b *testing.B) {
	e := sample()
	noError(b, new(Secret).Seal(&e, scoring.Hash{}))
	for b.Loop() {
		if _, _, err := Unseal(e.Record); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkVerify is juri verify: every record's form, place and author; of a
// contest of 46 entries with four sheets each, and of 100,000 records.
func BenchmarkVerify(b *testing.B) {
	for _, n := range []int{400, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			data := readFile(b, journalOf(b, n))
			for b.Loop() {
				if r := verify(data); !r.OK() || len(r.Forged) > 0 {
					b.Fatal(r.Faults, r.Forged)
				}
			}
		})
	}
}

// BenchmarkPublish is one new state and the telling of 200 terminals, after a
// draft, which concerns few, and after a phase, which concerns all.
func BenchmarkPublish(b *testing.B) {
	board := openContest(b, openFile(b), 46)
	for range 200 {
		_, stop := board.Subscribe(ani)
		defer stop()
	}
	for name, fact := range map[string]scoring.Fact{"draft": scoring.DraftSaved{Juror: "nobody"}, "phase": scoring.PhaseSet{}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				board.publish(scoring.Event{Fact: fact})
			}
		})
	}
}
