package etcd

import (
	"context"
	"strings"
	"sync"
	"time"

	clientv3 "go.etcd.io/etcd/client/v3"

	"juri/scoring"
	"juri/store"
)

const (
	// pollEvery is how often a board reads the news though nothing nudged it.
	pollEvery = 1500 * time.Millisecond
	// watchAgain is the first pause before a watch is begun anew, and the longest.
	watchAgain, watchAgainMost = 100 * time.Millisecond, 2 * time.Second
)

// Follow keeps a board on this journal up with the other hosts, and tells them
// who is connected here, until ctx ends: a watch is the nudge to read, and a poll
// sees to what it missed. skewed is told by how much the contest's clock here is
// ahead of another host's, whenever that comes to be more than a second.
func (l *Log) Follow(ctx context.Context, b *store.Board, skewed func(ahead time.Duration)) {
	f := follower{Log: l, board: b, others: map[string]present{}, skewed: skewed}
	var all sync.WaitGroup
	all.Go(func() { f.poll(ctx) })
	all.Go(func() { f.watch(ctx) })
	all.Go(func() { f.attend(ctx) })
	all.Wait()
}

// follower is one board on its way with the others.
type follower struct {
	*Log
	board  *store.Board
	others map[string]present // what the other hosts say, by key; the watch's own
	skewed func(time.Duration)
}

func (f *follower) poll(ctx context.Context) {
	for tick := time.Tick(pollEvery); ; {
		select {
		case <-tick:
			f.board.Refresh()
		case <-ctx.Done():
			return
		}
	}
}

// watch watches, anew after every end, later and later while it ends at once.
func (f *follower) watch(ctx context.Context) {
	for wait := watchAgain; ctx.Err() == nil; wait = min(2*wait, watchAgainMost) {
		began := time.Now()
		f.look(ctx)
		if time.Since(began) > watchAgainMost {
			wait = watchAgain
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
		}
	}
}

// look watches until the watch ends.
func (f *follower) look(ctx context.Context) {
	ctx, cancel := context.WithCancel(clientv3.WithRequireLeader(ctx))
	defer cancel()
	first, err := f.client.Get(ctx, f.presentKey(), clientv3.WithPrefix())
	if err != nil {
		return
	}
	clear(f.others)
	for _, kv := range first.Kvs {
		f.hear(string(kv.Key), kv.Value)
	}
	f.missed()
	f.tell()
	f.board.Refresh()
	for r := range f.client.Watch(ctx, f.prefix, clientv3.WithPrefix(), clientv3.WithRev(first.Header.Revision+1)) {
		if r.Err() != nil {
			return
		}
		news, people := false, false
		for _, e := range r.Events {
			switch key := string(e.Kv.Key); {
			case strings.HasPrefix(key, f.presentKey()) && e.Type == clientv3.EventTypeDelete:
				delete(f.others, key)
				f.missed()
				people = true
			case strings.HasPrefix(key, f.presentKey()):
				people = f.hear(key, e.Kv.Value) || people
				f.compare(key)
			default:
				news = f.isNews(key, string(e.Kv.Value), e.Kv.ModRevision) || news
			}
		}
		if news {
			f.board.Refresh()
		}
		if people {
			f.tell()
		}
	}
}

// isNews reports whether the board may lack what was put.
func (l *Log) isNews(key, value string, rev int64) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case key == l.headKey():
		seq, _, err := splitHead(value)
		return err != nil || seq > l.seq && l.wrote[key] != value
	case strings.HasPrefix(key, l.draftsKey()):
		return rev > l.drafts[key].rev && l.wrote[key] != value
	}
	return false
}

func (f *follower) tell() {
	var all []scoring.Presence
	for _, p := range f.others {
		all = append(all, p.People...)
	}
	f.board.SetElsewhere(all)
}

// compare holds this host against one that just said something.
func (f *follower) compare(key string) {
	p, is := f.others[key]
	if !is {
		return
	}
	if ahead, ok := f.peers.heard(key, p, f.board.Clock(), f.board.State().Seq); ok && ahead.Abs() > maxSkew {
		f.skewed(ahead)
	}
}

// missed notes which hosts say nothing any more.
func (f *follower) missed() {
	f.peers.gone(func(key string) bool { _, is := f.others[key]; return is })
}
