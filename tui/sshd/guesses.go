package sshd

import (
	"cmp"
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
