package rehearse

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"sync"
	"time"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
)

type party struct {
	jurors, boards, moderators []*guest
}

func (p party) all() []*guest {
	return append(append(append([]*guest(nil), p.jurors...), p.boards...), p.moderators...)
}

func (r *rehearsal) play(ctx context.Context, log io.Writer) error {
	first, err := r.server.counts()
	if err != nil {
		return err
	}
	if _, err := r.verb(ctx, r.said.organizer, "show "+r.said.board+" standings"); err != nil {
		return err
	}
	p := r.gather(ctx)
	defer func() {
		for _, g := range p.all() {
			g.leave()
		}
	}()
	fmt.Fprintln(log, r.text.Rehearse.LoggedIn(len(p.jurors), len(p.boards), len(p.moderators)))
	if err := r.rest(ctx, p, first); err != nil {
		return err
	}
	began, err := r.server.counts()
	if err != nil {
		return err
	}
	watching := p.boards[:len(p.boards)-min(r.Stall, len(p.boards))]
	for i, turn := range r.turns() {
		if i == r.turnsToPlay()/2 && r.Stall > 0 {
			for _, b := range p.boards[len(watching):] {
				close(b.gate.shut)
			}
			r.figures.stalled = time.Now()
		}
		fmt.Fprintln(log, r.text.Rehearse.Slot(turn.slot, i+1, r.turnsToPlay()))
		if err := r.slot(ctx, p, turn.room, turn.slot, i == 0); err != nil {
			return fmt.Errorf("%s: %w", turn.slot, err)
		}
	}
	after, err := r.server.counts()
	if err != nil {
		return err
	}
	r.figures.cpu = after.percent(began)
	r.figures.commits, r.figures.commands = after.Commits-first.Commits, after.Commands-first.Commands
	return r.watch(ctx, watching)
}

type turn struct{ room, slot string }

// turns are those that are played, in the order of the rooms' queues.
func (r *rehearsal) turns() (all []turn) {
	for _, q := range r.said.Queues {
		for _, slot := range q.Slots {
			if len(all) < r.turnsToPlay() {
				all = append(all, turn{q.Room.ID, slot})
			}
		}
	}
	return all
}

func (r *rehearsal) turnsToPlay() int {
	if r.Slots > 0 {
		return min(r.Slots, len(r.said.Slots))
	}
	return len(r.said.Slots)
}

// The size of a rehearsal's boards, in cells: one whose rows are text, so that what
// they show can be read, and as many on a page as can be.
const boardWidth, boardHeight = 68, 33

// together is how many log in at once.
const together = 4

// gather has everybody log in; who is refused is counted and left out.
func (r *rehearsal) gather(ctx context.Context) (p party) {
	var mu sync.Mutex
	var all sync.WaitGroup
	room := make(chan struct{}, together)
	enter := func(to *[]*guest, user string, w, h int, board, web bool) {
		room <- struct{}{}
		all.Go(func() {
			defer func() { <-room }()
			g, err := r.enter(ctx, user, w, h, board, web)
			mu.Lock()
			defer mu.Unlock()
			if err != nil {
				r.figures.refused++
				return
			}
			*to = append(*to, g)
		})
	}
	for i := range r.Boards {
		enter(&p.boards, r.said.board, boardWidth, boardHeight, true, i < r.Web)
	}
	for i, j := range r.said.jurors {
		enter(&p.jurors, j.User, 80, 24, false, i < r.Web)
	}
	for range r.Moderators {
		enter(&p.moderators, r.said.mods, 80, 24, false, false)
	}
	all.Wait()
	return p
}

// rest measures what sessions take while nothing happens.
func (r *rehearsal) rest(ctx context.Context, p party, first serverCounts) error {
	sessions := float64(max(len(p.all()), 1))
	if !folder.Sleep(ctx, r.settle()) {
		return ctx.Err()
	}
	bytes := received(p.all())
	from, err := r.server.counts()
	if err != nil {
		return err
	}
	if !folder.Sleep(ctx, r.settle()) {
		return ctx.Err()
	}
	to, err := r.server.counts()
	r.figures.idleBytes = float64(received(p.all())-bytes) / r.settle().Seconds() / sessions
	r.figures.idleCPU = to.percent(from)
	r.figures.rss = (to.RSS - first.RSS) / sessions
	r.figures.goroutines = float64(to.Goroutines-first.Goroutines) / sessions
	return err
}

func received(all []*guest) (n int64) {
	for _, g := range all {
		n += g.received()
	}
	return n
}

