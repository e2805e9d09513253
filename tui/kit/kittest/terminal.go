package kittest

import (
	"context"
	"strings"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// Screen is what a screen under test must have.
type Screen interface {
	SetState(scoring.State)
	Update(tea.Msg) tea.Cmd
	View(w, h int) string
}

// Terminal is a terminal of the user. Its commands are decided on the spot, once
// the returned tea.Cmd is run (Press does), and show in the screen given to Attach.
type Terminal struct {
	*kit.Terminal
	rig    *Rig
	screen Screen
	Notice string // what was notified last

	deciding atomic.Bool // a command of the rig's has begun: its outcome is waited for
}

// Terminal returns a terminal of the user in a language and theme.
func (r *Rig) Terminal(user, lang string, theme kit.Theme) *Terminal {
	t := &Terminal{rig: r}
	t.Terminal = &kit.Terminal{
		User: user, Proof: r.as(user).Proof, Text: i18n.For(lang), Styles: kit.NewStyles(theme, true),
		Clock:  func() time.Duration { return r.Now },
		Wall:   func() time.Time { return r.Start.Add(r.Now).In(time.FixedZone("WIB", 7*3600)) },
		Notify: func(s string, _ bool) { t.Notice = s },
		JoinAt: func() (string, int, string, string) {
			return "10.0.0.5", 2222, "SHA256:y6rVsY0vQxvQ1yXl0bEXAMPLEkeyFINGERPRINT", "http://10.0.0.5:2222"
		},
		Outside: func(work func(context.Context) error, then func(error) tea.Cmd) tea.Cmd {
			return func() tea.Msg {
				err := work(context.Background())
				return func() tea.Cmd {
					if err != nil {
						t.Notice = t.Text.Problem(err)
					}
					return then(err)
				}
			}
		},
		IssuePIN: func(c scoring.IssuePIN, then func(string, error) tea.Cmd) tea.Cmd {
			return t.decides(func() func() tea.Cmd {
				c.Hash = "$argon2id$" + c.User
				_, err := r.Try(user, c)
				return func() tea.Cmd { return then("12345678", err) }
			})
		},
		History: func(before uint64, n int, then func([]scoring.Told, error) tea.Cmd) tea.Cmd {
			return t.decides(func() func() tea.Cmd {
				var events []scoring.Told
				for i := len(r.Told) - 1; i >= 0 && len(events) < n; i-- {
					if before == 0 || r.Told[i].Seq < before {
						events = append(events, r.Told[i])
					}
				}
				return func() tea.Cmd { return then(events, nil) }
			})
		},
		Do: func(c scoring.Command, then func([]scoring.Event, error) tea.Cmd) tea.Cmd {
			return t.decides(func() func() tea.Cmd {
				events, err := r.Try(user, c)
				return func() tea.Cmd {
					if err != nil {
						t.Notice = t.Text.Problem(err)
					}
					if then == nil {
						return nil
					}
					return then(events, err)
				}
			})
		},
	}
	return t
}

// decides is work of the rig's, and then what follows from it in the screen.
func (t *Terminal) decides(work func() func() tea.Cmd) tea.Cmd {
	return func() tea.Msg {
		t.deciding.Store(true)
		return work()
	}
}

// Attach gives the terminal its screen, and the screen its state.
func (t *Terminal) Attach(s Screen) {
	t.screen = s
	t.Refresh()
}

// Refresh gives the screen the newest state.
func (t *Terminal) Refresh() { t.screen.SetState(t.rig.See(t.User)) }

// Press sends keys by their names ("8", "enter", "ctrl+s", "space", "shift+tab")
// and runs what they lead to, timers excepted.
func (t *Terminal) Press(keys ...string) {
	for _, k := range keys {
		t.Run(t.screen.Update(Key(k)))
	}
}

// Type sends text letter by letter.
func (t *Terminal) Type(text string) {
	for _, r := range text {
		t.Run(t.screen.Update(tea.KeyPressMsg{Code: r, Text: string(r)}))
	}
}

// Run runs a command and brings its outcome back, until nothing follows. What
// takes longer than a moment (a tick) is left to the test; what the rig decides is
// waited for, however busy the machine is.
func (t *Terminal) Run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	out, begun := make(chan tea.Msg, 1), make(chan struct{})
	t.deciding.Store(false)
	go func() {
		close(begun)
		out <- cmd()
	}()
	<-begun
	var msg tea.Msg
	select {
	case msg = <-out:
	case <-time.After(20 * time.Millisecond):
		if !t.deciding.Load() {
			return
		}
		msg = <-out
	}
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			t.Run(c)
		}
	case func() tea.Cmd: // a command's outcome
		then := msg()
		t.Refresh()
		t.Run(then)
	default:
		t.Run(t.screen.Update(msg))
	}
	t.Refresh()
}

// Key makes a key press of its name.
func Key(name string) tea.KeyPressMsg { return kit.KeyOf(name) }

// Click clicks the words in a view, as the root has it done.
func (t *Terminal) Click(view, words string) {
	text, zones := kit.Zones(view)
	for y, line := range strings.Split(ansi.Strip(text), "\n") {
		if before, _, found := strings.Cut(line, words); found {
			if msg := kit.Click(zones, kit.Width(before), y); msg != nil {
				t.Run(t.screen.Update(msg))
			}
			return
		}
	}
}
