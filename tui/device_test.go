package tui

import (
	"context"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

const deviceKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIABIQNdU4g12U6wT0+qrsMhJtWXJZR3Bk0vNxSTi63pr"

// deciding is a contest in memory.
type deciding struct{ r *kittest.Rig }

func (d deciding) Do(_ context.Context, by scoring.Actor, c scoring.Command) ([]scoring.Event, error) {
	return d.r.Try(by.User, c)
}
func (deciding) Subscribe(scoring.Actor) (func(context.Context) (scoring.State, error), func()) {
	return nil, nil
}
func (deciding) Clock() time.Duration { return 0 }

// clocked runs a test on a clock of its own, until every tick is over.
func clocked(t *testing.T, test func(*testing.T)) {
	synctest.Test(t, func(t *testing.T) {
		defer time.Sleep(time.Hour)
		test(t)
	})
}

// run runs what a key leads to, ticks excepted; the test is clocked.
func run(m *Model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	out := make(chan tea.Msg, 1)
	go func() { out <- cmd() }()
	select {
	case msg := <-out:
		if all, is := msg.(tea.BatchMsg); is {
			for _, c := range all {
				run(m, c)
			}
		} else if _, is := msg.(backMsg); is {
			_, next := m.Update(msg)
			run(m, next)
		}
	case <-time.After(50 * time.Millisecond): // a tick
	}
}

func TestRememberThisDevice(t *testing.T) { clocked(t, rememberThisDevice) }

func rememberThisDevice(t *testing.T) {
	r := kittest.New(t)
	m := console(Options{Actor: scoring.Actor{User: "ani"}, Device: deviceKey, Lang: "id"})
	m.opts.Contest = deciding{r}
	m.Update(tea.WindowSizeMsg{Width: 100, Height: 24})
	m.Update(stateMsg{state: r.See("ani")})
	press := func(keys ...string) {
		for _, k := range keys {
			_, cmd := m.Update(kittest.Key(k))
			run(m, cmd)
		}
	}
	sees := func(want bool, words string) {
		t.Helper()
		if strings.Contains(strings.Join(strings.Fields(m.content()), " "), words) != want {
			t.Errorf("%q is shown: %v, in\n%s", words, !want, m.content())
		}
	}
	sees(true, "masuk tanpa PIN dari perangkat ini lain kali? Tekan D.")
	press("?")
	sees(true, "ingat perangkat ini")
	press("?", "D")
	sees(true, "Ingat perangkat ini?")
	press("n", "D", "x")
	sees(true, "Ingat perangkat ini?")
	press("esc")
	sees(false, "Ingat perangkat ini?")
	if len(r.State.Devices) != 0 {
		t.Error("remembered without a yes")
	}
	press("D", "y")
	if own := r.State.DevicesOf("ani"); len(own) != 1 || own[0].Key != deviceKey {
		t.Errorf("remembered: %v", own)
	}
	sees(true, "Perangkat ini diingat")
	press("D")
	sees(false, "Ingat perangkat ini?")
}

// Without a key on offer, and on boards, nobody is asked.
func TestNothingToRemember(t *testing.T) {
	r := kittest.New(t)
	for user, device := range map[string]string{"ani": "", "layar": deviceKey} {
		m := console(Options{Actor: scoring.Actor{User: user}, Device: device, Lang: "id"})
		m.Update(tea.WindowSizeMsg{Width: 100, Height: 24})
		m.Update(stateMsg{state: r.See(user)})
		m.Update(kittest.Key("D"))
		if m.device.open || m.device.asking || strings.Contains(m.content(), "PIN") {
			t.Errorf("%s is asked", user)
		}
	}
}
