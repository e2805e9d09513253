package main

import (
	"bytes"
	"os"
	"path/filepath"

	"juri/scoring"
	"juri/store/setup"
)

// scoresRead is what setup.ReadScores gives.
type scoresRead struct {
	Sheets           []scoring.PaperSheet
	Counted, LeftOut []string
}

func readScores(in setup.Input, s scoring.State) (scoresRead, error) {
	dir, err := os.MkdirTemp("", "juri-scores-")
	if err != nil {
		return scoresRead{}, err
	}
	defer os.RemoveAll(dir)
	name := in.Name
	if filepath.Ext(name) == "" {
		name += ".csv"
		if bytes.HasPrefix(in.Data, []byte("PK")) {
			name = in.Name + ".xlsx"
		}
	}
	path := filepath.Join(dir, filepath.Base(name))
	if err := os.WriteFile(path, in.Data, 0o600); err != nil {
		return scoresRead{}, err
	}
	sheets, err := setup.ReadScores(path, s)
	return scoresRead{Sheets: sheets}, err
}
