package juritest

import (
	"cmp"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/setup"
	"juri/tui/sshd"
)

// Issued is a new PIN for the user, as an organizer gets it.
func (s *Served) Issued(t *testing.T, user string) string {
	t.Helper()
	out, e, code := s.Verb("panitia", "cards "+user+" --format json")
	var said struct{ Cards []struct{ PIN string } }
	if err := json.Unmarshal([]byte(out), &said); err != nil || code != 0 || len(said.Cards) != 1 || said.Cards[0].PIN == "" {
		t.Fatalf("cards: %v %d %s %s", err, code, out, e)
	}
	return said.Cards[0].PIN
}

// TwoFolders makes the sample contest's folder and a copy, host key and all.
func TwoFolders(t *testing.T) (*Served, [2]string) {
	t.Helper()
	s := &Served{T: t, Dir: t.TempDir(), Keys: map[string]gossh.Signer{}}
	if err := setup.WriteDemo(s.Dir); err != nil {
		t.Fatal(err)
	}
	s.GiveKeys()
	if _, err := sshd.HostKey(filepath.Join(s.Dir, "host_ed25519")); err != nil {
		t.Fatal(err)
	}
	if _, err := store.FolderSecret(s.Dir, scoring.Hash{}); err != nil {
		t.Fatal(err)
	}
	other := t.TempDir()
	if err := os.CopyFS(other, os.DirFS(s.Dir)); err != nil {
		t.Fatal(err)
	}
	return s, [2]string{s.Dir, other}
}

// Pin gives the user a PIN.
func (s *Served) Pin(user string) string {
	s.T.Helper()
	pin, err := s.Folder.NewPIN(s.T.Context(), scoring.Host, scoring.IssuePIN{User: user})
	if err != nil {
		s.T.Fatal(err)
	}
	return pin
}

// HostKey checks that it is the folder's server that answers.
func (s *Served) HostKey() gossh.HostKeyCallback {
	s.T.Helper()
	key, err := sshd.HostKey(filepath.Join(s.Dir, "host_ed25519"))
	if err != nil {
		s.T.Fatal(err)
	}
	return gossh.FixedHostKey(key.PublicKey())
}

// Replayed is the contest as its journal alone says it.
func (s *Served) Replayed() scoring.State {
	s.T.Helper()
	var state scoring.State
	for e, err := range s.Folder.Log.After(s.T.Context(), 0) {
		if err != nil {
			s.T.Fatal(err)
		}
		state = scoring.Apply(state, e)
	}
	return state
}

// Served is a contest served over SSH in this process, and everybody's key.
type Served struct {
	T      *testing.T
	Dir    string
	Folder *folder.Folder
	Door   *folder.Door
	Keys   map[string]gossh.Signer
	Addr   string // where it listens; to start again there, kept
	Web    bool   // spoken to as browsers do, through WebSockets
	PID    int    // of a server in a process of its own, else 0
	Stop   func()

	Private map[string]ed25519.PrivateKey // of keys

	Program Program
	Limits  sshd.Limits  // of the door; zero for the usual ones
	Log     slog.Handler // what the door writes down
}

// Program is what a contest is served with: its verbs, and the commands of the shell.
type Program struct {
	Verbs folder.Runner
	Shell func(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int
}

// Serve serves the sample contest on a free port; everybody has a key.
func Serve(t *testing.T, p Program, set ...func(*Served)) *Served {
	t.Helper()
	dir := t.TempDir()
	if err := setup.WriteDemo(dir); err != nil {
		t.Fatal(err)
	}
	s := &Served{T: t, Dir: dir, Program: p, Keys: map[string]gossh.Signer{}, Log: slog.DiscardHandler}
	for _, f := range set {
		f(s)
	}
	s.Limits.Handshake = cmp.Or(s.Limits.Handshake, time.Minute)
	s.GiveKeys()
	s.Start()
	t.Cleanup(func() { s.Stop() })
	return s
}

// GiveKeys writes a public key for everybody into contest.yaml.
func (s *Served) GiveKeys() {
	s.T.Helper()
	path := filepath.Join(s.Dir, "contest.yaml")
	text, err := os.ReadFile(path)
	if err != nil {
		s.T.Fatal(err)
	}
	s.Private = map[string]ed25519.PrivateKey{}
	said := Loaded(s.T, s.Dir)
	out := string(text)
	for _, p := range said.People {
		_, private, err := ed25519.GenerateKey(rand.Reader)
		if err != nil {
			s.T.Fatal(err)
		}
		if s.Keys[p.User], err = gossh.NewSignerFromSigner(private); err != nil {
			s.T.Fatal(err)
		}
		s.Private[p.User] = private
		line := strings.TrimSpace(string(gossh.MarshalAuthorizedKey(s.Keys[p.User].PublicKey())))
		before := "{user: " + p.User + ","
		if strings.Count(out, before) != 1 {
			s.T.Fatalf("contest.yaml has no %q", before)
		}
		out = strings.Replace(out, before, before+" keys: ["+fmt.Sprintf("%q", line)+"],", 1)
	}
	if err := os.WriteFile(path, []byte(out), 0o600); err != nil {
		s.T.Fatal(err)
	}
}

// Start serves the folder; stop ends it as a signal would.
func (s *Served) Start() {
	s.T.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	text := i18n.For("en")
	var err error
	if s.Folder, err = folder.Open(ctx, text, s.Dir, ""); err != nil {
		s.T.Fatal(err)
	}
	if s.Door, err = folder.OpenDoor(text, s.Folder, s.Program.Verbs, cmp.Or(s.Addr, "127.0.0.1:0"), "", s.Limits, slog.New(s.Log)); err != nil {
		s.T.Fatal(err)
	}
	s.Door.LetBrowsersIn(nil)
	s.Addr = s.Door.Listener.Addr().String()
	done := make(chan struct{})
	d, f := s.Door, s.Folder
	go func() { defer close(done); _ = d.Serve(ctx) }()
	s.Stop = sync.OnceFunc(func() {
		cancel()
		<-done
		f.Close()
	})
}

// Dial logs in with the user's key.
func (s *Served) Dial(user string) *gossh.Client {
	s.T.Helper()
	c, err := s.Login("", user, gossh.PublicKeys(s.Keys[user]))
	if err != nil {
		s.T.Fatalf("%s: %v", user, err)
	}
	return c
}

// DialWeb logs in with the user's key as a browser does, through a WebSocket.
func (s *Served) DialWeb(user string) *gossh.Client {
	s.T.Helper()
	web := *s
	web.Web = true
	return web.Dial(user)
}

// Until waits for a condition, however slow the machine, and looks the more seldom the
// longer that takes; what explains a failure is asked for then.
func Until(t *testing.T, what string, ok func() bool, explain ...func() string) {
	t.Helper()
	end := time.Now().Add(3 * time.Minute)
	for pause := time.Millisecond; !ok(); pause = min(2*pause, 64*time.Millisecond) {
		if time.Now().After(end) {
			for _, e := range explain {
				what += "\n" + e()
			}
			t.Fatalf("never: %s", what)
		}
		time.Sleep(pause)
	}
}

// Cell is a juror's part in a slot, as the server has it.
func (s *Served) Cell(slot, juror string) *scoring.Cell {
	return s.Folder.Board.State().Slot(slot).Cell(juror)
}

const TwoPanels = `  - {user: ani, name: Ani, role: juror, rooms: [pinus]}
  - {user: budi, name: Budi, role: juror, rooms: [pinus]}
  - {user: citra, name: Citra, role: juror, rooms: [eboni]}`
