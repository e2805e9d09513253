package scoring

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// story is scoring's files from the general to the particular, in the order in which
// they are best read. Those of one line know each other; else no file names anything
// of one that comes after it.
var story = [][]string{
	// Words, numbers and reasons.
	{"doc"}, {"text"}, {"shown"}, {"errors"}, {"proof"}, {"checkpoint"},
	// The contest as people wrote it down.
	{"look"}, {"rubric"}, {"choice"}, {"total"}, {"person"}, {"certificate"}, {"contest", "rules"},
	// What is true, and how it comes to be.
	{"slot", "recorded", "kept", "adjusted", "state", "asked", "rubrics", "bycategory", "seats", "find", "people", "event", "schedule"}, {"health"},
	// Who may do what.
	{"who"}, {"login"},
	// What may be asked, and what follows.
	{"phase"}, {"queue"}, {"undo"}, {"sheet", "ranking", "paper"}, {"void"}, {"adjust"}, {"overtime"}, {"component"}, {"exempt"}, {"standin"}, {"feedback"}, {"configured"}, {"entry"}, {"access"}, {"attest"}, {"drawn"}, {"draw"}, {"files"}, {"compare"}, {"journal"},
	// The result.
	{"awards"}, {"ballots"}, {"parts"}, {"runs"}, {"result", "byround"}, {"rounds"}, {"byhand"}, {"ready", "seal"}, {"unseal"}, {"objection"}, {"boards"}, {"reveal"}, {"announce"}, {"publish"},
	// Who may know it.
	{"see"}, {"readable"},
	// All of it together.
	{"decide"}, {"plain"}, {"plain_facts"}, {"facts"}, {"told"}, {"caused"},
}

// nothing imports packages in which there is nothing.
type nothing struct{}

func (nothing) Import(name string) (*types.Package, error) {
	p := types.NewPackage(name, path.Base(name))
	p.MarkComplete()
	return p, nil
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
	for _, name := range paths {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	info := types.Info{Uses: map[*ast.Ident]types.Object{}}
	// What is imported is not looked into, and what is not known for that is no matter here.
	pkg, _ := (&types.Config{Importer: nothing{}, Error: func(error) {}}).Check("juri/scoring", fset, files, &info)
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
