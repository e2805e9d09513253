package main

import (
	"context"
	"os"
	"testing"

	"juri/cmd/juri/internal/juritest"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(juritest.InEnglish{M: m}, map[string]func(){
		"juri": func() { os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs the binary as a person in a shell would.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script"})
}
