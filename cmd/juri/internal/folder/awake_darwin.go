package folder

import (
	"os"
	"strconv"
)

// KeepAwake keeps the machine from sleeping until stop is called; lost is called where
// that cannot be done.
func KeepAwake(_ string, lost func()) (stop func()) {
	return keeper{"caffeinate", []string{"-i", "-s", "-w", strconv.Itoa(os.Getpid())}}.run(lost)
}
