package verbs

import (
	"context"
	"errors"
	"time"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
)

// errStale says that a code is not the one of what would follow now.
var errStale = errors.New("the proposal is another one by now")

// asking has a command done as somebody.
type asking func(context.Context, scoring.Actor, scoring.Command) ([]scoring.Event, error)

// apply has the import recorded and its files put in place, if what follows from
// it is what has that code, or for "" what p says; else errStale. It returns what became of it, or what
// would follow now. Imports into one folder come one after the other.
func (p proposal) apply(ctx context.Context, f *folder.Folder, ask asking, code string) (_ proposal, kept string, err error) {
	f.Importing.Lock()
	defer f.Importing.Unlock()
	if p, err = p.still(f, code); p.idle() { // also where it was done before
		return p, "", nil
	}
	if err != nil {
		return p, "", err
	}
	record := func() error {
		for {
			_, err := ask(context.WithoutCancel(ctx), p.by, scoring.AsOf{Seq: p.seq, Command: p.command})
			var e *scoring.Error
			if !errors.As(err, &e) || e.Code != scoring.CodeMoved {
				return err
			}
			if p, err = p.still(f, code); err != nil { // something else was recorded meanwhile
				return err
			}
		}
	}
	if !p.isList() {
		return p, "", record()
	}
	kept, err = p.change.Apply(time.Now(), record)
	return p, kept, err
}

// still is what follows from the file now, if that has the code; p's own for "".
func (p proposal) still(f *folder.Folder, code string) (proposal, error) {
	s := f.Board.State()
	if p.isList() && p.command != nil && s.Head == p.head { // a draft is no record, and may be in the way of scores
		return p, p.refused
	}
	was := p
	if p = p.weigh(s); p.refused != nil {
		return p, p.refused
	}
	now, err := p.code()
	if err == nil && code == "" {
		code, err = was.code()
	}
	if err == nil && now != code {
		err = errStale
	}
	return p, err
}
