package main

import (
	"context"
	"errors"
	"time"

	"juri/scoring"
)

// errStale says that a code is not the one of what would follow now.
var errStale = errors.New("the proposal is another one by now")

// asking has a command done as somebody.
type asking func(context.Context, scoring.Actor, scoring.Command) ([]scoring.Event, error)

// apply has the import recorded and its files put in place, if what follows from
// it is what has that code; else errStale. It returns what became of it, or what
// would follow now. Imports into one folder come one after the other.
func (b brought) apply(ctx context.Context, f *folder, ask asking, code string) (p proposal, kept string, err error) {
	f.importing.Lock()
	defer f.importing.Unlock()
	if p, err = b.still(f, code); p.idle() { // also where it was done before
		return p, "", nil
	}
	if err != nil {
		return p, "", err
	}
	record := func() error {
		for {
			_, err := ask(context.WithoutCancel(ctx), b.by, scoring.AsOf{Seq: p.seq, Command: p.command})
			var e *scoring.Error
			if !errors.As(err, &e) || e.Code != scoring.CodeMoved {
				return err
			}
			if p, err = b.still(f, code); err != nil { // something else was recorded meanwhile
				return err
			}
		}
	}
	if b.scores {
		return p, "", record()
	}
	kept, err = b.change.Apply(time.Now(), record)
	return p, kept, err
}

// still is what follows from the file now, if that has the code.
func (b brought) still(f *folder, code string) (proposal, error) {
	p := b.weigh(f.board.State())
	if p.refused != nil {
		return p, p.refused
	}
	now, err := p.code()
	if err == nil && now != code {
		err = errStale
	}
	return p, err
}
