package tui

import (
	"image/color"
	"testing"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// TestAChosenThemeBringsItsGround holds that nobody gets light ink on a light
// terminal, or dark ink on a dark one, by pressing T; and that a terminal whose
// background suits keeps its own.
func TestAChosenThemeBringsItsGround(t *testing.T) {
	for _, c := range []struct {
		name  string
		tells color.Color
		own   kit.Theme
	}{{"dark", color.Black, kit.Dark}, {"light", color.White, kit.Light}, {"silent", nil, ""}} {
		r := kittest.New(t)
		m := console(Options{Actor: scoring.Actor{User: "ani"}, Colour: true})
		m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		m.Update(stateMsg{state: r.See("ani")})
		if c.tells != nil {
			m.Update(tea.BackgroundColorMsg{Color: c.tells})
		}
		if m.View().BackgroundColor != nil {
			t.Errorf("%s: a ground is painted unasked", c.name)
		}
		for range 3 {
			m.Update(kittest.Key("T"))
			_, ground := m.theme.Ground()
			if got := m.View().BackgroundColor; m.theme == c.own && got != nil || m.theme != c.own && got != ground {
				t.Errorf("%s: %s stands on %v", c.name, m.theme, got)
			}
		}
	}
}
