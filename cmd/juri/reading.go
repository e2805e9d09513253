package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
)

// reading is a contest folder that is only read: what is recorded in it, whoever
// has it open, beside what its files say. Nothing of it is written or held.
type reading struct {
	*store.Reading
	files filed
	state scoring.State
}

// readFolder reads a contest folder. Its error is a *store.DamagedError and the
// like where openFolder's would be, and faults of the files only where nothing is
// recorded yet.
func readFolder(t *i18n.Text, dir string) (*reading, error) {
	log, err := store.ReadFolder(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New(t.Shell.NotAFolder(dir))
	}
	if err != nil {
		return nil, err
	}
	r := &reading{Reading: log, files: filesOf(dir, log.State(), ""), state: log.State()}
	if r.files.recorded {
		return r, nil
	}
	if err := r.files.bad; err != nil {
		return nil, noContest(t, dir, err)
	}
	if r.files.refused != nil {
		return nil, errors.Join(r.files.refused...)
	}
	r.state = scoring.Apply(r.state, r.files.events...)
	return r, nil
}

// State is what is recorded; of a contest that nothing is recorded of yet, what
// its files say.
func (r *reading) State() scoring.State { return r.state }

// noContest says why there is no contest in a folder that has no record of one
// and files with faults.
func noContest(t *i18n.Text, dir string, faults error) error {
	if _, err := os.Stat(filepath.Join(dir, "contest.yaml")); err != nil {
		return errors.New(t.Shell.NotAFolder(dir))
	}
	return faults
}
