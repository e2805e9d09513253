package juror

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

func TestNothingYet(t *testing.T) {
	s := New(kittest.New(t).Terminal("ani", "id", kit.Dark).Terminal)
	for range 2 {
		for _, size := range [][2]int{{0, 0}, {1, 1}, {40, 13}, {80, 22}} {
			fills(t, s.View(size[0], size[1]), size[0], size[1])
		}
		s.Update(kittest.Key("8"))
		s.ShortHelp()
		s.FullHelp()
		s.Place()
		s.Status()
		s.SetState(scoring.State{})
	}
}

func fills(t testing.TB, view string, w, h int) {
	t.Helper()
	if w > 0 && h > 0 {
		kittest.Fills(t, "a sheet", view, w, h)
	}
}

func crowd(t testing.TB) *kittest.Rig {
	rig := kittest.New(t)
	setup := kittest.Setup()
	texts := kittest.Texts()
	for i := range 56 {
		unit, title := fmt.Sprintf("Dinas %d", i), "Judul"
		switch i % 4 {
		case 1:
			unit = strings.Repeat("Badan Perencanaan ", 12)
			title = strings.Repeat("inovasi-pelayanan", 20)
		case 2:
			unit, title = "日本語の部局 "+strings.Repeat("漢字", 30), strings.Repeat("e\u0301a\u0308", 80)
		case 3:
			unit, title = texts[i%len(texts)], texts[(i+7)%len(texts)]
		}
		setup.Entries = append(setup.Entries, scoring.Entry{ID: fmt.Sprintf("X%02d", i), Unit: unit, Title: title, Room: "pinus", Order: 10 + i})
	}
	setup.Rooms = append(setup.Rooms, scoring.Room{ID: "kosong", Name: "Kosong"})
	r := &setup.Contest.Rubric
	r.Blocks = []scoring.Block{{ID: "s", Name: scoring.Text{ID: "Substansi"}, Weight: 70 * exact.One}, {ID: "p", Name: scoring.Text{ID: "Presentasi"}, Weight: 30 * exact.One}}
	for i := range r.Criteria {
		r.Criteria[i].Block = "s"
		if i > 4 {
			r.Criteria[i].Block = "p"
		}
	}
	r.Criteria[3].Scale = scoring.Scale{Values: ones(-3, 1, 2, 7)}
	r.Criteria[4].Scale = scoring.Scale{Max: 10 * exact.One, Step: exact.One / 4}
	r.Criteria[4].Name.ID = strings.Repeat("sangat panjang ", 9)
	r.Criteria = append(r.Criteria, scoring.Criterion{ID: "bonus", Name: scoring.Text{EN: "Bonus"}, Bonus: true, Weight: exact.One, Scale: scoring.Scale{Max: 5 * exact.One, Step: exact.One}})
	rig.Do("@host", scoring.Configure{Setup: setup})
	return rig
}

func TestRandomKeys(t *testing.T) {
	pool := []string{"0", "1", "2", "5", "8", "9", ",", ".", "-", "+", "enter", "enter", "down", "tab", "shift+tab", "up", "left", "right",
		"backspace", "esc", "esc", "[", "]", "pgdown", "n", "m", "S", "ctrl+s", "ctrl+z", "u", "e", "z", "g", "c", "h", "q", "x", "space", "home", "end", "y", "漢"}
	sizes := [][2]int{{40, 13}, {44, 18}, {59, 14}, {60, 13}, {80, 22}, {139, 30}, {140, 13}, {200, 58}, {41, 40}, {10, 5}, {1, 1}, {3, 60}}
	for seed := range uint64(4) {
		rig := crowd(t)
		rnd := rand.New(rand.NewPCG(seed, 7))
		p := sit(t, rig, "ani")
		real := p.Terminal.Do
		var late []tea.Cmd
		p.Terminal.Do = func(c scoring.Command, then func([]scoring.Event, error) tea.Cmd) tea.Cmd {
			if rnd.IntN(10) == 0 {
				return func() tea.Msg {
					return func() tea.Cmd { return then(nil, &scoring.Error{Code: codeNotSaved}) }
				}
			}
			if cmd := real(c, then); rnd.IntN(3) == 0 {
				late = append(late, cmd)
				return nil
			} else {
				return cmd
			}
		}
		for range 1000 {
			switch rnd.IntN(24) {
			case 0:
				rig.Try([]string{"sari", "tono"}[rnd.IntN(2)], scoring.Next{Room: []string{"pinus", "eboni"}[rnd.IntN(2)]})
				p.tell()
			case 1:
				if l := rig.State.Slots[rnd.IntN(8)]; rnd.IntN(2) == 0 {
					rig.Try("panitia", scoring.Close{Slot: l.Entry.ID})
				} else {
					rig.Try("panitia", scoring.Reopen{Slot: l.Entry.ID})
				}
				p.tell()
			case 2:
				p.step(p.s.Update(saveMsg{p.s.save.timer}))
			case 3:
				p.Terminal.Text = p.Terminal.Text.Other()
			case 4:
				x, y := rnd.IntN(90), rnd.IntN(30)
				_, zones := kit.Zones(p.s.View(80, 22))
				if msg := kit.Click(zones, x, y); msg != nil {
					p.step(p.s.Update(msg))
				}
				p.step(p.s.Update(kit.Turn(zones, tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown})))
			case 5:
				p.step(p.s.Update(tea.PasteMsg{Content: []string{"85", "dua\nbaris 漢字", "\x1b[31mx", strings.Repeat("a", 3000), strings.Join(kittest.Texts(), " ")}[rnd.IntN(5)]}))
			case 6:
				rig.Try("panitia", scoring.Undo{Room: "pinus"})
				rig.Now += time.Duration(rnd.IntN(400)) * time.Second
			case 7:
				for _, cmd := range late {
					p.step(cmd)
				}
				late = nil
			case 8:
				p.s.SetState(scoring.State{})
				fills(t, p.s.View(80, 22), 80, 22)
				p.tell()
			default:
				p.step(p.s.Update(kittest.Key(pool[rnd.IntN(len(pool))])))
			}
			size := sizes[rnd.IntN(len(sizes))]
			fills(t, p.s.View(size[0], size[1]), size[0], size[1])
			p.s.Place()
			p.s.Status()
			p.s.Cursor()
			p.s.ShortHelp()
			p.s.FullHelp()
		}
	}
}
