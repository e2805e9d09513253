package sshd

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestGuests(t *testing.T) {
	path := filepath.Join(t.TempDir(), "guests.json")
	var said bytes.Buffer
	open := func() *guests { return newGuests(path, slog.New(slog.NewTextHandler(&said, nil))) }
	g := open()
	ani := subject{"ani", "10.0.0.1"}
	if g.has(ani) {
		t.Error("ani is known from the beginning")
	}
	g.add(ani)
	for i := range maxOfUser + 5 {
		g.add(subject{"budi", fmt.Sprint("10.0.1.", i)})
	}
	g.write()
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info, err)
	}
	g = open()
	if !g.has(ani) || g.has(subject{"ani", "10.0.0.2"}) || len(g.seen) != maxOfUser+1 || !g.has(subject{"budi", fmt.Sprint("10.0.1.", maxOfUser+4)}) {
		t.Errorf("read back: %v", g.seen)
	}
	if said.Len() > 0 {
		t.Errorf("said %s", &said)
	}
	for i := range maxGuests + 50 {
		g.add(subject{fmt.Sprint("user", i), "10.0.0.1"})
	}
	g.write()
	if len(g.seen) > maxGuests {
		t.Errorf("%d are remembered", len(g.seen))
	}
	if g = open(); len(g.seen) != maxGuests {
		t.Errorf("%d are read back", len(g.seen))
	}

	target := filepath.Join(t.TempDir(), "other")
	for name, damage := range map[string]func() error{
		"nonsense": func() error { return os.WriteFile(path, []byte(`[{"user":"ani","address":"10.0.0.1"},`), 0o600) },
		"long":     func() error { return os.WriteFile(path, bytes.Repeat([]byte(" "), 17<<20), 0o600) },
		"a folder": func() error { return os.Mkdir(path, 0o700) },
		"a link": func() error {
			return errors.Join(os.WriteFile(target, []byte(`[{"user":"ani","address":"10.0.0.1"}]`), 0o600), os.Symlink(target, path))
		},
	} {
		said.Reset()
		noError(t, errors.Join(os.RemoveAll(path), damage()))
		g := open()
		if len(g.seen) != 0 || !strings.Contains(said.String(), "not known") {
			t.Errorf("%s: %v, said %q", name, g.seen, said.String())
		}
		g.add(ani)
		g.write() // which leaves what a link points to
	}
	if data, _ := os.ReadFile(target); !strings.HasSuffix(string(data), `"10.0.0.1"}]`) {
		t.Errorf("a link was followed: %s", data)
	}
}
