package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// One commit gives the same bytes, wherever it is checked out and built. It takes
// a build of all that juri is made of.
func TestBuildsAlike(t *testing.T) {
	if os.Getenv("JURI_LONG") == "" {
		t.Skip("builds juri twice: JURI_LONG=1 go test ./cmd/juri -run TestBuildsAlike")
	}
	t.Parallel()
	root, err := filepath.Abs("../..")
	noError(t, err)
	elsewhere := filepath.Join(t.TempDir(), "elsewhere")
	noError(t, os.Mkdir(elsewhere, 0o700))
	for _, part := range strings.Fields("cmd tui store scoring") {
		noError(t, os.CopyFS(filepath.Join(elsewhere, part), os.DirFS(filepath.Join(root, part))))
	}
	for _, part := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(filepath.Join(root, part))
		if err == nil {
			err = os.WriteFile(filepath.Join(elsewhere, part), data, 0o600)
		}
		noError(t, err)
	}
	var built [2][]byte
	for i, dir := range []string{root, elsewhere} {
		out := filepath.Join(t.TempDir(), "juri")
		// As .goreleaser.yaml builds it, but for the commit, which the copy has not.
		c := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", out, "./cmd/juri")
		c.Dir, c.Env = dir, append(os.Environ(), "CGO_ENABLED=0")
		if said, err := c.CombinedOutput(); err != nil {
			t.Fatalf("go build: %v\n%s", err, said)
		}
		if built[i], err = os.ReadFile(out); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(built[0], built[1]) {
		t.Errorf("two builds differ: %d and %d bytes", len(built[0]), len(built[1]))
	}
}
