package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/scoring"
	"juri/store/disk"
)

// A folder's secret is made once, is its owner's alone, and is what the journal
// says.
func TestFolderSecret(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, SecretFile)
	none := scoring.Hash{}
	s, err := FolderSecret(dir, none)
	if err != nil || s == (Secret{}) {
		t.Fatal(s, err)
	}
	if info, err := os.Lstat(path); err != nil || info.Mode() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
	for _, recorded := range []scoring.Hash{none, s.Hash()} {
		if again, err := FolderSecret(dir, recorded); again != s || err != nil {
			t.Errorf("read again: %v", err)
		}
	}
	if other, err := FolderSecret(t.TempDir(), none); err != nil || other == s || other.Key("a") == s.Key("a") || s.Key("a") == s.Key("b") {
		t.Errorf("two secrets or two keys are one: %v", err)
	}
	refused := func(what string, recorded scoring.Hash, code scoring.Code) {
		t.Helper()
		s, err := FolderSecret(dir, recorded)
		if e := (*scoring.Error)(nil); !errors.As(err, &e) || e.Code != code || e.Args["path"] != path || s != (Secret{}) {
			t.Errorf("%s: %v", what, err)
		}
	}
	refused("another", scoring.Hash{1}, CodeSecretOther)
	for _, bad := range []string{"", "\n", "abc", strings.Repeat("g", 64), strings.Repeat("a", 66), strings.Repeat("a", 9999)} {
		noError(t, os.WriteFile(path, []byte(bad), 0o644))
		refused("damaged", s.Hash(), CodeSecretDamaged)
	}
	if info, err := os.Lstat(path); err != nil || info.Mode() != 0o600 {
		t.Errorf("left open to others: %v %v", info.Mode(), err)
	}
	noError(t, os.Remove(path))
	refused("missing", s.Hash(), CodeSecretMissing)
	target := filepath.Join(t.TempDir(), "elsewhere")
	noError(t, os.Symlink(target, path))
	refused("a link", none, disk.CodeLink)
	if _, err := os.Stat(target); err == nil {
		t.Error("written through a link")
	}
}
