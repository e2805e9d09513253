package etcd

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/store"
)

var (
	ani  = scoring.Actor{User: "ani"}
	sari = scoring.Actor{User: "sari"}
)

// host is one board on the cluster, followed.
type host struct {
	*store.Board
	log     *Log
	options Options
}

func openHost(t testing.TB, o Options) host {
	t.Helper()
	l := open(t, o)
	now := store.SystemTime()
	now.Peer = func() (time.Duration, bool) { return l.Peer(t.Context()) }
	b, err := store.OpenBoard(t.Context(), l, now)
	noError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); l.Follow(ctx, b, func(time.Duration) {}) }()
	t.Cleanup(func() { cancel(); <-done; b.Close() })
	return host{b, l, o}
}

func (h host) do(t testing.TB, by scoring.Actor, c scoring.Command) []scoring.Event {
	t.Helper()
	events, err := h.Do(context.Background(), by, c)
	if err != nil {
		t.Fatalf("%s %T: %v", by.User, c, err)
	}
	return events
}

func say(s string) scoring.Say { return scoring.Say{Room: "pinus", Text: s} }

func edit(slot, criterion string, v int) scoring.EditSheet {
	return scoring.EditSheet{Slot: slot, Set: map[string]exact.Decimal{criterion: exact.Decimal(v) * exact.One}}
}

func until(t testing.TB, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(2 * time.Minute); !ok(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("never: %s", what)
		}
	}
}

