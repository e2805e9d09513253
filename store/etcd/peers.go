package etcd

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"juri/scoring"
)

const (
	// maxSkew is how far apart the clocks of two hosts may be without a word.
	maxSkew = time.Second
	// skewBeats is over how many words of a host that is judged: what comes late
	// makes it look behind.
	skewBeats = 5
)

// peers are the other hosts as they were last heard.
type peers struct {
	mu  sync.Mutex
	at  string // where people find this one
	all map[string]*peer
}

type peer struct {
	scoring.Peer
	clocks, walls []time.Duration // how far ahead the clocks here were as its last words came
	seq           uint64          // this host's last record as its last word came
}

// FoundAt has the other hosts told where people find this one.
func (l *Log) FoundAt(address string) {
	l.peers.mu.Lock()
	defer l.peers.mu.Unlock()
	l.peers.at = address
}

// Peers are the other hosts that were heard since Follow began, by their addresses.
func (l *Log) Peers() []scoring.Peer {
	l.peers.mu.Lock()
	defer l.peers.mu.Unlock()
	var all []scoring.Peer
	for _, key := range slices.Sorted(maps.Keys(l.peers.all)) {
		all = append(all, l.peers.all[key].Peer)
	}
	slices.SortStableFunc(all, func(a, b scoring.Peer) int { return strings.Compare(a.At, b.At) })
	return all
}

func (p *peers) here() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.at
}

// heard notes what a host just said, and returns how far the contest's clock here is
// ahead of its own; not ok until it has said enough. now is this host's clock then, and
// seq its last record.
func (p *peers) heard(key string, said present, now time.Duration, seq uint64) (ahead time.Duration, ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	q := p.all[key]
	if q == nil {
		q = &peer{seq: said.Seq}
		p.all[key] = q
		// One that was started anew is another host by its key.
		maps.DeleteFunc(p.all, func(_ string, o *peer) bool { return o.Gone && o.At == said.At })
	}
	wall := time.Now()
	q.At, q.Heard, q.Gone, q.Behind, q.seq = said.At, wall, false, q.seq-min(said.Seq, q.seq), seq
	q.clocks = append(q.clocks, now-said.Clock)
	if !said.Wall.IsZero() {
		q.walls = append(q.walls, wall.Sub(said.Wall))
	}
	if len(q.clocks) < skewBeats {
		return 0, false
	}
	// The least is the nearest to the truth.
	ahead = slices.Min(q.clocks)
	if len(q.walls) > 0 {
		q.Ahead = slices.Min(q.walls)
	}
	q.clocks, q.walls = q.clocks[:0], q.walls[:0]
	return ahead, true
}

// gone notes that those say nothing any more whom is does not know.
func (p *peers) gone(is func(key string) bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for key, q := range p.all {
		q.Gone = !is(key)
	}
}
