package scoring

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// story is scoring's files from the general to the particular, in the order in which
// they are best read. Those of one line know each other; else no file names anything
// of one that comes after it.
var story = [][]string{
	// Words, numbers and reasons.
	{"doc"}, {"text"}, {"shown"}, {"errors"}, {"proof"},
	// The contest as people wrote it down.
	{"rubric"}, {"total"}, {"contest"},
	// What is true, and how it comes to be.
	{"slot", "recorded", "state", "find", "event"},
	{"schedule"},
	// Who may do what.
	{"who"}, {"login"},
	// What may be asked, and what follows.
	{"phase"}, {"queue"}, {"sheet"}, {"paper"}, {"void"}, {"exempt"}, {"feedback"}, {"entry"}, {"access"}, {"draw"}, {"files"}, {"compare"}, {"journal"},
	// The result.
	{"ballots"}, {"result"}, {"rounds"}, {"byhand"}, {"seal"}, {"boards"},
	// Who may know it.
	{"see"},
	// All of it together.
	{"decide"}, {"plain"}, {"facts"}, {"caused"}, {"told"},
}

// TestStory holds the files to that order.
func TestStory(t *testing.T) {
	place := map[string]int{}
	for at, names := range story {
		for _, name := range names {
			place[name] = at
		}
	}
	fset := token.NewFileSet()
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	info := types.Info{Uses: map[*ast.Ident]types.Object{}}
	compiled := map[string]string{} // the imports
	out, err := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}} {{.Export}}", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		compiled[path] = file
	}
	imports := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(compiled[path]) })
	pkg, err := (&types.Config{Importer: imports}).Check("juri/scoring", fset, files, &info)
	if err != nil {
		t.Fatal(err)
	}
	fileOf := func(pos token.Pos) string {
		return strings.TrimSuffix(filepath.Base(fset.Position(pos).Filename), ".go")
	}
	arrows, seen := map[[2]string]bool{}, map[string]bool{}
	for id, o := range info.Uses {
		if o.Pkg() != pkg {
			continue
		}
		from, to := fileOf(id.Pos()), fileOf(o.Pos())
		if from == to {
			continue
		}
		seen[from], seen[to] = true, true
		if arrows[[2]string{from, to}] = true; place[to] > place[from] {
			t.Errorf("%s names %s of %s.go, which is more particular", fset.Position(id.Pos()), id.Name, to)
		}
	}
	for _, f := range files {
		name := fileOf(f.Pos())
		if _, known := place[name]; !known {
			t.Errorf("%s.go has no place in the story", name)
		}
	}
	if len(files) != len(place) || len(arrows) < 200 {
		t.Errorf("%d files of %d, %d arrows", len(files), len(place), len(arrows))
	}
	t.Logf("%d files, %d arrows", len(files), len(arrows))
}
