package letters

import (
	_ "embed" // the faces
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:embed grid6.txt
var sixRows string

//go:embed grid4.txt
var fourRows string

// pictures is a face drawn for the grid: each character's rows of # and dots.
type pictures map[rune][]string

var (
	six  = sync.OnceValue(func() pictures { return readPictures(sixRows) })
	four = sync.OnceValue(func() pictures { return readPictures(fourRows) })
)

// readPictures reads a face: blocks of a line "= a b c" and the characters' rows
// below it, side by side.
func readPictures(text string) pictures {
	out := pictures{}
	var names []rune
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0, fields[0] == "//":
		case fields[0] == "=":
			names = names[:0]
			for _, f := range fields[1:] {
				names = append(names, []rune(f)[0])
			}
		default:
			for i, name := range names {
				out[name] = append(out[name], fields[i])
			}
		}
	}
	return out
}

// marks are the rows over and under an accented letter, which is four columns wide.
var marks = map[rune]string{
	'\u0300': ".#..", '\u0301': "..#.", '\u0302': ".##.", '\u0303': "#.##", '\u0304': "####", '\u0306': "#..#",
	'\u0307': ".#..", '\u0308': "#..#", '\u030a': ".##.", '\u030b': ".#.#", '\u030c': "#.#.",
	'\u0326': "..#.", '\u0327': "..#.", '\u0328': "...#",
}

// grid is a rune's picture in a face of six or four rows; nil if there is none.
func grid(r rune, rows int) []string {
	if r == ' ' || r == '\u00a0' {
		return slices.Repeat([]string{".."}, rows)
	}
	if rows == 6 {
		if p := six()[r]; p != nil {
			return p
		}
		return accented(r, rows)
	}
	if p := four()[r]; p != nil {
		return p
	}
	if up := unicode.ToUpper(r); up != r {
		if p := grid(up, rows); p != nil {
			return p
		}
	}
	if p := accented(r, rows); p != nil {
		return p
	}
	if p := six()[r]; p != nil {
		return []string{p[0], p[1], p[3], p[4]}
	}
	return nil
}

// accented puts a letter and its mark together.
func accented(r rune, rows int) []string {
	parts := []rune(norm.NFD.String(string(r)))
	if len(parts) != 2 || marks[parts[1]] == "" {
		return nil
	}
	letter, mark := parts[0], marks[parts[1]]
	over := parts[1] < '\u0326'
	if over && (letter == 'i' || letter == 'j') {
		letter = map[rune]rune{'i': 'ı', 'j': 'ȷ'}[letter]
	}
	p := grid(letter, rows)
	if p == nil {
		return nil
	}
	switch {
	case rows == 4: // one row of the letter gives way
		drop := 2
		if p[1] == p[2] {
			drop = 1
		}
		p = slices.Delete(slices.Clone(p), drop, drop+1)
		if over {
			p = slices.Insert(p, 0, "")
		} else {
			p = append(p, "")
		}
	case over && unicode.IsUpper(letter):
		p = append(append([]string{""}, four()[letter]...), p[5])
	default:
		p = slices.Clone(p)
	}
	at := 0
	if !over {
		at = rows - 1
	}
	w := max(len(p[1]), len(mark)-1)
	if len(p[1]) >= len(mark) || !over {
		w = max(len(p[1]), len(mark))
	} else {
		mark = strings.TrimPrefix(mark, ".")[:3]
	}
	if !over || !strings.Contains(p[at], "#") {
		p[at] = mark
	}
	for i, row := range p {
		left := (w - len(row)) / 2
		p[i] = strings.Repeat(".", left) + row + strings.Repeat(".", w-len(row)-left)
	}
	return p
}

// gridGlyph is a picture as a glyph, with a column of space behind it: in strokes of
// two columns, or narrow in one.
func gridGlyph(r rune, rows int, narrow bool) (glyph, bool) {
	p := grid(r, rows)
	if p == nil {
		return glyph{}, false
	}
	g := glyph{w: len(p[0]), advance: len(p[0]) + 1}
	if !narrow {
		g.w++
		g.advance++
	}
	g.ink = make([]uint8, g.w*rows)
	for y, row := range p {
		for x, c := range row {
			if c == '#' {
				g.ink[y*g.w+x] = 255
				if !narrow {
					g.ink[y*g.w+x+1] = 255
				}
			}
		}
	}
	return g, true
}
