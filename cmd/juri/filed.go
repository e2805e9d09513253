package main

import (
	"io"

	"juri/scoring"
	"juri/store/setup"
	"juri/tui/i18n"
)

// filed is what a folder's files say, held against what is recorded.
type filed struct {
	recorded bool            // there is a contest to hold them against
	said     scoring.Setup   // unless bad
	bad      error           // why they cannot be read: setup.Faults
	refused  error           // why the contest cannot become this
	events   []scoring.Event // what would be recorded of it
	applied  bool            // or was
}

// filesOf reads a folder's files and holds them against what is recorded.
func filesOf(dir string, s scoring.State) filed {
	f := filed{recorded: s.Contest != nil}
	if f.said, f.bad = setup.Load(dir); f.bad == nil {
		f.events, f.refused = scoring.Decide(s, scoring.Host, scoring.Configure{Setup: f.said})
	}
	return f
}

// say says what differs, and what is gone on with; nothing where the files are as
// recorded.
func (f filed) say(w io.Writer, t *i18n.Text) {
	switch {
	case !f.recorded:
	case f.bad != nil:
		complain(w, t, f.bad)
	case f.refused != nil:
		complain(w, t, f.refused)
	}
}
