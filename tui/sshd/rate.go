package sshd

import (
	"math"
	"time"
)

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
