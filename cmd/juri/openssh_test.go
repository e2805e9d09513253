package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/store/storetest"
	"juri/tui/kit/kittest"
)

// tmux is a private tmux server with one session, in which a shell runs.
type tmux struct {
	t      *testing.T
	socket string
}

func newTmux(t *testing.T, w, h string) *tmux {
	t.Helper()
	x := &tmux{t, filepath.Join(t.TempDir(), "tmux")}
	x.run("-f", "/dev/null", "new-session", "-d", "-x", w, "-y", h, "env", "-u", "NO_COLOR", "PS1=$ ", "sh")
	t.Cleanup(func() { _ = exec.Command("tmux", "-S", x.socket, "kill-server").Run() })
	return x
}

func (x *tmux) run(args ...string) string {
	x.t.Helper()
	out, err := exec.Command("tmux", append([]string{"-S", x.socket}, args...)...).CombinedOutput()
	if err != nil {
		x.t.Fatalf("tmux %v: %v\n%s", args, err, out)
	}
	return string(out)
}

func (x *tmux) screen() string { return x.run("capture-pane", "-p") }

func (x *tmux) see(want string) {
	x.t.Helper()
	juritest.Until(x.t, "tmux sees "+want, func() bool { return strings.Contains(x.screen(), want) }, x.screen)
}

// shows is see for what a board may have in letters of blocks.
func (x *tmux) shows(want string) {
	x.t.Helper()
	juritest.Until(x.t, "tmux shows "+want, func() bool { return kittest.Shows(x.screen(), want) }, x.screen)
}

// press sends keys by tmux's names for them.
func (x *tmux) press(keys ...string) { x.run(append([]string{"send-keys"}, keys...)...) }

// given reports whether the terminal was given back: no alternate screen, and a cursor.
func (x *tmux) given() bool {
	return strings.TrimSpace(x.run("display-message", "-p", "#{alternate_on} #{cursor_flag}")) == "0 1"
}

// TestOpenSSH logs in as each role by PIN, with the real client inside a real
// terminal, and reads the screen.
func TestOpenSSH(t *testing.T) {
	storetest.NeedTools(t, "openssh-client tmux", "ssh", "tmux")
	s := serveDemo(t)
	pins := map[string]string{}
	for _, user := range []string{"ani", "sari", "panitia", "layar"} { // before the first call: later ones are told of
		pins[user] = s.Pin(user)
	}
	if _, e, code := s.Verb("sari", "next pinus"); code != 0 {
		t.Fatal(e)
	}
	unit := s.Folder.Board.State().Slot("P01").Entry.Unit[:12]
	for _, role := range []struct {
		user string
		sees []string
		act  func(x *tmux)
		quit []string
	}{
		{"ani", []string{"P01", unit, "Ani Rahma"}, func(x *tmux) {
			x.press("8", "5", "Enter")
			x.see("tersimpan")
			juritest.Until(t, "the score is kept", func() bool { return s.Cell("P01", "ani").Draft != nil }, x.screen)
		}, []string{"Q", "y"}},
		{"sari", []string{"P01", "Sari"}, func(x *tmux) {
			x.press("n")
			x.see("anya jawab")
		}, []string{"Q", "y"}},
		{"panitia", []string{"Pinus", "Eboni", "Meranti"}, func(x *tmux) {
			x.press("2")
			x.see("P01")
		}, []string{"Q", "y"}},
		{"layar", []string{unit}, func(*tmux) {}, []string{"C-c"}},
	} {
		t.Run(role.user, func(t *testing.T) {
			x := newTmux(t, "80", "24")
			host, port, _ := strings.Cut(s.Door.Listener.Addr().String(), ":")
			pin := pins[role.user]
			x.see("$")
			x.press("ssh -F none -o UserKnownHostsFile=/dev/null -o PreferredAuthentications=keyboard-interactive,password "+
				"-o StrictHostKeyChecking=no -p "+port+" "+role.user+"@"+host, "Enter")
			x.see("PIN")
			x.press(pin[:4], "-", pin[4:], "Enter")
			for _, want := range role.sees {
				x.shows(want)
			}
			role.act(x)
			x.press(role.quit...)
			juritest.Until(t, "the terminal is given back", x.given, x.screen)
		})
	}
}
