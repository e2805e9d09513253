package etcd

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/store"
)

// TestFigures measures a folder's journal and a cluster's side by side: commands a
// second of 64 callers, and how long after a juror hands a sheet in the board has
// it on screen: on the cluster, a board on the other host. go test -v prints them.
func TestFigures(t *testing.T) {
	file, err := store.OpenBolt(filepath.Join(t.TempDir(), store.JournalFile), time.Second)
	noError(t, err)
	t.Cleanup(func() { _ = file.Close() })
	alone, err := store.OpenBoard(t.Context(), file, store.SystemTime())
	noError(t, err)
	t.Cleanup(alone.Close)
	o := options(t)
	first, second := openHost(t, o), openHost(t, o)
	for _, c := range []struct {
		name        string
		here, there *store.Board
	}{{"one folder (bbolt)", alone, alone}, {"three-member cluster (etcd)", first.Board, second.Board}} {
		perSecond := callers(t, c.here)
		handIns := shown(t, c.here, c.there)
		t.Logf("%s: %.0f commands/s with 64 callers; hand-in to board p50 %v, p99 %v", c.name, perSecond,
			handIns[len(handIns)/2].Round(10*time.Microsecond), handIns[len(handIns)*99/100].Round(10*time.Microsecond))
	}
}

// callers is how many commands a second 64 callers get done.
func callers(t *testing.T, b *store.Board) float64 {
	t.Helper()
	for _, c := range []struct {
		by  scoring.Actor
		cmd scoring.Command
	}{{scoring.Host, scoring.Configure{Setup: setup(3)}}, {sari, scoring.Next{Room: "pinus"}}} {
		if _, err := b.Do(t.Context(), c.by, c.cmd); err != nil {
			t.Fatal(err)
		}
	}
	var done atomic.Int64
	var all sync.WaitGroup
	began := time.Now()
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	for range 64 {
		all.Go(func() {
			for n := 0; ctx.Err() == nil; n++ {
				if _, err := b.Do(context.Background(), sari, say(fmt.Sprint(n))); err != nil {
					t.Error(err)
					return
				}
				done.Add(1)
			}
		})
	}
	all.Wait()
	return float64(done.Load()) / time.Since(began).Seconds()
}

// shown is how long after a hand-in was asked for a board has the sheet, sorted.
func shown(t *testing.T, here, there *store.Board) []time.Duration {
	t.Helper()
	next, stop := there.Subscribe(scoring.Host)
	defer stop()
	var all []time.Duration
	for n := range 200 {
		began := time.Now()
		sheet := scoring.Submit{Slot: "p1", Scores: map[string]exact.Decimal{
			"isi": exact.Decimal(n%100) * exact.One, "gaya": exact.Decimal(n/100) * exact.One,
		}}
		go func() {
			if _, err := here.Do(context.Background(), ani, sheet); err != nil {
				t.Error(err)
			}
		}()
		for {
			s, err := next(t.Context())
			noError(t, err)
			if l := s.Slot("p1"); l != nil && l.Cell("ani").Sheet != nil && l.Cell("ani").Sheet.Revision == n+1 {
				break
			}
		}
		all = append(all, time.Since(began))
	}
	slices.Sort(all)
	return all
}
