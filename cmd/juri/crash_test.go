package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store"
	"juri/store/setup"
)

// juriBinary is the program's path: these tests themselves, which are juri where they
// are called so.
func juriBinary(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("juri")
	noError(t, err)
	return path
}

// acked is what clients were told is saved.
type acked struct {
	mu       sync.Mutex
	receipts map[string]string // a sheet's receipt -> the text that it was handed in with
	actions  map[uint64]string // a queue action's record -> its type
	n        int
	rest     time.Duration // of a person between two commands
}

// TestCrashLoop kills the built server with SIGKILL under the load of eight SSH
// clients, again and again: whatever was acknowledged must be in the journal,
// once, and the journal whole. JURI_LONG=1 makes it 500 kills.
func TestCrashLoop(t *testing.T) {
	t.Parallel()
	cycles := 15
	if os.Getenv("JURI_LONG") != "" {
		cycles = 500
	}
	binary := juriBinary(t)
	s := &served{Served: &juritest.Served{T: t, Dir: t.TempDir(), Keys: map[string]gossh.Signer{}}}
	noError(t, setup.WriteDemo(s.Dir))
	s.GiveKeys()
	told := &acked{receipts: map[string]string{}, actions: map[uint64]string{}}
	for cycle := range cycles {
		s.crash(binary, cycle, told)
		s.check(told)
	}
	t.Logf("%d kills, %d acknowledged writes, 0 losses", cycles, told.n)
	if told.n < 4*cycles {
		t.Errorf("only %d writes were acknowledged in %d cycles: too little load to show anything", told.n, cycles)
	}
}

// crash serves the folder, loads it with eight clients and kills the server.
func (s *served) crash(binary string, cycle int, told *acked) {
	s.T.Helper()
	address := "127.0.0.1:" + freePort(s.T)
	server := exec.Command(binary, "serve", s.Dir, "--listen", address)
	var said strings.Builder
	server.Stdout, server.Stderr = &said, &said
	noError(s.T, server.Start())
	juritest.Until(s.T, "the server answers", func() bool {
		c, err := net.Dial("tcp", address)
		if err == nil {
			_ = c.Close()
		}
		return err == nil
	}, said.String)
	ctx, cancel := context.WithCancel(s.T.Context())
	var clients sync.WaitGroup
	for i, user := range []string{"ani", "budi", "citra", "dewa", "sari", "tono", "wati", "panitia"} {
		clients.Go(func() { s.load(ctx, address, user, fmt.Sprintf("%d-%d", cycle, i), told) })
	}
	before := told.count()
	juritest.Until(s.T, "something is acknowledged", func() bool { return told.count() > before+4 }, said.String)
	time.Sleep(time.Duration(rand.IntN(40_000)) * time.Microsecond) // a random moment: no assertion hangs on it
	_ = server.Process.Kill()
	_ = server.Wait()
	cancel()
	clients.Wait()
}

func (a *acked) count() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.n
}

// load gives commands over one connection until it breaks, and notes what was acknowledged.
func (s *served) load(ctx context.Context, address, user, mark string, told *acked) {
	c, err := gossh.Dial("tcp", address, &gossh.ClientConfig{
		User: user, Auth: []gossh.AuthMethod{gossh.PublicKeys(s.Keys[user])},
		HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: time.Minute, // the server is killed and made anew
	})
	if err != nil {
		return
	}
	stop := context.AfterFunc(ctx, func() { _ = c.Close() })
	defer stop()
	defer c.Close()
	for n := 0; ctx.Err() == nil; n++ {
		time.Sleep(told.rest)
		text := fmt.Sprintf("%s-%d", mark, n)
		line := map[string]string{
			"sari": "extend pinus 1", "tono": "say eboni " + text, "wati": "say meranti " + text, "panitia": "say pinus " + text,
		}[user]
		if n == 0 && user == "sari" {
			line = "next pinus"
		}
		if line != "" {
			s.act(ctx, c, line+" --format json", told)
			continue
		}
		value := 60 + n%40
		s.handIn(ctx, c, fmt.Sprintf("score P01 latar=%d baru=%d impl=%d signif=%d adapt=%d sdaya=%d lanjut=%d --strength %s --submit --format json",
			value, value, value, value, value, value, value, text), text, told)
	}
}

// output runs a command line; ok if it was done. The client library may wait for
// ever for a channel on a connection that breaks at that moment, so ctx ends it.
func output(ctx context.Context, c *gossh.Client, line string) (string, bool) {
	var out string
	var ok bool
	done := make(chan struct{})
	go func() {
		defer close(done)
		sess, err := c.NewSession()
		if err != nil {
			return
		}
		defer sess.Close()
		b, err := sess.Output(line)
		out, ok = string(b), err == nil
	}()
	select {
	case <-done:
		return out, ok
	case <-ctx.Done():
		return "", false
	}
}

func (s *served) act(ctx context.Context, c *gossh.Client, line string, told *acked) {
	out, ok := output(ctx, c, line)
	var a struct {
		Record uint64
		Type   string
	}
	if !ok || json.Unmarshal([]byte(out), &a) != nil {
		return
	}
	told.mu.Lock()
	defer told.mu.Unlock()
	told.actions[a.Record] = a.Type
	told.n++
}

func (s *served) handIn(ctx context.Context, c *gossh.Client, line, text string, told *acked) {
	out, ok := output(ctx, c, line)
	var a struct{ Receipt, Strength string }
	if !ok || json.Unmarshal([]byte(out), &a) != nil || a.Strength != text || a.Receipt == "" {
		return
	}
	told.mu.Lock()
	defer told.mu.Unlock()
	told.receipts[a.Receipt] = text
	told.n++
}

// check opens the folder as the next server would: the journal is whole, and
// holds all that was acknowledged, once.
func (s *served) check(told *acked) {
	s.T.Helper()
	r, err := store.Verify(filepath.Join(s.Dir, store.JournalFile))
	if err != nil || !r.OK() {
		s.T.Fatalf("verify: %v %+v", err, r.Faults)
	}
	log, err := store.OpenFolder(s.Dir, "")
	noError(s.T, err)
	defer log.Close()
	s.holds(log, told)
}

// holds checks that a journal holds all that was acknowledged, once.
func (s *served) holds(log store.Log, told *acked) {
	s.T.Helper()
	sheets, types, texts := map[string]string{}, map[uint64]string{}, map[string]int{}
	var events []scoring.Event
	var failed error
	juritest.Until(s.T, "the journal is read", func() bool { // a cluster may be slow to answer
		events = nil
		for e, err := range log.After(s.T.Context(), 0) {
			if failed = err; err != nil {
				return false
			}
			events = append(events, e)
		}
		return true
	}, func() string { return fmt.Sprint(failed) })
	for _, e := range events {
		types[e.Seq] = scoring.TypeOf(e.Fact)
		switch f := e.Fact.(type) {
		case scoring.SheetSubmitted:
			sheets[e.Hash.Receipt()] = f.Strength
			texts[f.Strength]++
		case scoring.MessageSaid:
			texts[f.Text]++
		}
	}
	for receipt, text := range told.receipts {
		if sheets[receipt] != text {
			s.T.Errorf("LOST: the sheet of receipt %s (%s); the journal has %q", receipt, text, sheets[receipt])
		}
	}
	for seq, what := range told.actions {
		if types[seq] != what {
			s.T.Errorf("LOST: record %d, %s; the journal has %q", seq, what, types[seq])
		}
	}
	for text, n := range texts {
		if n > 1 {
			s.T.Errorf("%q is in the journal %d times", text, n)
		}
	}
}
