package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// listed is a package of ours as go list tells it.
type listed struct {
	ImportPath, Dir string
	Imports, Deps   []string
	GoFiles         []string
	Module          *struct{ Main bool }
	Standard        bool
}

func list(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Dir,Imports,Deps,GoFiles,Module,Standard", "./...")
	cmd.Dir = "../.."
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func ours(p listed) bool { return p.Module != nil && p.Module.Main }

// mayImport says which packages of ours each may import; a name ending in /
// stands for all below it. What a package may import is all that is listed.
var mayImport = map[string][]string{
	"juri/scoring":         {"juri/scoring/exact", "juri/scoring/rank"},
	"juri/scoring/exact":   {},
	"juri/scoring/rank":    {"juri/scoring/exact"},
	"juri/scoring/i18n":    {"juri/scoring", "juri/scoring/exact", "juri/scoring/rank"},
	"juri/scoring/stats":   {},
	"juri/store":           {"juri/scoring", "juri/store/disk", "juri/store/witness"},
	"juri/store/witness":   {},
	"juri/store/disk":      {"juri/scoring"},
	"juri/store/etcd":      {"juri/scoring", "juri/store"},
	"juri/store/setup":     {"juri/scoring", "juri/scoring/rank", "juri/scoring/exact", "juri/store/disk"},
	"juri/store/report":    {"juri/scoring", "juri/scoring/rank", "juri/scoring/exact", "juri/scoring/i18n", "juri/scoring/stats"},
	"juri/store/public":    {"juri/scoring", "juri/scoring/exact", "juri/scoring/rank", "juri/scoring/i18n", "juri/store", "juri/store/witness"},
	"juri/store/storetest": {"juri/scoring", "juri/scoring/exact", "juri/store"},
	"juri/tui/kit":         {"juri/scoring", "juri/scoring/i18n"},
	"juri/tui/kit/kittest": {"juri/scoring", "juri/scoring/exact", "juri/scoring/rank", "juri/scoring/i18n", "juri/tui/kit", "juri/tui/letters"},
	"juri/tui/letters":     {"juri/scoring", "juri/tui/kit"},
	"juri/tui/juror":       {"juri/scoring", "juri/scoring/exact", "juri/scoring/i18n", "juri/tui/kit"},
	"juri/tui/moderator":   {"juri/scoring", "juri/scoring/i18n", "juri/tui/kit"},
	"juri/tui/organizer":   {"juri/scoring", "juri/scoring/exact", "juri/scoring/rank", "juri/scoring/stats", "juri/scoring/i18n", "juri/tui/kit", "juri/tui/moderator", "juri/tui/board"},
	"juri/tui/board":       {"juri/scoring", "juri/scoring/exact", "juri/scoring/rank", "juri/scoring/i18n", "juri/tui/kit", "juri/tui/letters"},
	"juri/tui":             {"juri/scoring", "juri/scoring/i18n", "juri/tui/kit", "juri/tui/juror", "juri/tui/moderator", "juri/tui/organizer", "juri/tui/board"},
	"juri/tui/broadcast":   {"juri/scoring", "juri/tui", "juri/scoring/i18n", "juri/tui/kit", "juri/tui/board", "juri/tui/letters"},
	"juri/tui/sshd":        {"juri/scoring", "juri/store/disk", "juri/tui", "juri/tui/broadcast", "juri/tui/network", "juri/scoring/i18n"},
	"juri/tui/webd":        {"juri/tui/network"},
	"juri/tui/network":     {},
	"juri/cmd/juri":        {"juri/"},
	"juri/cmd/juri/manual": {"juri/tui/kit"},
	"juri/cmd/juri/internal/folder": {
		"juri/scoring", "juri/scoring/i18n", "juri/store", "juri/store/disk", "juri/store/etcd", "juri/store/public", "juri/store/report", "juri/store/setup", "juri/store/witness",
		"juri/tui", "juri/tui/broadcast", "juri/tui/kit", "juri/tui/network", "juri/tui/sshd", "juri/tui/webd",
	},
	"juri/cmd/juri/internal/verbs": {
		"juri/cmd/juri/internal/folder", "juri/cmd/juri/manual", "juri/scoring", "juri/scoring/exact", "juri/scoring/rank", "juri/scoring/i18n",
		"juri/store", "juri/store/disk", "juri/store/public", "juri/store/report", "juri/store/setup", "juri/tui/kit", "juri/tui/sshd",
	},
	"juri/cmd/juri/internal/metrics": {"juri/scoring", "juri/store"},
	"juri/cmd/juri/internal/rehearse": {
		"juri/cmd/juri/internal/folder", "juri/cmd/juri/internal/verbs", "juri/scoring", "juri/scoring/exact", "juri/scoring/i18n",
		"juri/store/report", "juri/store/setup", "juri/tui/board", "juri/tui/kit", "juri/tui/sshd", "juri/tui/webd",
	},
	"juri/cmd/juri/internal/juritest": {
		"juri/cmd/juri/internal/folder", "juri/scoring", "juri/scoring/exact", "juri/scoring/i18n", "juri/store", "juri/store/storetest", "juri/store/report", "juri/store/setup", "juri/tui/sshd", "juri/tui/webd",
	},
	"juri/scoring/rank/ranktest": {},

	"juri/store/public/publictest": {"juri/store/public", "juri/store/storetest"},
}

// pure are the packages that touch nothing outside themselves.
var pure = []string{"juri/scoring", "juri/scoring/exact", "juri/scoring/rank"}

// TestImports holds the house of one-way imports.
func TestImports(t *testing.T) {
	seen := 0
	std := map[string]bool{}
	all := list(t)
	for _, p := range all {
		std[p.ImportPath] = p.Standard
	}
	for _, p := range all {
		if !ours(p) {
			continue
		}
		seen++
		allowed, known := mayImport[p.ImportPath]
		if !known {
			t.Errorf("%s has no place in the house", p.ImportPath)
		}
		for _, i := range p.Imports {
			mine := strings.HasPrefix(i, "juri/")
			if mine && !slices.ContainsFunc(allowed, func(a string) bool { return a == i || strings.HasSuffix(a, "/") && strings.HasPrefix(i, a) }) {
				t.Errorf("%s must not import %s", p.ImportPath, i)
			}
		}
		if !slices.Contains(pure, p.ImportPath) {
			continue
		}
		for _, i := range p.Imports {
			if !std[i] && !slices.Contains(pure, i) && !strings.HasPrefix(i, "gonum.org/") || slices.Contains([]string{"os", "io", "net", "math/rand", "math/rand/v2", "crypto/rand", "os/exec", "syscall", "log"}, i) {
				t.Errorf("%s must not import %s: it is the pure rules", p.ImportPath, i)
			}
		}
	}
	if seen < 12 {
		t.Errorf("only %d packages of ours were seen", seen)
	}
}

// TestPackageSentence holds that every package opens with one sentence that
// says what it is, and only one file of it does.
func TestPackageSentence(t *testing.T) {
	for _, p := range list(t) {
		if !ours(p) {
			continue
		}
		docs := 0
		for _, name := range p.GoFiles {
			f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.PackageClauseOnly|parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			if f.Doc == nil {
				continue
			}
			docs++
			want := "Package " + f.Name.Name + " "
			if f.Name.Name == "main" {
				want = "Command juri "
			}
			first, _, _ := strings.Cut(f.Doc.Text(), "\n")
			if !strings.HasPrefix(first, want) || !strings.HasSuffix(first, ".") {
				t.Errorf("%s opens with %q, want one sentence that begins with %q", p.ImportPath, first, want)
			}
		}
		if docs != 1 {
			t.Errorf("%s has %d opening sentences", p.ImportPath, docs)
		}
	}
}

// TestTopLevel holds that the top level keeps to its four folders.
func TestTopLevel(t *testing.T) {
	names, err := os.ReadDir("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		switch name := n.Name(); {
		case strings.HasPrefix(name, "."):
		case slices.Contains([]string{"cmd", "tui", "store", "scoring", "go.mod", "go.sum", "README.md", "LICENSE"}, name):
		default:
			t.Errorf("%s does not belong at the top level", name)
		}
	}
}

