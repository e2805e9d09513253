package organizer_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// crowded is a contest of 60 entries in one room and none in another, with
// names that are hard to draw.
func crowded() scoring.Setup {
	s := kittest.Setup()
	s.Entries = nil
	units := []string{"Dinas " + strings.Repeat("Sangat Panjang ", 12), "日本語の機関", "Dinas é̂ñ", "X"}
	units = append(units, kittest.Texts()...)
	for i := range 60 {
		s.Entries = append(s.Entries, scoring.Entry{
			ID: fmt.Sprintf("P%02d", i+1), Unit: units[i%len(units)], Title: strings.Repeat("Inovasi日 ", i%30+1), Room: "pinus", Order: i + 1,
		})
	}
	for i := range 9 {
		s.People = append(s.People, scoring.Person{User: fmt.Sprintf("juri%d", i), Name: strings.Repeat("Prof. ", i+1), Role: scoring.Juror})
	}
	return s
}

func TestRandomKeys(t *testing.T) {
	names := []string{"up", "down", "left", "right", "enter", "esc", "tab", "shift+tab", "backspace", "home", "end", "pgup", "pgdown",
		"space", "ctrl+s", "/", "y", "n", "日", "é"}
	for c := '0'; c <= 'z'; c++ {
		if c != '\\' && c != '`' {
			names = append(names, string(c))
		}
	}
	for seed := range uint64(4) {
		rnd := rand.New(rand.NewPCG(seed, 7))
		r := midday(t)
		if seed%2 == 1 {
			r = kittest.New(t)
			r.State = scoring.State{}
			r.Do("@host", scoring.Configure{Setup: crowded()})
		}
		d := open(t, r, "id")
		themes := []kit.Styles{kit.NewStyles(kit.Dark, true), kit.NewStyles(kit.Light, true), kit.NewStyles(kit.Dark, false)}
		for i := range 2500 {
			switch rnd.IntN(40) {
			case 0:
				d.Text = i18n.For([]string{"id", "en"}[rnd.IntN(2)])
			case 1:
				d.Styles = themes[rnd.IntN(len(themes))]
			case 2:
				r.Now += time.Duration(rnd.IntN(300)) * time.Second
				d.Update(kit.Tick{})
			case 3:
				shake(rnd, r)
				d.Refresh()
			case 4:
				d.Update(tea.PasteMsg{Content: strings.Join(kittest.Texts(), "\n")})
			case 5:
				d.Update(kit.Turned{By: -1})
			case 6:
				if rnd.IntN(10) == 0 {
					d.scr.SetState(scoring.State{})
					d.fits(t, 44, 18)
					d.Refresh()
				}
			default:
				k := kittest.Key(names[rnd.IntN(len(names))])
				d.Update(k)
			}
			if i%3 == 0 {
				d.fits(t, 40+rnd.IntN(180), 13+rnd.IntN(50))
			}
			if t.Failed() {
				return
			}
		}
	}
}

// Update sends a message and runs what it leads to, without waiting for timers.
func (d *terminal) Update(msg tea.Msg) { d.Run(d.scr.Update(msg)) }

func (d *terminal) fits(t *testing.T, w, h int) {
	t.Helper()
	d.scr.ShortHelp()
	d.scr.FullHelp()
	d.scr.Status()
	d.scr.Place()
	d.scr.Ticking()
	kittest.Fills(t, "a terminal", d.scr.View(w, h), w, h)
	if c := d.scr.Cursor(); c != nil && (c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= h) {
		t.Errorf("the cursor is at %d,%d of %d×%d", c.X, c.Y, w, h)
	}
}

// shake has something happen in the contest.
func shake(rnd *rand.Rand, r *kittest.Rig) {
	rooms := []string{"pinus", "eboni"}
	slot := r.State.Slots[rnd.IntN(len(r.State.Slots))].Entry.ID
	room := rooms[rnd.IntN(2)]
	set := map[string]exact.Decimal{}
	for _, c := range r.State.Contest.Rubric.Criteria {
		set[c.ID] = exact.Decimal(rnd.IntN(101)) * exact.One
	}
	juror := []string{"ani", "budi", "citra", "dewa"}[rnd.IntN(4)]
	for _, c := range []struct {
		by string
		c  scoring.Command
	}{
		{"@host", scoring.Next{Room: room}}, {"@host", scoring.Close{Slot: slot}}, {juror, scoring.Submit{Slot: slot, Scores: set}},
		{juror, scoring.EditSheet{Slot: slot, Set: map[string]exact.Decimal{"latar": exact.One}}},
		{juror, scoring.Recuse{Slot: slot, Reason: "x"}}, {"@host", scoring.MarkAbsent{Slot: slot}},
		{"@host", scoring.Revoke{User: juror}}, {"@host", scoring.IssuePIN{User: juror, Hash: "x"}}, {"@host", scoring.Undo{Room: room}},
	} {
		if rnd.IntN(3) == 0 {
			_, _ = r.Try(c.by, c.c)
		}
	}
	r.State.Trouble = nil
	if rnd.IntN(4) == 0 {
		r.State.Trouble = &scoring.Error{Code: "disk_full"}
	}
	r.State.Present = nil
	for _, p := range r.State.People {
		if rnd.IntN(2) == 0 {
			r.State.Present = append(r.State.Present, scoring.Presence{User: p.User, Terminals: rnd.IntN(3), Seen: r.Start})
		}
	}
}

func BenchmarkView(b *testing.B) {
	r := kittest.New(b)
	r.State = scoring.State{}
	r.Do("@host", scoring.Configure{Setup: crowded()})
	for _, c := range []string{"1", "2", "3", "4", "5", "6", "7", "8"} {
		d := open(b, r, "id")
		d.Press(c)
		for _, still := range []bool{true, false} {
			b.Run(fmt.Sprintf("tab%s/still=%v", c, still), func(b *testing.B) {
				for b.Loop() {
					if !still {
						d.Refresh()
					}
					d.scr.View(100, 30)
				}
			})
		}
	}
}
