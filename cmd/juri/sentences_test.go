package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/verbs"
	"juri/scoring/i18n"
)

// prose is three words that run on: a sentence, or much of one.
var prose = regexp.MustCompile(`\p{Ll} \p{Ll}[\pL'-]* \p{Ll}`)

// notSaid are the files that hold running words which no screen and no paper of juri
// says of itself, by path, and what they are.
var notSaid = map[string]string{
	"cmd/juri/internal/folder/usage.go":    "what cobra says, to know it by",
	"cmd/juri/internal/metrics/contest.go": "help of figures, for operators: the manual has them in both languages",
	"cmd/juri/internal/metrics/metrics.go": "likewise",
	"cmd/juri/play.go":                     "what the made-up jurors of the demo wrote",
	"store/etcd/certs.go":                  "the name of a certificate",
	"store/etcd/try.go":                    "what a server's message says",
	"store/pages.go":                       "causes of damage, for operators: the code has the sentence",
	"store/verify.go":                      "likewise",
	"store/chain.go":                       "likewise",
	"store/public/entries.go":              "what keys are made from",
	"store/public/page.go":                 "the title of a page that speaks Indonesian before it is told another language",
	"store/setup/components.go":            "heads of the columns that juri itself writes, to know them by",
	"store/setup/plan.go":                  "made-up entries of a new folder, in its language",
	"tui/sshd/channel.go":                  "what SSH tells a client's program",
	"tui/sshd/options.go":                  "names of reasons, for logs",
	"tui/webd/page.go":                     "what a browser is told of a page",
}

// TestNoSentenceOutside holds that what people read stands in scoring/i18n: elsewhere no
// string runs on for three words but causes and logs for operators, who read codes.
func TestNoSentenceOutside(t *testing.T) {
	used := map[string]bool{}
	n := goFiles(t, func(path string, fset *token.FileSet, f *ast.File) {
		switch dir := filepath.ToSlash(filepath.Dir(path)); {
		case strings.HasSuffix(path, "_test.go"), strings.HasSuffix(dir, "test"), dir == "scoring/i18n": // storetest and kittest are tests
			return
		}
		for _, l := range runningWords(f) {
			if notSaid[path] == "" {
				t.Errorf("%s: %s is for scoring/i18n", path+":"+strconv.Itoa(fset.Position(l.Pos()).Line), l.Value)
			}
			used[path] = true
		}
	})
	if n < 500 {
		t.Errorf("only %d files were seen", n)
	}
	for path, what := range notSaid {
		if !used[path] {
			t.Errorf("%s (%s) has no such words", path, what)
		}
	}
}

// TestEverySentenceIsSaid holds that code names each sentence of scoring/i18n, whose tests
// call them all: one that is said no more goes.
func TestEverySentenceIsSaid(t *testing.T) {
	written, said := map[string]token.Position{}, map[string]bool{}
	goFiles(t, func(path string, fset *token.FileSet, f *ast.File) {
		if strings.HasSuffix(path, "_test.go") {
			return
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch x := n.(type) {
			case *ast.FuncDecl:
				if strings.HasPrefix(path, "scoring/i18n/") && x.Recv != nil && x.Name.IsExported() {
					written[x.Name.Name] = fset.Position(x.Pos())
				}
			case *ast.SelectorExpr:
				said[x.Sel.Name] = true
			}
			return true
		})
	})
	for name, at := range written {
		if !said[name] {
			t.Errorf("%s: nobody says %s", at, name)
		}
	}
}

// runningWords finds the strings of a file that run on, but for those that operators read.
func runningWords(f *ast.File) (found []*ast.BasicLit) {
	ast.Inspect(f, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			return x.Tag == nil
		case *ast.FuncDecl: // what an error says of itself, by its code
			return x.Name.Name != "Error"
		case *ast.CallExpr:
			if s, is := x.Fun.(*ast.SelectorExpr); is {
				of, _ := s.X.(*ast.Ident)
				logs := slices.Contains([]string{"Debug", "Info", "Warn", "Error"}, s.Sel.Name)
				return !logs && !(of != nil && (of.Name+"."+s.Sel.Name == "errors.New" || of.Name+"."+s.Sel.Name == "fmt.Errorf"))
			}
		case *ast.BasicLit:
			if text, err := strconv.Unquote(x.Value); err == nil && x.Kind == token.STRING && prose.MatchString(text) {
				found = append(found, x)
			}
		}
		return true
	})
	return found
}

