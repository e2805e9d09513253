package folder

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// TestAwake holds that what keeps the machine awake runs until it is told to stop, and
// that somebody is told where there is none or it ends before.
func TestAwake(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // no program does it there
	}
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
	stop := program("ends", "exit 1").run(func() { lost <- true })
	<-lost
	stop()

	program("stays", "exec cat").run(func() { lost <- true })()
	select {
	case <-lost:
		t.Error("stopping it was taken for its end")
	default:
	}

	keeper{name: filepath.Join(bin, "none")}.run(func() { lost <- true })()
	<-lost
}

// TestCardsPrinted holds which addresses are kept of the cards, and when they are this
// machine's no longer.
func TestCardsPrinted(t *testing.T) {
	dir := t.TempDir()
	if Moved(dir) != "" {
		t.Error("moved without any cards")
	}
	far, near := Address{"203.0.113.7", 2222}, Address{"127.0.0.1", 2222}
	for _, c := range []struct {
		everybody bool
		at        []Address
		moved     string
	}{
		{true, []Address{far}, "203.0.113.7:2222"},
		{false, []Address{near}, ""}, // one card of this machine's, beside the others
		{true, []Address{far}, "203.0.113.7:2222"},
		{true, []Address{far, near}, ""}, // as on a cluster
	} {
		if err := CardsPrinted(dir, c.everybody, c.at); err != nil {
			t.Fatal(err)
		}
		if got := Moved(dir); got != c.moved {
			t.Errorf("%+v: %q", c, got)
		}
	}
}
