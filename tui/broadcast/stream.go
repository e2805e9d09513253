package broadcast

import (
	"github.com/charmbracelet/colorprofile"

	"juri/scoring/i18n"
	"juri/tui/board"
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
type stream struct {
	look
	styles  kit.Styles
	text    *i18n.Text
	viewers map[*viewer]struct{}

	frame  board.Frame
	drawn  bool // there is a picture
	canvas *Canvas
	full   []byte // the whole picture; nil until asked for
}

func newStream(l look) *stream {
	styles := kit.NewStyles(l.theme, l.profile > colorprofile.ASCII)
	styles.Soft = l.profile >= colorprofile.ANSI256
	return &stream{
		look: l, styles: styles, text: i18n.For(l.lang),
		viewers: make(map[*viewer]struct{}), canvas: NewCanvas(l.term, l.profile, l.size),
	}
}

// show draws a frame, unless it is there, and sends what changed.
func (s *stream) show(f board.Frame) {
	if f == s.frame && s.drawn {
		return
	}
	first := !s.drawn
	s.frame, s.drawn = f, true
	if !s.canvas.Paint(board.Render(f, s.styles, s.text, s.size.Width, s.size.Height)) {
		return
	}
	diff := Synchronised(s.canvas.Diff())
	s.full = nil
	if first { // nobody waits for it yet
		s.full = diff
		return
	}
	for v := range s.viewers {
		v.send(diff)
	}
}

// whole returns the bytes that make the picture on any terminal of this look.
func (s *stream) whole() []byte {
	if s.full == nil {
		s.full = Synchronised(s.canvas.Whole())
	}
	return s.full
}