// TestNoPackageVariables holds that what the program keeps is handed on: at a package's level
// there are errors and embedded files, and no variables.
func TestNoPackageVariables(t *testing.T) {
	seen := 0
	goFiles(t, func(path string, fset *token.FileSet, f *ast.File) {
		if !strings.HasPrefix(path, "cmd/juri/") || strings.HasSuffix(path, "_test.go") {
			return
		}
		seen++
		for _, d := range f.Decls {
			g, is := d.(*ast.GenDecl)
			if !is || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				v := s.(*ast.ValueSpec)
				of := v.Type
				if call, is := append(v.Values, nil)[0].(*ast.CallExpr); is {
					of = call.Fun
				}
				allowed := false
				if s, is := of.(*ast.SelectorExpr); is {
					allowed = slices.Contains([]string{"errors.New", "embed.FS"}, fmt.Sprint(s.X)+"."+s.Sel.Name)
				}
				if !allowed && v.Names[0].Name != "_" {
					t.Errorf("%s: %s is a variable of the package", fset.Position(v.Pos()), v.Names[0])
				}
			}
		}
	})
	if seen < 60 {
		t.Errorf("only %d files were seen", seen)
	}
}

var codeLine = regexp.MustCompile(`(?m)^\s*Code\w+\s+(?:scoring\.)?Code\s*=\s*"([a-z_0-9]+)"`)

