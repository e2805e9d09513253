package folder_test

import (
	"os"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/cmd/juri/internal/verbs"
)

// served is a contest that is served, and what these tests ask of it.
type served struct{ *juritest.Served }

// serveDemo serves the sample contest with all verbs.
func serveDemo(t *testing.T, set ...func(*served)) *served {
	t.Helper()
	s := &served{}
	s.Served = juritest.Serve(t, juritest.Program{Verbs: verbs.Run}, func(now *juritest.Served) {
		s.Served = now
		for _, f := range set {
			f(s)
		}
	})
	return s
}

func TestMain(m *testing.M) { os.Exit(juritest.InEnglish{M: m}.Run()) }
