package main

import (
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/cmd/juri/internal/verbs"
)

// served is a contest that is served, and what these tests ask of it.
type served struct {
	*juritest.Served
	helped map[string]func() (out, wrong string, code int)
}

// serveDemo serves the sample contest with this program's verbs and commands.
func serveDemo(t *testing.T, set ...func(*served)) *served {
	t.Helper()
	s := &served{}
	s.Served = juritest.Serve(t, juritest.Program{Verbs: verbs.Run, Shell: run}, func(now *juritest.Served) {
		s.Served = now
		for _, f := range set {
			f(s)
		}
	})
	return s
}

// twoFolders is juritest's.
func twoFolders(t *testing.T) (*served, [2]string) {
	t.Helper()
	s, dirs := juritest.TwoFolders(t)
	return &served{Served: s}, dirs
}
