package main

import (
	"context"
	"os"
	"path/filepath"

	"juri/scoring"
	"juri/store"
)

// wouldRecord is what opening the contest would record of its files, and why it
// would not, where a journal exists already. Nothing is written to it.
func wouldRecord(ctx context.Context, dir string, said scoring.Setup) ([]scoring.Event, error) {
	if _, err := os.Stat(filepath.Join(dir, store.JournalFile)); err != nil {
		return nil, nil // the first opening records all of it
	}
	log, err := store.OpenFolder(dir, "")
	if err != nil {
		return nil, err
	}
	defer log.Close()
	var s scoring.State
	for e, err := range log.After(ctx, 0) {
		if err != nil {
			return nil, err
		}
		s = scoring.Apply(s, e)
	}
	if s.Contest == nil {
		return nil, nil
	}
	return scoring.Decide(s, scoring.Host, scoring.Configure{Setup: said})
}
