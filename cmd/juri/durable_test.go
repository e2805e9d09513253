package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/store"
	"juri/store/setup"
)

// child is the built program serving a folder in a process of its own.
type child struct {
	*served
	cmd  *exec.Cmd
	said *juritest.Diary
	exit chan error
}

// serveChild makes the sample contest and serves it with the built program.
func serveChild(t *testing.T, flags ...string) *child {
	t.Helper()
	s := &served{Served: &juritest.Served{T: t, Dir: t.TempDir(), Keys: map[string]gossh.Signer{}, Addr: "127.0.0.1:" + freePort(t)}}
	noError(t, setup.WriteDemo(s.Dir))
	s.GiveKeys()
	c := &child{served: s, said: &juritest.Diary{}, exit: make(chan error, 1)}
	c.cmd = exec.Command(juriBinary(t), append([]string{"serve", s.Dir, "--listen", s.Addr, "--handshake-timeout=1m"}, flags...)...)
	c.cmd.Env = append(os.Environ(), "LANG=en_US.UTF-8")
	c.cmd.Stdout, c.cmd.Stderr = c.said, c.said
	noError(t, c.cmd.Start())
	s.PID = c.cmd.Process.Pid
	go func() { c.exit <- c.cmd.Wait() }()
	t.Cleanup(func() { _ = c.cmd.Process.Kill() })
	juritest.Until(t, "the server answers", func() bool {
		k, err := c.login("panitia")
		if err == nil {
			_ = k.Close()
		}
		return err == nil
	})
	return c
}

func (c *child) login(user string) (*gossh.Client, error) {
	return gossh.Dial("tcp", c.Addr, &gossh.ClientConfig{
		User: user, Auth: []gossh.AuthMethod{gossh.PublicKeys(c.Keys[user])},
		HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: time.Minute,
	})
}

// TestSignals holds that a signal ends the server by itself, with every terminal
// told and given back, and that a second one does not wait.
func TestSignals(t *testing.T) {
	for _, signal := range []os.Signal{syscall.SIGTERM, syscall.SIGINT} {
		c := serveChild(t)
		conn, err := c.login("ani")
		noError(t, err)
		x := c.ConsoleOn(conn, "ani", 80, 24)
		x.See("Ani Rahma")
		began := time.Now()
		noError(t, c.cmd.Process.Signal(signal))
		if err := <-c.exit; err != nil {
			t.Errorf("%v: the server ended with %v\n%s", signal, err, c.said)
		}
		t.Logf("%v: ended after %v with a console open", signal, time.Since(began).Round(time.Millisecond))
		juritest.Until(t, "the terminal is told why and given back", func() bool {
			return strings.Contains(x.Screen(), "dihentikan") && !x.Alternate()
		}, x.Screen)
		if r, err := store.Verify(filepath.Join(c.Dir, store.JournalFile)); err != nil || !r.OK() {
			t.Errorf("the journal after %v: %v %+v", signal, err, r.Faults)
		}
	}
}

// TestOneServer holds that a second one on the same folder says who holds it and
// how to join.
func TestOneServer(t *testing.T) {
	c := serveChild(t)
	for _, args := range [][]string{
		{"serve", c.Dir, "--listen", "127.0.0.1:0"}, {"open", c.Dir, "--as", "panitia"}, {"cards", c.Dir},
	} {
		out, err := exec.Command(juriBinary(t), args...).CombinedOutput()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 1 {
			t.Errorf("%v: %v, want exit 1", args, err)
		}
		if _, port, _ := strings.Cut(c.Addr, ":"); !strings.Contains(string(out), port) || !strings.Contains(string(out), "ssh") {
			t.Errorf("%v does not say how to join %s:\n%s", args, c.Addr, out)
		}
	}
}

// TestTimerRestart holds that a phase goes on counting over a restart.
func TestTimerRestart(t *testing.T) {
	s := serveDemo(t)
	if _, e, code := s.Verb("sari", "next pinus"); code != 0 {
		t.Fatal(e)
	}
	timer := func() time.Duration {
		st := s.Folder.Board.State()
		return st.OnStage("pinus").Timer.Left(s.Folder.Board.Clock())
	}
	earliest := time.Now()
	before := timer()
	latest := time.Now()
	s.Stop()
	time.Sleep(30 * time.Millisecond) // some time goes by while nothing runs
	s.Start()
	least := time.Since(latest)
	after := timer()
	most := time.Since(earliest)
	if went := before - after; went < least-time.Second || went > most+time.Second {
		t.Errorf("the timer went from %v to %v while %v to %v passed", before, after, least, most)
	}
}

// TestBackups holds that every closed slot is backed up, that a backup taken over
// SSH restores, and that a damaged journal is refused with the newest good backup.
func TestBackups(t *testing.T) {
	c := serveChild(t)
	conn, err := c.login("panitia")
	noError(t, err)
	verb := func(line string) string {
		t.Helper()
		out, ok := output(t.Context(), conn, line)
		if !ok {
			t.Fatalf("%s failed: %s", line, out)
		}
		return out
	}
	verb("next pinus")
	verb("next pinus")
	verb("next pinus")
	verb("close P01")
	folder := filepath.Join(c.Dir, store.BackupFolder)
	juritest.Until(t, "the closed slot is backed up", func() bool {
		_, r, err := store.NewestGoodBackup(folder)
		return err == nil && r.Records > 0
	})
	file := filepath.Join(t.TempDir(), "copy.db")
	noError(t, os.WriteFile(file, []byte(verb("backup")), 0o600))
	_ = c.cmd.Process.Signal(syscall.SIGTERM)
	<-c.exit

	juri := func(args ...string) (string, int) {
		var out strings.Builder
		code := run(t.Context(), args, strings.NewReader(""), &out, &out)
		return out.String(), code
	}
	if out, code := juri("verify", c.Dir); code != 0 {
		t.Errorf("verify: %d %s", code, out)
	}
	path := filepath.Join(c.Dir, store.JournalFile)
	data, err := os.ReadFile(path)
	noError(t, err)
	data = bytes.ReplaceAll(data, []byte(`"phase.set"`), []byte(`"phase.sat"`)) // wherever the page was copied to
	noError(t, os.WriteFile(path, data, 0o600))
	if out, code := juri("verify", c.Dir); code != 1 || out == "" {
		t.Errorf("verify of a flipped bit: %d %s", code, out)
	}
	newest, _, err := store.NewestGoodBackup(folder)
	noError(t, err)
	if out, code := juri("standings", c.Dir); code != 1 || !strings.Contains(out, filepath.Base(newest)) || strings.Contains(out, "goroutine") {
		t.Errorf("a damaged journal: %d %s", code, out)
	}
	if out, code := juri("restore", file, c.Dir); code != 0 {
		t.Errorf("restore: %d %s", code, out)
	}
	if out, code := juri("standings", c.Dir, "--format", "json"); code != 0 || !strings.Contains(out, `"rows"`) {
		t.Errorf("after the restore: %d %s", code, out)
	}
}
