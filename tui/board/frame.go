package board

import (
	"strings"
	"time"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// Frame is one picture of a board as a value: frames that are equal (==) draw
// alike in the same styles, language and size. Making one costs next to nothing.
type Frame struct {
	scene  *Scene
	second int64     // of the contest's clock, while a timer runs
	page   int64     // of the standings, counted on without end
	wall   time.Time // the time of day to the minute, as UTC, where it shows
	frozen time.Time // since when standings are, likewise
	lead   int       // frames of a motion that are still to come; 0 for none
}

// PageTime is how long one page of the standings stays.
const PageTime = 8 * time.Second

// At is the scene's picture at a time on the contest's clock, and a time of day
// in the contest's time zone.
func (c *Scene) At(clock time.Duration, wall time.Time) Frame {
	f := Frame{scene: c}
	switch {
	case c == nil || c.none:
	case c.show.Mode == scoring.ShowStandings, c.Together():
		if f.page = int64(clock / PageTime); c.table != nil && !c.table.frozen.IsZero() {
			f.frozen = minute(c.table.frozen.In(wall.Location()))
		}
	case c.show.Mode == scoring.ShowStage:
		f.wall = minute(wall)
		for i := range c.turns {
			if c.turns[i].timer.Running {
				f.second = int64(clock / time.Second)
			}
		}
	}
	return f
}

// minute is a time of day to the minute, as UTC.
func minute(at time.Time) time.Time {
	y, m, d := at.Date()
	return time.Date(y, m, d, at.Hour(), at.Minute(), 0, 0, time.UTC)
}

// Ticking reports whether time alone will change the picture at this size:
// it counts, tells the time of day, or turns pages.
func (f Frame) Ticking(w, h int) bool {
	c := f.scene
	switch {
	case c == nil || c.none:
		return false
	case c.show.Mode == scoring.ShowStandings:
		return c.table != nil && len(c.table.rows) > 1 // they may have pages
	case c.Together():
		return true
	}
	return c.show.Mode == scoring.ShowStage
}

// Accented is a terminal's styles in the accent of what it shows, kept while both are the
// same: making them takes as long as half a picture.
type Accented struct {
	of, styles kit.Styles
	accent     string
}

// For are the styles in which to draw a frame.
func (a *Accented) For(f Frame, st kit.Styles) kit.Styles {
	if f.scene == nil {
		return st
	}
	if accent := f.scene.look.Accent(scoring.Theme(st.Theme)); st != a.of || accent != a.accent {
		*a = Accented{st, st.Accented(accent), accent}
	}
	return a.styles
}

// Render draws the frame in exactly w×h cells; it depends on nothing else.
func Render(f Frame, st kit.Styles, text *i18n.Text, w, h int) string {
	return strings.Join(Draw(f, new(Accented).For(f, st), text, w, h).Lines, "\n")
}

// Draw is [Render] in lines, in styles that have the accent, and says what of the picture
// may move.
func Draw(f Frame, st kit.Styles, text *i18n.Text, w, h int) Picture {
	if w <= 0 || h <= 0 || f.scene == nil {
		return Picture{Lines: strings.Split(kit.Block(nil, w, h), "\n"), frame: f}
	}
	p := painter{Frame: f, c: f.scene, st: st, pen: st.Fast, t: text, w: w, h: h}
	p.on = &wall{w: w, h: h, rows: make([][]piece, h)}
	switch {
	case f.scene.none:
		p.notice(p.margins(), text.General.Loading())
	case f.scene.show.Mode == scoring.ShowStandings:
		p.standings(f.scene.table)
	case f.scene.show.Mode == scoring.ShowReveal:
		p.reveal()
	case f.scene.show.Mode == scoring.ShowJoin:
		p.joining()
	case f.scene.show.Mode == scoring.ShowMessage:
		p.message()
	case f.scene.show.Mode == scoring.ShowStage && len(f.scene.turns) > 0:
		p.stage()
	case f.scene.show.Mode == scoring.ShowStage:
		p.idle()
	}
	lines := p.on.lines()
	if w < 60 || h < 20 { // in a few cells parts may stand over each other
		lines = strings.Split(kit.Block(lines, w, h), "\n")
	}
	return Picture{Lines: lines, Moved: p.on.moved, frame: f, body: p.on.body, bands: p.on.bands}
}
