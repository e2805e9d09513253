package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"juri/scoring"
)

// A disk that fills up under load: who is refused is told, what was acknowledged
// is there, and once there is space everything goes on.
func TestFullDisk(t *testing.T) {
	dir := smallDisk(t)
	mounted := dir != ""
	if !mounted {
		dir = t.TempDir()
	}
	path := filepath.Join(dir, JournalFile)
	l := openAt(t, path)
	limit := func(bytes int) { // the journal's own, where the disk has none
		l.writing.Lock()
		defer l.writing.Unlock()
		l.db.MaxSize = bytes
	}
	filler := filepath.Join(dir, "filler")
	fill := func() { limit(1) }
	free := func() { limit(0) }
	if mounted {
		fill = func() {
			f, err := os.Create(filler)
			if err != nil {
				t.Error(err)
				return
			}
			defer f.Close()
			for chunk := 1 << 20; chunk > 0; chunk /= 2 {
				for err = nil; err == nil; {
					_, err = f.Write(make([]byte, chunk))
				}
			}
			if !errors.Is(err, syscall.ENOSPC) {
				t.Error(err)
			}
		}
		free = func() {
			if err := os.Remove(filler); err != nil {
				t.Error(err)
			}
		}
	}

	b := openContest(t, l, 1)
	b.again = 20 * time.Millisecond
	var (
		all                   sync.WaitGroup
		saved, refused        atomic.Int64
		stop                  atomic.Bool
		mu                    sync.Mutex
		acknowledged, refusal = map[scoring.Hash]string{}, map[scoring.Code]int{}
	)
	for worker := range 8 {
		all.Go(func() {
			for i := 0; !stop.Load(); i++ {
				text := fmt.Sprint(worker, " ", i, " ", long(i)[:600])
				events, err := b.Do(background, sari, scoring.Say{Room: "pinus", Text: text})
				mu.Lock()
				if err == nil {
					acknowledged[events[0].Hash] = text
					saved.Add(1)
				} else {
					refusal[code(err)]++
					refused.Add(1)
				}
				mu.Unlock()
			}
		})
	}
	more := func(n *atomic.Int64) {
		for least := n.Load() + 20; n.Load() < least; {
			time.Sleep(time.Millisecond)
		}
	}
	for range 3 {
		more(&saved)
		fill()
		more(&refused)
		if s := b.State(); s.Contest == nil {
			t.Error("no state to be read")
		}
		free()
		more(&saved)
	}
	stop.Store(true)
	all.Wait()
	if len(refusal) != 1 || refusal[CodeNotSaved] == 0 {
		t.Errorf("told %v", refusal)
	}
	do(t, b, sari, say(1))
	if s := b.State(); s.Trouble != nil {
		t.Errorf("trouble is %v", s.Trouble)
	}
	found := 0
	for _, e := range records(t, l) {
		if text, is := acknowledged[e.Hash]; is && e.Fact.(scoring.MessageSaid).Text == text {
			found++
		}
	}
	if found != len(acknowledged) {
		t.Errorf("%d of %d acknowledged commands are there", found, len(acknowledged))
	}
	b.Close()
	noError(t, l.Close())
	if r, err := Verify(path); err != nil || !r.OK() || r.Head != b.State().Head {
		t.Errorf("verify: %v %v", r.Faults, err)
	}
	t.Logf("%d acknowledged, %d refused", len(acknowledged), refused.Load())
}

// However slow the disk, all who come while it syncs share the next sync.
func TestSlowDisk(t *testing.T) {
	const jurors, sync20 = 200, 20 * time.Millisecond
	synctest.Test(t, func(t *testing.T) {
		g := &gate{Log: NewMemory()}
		b := openBoard(t, g)
		s := setup(1)
		for i := range jurors {
			s.People = append(s.People, scoring.Person{User: fmt.Sprint("juri", i), Name: "Juri", Role: scoring.Juror})
		}
		do(t, b, scoring.Host, scoring.Configure{Setup: s})
		do(t, b, sari, scoring.Next{Room: "pinus"})
		g.set(func() error {
			time.Sleep(sync20)
			return nil
		}, nil)
		appends, start := g.appends.Load(), time.Now()
		var all sync.WaitGroup
		for i := range jurors {
			all.Go(func() {
				if _, err := b.Do(background, scoring.Actor{User: fmt.Sprint("juri", i)}, submit("p1", i%101, 7)); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if n := g.appends.Load() - appends; n > 5 || time.Since(start) > 5*sync20 {
			t.Errorf("%d submissions took %d syncs, %v", jurors, n, time.Since(start))
		}
		if n := len(b.State().Slot("p1").Cells); n != jurors {
			t.Errorf("%d sheets are there", n)
		}
	})
}
