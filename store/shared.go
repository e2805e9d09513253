package store

import (
	"context"
	"slices"

	"juri/scoring"
)

// Refresh has the board read what others wrote to a shared journal, soon; that
// it cannot be read is trouble as that it cannot be written.
func (b *Board) Refresh() {
	b.stale.Store(true)
	b.rouse()
}

// hear takes up the news of a shared journal.
func (b *Board) hear(log Shared) error {
	events, err := log.News(context.Background(), b.truth.Seq)
	if err != nil || len(events) == 0 {
		return err
	}
	truth, begun := b.truth, b.truth.Secret != (scoring.Hash{})
	for _, e := range events {
		if !e.Draft() {
			if err := follows(e, truth.Seq, truth.Head, begun); err != nil {
				return err
			}
			if err := scoring.Caused(truth, e); err != nil {
				return forged(e, err)
			}
			begun = !isOld(e.Record)
		}
		truth = scoring.Apply(truth, e)
	}
	b.truth = truth
	b.publish(events...)
	return nil
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
