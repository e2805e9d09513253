package main

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"juri/cmd/juri/manual"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

var (
	fence   = regexp.MustCompile("(?ms)^```(\\w*)\\n(.*?)^```$")
	quoted  = regexp.MustCompile("`([^`\n]+)`")
	heading = regexp.MustCompile(`(?m)^#+ `)
	strong  = regexp.MustCompile(`\*\*([^*]+)\*\*`)
)

// everyPage calls f with each page of each language.
func everyPage(t *testing.T, f func(t *testing.T, lang, name, page string)) {
	for _, lang := range []string{"id", "en"} {
		for _, name := range manual.Names() {
			t.Run(lang+"/"+name, func(t *testing.T) { f(t, lang, name, manual.Page(lang, name)) })
		}
	}
}

// TestManualPages holds that each page is there in both languages, with the same headings,
// code and tables, short, and drawn within its width.
func TestManualPages(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		files, err := filepath.Glob("manual/" + lang + "/*.md")
		if err != nil || len(files) != len(manual.Names()) {
			t.Errorf("%d files in %s, and %d pages: %v", len(files), lang, len(manual.Names()), err)
		}
	}
	everyPage(t, func(t *testing.T, lang, name, page string) {
		other := manual.Page(i18n.For(lang).Other().Lang, name)
		if !strings.HasPrefix(page, "# ") || strings.Count(page, "\n") > 150 {
			t.Errorf("it begins with %.20q and has %d lines", page, strings.Count(page, "\n"))
		}
		if a, b := heading.FindAllString(page, -1), heading.FindAllString(other, -1); !slices.Equal(a, b) {
			t.Errorf("headings are %q, and %q in the other language", a, b)
		}
		if a, b := fence.FindAllString(page, -1), fence.FindAllString(other, -1); !slices.Equal(a, b) {
			t.Errorf("code is %q, and %q in the other language", a, b)
		}
		if a, b := strings.Count(page, "\n|"), strings.Count(other, "\n|"); a != b {
			t.Errorf("%d lines of tables, and %d in the other language", a, b)
		}
		written := strings.Join(fence.FindAllString(page, -1), "\n")
		for _, w := range []int{44, 80, 100} {
			drawn := manual.Draw(page, w, true)
			for l := range strings.Lines(drawn) {
				code := strings.Contains(written, "\n"+strings.TrimPrefix(ansi.Strip(l), "    "))
				if n := kit.Width(strings.TrimRight(l, "\n")); n > w && !code || n > 80 && code {
					t.Errorf("%d cells at a width of %d: %q", n, w, l)
				}
			}
			if plain := ansi.Strip(fence.ReplaceAllString(drawn, "")); strings.Contains(plain, "**") || strings.Contains(plain, "```") || strings.Contains(plain, "|--") {
				t.Errorf("Markdown is left in\n%s", plain)
			}
		}
	})
}

// TestManualCommand asks for pages as people do, in a shell and over SSH.
func TestManualCommand(t *testing.T) {
	ask := func(args ...string) (string, string, int) {
		var out, wrong strings.Builder
		code := run(t.Context(), append([]string{"manual"}, args...), strings.NewReader(""), &out, &wrong)
		return out.String(), wrong.String(), code
	}
	list, _, code := ask()
	for _, name := range manual.Names() {
		if code != 0 || !strings.Contains(list, name+" ") || !strings.Contains(list, manual.Title("en", name)) {
			t.Errorf("%s is not listed:\n%s", name, list)
		}
	}
	for lang, title := range map[string]string{"id": manual.Title("id", "jurors"), "en": manual.Title("en", "jurors")} {
		if out, wrong, code := ask("jurors", "--lang", lang); code != 0 || !strings.HasPrefix(out, "# "+title+"\n") {
			t.Errorf("%d %s: %.60s", code, wrong, out)
		}
	}
	for word, near := range map[string]string{"juror": "jurors", "moderatr": "moderators", "organiser": "organizer", "juri": "jurors", "board": "boards", "zzzz": ""} {
		out, wrong, code := ask(word)
		if code != 2 || out != "" || !strings.Contains(wrong, "“"+word+"”") || !strings.Contains(wrong, near) {
			t.Errorf("%s: %d %q", word, code, wrong)
		}
	}
	s := serveDemo(t)
	if out := s.OK("ani", "manual jurors"); !strings.HasPrefix(out, "# "+manual.Title("id", "jurors")+"\n") {
		t.Errorf("over SSH: %.60s", out)
	}
	if _, wrong, code := s.Verb("ani", "manual nosuch"); code != 2 || !strings.Contains(wrong, "Tidak ada halaman") {
		t.Errorf("over SSH: %d %s", code, wrong)
	}
}
