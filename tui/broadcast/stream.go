package broadcast

import (
	"image/color"

	"github.com/charmbracelet/colorprofile"

	"juri/scoring/i18n"
	"juri/tui/board"
	"juri/tui/kit"
)

type look struct {
	size    Size
	profile colorprofile.Profile
	lang    string
	theme   kit.Theme
	painted bool // on the theme's own ground, whatever the terminal's is

	sextants bool
	calm     bool // nothing moves
}

// stream is one rendering: a picture, and the bytes that led to it from the one
// before.
type stream struct {
	look
	styles  kit.Styles
	accents board.Accented
	text    *i18n.Text
	viewers map[*viewer]struct{}

	frame   board.Frame
	drawn   bool // there is a picture
	picture board.Picture
	motion  board.Motion // what leads to it
	canvas  *Canvas
	full    []byte // the whole picture; nil until asked for
}

func newStream(l look) *stream {
	styles := kit.NewStyles(l.theme, l.profile > colorprofile.ASCII)
	styles.Soft, styles.Palette, styles.Sextants = l.profile >= colorprofile.ANSI256, l.profile == colorprofile.ANSI256, l.sextants
	var text, ground color.Color
	if l.painted {
		text, ground = l.theme.Ground()
	}
	s := &stream{
		look: l, styles: styles, text: i18n.For(l.lang),
		viewers: make(map[*viewer]struct{}), canvas: newCanvas(newInks(l.profile, text, ground), l.size),
	}
	s.canvas.sextants = l.sextants
	return s
}

// show draws a frame, unless it is there, and sends what changed; it reports whether
// that moves on.
func (s *stream) show(f board.Frame) (moves bool) {
	lead := s.drawn && f.Still() == s.frame.Still() // nothing is new but how far a motion is
	if s.calm || lead && s.motion.Still() && !s.picture.Moved {
		f = f.Still()
	}
	if f != s.frame || !s.drawn {
		s.paint(f, lead)
	}
	return f.Left() > 0 && (s.picture.Moved || !s.motion.Still())
}

// paint draws a frame and sends what changed; lead says that it only leads the eye.
func (s *stream) paint(f board.Frame, lead bool) {
	first := !s.drawn
	if !lead || s.picture.Moved {
		last := s.picture
		if s.picture = board.Draw(f, s.accents.For(f, s.styles), s.text, s.size.Width, s.size.Height); !lead {
			s.motion = s.picture.From(last)
		}
	}
	s.frame, s.drawn = f, true
	lines := s.picture.Lines
	if !s.motion.Still() {
		lines = s.motion.At(f.Left())
	}
	diff := s.canvas.Paint(lines)
	if len(diff) == 0 {
		return
	}
	diff, s.full = Synchronised(diff), nil
	if first { // nobody waits for it yet
		s.full = diff
		return
	}
	for v := range s.viewers {
		if lead && f.Left() > 0 {
			v.lead(diff)
		} else {
			v.send(diff)
		}
	}
}

// whole returns the bytes that make the picture on any terminal of this look.
func (s *stream) whole() []byte {
	if s.full == nil {
		s.full = Synchronised(s.canvas.Whole())
	}
	return s.full
}
