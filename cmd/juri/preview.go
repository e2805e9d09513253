package main

import (
	"context"

	"juri/scoring"
	"juri/store"
)

// wouldRecord is what opening the contest would record if its files said so, and
// why it would not, where something is recorded already.
func wouldRecord(_ context.Context, dir string, said scoring.Setup) ([]scoring.Event, error) {
	log, err := store.ReadFolder(dir)
	if err != nil || log.State().Contest == nil {
		return nil, err // the first opening records all of it
	}
	return scoring.Decide(log.State(), scoring.Host, scoring.Configure{Setup: said})
}
