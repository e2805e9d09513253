package store

import (
	"context"
	"slices"
	"sync"

	"juri/scoring"
)

// audience is who waits for states. Everybody has room for one nudge, and reads
// the newest state when they come to it: a stalled terminal misses what lay
// between and delays nobody.
type audience struct {
	aud     sync.Mutex
	subs    map[*subscriber]struct{}
	present []scoring.Presence
	seen    map[scoring.Actor]*scoring.State // of the published state, made once an actor
}

type subscriber struct {
	by    scoring.Actor
	nudge chan struct{}
	all   bool // wants to know who comes and goes
}

// Subscribe counts the actor as present and returns next, which waits for a
// state newer than the one before and returns what the actor may see of it (the
// first call returns at once), and stop, after which next must not be called.
// next returns an error only when ctx ends or the board closes.
func (b *Board) Subscribe(by scoring.Actor) (next func(context.Context) (scoring.State, error), stop func()) {
	sub := &subscriber{by: by, nudge: make(chan struct{}, 1)}
	if p := b.state.Load().Person(by.User); by == scoring.Host || p != nil && (p.Role == scoring.Organizer || p.Role == scoring.Moderator) {
		sub.all = true
	}
	sub.nudge <- struct{}{}
	b.come(sub, +1)
	next = func(ctx context.Context) (scoring.State, error) {
		select {
		case <-sub.nudge:
			return b.see(by), nil
		case <-ctx.Done():
			return scoring.State{}, ctx.Err()
		case <-b.done:
			return scoring.State{}, errClosed
		}
	}
	return next, sync.OnceFunc(func() { b.come(sub, -1) })
}

// publish makes the writer's state everybody's.
func (b *Board) publish() {
	b.aud.Lock()
	defer b.aud.Unlock()
	b.publishLocked()
	for sub := range b.subs {
		sub.poke()
	}
}

func (b *Board) publishLocked() {
	s := b.truth
	s.Present = b.present
	b.state.Store(&s)
	b.seen = make(map[scoring.Actor]*scoring.State)
}

// see returns what the actor may see of the newest state, made once for all
// their terminals.
func (b *Board) see(by scoring.Actor) scoring.State {
	b.aud.Lock()
	defer b.aud.Unlock()
	if s := b.seen[by]; s != nil {
		return *s
	}
	s := scoring.See(*b.state.Load(), by)
	b.seen[by] = &s
	return s
}

// come counts a terminal in or out, and tells those who watch for it.
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
	if sub.by == scoring.Host {
		return
	}
	b.present = slices.Clone(b.present)
	i := slices.IndexFunc(b.present, func(p scoring.Presence) bool { return p.User == sub.by.User })
	if i < 0 {
		i = len(b.present)
		b.present = append(b.present, scoring.Presence{User: sub.by.User})
	}
	b.present[i].Terminals += n
	b.present[i].Seen = b.clock.Wall().UTC()
	s := *b.state.Load()
	s.Present = b.present
	b.state.Store(&s)
	clear(b.seen)
	for o := range b.subs {
		if o.all {
			o.poke()
		}
	}
}

func (s *subscriber) poke() {
	select {
	case s.nudge <- struct{}{}:
	default:
	}
}
