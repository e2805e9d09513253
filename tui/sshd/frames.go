package sshd

import (
	"context"
	"fmt"
	"image/color"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/lucasb-eyer/go-colorful"

	"juri/tui/broadcast"
)

// frames draws a console's pictures. The program's own renderer looks for one 60
// times a second, which is what a key then waits for and what an idle console
// costs; this one draws when there is one, and only the lines that differ. Who
// makes the pictures never waits for the terminal: there is room for one, the
// newest.
type frames struct {
	out    io.Writer
	who    Session
	least  time.Duration // between two pictures
	wake   chan struct{} // room for one
	closed chan struct{} // nothing is drawn any more

	mu   sync.Mutex
	view tea.View // the newest
	size size     // that it was made for
	raw  string   // to be written as it is
	now  size     // the terminal's
}

// On a machine that has no time left each picture takes long, and all would go
// into pictures that are old a moment later: a console rests share times as long
// as it drew, and no longer than mostPause.
const (
	share     = 4
	mostPause = 100 * time.Millisecond
)

type shown struct {
	view   tea.View
	size   size
	canvas *broadcast.Canvas // nil before the first picture
	cursor bool
}

func newFrames(out io.Writer, who Session, perSecond int) *frames {
	return &frames{
		out: out, who: who, least: time.Second / time.Duration(perSecond),
		wake: make(chan struct{}, 1), closed: make(chan struct{}),
		size: size{who.Width, who.Height}, now: size{who.Width, who.Height},
	}
}

// drawn is a model whose pictures frames draws.
type drawn struct {
	tea.Model
	frames *frames
	size   size // that the model knows
}

func (c drawn) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if to, is := msg.(tea.WindowSizeMsg); is {
		c.size = size{to.Width, to.Height}
	}
	m, cmd := c.Model.Update(msg)
	c.Model = m
	return c, cmd
}

// View leaves the picture for the terminal; the program, which asks for it after
// each message, draws none.
func (c drawn) View() tea.View {
	v := c.Model.View()
	c.frames.set(func() { c.frames.view, c.frames.size = v, c.size })
	return tea.View{}
}

// filter keeps from the program what is not for it: a console has no shell to
// go back to, and what it writes goes the way of the pictures. A size is the
// terminal's, whoever tells one: a client may type any, and the program's own
// first one may come after a newer.
func (f *frames) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.SuspendMsg:
		return tea.ResumeMsg{}
	case tea.WindowSizeMsg:
		f.mu.Lock()
		defer f.mu.Unlock()
		return tea.WindowSizeMsg{Width: f.now.width, Height: f.now.height}
	case tea.RawMsg:
		f.set(func() { f.raw += fmt.Sprint(msg.Msg) })
		return nil
	}
	return msg
}

func (f *frames) set(what func()) {
	f.mu.Lock()
	what()
	f.mu.Unlock()
	select {
	case f.wake <- struct{}{}:
	default:
	}
}

// take returns the newest picture, and what is to be written as it is.
func (f *frames) take() (v tea.View, raw string, s size) {
	f.mu.Lock()
	defer f.mu.Unlock()
	raw, f.raw = f.raw, ""
	return f.view, raw, f.size
}

// draw draws until ctx ends or a write fails, and gives the terminal back, even
// where it panics.
func (f *frames) draw(ctx context.Context) {
	defer close(f.closed)
	var on shown
	defer func() { _, _ = io.WriteString(f.out, on.back()) }()
	pause := time.NewTimer(0)
	defer pause.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-f.wake:
		}
		<-pause.C
		began := time.Now()
		view, raw, size := f.take()
		if b := append([]byte(raw), on.next(view, size, f.who)...); len(b) > 0 {
			if _, err := f.out.Write(b); err != nil {
				return
			}
		}
		pause.Reset(min(max(f.least, share*time.Since(began)), mostPause))
	}
}

// next returns the bytes that make the view of that size what the terminal
// shows; none if it is already.
func (on *shown) next(v tea.View, s size, who Session) []byte {
	was := on.view
	first := on.canvas == nil
	if first && v.Content == "" {
		return nil
	}
	var modes strings.Builder
	if first {
		modes.WriteString(ansi.SetModeAltScreenSaveCursor + ansi.ResetModeTextCursorEnable + ansi.SetModeBracketedPaste)
	}
	if first || s != on.size {
		on.size, on.canvas = s, broadcast.NewCanvas(who.Profile, broadcast.Size{Width: s.width, Height: s.height})
	}
	if v.MouseMode != was.MouseMode {
		modes.WriteString(mouse(v.MouseMode))
	}
	if v.WindowTitle != was.WindowTitle {
		modes.WriteString(ansi.SetWindowTitle(v.WindowTitle))
	}
	if v.ForegroundColor != was.ForegroundColor {
		modes.WriteString(paper(v.ForegroundColor, ansi.SetForegroundColor, ansi.ResetForegroundColor))
	}
	if v.BackgroundColor != was.BackgroundColor {
		modes.WriteString(paper(v.BackgroundColor, ansi.SetBackgroundColor, ansi.ResetBackgroundColor))
	}
	on.view = v
	picture := on.canvas.Paint(strings.Split(v.Content, "\n"))
	var cursor string
	switch c := v.Cursor; {
	case c == nil && on.cursor:
		cursor, on.cursor = ansi.ResetModeTextCursorEnable, false
	case c != nil && (was.Cursor == nil || c.Position != was.Cursor.Position || len(picture) > 0):
		cursor = ansi.CursorPosition(c.X+1, c.Y+1)
		if !on.cursor {
			cursor, on.cursor = cursor+ansi.SetModeTextCursorEnable, true
		}
	}
	if modes.Len()+len(picture)+len(cursor) == 0 {
		return nil
	}
	return slices.Concat([]byte(modes.String()), broadcast.Synchronised(picture, []byte(cursor)))
}

// back returns the bytes that give the terminal back as it was.
func (on *shown) back() string {
	if on.canvas == nil {
		return ""
	}
	back := ansi.ResetModeBracketedPaste + ansi.SetWindowTitle("")
	if on.view.MouseMode != tea.MouseModeNone {
		back += mouse(tea.MouseModeNone)
	}
	if on.view.ForegroundColor != nil {
		back += ansi.ResetForegroundColor
	}
	if on.view.BackgroundColor != nil {
		back += ansi.ResetBackgroundColor
	}
	return back + ansi.SetModeTextCursorEnable + ansi.ResetModeAltScreenSaveCursor
}

func mouse(mode tea.MouseMode) string {
	if mode == tea.MouseModeNone {
		return ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseExtSgr
	}
	return ansi.SetModeMouseButtonEvent + ansi.SetModeMouseExtSgr
}

// paper is the sequence that sets one of the terminal's own colours, or gives it
// back.
func paper(c color.Color, set func(string) string, reset string) string {
	if c == nil {
		return reset
	}
	to, _ := colorful.MakeColor(c)
	return set(to.Hex())
}
