package main

import (
	"context"
	"flag"
	"os"
	"runtime"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(inEnglish{m}, map[string]func(){
		"juri": func() { os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// inEnglish runs the tests in English, whatever is spoken where they run; one that
// sets a language of its own cannot run beside others. Those that do mostly wait,
// so that there may be more at once than processors.
type inEnglish struct{ *testing.M }

func (m inEnglish) Run() int {
	_ = os.Setenv("LANG", "en_US.UTF-8")
	_ = flag.Set("test.parallel", strconv.Itoa(2*runtime.GOMAXPROCS(0)))
	return m.M.Run()
}

// TestScripts runs the binary as a person in a shell would.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script"})
}
