package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"juri/cmd/juri/manual"
	"juri/scoring/i18n"
)

// documents are what is read on a repository's page, by their path.
func documents(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, pattern := range []string{"../../README.md", "../../.github/*.md", "manual/*/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(found), err)
		}
		for _, path := range found {
			text, err := os.ReadFile(path)
			noError(t, err)
			all[path] = string(text)
		}
	}
	return all
}

// TestLinks holds that each link within the repository leads to a file that is there, and to a
// heading of it; and that no picture lies there unseen.
func TestLinks(t *testing.T) {
	var (
		link  = regexp.MustCompile(`\]\(([^)\s]+)\)`)
		title = regexp.MustCompile(`(?m)^#+ (.+)$`)
		loose = regexp.MustCompile(`[^\p{L}\p{N} _-]`)
	)
	anchors := func(text string) map[string]bool {
		all := map[string]bool{}
		for _, m := range title.FindAllStringSubmatch(fence.ReplaceAllString(text, ""), -1) {
			all[strings.ReplaceAll(strings.ToLower(loose.ReplaceAllString(m[1], "")), " ", "-")] = true
		}
		return all
	}
	named := regexp.MustCompile("(?i)(?:halaman|pages?) `([a-z]+)`")
	seen, links, pages := map[string]bool{}, 0, 0
	for path, text := range documents(t) {
		for _, m := range named.FindAllStringSubmatch(text, -1) {
			if pages++; !slices.Contains(manual.Names(), m[1]) {
				t.Errorf("%s names a page of the manual that is not there: %s", path, m[1])
			}
		}
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			links++
			to, heading, at := strings.Cut(m[1], "#")
			there := path
			if to != "" {
				there = filepath.Join(filepath.Dir(path), to)
			}
			seen[there] = true
			if _, err := os.Stat(there); err != nil {
				t.Errorf("%s links to %s: %v", path, m[1], err)
				continue
			}
			if !at {
				continue
			}
			other, err := os.ReadFile(there)
			if err != nil || !anchors(string(other))[heading] {
				t.Errorf("%s links to %s: no such heading (%v)", path, m[1], err)
			}
		}
	}
	pictures, err := filepath.Glob("../../.github/pictures/*")
	if err != nil || len(pictures) == 0 || links < 20 || pages < 20 {
		t.Fatalf("%d pictures, %d links: %v", len(pictures), links, err)
	}
	for _, p := range pictures {
		if !seen[p] {
			t.Errorf("no page shows %s", p)
		}
	}
}

// TestReadme holds that the README is read in one sitting, and that each command which it and
// the pages beside it name is one that there is.
func TestReadme(t *testing.T) {
	s := serveDemo(t)
	parsed := 0
	for path, text := range documents(t) {
		name := filepath.Base(path)
		if strings.HasPrefix(path, "manual") { // is TestManualCommands'
			continue
		}
		if n := strings.Count(text, "\n"); name == "README.md" && n > 150 {
			t.Errorf("it has %d lines", n)
		}
		for _, line := range s.commandsOf(text) {
			line, _, _ = strings.Cut(line, "   #")
			words := strings.Fields(line)
			if strings.Contains(line, "…") || words[1] == "--version" { // no whole command, and cobra's own
				continue
			}
			parsed++
			if c, rest, err := commands(i18n.For("en")).Find(words[1:]); words[0] == "juri" && err == nil && c.HasParent() && len(rest) == 0 {
				continue // its name alone
			}
			if err := s.parse(line); err != nil {
				t.Errorf("%s: %s: %v", name, line, err)
			}
		}
	}
	if parsed < 20 {
		t.Errorf("only %d commands", parsed)
	}
}
