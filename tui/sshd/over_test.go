package sshd

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
)

// Whose login is over is told why on every terminal, whatever runs there, and the
// connection closes; other people's stay.
func TestReview(t *testing.T) {
	flowing, release := make(chan struct{}), make(chan struct{})
	d := listen(t, func(d *door, opt *Options) {
		d.pins["budi"] = "12345678"
		opt.Limits.Grace = 24 * time.Hour // what is told is told without it
		opt.Limits.Sessions = 8
		opt.Verb = func(ctx context.Context, s Session, args []string, in io.Reader, out, _ io.Writer) int {
			switch args[0] {
			case "flood": // until it is cut
				for {
					if _, err := io.WriteString(out, strings.Repeat("x", 4<<10)); err != nil {
						return 1
					}
					select {
					case flowing <- struct{}{}:
					default:
					}
				}
			case "deaf": // to everything but the test
				_, _ = io.WriteString(out, "deaf\n")
				<-release
			case "own": // it ends its own login, and has yet to say how to log in
				s.Spare()
				d.over.Store(s.User, &scoring.Error{Code: scoring.CodeLoginPIN})
				d.s.Review()
				_, _ = io.WriteString(out, "the new PIN\n")
				return 3
			}
			return 0
		}
	})
	other := d.console(d.client("budi"))
	other.see("size=80x24.")

	c := d.client("ani")
	console := d.console(c)
	console.see("size=80x24.")
	flood, deaf := d.session(c), d.session(c)
	flood.Stdout = io.Discard
	for line, s := range map[string]*screen{"flood": flood, "deaf": deaf} {
		noError(t, s.Start(line))
	}
	<-flowing
	deaf.see("deaf")

	d.over.Store("ani", errors.New("revoked"))
	d.s.Review()
	for name, s := range map[string]*screen{"a console": console, "a verb": flood, "a verb that does not hear": deaf} {
		s.see("refused ani[]: login over")
		if got := code(s.Wait()); got != 1 {
			t.Errorf("%s ends with %d", name, got)
		}
	}
	console.givenBack()
	close(release)
	if err := c.Wait(); err == nil {
		t.Error("the connection closed without an error")
	}
	other.press("h")
	other.see("typed=h.")

	// Who logs in while it happens is told so too.
	late := d.session(d.client("ani"))
	if err := late.Start("own"); err == nil {
		late.see("refused ani[]: login over")
	}

	// Who ends their own login gets what it was ended for.
	own := d.session(d.client("budi"))
	noError(t, own.Start("own"))
	own.see("the new PIN")
	own.see("refused budi[]: login over")
	if got := code(own.Wait()); got != 3 {
		t.Errorf("it ends with %d", got)
	}
	if got := code(other.Wait()); got != 1 {
		t.Errorf("the console beside it ends with %d", got)
	}
}

// A client that reads nothing is closed all the same.
func TestReviewOfTheDeaf(t *testing.T) {
	d := listen(t, func(_ *door, opt *Options) {
		opt.Limits.Grace = time.Millisecond
		opt.Verb = func(_ context.Context, _ Session, _ []string, _ io.Reader, out, _ io.Writer) int {
			_, _ = io.WriteString(out, strings.Repeat("x", 64<<20))
			return 0
		}
		opt.Console = func(Session) tea.Model { return nil }
	})
	c := d.client("ani")
	sess, err := c.NewSession()
	noError(t, err)
	if _, err := sess.StdoutPipe(); err != nil { // never read
		t.Fatal(err)
	}
	noError(t, sess.Start("flood"))
	until(t, "one connection", func() bool { d.s.mu.Lock(); defer d.s.mu.Unlock(); return len(d.s.people["ani"]) == 1 }, func() string { return "" })
	d.over.Store("ani", errors.New("revoked"))
	d.s.Review()
	_ = c.Wait()
}
