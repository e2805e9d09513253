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

// besideCode is the painter of what is left of a wall beside a code of what may be kept, and
// the place of that with the words below it; without height where it has none.
func (p painter) besideCode() (rest painter, at rect) {
	code := p.c.posted.code
	if code == nil {
		return p, at
	}
	side, high, r := code.Size+2*kit.Quiet, (code.Size+2*kit.Quiet+1)/2, p.margins()
	rest = p
	rest.w = r.x + r.w - side - 1
	if rest.w < 36 || r.h < high || rest.low() != p.low() || rest.narrow() != p.narrow() {
		return p, at
	}
	if words := 1 + len(kit.Chunks(p.c.posted.of.String(), side-2)); r.h >= high+words {
		high += words
	}
	return rest, rect{r.x + r.w - side, r.y + r.h - high, side, high}
}

// drawCode draws what may be kept as a code, over its words if there is room for them.
func (p painter) drawCode(r rect) {
	drawn := kit.Square(p.st, p.c.posted.code, 1)
	p.on.put(r.x, r.y, r.w, drawn...)
	words := append([]string{p.t.Board.Posted(p.c.posted.of.Size)}, kit.Chunks(p.c.posted.of.String(), r.w-2)...)
	for i, line := range words[:min(r.h-len(drawn), len(words))] {
		p.plain(rect{r.x, r.y + len(drawn) + i, r.w, 1}, p.pen.Muted, line, letters.Centre)
	}
}

// overPosted draws what may be kept as a line of text at the foot, and returns the painter of
// what is over it.
func (p painter) overPosted() painter {
	r, says := p.margins(), p.t.Board.Posted(p.c.posted.of.Size)+" · "+p.c.posted.of.String()
	if p.c.posted.code == nil || r.h < 12 || r.w < kit.Width(says) {
		return p
	}
	p.plain(rect{r.x, r.y + r.h - 1, r.w, 1}, p.pen.Muted, says, letters.Centre)
	p.h--
	return p
}
