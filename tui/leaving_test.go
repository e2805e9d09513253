package tui

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit/kittest"
)

// slowly is a contest whose disk takes a second.
type slowly struct{ deciding }

func (s slowly) Do(ctx context.Context, by scoring.Actor, c scoring.Command) ([]scoring.Event, error) {
	time.Sleep(time.Second)
	return s.deciding.Do(ctx, by, c)
}

// timed runs a command with its timers, and reports whether it ends the program; the root's
// own ticks are left out, which never end.
func timed(m *Model, cmd tea.Cmd) (quit bool) {
	if cmd == nil {
		return false
	}
	switch msg := cmd().(type) {
	case tea.QuitMsg:
		return true
	case tea.BatchMsg:
		for _, c := range msg {
			quit = timed(m, c) || quit
		}
	case tickMsg, noticeMsg, lookMsg, nil:
	default:
		_, next := m.Update(msg)
		quit = timed(m, next)
	}
	return quit
}

// typing is Ani's console on P07, and what she presses; the commands that follow are returned.
func typing(t *testing.T) (r *kittest.Rig, m *Model, press func(keys ...string) []tea.Cmd) {
	day := aDay(t)
	m = sit(day, "ani", "", [2]int{80, 24})
	r = m.opts.Contest.(deciding).r
	m.opts.Contest = slowly{deciding{r}}
	return r, m, func(keys ...string) (after []tea.Cmd) {
		for _, k := range keys {
			_, cmd := m.Update(kittest.Key(k))
			after = append(after, cmd)
		}
		return after
	}
}

// eight reports whether Ani's 8 on P07 is on disk.
func eight(r *kittest.Rig) bool {
	d := r.State.Slot("P07").Cell("ani").Draft
	if d == nil {
		return false
	}
	v, is := d.Scores.Get("latar")
	return is && v == 8*exact.One
}

// TestWhatIsTypedIsSavedUnderADialog: help, and the question whether to leave, open before
// what was typed went out; it is saved all the same.
func TestWhatIsTypedIsSavedUnderADialog(t *testing.T) {
	for _, over := range []string{"?", "Q", "D"} {
		t.Run(over, func(t *testing.T) {
			clocked(t, func(t *testing.T) {
				r, m, press := typing(t)
				for _, cmd := range press("8", over) {
					timed(m, cmd)
				}
				if !eight(r) {
					t.Error("what was typed is not saved")
				}
			})
		})
	}
}

// TestLeavingATinyTerminalWaits: a phone's keyboard may leave no room for a question; what
// was typed is saved all the same before the console closes.
func TestLeavingATinyTerminalWaits(t *testing.T) {
	for _, quit := range []string{"Q", "ctrl+c"} {
		clocked(t, func(t *testing.T) {
			r, m, press := typing(t)
			after := press("8")
			m.Update(tea.WindowSizeMsg{Width: 20, Height: 5})
			if asked := press(quit)[0]; quits(asked) {
				t.Fatalf("%s leaves with what was typed unsaved", quit)
			}
			if says := ansi.Strip(m.View().Content); !strings.Contains(says, "enter") {
				t.Errorf("%s asks nothing:\n%s", quit, says)
			}
			if yes := press("enter")[0]; quits(yes) {
				t.Fatal("yes leaves with what was typed unsaved")
			}
			left := false
			for _, cmd := range after {
				left = timed(m, cmd) || left
			}
			if !left || !eight(r) {
				t.Errorf("%s: left: %v, with what was typed saved: %v", quit, left, eight(r))
			}
		})
	}
}

// TestLeavingWaitsForWhatIsUnderWay: a command that was sent is answered before the console
// closes, also where nothing is left to send.
func TestLeavingWaitsForWhatIsUnderWay(t *testing.T) {
	clocked(t, func(t *testing.T) {
		r, m, press := typing(t)
		wait := press("8")[0]
		_, save := m.Update(wait()) // which takes a second from now
		after := append(press("Q"), press("enter")...)
		for _, cmd := range after {
			if timed(m, cmd) {
				t.Fatal("it leaves while a save is under way")
			}
		}
		if !timed(m, save) || !eight(r) {
			t.Errorf("it does not leave once it is saved; saved: %v", eight(r))
		}
	})
}