// TestCodesApart holds that no two packages give one code to two reasons, of
// which only one would have its sentence.
func TestCodesApart(t *testing.T) {
	of := map[string]string{}
	for _, dir := range []string{"scoring", "store", "store/setup", "store/disk", "store/etcd", "store/report"} {
		files, err := filepath.Glob(filepath.Join("../..", dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range files {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range codeLine.FindAllStringSubmatch(string(text), -1) {
				if of[m[1]] != "" {
					t.Errorf("%s is a code of %s and of %s", m[1], of[m[1]], dir)
				}
				of[m[1]] = dir
			}
		}
	}
	if len(of) < 150 {
		t.Errorf("only %d codes were seen", len(of))
	}
}

// TestTheWayOfAKey holds that each step of the way of a key, as ARCHITECTURE.md names
// it, is a function of one of the files beside it, and that the way does not grow.
func TestTheWayOfAKey(t *testing.T) {
	page, err := os.ReadFile("../../.github/ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	quoted := regexp.MustCompile("`([^`]+)`")
	steps, files := 0, map[string]bool{}
	for _, row := range regexp.MustCompile("(?m)^\\| \\d+ \\| (.+?) \\((`[^)]+)\\) \\|").FindAllStringSubmatch(string(page), -1) {
		var code strings.Builder
		dir := ""
		for _, m := range quoted.FindAllStringSubmatch(row[2], -1) {
			if d := filepath.Dir(m[1]); d != "." {
				dir = d
			}
			path := filepath.Join("../..", dir, filepath.Base(m[1]))
			text, err := os.ReadFile(path)
			if err != nil {
				t.Error(err)
			}
			files[path] = true
			code.Write(text)
		}
		for _, m := range quoted.FindAllStringSubmatch(row[1], -1) {
			name := m[1][strings.LastIndexByte(m[1], '.')+1:]
			if steps++; !regexp.MustCompile(`(?m)^func (\([^)]*\) )?` + name + `\(|\b` + name + ` = func`).MatchString(code.String()) {
				t.Errorf("%s is in none of %s", m[1], row[2])
			}
		}
	}
	if steps < 40 || steps > 50 || len(files) > 30 {
		t.Errorf("%d steps in %d files", steps, len(files))
	}
	t.Logf("%d steps in %d files", steps, len(files))
}