// The finder finds what it is for, and leaves what it is not for.
func TestRunningWords(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "", `package p
var a = say("the entry is closed")
var b = errors.New("the entry is closed")
var c = "Nilai belum lengkap untuk slot ini"
var d struct { X int `+"`x:\"the entry is closed\"`"+` }
var e = "one word"
var g = s.log.Warn("the entry is closed", "why", "so it is said")
func (x e) Error() string { return "the entry is closed" }`, 0)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range runningWords(f) {
		got = append(got, l.Value)
	}
	if want := []string{`"the entry is closed"`, `"Nilai belum lengkap untuk slot ini"`}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// skips are the tests that may be left out for another cause than a missing tool, by
// what they say.
var skips = map[string]string{
	"it is for TestFaults to run":                                            "the child of another test",
	"what it counts is the same without the detector":                        "the race detector alone; the test runs without it",
	"builds juri twice: JURI_LONG=1 go test ./cmd/juri -run TestBuildsAlike": "takes minutes; the long run has it",
	"only root can be two people":                                            "the test is of another user's folder",
	"needs a system that renames open files":                                 "half of the test is of such a system",
}

// TestSkipsSayWhy holds that a test which is left out says what is missing, after
// NOT TESTED, so that a run on a poorer machine is not taken for a whole one.
func TestSkipsSayWhy(t *testing.T) {
	seen := map[string]bool{}
	goFiles(t, func(path string, fset *token.FileSet, f *ast.File) {
		if !strings.HasSuffix(path, "_test.go") && !strings.HasPrefix(path, "store/storetest/") {
			return
		}
		ast.Inspect(f, func(n ast.Node) bool {
			call, is := n.(*ast.CallExpr)
			if !is {
				return true
			}
			s, is := call.Fun.(*ast.SelectorExpr)
			if !is || !slices.Contains([]string{"Skip", "Skipf", "SkipNow"}, s.Sel.Name) {
				return true
			}
			says := ""
			if len(call.Args) > 0 {
				if l, is := call.Args[0].(*ast.BasicLit); is {
					says, _ = strconv.Unquote(l.Value)
				}
			}
			seen[says] = true
			if skips[says] == "" && !strings.HasPrefix(says, "NOT TESTED: ") {
				t.Errorf("%s:%d is left out with %q, want NOT TESTED and what is missing", path, fset.Position(n.Pos()).Line, says)
			}
			return true
		})
	})
	for says := range skips {
		if !seen[says] {
			t.Errorf("nothing is left out with %q", says)
		}
	}
}

// goFiles reads every Go file of the project, and counts them.
func goFiles(t *testing.T, do func(path string, fset *token.FileSet, f *ast.File)) (n int) {
	t.Helper()
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return fs.SkipDir
		case d.IsDir() || filepath.Ext(path) != ".go":
			return nil
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		do(filepath.ToSlash(rel), fset, f)
		n++
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestHelpSpeaksOneLanguage reads the help of every command for cobra's own words.
func TestHelpSpeaksOneLanguage(t *testing.T) {
	text := i18n.For("id")
	var each func(c *cobra.Command, path ...string)
	seen := 0
	each = func(c *cobra.Command, path ...string) {
		root := commands(text)
		var out strings.Builder
		root.SetOut(&out)
		root.SetArgs(append(slices.Clone(path), "--help"))
		if code := verbs.Execute(t.Context(), root, text, root.ExecuteContext); code != 0 {
			t.Errorf("%v --help ends with %d", path, code)
		}
		seen++
		for _, foreign := range []string{"Usage", "Available", "command", "for juri", "Help", "Flags", "default", "Global", "enerate"} {
			if strings.Contains(out.String(), foreign) {
				t.Errorf("%v says %q:\n%s", path, foreign, out.String())
			}
		}
		for _, sub := range c.Commands() {
			each(sub, append(slices.Clone(path), sub.Name())...)
		}
	}
	each(commands(text))
	if seen < 20 {
		t.Errorf("only %d commands were seen", seen)
	}
}
