package tui

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// still is a contest in which nothing can be done.
type still struct{}

func (still) Do(context.Context, scoring.Actor, scoring.Command) ([]scoring.Event, error) {
	return nil, context.Canceled
}
func (still) Subscribe(scoring.Actor) (func(context.Context) (scoring.State, error), func()) {
	return nil, nil
}
func (still) Clock() time.Duration { return 0 }

func console(o Options) *Model {
	o.Contest = still{}
	return New(context.Background(), func(context.Context) (scoring.State, error) { return scoring.State{}, nil }, o)
}

func TestTheHistoryBringsNoPIN(t *testing.T) {
	kept := []scoring.Told{
		{Event: scoring.Event{Seq: 2, Fact: scoring.PINIssued{User: "ani", Hash: "$argon2id$x"}, Record: []byte("$argon2id$x")}},
		{Event: scoring.Event{Seq: 1, Record: []byte("r")}},
	}
	m := console(Options{Actor: scoring.Actor{User: "panitia"}, History: func(context.Context, uint64, int) ([]scoring.Told, error) { return kept, nil }})
	var got []scoring.Told
	read := func() tea.Cmd {
		return m.term.History(0, 10, func(events []scoring.Told, _ error) tea.Cmd { got = events; return nil })
	}
	if read() != nil {
		t.Error("somebody without a role reads the history")
	}
	m.kind = scoring.OrganizerConsole
	m.Update(read()())
	if len(got) != 2 || got[0].Fact.(scoring.PINIssued) != (scoring.PINIssued{User: "ani"}) || got[0].Record != nil || string(got[1].Record) != "r" {
		t.Errorf("got %+v", got)
	}
	if kept[0].Record == nil {
		t.Error("the journal's own records were changed")
	}
}

func TestARevokedTerminalEnds(t *testing.T) {
	r := kittest.New(t)
	m := console(Options{Actor: scoring.Actor{User: "ani"}})
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.Update(stateMsg{state: r.See("ani")})
	r.Do("panitia", scoring.Revoke{User: "ani"})
	m.Update(stateMsg{state: r.See("ani")})
	if !m.gone() || !strings.Contains(m.content(), m.term.Text.General.Revoked()) {
		t.Errorf("a revoked person's terminal shows\n%s", m.content())
	}
	if m.ending(false) == nil || m.ending(true) != nil {
		t.Error("its end is not under way, or more than once")
	}
	r.Do("panitia", scoring.IssuePIN{User: "ani", Hash: "x", Readmit: true})
	m.Update(stateMsg{state: r.See("ani")})
	if _, cmd := m.Update(goneMsg{}); cmd != nil {
		if _, quits := cmd().(tea.QuitMsg); quits {
			t.Error("a terminal ends whose person has access again")
		}
	}
	r.Do("panitia", scoring.Revoke{User: "ani"})
	m.Update(stateMsg{state: r.See("ani")})
	_, cmd := m.Update(goneMsg{})
	if cmd == nil {
		t.Fatal("the terminal does not end")
	}
	if _, quits := cmd().(tea.QuitMsg); !quits {
		t.Error("the terminal does not end")
	}
}
