//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"juri/scoring"
	"juri/store/storetest"
)

// TestSuspendedTerminals stops real ssh clients with SIGSTOP while the contest
// goes on: nobody else waits for them, and once they go on they show what is true
// now, without the rest of what they missed.
func TestSuspendedTerminals(t *testing.T) {
	storetest.NeedTools(t, "openssh-client tmux", "ssh", "tmux")
	s := serveDemo(t)
	s.OK("sari", "next pinus")
	s.OK("sari", "say pinus Pesan nol")
	host, port, _ := strings.Cut(s.Door.Listener.Addr().String(), ":")
	type suspended struct {
		*tmux
		pid int
		out string // what the client writes from now on
	}
	var all []suspended
	for _, user := range []string{"ani", "layar"} {
		pin, err := s.Folder.NewPIN(t.Context(), scoring.Host, scoring.IssuePIN{User: user})
		noError(t, err)
		x := newTmux(t, "44", "20")
		x.see("$")
		// Under a shell that does not mind: tmux, and one with jobs, would wake it.
		x.press(`exec sh -c 'sh -c "echo pid=\$\$; exec ssh -F none -o UserKnownHostsFile=/dev/null -o PreferredAuthentications=keyboard-interactive `+
			"-o StrictHostKeyChecking=no -p "+port+" "+user+"@"+host+`"; true'`, "Enter")
		x.see("PIN")
		_, after, _ := strings.Cut(x.screen(), "\npid=")
		pid, err := strconv.Atoi(strings.Fields(after)[0])
		noError(t, err)
		x.press(pin, "Enter")
		x.see("Pesan nol")
		out := filepath.Join(t.TempDir(), "out")
		x.run("pipe-pane", "-O", "cat > "+out)
		all = append(all, suspended{x, pid, out})
	}
	for _, x := range all {
		noError(t, syscall.Kill(x.pid, syscall.SIGSTOP))
	}
	t.Cleanup(func() {
		for _, x := range all {
			_ = syscall.Kill(x.pid, syscall.SIGCONT)
		}
	})
	awake := s.Console("budi", 80, 24)
	awake.See("Pesan nol")
	const states = 300
	for n := range states {
		if _, err := s.Folder.Board.Do(t.Context(), scoring.Actor{User: "sari"}, scoring.Say{Room: "pinus", Text: fmt.Sprintf("Pesan nomor %d.", n)}); err != nil {
			t.Fatal(err)
		}
		if n%30 == 0 { // somebody who reads is not held up
			awake.See(fmt.Sprintf("Pesan nomor %d.", n))
		}
	}
	for _, x := range all {
		if got := x.screen(); strings.Contains(got, "Pesan nomor") {
			t.Fatalf("it was not suspended:\n%s", got)
		}
		noError(t, syscall.Kill(x.pid, syscall.SIGCONT))
	}
	for _, x := range all {
		x.see(fmt.Sprintf("Pesan nomor %d.", states-1))
		sent, err := os.Stat(x.out)
		noError(t, err)
		// A frame for each state would be at least its words and a way there; a
		// whole frame for each would be megabytes.
		if sent.Size() > 256<<10 {
			t.Errorf("%d bytes were owed to a terminal that missed %d states", sent.Size(), states)
		}
		t.Logf("%d bytes after %d missed states", sent.Size(), states)
	}
}
