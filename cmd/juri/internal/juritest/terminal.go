package juritest

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	gossh "golang.org/x/crypto/ssh"
)

// Terminal is a person's real terminal session, read through an emulator.
type Terminal struct {
	T       *testing.T
	user    string
	Session *gossh.Session
	Conn    *gossh.Client
	in      io.Writer
	Keys    int // pressed so far

	mu    sync.Mutex
	emu   *vt.Emulator
	bytes int
	shown string // the screen when so many bytes had come
	at    int
}

// Console opens the user's console in a terminal of w×h.
func (s *Served) Console(user string, w, h int) *Terminal {
	s.T.Helper()
	return s.ConsoleOn(s.Dial(user), user, w, h)
}

// ConsoleOn opens the user's console over a connection of theirs.
func (s *Served) ConsoleOn(conn *gossh.Client, user string, w, h int) *Terminal {
	s.T.Helper()
	sess, err := conn.NewSession()
	if err != nil {
		s.T.Fatal(err)
	}
	x := &Terminal{T: s.T, user: user, Session: sess, Conn: conn, emu: vt.NewEmulator(w, h)}
	go func() { _, _ = io.Copy(io.Discard, x.emu) }() // what it would answer
	s.T.Cleanup(func() { _ = x.emu.InputPipe().(io.Closer).Close() })
	sess.Stdout, sess.Stderr = x, x
	if x.in, err = sess.StdinPipe(); err != nil {
		s.T.Fatal(err)
	}
	if err := sess.RequestPty("xterm-256color", h, w, gossh.TerminalModes{}); err != nil {
		s.T.Fatal(err)
	}
	if err := sess.Shell(); err != nil {
		s.T.Fatal(err)
	}
	return x
}

// Write takes what the server sends.
func (x *Terminal) Write(b []byte) (int, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.bytes += len(b)
	_, _ = x.emu.Write(b)
	return len(b), nil
}

// Screen is what the terminal shows now.
func (x *Terminal) Screen() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.shown == "" || x.at != x.bytes {
		x.shown, x.at = x.emu.String(), x.bytes
	}
	return x.shown
}

// Alternate reports whether the terminal is still in its alternate screen.
func (x *Terminal) Alternate() bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.emu.IsAltScreen()
}

// See waits until the terminal shows the text.
func (x *Terminal) See(want string) {
	x.T.Helper()
	Until(x.T, fmt.Sprintf("%s sees %q", x.user, want), func() bool { return strings.Contains(x.Screen(), want) }, x.Screen)
}

// Press types keys, each rune one.
func (x *Terminal) Press(keys string) {
	x.T.Helper()
	x.Keys += len([]rune(keys))
	if _, err := io.WriteString(x.in, keys); err != nil {
		x.T.Fatalf("%s types %q: %v", x.user, keys, err)
	}
}

// Pieces types keys in pieces with that much time between. How long they take to
// arrive makes no difference to what must come of them.
func (x *Terminal) Pieces(gap time.Duration, pieces ...string) {
	x.T.Helper()
	for i, p := range pieces {
		if i > 0 {
			time.Sleep(gap)
		}
		x.Press(p)
	}
}
