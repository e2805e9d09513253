package tui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// TestHealthIsForOrganizers holds that nobody else's terminal has the server
// looked at, and that an organizer's forgets it with the role.
func TestHealthIsForOrganizers(t *testing.T) {
	looks := 0
	o := Options{Health: func() scoring.Health { looks++; return scoring.Health{Disk: 7} }}
	r := kittest.New(t)
	for _, user := range []string{"ani", "sari", "layar", "panitia"} {
		o.Actor = scoring.Actor{User: user}
		m := console(o)
		m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		looks = 0
		m.setState(r.See(user))
		for range 3 {
			if cmd := m.look(); cmd != nil {
				m.Update(cmd())
			}
		}
		if want := user == "panitia"; (looks == 1) != want || (m.term.Health != nil) != want {
			t.Errorf("%s: %d looks, knows %v", user, looks, m.term.Health)
		}
		if user != "panitia" {
			continue
		}
		if m.Update(lookMsg{}); !m.looking {
			t.Error("it does not look again")
		}
		s := r.See(user)
		s.People = append([]*scoring.Person(nil), s.People...)
		for i, p := range s.People {
			if p.User == user {
				as := *p
				as.Role = scoring.Juror
				s.People[i] = &as
			}
		}
		m.Update(stateMsg{state: s})
		m.Update(healthMsg{Written: time.Now()})
		if m.term.Health != nil {
			t.Error("a juror's terminal keeps what an organizer's knew")
		}
	}
}
