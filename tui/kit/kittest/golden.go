package kittest

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"juri/tui/kit"
)

var update = flag.Bool("update", false, "write the golden screens anew")

// Sizes are the terminals that every screen is golden at.
var Sizes = [][2]int{{44, 20}, {80, 24}, {200, 60}}

// Screens yields every language and size that screens are golden at.
func Screens() iter.Seq2[string, [2]int] {
	return func(yield func(string, [2]int) bool) {
		for _, lang := range []string{"id", "en"} {
			for _, size := range Sizes {
				if !yield(lang, size) {
					return
				}
			}
		}
	}
}

// Golden checks that a screen fills exactly w×h cells and that each line ends
// without style: terminals are sent single lines. In Indonesian, its colours
// stripped, it is what testdata/NAME.golden has for its size. In English, from 80
// columns on, no word is cut off but of names and texts, which are the same in both.
func Golden(t testing.TB, name, lang, view string, w, h int) {
	t.Helper()
	view = kit.Still(view)
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
	got, path := strings.Join(lines, "\n")+"\n", filepath.Join("testdata", name+".golden")
	sizes := goldenSizes(t, path)
	size := fmt.Sprintf("%d×%d", w, h)
	if *update && lang == "id" {
		sizes[size] = got
		writeGolden(t, path, sizes)
	}
	switch want, known := sizes[size]; {
	case !known:
		t.Errorf("%s has no %s (run with -update to write it)", path, size)
	case lang == "id" && got != want:
		t.Errorf("%s differs at %s (run with -update to accept):\n%s", name, size, got)
	case lang != "id" && w >= 80:
		for _, cut := range cutWords.FindAllString(got, -1) {
			if began := strings.TrimSuffix(cut, "…"); !strings.Contains(allGoldens(t), began[:min(len(began), 3)]) {
				t.Errorf("%s in %s has %q at %s, where a whole sentence should fit:\n%s", name, lang, cut, size, got)
			}
		}
	}
}

// cutWords finds words of which the end is cut off.
var cutWords = regexp.MustCompile(`[\pL\d:]+…`)

// allGoldens is the text of a package's golden files.
func allGoldens(t testing.TB) string {
	paths, err := filepath.Glob("testdata/*.golden")
	if err != nil || len(paths) == 0 {
		t.Fatal("no golden files: ", err)
	}
	var all strings.Builder
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(data)
	}
	return all.String()
}

// sizeMark begins a size's part of a golden file.
const sizeMark = "════ "

// goldenSizes reads a golden file: its screens by size.
func goldenSizes(t testing.TB, path string) map[string]string {
	data, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	sizes := map[string]string{}
	for part := range strings.SplitSeq("\n"+strings.TrimSuffix(string(data), "\n"), "\n"+sizeMark) {
		if size, screen, ok := strings.Cut(part, "\n"); ok && size != "" {
			sizes[size] = screen + "\n"
		}
	}
	return sizes
}

func writeGolden(t testing.TB, path string, sizes map[string]string) {
	var b strings.Builder
	for _, size := range slices.SortedFunc(maps.Keys(sizes), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	}) {
		b.WriteString(sizeMark + size + "\n" + sizes[size])
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
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
