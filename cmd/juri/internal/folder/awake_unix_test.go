//go:build unix

package folder

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

// TestAwake holds that what keeps the machine awake runs, in a group of its own, until it is
// told to stop, that another is tried where it ends before, and that somebody is told where
// none goes on, but not once everything ends.
func TestAwake(t *testing.T) {
	bin := t.TempDir()
	program := func(name, says string) keeper {
		t.Helper()
		path := filepath.Join(bin, name)
		if err := os.WriteFile(path, []byte("#!/bin/sh\n"+says+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
		return keeper{name: path}
	}
	lost := make(chan bool, 1)
	say := func() { lost <- true }
	lids := make(chan bool, 4)
	lid := func() { lids <- true }
	ends, stays, none := program("ends", "exit 1"), program("stays", "exec cat"), keeper{name: filepath.Join(bin, "none")}
	mark := filepath.Join(bin, "mark")
	leads := program("leads", "kill -s 0 -- -$$ && echo >"+mark) // where its number is a group's

	stop := keepAwake(t.Context(), lid, say, ends, none, leads)
	<-lost
	stop()
	if _, err := os.Stat(mark); err != nil {
		t.Errorf("the last is not run, or in our group: %v", err)
	}

	if <-lids; len(lids) > 0 {
		t.Error("the lid is told of more than once")
	}

	stop = keepAwake(t.Context(), lid, say, ends, stays)
	<-lids
	stop()
	keepAwake(t.Context(), lid, say, stays)()
	over, end := context.WithCancel(t.Context())
	end()
	keepAwake(over, lid, say, ends, stays)()
	if len(lost)+len(lids) > 0 {
		t.Error("an ordinary end was taken for a loss")
	}
}