// TestTwoHosts holds that what is done on one host shows on the other, drafts and
// people too, and that both come to the same however they write at once.
func TestTwoHosts(t *testing.T) {
	o := options(t)
	a := openHost(t, o)
	a.do(t, scoring.Host, scoring.Configure{Setup: setup(3)})
	a.do(t, sari, scoring.Next{Room: "pinus"})
	b := openHost(t, o)
	b.log.FoundAt("10.0.0.12:2222")
	a.do(t, ani, edit("p1", "isi", 61))
	until(t, "the draft shows on the other host", func() bool { return b.State().Slot("p1").Cell("ani").Draft != nil })
	b.do(t, ani, edit("p1", "gaya", 72)) // another terminal of hers
	until(t, "both values show", func() bool {
		d := a.State().Slot("p1").Cell("ani").Draft
		return d != nil && len(d.Scores) == 2
	})
	left := func(h host) time.Duration { return h.State().OnStage("pinus").Timer.Left(h.Clock()) }
	before, other, after := left(a), left(b), left(a)
	if other > before+time.Second || other < after-time.Second {
		t.Errorf("%v are left on one host, %v on the other, then %v", before, other, after)
	}

	until(t, "each host hears the other", func() bool {
		other := a.log.Peers()
		return len(other) == 1 && other[0].At == "10.0.0.12:2222" && !other[0].Gone && len(b.log.Peers()) == 1
	})

	_, leave := a.Subscribe(ani)
	here := func(h host) int {
		for _, p := range h.State().Present {
			if p.User == "ani" {
				return p.Terminals
			}
		}
		return 0
	}
	until(t, "the other host shows who is connected", func() bool { return here(b) == 1 && here(a) == 1 })
	leave()
	until(t, "the other host shows that they left", func() bool { return here(b) == 0 })

	var all sync.WaitGroup
	const each = 100
	for i := range 16 {
		h := []host{a, b}[i%2]
		all.Go(func() {
			for n := range each {
				if _, err := h.Do(context.Background(), sari, say(fmt.Sprint(i, " ", n))); err != nil {
					t.Error(err)
				}
				if _, err := h.Do(context.Background(), ani, edit("p1", []string{"isi", "gaya"}[i%2], n)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	until(t, "both are at the same record", func() bool { return a.State().Head == b.State().Head })
	said := map[string]int{}
	for e, err := range a.log.After(t.Context(), 0) {
		noError(t, err)
		if m, is := e.Fact.(scoring.MessageSaid); is {
			said[m.Text]++
		}
	}
	for i := range 16 {
		for n := range each {
			if got := said[fmt.Sprint(i, " ", n)]; got != 1 {
				t.Errorf("message %d of caller %d is in the journal %d times", n, i, got)
			}
		}
	}
	until(t, "both have the same draft", func() bool {
		x, y := a.State().Slot("p1").Cell("ani").Draft, b.State().Slot("p1").Cell("ani").Draft
		return len(x.Scores) == 2 && x.Scores[0] == y.Scores[0] && x.Scores[1] == y.Scores[1]
	})
}

// TestPeerClock holds that a host learns the contest's clock from one that runs.
func TestPeerClock(t *testing.T) {
	o := options(t)
	l := open(t, o)
	if _, ok := l.Peer(t.Context()); ok {
		t.Error("a clock where nobody is")
	}
	h := openHost(t, o)
	until(t, "the host says its clock", func() bool {
		clock, ok := l.Peer(t.Context())
		return ok && (h.Clock()-clock).Abs() < time.Second
	})
}

// TestPinned holds that the first value stays.
func TestPinned(t *testing.T) {
	l := open(t, options(t))
	for _, v := range []string{"satu", "dua"} {
		if kept, err := l.Pin(t.Context(), "x", v); err != nil || kept != "satu" {
			t.Errorf("%q, %v", kept, err)
		}
	}
}

// TestNobodyThere holds that a cluster that does not answer is said to be lost.
func TestNobodyThere(t *testing.T) {
	l := open(t, Options{Endpoints: []string{"127.0.0.1:1"}, Name: "x"})
	err := l.Append(t.Context(), 0)
	if said := (*scoring.Error)(nil); !errors.As(err, &said) || said.Code != store.CodeClusterLost {
		t.Errorf("told %v", err)
	}
}

// TestManyDrafts holds that however many jurors type at once, no transaction is
// more than a cluster takes.
func TestManyDrafts(t *testing.T) {
	h := openHost(t, options(t))
	s := setup(1)
	for i := range 300 {
		s.People = append(s.People, scoring.Person{User: fmt.Sprint("juri", i), Name: "Juri", Role: scoring.Juror})
	}
	h.do(t, scoring.Host, scoring.Configure{Setup: s})
	h.do(t, sari, scoring.Next{Room: "pinus"})
	var all sync.WaitGroup
	for i := range 300 {
		all.Go(func() {
			if _, err := h.Do(context.Background(), scoring.Actor{User: fmt.Sprint("juri", i)}, edit("p1", "isi", i%100)); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	kept := 0
	for _, err := range h.log.Drafts(t.Context()) {
		if kept++; err != nil {
			t.Fatal(err)
		}
	}
	if kept != 300 {
		t.Errorf("%d drafts are kept", kept)
	}
}

// TestSkew holds that a clock that is more than a second off is told of, however
// late some of the words come and however many others speak, and one that is not is not.
func TestSkew(t *testing.T) {
	h := openHost(t, options(t))
	f := follower{Log: h.log, board: h.Board, others: map[string]present{}}
	for _, c := range []struct{ ahead, want time.Duration }{{0, 0}, {-900 * time.Millisecond, 0}, {3 * time.Second, 3 * time.Second}, {-time.Minute, -time.Minute}} {
		var told time.Duration
		f.skewed = func(d time.Duration) { told = d }
		for n := range skewBeats {
			late := time.Duration(n%2) * 4 * time.Second
			f.others["other"] = present{Clock: h.Clock() - c.ahead - late}
			f.compare("other")
			f.others["third"] = present{Clock: h.Clock(), At: "10.0.0.13:2222", Wall: time.Now().Add(-2*time.Second - late), Seq: h.State().Seq}
			f.compare("third")
		}
		if (told - c.want).Abs() > 500*time.Millisecond {
			t.Errorf("%v ahead: told %v", c.ahead, told)
		}
	}
	third := func() scoring.Peer { return h.log.Peers()[1] }
	if p := third(); p.At != "10.0.0.13:2222" || p.Gone || p.Behind != 0 || (p.Ahead-2*time.Second).Abs() > 500*time.Millisecond || time.Since(p.Heard) > time.Minute {
		t.Errorf("it is taken for %+v", p)
	}
	h.do(t, scoring.Host, scoring.Configure{Setup: setup(3)})
	for _, want := range []uint64{0, h.State().Seq} { // it may be on its way at first
		f.others["third"] = present{At: "10.0.0.13:2222"}
		f.compare("third")
		if p := third(); p.Behind != want {
			t.Errorf("%d records behind, want %d", p.Behind, want)
		}
	}
	delete(f.others, "third")
	f.missed()
	if !third().Gone {
		t.Error("it is gone, and nobody noticed")
	}
	f.others["again"] = present{At: "10.0.0.13:2222"}
	f.compare("again")
	if all := h.log.Peers(); len(all) != 2 || all[1].Gone {
		t.Errorf("it is back, and the servers are %+v", all)
	}
}
