// Package juritest serves a contest over SSH to tests, which log in and look.
package juritest

import (
	"flag"
	"os"
	"runtime"
	"strconv"
	"testing"
)

// InEnglish runs the tests in English, whatever is spoken where they run; one that
// sets a language of its own cannot run beside others. Those that do mostly wait,
// so that there may be more at once than processors.
type InEnglish struct{ *testing.M }

// Run is testing.M's.
func (m InEnglish) Run() int {
	_ = os.Setenv("LANG", "en_US.UTF-8")
	_ = flag.Set("test.parallel", strconv.Itoa(2*runtime.GOMAXPROCS(0)))
	return m.M.Run()
}
