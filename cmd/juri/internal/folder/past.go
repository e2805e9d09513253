package folder

import (
	"context"
	"reflect"
	"slices"
	"sync"

	"juri/scoring"
)

// past is what each record of a journal found, as far as it has been read; it goes
// on from there.
type past struct {
	mu    sync.Mutex
	state scoring.State
	found map[uint64]scoring.Was // of those that found anything
}

// before returns the newest n records up to that one, newest first.
func (p *past) before(ctx context.Context, log History, last uint64, n int) ([]scoring.Told, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.found == nil {
		p.found = map[uint64]scoring.Was{}
	}
	first := last - min(last, uint64(n))
	var told []scoring.Told
	for e, err := range log.After(ctx, min(first, p.state.Seq)) {
		if err != nil {
			return nil, err
		}
		if e.Seq > last {
			break
		}
		if e.Seq > p.state.Seq {
			if was := p.state.Tell(e).Was; !reflect.ValueOf(was).IsZero() {
				p.found[e.Seq] = was
			}
			p.state = scoring.Apply(p.state, e)
		}
		if e.Seq > first {
			told = append(told, scoring.Told{Event: e, Was: p.found[e.Seq]})
		}
	}
	slices.Reverse(told)
	return told, nil
}
