package sshd

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"
)

var errBusy = errors.New("too many PINs are being checked")

// maxPIN is bytes of a PIN that is looked at; spaces and hyphens included.
const maxPIN = 64

// patience is how long a PIN waits for those before it.
const patience = 10 * time.Second

type attempt struct {
	user, pin string
	address   string
}

// gate is what every PIN goes through. A few are looked at at a time; the others
// wait in an order in which who guesses comes last:
//
// Of a name a few PINs may be wrong, and then one is looked at every ten seconds.
// An address has a rate too, a faster one, as a whole hall may be behind it. A
// name at an address where it has logged in before has a rate of its own, and
// waits for neither. A right PIN clears what its address owes, never what its name
// owes: others may be guessing at it.
type gate struct {
	limits Limits
	guests *guests

	mu       sync.Mutex
	accounts accounts
	waiting  []*waiter // in the order in which they came
	checking int
	next     *time.Timer // when one of those that wait may be looked at
	guesses  guesses
	closed   bool
}

// waiter is an attempt that waits for its turn.
type waiter struct {
	attempt
	somebody bool          // has the name
	turn     chan struct{} // closed at its turn, or with err
	err      error
	delayed  chan struct{} // closed once it waits for what its name owes
	told     bool          // that it is closed

	name, from *account // once it is its turn
}

type verdict int

const (
	unknown verdict = iota // it was not looked at in the end
	right
	wrong
)

func newGate(l Limits, known *guests, tell func(Guesses)) *gate {
	g := &gate{limits: l, guests: known}
	g.accounts = accounts{
		byName: rate{l.UserPINs, l.PINEvery}, byAddress: rate{l.AddressPINs, l.AddressPINEvery},
		now: time.Now, all: make(map[subject]*account),
	}
	g.guesses.tell = tell
	return g
}

// check asks auth about a, and returns the login's proof. It returns an error, and no answer, if too many are
// waiting or ctx ends first. It calls delayed if the PIN has to wait because
// others were wrong for the same name.
func (g *gate) check(ctx context.Context, a attempt, auth Auth, delayed func()) (proof string, ok bool, err error) {
	if !plausible(a.user) {
		a.user = "" // as costly as a user who is unknown
	}
	if len(a.pin) > maxPIN {
		a.user, a.pin = "", ""
	}
	w := &waiter{attempt: a, somebody: auth.Person(a.user).Known, turn: make(chan struct{}), delayed: make(chan struct{})}
	if err := g.await(ctx, w, delayed); err != nil {
		return "", false, err
	}
	came, began := unknown, time.Now()
	defer func() { g.end(w, came, time.Since(began)) }()
	if ctx.Err() != nil {
		return "", false, ctx.Err()
	}
	came = wrong
	if proof, ok = auth.PIN(ctx, a.user, a.pin); ok && a.user != "" {
		came = right
	}
	return proof, came == right, nil
}

// await waits until it is w's turn.
func (g *gate) await(ctx context.Context, w *waiter, delayed func()) error {
	if !g.enter(w) {
		return errBusy
	}
	late := time.NewTimer(patience)
	defer late.Stop()
	told := w.delayed
	for {
		select {
		case <-w.turn:
			return w.err
		case <-told:
			delayed()
			told = nil
			late.Stop() // they know, and may wait as long as they like
			continue
		case <-late.C:
			if g.drop(w) {
				return errBusy
			}
		case <-ctx.Done():
			if g.drop(w) {
				return ctx.Err()
			}
		}
		<-w.turn
		return w.err
	}
}

// enter puts w among those who wait; false if there is no room for it. Where it
// is full the last in order goes.
func (g *gate) enter(w *waiter) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.closed {
		return false
	}
	if len(g.waiting) >= g.limits.Waiting {
		last := slices.MaxFunc(g.waiting, g.order)
		if g.order(last, w) <= 0 {
			return false
		}
		g.remove(last, errBusy)
	}
	g.waiting = append(g.waiting, w)
	g.schedule()
	return true
}

