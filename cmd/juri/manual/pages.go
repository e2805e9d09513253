// Package manual is the manual: its pages in both languages, and how a terminal shows one.
package manual

import (
	"embed"
	"slices"
	"strings"
)

//go:embed id/*.md en/*.md
var files embed.FS

// Names are the pages, in the order in which somebody would read them.
func Names() []string {
	return []string{
		"install", "organizer", "jurors", "moderators", "boards", "browsers", "result", "publish", "certificates", "trouble", "contest", "rubrics", "presets", "panels", "points", "lists", "methods", "awards", "hosts", "watching", "verbs",
	}
}

// Page is a page's Markdown in a language ("id" or "en"); "" where there is no such page.
func Page(lang, name string) string {
	text, err := files.ReadFile(lang + "/" + name + ".md")
	if err != nil {
		return ""
	}
	return string(text)
}

// Title is what stands in the page's first line.
func Title(lang, name string) string {
	first, _, _ := strings.Cut(Page(lang, name), "\n")
	return strings.TrimPrefix(first, "# ")
}

// Near are the pages that somebody may have meant: the name begins as the word does, or the
// page's title has the word in either language.
func Near(word string) []string {
	word = strings.ToLower(word)
	return slices.DeleteFunc(Names(), func(name string) bool {
		titles := strings.ToLower(Title("id", name) + " " + Title("en", name))
		return len(word) < 2 || !strings.HasPrefix(name, word[:2]) && !strings.Contains(titles, word)
	})
}