// slot plays one entry's turn.
func (r *rehearsal) slot(ctx context.Context, p party, room, slot string, first bool) error {
	if _, err := r.verb(ctx, r.said.mods, "next "+room); err != nil {
		return err
	}
	var sitting []*guest
	for _, g := range p.jurors {
		if r.said.Sits(r.said.Person(g.user), r.said.Slot(slot)) {
			sitting = append(sitting, g)
		}
	}
	for _, g := range sitting { // nobody types before the clock alone was watched
		if err := r.follow(ctx, g, slot); err != nil {
			return err
		}
	}
	if first {
		bytes := received(sitting)
		from, err := r.server.counts()
		if err != nil || !folder.Sleep(ctx, r.settle()) {
			return errors.Join(err, ctx.Err())
		}
		to, err := r.server.counts()
		if err != nil {
			return err
		}
		r.figures.clockCPU = to.percent(from)
		r.figures.tickBytes = float64(received(sitting)-bytes) / r.settle().Seconds() / float64(max(len(sitting), 1))
	}
	var all sync.WaitGroup
	errs := make([]error, len(sitting))
	for i, g := range sitting {
		all.Go(func() { errs[i] = r.sheet(ctx, g, slot) })
	}
	all.Wait()
	for i, err := range errs {
		if err != nil {
			return fmt.Errorf("%s: %w\n%s", sitting[i].user, err, sitting[i].screen())
		}
	}
	for range r.said.Contest.Timer.Phases {
		if _, err := r.verb(ctx, r.said.mods, "next "+room); err != nil {
			return err
		}
	}
	_, err := r.verb(ctx, r.said.mods, "close "+slot)
	return err
}

// follow waits until the juror's console is at the slot.
func (r *rehearsal) follow(ctx context.Context, g *guest, slot string) error {
	asked := false
	mark := "▸▶ " + slot
	return g.wait(ctx, func(s string) bool {
		if strings.Contains(s, mark) {
			return true
		}
		if !asked && strings.Contains(s, ": "+slot+" ") && strings.Contains(s, "▶ ") { // on stage in another room: offered
			asked = true
			_ = g.press("n")
		}
		return false
	})
}

// pace is how long a juror takes for a key.
func (r *rehearsal) pace() time.Duration {
	if r.Fast {
		return 0
	}
	keys := 3*len(r.said.Contest.Rubric.Criteria) + 4
	turn := time.Duration(r.Minutes * float64(time.Minute) / float64(r.turnsToPlay()))
	return time.Duration(float64(turn) * 0.8 / float64(keys))
}

// sheet has a juror fill in a sheet key by key, and hand it in.
func (r *rehearsal) sheet(ctx context.Context, g *guest, slot string) error {
	think := func() bool {
		d := r.pace()
		if d == 0 {
			return ctx.Err() == nil
		}
		return folder.Sleep(ctx, d/2+rand.N(d))
	}
	given := scoring.SheetSubmitted{Slot: slot, Juror: g.user}
	for _, c := range r.said.Asked(r.said.Slot(slot), g.user).Criteria {
		value := valueOf(c)
		given.Scores = append(given.Scores, scoring.CriterionScore{Criterion: c.ID, Value: value})
		for _, key := range strings.Split(i18n.For(r.said.Contest.Language).Decimal(value)+"\r", "") {
			if !think() {
				return ctx.Err()
			}
			took, err := g.typeKey(ctx, key)
			if err != nil {
				return fmt.Errorf("%s %q: %w", c.ID, key, err)
			}
			r.figures.typed(g, took)
		}
	}
	if err := g.press("\x13"); err != nil { // ctrl+s asks
		return err
	}
	if !think() {
		return ctx.Err()
	}
	began := time.Now()
	if err := g.press("\r"); err != nil {
		return err
	}
	receipt := i18n.For(r.said.Contest.Language).Juror.ReceiptNote()
	if err := g.wait(ctx, func(s string) bool { return strings.Contains(s, receipt) }); err != nil {
		r.figures.refuse()
		return fmt.Errorf("hand-in: %w", err)
	}
	r.figures.handedIn(g, handIn{given, began, time.Now()})
	return g.press("\r")
}

// valueOf is something that a juror may give.
func valueOf(c scoring.Criterion) exact.Decimal {
	lo, hi := c.Scale.Bounds()
	at := lo + (hi-lo)*exact.Decimal(50+rand.IntN(45))/100
	return c.Scale.Next(at-(at-lo)%max(c.Scale.Step, 1), 0)
}
