package board

import (
	"rsc.io/qr"

	"juri/scoring"
	"juri/tui/kit"
	"juri/tui/letters"
)

// posted is what the hall may keep of the journal, with a code of the same text; no
// code before there is anything.
type posted struct {
	of   scoring.Checkpoint
	code *qr.Code
}

// setPosted fills it in for a stage on which nobody is.
func (c *Scene) setPosted(last *Scene, of scoring.Checkpoint) {
	switch {
	case len(c.turns) > 0 || of.Size == 0:
	case last != nil && last.posted.of == of:
		c.posted = last.posted
	default:
		c.posted = posted{of, kit.CheckpointCode(of)}
	}
}

// keepable draws what may be kept at the right edge, small, and returns the painter of
// the rest; where there is no room for the code, or the rest would have none for
// letters, a line of text at the foot.
func (p painter) keepable() painter {
	code := p.c.posted.code
	if code == nil {
		return p
	}
	says, text := p.t.Board.Posted(p.c.posted.of.Size), p.c.posted.of.String()
	side, r := code.Size+2*kit.Quiet, p.margins()
	rest := p
	rest.w -= side + 1
	drawn := kit.Square(p.st, code, 1)
	words := kit.Chunks(text, side-2)
	if tall := len(drawn) + 1 + len(words); rest.w < 36 || r.h < len(drawn) || rest.low() != p.low() || rest.narrow() != p.narrow() {
		if r.h < 12 || r.w < kit.Width(says+text)+3 {
			return p
		}
		p.plain(rect{r.x, r.y + r.h - 1, r.w, 1}, p.pen.Muted, says+" · "+text, letters.Centre)
		p.h--
		return p
	} else if r.h < tall {
		words = nil
	}
	h := len(drawn)
	if words != nil {
		h += 1 + len(words)
	}
	at := rect{r.x + r.w - side, r.y + r.h - h, side, len(drawn)}
	p.on.put(at.x, at.y, side, drawn...)
	if words != nil {
		at.y, at.h = at.y+at.h, 1
		for _, line := range append([]string{says}, words...) {
			p.plain(at, p.pen.Muted, line, letters.Centre)
			at.y++
		}
	}
	return rest
}
