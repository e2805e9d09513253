package main

import (
	"cmp"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/setup"
	"juri/tui/sshd"
)

// served is a contest served over SSH in this process, and everybody's key.
type served struct {
	t    *testing.T
	dir  string
	f    *folder
	door *door
	keys map[string]gossh.Signer
	addr string // where it listens
	pid  int    // of a server in a process of its own, else 0
	stop func()

	private map[string]ed25519.PrivateKey // of keys

	program program
	limits  sshd.Limits  // of the door; zero for the usual ones
	log     slog.Handler // what the door writes down
}

// program is what a contest is served with: its verbs, and the commands of the shell.
type program struct {
	verbs runner
	shell func(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int
}

// serve serves the sample contest on a free port; everybody has a key.
func serve(t *testing.T, p program, set ...func(*served)) *served {
	t.Helper()
	dir := t.TempDir()
	if err := setup.WriteDemo(dir); err != nil {
		t.Fatal(err)
	}
	s := &served{t: t, dir: dir, program: p, keys: map[string]gossh.Signer{}, log: slog.DiscardHandler}
	for _, f := range set {
		f(s)
	}
	s.limits.Handshake = cmp.Or(s.limits.Handshake, time.Minute)
	s.giveKeys()
	s.start()
	t.Cleanup(func() { s.stop() })
	return s
}

// giveKeys writes a public key for everybody into contest.yaml.
func (s *served) giveKeys() {
	s.t.Helper()
	path := filepath.Join(s.dir, "contest.yaml")
	text, err := os.ReadFile(path)
	if err != nil {
		s.t.Fatal(err)
	}
	s.private = map[string]ed25519.PrivateKey{}
	said := loaded(s.t, s.dir)
	out := string(text)
	for _, p := range said.People {
		_, private, err := ed25519.GenerateKey(rand.Reader)
		if err != nil {
			s.t.Fatal(err)
		}
		if s.keys[p.User], err = gossh.NewSignerFromSigner(private); err != nil {
			s.t.Fatal(err)
		}
		s.private[p.User] = private
		line := strings.TrimSpace(string(gossh.MarshalAuthorizedKey(s.keys[p.User].PublicKey())))
		before := "{user: " + p.User + ","
		if strings.Count(out, before) != 1 {
			s.t.Fatalf("contest.yaml has no %q", before)
		}
		out = strings.Replace(out, before, before+" keys: ["+fmt.Sprintf("%q", line)+"],", 1)
	}
	if err := os.WriteFile(path, []byte(out), 0o600); err != nil {
		s.t.Fatal(err)
	}
}

// start serves the folder; stop ends it as a signal would.
func (s *served) start() {
	s.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	text := i18n.For("en")
	var err error
	if s.f, err = openFolder(ctx, text, s.dir, ""); err != nil {
		s.t.Fatal(err)
	}
	if s.door, err = openDoor(text, s.f, s.program.verbs, "127.0.0.1:0", "", s.limits, slog.New(s.log)); err != nil {
		s.t.Fatal(err)
	}
	s.addr = s.door.ln.Addr().String()
	done := make(chan struct{})
	d, f := s.door, s.f
	go func() { defer close(done); _ = d.serve(ctx) }()
	s.stop = sync.OnceFunc(func() {
		cancel()
		<-done
		f.close()
	})
}

// dial logs in with the user's key.
func (s *served) dial(user string) *gossh.Client {
	s.t.Helper()
	c, err := gossh.Dial("tcp", s.addr, &gossh.ClientConfig{
		User: user, Auth: []gossh.AuthMethod{gossh.PublicKeys(s.keys[user])},
		HostKeyCallback: s.hostKey(), Timeout: time.Minute,
	})
	if err != nil {
		s.t.Fatalf("%s: %v", user, err)
	}
	s.t.Cleanup(func() { _ = c.Close() })
	return c
}

// verb runs one command line and returns what it printed and its exit code.
func (s *served) verb(user, line string) (out, errOut string, code int) {
	s.t.Helper()
	c := s.dial(user)
	defer c.Close()
	sess, err := c.NewSession()
	if err != nil {
		s.t.Fatal(err)
	}
	var o, e strings.Builder
	sess.Stdout, sess.Stderr = &o, &e
	err = sess.Run(line)
	if exit, is := err.(*gossh.ExitError); is {
		return o.String(), e.String(), exit.ExitStatus()
	}
	if err != nil {
		s.t.Fatal(err)
	}
	return o.String(), e.String(), 0
}

// terminal is a person's real terminal session, read through an emulator.
type terminal struct {
	t    *testing.T
	user string
	sess *gossh.Session
	conn *gossh.Client
	in   io.Writer
	keys int // pressed so far

	mu    sync.Mutex
	emu   *vt.Emulator
	bytes int
}

// console opens the user's console in a terminal of w×h.
func (s *served) console(user string, w, h int) *terminal {
	s.t.Helper()
	return s.consoleOn(s.dial(user), user, w, h)
}

// consoleOn opens the user's console over a connection of theirs.
func (s *served) consoleOn(conn *gossh.Client, user string, w, h int) *terminal {
	s.t.Helper()
	sess, err := conn.NewSession()
	if err != nil {
		s.t.Fatal(err)
	}
	x := &terminal{t: s.t, user: user, sess: sess, conn: conn, emu: vt.NewEmulator(w, h)}
	go func() { _, _ = io.Copy(io.Discard, x.emu) }() // what it would answer
	s.t.Cleanup(func() { _ = x.emu.InputPipe().(io.Closer).Close() })
	sess.Stdout, sess.Stderr = x, x
	if x.in, err = sess.StdinPipe(); err != nil {
		s.t.Fatal(err)
	}
	if err := sess.RequestPty("xterm-256color", h, w, gossh.TerminalModes{}); err != nil {
		s.t.Fatal(err)
	}
	if err := sess.Shell(); err != nil {
		s.t.Fatal(err)
	}
	return x
}

// Write takes what the server sends.
func (x *terminal) Write(b []byte) (int, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.bytes += len(b)
	_, _ = x.emu.Write(b)
	return len(b), nil
}

// screen is what the terminal shows now.
func (x *terminal) screen() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.emu.String()
}

// alternate reports whether the terminal is still in its alternate screen.
func (x *terminal) alternate() bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.emu.IsAltScreen()
}

// see waits until the terminal shows the text.
func (x *terminal) see(want string) {
	x.t.Helper()
	until(x.t, fmt.Sprintf("%s sees %q", x.user, want), func() bool { return strings.Contains(x.screen(), want) }, x.screen)
}

// press types keys, each rune one.
func (x *terminal) press(keys string) {
	x.t.Helper()
	x.keys += len([]rune(keys))
	if _, err := io.WriteString(x.in, keys); err != nil {
		x.t.Fatalf("%s types %q: %v", x.user, keys, err)
	}
}

// until waits for a condition, however slow the machine; what explains a failure
// is asked for then.
func until(t *testing.T, what string, ok func() bool, explain ...func() string) {
	t.Helper()
	for end := time.Now().Add(3 * time.Minute); !ok(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			for _, e := range explain {
				what += "\n" + e()
			}
			t.Fatalf("never: %s", what)
		}
	}
}

// loaded is what a contest folder's files say.
func loaded(t *testing.T, dir string) scoring.Setup {
	t.Helper()
	said, err := setup.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	return said
}

// cell is a juror's part in a slot, as the server has it.
func (s *served) cell(slot, juror string) *scoring.Cell {
	return s.f.board.State().Slot(slot).Cell(juror)
}
