package tui

import "testing"

// drawings counts how often a screen is drawn.
type drawings struct {
	Screen
	n int
}

func (d *drawings) View(w, h int) string {
	d.n++
	return d.Screen.View(w, h)
}

// TestKeyIsDrawnOnce: a key has its screen drawn once, also while a clock runs there: what
// showed before is known for as long as the clock shows the same.
func TestKeyIsDrawnOnce(t *testing.T) {
	clocked(t, func(t *testing.T) {
		_, m, press := typing(t)
		if !m.screen.Ticking() {
			t.Fatal("no clock runs")
		}
		d := &drawings{Screen: m.screen}
		m.screen = d
		m.View()
		for _, key := range []string{"8", "5"} {
			d.n = 0
			press(key)
			m.View()
			if d.n != 1 {
				t.Errorf("%s is drawn %d times", key, d.n)
			}
		}
	})
}
