package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
)

// BenchmarkLarge is a journal of 1,000,000 records, as many sheets among them as a
// contest's day has: how long opening its folder takes, verified and
// replayed; how many bytes of disk a record takes; and what a command costs, in
// the same run, compared with one on a journal of 1,000.
func BenchmarkLarge(b *testing.B) {
	cost := map[int]float64{}
	for _, n := range []int{1000, 1_000_000} {
		b.Run(fmt.Sprint("records=", n), func(b *testing.B) {
			dir := b.TempDir()
			writeLarge(b, dir, n)
			reopen(b, dir)
			info, err := os.Stat(filepath.Join(dir, JournalFile))
			noError(b, err)
			var opening, doing time.Duration
			commands := 0
			for b.Loop() {
				start := time.Now()
				f, err := OpenFolder(dir, "")
				noError(b, err)
				board, err := OpenBoard(background, f, SystemTime())
				noError(b, err)
				opening += time.Since(start)
				start = time.Now()
				for i := range 200 {
					commands++
					do(b, board, scoring.Actor{User: "juri1"}, scoring.Submit{Slot: "p1", Scores: sevenScores(i)})
				}
				doing += time.Since(start)
				board.Close()
				noError(b, f.Close())
			}
			cost[n] = float64(doing.Microseconds()) / float64(commands)
			b.ReportMetric(opening.Seconds()/float64(b.N), "s/open")
			b.ReportMetric(float64(info.Size())/float64(n), "bytes/record")
			b.ReportMetric(cost[n], "µs/Do")
			b.ReportMetric(cost[n]/cost[1000], "×Do-at-1000")
		})
	}
}

// writeLarge makes a folder's journal of n records: a thousand slots, twenty jurors,
// and of ten records four sheets of seven criteria with feedback, a message, and
// five of the queue and its timer.
func writeLarge(b *testing.B, dir string, n int) {
	l, err := OpenBolt(filepath.Join(dir, JournalFile), time.Second)
	noError(b, err)
	defer l.Close()
	const slots, jurors = 1000, 20
	set := setup(min(slots, n/4))
	set.People = set.People[2:]
	for i := range jurors {
		user := fmt.Sprint("juri", i+1)
		set.People = append(set.People, scoring.Person{User: user, Name: user, Role: scoring.Juror})
	}
	sheet := sample().Fact.(scoring.SheetSubmitted)
	set.Contest.Rubric.Criteria = nil
	for _, c := range sheet.Scores {
		set.Contest.Rubric.Criteria = append(set.Contest.Rubric.Criteria, scoring.Criterion{
			ID: c.Criterion, Weight: exact.One, Scale: scoring.Scale{Max: 100 * exact.One, Step: exact.One},
		})
	}
	board, err := OpenBoard(background, l, SystemTime())
	noError(b, err)
	do(b, board, scoring.Host, scoring.Configure{Setup: set})
	do(b, board, sari, scoring.Next{Room: "pinus"})
	s := board.State()
	board.Close()
	head, seq, sheets := s.Head, s.Seq, 0
	for seq < uint64(n) {
		events := make([]scoring.Event, 0, 1000)
		for len(events) < cap(events) && seq < uint64(n) {
			seq++
			e := scoring.Event{Seq: seq, At: time.Now(), Clock: time.Duration(seq) * time.Millisecond, By: "sari"}
			slot := fmt.Sprint("p", sheets/4%len(set.Entries)+1)
			switch k := seq % 10; {
			case k < 4:
				round := sheets / len(set.Entries)
				sheet.Slot, sheet.Juror, sheet.Revision = slot, fmt.Sprint("juri", round%jurors+1), round/jurors+1
				sheets++
				e.By, e.Fact = sheet.Juror, sheet
			case k == 4:
				e.Fact = scoring.MessageSaid{Room: "pinus", Text: fmt.Sprint("Pesan ke-", seq)}
			case k == 5:
				e.Fact = scoring.TimerExtended{Slot: slot, Length: time.Duration(7+seq%9) * time.Minute}
			default:
				e.Fact = scoring.PhaseSet{Slot: slot, Phase: []scoring.Phase{scoring.Presenting, scoring.Questions, scoring.InScoring, scoring.Closed}[k-6]}
			}
			noError(b, new(Secret).Seal(&e, head))
			head = e.Hash
			events = append(events, e)
		}
		noError(b, l.Append(background, events[0].Seq-1, events...))
	}
}

// sevenScores is another sheet for every i.
func sevenScores(i int) map[string]exact.Decimal {
	scores := map[string]exact.Decimal{}
	for at := range 7 {
		scores[fmt.Sprint("kriteria", at)] = exact.Decimal(50+i%50) * exact.One
	}
	return scores
}

// reopen lets the first slot be scored once more.
func reopen(b *testing.B, dir string) {
	l, err := OpenBolt(filepath.Join(dir, JournalFile), time.Second)
	noError(b, err)
	defer l.Close()
	board, err := OpenBoard(background, l, SystemTime())
	noError(b, err)
	defer board.Close()
	do(b, board, sari, scoring.Reopen{Slot: "p1", Reason: "ukur"})
}
