package sshd

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"
)

// Guesses is what organizers should know of wrong PINs. It is zero while none
// are guessed at.
type Guesses struct {
	Wrong     int // PINs since then
	Since     time.Time
	Addresses int       // that they came from
	Names     []Tried   // the most tried first
	Delayed   []Delayed // those from whose address least was guessed come first, then the newest
}

// Tried is a user name, which nobody need have, and how many PINs were wrong.
type Tried struct {
	User  string
	Wrong int
}

// Delayed is somebody whose PIN waits because others were wrong for the same name.
type Delayed struct {
	User, Address string
	Wrong         int // PINs for the name, as far as they still count
}

const (
	guessMemory = 10 * time.Minute // after the last wrong PIN
	mostTold    = 500              // names and addresses
	mostDelayed = 50
	tellEvery   = time.Second
)

// guesses counts wrong PINs until there were none for a while.
type guesses struct {
	tell      func(Guesses) // nil for nobody
	since     time.Time
	last      time.Time
	wrong     int
	names     map[string]int
	addresses map[string]int // PINs that were wrong there since one was right
	owed      bool           // more were wrong than people mistype

	told   time.Time
	next   *time.Timer // the next telling
	closed bool
}

func (g *guesses) add(now time.Time, user, address string, owes bool) {
	if now.Sub(g.last) > guessMemory {
		*g = guesses{tell: g.tell, told: g.told, next: g.next, since: now, names: map[string]int{}, addresses: map[string]int{}}
	}
	g.last = now
	g.wrong++
	g.owed = g.owed || owes
	if _, is := g.names[user]; is || len(g.names) < mostTold {
		g.names[user]++
	}
	if _, is := g.addresses[address]; is || len(g.addresses) < mostTold {
		g.addresses[address]++
	}
}

// clear forgives an address, which still is one that wrong PINs came from.
func (g *guesses) clear(address string) {
	if _, is := g.addresses[address]; is {
		g.addresses[address] = 0
	}
}

func (g *guesses) now(at time.Time) Guesses {
	if !g.owed || at.Sub(g.last) > guessMemory {
		return Guesses{}
	}
	told := Guesses{Wrong: g.wrong, Since: g.since, Addresses: len(g.addresses)}
	for user, n := range g.names {
		told.Names = append(told.Names, Tried{user, n})
	}
	slices.SortFunc(told.Names, func(a, b Tried) int {
		return cmp.Or(cmp.Compare(b.Wrong, a.Wrong), strings.Compare(a.User, b.User))
	})
	return told
}

func (g *guesses) close() {
	g.closed = true
	if g.next != nil {
		g.next.Stop()
	}
}

// report tells what changed, at once or soon: no more often than people read.
func (g *gate) report() {
	s := &g.guesses
	if s.tell == nil || s.closed {
		return
	}
	wait := tellEvery - g.accounts.now().Sub(s.told)
	if s.next != nil {
		s.next.Stop()
	}
	s.next = time.AfterFunc(max(wait, 0), func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		g.tell()
	})
}

// tell tells, and sees to it that the end is told too.
func (g *gate) tell() {
	s := &g.guesses
	if s.closed {
		return
	}
	now := g.accounts.now()
	s.told = now
	told := s.now(now)
	told.Delayed = g.delayed()
	if told.Wrong > 0 {
		s.next = time.AfterFunc(s.last.Add(guessMemory+time.Second).Sub(now), func() {
			g.mu.Lock()
			defer g.mu.Unlock()
			g.tell()
		})
	}
	s.tell(told)
}

// delayed lists who waits for what their name owes.
func (g *gate) delayed() (all []Delayed) {
	listed := map[subject]bool{}
	for _, w := range g.waiting {
		pair := subject{w.user, w.address}
		if !w.told || listed[pair] {
			continue
		}
		listed[pair] = true
		whose, _ := g.whose(w)
		all = append(all, Delayed{w.user, w.address, g.accounts.of(whose).count()})
	}
	slices.Reverse(all)
	slices.SortStableFunc(all, func(a, b Delayed) int {
		return cmp.Compare(g.guesses.addresses[a.Address], g.guesses.addresses[b.Address])
	})
	return all[:min(len(all), mostDelayed)]
}

// rate is how many wrong PINs cost nothing, and how often one more is looked at
// after them.
type rate struct {
	few   int
	every time.Duration
}

// subject is what wrong PINs are counted by: a user name, an address, or both,
// which is a user at an address where they have been.
type subject struct{ user, address string }

// account is what a subject owes. It goes down by one PIN every rate.every.
type account struct {
	wrong   float64   // PINs
	at      time.Time // as of when
	pending int       // PINs that are being looked at
}

func (a *account) to(now time.Time, r rate) {
	if d := now.Sub(a.at); d > 0 {
		a.wrong = max(0, a.wrong-float64(d)/float64(r.every))
		a.at = now
	}
}

// wait is how long until one more PIN may be looked at.
func (a *account) wait(r rate) time.Duration {
	over := a.wrong + float64(a.pending+1-r.few)
	if over <= 0 {
		return 0
	}
	return time.Duration(math.Ceil(over*r.every.Seconds()*1000)) * time.Millisecond
}

// owes reports whether wrong PINs alone make the next one wait.
func (a *account) owes(r rate) bool { return a.wrong+1 > float64(r.few) }

// count is how many wrong PINs still count.
func (a *account) count() int { return int(math.Ceil(a.wrong)) }

// maxAccounts bounds the memory that guesses at random names take.
const maxAccounts = 4096

// accounts is what names and addresses owe.
type accounts struct {
	byName, byAddress rate
	now               func() time.Time
	all               map[subject]*account
}

func (a *accounts) rate(s subject) rate {
	if s.user == "" && s.address != "" {
		return a.byAddress
	}
	return a.byName
}

// of returns the subject's account as it is now.
func (a *accounts) of(s subject) *account {
	now := a.now()
	x := a.all[s]
	if x == nil {
		if len(a.all) >= maxAccounts {
			a.makeRoom(now)
		}
		x = &account{at: now}
		a.all[s] = x
	}
	x.to(now, a.rate(s))
	return x
}

// makeRoom drops who owes nothing, or else who owes least.
func (a *accounts) makeRoom(now time.Time) {
	var least subject
	var found *account
	for s, x := range a.all {
		x.to(now, a.rate(s))
		switch {
		case x.pending > 0:
		case x.wrong == 0:
			delete(a.all, s)
		case found == nil || x.wrong < found.wrong:
			least, found = s, x
		}
	}
	if found != nil && len(a.all) >= maxAccounts {
		delete(a.all, least)
	}
}