// drop takes w from those who wait; false if it is its turn already.
func (g *gate) drop(w *waiter) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !slices.Contains(g.waiting, w) {
		return false
	}
	g.remove(w, errBusy)
	g.report()
	return true
}

func (g *gate) remove(w *waiter, err error) {
	g.waiting = slices.DeleteFunc(g.waiting, func(o *waiter) bool { return o == w })
	w.err = err
	close(w.turn)
}

// whose is the account of w's name: their own where they have been before.
func (g *gate) whose(w *waiter) (s subject, guest bool) {
	if pair := (subject{w.user, w.address}); w.user != "" && g.guests.has(pair) {
		return pair, true
	}
	return subject{user: w.user}, false
}

// order compares two of those who wait: who has been there before comes first,
// then names that somebody has and few were wrong for, then addresses from which
// few were.
func (g *gate) order(a, b *waiter) int {
	x, y := g.place(a), g.place(b)
	return slices.Compare(x[:], y[:])
}

func (g *gate) place(w *waiter) [3]int {
	whose, guest := g.whose(w)
	class := 2
	switch {
	case guest:
		class = 0
	case w.somebody:
		class = 1
	}
	return [3]int{class, g.accounts.of(whose).count(), g.guesses.addresses[w.address]}
}

// wait is how long until w may be looked at, the others aside.
func (g *gate) wait(w *waiter) time.Duration {
	whose, guest := g.whose(w)
	name := g.accounts.of(whose)
	if name.owes(g.accounts.byName) && !w.told {
		w.told = true
		close(w.delayed)
		g.report()
	}
	wait := name.wait(g.accounts.byName)
	if !guest {
		wait = max(wait, g.accounts.of(subject{address: w.address}).wait(g.accounts.byAddress))
	}
	return wait
}

// schedule gives turns to those who may have one now, and sees to it that it is
// called again when the next may.
func (g *gate) schedule() {
	for {
		var first *waiter
		soonest := time.Duration(-1)
		for _, w := range g.waiting {
			if wait := g.wait(w); wait > 0 {
				if soonest < 0 || wait < soonest {
					soonest = wait
				}
			} else if first == nil || g.order(w, first) < 0 {
				first = w
			}
		}
		if first != nil && g.checking < g.limits.Hashing && !g.closed {
			g.start(first)
			continue
		}
		if g.next != nil {
			g.next.Stop()
			g.next = nil
		}
		if soonest >= 0 && !g.closed {
			g.next = time.AfterFunc(soonest, g.again)
		}
		return
	}
}

func (g *gate) again() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.schedule()
}

func (g *gate) start(w *waiter) {
	whose, _ := g.whose(w)
	w.name, w.from = g.accounts.of(whose), g.accounts.of(subject{address: w.address})
	w.name.pending++
	w.from.pending++
	g.checking++
	g.remove(w, nil)
	if w.told {
		g.report()
	}
}

// end ends w's turn, which took that long. It is followed by a rest as long as
// itself, so that at full speed half of the time is left to the people inside.
func (g *gate) end(w *waiter, v verdict, took time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	w.name.pending--
	w.from.pending--
	switch v {
	case wrong:
		w.name.wrong++
		w.from.wrong++
		owes := w.name.owes(g.accounts.byName) || w.from.owes(g.accounts.byAddress)
		g.guesses.add(g.accounts.now(), w.user, w.address, owes)
		g.report()
	case right:
		w.from.wrong = 0
		g.guesses.clear(w.address)
	}
	if g.closed {
		return
	}
	time.AfterFunc(took, func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		g.checking--
		g.schedule()
	})
	g.schedule()
}

// let lets the user in from the address as if they had been there before, without
// an address clears what the name owes, and without a user what the address does.
func (g *gate) let(user, address string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if user != "" && address != "" {
		g.guests.add(subject{user, address})
	}
	g.accounts.of(subject{user, address}).wrong = 0
	g.schedule()
	g.report()
}

// close ends all waiting and telling.
func (g *gate) close() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.closed = true
	for len(g.waiting) > 0 {
		g.remove(g.waiting[0], errBusy)
	}
	g.schedule()
	g.guesses.close()
}
