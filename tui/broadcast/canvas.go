package broadcast

import (
	"bytes"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"juri/tui/kit"
)

// Canvas is the picture that a terminal shows, and what leads from one to the
// next. It is for one goroutine at a time.
//
// The library's renderer did the same with two cells of 120 bytes each for every one of
// these of 12, which for a wall of 200×60 was 2.9 MiB and most of a new board's time.
type Canvas struct {
	size  Size
	inks  *inks
	lines []string // of the picture; nil before the first
	cells []cell   // of all rows
	row   []cell   // of the one being painted
	out   bytes.Buffer

	sextants bool // it shows them; where it does not, they are no more than junk
}

// cell is a character, its style, and how many cells it takes: 0 for the second of two.
type cell struct {
	char  int32 // its rune; of several runes, their number among the clusters, less than 0
	style uint16
	wide  uint8
}

var blank = cell{char: ' ', wide: 1}

// NewCanvas returns the canvas of a terminal of that size.
func NewCanvas(profile colorprofile.Profile, size Size) *Canvas {
	return newCanvas(newInks(profile, nil, nil), size)
}

func newCanvas(inks *inks, size Size) *Canvas {
	c := &Canvas{size: size, inks: inks}
	c.cells, c.row = make([]cell, size.Width*size.Height), make([]cell, size.Width)
	return c
}

// Paint makes lines the picture, which nobody writes to again, and returns the bytes that
// bring the terminal from the one before to it; none if it shows that already. They begin
// with an absolute move and end without style, so that they mean the same on every
// terminal that shows the picture before, however it came by it.
func (c *Canvas) Paint(lines []string) []byte {
	c.out.Reset()
	if c.inks.full() {
		c.inks, c.lines = c.inks.fresh(), nil
	}
	if c.lines == nil {
		c.clear(&c.out)
		fill(c.cells)
	}
	for y := range c.size.Height {
		line := at(lines, y)
		if c.lines != nil && line == at(c.lines, y) {
			continue
		}
		c.read(line)
		was := c.cells[y*c.size.Width:][:c.size.Width]
		c.inks.bring(&c.out, y, was, c.row)
		copy(was, c.row)
	}
	c.lines = lines
	return bytes.Clone(c.out.Bytes())
}

func at(lines []string, y int) string {
	if y < len(lines) {
		return lines[y]
	}
	return ""
}

func fill(cells []cell) {
	for i := range cells {
		cells[i] = blank
	}
}

// clear is the bytes after which any terminal shows nothing.
func (c *Canvas) clear(out *bytes.Buffer) {
	out.WriteString(ansi.ResetStyle + ansi.CursorHomePosition + ansi.EraseEntireScreen)
}

func (c *Canvas) read(line string) {
	style, x := c.inks.plain, 0
	for i := 0; i < len(line) && x < len(c.row); {
		n, w, sgr, junk := kit.Step(line, i)
		if junk && c.sextants && line[i] == 0xf0 {
			if r, size := utf8.DecodeRuneInString(line[i:]); r >= 0x1fb00 && r <= 0x1fb3b {
				n, w, junk = size, 1, false
			}
		}
		text := line[i : i+n]
		i += n
		switch {
		case sgr:
			style = c.inks.after(style, text)
		case junk || w == 0 || x+w > len(c.row):
		default:
			c.row[x] = c.inks.cell(text, style, uint8(w))
			if x++; w == 2 {
				c.row[x] = cell{style: style}
				x++
			}
		}
	}
	fill(c.row[x:])
	for ; c.inks.plain != 0 && x < len(c.row); x++ {
		c.row[x].style = c.inks.plain
	}
}

// Whole returns the bytes that make the picture on any terminal of this kind.
func (c *Canvas) Whole() []byte {
	var out bytes.Buffer
	c.clear(&out)
	empty := make([]cell, c.size.Width)
	fill(empty)
	for y := range c.size.Height {
		c.inks.bring(&out, y, empty, c.cells[y*c.size.Width:][:c.size.Width])
	}
	return out.Bytes()
}

// Synchronised wraps bytes so that a terminal which knows how shows their effect
// at once. The others ignore it.
func Synchronised(b ...[]byte) []byte {
	return bytes.Join(append(append([][]byte{[]byte(ansi.SetModeSynchronizedOutput)}, b...), []byte(ansi.ResetModeSynchronizedOutput)), nil)
}
