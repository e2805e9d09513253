package tui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// desk is two terminals side by side on one contest, recorded.
type desk struct {
	*kittest.Recording
	rig   *kittest.Rig
	seats [2]*Model
	users [2]string
}

func newDesk(rig *kittest.Rig, title string, users [2]string, widths [2]int, h int) *desk {
	d := &desk{&kittest.Recording{Title: title, W: widths[0] + 1 + widths[1], H: h, Theme: kit.Dark}, rig, [2]*Model{}, users}
	for i, u := range users {
		d.seats[i] = console(Options{Actor: scoring.Actor{User: u}, Lang: "en", Colour: true, Device: deviceKey})
		d.seats[i].opts.Contest = deciding{rig}
		d.seats[i].Update(tea.WindowSizeMsg{Width: widths[i], Height: h})
	}
	d.seen()
	return d
}

// seen brings both up to date.
func (d *desk) seen() {
	for i, m := range d.seats {
		m.Update(stateMsg{state: d.rig.See(d.users[i])})
	}
}

// show records how both stand now, for that long.
func (d *desk) show(long time.Duration) {
	left, right := strings.Split(d.seats[0].View().Content, "\n"), strings.Split(d.seats[1].View().Content, "\n")
	for i := range left {
		left[i] += "\x1b[m \x1b[m" + right[i]
	}
	d.Show(strings.Join(left, "\n"), long)
}

// press has one of them press keys, each for that long.
func (d *desk) press(seat int, long time.Duration, keys ...string) {
	for _, k := range keys {
		m := d.seats[seat]
		m.pressed = "" // nobody holds it down
		_, cmd := m.Update(kittest.Key(k))
		run(m, cmd)
		d.seen()
		d.show(long)
	}
}

// TestRecord records what the README shows moving; -update records it anew.
func TestRecord(t *testing.T) {
	t.Run("a sheet and a board", func(t *testing.T) {
		clocked(t, func(t *testing.T) {
			rig := aDay(t)
			for _, j := range []string{"budi", "citra", "dewa"} {
				rig.Score(j, "P07", 86)
			}
			d := newDesk(rig, "A juror scores and hands in; the board beside it moves", [2]string{"ani", "layar"}, [2]int{80, 72}, 30)
			d.show(1500 * time.Millisecond)
			for _, v := range []string{"8 8", "9 0", "8 7", "9 1", "8 5", "8 8", "9 2"} {
				d.press(0, 160*time.Millisecond, strings.Fields(v)...)
				d.press(0, 350*time.Millisecond, "enter")
			}
			d.press(0, 1500*time.Millisecond, "S")
			d.press(0, 3500*time.Millisecond, "enter")
			d.Keep(t, "../.github/pictures", "sheet")
		})
	})
}
