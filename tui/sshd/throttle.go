package sshd

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"time"
)

// errLocked answers a PIN that is not looked at.
var errLocked = errors.New("locked after too many wrong PINs")

// inTurn answers a PIN that may be looked at when over is closed, as another has
// been: right ones that come all at once must not be taken for guesses.
type inTurn struct{ over <-chan struct{} }

func (inTurn) Error() string { return "other PINs from there are being checked" }

// Lock is a user name or an address from which no PIN is looked at until then.
type Lock struct {
	User    string // "" for an address as a whole
	Address string // "" for a user name, from wherever its PIN is tried
	Wrong   int    // PINs, one after the other
	Until   time.Time
}

// throttle counts wrong PINs by user name and by address. The first few cost
// nothing; each of the next slowDowns doubles the wait before another is looked
// at, from a second; from then on every one locks for a while. It is all
// forgotten once that time has passed again without another.
//
// Names that nobody has are counted like any other, so that a lock tells
// nobody who takes part. Where a user's PIN was right before, it is counted
// by itself: who guesses at it elsewhere does not keep its owner out.
type throttle struct {
	perUser, perAddress int // wrong PINs that cost nothing
	lock                time.Duration
	now                 func() time.Time
	changed             func([]Lock) // with mu held, in order

	mu     sync.Mutex
	failed map[subject]*failures
	known  map[subject]struct{} // where a user's PIN was right
	over   chan struct{}        // closed when the next check has ended
	told   []Lock
	next   *time.Timer // the end of the lock that ends first
	closed bool
}

// subject is what failures are counted by: a user name, an address, or both.
type subject struct{ user, address string }

type failures struct {
	wrong   int
	pending int       // PINs being checked
	until   time.Time // when another will be looked at
}

const (
	slowDowns = 6 // waits of 1, 2, 4 … 32 s
	shownFrom = 3 // of them: from 8 s on a wait is told as a lock
	// maxSubjects bounds the memory that guesses at random names take.
	maxSubjects = 4096
)

func newThrottle(l Limits, changed func([]Lock)) *throttle {
	return &throttle{
		perUser: l.UserPINs, perAddress: l.AddressPINs, lock: l.Lock, now: time.Now, changed: changed,
		failed: make(map[subject]*failures), known: make(map[subject]struct{}),
		over: make(chan struct{}),
	}
}

// begin says whether a PIN may be looked at now. If so the caller must say at
// the end what came of it. The error is errLocked, or an inTurn.
func (t *throttle) begin(user, address string) (end func(verdict), err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	where := t.count(subject{address: address})
	if err := t.free(where, t.perAddress); err != nil {
		return nil, err
	}
	where.pending++ // so that it stays while room is made for another
	whose := subject{user: user}
	if _, ok := t.known[subject{user, address}]; ok {
		whose.address = address
	}
	who := t.count(whose)
	if err := t.free(who, t.perUser); err != nil {
		where.pending--
		return nil, err
	}
	who.pending++
	return func(v verdict) {
		t.mu.Lock()
		defer t.mu.Unlock()
		who.pending--
		where.pending--
		close(t.over)
		t.over = make(chan struct{})
		switch v {
		case wrong:
			t.fail(who, t.perUser)
			t.fail(where, t.perAddress)
		case right:
			who.wrong, who.until = 0, time.Time{}
			if len(t.known) < maxSubjects {
				t.known[subject{user, address}] = struct{}{}
			}
		}
		t.tell()
	}, nil
}

// verdict is what came of a PIN.
type verdict int

const (
	unknown verdict = iota // it was not looked at in the end
	right
	wrong
)

// count returns the subject's failures, none if they are forgotten.
func (t *throttle) count(s subject) *failures {
	f := t.failed[s]
	if f == nil {
		if len(t.failed) >= maxSubjects {
			t.makeRoom()
		}
		f = &failures{}
		t.failed[s] = f
	}
	if t.forgotten(f) {
		f.wrong = 0
	}
	return f
}

func (t *throttle) forgotten(f *failures) bool {
	return f.pending == 0 && t.now().After(f.until.Add(t.lock))
}

// makeRoom drops what is forgotten, or else what is locked least.
func (t *throttle) makeRoom() {
	var least subject
	var first *failures
	for s, f := range t.failed {
		switch {
		case t.forgotten(f):
			delete(t.failed, s)
		case f.pending == 0 && (first == nil || f.until.Before(first.until)):
			least, first = s, f
		}
	}
	if len(t.failed) >= maxSubjects && first != nil {
		delete(t.failed, least)
	}
}

// free says whether one more PIN may be looked at: any of the first few, and
// after them one at a time when the wait is over.
func (t *throttle) free(f *failures, few int) error {
	switch {
	case t.now().Before(f.until):
		return errLocked
	case f.wrong+f.pending < few || f.pending == 0:
		return nil
	}
	return inTurn{t.over}
}

func (t *throttle) fail(f *failures, few int) {
	f.wrong++
	switch over := f.wrong - few; {
	case over < 0:
		f.until = t.now() // counted from here until it is forgotten
	case over < slowDowns:
		f.until = t.now().Add(min(time.Second<<over, t.lock))
	default:
		f.until = t.now().Add(t.lock)
	}
}

// lift ends a lock before its time; false if there is none.
func (t *throttle) lift(user, address string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	f := t.failed[subject{user, address}]
	if f == nil || f.wrong == 0 {
		return false
	}
	f.wrong, f.until = 0, time.Time{}
	t.tell()
	return true
}

// tell says which locks there are, if they are others than before.
func (t *throttle) tell() {
	if t.changed == nil || t.closed {
		return
	}
	var locks []Lock
	var soonest time.Time
	for s, f := range t.failed {
		few := t.perUser
		if s.user == "" {
			few = t.perAddress
		}
		if f.wrong <= few+shownFrom || !t.now().Before(f.until) {
			continue
		}
		locks = append(locks, Lock{User: s.user, Address: s.address, Wrong: f.wrong, Until: f.until})
		if soonest.IsZero() || f.until.Before(soonest) {
			soonest = f.until
		}
	}
	slices.SortFunc(locks, func(a, b Lock) int {
		if c := strings.Compare(a.User, b.User); c != 0 {
			return c
		}
		return strings.Compare(a.Address, b.Address)
	})
	if slices.Equal(locks, t.told) {
		return
	}
	t.told = locks
	if t.next != nil {
		t.next.Stop()
	}
	if len(locks) > 0 {
		t.next = time.AfterFunc(soonest.Sub(t.now())+time.Millisecond, func() {
			t.mu.Lock()
			defer t.mu.Unlock()
			t.tell()
		})
	}
	t.changed(locks)
}

// close stops telling.
func (t *throttle) close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.closed = true
	if t.next != nil {
		t.next.Stop()
	}
}
