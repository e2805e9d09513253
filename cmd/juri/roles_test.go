package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/constant"
	goimporter "go/importer"
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

const scoringPath = "juri/scoring"

// roleAsks finds where a source asks for a role, or whether somebody is the host: in
// a comparison, a switch, a table by role or a list of roles.
type roleAsks struct {
	*types.Info
	found []ast.Node
}

// isRole reports whether the expression is a role; the empty one is nobody's.
func (a *roleAsks) isRole(e ast.Expr) bool {
	t := a.Types[e]
	if t.Value != nil && t.Value.Kind() == constant.String && constant.StringVal(t.Value) == "" {
		return false
	}
	return roleType(t.Type)
}

func roleType(t types.Type) bool {
	n, is := t.(*types.Named)
	return is && n.Obj().Name() == "Role" && n.Obj().Pkg().Path() == scoringPath
}

// tells reports whether a role or the host is part of what is compared.
func (a *roleAsks) tells(e ast.Expr) (tells bool) {
	if b, is := e.(*ast.BinaryExpr); is && (b.Op == token.LAND || b.Op == token.LOR) {
		return false // its parts are looked at by themselves
	}
	ast.Inspect(e, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.Ident:
			o := a.Uses[x]
			tells = tells || o != nil && o.Name() == "Host" && o.Pkg() != nil && o.Pkg().Path() == scoringPath && o.Parent() == o.Pkg().Scope()
		}
		if x, is := n.(ast.Expr); is {
			tells = tells || a.isRole(x)
		}
		return true
	})
	return tells
}

// against reports whether e is the constant "", which says of a role only that none was read.
func (a *roleAsks) against(e ast.Expr) bool {
	v := a.Types[e].Value
	return v != nil && v.Kind() == constant.String && constant.StringVal(v) == ""
}

func (a *roleAsks) visit(n ast.Node) bool {
	bad := false
	switch x := n.(type) {
	case *ast.BinaryExpr:
		bad = (x.Op == token.EQL || x.Op == token.NEQ) && !a.against(x.X) && !a.against(x.Y) && (a.tells(x.X) || a.tells(x.Y))
	case *ast.SwitchStmt:
		bad = x.Tag != nil && a.tells(x.Tag)
	case *ast.CaseClause:
		for _, e := range x.List {
			if _, is := e.(*ast.BinaryExpr); !is {
				bad = bad || a.isRole(e)
			}
		}
	case *ast.CompositeLit:
		switch t := a.Types[x].Type.Underlying().(type) {
		case *types.Map:
			bad = roleType(t.Key())
		case *types.Slice:
			bad = roleType(t.Elem())
		case *types.Array:
			bad = roleType(t.Elem())
		}
	case *ast.CallExpr:
		if s, is := x.Fun.(*ast.SelectorExpr); is {
			if o := a.Uses[s.Sel]; o != nil && o.Pkg() != nil && (o.Pkg().Path() == "slices" || o.Pkg().Path() == "strings") {
				for _, e := range x.Args {
					bad = bad || a.tells(e)
				}
			}
		}
	}
	if bad {
		a.found = append(a.found, n)
	}
	return true
}

// exported finds the compiled packages that go list knows.
func exported(t *testing.T) (ours []listed, imports types.Importer) {
	t.Helper()
	cmd := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,GoFiles,Module,Export", "./...")
	cmd.Dir = "../.."
	out, err := cmd.Output()
	noError(t, err)
	at := map[string]string{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			listed
			Export string
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		at[p.ImportPath] = p.Export
		if p.Module != nil && p.Module.Main {
			ours = append(ours, p.listed)
		}
	}
	return ours, goimporter.ForCompiler(token.NewFileSet(), "gc", func(path string) (io.ReadCloser, error) { return os.Open(at[path]) })
}

// roleAsksIn lists where the files of one package ask.
func roleAsksIn(t *testing.T, path string, imports types.Importer, fset *token.FileSet, files ...*ast.File) []string {
	t.Helper()
	a := &roleAsks{Info: &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}}}
	if _, err := (&types.Config{Importer: imports}).Check(path, fset, files, a.Info); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		ast.Inspect(f, a.visit)
	}
	var at []string
	for _, n := range a.found {
		p := fset.Position(n.Pos())
		at = append(at, fmt.Sprintf("%s:%d", filepath.Base(p.Filename), p.Line))
	}
	return at
}

// No package but scoring asks which role somebody has, or whether they are the
// host: what follows from it is decided there. That the roles have names in each
// language is i18n's.
func TestRolesAreScorings(t *testing.T) {
	ours, imports := exported(t)
	names := func(p listed) bool { return p.ImportPath == "juri/scoring/i18n" }
	seen := 0
	for _, p := range ours {
		if p.ImportPath == scoringPath {
			continue
		}
		seen++
		fset := token.NewFileSet()
		var files []*ast.File
		for _, name := range p.GoFiles {
			f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, 0)
			noError(t, err)
			files = append(files, f)
		}
		for _, at := range roleAsksIn(t, p.ImportPath, imports, fset, files...) {
			if !names(p) || !strings.HasPrefix(at, "general.go:") {
				t.Errorf("%s/%s asks for a role", p.ImportPath, at)
			}
		}
	}
	if seen < 12 {
		t.Errorf("only %d packages were seen", seen)
	}

	// What must be found, and what not, one a line.
	for line, want := range map[string]bool{
		`_ = p.Role == scoring.Juror`:                                     true,
		`_ = scoring.Board != p.Role`:                                     true,
		`_ = p.Role == q.Role`:                                            true,
		`_ = string(p.Role) == "juror"`:                                   true,
		`switch p.Role { case scoring.Juror: }`:                           true,
		`switch { case p.Gone || p.Role == "board": }`:                    true,
		`_ = map[scoring.Role]int{scoring.Juror: 1}[p.Role]`:              true,
		`_ = slices.Contains([]scoring.Role{"juror"}, p.Role)`:            true,
		`_ = strings.EqualFold(string(p.Role), "Juror")`:                  true,
		`_ = by == scoring.Host`:                                          true,
		`_ = by.User == scoring.Host.User`:                                true,
		`_ = p.Role == ""`:                                                false,
		`_ = scoring.Person{Role: scoring.Juror}`:                         false,
		`_ = p.Scores() && by.IsHost()`:                                   false,
		`_ = by.User == q.User`:                                           false,
		`_, _ = scoring.Decide(scoring.State{}, scoring.Host, nil)`:       false,
		`fmt.Println(string(p.Role), scoring.Host.User, scoring.Roles())`: false,
	} {
		src := "package x\nimport (\"fmt\"; \"slices\"; \"strings\"; \"juri/scoring\")\n" +
			"var _, _, _ = fmt.Sprint, slices.Max[[]int], strings.Cut\nfunc f(p, q scoring.Person, by scoring.Actor) {\n" + line + "\n}"
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, "x.go", src, 0)
		noError(t, err)
		if got := len(roleAsksIn(t, "x", imports, fset, f)) > 0; got != want {
			t.Errorf("%s is found: %t, want %t", line, got, want)
		}
	}
}
