package folder

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
)

// Reading is a contest folder that is only read: what is recorded in it, whoever
// has it open, beside what its files say. Nothing of it is written or held.
type Reading struct {
	*store.Reading
	Files Files
	dir   string
	state scoring.State
}

// Read reads a contest folder. Its error is a *store.DamagedError and the
// like where Open's would be, and faults of the files only where nothing is
// recorded yet.
func Read(t *i18n.Text, dir string) (*Reading, error) {
	log, err := store.ReadFolder(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New(t.Shell.NotAFolder(dir))
	}
	if err != nil {
		return nil, err
	}
	r := &Reading{Reading: log, Files: FilesOf(dir, log.State(), ""), dir: dir, state: log.State()}
	if r.Files.Recorded {
		return r, nil
	}
	if err := r.Files.Bad; err != nil {
		return nil, noContest(t, dir, err)
	}
	if r.Files.refused != nil {
		return nil, errors.Join(r.Files.refused...)
	}
	r.state = scoring.Apply(r.state, r.Files.Events...)
	return r, nil
}

// ReadSaying is Read, and says to w what the files say otherwise.
func ReadSaying(w io.Writer, t *i18n.Text, dir string) (*Reading, error) {
	r, err := Read(t, dir)
	if err == nil {
		r.Files.Say(w, t, MostSaid)
	}
	return r, err
}

// State is what is recorded; of a contest that nothing is recorded of yet, what
// its files say.
func (r *Reading) State() scoring.State { return r.state }

// noContest says why there is no contest in a folder that has no record of one
// and files with faults.
func noContest(t *i18n.Text, dir string, faults error) error {
	if _, err := os.Stat(filepath.Join(dir, "contest.yaml")); err != nil {
		return errors.New(t.Shell.NotAFolder(dir))
	}
	return faults
}
