//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"juri/store/setup"
)

// TestPlantedFiles puts links, pipes and folders where juri has its files, and
// runs each command that reads or writes them: it says what is wrong, at once, and
// what a link leads to stays as it was.
func TestPlantedFiles(t *testing.T) {
	binary := juriBinary(t)
	base := t.TempDir()
	whole, victim, out := filepath.Join(base, "whole"), filepath.Join(base, "victim"), filepath.Join(base, "out")
	good := filepath.Join(base, "good.db")
	run := func(args ...string) (string, error) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute) // a pipe would wait for ever
		defer cancel()
		cmd := exec.CommandContext(ctx, binary, args...)
		cmd.Env = append(os.Environ(), "LANG=en_US.UTF-8", "JURI_LANG=en")
		said, err := cmd.CombinedOutput()
		if ctx.Err() != nil {
			t.Errorf("%v waits for ever", args)
		}
		return string(said), err
	}
	noError(t, setup.WriteDemo(whole))
	for _, args := range [][]string{{"cards", whole, "ani"}, {"backup", whole, good}} {
		if said, err := run(args...); err != nil {
			t.Fatal(said)
		}
	}
	// A folder that is served on a port that is taken reads all of its files, and ends.
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	noError(t, err)
	defer taken.Close()
	serve := func(dir string) []string { return []string{"serve", dir, "--listen", taken.Addr().String()} }
	for file, args := range map[string]func(dir string) []string{
		"juri.db":                 serve,
		"host_ed25519":            serve,
		"../copy.db":              func(dir string) []string { return []string{"backup", dir, filepath.Join(dir, "../copy.db")} },
		"../out/daftar-hadir.pdf": func(dir string) []string { return []string{"export", dir, "--out", out} },
	} {
		for kind, plant := range map[string]func(path string) error{
			"link":   func(path string) error { return os.Symlink(victim, path) },
			"folder": func(path string) error { return os.Mkdir(path, 0o700) },
			"pipe":   func(path string) error { return unix.Mkfifo(path, 0o600) },
		} {
			dir := filepath.Join(base, "folder")
			path := filepath.Join(dir, file)
			noError(t, errors.Join(os.RemoveAll(dir), os.RemoveAll(out), os.RemoveAll(path), os.CopyFS(dir, os.DirFS(whole)), os.Mkdir(out, 0o700)))
			moved := "" // a link to what was there is a link all the same
			if data, err := os.ReadFile(path); err == nil {
				moved = string(data)
			}
			noError(t, errors.Join(os.WriteFile(victim, []byte(moved), 0o600), os.RemoveAll(path), plant(path)))
			said, err := run(args(dir)...)
			if err == nil || !strings.Contains(said, kind) || !strings.Contains(said, filepath.Base(file)) {
				t.Errorf("%s as a %s: %v %s", file, kind, err, said)
			}
			if data, err := os.ReadFile(victim); err != nil || !bytes.Equal(data, []byte(moved)) {
				t.Errorf("%s as a %s: what it leads to changed", file, kind)
			}
		}
	}
	dir := filepath.Join(base, "folder")
	noError(t, errors.Join(os.RemoveAll(dir), os.CopyFS(dir, os.DirFS(whole)), os.Remove(filepath.Join(dir, "host_ed25519"))))
	if said, err := run(serve(dir)...); err == nil || !strings.Contains(said, "--new-host-key") {
		t.Errorf("without its key: %v %s", err, said)
	}
	if _, err := os.Lstat(filepath.Join(dir, "host_ed25519")); err == nil {
		t.Error("a key was made all the same")
	}
	if said, err := run(append(serve(dir), "--new-host-key")...); err == nil || strings.Contains(said, "--new-host-key") {
		t.Errorf("with a new key: %v %s", err, said)
	}
	if _, err := os.Lstat(filepath.Join(dir, "host_ed25519")); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(whole); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder is %v, %v", info.Mode(), err)
	}
}
