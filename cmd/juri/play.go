package main

import (
	"context"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/exact"
	"juri/store"
)

// play runs every room of a contest by itself, for whoever watches: moderators
// call and close, jurors score criterion by criterion and hand in. It ends with
// ctx or with the last slot. What somebody else does meanwhile is left alone, and
// the sheets of a juror who is logged in are theirs: the room waits for them.
func play(ctx context.Context, b *store.Board, pace time.Duration) {
	var rooms sync.WaitGroup
	for i, q := range b.State().Queues {
		rooms.Go(func() {
			if !folder.Sleep(ctx, time.Duration(i)*pace/4) {
				return
			}
			for playSlot(ctx, b, q.Room.ID, pace) {
			}
		})
	}
	rooms.Wait()
}

// playSlot plays the room's next slot; false at the end of the queue.
func playSlot(ctx context.Context, b *store.Board, room string, pace time.Duration) bool {
	if b.State().NextUp(room) == nil && b.State().OnStage(room) == nil {
		return false
	}
	if b.State().OnStage(room) == nil {
		runs(ctx, b, room, scoring.Next{Room: room})
	}
	l := b.State().OnStage(room)
	if l == nil {
		return false
	}
	quality := 74 + rand.IntN(18) // of the entry, on which jurors agree roughly
	var jurors sync.WaitGroup
	for _, p := range b.State().Panel(l) {
		jurors.Go(func() { playSheet(ctx, b, p.User, l.Entry.ID, quality, pace) })
	}
	for range b.State().Contest.Timer.Phases {
		if !folder.Sleep(ctx, pace/3) {
			return false
		}
		runs(ctx, b, room, scoring.Next{Room: room})
	}
	jurors.Wait()
	runs(ctx, b, room, scoring.Close{Slot: l.Entry.ID})
	return folder.Sleep(ctx, pace/8)
}

// runs does a command as whoever moderates the room.
func runs(ctx context.Context, b *store.Board, room string, c scoring.Command) {
	by := scoring.Host
	for _, p := range b.State().People {
		if p.RunsRooms() && !p.Gone && p.In(room) {
			by = scoring.Actor{User: p.User, Proof: scoring.AtServer}
		}
	}
	_, _ = b.Do(ctx, by, c)
}

// visits waits while the juror is logged in and owes the entry a sheet; false if ctx
// ended.
func visits(ctx context.Context, b *store.Board, juror, slot string) bool {
	for {
		present := b.See(scoring.Host).Present
		here := slices.ContainsFunc(present, func(p scoring.Presence) bool { return p.User == juror && p.Terminals > 0 })
		l := b.State().Slot(slot)
		if owed := l.Cell(juror).Progress; !here || !l.Open() || owed.HandedIn || !owed.Expected() {
			return ctx.Err() == nil
		}
		if !folder.Sleep(ctx, 200*time.Millisecond) {
			return false
		}
	}
}

// playSheet fills in one juror's sheet and hands it in, unless they do.
func playSheet(ctx context.Context, b *store.Board, juror, slot string, quality int, pace time.Duration) {
	s := b.State()
	r := s.Asked(s.Slot(slot), juror)
	by := scoring.Actor{User: juror, Proof: scoring.AtServer}
	scores := map[string]exact.Decimal{}
	for _, c := range r.Criteria {
		if !folder.Sleep(ctx, time.Duration(rand.Int64N(int64(pace)/int64(len(r.Criteria))+1))) || !visits(ctx, b, juror, slot) {
			return
		}
		if b.State().Slot(slot).Cell(juror).Progress.HandedIn {
			return
		}
		lo, hi := c.Scale.Bounds()
		at := lo + (hi-lo)*exact.Decimal(min(quality+rand.IntN(13)-6, 100))/100
		scores[c.ID] = c.Scale.Next(at-(at-lo)%max(c.Scale.Step, 1), 0)
		_, _ = b.Do(ctx, by, scoring.EditSheet{Slot: slot, Set: map[string]exact.Decimal{c.ID: scores[c.ID]}})
	}
	_, _ = b.Do(ctx, by, scoring.Submit{
		Slot: slot, Scores: scores,
		Strength: "Dampaknya terasa langsung oleh warga dan datanya lengkap.",
		Improve:  "Perlu rencana pendanaan dan pendampingan untuk tahun kedua.",
	})
}
