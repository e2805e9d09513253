package main

import (
	"context"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/juritest"
	"juri/cmd/juri/internal/verbs"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/setup"
	"juri/tui/sshd"
)

// witnessed serves a folder, asks that witness, and closes an entry.
func witnessed(t *testing.T, dir, key, at string, closes int) (said *juritest.Diary, stop func()) {
	t.Helper()
	en := i18n.For("en")
	ctx, cancel := context.WithCancel(t.Context())
	f, err := folder.Open(ctx, en, dir, "")
	noError(t, err)
	said = &juritest.Diary{}
	d, err := folder.OpenDoor(en, f, verbs.Run, "127.0.0.1:0", "", sshd.Limits{}, slog.New(slog.NewTextHandler(said, nil)))
	noError(t, err)
	d.Witnesses, err = readWitnesses(en, []string{key + " " + at})
	noError(t, err)
	served := make(chan struct{})
	go func() { defer close(served); _ = d.Serve(ctx) }()
	do := func(by string, c scoring.Command) {
		t.Helper()
		_, err := f.Board.Do(ctx, scoring.Actor{User: by}, c)
		noError(t, err)
	}
	do("sari", scoring.Next{Room: "pinus"})
	do("sari", scoring.Close{Slot: "P01"})
	for range closes {
		do("panitia", scoring.Reopen{Slot: "P01", Reason: "uji"})
		do("sari", scoring.Close{Slot: "P01"})
	}
	return said, func() { cancel(); <-served; noError(t, f.Close()) }
}

// TestWitnessCommand is juri witness, which cosigns what follows on what it saw, also after it
// was started anew, and not another history of the same contest.
func TestWitnessCommand(t *testing.T) {
	t.Parallel()
	one, other, own := filepath.Join(t.TempDir(), "one"), filepath.Join(t.TempDir(), "other"), filepath.Join(t.TempDir(), "own")
	noError(t, setup.WriteDemo(one))
	en := i18n.For("en")
	f, err := folder.Open(t.Context(), en, one, "")
	noError(t, err)
	noError(t, f.Close())
	noError(t, os.CopyFS(other, os.DirFS(one)))
	secret, err := store.SecretOf(one)
	noError(t, err)
	log, err := secret.CheckpointKey()
	noError(t, err)
	start := func() (key, at string, stop func()) {
		ctx, cancel := context.WithCancel(t.Context())
		out, in := io.Pipe()
		done := make(chan int)
		var e strings.Builder
		go func() {
			done <- run(ctx, []string{"witness", own, "--listen", "127.0.0.1:0", "--log", log, "--name", "example.org/w1"}, strings.NewReader(""), in, &e)
			_ = in.Close()
		}()
		said := make([]byte, 0, 1000)
		for strings.Count(string(said), "\n") < 2 {
			b := make([]byte, 1000)
			n, err := out.Read(b)
			if err != nil {
				t.Fatalf("witness: %v %s", err, e.String())
			}
			said = append(said, b[:n]...)
		}
		first, rest, _ := strings.Cut(string(said), "\n")
		_, at, _ = strings.Cut(first, "checkpoints at ")
		at, _, _ = strings.Cut(at, ". ")
		return strings.TrimSpace(rest), "http://" + at, func() {
			cancel()
			if code := <-done; code != 0 {
				t.Errorf("witness ends with %d: %s", code, e.String())
			}
		}
	}
	key, at, stop := start()
	_, end := witnessed(t, one, key, at, 0)
	kept := func() (got string) {
		juritest.Until(t, "it is cosigned", func() bool {
			b, _ := os.ReadFile(filepath.Join(one, store.CosignedFile))
			got = string(b)
			return strings.Contains(got, "— example.org/w1 ")
		})
		return got
	}()
	end()
	stop()
	verify := func(dir, against string) (string, int) {
		var o strings.Builder
		code := run(t.Context(), []string{"verify", dir, "--against", against}, strings.NewReader(""), &o, io.Discard)
		return o.String(), code
	}
	if out, code := verify(one, kept+"\n"+key); code != 0 || !strings.Contains(out, "Cosigned by: example.org/w1 (") {
		t.Errorf("with the witness's key: %d\n%s", code, out)
	}
	if out, code := verify(one, kept); code != 0 || !strings.Contains(out, "not proved: example.org/w1") {
		t.Errorf("without it: %d\n%s", code, out)
	}
	again, at, stop := start()
	defer stop()
	if again != key {
		t.Errorf("its key is %s, was %s", again, key)
	}
	said, end := witnessed(t, other, key, at, 1)
	juritest.Until(t, "the witness knows of another history", func() bool { return strings.Contains(said.String(), "a witness saw another history") })
	end()
	if b, err := os.ReadFile(filepath.Join(other, store.CosignedFile)); err == nil {
		t.Errorf("it cosigned both:\n%s", b)
	}
	w, err := openWitness(en, own, "example.org/w1", []string{log})
	noError(t, err)
	v, err := note.NewVerifier(log)
	noError(t, err)
	if s, is := w.Last(v.Name()); !is || !strings.HasPrefix(kept, string(s.Note[:strings.Index(string(s.Note), "\n\n")])) {
		t.Errorf("it remembers %s, cosigned %s", s.Note, kept)
	}
	for what, args := range map[string][]string{
		"blanks": {own, "a b", log}, "is no key": {own, "", "x"},
	} {
		if _, err := openWitness(en, args[0], args[1], args[2:]); err == nil || !strings.Contains(err.Error(), what) && !strings.Contains(err.Error(), "no key") {
			t.Errorf("%s: %v", what, err)
		}
	}
	for _, bad := range []string{"", key, key + " ftp://x", log + " http://x", key + " http://"} {
		if _, err := readWitnesses(en, []string{bad}); err == nil {
			t.Errorf("%q is taken for a witness", bad)
		}
	}
}
