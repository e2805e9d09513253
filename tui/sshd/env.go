package sshd

import (
	"slices"
	"strings"
	"unicode"

	"juri/scoring"
)

// The largest screen a program is given: the memory of one grows with its
// cells, and no projector shows more.
const maxWidth, maxHeight = 400, 150

// size is a screen's, in cells.
type size struct{ width, height int }

// to is the size after a client asked for width×height: zeros change nothing,
// the rest is kept within bounds.
func (s size) to(width, height int) size {
	if width > 0 {
		s.width = min(width, maxWidth)
	}
	if height > 0 {
		s.height = min(height, maxHeight)
	}
	return s
}

// Page is the variable by which a browser's page says what it is.
const Page = "JURI_PAGE"

// taken is the environment variables taken from clients.
func taken() []string {
	return []string{"LANG", "LC_ALL", "LC_MESSAGES", "TERM", "COLORTERM", "NO_COLOR", Page}
}

// takes reports whether a client's variable is taken.
func takes(name, value string) bool {
	return slices.Contains(taken(), name) && len(value) <= 256 && !strings.ContainsFunc(value, unicode.IsControl)
}

// variables is a client's environment, by name.
type variables map[string]string

// environment takes what is kept of environ.
func environment(environ []string) variables {
	v := make(variables)
	for _, kv := range environ {
		name, value, _ := strings.Cut(kv, "=")
		if takes(name, value) {
			v[name] = value
		}
	}
	if v["NO_COLOR"] != "" {
		v["NO_COLOR"] = "1" // any value means it; the colour library wants a boolean
	}
	return v
}

func (v variables) set(name, value string) { v[name] = value }

// term is TERM if it looks like a terminal's name, else "".
func (v variables) term() string {
	term := v["TERM"]
	name := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_.+:", r)
	}
	if len(term) > 64 || strings.ContainsFunc(term, func(r rune) bool { return !name(r) }) {
		return ""
	}
	return term
}

// lang is the language of the locale that counts for messages: "id", "en" or "".
func (v variables) lang() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		locale := v[name]
		if locale == "" {
			continue
		}
		if i := strings.IndexAny(locale, "_.@-"); i >= 0 {
			locale = locale[:i]
		}
		switch strings.ToLower(locale) {
		case "id", "in", "ind":
			return "id"
		case "en", "eng":
			return "en"
		}
		return ""
	}
	return ""
}

// list is the variables as name=value, in the order of taken.
func (v variables) list() []string {
	v["TERM"] = v.term()
	var env []string
	for _, name := range taken() {
		if value, ok := v[name]; ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// said is what a client said, fit for a log: without control characters and no
// longer than a name.
func said(s string) string {
	if len(s) > maxUser {
		s = s[:maxUser] + "…"
	}
	return scoring.ShownLine(s)
}
