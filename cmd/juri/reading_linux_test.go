package main

import (
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

const nobody = 65534

// TestReadingAsAnother holds that the built program reads a folder that nobody may
// write, as somebody who owns nothing of it, while a server of its owner's holds it.
func TestReadingAsAnother(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can be two people")
	}
	c := serveChild(t)
	if out, ok := output(t.Context(), mustLogin(t, c, "panitia"), "call P01"); !ok {
		t.Fatal(out)
	}
	shared, err := os.MkdirTemp("", "juri-shared-") // whose parents anybody may enter
	noError(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(shared) })
	binary, dir, out := filepath.Join(shared, "juri"), filepath.Join(shared, "lomba"), filepath.Join(shared, "out")
	data, err := os.ReadFile(juriBinary(t))
	noError(t, errors.Join(err, os.WriteFile(binary, data, 0o755), os.Mkdir(out, 0o700), os.Chown(out, nobody, nobody), os.Chmod(shared, 0o755)))
	// The server goes on with the folder under its new name.
	if err := os.Rename(c.Dir, dir); err != nil {
		t.Skipf("NOT TESTED: the folder cannot be moved: %v", err)
	}
	t.Cleanup(func() { _ = os.Rename(dir, c.Dir) })
	for _, name := range []string{"juri.db", "contest.yaml", "entries.csv", "."} {
		mode := os.FileMode(0o444)
		if name == "." {
			mode = 0o555
		}
		noError(t, os.Chmod(filepath.Join(dir, name), mode))
	}
	before := footprint(t, dir)
	for _, args := range [][]string{
		{"standings", dir}, {"check", dir}, {"verify", dir}, {"log", dir}, {"cards", dir, "--list"},
		{"export", dir, "--out", filepath.Join(out, "papers")}, {"backup", dir, filepath.Join(out, "b.db")},
	} {
		cmd := exec.Command(binary, args...)
		cmd.Env, cmd.Dir = []string{"LANG=en_US.UTF-8", "HOME=" + out, "TMPDIR=" + out}, out
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%v: %v\n%s", args, err, said)
		}
	}
	if !maps.Equal(footprint(t, dir), before) {
		t.Error("the folder was changed")
	}
	cmd := exec.Command(binary, "cards", dir)
	cmd.Env = []string{"LANG=en_US.UTF-8", "HOME=" + out}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	if said, err := cmd.CombinedOutput(); err == nil || !strings.Contains(string(said), "juri: ") {
		t.Errorf("a PIN was made: %v\n%s", err, said)
	}
}
