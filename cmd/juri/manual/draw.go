package manual

import (
	"regexp"
	"strings"

	"charm.land/lipgloss/v2"
	"charm.land/lipgloss/v2/table"

	"juri/tui/kit"
)

// The pages use a small part of Markdown, drawn here: headings, paragraphs, lists, tables,
// code, bold. glamour v2.0.1 draws all of it, and would make juri 6.6 MB larger (of 49.1), by
// 31 packages of nine more modules.

// pens are how the parts of a page look. Without styles bold is left out, and headings and code
// keep their marks.
type pens struct {
	styled           bool
	head, bold, code lipgloss.Style
}

const (
	phone     = 60  // narrower than that is one
	narrowest = 20  // what a page is drawn for at least
	widest    = 100 // longer lines are hard to read
)

// Draw is the page in lines of at most width cells; code is never broken.
func Draw(page string, width int, styled bool) string {
	width = min(max(width, narrowest), widest)
	p := pens{}
	if styled {
		bold := lipgloss.NewStyle().Bold(true)
		p = pens{styled, bold.Underline(true), bold, lipgloss.NewStyle().Foreground(lipgloss.Cyan)}
	}
	var out []string
	lines := strings.Split(strings.TrimRight(page, "\n"), "\n")
	for len(lines) > 0 {
		n := block(lines)
		out = append(out, p.draw(lines[:n], width)...)
		lines = lines[n:]
	}
	return strings.Join(out, "\n") + "\n"
}

// block is how many lines the first block has: code, a table, an item, a paragraph, or one line.
func block(lines []string) int {
	first := lines[0]
	if strings.HasPrefix(first, "```") {
		for i, l := range lines[1:] {
			if l == "```" {
				return i + 2
			}
		}
		return len(lines)
	}
	if first == "" || first[0] == '#' {
		return 1
	}
	n := 1
	for n < len(lines) && goesOn(first, lines[n]) {
		n++
	}
	return n
}

// goesOn reports whether a line belongs to the block that begins with first.
func goesOn(first, l string) bool {
	if strings.HasPrefix(first, "|") {
		return strings.HasPrefix(l, "|")
	}
	return l != "" && !strings.HasPrefix(l, "#") && !strings.HasPrefix(l, "```") && !strings.HasPrefix(l, "|") && mark(l) == ""
}

// mark is what a line of a list begins with; "" of other lines.
func mark(l string) string { return regexp.MustCompile(`^ *(-|\d+\.) +`).FindString(l) }

func (p pens) draw(lines []string, w int) []string {
	first := lines[0]
	switch {
	case strings.HasPrefix(first, "```"):
		out := make([]string, 0, len(lines))
		for _, l := range lines[1:max(len(lines)-1, 1)] {
			out = append(out, "    "+p.code.Render(l))
		}
		return out
	case strings.HasPrefix(first, "#"):
		if p.styled {
			first = p.head.Render(strings.TrimLeft(first, "# "))
		}
		return kit.Wrap(first, w)
	case strings.HasPrefix(first, "|"):
		return p.table(lines, w)
	}
	mark := mark(first)
	lines = append([]string{first[len(mark):]}, lines[1:]...)
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	indent := strings.Repeat(" ", len(mark))
	out := kit.Wrap(p.inline(strings.Join(lines, " ")), w-len(mark))
	for i := range out {
		if i == 0 {
			out[i] = strings.Replace(mark, "-", "•", 1) + out[i]
		} else {
			out[i] = indent + out[i]
		}
	}
	return out
}

// table is a table, as wide as it needs to be; on a phone, where it does not fit, each row's
// cells stand below its first.
func (p pens) table(lines []string, w int) (out []string) {
	t := table.New().Border(lipgloss.NormalBorder()).BorderLeft(false).BorderRight(false).BorderTop(false).BorderBottom(false).
		StyleFunc(func(_, col int) lipgloss.Style { return lipgloss.NewStyle().Padding(0, 1, 0, min(col, 1)) })
	for i, l := range lines {
		if strings.Trim(l, "|: -") == "" {
			continue
		}
		cells := strings.Split(strings.TrimSuffix(strings.TrimPrefix(l, "|"), "|"), "|")
		for j := range cells {
			if cells[j] = p.inline(strings.TrimSpace(cells[j])); i == 0 {
				cells[j] = p.bold.Render(cells[j])
			}
			for _, line := range kit.Wrap(cells[j], w-2) {
				if line != "" {
					out = append(out, strings.Repeat("  ", min(j, 1))+line)
				}
			}
		}
		if i == 0 {
			t.Headers(cells...)
		} else {
			t.Row(cells...)
		}
	}
	if lipgloss.Width(t.String()) > w {
		if w < phone {
			return out
		}
		t.Width(w)
	}
	return strings.Split(t.String(), "\n")
}

// inline draws code, bold and links within a line; of a link its words stay.
func (p pens) inline(s string) string {
	span := regexp.MustCompile("`[^`]+`|\\*\\*[^*]+\\*\\*|\\[[^]]+\\]\\([^)]+\\)")
	return span.ReplaceAllStringFunc(s, func(m string) string {
		switch {
		case strings.HasPrefix(m, "**"):
			return p.bold.Render(strings.Trim(m, "*"))
		case m[0] == '[':
			words, _, _ := strings.Cut(m[1:], "]")
			return words
		case p.styled:
			return p.code.Render(strings.Trim(m, "`"))
		}
		return m
	})
}
