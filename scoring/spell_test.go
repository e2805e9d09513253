package scoring

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// spell writes everything that v reaches, unexported fields too; nil and empty
// slices alike.
func spell(v any) string {
	var b strings.Builder
	spellValue(&b, reflect.ValueOf(v))
	return b.String()
}

func spellValue(b *strings.Builder, v reflect.Value) {
	switch v.Kind() {
	case reflect.Invalid:
		b.WriteString("nil")
	case reflect.Pointer, reflect.Interface:
		if v.Type() == reflect.TypeFor[*time.Location]() {
			b.WriteString("zone")
			return
		}
		if v.IsNil() {
			b.WriteString("nil")
			return
		}
		b.WriteByte('&')
		spellValue(b, v.Elem())
	case reflect.Struct:
		b.WriteByte('{')
		for i := range v.NumField() {
			b.WriteString(v.Type().Field(i).Name + ":")
			spellValue(b, v.Field(i))
			b.WriteByte(' ')
		}
		b.WriteByte('}')
	case reflect.Map:
		var all []string
		for _, k := range v.MapKeys() {
			var kv strings.Builder
			spellValue(&kv, k)
			kv.WriteByte('=')
			spellValue(&kv, v.MapIndex(k))
			all = append(all, kv.String())
		}
		slices.Sort(all)
		b.WriteString("map[" + strings.Join(all, " ") + "]")
	case reflect.Slice, reflect.Array:
		b.WriteByte('[')
		for i := range v.Len() {
			spellValue(b, v.Index(i))
			b.WriteByte(' ')
		}
		b.WriteByte(']')
	case reflect.String:
		b.WriteString(strconv.Quote(v.String()))
	case reflect.Bool:
		b.WriteString(strconv.FormatBool(v.Bool()))
	default:
		if v.CanInt() { // as it is, whatever its String says
			b.WriteString(strconv.FormatInt(v.Int(), 10))
		} else {
			b.WriteString(strconv.FormatUint(v.Uint(), 10))
		}
	}
}

// differ cuts two spellings down to where they part.
func differ(got, want string) string {
	at := 0
	for at < len(got) && at < len(want) && got[at] == want[at] {
		at++
	}
	cut := func(s string) string { return s[max(at-200, 0):min(at+200, len(s))] }
	return cut(got) + "\nwant\n" + cut(want)
}

// having lists the package's types that have a method of that name, with as
// many parameters.
func having(t testing.TB, method string, params int) []string {
	t.Helper()
	var names []string
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range f.Decls {
			fn, is := decl.(*ast.FuncDecl)
			if !is || fn.Recv == nil || fn.Name.Name != method || fn.Type.Params.NumFields() != params {
				continue
			}
			if id, is := fn.Recv.List[0].Type.(*ast.Ident); is {
				names = append(names, id.Name)
			} else {
				t.Errorf("%s has a receiver that is not a plain type", method)
			}
		}
	}
	slices.Sort(names)
	if len(names) == 0 {
		t.Fatalf("no type has a method %s", method)
	}
	return names
}
