package broadcast

import (
	"bytes"
	"strings"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"juri/tui/kit"
)

// Canvas is the picture that a terminal shows, and what leads from one to the
// next. It is for one goroutine at a time.
type Canvas struct {
	size    Size
	term    string
	profile colorprofile.Profile

	lines    []string // of the picture; nil before the first
	cells    uv.ScreenBuffer
	out      bytes.Buffer
	renderer *uv.TerminalRenderer
}

// NewCanvas returns the canvas of a terminal of that kind, TERM's value.
func NewCanvas(term string, profile colorprofile.Profile, size Size) *Canvas {
	c := &Canvas{size: size, term: term, profile: profile, cells: uv.NewScreenBuffer(size.Width, size.Height)}
	c.renderer = c.fresh(&c.out)
	return c
}

// fresh is a renderer for a terminal that shows anything.
func (c *Canvas) fresh(out *bytes.Buffer) *uv.TerminalRenderer {
	r := uv.NewTerminalRenderer(out, []string{"TERM=" + c.term})
	r.SetColorProfile(c.profile)
	r.SetFullscreen(true)
	r.SetRelativeCursor(false)
	r.SetTabStops(-1)
	r.SetMapNewline(true)
	r.Erase()
	return r
}

// Paint makes text the picture; false if it is already.
func (c *Canvas) Paint(text string) (changed bool) { return c.PaintLines(strings.Split(text, "\n")) }

// PaintLines is Paint of lines, which nobody writes to again.
func (c *Canvas) PaintLines(lines []string) (changed bool) {
	for y := range c.size.Height {
		line, was := at(lines, y), at(c.lines, y)
		if c.lines != nil && line == was {
			continue
		}
		changed = true
		if strings.TrimSpace(line) == "" {
			// Where the last lines come to be empty the renderer clears from the line
			// above them on, and then looks only at those that it is told to.
			c.cells.TouchLine(0, max(y-1, 0), c.size.Width)
		}
		c.cells.TouchLine(0, y, c.size.Width)
		x, w, part := 0, c.size.Width, line
		if c.lines != nil {
			x, w, part = differs(line, was, c.size.Width)
		}
		uv.NewStyledString(part).Draw(c.cells, uv.Rect(x, y, w, 1))
	}
	c.lines = lines
	return changed
}

// differs is the part of a line that is not as it was, in w cells from x on: from where
// nothing is styled to where nothing is.
func differs(line, was string, width int) (x, w int, part string) {
	from := 0
	for from < min(len(line), len(was)) && line[from] == was[from] {
		from++
	}
	reset := strings.LastIndex(line[:from], ansi.ResetStyle) + len(ansi.ResetStyle)
	if reset < len(ansi.ResetStyle) {
		reset = 0
	}
	if styled := strings.IndexByte(line[reset:from], ansi.ESC); styled >= 0 {
		from = reset + styled
	}
	from = max(reset, strings.LastIndexByte(line[:from], ' ')+1)

	tail := 0
	for tail < min(len(line), len(was))-from && line[len(line)-1-tail] == was[len(was)-1-tail] {
		tail++
	}
	rest := line[len(line)-tail:]
	if end := strings.Index(rest, ansi.ResetStyle); end >= 0 {
		tail -= end + len(ansi.ResetStyle)
	} else {
		tail = 0
	}
	x, part = kit.Width(line[:from]), line[from:len(line)-tail]
	if w = kit.Width(part); tail == 0 || w != kit.Width(was[from:len(was)-tail]) {
		return x, width - x, line[from:]
	}
	return x, w, part
}

func at(lines []string, y int) string {
	if y < len(lines) {
		return lines[y]
	}
	return ""
}

// Diff returns the bytes that bring the terminal from the picture of the last
// Diff to this one; they hold until the next. They begin with an absolute move
// and end without style, so that they mean the same on every terminal that
// shows the picture before, however it came by it.
func (c *Canvas) Diff() []byte { return c.render(c.renderer, &c.out) }

// Whole returns the bytes that make the picture on any terminal of this kind.
func (c *Canvas) Whole() []byte {
	var out bytes.Buffer
	return c.render(c.fresh(&out), &out)
}

func (c *Canvas) render(r *uv.TerminalRenderer, out *bytes.Buffer) []byte {
	out.Reset()
	r.SetPosition(-1, -1) // unknown: the first move is absolute
	r.Render(c.cells.RenderBuffer)
	_ = r.Flush()
	return bytes.ReplaceAll(out.Bytes(), []byte("\n"), []byte("\r\n"))
}

// Synchronised wraps bytes so that a terminal which knows how shows their effect
// at once. The others ignore it.
func Synchronised(b ...[]byte) []byte {
	return bytes.Join(append(append([][]byte{[]byte(ansi.SetModeSynchronizedOutput)}, b...), []byte(ansi.ResetModeSynchronizedOutput)), nil)
}
