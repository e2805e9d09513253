package sshd

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"
)

const (
	enterAlt, leaveAlt = "\x1b[?1049h", "\x1b[?1049l"
	hide, show         = "\x1b[?25l", "\x1b[?25h"
)

// givenBack fails the test unless the terminal is as it was.
func (s *screen) givenBack() {
	s.t.Helper()
	got := s.text()
	if strings.LastIndex(got, leaveAlt) < strings.LastIndex(got, enterAlt) || !strings.Contains(got, enterAlt) {
		s.t.Errorf("still in the alternate screen: %q", got)
	}
	if strings.LastIndex(got, show) < strings.LastIndex(got, hide) {
		s.t.Errorf("the cursor is still hidden: %q", got)
	}
}

func TestConsole(t *testing.T) {
	d := listen(t, nil)
	s := d.console(d.client("ani"))
	s.see("size=80x24.")
	s.press("h")
	s.see("typed=h.")
	noError(t, s.WindowChange(40, 100))
	s.see("typed=h. size=100x40.")
	s.press("q" + strings.Repeat("typed ahead", 100))
	if err := s.Wait(); err != nil {
		t.Errorf("exit: %v", err)
	}
	s.givenBack()
	got := s.text()
	if strings.Contains(got, "\x1b[?2026$p") {
		t.Error("asked about synchronised output")
	}
	if !strings.Contains(got, "\x1b[?2026h") {
		t.Error("output is not synchronised")
	}
}

func TestSizes(t *testing.T) {
	d := listen(t, nil)
	c := d.client("ani")
	for _, test := range []struct {
		width, height int
		want          string
	}{
		{0, 0, "size=80x24."},
		{65535, 65535, "size=400x150."},
		{-1, 1 << 31, "size=400x150."},
		{1, 1, "t"},
	} {
		s := d.session(c)
		s.shell("xterm", test.height, test.width)
		s.see(test.want)
		s.press("q")
		if err := s.Wait(); err != nil {
			t.Errorf("%dx%d: %v", test.width, test.height, err)
		}
	}
	s := d.console(c)
	s.see("size=80x24.")
	_ = s.WindowChange(65535, 65535)
	s.see("size=400x150.")
	_ = s.WindowChange(0, 90)
	s.see("size=90x150.")
}

func TestResizeFlood(t *testing.T) {
	d := listen(t, nil)
	s := d.console(d.client("ani"))
	s.see("size=80x24.")
	for i := range 500 {
		noError(t, s.WindowChange(20+i%50, 60+i%70))
	}
	_ = s.WindowChange(33, 133)
	s.see("size=133x33.")
}

// A client that closes the channel and keeps the connection, as OpenSSH's
// ControlMaster does, ends the program.
func TestChannelClosedConnectionKept(t *testing.T) {
	d := listen(t, nil)
	c := d.client("ani")
	s := d.console(c)
	s.see("size=80x24.")
	if d.open.Load() != 1 {
		t.Fatal("no program")
	}
	s.Close()
	until(t, "the program's end", func() bool { return d.open.Load() == 0 && d.running() == 0 })
	again := d.console(c) // the connection still does
	again.see("size=80x24.")
}

func (d *door) running() int {
	d.s.mu.Lock()
	defer d.s.mu.Unlock()
	return d.s.running
}

func TestInputEnds(t *testing.T) {
	d := listen(t, nil)
	s := d.console(d.client("ani"))
	s.see("size=80x24.")
	noError(t, s.in.(interface{ Close() error }).Close())
	if err := s.Wait(); err != nil {
		t.Errorf("exit: %v", err)
	}
	s.givenBack()
}

func TestConnectionLost(t *testing.T) {
	d := listen(t, nil)
	c := d.client("ani")
	d.console(c).see("size=80x24.")
	c.Close()
	until(t, "the program's end", func() bool { return d.open.Load() == 0 && d.running() == 0 })
	until(t, "the connection's end", func() bool {
		d.s.mu.Lock()
		defer d.s.mu.Unlock()
		return len(d.s.clients) == 0 && d.s.strangers == 0
	})
}

