package main

import (
	"context"
	"math/rand/v2"
	"sync"
	"time"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/exact"
	"juri/store"
)

// demoPace is how long a slot of a contest that plays itself takes, about.
const demoPace = 4 * time.Second

// play runs every room of a contest by itself, for whoever watches: moderators
// call and close, jurors score criterion by criterion and hand in. It ends with
// ctx or with the last slot. What somebody else does meanwhile is left alone.
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
	do := func(by string, c scoring.Command) {
		_, _ = b.Do(ctx, scoring.Actor{User: by, Proof: scoring.AtServer}, c)
	}
	moderator := scoring.Host.User
	for _, p := range b.State().People {
		if p.RunsRooms() && !p.Gone && p.In(room) {
			moderator = p.User
		}
	}
	if b.State().OnStage(room) == nil {
		do(moderator, scoring.Next{Room: room})
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
		do(moderator, scoring.Next{Room: room})
	}
	jurors.Wait()
	do(moderator, scoring.Close{Slot: l.Entry.ID})
	return folder.Sleep(ctx, pace/8)
}

// playSheet fills in one juror's sheet and hands it in.
func playSheet(ctx context.Context, b *store.Board, juror, slot string, quality int, pace time.Duration) {
	r := b.State().Contest.Rubric
	by := scoring.Actor{User: juror, Proof: scoring.AtServer}
	scores := map[string]exact.Decimal{}
	for _, c := range r.Criteria {
		if !folder.Sleep(ctx, time.Duration(rand.Int64N(int64(pace)/int64(len(r.Criteria))+1))) {
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
