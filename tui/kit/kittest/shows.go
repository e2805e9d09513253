package kittest

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"juri/tui/letters"
)

// Shows says that a text stands on a screen: in ordinary text, or drawn in letters of any
// size, in up to six lines.
func Shows(view, text string) bool { return plainly(ansi.Strip(view), text) || Rows(view, text) > 0 }

// plainly says that a text stands there in ordinary text, if in several lines.
func plainly(view, text string) bool {
	return strings.Contains(strings.Join(strings.Fields(view), " "), strings.Join(strings.Fields(text), " "))
}

// Rows is the rows of the largest letters in which a text stands on a screen, 1 for
// ordinary text, 0 if it does not stand there.
func Rows(view, text string) int {
	depths := []letters.Depth{letters.Plain, letters.Blended}
	if strings.Contains(view, "\x1b") {
		depths = depths[1:]
	}
	view = ansi.Strip(view)
	rows, words := strings.Split(view, "\n"), strings.Fields(text)
	w := 0
	for _, row := range rows {
		w = max(w, utf8.RuneCountInString(row))
	}
	for i, row := range rows { // terminals leave blanks out
		rows[i] = row + strings.Repeat(" ", w-utf8.RuneCountInString(row))
	}
	figures := strings.Trim(text, "0123456789:+") == ""
	for n := min(len(rows)*2/3, 40); n >= 2; n-- {
		for _, narrow := range []bool{false, true} {
			s := letters.Size{Rows: n, Narrow: narrow, Figures: figures}
			for _, depth := range depths {
				stands := func(line string, from int) int { return found(rows, from, drawn.of(line, s, depth)) }
				if broken(words, n, stands) {
					return n
				}
			}
		}
	}
	if plainly(view, text) {
		return 1
	}
	return 0
}

// broken says that the words stand in up to six lines of so many rows below each other;
// stands is the row from one on where a line stands, or -1.
func broken(words []string, high int, stands func(line string, from int) int) bool {
	var rest func(words []string, lines, from, to int) bool
	rest = func(words []string, lines, from, to int) bool {
		if len(words) == 0 {
			return true
		}
		if y := stands(words[0], from); lines == 0 || y < 0 || y > to {
			return false
		}
		for n := len(words); n > 0; n-- {
			y := stands(strings.Join(words[:n], " "), from)
			if y >= 0 && y <= to && rest(words[n:], lines-1, y+high, y+high+1+high/6) {
				return true
			}
		}
		return false
	}
	return rest(words, 6, 0, 1<<30)
}

// pictures are lines drawn before: a name that must not be on a screen is looked for
// in every size on each of its pictures, more than the program's own memory holds.
type pictures struct {
	mu   sync.Mutex
	kept map[picture][]string
}

type picture struct {
	line  string
	size  letters.Size
	depth letters.Depth
}

var drawn pictures

func (p *pictures) of(line string, size letters.Size, depth letters.Depth) []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	k := picture{line, size, depth}
	lines, known := p.kept[k]
	if !known {
		if p.kept == nil || len(p.kept) > 1<<14 {
			p.kept = map[picture][]string{}
		}
		lines = size.Draw(line, letters.Ink{Depth: depth})
		p.kept[k] = lines
	}
	return lines
}

// found is the row from one on where a picture stands, or -1.
func found(rows []string, first int, picture []string) int {
	anchor := 0 // the first of its lines with ink
	for anchor < len(picture) && strings.TrimSpace(picture[anchor]) == "" {
		anchor++
	}
	if anchor == len(picture) {
		return -1
	}
	for y := first; y+len(picture) <= len(rows); y++ {
		row := rows[y+anchor]
		for from := 0; ; {
			i := strings.Index(row[from:], picture[anchor])
			if i < 0 {
				break
			}
			if stands(rows[y:], picture, utf8.RuneCountInString(row[:from+i])) {
				return y
			}
			_, n := utf8.DecodeRuneInString(row[from+i:])
			from += i + n
		}
	}
	return -1
}

// stands says that a picture stands in column x of rows.
func stands(rows, picture []string, x int) bool {
	for i, line := range picture {
		at := 0
		for range x {
			if at >= len(rows[i]) {
				return false
			}
			_, n := utf8.DecodeRuneInString(rows[i][at:])
			at += n
		}
		if !strings.HasPrefix(rows[i][at:], line) {
			return false
		}
	}
	return true
}
