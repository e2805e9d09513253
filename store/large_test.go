package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"juri/scoring"
)

// BenchmarkLarge is a journal of 1,000,000 records, about as many sheets among
// them as a contest's day has: how long opening its folder takes, verified and
// replayed; how many bytes of disk a record takes; and what a command costs, in
// the same run, compared with one on a journal of 1,000.
func BenchmarkLarge(b *testing.B) {
	cost := map[int]float64{}
	for _, n := range []int{1000, 1_000_000} {
		b.Run(fmt.Sprint("records=", n), func(b *testing.B) {
			dir := b.TempDir()
			writeLarge(b, dir, n)
			info, err := os.Stat(filepath.Join(dir, JournalFile))
			if err != nil {
				b.Fatal(err)
			}
			var opening, doing time.Duration
			commands := 0
			for b.Loop() {
				start := time.Now()
				f, err := OpenFolder(dir, "")
				if err != nil {
					b.Fatal(err)
				}
				board, err := OpenBoard(background, f, SystemTime())
				if err != nil {
					b.Fatal(err)
				}
				opening += time.Since(start)
				start = time.Now()
				for i := range 200 {
					commands++
					do(b, board, scoring.Actor{User: "juri1"}, submit("p1", 50, i%50))
				}
				doing += time.Since(start)
				board.Close()
				if err := f.Close(); err != nil {
					b.Fatal(err)
				}
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
// one sheet of seven criteria and feedback among nine records.
func writeLarge(b *testing.B, dir string, n int) {
	l, err := OpenBolt(filepath.Join(dir, JournalFile), time.Second)
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	const slots, jurors = 1000, 20
	set := setup(min(slots, n/4))
	set.People = set.People[2:]
	for i := range jurors {
		user := fmt.Sprint("juri", i+1)
		set.People = append(set.People, scoring.Person{User: user, Name: user, Role: scoring.Juror})
	}
	board, err := OpenBoard(background, l, SystemTime())
	if err != nil {
		b.Fatal(err)
	}
	do(b, board, scoring.Host, scoring.Configure{Setup: set})
	do(b, board, sari, scoring.Next{Room: "pinus"})
	s := board.State()
	board.Close()
	head, seq := s.Head, s.Seq
	sheet := sample().Fact.(scoring.SheetSubmitted)
	sheet.Scores = scoring.Scores{{Criterion: "isi", Value: 80 * scoring.One}, {Criterion: "gaya", Value: 85 * scoring.One}}
	for k := 0; seq < uint64(n); {
		events := make([]scoring.Event, 0, 1000)
		for len(events) < cap(events) && seq < uint64(n) {
			var fact scoring.Fact
			switch k % 9 {
			case 0:
				sheet.Slot, sheet.Juror = fmt.Sprint("p", k/9%len(set.Entries)+1), fmt.Sprint("juri", k/9/len(set.Entries)%jurors+1)
				sheet.Revision = k/9/len(set.Entries)/jurors + 1
				fact = sheet
			case 1:
				fact = scoring.MessageSaid{Room: "pinus", Text: fmt.Sprint("Pesan ke-", k)}
			default:
				fact = scoring.TimerExtended{Slot: "p1", Length: time.Duration(7+k%9) * time.Minute}
			}
			k++
			seq++
			e := scoring.Event{Seq: seq, At: time.Now(), Clock: time.Duration(seq) * time.Millisecond, By: "sari", Fact: fact}
			if err := Seal(&e, head); err != nil {
				b.Fatal(err)
			}
			head = e.Hash
			events = append(events, e)
		}
		if err := l.Append(background, events[0].Seq-1, events...); err != nil {
			b.Fatal(err)
		}
	}
}
