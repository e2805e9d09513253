package cast

import (
	"bytes"
	"strings"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"juri/tui/board"
	"juri/tui/i18n"
	"juri/tui/kit"
)

// look is what makes terminals alike.
type look struct {
	size    Size
	term    string
	profile colorprofile.Profile
	lang    string
	theme   kit.Theme
}

// stream is one rendering: a picture, and the bytes that led to it from the one
// before.
//
// Its diffs mean the same on every terminal that shows the picture before,
// however it came by it: each begins with an absolute move and ends without
// style.
type stream struct {
	look
	styles  kit.Styles
	text    *i18n.Text
	viewers map[*viewer]struct{}

	frame    board.Frame
	lines    []string // of the picture
	cells    uv.ScreenBuffer
	out      bytes.Buffer
	renderer *uv.TerminalRenderer
	full     []byte // the whole picture; nil until asked for
}

func newStream(l look) *stream {
	s := &stream{
		look: l, styles: kit.NewStyles(l.theme, l.profile > colorprofile.ASCII), text: i18n.For(l.lang),
		viewers: make(map[*viewer]struct{}), cells: uv.NewScreenBuffer(l.size.Width, l.size.Height),
	}
	s.renderer = s.fresh(&s.out)
	return s
}

// fresh is a renderer for a terminal that shows anything.
func (s *stream) fresh(out *bytes.Buffer) *uv.TerminalRenderer {
	r := uv.NewTerminalRenderer(out, []string{"TERM=" + s.term})
	r.SetColorProfile(s.profile)
	r.SetFullscreen(true)
	r.SetRelativeCursor(false)
	r.SetTabStops(-1)
	r.SetMapNewline(true)
	r.Erase()
	return r
}

// show draws a frame, unless it is there, and sends what changed.
func (s *stream) show(f board.Frame) {
	if f == s.frame && s.lines != nil {
		return
	}
	first := s.lines == nil
	s.frame = f
	if !s.paint(strings.Split(board.Render(f, s.styles, s.text, s.size.Width, s.size.Height), "\n")) {
		return
	}
	s.full = nil
	diff := s.diff(s.renderer, &s.out)
	if first { // nobody waits for it yet
		s.full = diff
		return
	}
	for v := range s.viewers {
		v.send(diff)
	}
}

// paint puts lines into the cells; false if they are there already.
func (s *stream) paint(lines []string) (changed bool) {
	for y, line := range lines {
		if y < len(s.lines) && line == s.lines[y] {
			continue
		}
		changed = true
		uv.NewStyledString(line).Draw(s.cells, uv.Rect(0, y, s.size.Width, 1))
	}
	s.lines = lines
	return changed
}

// diff returns the bytes that bring a terminal from what the renderer drew last
// to the cells.
func (s *stream) diff(r *uv.TerminalRenderer, out *bytes.Buffer) []byte {
	out.Reset()
	out.WriteString(ansi.SetModeSynchronizedOutput)
	r.SetPosition(-1, -1) // unknown: the first move is absolute
	r.Render(s.cells.RenderBuffer)
	_ = r.Flush()
	out.WriteString(ansi.ResetModeSynchronizedOutput)
	return bytes.ReplaceAll(out.Bytes(), []byte("\n"), []byte("\r\n"))
}

// whole returns the bytes that make the picture on any terminal of this look.
func (s *stream) whole() []byte {
	if s.full == nil {
		var out bytes.Buffer
		s.full = s.diff(s.fresh(&out), &out)
	}
	return s.full
}
