package moderator

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// crowded is a contest of long names, wide and combining letters, 60 entries in a
// room, one room without any, and rooms and jurors that no line can hold.
func crowded(t testing.TB) *kittest.Rig {
	rig := kittest.New(t)
	set := kittest.Setup()
	units := append(kittest.Texts(), "Dinas ", "衛生署", "e\u0301a\u0308", "ชื่อ")
	for i := range 60 {
		set.Entries = append(set.Entries, scoring.Entry{
			ID: fmt.Sprintf("Q%02d-%s", i, strings.Repeat("x", i%29)), Room: "eboni", Order: 3 + i,
			Unit:  strings.Repeat(units[i%len(units)], 1+i%30),
			Title: strings.Repeat([]string{"INOVASI ", "發明", "o\u0302\u0323", "نص "}[(i+1)%4], 1+i*3),
		})
	}
	for i := range 10 {
		set.Rooms = append(set.Rooms, scoring.Room{ID: fmt.Sprint("r", i), Name: strings.Repeat("Ruang 大 ", 1+i)})
	}
	for i := range 12 {
		set.People = append(set.People, scoring.Person{User: fmt.Sprint("j", i), Name: strings.Repeat("Nama 名 ", 1+i), Role: scoring.Juror})
	}
	rig.Do("@host", scoring.Configure{Setup: set})
	return rig
}

func TestRandomKeys(t *testing.T) {
	names := []string{"n", "n", "n", "y", "y", "enter", "esc", "C", "c", "x", "w", "o", "J", "K", "M", "b", "u", "a", "B", "v", "tab",
		"[", "]", "1", "2", "3", "9", "0", "up", "down", "home", "end", "space", "+", "-", "backspace", "left", "shift+tab", "é", "字", "Z"}
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 1))
		rig := crowded(t)
		user := []string{"panitia", "tono", "sari"}[seed%3]
		s := sit(t, rig, user, "id")
		jurors := []string{"ani", "budi", "citra", "dewa"}
		for range 700 {
			switch r.IntN(12) {
			case 0:
				rig.Now += time.Duration(r.IntN(600)) * time.Second
			case 1:
				if l := rig.State.Slots[r.IntN(len(rig.State.Slots))]; l.Open() {
					rig.Try(jurors[r.IntN(4)], scoring.EditSheet{Slot: l.Entry.ID, Set: map[string]exact.Decimal{"latar": 80 * exact.One}})
				}
			case 2:
				rig.Try("panitia", scoring.Next{Room: []string{"pinus", "eboni"}[r.IntN(2)]})
			case 3:
				s.Terminal.Terminal.Text = s.Terminal.Text.Other()
			case 4:
				s.Terminal.Terminal.Styles = kit.NewStyles([]kit.Theme{kit.Dark, kit.Light, kit.Contrast}[r.IntN(3)], r.IntN(2) == 0)
			case 5:
				present(rig, jurors[:r.IntN(4)], "dewa")
			case 6:
				_, zones := kit.Zones(s.View(80, 22))
				if msg := kit.Click(zones, r.IntN(80), r.IntN(22)); msg != nil {
					s.Update(msg)
				}
			case 7:
				s.Update(kit.Tick{})
			}
			if r.IntN(60) == 0 {
				s.SetState(scoring.State{})
				kittest.Fills(t, "a screen", s.View(80, 22), 80, 22)
			}
			s.Refresh()
			s.Press(names[r.IntN(len(names))])
			w, h := 40+r.IntN(170), 13+r.IntN(50)
			if r.IntN(3) == 0 {
				w, h = 40+r.IntN(50), 13+r.IntN(8)
			}
			kittest.Fills(t, "a screen", s.View(w, h), w, h)
			s.ShortHelp()
			s.FullHelp()
			s.Status()
			if c := s.Cursor(); c != nil && (c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= h) {
				t.Fatalf("the cursor is at %d, %d of %d×%d", c.X, c.Y, w, h)
			}
		}
	}
}

// Any size at all is filled, however small.
func TestAnySize(t *testing.T) {
	s := sit(t, crowded(t), "panitia", "id")
	s.Press("n", "n", "n", "b")
	for w := range 90 {
		for h := range 26 {
			if w > 0 && h > 0 {
				kittest.Fills(t, "a screen", s.View(w, h), w, h)
			} else {
				s.View(w, h)
			}
		}
	}
}

func BenchmarkView(b *testing.B) {
	rig := midway(b)
	term := rig.Terminal("sari", "id", kit.Dark)
	s := New(term.Terminal)
	term.Attach(s)
	b.Run("second", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			rig.Now += time.Second
			s.View(100, 30)
		}
	})
	b.Run("state", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s.SetState(s.state)
			s.View(100, 30)
		}
	})
}
