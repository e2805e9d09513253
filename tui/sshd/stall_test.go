package sshd

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"
)

// A client that does not read neither stops the others nor Shutdown.
func TestStalledClient(t *testing.T) {
	d := listen(t, func(d *door, opt *Options) {
		opt.Limits.FPS, opt.Limits.Grace = 60, 10*time.Millisecond
		opt.Console = func(s Session) tea.Model { return &flood{busy: s.Term == "xterm-kitty"} }
	})
	c := d.client("ani")
	ch, reqs, err := c.OpenChannel("session", nil)
	noError(t, err)
	go gossh.DiscardRequests(reqs)
	pty := struct {
		Term                string
		Width, Height, W, H uint32
		Modes               string
	}{"xterm-kitty", 200, 100, 0, 0, ""}
	if ok, err := ch.SendRequest("pty-req", true, gossh.Marshal(&pty)); !ok || err != nil {
		t.Fatal(ok, err)
	}
	if ok, err := ch.SendRequest("shell", true, nil); !ok || err != nil {
		t.Fatal(ok, err)
	}
	until(t, "a hanging write", func() bool {
		d.s.mu.Lock()
		defer d.s.mu.Unlock()
		for cl := range d.s.clients {
			if cl.stalled() >= 200*time.Millisecond {
				return true
			}
		}
		return false
	})
	until(t, "it is known who has the server wait", func() bool {
		late := d.s.Late()
		return len(late) == 1 && late[0].User == "ani" && late[0].By >= 200*time.Millisecond
	})
	other := d.console(d.client("ani"))
	other.see("calm")
	_ = d.s.Shutdown(context.Background()) // which would hang
	until(t, "the programs' end", func() bool { return d.running() == 0 })
}

// flood fills the screen anew with every frame.
type flood struct {
	busy bool
	n    int
}

type again struct{}

func (f *flood) Init() tea.Cmd { return func() tea.Msg { return again{} } }

func (f *flood) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(again); ok && f.busy {
		f.n++
		return f, tea.Tick(time.Millisecond, func(time.Time) tea.Msg { return again{} })
	}
	return f, nil
}

func (f *flood) View() tea.View {
	var text strings.Builder
	text.WriteString("calm")
	if f.busy {
		for y := range 100 {
			text.WriteByte('\n')
			for x := range 200 {
				c := (x*x + y*7 + f.n*(x+3)) % 256
				fmt.Fprintf(&text, "\x1b[38;2;%d;%d;%dm%c", c, x%256, y, 'a'+c%26)
			}
		}
	}
	v := tea.NewView(text.String())
	v.AltScreen = true
	return v
}
