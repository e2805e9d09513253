package i18n

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
)

// TestNothingMissing calls every sentence with something to name, in both languages:
// none is empty, and none fails.
func TestNothingMissing(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		if n := sayAll(t, lang, reflect.ValueOf(For(lang)).Elem()); n < 900 {
			t.Errorf("%s: only %d sentences were said", lang, n)
		}
	}
}

// sayAll says every sentence of a table and of those within it.
func sayAll(t *testing.T, path string, table reflect.Value) (n int) {
	for i := range table.NumField() {
		if f := table.Type().Field(i); f.IsExported() && f.Type.Kind() == reflect.Struct {
			n += sayAll(t, path+"."+f.Name, table.Field(i))
		}
	}
	if path == "id" || path == "en" { // Text's own methods write numbers and days
		return n
	}
	for i := range table.NumMethod() {
		m, name := table.Type().Method(i), path+"."+table.Type().Method(i).Name
		_, sentence, _ := strings.Cut(name, ".")
		var with []reflect.Value
		for j := 1; j < m.Type.NumIn(); j++ {
			with = append(with, sample(m.Type.In(j), sentence))
		}
		for _, out := range m.Func.Call(append([]reflect.Value{table}, with...)) {
			n += filled(t, name, out)
		}
	}
	return n
}

// filled counts the sentences of a value, of which none may be empty.
func filled(t *testing.T, name string, v reflect.Value) (n int) {
	if v.Kind() != reflect.Array {
		if v.String() == "" {
			t.Errorf("%s is empty", name)
		}
		return 1
	}
	for i := range v.Len() {
		n += filled(t, name, v.Index(i))
	}
	return n
}

// sample is something to name in a sentence.
func sample(of reflect.Type, sentence string) reflect.Value {
	switch x := reflect.New(of).Elem(); of.Kind() {
	case reflect.String:
		x.SetString(cmp.Or(keyed[sentence], "x"))
		return x
	case reflect.Int, reflect.Int64:
		x.SetInt(2)
		return x
	case reflect.Uint64:
		x.SetUint(2)
		return x
	}
	switch of {
	case reflect.TypeFor[[]string]():
		return reflect.ValueOf([]string{"x", "y"})
	case reflect.TypeFor[time.Time]():
		return reflect.ValueOf(time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC))
	case reflect.TypeFor[scoring.Event]():
		return reflect.ValueOf(scoring.Event{Fact: scoring.ClockSet{}})
	case reflect.TypeFor[*Text]():
		return reflect.ValueOf(For("en"))
	case reflect.TypeFor[Names]():
		return reflect.ValueOf(Names{Person: func(user string) string { return user }})
	case reflect.TypeFor[scoring.Exchange]():
		return reflect.ValueOf(scoring.Exchange{IDs: []string{"x", "y"}})
	}
	return reflect.Zero(of)
}

// keyed is a key of each sentence that is looked up by one.
var keyed = map[string]string{
	"Doctor.Check": "files", "Doctor.Flag": "phone",
	"General.Role": "juror", "Shell.Short": "demo", "Shell.Flag": "room", "Shell.State": "draft", "Cluster.Flag": "key", "Kit.Flag": "into",
	"Filed.Flag": "reason", "Import.Flag": "yes", "Wizard.Flag": "yes", "Wizard.Short": "import", "Wizard.Column": "unit", "Tally.Flag": "read",
	"Draw.Flag": "room", "Door.Flag": "keepalive", "Page.Flag": "web", "Proving.Flag": "keys", "Fairness.Why": "parts", "Fairness.Method": "mean", "Fairness.Step": "draw",
	"Organizer.Boards.Modes": "stage", "Papers.Means": "mean", "Papers.TieStep": "draw", "Papers.ScoreBy": "mean",
}

// TestBothWritten holds, of every sentence that stands written in two languages, that
// neither is empty, that they are not one and the same, and that the arguments which
// problems name in braces are the same in both.
func TestBothWritten(t *testing.T) {
	fset, n := token.NewFileSet(), 0
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(node ast.Node) bool {
			switch x := node.(type) {
			case *ast.CallExpr:
				if f, ok := x.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "say" && len(x.Args) == 2 {
					n += written(t, fset, x.Args)
				}
			case *ast.CompositeLit:
				if m, ok := x.Type.(*ast.MapType); ok && isBoth(m.Value) {
					for _, e := range x.Elts {
						n += written(t, fset, e.(*ast.KeyValueExpr).Value.(*ast.CompositeLit).Elts)
					}
				}
			}
			return true
		})
	}
	if n < 1200 {
		t.Errorf("only %d sentences were seen", n)
	}
}

func isBoth(e ast.Expr) bool { i, ok := e.(*ast.Ident); return ok && i.Name == "both" }

var argument = regexp.MustCompile(`\{[a-z]+,?\}`)

func written(t *testing.T, fset *token.FileSet, pair []ast.Expr) int {
	var texts [2]string
	for i, e := range pair {
		l, ok := e.(*ast.BasicLit)
		if !ok {
			return 1
		}
		texts[i], _ = strconv.Unquote(l.Value)
	}
	id, en := texts[0], texts[1]
	if id == "" || en == "" || id == en && !slices.Contains(alike, id) {
		t.Errorf("%s: %q and %q", fset.Position(pair[0].Pos()), id, en)
	}
	names := func(s string) []string {
		return slices.Compact(slices.Sorted(slices.Values(argument.FindAllString(s, -1))))
	}
	if a, b := names(id), names(en); !slices.Equal(a, b) {
		t.Errorf("%s: %v and %v", fset.Position(pair[0].Pos()), a, b)
	}
	return 1
}

// alike are the words that both languages have, where a table needs them twice.
var alike = []string{"moderator", "Median", "Skating", "median", "Agustus"}

// TestNumbers holds the decimal marks.
func TestNumbers(t *testing.T) {
	if got := For("id").Decimal(7_500_000); got != "7,5" {
		t.Errorf("id writes %q", got)
	}
	if got := For("en").Decimal(7_500_000); got != "7.5" {
		t.Errorf("en writes %q", got)
	}
	if got := For("id").Number(exact.Ratio{Num: 3217, Den: 40}, 2); got != "80,43" {
		t.Errorf("id writes %q", got)
	}
	if got := For("id").Number(exact.Ratio{}, 2); got != "–" {
		t.Errorf("no number is %q", got)
	}
}

// TestBracesOfASentence holds that a sentence may show braces of its own around an argument.
func TestBracesOfASentence(t *testing.T) {
	err := &scoring.Error{Code: scoring.CodeAwardEach, Args: scoring.Args{"award": "Best", "places": "2"}}
	for _, l := range []string{"id", "en"} {
		if got := For(l).Problem(err); !strings.HasSuffix(got, "per: {category: 2}.") {
			t.Errorf("%s: %s", l, got)
		}
	}
}
