package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/mod/modfile"

	"juri/store/storetest"
)

// TestDependencies holds CONTRIBUTING's list of modules to go.mod, and what it says of each
// to what is linked: those for tests are not in the program.
func TestDependencies(t *testing.T) {
	data, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	mod, err := modfile.Parse("go.mod", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../../.github/CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\| (program|tests) \\| [^|]{3,} \\| [^|]{3,} \\|$").FindAllStringSubmatch(string(page), -1) {
		listed[row[1]] = row[2]
	}
	linked := map[string]bool{}
	for _, os := range []string{"linux", "darwin", "windows"} {
		cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", ".")
		cmd.Env = append(cmd.Environ(), "GOOS="+os)
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		for path := range strings.FieldsSeq(string(out)) {
			linked[path] = true
		}
	}
	direct := 0
	for _, r := range mod.Require {
		if r.Indirect {
			continue
		}
		direct++
		in, is := listed[r.Mod.Path]
		switch {
		case !is:
			t.Errorf("%s: why is it required, and how is it?", r.Mod.Path)
		case linked[r.Mod.Path] != (in == "program"):
			t.Errorf("%s is said to be in the %s; linked: %v", r.Mod.Path, in, linked[r.Mod.Path])
		}
		delete(listed, r.Mod.Path)
	}
	for path := range listed {
		t.Errorf("%s is listed, and not required", path)
	}
	if direct < 30 || linked["go.etcd.io/etcd/server/v3"] {
		t.Errorf("%d required; etcd's server is linked: %v", direct, linked["go.etcd.io/etcd/server/v3"])
	}
}

// TestLicences collects the licences of all that is linked, as a release does.
func TestLicences(t *testing.T) {
	storetest.NeedTools(t, "dash", "sh")
	file := filepath.Join(t.TempDir(), "licences.txt")
	cmd := exec.Command("sh", ".github/release/licences", file)
	cmd.Dir = "../.."
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"==== juri\n", "==== charm.land/bubbletea/v2 v", "==== golang.org/x/sys v", "==== github.com/prometheus/client_golang v", "==== the browser's page: xterm"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%q is missing", want)
		}
	}
	if n := strings.Count(string(text), "\n==== "); n < 70 {
		t.Errorf("only %d licences", n)
	}
}
