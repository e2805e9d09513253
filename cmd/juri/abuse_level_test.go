package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"juri/cmd/juri/internal/juritest"
)

// level is what a server takes while nobody asks anything of it.
type level struct {
	goroutines int    // of a server in this process
	files      int    // open, connections among them, of one in its own
	memory     uint64 // bytes: the heap, or what is resident
}

func (s *served) measure() level {
	if s.PID == 0 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return level{goroutines: runtime.NumGoroutine(), memory: m.HeapAlloc}
	}
	proc := filepath.Join("/proc", strconv.Itoa(s.PID))
	files, err := os.ReadDir(filepath.Join(proc, "fd"))
	noError(s.T, err)
	status, err := os.ReadFile(filepath.Join(proc, "status"))
	noError(s.T, err)
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	var kib uint64
	if _, err := fmt.Sscan(rest, &kib); err != nil {
		s.T.Fatal(err)
	}
	return level{files: len(files), memory: kib << 10}
}

// back waits until no more is taken than before, some caches aside; of a process
// also what the collector has not given back yet.
func (s *served) back(t *testing.T, was level) {
	t.Helper()
	spare := uint64(8 << 20)
	if s.PID != 0 {
		spare = 96 << 20
	}
	juritest.Until(t, "what was taken comes back", func() bool {
		is := s.measure()
		return is.goroutines <= was.goroutines && is.files <= was.files && is.memory <= was.memory+spare
	}, func() string {
		var stacks bytes.Buffer
		if s.PID == 0 {
			buf := make([]byte, 1<<20)
			stacks.Write(buf[:runtime.Stack(buf, true)])
		}
		return fmt.Sprintf("%+v, then %+v\n%.20000s", was, s.measure(), stacks.String())
	})
}

// goroutines ends the server as a programmer would who wants to know what it is
// doing, and returns how many goroutines it had.
func (c *child) goroutines(t *testing.T) (n int, stacks string) {
	t.Helper()
	noError(t, c.cmd.Process.Signal(syscall.SIGQUIT))
	<-c.exit
	_, stacks, _ = strings.Cut(c.said.String(), "SIGQUIT")
	return strings.Count(stacks, "\ngoroutine "), stacks
}
