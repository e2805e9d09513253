package main

import (
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"juri/cmd/juri/internal/juritest"
)

func TestMain(m *testing.M) {
	testscript.Main(juritest.InEnglish{M: m}, map[string]func(){"juri": main, "member": beMember})
}

// TestScripts runs the binary as a person in a shell would, without a shell: a machine may
// have none.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", Cmds: map[string]func(*testscript.TestScript, bool, []string){
		"exits": exits, "replace": replace,
	}})
}

// exits runs a command that must end with that exit code: exits 2 juri nosuch.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	var exit *exec.ExitError
	code := 0
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// replace puts a text for another in a file: replace OLD NEW FILE.
func replace(ts *testscript.TestScript, _ bool, args []string) {
	was := ts.ReadFile(args[2])
	if !strings.Contains(was, args[0]) {
		ts.Fatalf("%s does not say %q", args[2], args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(strings.ReplaceAll(was, args[0], args[1])), 0o600))
}
