package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"juri/cmd/juri/internal/juritest"
)

func TestMain(m *testing.M) {
	testscript.Main(juritest.InEnglish{M: m}, map[string]func(){"juri": main})
}

// TestScripts runs the binary as a person in a shell would.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script"})
}
