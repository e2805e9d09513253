package store

import (
	"fmt"
	"runtime/debug"
	"slices"
	"time"

	"juri/scoring"
)

// decide answers each command as if those before it had happened, and returns
// the state after them all and the events between.
func (b *Board) decide(group []*request) (scoring.State, []scoring.Event) {
	s := b.truth
	var all []scoring.Event
	begun := false
	for _, r := range group {
		next, events, err := b.decideOne(s, r)
		if !begun && slices.ContainsFunc(events, recorded) {
			begun = true
			for _, first := range b.openingRecords() {
				if set, own, e := b.decideOne(s, first); e == nil {
					s, all = set, append(all, own...)
				}
			}
			next, events, err = b.decideOne(s, r)
		}
		if r.events, r.err = events, err; err == nil {
			s, all = next, append(all, events...)
		}
	}
	return s, all
}

// openingRecords asks for what comes before the first record of a journal, or on this
// start of the machine: reading alone writes nothing.
func (b *Board) openingRecords() (all []*request) {
	if b.truth.Secret == (scoring.Hash{}) && b.secret != nil {
		all = append(all, &request{by: scoring.Host, cmd: b.secret.begin()})
	}
	if !b.clock.tied {
		all = append(all, &request{by: scoring.Host, cmd: scoring.SetClock{Boot: b.clock.boot}})
	}
	return all
}

func recorded(e scoring.Event) bool { return !e.Draft() }

// decideOne answers one command against a state, and returns the state after it.
// A panic on the way is that command's answer alone.
func (b *Board) decideOne(s scoring.State, r *request) (next scoring.State, events []scoring.Event, err error) {
	defer func() {
		if p := recover(); p != nil {
			next, events = s, nil
			err = &PanicError{Command: fmt.Sprintf("%T", r.cmd), Value: p, Stack: debug.Stack()}
		}
	}()
	if events, err = scoring.Decide(s, r.by, r.cmd); err != nil || len(events) == 0 {
		return s, nil, err
	}
	secret, err := b.secretFor(s)
	if err == nil {
		err = b.stamp(events, s, secret)
	}
	if err != nil {
		return s, nil, notSaved(err)
	}
	return scoring.Apply(s, events...), events, nil
}

// PanicError is a command that ended in a panic: a fault of the program. Nothing
// followed from it.
type PanicError struct {
	Command string // its type
	Value   any
	Stack   []byte
}

// Error is for operators.
func (e *PanicError) Error() string {
	return fmt.Sprintf("%s: panic: %v\n%s", e.Command, e.Value, e.Stack)
}

// Unwrap gives the sentence for people.
func (e *PanicError) Unwrap() error { return coded(CodePanic) }

// stamp makes records of events that follow on a state: when, which number, after
// which hash.
func (b *Board) stamp(events []scoring.Event, s scoring.State, secret Secret) error {
	seq, head := s.Seq, s.Head
	at := b.clock.Wall().UTC().Truncate(time.Millisecond)
	now, up := b.clock.now()
	for i := range events {
		e := &events[i]
		e.At, e.Clock = at, now
		switch f := e.Fact.(type) {
		case scoring.DraftSaved:
			f.After = seq
			e.Fact = f
		case scoring.ClockSet:
			f.Uptime = up.Truncate(time.Millisecond)
			e.Fact = f
		}
		if !e.Draft() {
			seq++
			e.Seq = seq
		}
		if err := secret.Seal(e, head); err != nil {
			return err
		}
		if !e.Draft() {
			head = e.Hash
		}
	}
	return nil
}
