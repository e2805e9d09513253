package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/store"
	"juri/store/setup"
	"juri/tui/sshd"
)

// TestTwins serves two copies of one folder: the second says so as it starts, by
// the list of this person's servers on the machine, and by where the folder was
// served; another contest's server is nobody's twin.
func TestTwins(t *testing.T) {
	base := t.TempDir()
	t.Setenv("XDG_RUNTIME_DIR", base)
	dir, other := filepath.Join(base, "kipp"), filepath.Join(base, "lain")
	noError(t, errors.Join(setup.WriteDemo(dir), setup.WriteDemo(other)))
	key, err := sshd.HostKey(filepath.Join(dir, store.HostKeyFile))
	noError(t, err)
	twinned := func(l *laptop) bool { return strings.Contains(l.said.String(), "with the same key answers at ") }
	first := boots(t, base, key.PublicKey(), nil, "serve", dir)
	juritest.Until(t, "it is listed", func() bool {
		files, err := os.ReadDir(filepath.Join(base, "juri"))
		return err == nil && len(files) == 1
	})
	third := boots(t, base, key.PublicKey(), nil, "serve", other)
	copied := filepath.Join(base, "salinan")
	noError(t, os.CopyFS(copied, os.DirFS(dir)))
	second := boots(t, base, key.PublicKey(), nil, "serve", copied)
	juritest.Until(t, "the copy sees the other", func() bool { return twinned(second) }, second.said.String)
	if !strings.Contains(second.said.String(), first.address) || twinned(third) {
		t.Errorf("the copy says %s\nanother contest %s", second.said.String(), third.said.String())
	}
}
