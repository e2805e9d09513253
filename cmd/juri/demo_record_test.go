package main

import (
	"context"
	"crypto/ed25519"
	"encoding/pem"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/verbs"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/report"
	"juri/store/setup"
	"juri/tui"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
	"juri/tui/sshd"
)

// window is a terminal's window of a recording: what stands in it, and below that what is
// typed.
type window struct {
	*kittest.Recording
	lines []string
}

// says adds what is printed, broken where the window ends.
func (w *window) says(text string) {
	for line := range strings.Lines(text) {
		w.lines = append(w.lines, strings.Split(ansi.Hardwrap(strings.TrimRight(line, "\n"), w.W, true), "\n")...)
	}
}

// stands shows the last lines that the window has room for.
func (w *window) stands(long time.Duration) {
	lines := append([]string{}, w.lines[max(len(w.lines)-w.H, 0):]...)
	for len(lines) < w.H {
		lines = append(lines, "")
	}
	w.Show(strings.Join(lines, "\n"), long)
}

// typed types a text behind the last line.
func (w *window) typed(text string) {
	last := &w.lines[len(w.lines)-1]
	for _, r := range text {
		*last += string(r)
		w.stands(45 * time.Millisecond)
	}
	w.stands(600 * time.Millisecond)
}

// consoleIn shows a console in the window; press goes on with a key, for that long.
func (w *window) consoleIn(ctx context.Context, r *kittest.Rig, o tui.Options, user string) (press func(key string, long time.Duration)) {
	o.Actor, o.Contest, o.Colour = scoring.Actor{User: user}, deciding{r}, true
	told := make(chan scoring.State, 1)
	told <- r.See(user)
	m := tui.New(ctx, func(ctx context.Context) (scoring.State, error) {
		select {
		case s := <-told:
			return s, nil
		case <-ctx.Done():
			return scoring.State{}, ctx.Err()
		}
	}, o)
	m.Update(tea.WindowSizeMsg{Width: w.W, Height: w.H})
	follow(m, m.Init())
	return func(key string, long time.Duration) {
		if key != "" {
			_, cmd := m.Update(kittest.Key(key))
			follow(m, cmd)
		}
		w.Show(m.View().Content, long)
	}
}

// follow does what a message leads to, but for what is still waited for.
func follow(m *tui.Model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	out := make(chan tea.Msg, 1)
	go func() { out <- cmd() }()
	select {
	case msg := <-out:
		if all, is := msg.(tea.BatchMsg); is {
			for _, c := range all {
				follow(m, c)
			}
		} else if msg != nil {
			_, next := m.Update(msg)
			follow(m, next)
		}
	case <-time.After(10 * time.Millisecond):
	}
}

// deciding is a contest in memory.
type deciding struct{ r *kittest.Rig }

func (d deciding) Do(_ context.Context, by scoring.Actor, c scoring.Command) ([]scoring.Event, error) {
	return d.r.Try(by.User, c)
}
func (d deciding) Clock() time.Duration { return d.r.Now }
func (deciding) Subscribe(scoring.Actor) (func(context.Context) (scoring.State, error), func()) {
	return nil, nil
}

// always takes each PIN for the one that was kept.
type always struct{}

func (always) Hash(pin string) string    { return pin }
func (always) Check(string, string) bool { return true }

// elsewhere is a listener that has an address and nothing more.
type elsewhere struct{ net.Listener }

func (elsewhere) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: demoAt.Port} }

// What differs from one demo to the next is always the same in the recording.
const demoFolder = "/tmp/juri-demo-1907416385"

var demoAt = folder.Address{Host: "127.0.0.1", Port: 43521}

// TestRecordDemo records what a newcomer sees of juri demo; -update records it anew.
func TestRecordDemo(t *testing.T) {
	dir, en := t.TempDir(), i18n.For("en")
	noError(t, setup.WriteDemo(dir))
	key, err := gossh.MarshalPrivateKey(ed25519.NewKeyFromSeed([]byte(strings.Repeat("juri", 8))), "")
	noError(t, err)
	noError(t, os.WriteFile(filepath.Join(dir, store.HostKeyFile), pem.EncodeToMemory(key), 0o600))
	f, err := folder.Open(t.Context(), en, dir, "")
	noError(t, err)
	defer f.Close()
	f.PINs = always{}
	kept := map[string]string{}
	for i, p := range f.Board.State().People {
		kept[p.User] = fmt.Sprintf("%08d", 27182818*(i+1)%1e8)
	}
	cards, err := verbs.KeptCards(t.Context(), f, kept, demoAt)
	noError(t, err)
	signer, err := f.HostKey()
	noError(t, err)
	d := &folder.Door{Folder: f, At: demoAt, Key: signer, Listener: elsewhere{}}
	var said strings.Builder
	printDemo(&said, en, d, demoFolder, cards, false)
	said.WriteString("\n" + en.Shell.DemoOpen() + "\n")

	synctest.Test(t, func(t *testing.T) {
		defer time.Sleep(time.Hour) // every tick is over
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		day := time.Date(2026, 11, 27, 1, 0, 0, 0, time.UTC)
		time.Sleep(time.Until(day))
		r := kittest.Of(t, f.Files.Said)
		r.Start = day
		r.Do("sari", scoring.Next{Room: "pinus"})
		recordDemo(ctx, t, r, cards, said.String(), sshd.Fingerprint(signer.PublicKey()))
	})
}

// recordDemo shows the organizer's window, and then a juror's.
func recordDemo(ctx context.Context, t *testing.T, r *kittest.Rig, cards []report.Card, said, print string) {
	film := &kittest.Recording{Title: "juri demo: a ready contest, its organizer's console, and a juror who logs in", W: 100, H: 34, Theme: kit.Dark}
	w := &window{Recording: film, lines: []string{"$ "}}
	w.stands(800 * time.Millisecond)
	w.typed("go run ./cmd/juri demo")
	w.says(said)
	w.stands(6 * time.Second)
	connect := func(user string) {
		r.State.Present = append(r.State.Present, scoring.Presence{User: user, Terminals: 1, Seen: r.Start})
	}
	connect("panitia")
	w.consoleIn(ctx, r, tui.Options{Lang: "en"}, "panitia")("", 4*time.Second)

	ani := cards[0]
	w = &window{Recording: film, lines: []string{"$ "}}
	w.stands(800 * time.Millisecond)
	w.typed(ani.SSH)
	w.says("The authenticity of host '[127.0.0.1]:43521 ([127.0.0.1]:43521)' can't be established.\n" +
		"ED25519 key fingerprint is " + print + ".\nThis key is not known by any other names.\n" +
		"Are you sure you want to continue connecting (yes/no/[fingerprint])? ")
	w.stands(1500 * time.Millisecond)
	w.typed("yes")
	w.says("Warning: Permanently added '[127.0.0.1]:43521' (ED25519) to the list of known hosts.\n" +
		strings.Join(kit.Wrap(i18n.For("id").Door.PINAsk(r.State.Contest.Name, demoAt.Host), kit.MinWidth), "\n") + "\n(" + ani.User + "@127.0.0.1) PIN: ")
	w.stands(2500 * time.Millisecond)
	connect(ani.User)
	press := w.consoleIn(ctx, r, tui.Options{}, ani.User)
	press("", 2500*time.Millisecond)
	press("L", 2500*time.Millisecond)
	for _, key := range strings.Fields("8 5 enter 9 0 enter 8 8 enter") {
		press(key, 400*time.Millisecond)
	}
	press("", 2500*time.Millisecond)
	w.Keep(t, "../../.github/pictures", "demo")
}
