package sshd

import (
	"context"
	"errors"
	"time"
)

var errBusy = errors.New("too many PINs are being checked")

// maxPIN is bytes of a PIN that is looked at; spaces and hyphens included.
const maxPIN = 64

// attempt is somebody trying a PIN.
type attempt struct {
	user, pin string
	address   string
}

// gate is what every PIN goes through: users and addresses with too many wrong
// ones are slowed down, a few PINs are checked at a time, some wait, and the
// rest are turned away.
type gate struct {
	*throttle
	waiting, checking chan struct{}
}

func newGate(l Limits, changed func([]Lock)) *gate {
	return &gate{
		throttle: newThrottle(l, changed),
		waiting:  make(chan struct{}, l.Waiting), checking: make(chan struct{}, l.Hashing),
	}
}

// check asks auth about a. It returns an error, and no answer, if the user or
// the address is slowed down, too many are waiting or ctx ends first.
func (g *gate) check(ctx context.Context, a attempt, auth Auth) (bool, error) {
	if !plausible(a.user) {
		a.user = "" // as costly as a user who is unknown
	}
	if len(a.pin) > maxPIN {
		a.user, a.pin = "", ""
	}
	select {
	case g.waiting <- struct{}{}:
		defer func() { <-g.waiting }()
	default:
		return false, errBusy
	}
	end, err := g.turn(ctx, a)
	if err != nil {
		return false, err
	}
	came := unknown
	defer func() { end(came) }()
	select {
	case g.checking <- struct{}{}:
	case <-ctx.Done():
		return false, ctx.Err()
	}
	began := time.Now()
	// Each check is followed by a rest as long as itself, so that at full speed
	// half of the time is left to the people inside.
	defer func() { time.AfterFunc(time.Since(began), func() { <-g.checking }) }()
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	came = wrong
	if auth.PIN(ctx, a.user, a.pin) && a.user != "" {
		came = right
	}
	return came == right, nil
}

// turn waits until the PIN may be looked at, if it may be.
func (g *gate) turn(ctx context.Context, a attempt) (end func(verdict), err error) {
	for {
		end, err := g.begin(a.user, a.address)
		var wait inTurn
		if !errors.As(err, &wait) {
			return end, err
		}
		select {
		case <-wait.over:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}
