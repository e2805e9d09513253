package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
)

func mustLogin(t *testing.T, c *child, user string) *gossh.Client {
	t.Helper()
	conn, err := c.login(user)
	noError(t, err)
	t.Cleanup(func() { _ = conn.Close() })
	return conn
}

// TestListChangedWhileServing is an organizer who renames an entry that was called
// in the list of a contest that is being served, with the built program: everything
// reads and opens afterwards as it is recorded, and says what differs.
func TestListChangedWhileServing(t *testing.T) {
	t.Parallel()
	c := serveChild(t)
	panitia := mustLogin(t, c, "panitia")
	for _, l := range []string{"call P01", "withdraw P02"} {
		if out, ok := output(t.Context(), panitia, l); !ok {
			t.Fatalf("%s: %s", l, out)
		}
	}
	was, e, code := saidBy("standings", c.Dir, "--format", "json")
	if code != 0 {
		t.Fatal(e)
	}
	list := filepath.Join(c.Dir, "entries.csv")
	data, err := os.ReadFile(list)
	noError(t, err)
	noError(t, os.WriteFile(list, []byte(strings.Replace(string(data), "\nP01,", "\nA01,", 1)), 0o600))
	all := func(when string) {
		t.Helper()
		if now, e, code := saidBy("standings", c.Dir, "--format", "json"); code != 0 || now != was {
			t.Errorf("%s: standings: %d %s", when, code, e)
		}
		out, e, code := saidBy("check", c.Dir)
		if code != 1 || !strings.Contains(e, "entries.csv: P01: no longer in the list") || !strings.Contains(e, "A01: a new entry") || !strings.Contains(e, "Entry P01 cannot be removed") {
			t.Errorf("%s: check: %d\n%s%s", when, code, out, e)
		}
		if out, e, code := saidBy("export", c.Dir, "--out", t.TempDir()); code != 0 {
			t.Errorf("%s: export: %d\n%s%s", when, code, out, e)
		}
	}
	all("while serving")
	noError(t, c.cmd.Process.Signal(syscall.SIGTERM))
	<-c.exit
	all("afterwards")
	f, err := folder.Open(t.Context(), i18n.For("en"), c.Dir, "")
	if err != nil {
		t.Fatalf("it does not open: %v", err)
	}
	defer f.Close()
	if s := f.Board.State(); s.Slot("P01") == nil || s.Slot("A01") != nil || s.Slot("P02").Phase != scoring.Withdrawn {
		t.Error("what is recorded was not gone on with")
	}
}
