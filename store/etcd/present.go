package etcd

import (
	"context"
	"encoding/json"
	"reflect"
	"strings"
	"time"

	clientv3 "go.etcd.io/etcd/client/v3"

	"juri/scoring"
	"juri/store"
)

const (
	// beatEvery is how often a host says that it is there.
	beatEvery = time.Second
	// leaseSeconds is how long after its last word a host counts as gone.
	leaseSeconds = 6
)

// present is what a host says of itself; older ones say less.
type present struct {
	People []scoring.Presence `json:"people,omitempty"`
	Clock  time.Duration      `json:"clock"` // the contest's, as it says it
	At     string             `json:"at,omitempty"`
	Seq    uint64             `json:"seq,omitempty"` // its last record
	Wall   time.Time          `json:"wall,omitzero"` // its machine's clock
}

// attend says who is connected here, when that changes and every so often. What
// cannot be said now is said next time.
func (f *follower) attend(ctx context.Context) {
	next, stop := f.board.Subscribe(scoring.Host)
	defer stop()
	changed := make(chan struct{}, 1)
	go func() {
		var last []scoring.Presence
		for {
			if _, err := next(ctx); err != nil {
				return
			}
			if now := f.board.Here(); !reflect.DeepEqual(now, last) {
				last = now
				select {
				case changed <- struct{}{}:
				default:
				}
			}
		}
	}()
	var lease clientv3.LeaseID
	for tick := time.Tick(beatEvery); ; {
		lease = f.beat(ctx, lease)
		select {
		case <-changed:
		case <-tick:
		case <-ctx.Done():
			ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), tryWithin)
			defer cancel()
			_, _ = f.client.Revoke(ctx, lease)
			return
		}
	}
}

// beat says it once, under the lease, or under another one if that is over.
func (f *follower) beat(ctx context.Context, lease clientv3.LeaseID) clientv3.LeaseID {
	ctx, cancel := context.WithTimeout(ctx, tryWithin)
	defer cancel()
	if lease != 0 {
		if _, err := f.client.KeepAliveOnce(ctx, lease); err != nil {
			lease = 0
		}
	}
	if lease == 0 {
		g, err := f.client.Grant(ctx, leaseSeconds)
		if err != nil {
			return 0
		}
		lease = g.ID
	}
	var here []scoring.Presence
	for _, p := range f.board.Here() {
		if p.Terminals > 0 {
			here = append(here, p)
		}
	}
	said, err := json.Marshal(present{here, f.board.Clock(), f.peers.here(), f.board.State().Seq, time.Now().UTC()})
	if err == nil {
		_, err = f.client.Put(ctx, f.presentKey()+f.host, f.marked("present", f.host, string(said)), clientv3.WithLease(lease))
	}
	if err != nil {
		return 0
	}
	return lease
}

// presence reads what a host says of itself; not ok if no host of the contest did.
func (l *Log) presence(key string, said []byte) (p present, ok bool) {
	value, refused := l.unmarked("present", strings.TrimPrefix(key, l.presentKey()), string(said))
	ok = refused == "" && json.Unmarshal([]byte(value), &p) == nil
	return p, ok
}

// hear takes up what another host says; whether its people changed.
func (f *follower) hear(key string, said []byte) bool {
	if key == f.presentKey()+f.host {
		return false
	}
	p, ok := f.presence(key, said)
	if !ok {
		return false
	}
	was := f.others[key]
	f.others[key] = p
	return !reflect.DeepEqual(was.People, p.People)
}

// Peer returns the contest's clock as a host that serves it says it now; not ok
// if there is none. It waits for the host's next word.
func (l *Log) Peer(ctx context.Context) (clock time.Duration, ok bool) {
	ctx, cancel := context.WithTimeout(ctx, 2*beatEvery)
	defer cancel()
	there, err := l.client.Get(ctx, l.presentKey(), clientv3.WithPrefix())
	if err != nil || len(there.Kvs) == 0 {
		return 0, false
	}
	for r := range l.client.Watch(ctx, l.presentKey(), clientv3.WithPrefix(), clientv3.WithRev(there.Header.Revision+1)) {
		for _, e := range r.Events {
			if p, ok := l.presence(string(e.Kv.Key), e.Kv.Value); ok && e.Type == clientv3.EventTypePut {
				return p.Clock, true
			}
		}
	}
	return 0, false
}

var _ store.Shared = (*Log)(nil)
