package store

import (
	"context"
	"slices"
	"sync"

	"juri/scoring"
)

// view is one published state, and what each actor may see of it, made once for
// all their terminals and not before one asks.
type view struct {
	state scoring.State
	whole func() scoring.State // with its standings
	seen  sync.Map             // scoring.Actor -> func() scoring.State
}

func (v *view) by(a scoring.Actor) scoring.State {
	if !a.IsHost() && v.state.Holds(a) == nil {
		a.Proof = "" // one view for all of a person's terminals
	}
	f, _ := v.seen.LoadOrStore(a, sync.OnceValue(func() scoring.State { return scoring.See(v.whole(), a) }))
	return f.(func() scoring.State)()
}

// audience is who waits for states. Everybody has room for one nudge, and reads
// the newest state when they come to it: a stalled terminal misses what lay
// between and delays nobody.
type audience struct {
	aud     sync.Mutex // held to publish, and to come and go
	subs    map[*subscriber]struct{}
	present []scoring.Presence
	// elsewhere is who is connected to the other hosts of a shared journal.
	elsewhere []scoring.Presence
	guessing  scoring.Guessing
	// shownTrouble is the writer's trouble, as it was shown last.
	shownTrouble *scoring.Error

	ranking sync.Mutex
	ranker  scoring.Ranker // keeps the official standings up from one state to the next
}

// store makes a state everybody's, with what is true now and in no journal; aud is
// held.
func (b *Board) store(s scoring.State) scoring.State {
	s.Present, s.Guessing, s.Trouble = b.everywhere(), b.guessing, b.shownTrouble
	s.Isolated, s.Lost = false, false
	if s.Trouble != nil {
		s.Isolated = s.Trouble.Code == CodeClusterLost
		s.Lost = s.Trouble.Code == CodeRescued || s.Trouble.Code == CodeNotRescued
	}
	ranked := func() scoring.State {
		whole := s
		switch {
		case s.Contest == nil:
		case s.Sealed != nil:
			t := s.Standings()
			whole.Table = &t
		default:
			b.ranking.Lock()
			defer b.ranking.Unlock()
			if m := s.Contest.Result.Method; b.ranker.Method != m {
				b.ranker = scoring.Ranker{Method: m}
			}
			t, _ := b.ranker.Update(s) // where there are none, its rows say why
			whole.Table = &t
		}
		return whole
	}
	b.shown.Store(&view{state: s, whole: sync.OnceValue(ranked)})
	return s
}

// See returns what the actor may see of what is true now.
func (b *Board) See(by scoring.Actor) scoring.State { return b.shown.Load().by(by) }

type subscriber struct {
	by    scoring.Actor
	nudge chan struct{}
}

// Subscribe counts the actor as present and returns next, which waits for a
// state newer than the one before and returns what the actor may see of it (the
// first call returns at once), and stop, after which next must not be called.
// next returns an error only when ctx ends or the board closes; it is for one
// goroutine at a time.
func (b *Board) Subscribe(by scoring.Actor) (next func(context.Context) (scoring.State, error), stop func()) {
	sub := &subscriber{by: by, nudge: make(chan struct{}, 1)}
	sub.poke()
	b.come(sub, +1)
	var last *view
	next = func(ctx context.Context) (scoring.State, error) {
		for {
			select {
			case <-sub.nudge:
			case <-ctx.Done():
				return scoring.State{}, ctx.Err()
			case <-b.done:
				return scoring.State{}, ErrClosed
			}
			if v := b.shown.Load(); v != last {
				last = v
				return v.by(by), nil
			}
		}
	}
	return next, sync.OnceFunc(func() { b.come(sub, -1) })
}

// publish makes the writer's state everybody's, and tells those whom one of the
// events that led to it concerns; without any, everybody.
func (b *Board) publish(events ...scoring.Event) {
	b.aud.Lock()
	defer b.aud.Unlock()
	b.shownTrouble = b.trouble
	s := b.store(b.truth)
	for sub := range b.subs {
		if len(events) == 0 || slices.ContainsFunc(events, func(e scoring.Event) bool { return s.Affects(e, sub.by) }) {
			sub.poke()
		}
	}
}

// showTrouble shows the writer's trouble, or that it is over, to those who look
// after the contest.
func (b *Board) showTrouble() {
	b.aud.Lock()
	defer b.aud.Unlock()
	before := b.State()
	b.shownTrouble = b.trouble
	b.show()
	if s := b.State(); s.Isolated != before.Isolated || s.Lost != before.Lost { // which is everybody's news
		for sub := range b.subs {
			sub.poke()
		}
	}
}

// SetGuessing says what the door knows of guesses at PINs, and tells those who
// look after the contest.
func (b *Board) SetGuessing(now scoring.Guessing) {
	b.aud.Lock()
	defer b.aud.Unlock()
	b.guessing = now
	b.show()
}

// come counts a terminal in or out, and tells those who look after the contest.
func (b *Board) come(sub *subscriber, n int) {
	b.aud.Lock()
	defer b.aud.Unlock()
	if b.subs == nil {
		b.subs = make(map[*subscriber]struct{})
	}
	if n > 0 {
		b.subs[sub] = struct{}{}
	} else {
		delete(b.subs, sub)
	}
	b.count(sub.by, n)
}

// Silent says that one of the actor's terminals, which stays, does not answer, or
// answers again.
func (b *Board) Silent(by scoring.Actor, silent bool) {
	n := +1
	if silent {
		n = -1
	}
	b.aud.Lock()
	defer b.aud.Unlock()
	b.count(by, n)
}

// count counts n more of the actor's terminals as connected; aud is held.
func (b *Board) count(by scoring.Actor, n int) {
	if by.IsHost() {
		return
	}
	b.present = slices.Clone(b.present)
	i := slices.IndexFunc(b.present, func(p scoring.Presence) bool { return p.User == by.User })
	if i < 0 {
		i = len(b.present)
		b.present = append(b.present, scoring.Presence{User: by.User})
	}
	b.present[i].Terminals += n
	b.present[i].Seen = b.clock.Wall().UTC()
	b.show()
}

// show publishes what is no news to those who only take part; aud is held.
func (b *Board) show() {
	s := b.store(b.State())
	for sub := range b.subs {
		if scoring.MayRead(s, sub.by, scoring.Connections) == nil {
			sub.poke()
		}
	}
}

func (s *subscriber) poke() {
	select {
	case s.nudge <- struct{}{}:
	default:
	}
}

// Here returns who is connected to this host.
func (b *Board) Here() []scoring.Presence {
	b.aud.Lock()
	defer b.aud.Unlock()
	return b.present
}

// SetElsewhere says who is connected to the other hosts of a shared journal, and
// tells those who look after the contest.
func (b *Board) SetElsewhere(present []scoring.Presence) {
	b.aud.Lock()
	defer b.aud.Unlock()
	b.elsewhere = present
	b.show()
}

// everywhere is who is connected to any host; aud is held.
func (b *Board) everywhere() []scoring.Presence {
	all := slices.Clone(b.present)
	for _, p := range b.elsewhere {
		i := slices.IndexFunc(all, func(o scoring.Presence) bool { return o.User == p.User })
		if i < 0 {
			all = append(all, p)
			continue
		}
		all[i].Terminals += p.Terminals
		if p.Seen.After(all[i].Seen) {
			all[i].Seen = p.Seen
		}
	}
	return all
}