// TestHungUp holds that a console whose terminal is gone is told so after all that was typed
// there, however it went, and that one which never ends is ended.
func TestHungUp(t *testing.T) {
	long := strings.Repeat("typedahead", 9) + "!"
	for how, cut := range map[string]func(d *door, s *screen, c *gossh.Client){
		"connection": func(_ *door, _ *screen, c *gossh.Client) { c.Close() },
		"channel":    func(_ *door, s *screen, _ *gossh.Client) { s.Close() },
		"input":      func(_ *door, s *screen, _ *gossh.Client) { _ = s.in.(io.Closer).Close() },
		"shutdown": func(d *door, s *screen, _ *gossh.Client) {
			s.see("!. size=")
			go func() { _ = d.s.Shutdown(context.Background()) }()
		},
		"never ends": func(_ *door, _ *screen, c *gossh.Client) { c.Close() },
	} {
		told := make(chan string, 1)
		d := listen(t, func(_ *door, opt *Options) {
			opt.HungUp, opt.Limits.Grace = hungUp{}, time.Hour
			if how == "never ends" {
				opt.Limits.Grace = 100 * time.Millisecond
			}
			console := opt.Console
			opt.Console = func(who Session) tea.Model {
				m := console(who).(*model)
				m.onHungUp = func() tea.Cmd {
					told <- m.typed
					if how == "never ends" {
						return nil
					}
					return tea.Quit
				}
				return m
			}
		})
		c := d.client("ani")
		s := d.session(c)
		s.shell("xterm-256color", 20, 120)
		s.see("size=120x20.")
		s.press(long)
		cut(d, s, c)
		if got := <-told; got != long {
			t.Errorf("%s: %d of %d keys came before it: %.40q", how, len(got), len(long), got)
		}
		until(t, "the program's end", func() bool { return d.open.Load() == 0 && d.running() == 0 })
	}
}

func TestPanics(t *testing.T) {
	d := listen(t, func(d *door, opt *Options) {
		opt.Console = func(s Session) tea.Model {
			if s.Lang == "id" {
				panic("in Console")
			}
			return &model{width: s.Width, height: s.Height, onKey: func(key string) tea.Cmd {
				switch key {
				case "u":
					panic("in Update")
				case "c":
					return func() tea.Msg { panic("in a command") }
				case "b":
					return tea.Batch(func() tea.Msg { panic("in a batch") }, func() tea.Msg { return nil })
				}
				return nil
			}}
		}
	})
	c := d.client("ani")
	for _, key := range []string{"u", "c", "b"} {
		s := d.console(c)
		s.see("size=80x24.")
		s.press(key)
		if got := code(s.Wait()); got != 1 {
			t.Errorf("%s: exit code %d", key, got)
		}
		s.givenBack()
		s.see("refused ani[]: failed")
	}
	s := d.session(c)
	_ = s.Setenv("LANG", "id_ID.UTF-8")
	s.shell("xterm", 24, 80)
	if got := code(s.Wait()); got != 1 {
		t.Errorf("Console: exit code %d", got)
	}
	s.see("refused ani[id]: failed")
}

func TestShutdownGivesTerminalsBack(t *testing.T) {
	// Programs that end hold nobody up, so no grace is waited for.
	d := listen(t, func(_ *door, opt *Options) { opt.Limits.Grace = 24 * time.Hour })
	d.s.linger = 24 * time.Hour
	screens := map[*screen]*gossh.Client{}
	for range 3 {
		c := d.client("ani")
		s := d.console(c)
		s.see("size=80x24.")
		screens[s] = c
	}
	ended := make(chan error)
	go func() { ended <- d.s.Shutdown(context.Background()) }()
	for s, c := range screens {
		if got := code(s.Wait()); got != 1 {
			t.Errorf("exit code %d", got)
		}
		s.givenBack()
		s.see("refused ani[]: shutting down")
		_ = c.Close() // as ssh does
	}
	if err := <-ended; err != nil {
		t.Errorf("Shutdown: %v", err)
	}
	if _, err := d.dial("ani"); err == nil {
		t.Error("let in after Shutdown")
	}
}

func TestFiftySessions(t *testing.T) {
	d := listen(t, func(_ *door, opt *Options) { // all come at once, on a machine that may be slow
		opt.Limits.StrangersPerAddress, opt.Limits.Rate, opt.Limits.Keepalive, opt.Limits.PerPerson = 100, 100, time.Minute, 50
	})
	var wg sync.WaitGroup
	errs := make(chan error, 50)
	for i := range 50 {
		wg.Go(func() {
			c, err := d.dial("ani")
			if err != nil {
				errs <- fmt.Errorf("%d: %w", i, err)
				return
			}
			defer c.Close()
			s := d.console(c)
			s.see("size=80x24.")
			s.press("q")
			if err := s.Wait(); err != nil {
				errs <- fmt.Errorf("%d: %w", i, err)
			}
			s.givenBack()
		})
	}
	wg.Wait()
	close(errs)
	for err := range errs {
		t.Error(err)
	}
}
