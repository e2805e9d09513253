package main

import (
	"context"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"net/http"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/cmd/juri/manual"
)

// TestMetrics serves a contest with its figures, of which each stands in the manual and
// none names anybody; and refuses an address that is taken.
func TestMetrics(t *testing.T) {
	s := serveDemo(t)
	s.Stop()
	at := "127.0.0.1:" + freePort(t)
	ctx, cancel := context.WithCancel(t.Context())
	var out juritest.Diary
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"serve", s.Dir, "--listen", "127.0.0.1:" + freePort(t), "--metrics", at}, strings.NewReader(""), &out, &out)
	}()
	var got string
	juritest.Until(t, "the figures are told", func() bool {
		r, err := http.Get("http://" + at + "/metrics")
		if err != nil {
			return false
		}
		defer r.Body.Close()
		body, err := io.ReadAll(r.Body)
		got = string(body)
		return err == nil && strings.Contains(got, "juri_saving 1")
	}, out.String)
	if _, e, code := s.Shell("serve", s.Dir, "--metrics", at); code != 1 || !strings.Contains(e, at) {
		t.Errorf("an address that is taken: exit %d, %s", code, e)
	}
	cancel()
	if code := <-ended; code != 0 {
		t.Errorf("exit %d: %s", code, out.String())
	}
	if strings.Contains(got, "panitia") || strings.Contains(got, "Ani") {
		t.Errorf("somebody is named:\n%s", got)
	}
	for line := range strings.Lines(got) {
		name, is := strings.CutPrefix(line, "# HELP juri_")
		if !is {
			continue
		}
		name, _, _ = strings.Cut(name, " ")
		for _, lang := range []string{"id", "en"} {
			if !strings.Contains(manual.Page(lang, "watching"), "`juri_"+name+"`") {
				t.Errorf("the manual (%s) does not have juri_%s", lang, name)
			}
		}
	}
}

// TestLogEvents holds that every event of the log stands in the manual under the name
// that it has there.
func TestLogEvents(t *testing.T) {
	var seen []string
	for _, dir := range []string{".", "../../tui", "../../store"} {
		if err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if call, is := n.(*ast.CallExpr); is {
					if name, logs := eventOf(call); logs {
						seen = append(seen, name)
					}
				}
				return true
			})
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(seen)
	seen = slices.Compact(seen)
	if len(seen) < 20 {
		t.Fatalf("only %q", seen)
	}
	for _, name := range seen {
		for _, lang := range []string{"id", "en"} {
			if !strings.Contains(manual.Page(lang, "watching"), "`"+name+"`") {
				t.Errorf("the manual (%s) does not have the event %q", lang, name)
			}
		}
	}
}

// eventOf is the name of the event that a call logs where somebody sees it.
func eventOf(call *ast.CallExpr) (string, bool) {
	f, is := call.Fun.(*ast.SelectorExpr)
	if !is || len(call.Args) == 0 || !slices.Contains([]string{"Info", "Warn", "Error"}, f.Sel.Name) {
		return "", false
	}
	on := ""
	switch x := f.X.(type) {
	case *ast.Ident:
		on = x.Name
	case *ast.SelectorExpr:
		on = x.Sel.Name
	}
	if on != "log" && on != "Log" {
		return "", false
	}
	text, is := call.Args[0].(*ast.BasicLit)
	if !is {
		return "an event without a name of its own", true
	}
	name, err := strconv.Unquote(text.Value)
	return name, err == nil
}
