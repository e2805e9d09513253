package tui

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// The time of day in the head goes on while no timer runs, and a timer that starts
// meanwhile is not kept waiting for the minute.
func TestTheHeadsClockGoesOn(t *testing.T) {
	clocked(t, func(t *testing.T) {
		r := kittest.New(t)
		m := console(Options{Actor: scoring.Actor{User: "ani"}, Lang: "id"})
		msgs := make(chan tea.Msg, 8)
		take := func(msg tea.Msg) {
			_, cmd := m.Update(msg)
			ticks(cmd, msgs)
		}
		take(tea.WindowSizeMsg{Width: 80, Height: 24})
		take(stateMsg{state: r.See("ani")})
		shows := func() string { return ansi.Strip(strings.SplitN(m.View().Content, "\n", 2)[0]) }
		for range 3 {
			for { // until the next tick
				msg := <-msgs
				take(msg)
				if _, is := msg.(tickMsg); is {
					break
				}
			}
			if now := m.term.Wall().Format("15.04"); !strings.Contains(shows(), now) {
				t.Errorf("it is %s, and the head shows %q", now, shows())
			}
		}
		r.Do("sari", scoring.Next{Room: "pinus"})
		began := time.Now()
		take(stateMsg{state: r.See("ani")})
		for {
			msg := <-msgs
			if tick, is := msg.(tickMsg); is && tick.every == time.Second {
				break
			}
		}
		if took := time.Since(began); took > 2*time.Second {
			t.Errorf("the timer's first tick came after %v", took)
		}
		synctest.Wait()
	})
}

// ticks runs commands in the background and brings what they lead to.
func ticks(cmd tea.Cmd, to chan<- tea.Msg) {
	if cmd == nil {
		return
	}
	go func() {
		switch msg := cmd().(type) {
		case tea.BatchMsg:
			for _, c := range msg {
				ticks(c, to)
			}
		case tickMsg:
			to <- msg
		}
	}()
}
