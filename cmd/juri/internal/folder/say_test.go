package folder

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/scoring/i18n"
)

// TestFileTrouble holds that what the computer has against a file is said in the
// person's language, of the file or folder that is at fault.
func TestFileTrouble(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "berkas")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		do     func() error
		id, en string
	}{
		{func() error { _, err := os.ReadFile(filepath.Join(dir, "a.db")); return err }, filepath.Join(dir, "a.db") + " tidak ada", "There is no " + filepath.Join(dir, "a.db")},
		{func() error { return os.WriteFile(filepath.Join(dir, "lomba", "x", "juri.db"), nil, 0o600) }, filepath.Join(dir, "lomba") + " tidak ada", "There is no " + filepath.Join(dir, "lomba") + "."},
		{func() error { return os.WriteFile(filepath.Join(file, "juri.db"), nil, 0o600) }, file + " ", file + " "},
		{func() error { return os.Mkdir(file, 0o700) }, file + " sudah ada.", file + " already exists."},
	} {
		err := c.do()
		if err == nil {
			t.Fatal("nothing was wrong")
		}
		for lang, want := range map[string]string{"id": c.id, "en": c.en} {
			var out bytes.Buffer
			Complain(&out, i18n.For(lang), err)
			if got := out.String(); !strings.HasPrefix(got, "juri: "+want) || strings.Contains(got, "no such") || strings.Contains(got, "not a directory") {
				t.Errorf("%v is told in %s as %q", err, lang, got)
			}
		}
	}
}

// TestListen holds that a port that cannot be had is said so in the person's language.
func TestListen(t *testing.T) {
	first, err := Listen(i18n.For("id"), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	for address, want := range map[string][2]string{
		first.Addr().String(): {"program lain sudah memakainya", "another program has it"},
		"192.0.2.1:2222":      {"komputer ini tidak memiliki alamat itu", "this machine has no such address"}, // of no machine: RFC 5737
	} {
		for i, lang := range []string{"id", "en"} {
			if _, err := Listen(i18n.For(lang), address); err == nil || err.Error() != want[i] {
				t.Errorf("%s in %s: %v", address, lang, err)
			}
		}
	}
}
