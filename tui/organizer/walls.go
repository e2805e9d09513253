package organizer

import (
	"cmp"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/tui/board"
	"juri/tui/kit"
)

// wall is a board as its projector shows it now.
type wall struct {
	*shared
	user    string
	of      kit.Terminal // this console's, as if the board were before it
	screen  *board.Screen
	version int
	full    string // the picture in its own size
	small   string
	w, h    int // of small
}

// wall is the board of that account.
func (d *shared) wall(user string) *wall {
	if d.walls[user] == nil {
		if d.walls == nil {
			d.walls = map[string]*wall{}
		}
		w := &wall{shared: d, user: user, version: -1}
		w.screen = board.New(&w.of)
		d.walls[user] = w
	}
	w := d.walls[user]
	w.of = *d.term
	w.of.User = user
	if w.version != d.version {
		w.version = d.version
		w.screen.SetState(scoring.See(d.state, scoring.Actor{User: user}))
	}
	return w
}

// size is that of the projector; 0 where there is none, or it is not known.
func (w *wall) size() (wide, high int) {
	if w.of.BoardSize != nil {
		wide, high = w.of.BoardSize(w.user)
	}
	return wide, high
}

// view is the picture in so many cells. It is drawn only when the projector's is.
func (w *wall) view(wide, high int) string {
	ww, wh := w.size()
	full := w.screen.View(cmp.Or(ww, 120), cmp.Or(wh, 34))
	if full != w.full || wide != w.w || high != w.h {
		w.full, w.w, w.h = full, wide, high
		w.small = board.Small(full, w.term.Styles, wide, high)
	}
	return w.small
}

func (d *shared) mode(m scoring.Mode) string {
	return cmp.Or(d.text().Boards.Modes(m), string(m))
}

// shown says what a board shows.
func (d *shared) shown(c scoring.Screen) string {
	switch c.Mode {
	case scoring.ShowMessage:
		return d.mode(c.Mode) + ": “" + c.Text + "”"
	case scoring.ShowStage:
		if c.Room == "" {
			return d.mode(c.Mode) + " · " + d.text().Boards.AnyRoom()
		}
		return d.mode(c.Mode) + " · " + d.state.RoomName(c.Room)
	}
	return d.mode(c.Mode)
}

// since is when it was told to show that; "" where it never was.
func (w *wall) since() string {
	if now := w.state.Screen(w.user); !now.Since.IsZero() {
		return w.text().Boards.Since(w.term.Hour(now.Since))
	}
	return ""
}

// on is whether projectors show it, and the size of the largest.
func (w *wall) on() string {
	if w.state.PresenceOf(w.user).Terminals == 0 {
		return w.pens().Muted.Render("○ –")
	}
	size := ""
	if wide, high := w.size(); wide > 0 {
		size = w.pens().Muted.Render(strconv.Itoa(wide) + "×" + strconv.Itoa(high) + " ")
	}
	return size + w.pens().Good.Render("● "+w.text().People.On())
}

// card is the picture in a frame that says whose it is, what it shows and since when.
func (w *wall) card(focus bool, wide, high int) string {
	iw, ih := kit.Inside(wide, high)
	return kit.Box(w.of.Styles, kit.BoxSpec{
		Title: w.person(w.user), Right: w.on(), Foot: w.shown(w.state.Screen(w.user)), FootRight: w.since(), Focus: focus,
		Body: strings.Split(w.view(iw, ih), "\n"),
	}, wide, high)
}
