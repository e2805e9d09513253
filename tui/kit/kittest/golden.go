package kittest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

var update = flag.Bool("update", false, "write the golden screens anew")

// Sizes are the terminals that every screen is golden at.
var Sizes = [][2]int{{44, 20}, {80, 24}, {200, 60}}

// Golden compares a screen, its colours stripped, with testdata/NAME.golden, and
// checks that it fills exactly w×h cells and that each line ends without style:
// terminals are sent single lines.
func Golden(t testing.TB, name, view string, w, h int) {
	t.Helper()
	lines := strings.Split(view, "\n")
	if len(lines) != h {
		t.Errorf("%s: %d lines, want %d", name, len(lines), h)
	}
	for i, l := range lines {
		if got := ansi.StringWidth(l); got != w {
			t.Errorf("%s: line %d is %d cells wide, want %d: %q", name, i+1, got, w, ansi.Strip(l))
		}
		if left := pen(l); !left.IsZero() {
			t.Errorf("%s: line %d leaves its style to the next: %q", name, i+1, l)
		}
		lines[i] = strings.TrimRight(ansi.Strip(l), " ")
	}
	got := strings.Join(lines, "\n") + "\n"
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (run with -update to accept):\n%s", name, got)
	}
}

// pen is the style that text after the line would have.
func pen(line string) (style uv.Style) {
	p, state := ansi.NewParser(), byte(0)
	for line != "" {
		seq, _, n, next := ansi.DecodeSequence(line, state, p)
		if ansi.HasCsiPrefix(seq) && p.Command() == 'm' {
			uv.ReadStyle(p.Params(), &style)
		}
		line, state = line[n:], next
	}
	return style
}