// TestLeavingWaitsForWhatIsNotSaved: the question says what is true, and yes leaves once it is.
func TestLeavingWaitsForWhatIsNotSaved(t *testing.T) {
	clocked(t, func(t *testing.T) {
		r, m, press := typing(t)
		says := func(words string) {
			t.Helper()
			if view := ansi.Strip(m.View().Content); !strings.Contains(strings.Join(strings.Fields(view), " "), words) {
				t.Errorf("no %q in\n%s", words, view)
			}
		}
		after := press("8", "Q")
		says("belum tersimpan.")
		after = append(after, press("enter")...)
		says("begitu semua tersimpan")
		left := false
		for _, cmd := range after {
			left = timed(m, cmd) || left
		}
		if !left || !eight(r) {
			t.Errorf("left: %v, with what was typed saved: %v", left, eight(r))
		}
		_, m, press = typing(t)
		press("Q")
		says("sudah tersimpan.")
		if cmd := press("enter")[0]; !quits(cmd) {
			t.Error("it stays, with nothing to save")
		}
		_, _, press = typing(t)
		after = press("8", "ctrl+c", "ctrl+c")
		for _, cmd := range append(after[2:], press("ctrl+c", "ctrl+c", "ctrl+c")...) {
			if quits(cmd) {
				t.Error("twice does not wait, or a key that is held down leaves")
			}
		}
		time.Sleep(held)
		if !quits(press("ctrl+c")[0]) {
			t.Error("a third time does not leave")
		}
	})
}

// TestHungUp: a terminal that is gone has what was typed saved at once, also behind what is under
// way, and quits then; it waits neither for what cannot be saved nor for an answer.
func TestHungUp(t *testing.T) {
	clocked(t, func(t *testing.T) {
		for _, how := range []string{"typed", "under way", "stuck", "asked", "nothing"} {
			r, m, press := typing(t)
			var first tea.Cmd
			switch began := press("8")[0]; how {
			case "under way":
				_, first = m.Update(began()) // the save, which takes a second from now
				press("5")
			case "stuck":
				r.Do("panitia", scoring.MarkAbsent{Slot: "P07"})
				m.Update(stateMsg{state: r.See("ani")})
			case "asked":
				press("Q")
			case "nothing":
				timed(m, began)
			}
			began := time.Now()
			_, cmd := m.Update(HungUp{})
			left := timed(m, cmd)
			if first != nil {
				if left {
					t.Errorf("%s: it leaves before that is done", how)
				}
				left = timed(m, first)
			}
			want := map[string]time.Duration{"typed": time.Second, "under way": 2 * time.Second, "asked": time.Second}[how]
			if took := time.Since(began); !left || took != want {
				t.Errorf("%s: left: %v, after %s", how, left, took)
			}
			saved := 8 * exact.One
			if how == "under way" {
				saved = 85 * exact.One
			}
			if d := r.State.Slot("P07").Cell("ani").Draft; how != "stuck" && (d == nil || d.Scores[0].Value != saved) {
				t.Errorf("%s: saved is %+v", how, d)
			}
		}
		day := aDay(t)
		m := sit(day, "sari", "", [2]int{80, 24})
		m.opts.Contest = slowly{m.opts.Contest.(deciding)}
		_, cmd := m.Update(kittest.Key("space"))
		if _, up := m.Update(HungUp{}); quits(up) {
			t.Error("it leaves while a moderator's key is under way")
		}
		if !timed(m, cmd) {
			t.Error("it does not leave after it")
		}
	})
}

// running is a contest whose clock runs.
type running struct {
	deciding
	since time.Time
}

func (r running) Clock() time.Duration { return r.r.Now + time.Since(r.since) }

// TestKeysAnswerWhileAClockRuns: a second that passed on the screen since it was drawn is
// nothing that a key did.
func TestKeysAnswerWhileAClockRuns(t *testing.T) {
	day := aDay(t)
	clocked(t, func(t *testing.T) {
		for _, user := range []string{"ani", "sari", "panitia"} {
			m := sit(day, user, "", [2]int{80, 24})
			m.opts.Contest = running{m.opts.Contest.(deciding), time.Now()}
			m.term.Clock, m.last = m.opts.Contest.Clock, picture{}
			m.View()
			time.Sleep(1700 * time.Millisecond)
			if m.Update(tea.KeyPressMsg{Code: 'é', Text: "é"}); m.notice.text == "" {
				t.Errorf("%s is told nothing", user)
			}
		}
	})
}

// TestLeavingWithWhatIsStuck: what cannot be saved is named before it is lost, also where that
// comes while leaving waits.
func TestLeavingWithWhatIsStuck(t *testing.T) {
	clocked(t, func(t *testing.T) {
		r, m, press := typing(t)
		press("8", "Q", "enter")
		r.Do("panitia", scoring.MarkAbsent{Slot: "P07"})
		if _, cmd := m.Update(stateMsg{state: r.See("ani")}); quits(cmd) {
			t.Fatal("it leaves with what cannot be saved, unasked")
		}
		if says := strings.Join(strings.Fields(ansi.Strip(m.View().Content)), " "); !strings.Contains(says, "P07 akan hilang") {
			t.Errorf("it does not say what is lost:\n%s", says)
		}
		time.Sleep(held)
		if !quits(press("enter")[0]) {
			t.Error("it does not leave")
		}
	})
}
