package sshd

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	gossh "golang.org/x/crypto/ssh"
)

// screen is a client's terminal session and all the bytes it got.
type screen struct {
	t *testing.T
	*gossh.Session
	in io.Writer

	mu  sync.Mutex
	got bytes.Buffer
	emu *vt.Emulator
}

func (s *screen) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, _ = s.emu.Write(b)
	return s.got.Write(b)
}

func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.got.String()
}

func (s *screen) see(want string) {
	s.t.Helper()
	until(s.t, fmt.Sprintf("%q on screen", want), func() bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return strings.Contains(s.emu.String(), want)
	},
		func() string { return fmt.Sprintf("got %q", s.text()) })
}

func (s *screen) press(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.in, keys); err != nil {
		s.t.Fatalf("typing %q: %v", keys, err)
	}
}

// session opens a session that is not a shell yet.
func (d *door) session(c *gossh.Client) *screen {
	d.t.Helper()
	sess, err := c.NewSession()
	if err != nil {
		d.t.Fatal(err)
	}
	s := &screen{t: d.t, Session: sess, emu: vt.NewEmulator(120, 4)}
	go io.Copy(io.Discard, s.emu) // its answers
	d.t.Cleanup(func() { s.emu.InputPipe().(io.Closer).Close() })
	sess.Stdout, sess.Stderr = s, s
	if s.in, err = sess.StdinPipe(); err != nil {
		d.t.Fatal(err)
	}
	return s
}

// console opens a terminal of 80×24.
func (d *door) console(c *gossh.Client) *screen {
	d.t.Helper()
	s := d.session(c)
	s.shell("xterm-256color", 24, 80)
	return s
}

func (s *screen) shell(term string, height, width int) {
	s.t.Helper()
	if err := s.RequestPty(term, height, width, gossh.TerminalModes{}); err != nil {
		s.t.Fatal(err)
	}
	if err := s.Shell(); err != nil {
		s.t.Fatal(err)
	}
}

// code is the exit code that err, from Wait, tells of; -1 if none.
func code(err error) int {
	var exit *gossh.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.ExitStatus()
	}
	return -1
}

// until waits until ok.
func until(t *testing.T, what string, ok func() bool, detail ...func() string) {
	t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); !ok(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			for _, d := range detail {
				what += "; " + d()
			}
			t.Fatalf("never: %s", what)
		}
	}
}
