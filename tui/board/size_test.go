package board_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
	"juri/scoring/rank"
	"juri/tui/board"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// The digits fill a quarter of a projector whatever else there is to say.
func TestDigitsAreHuge(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {211, 60}, {240, 67}, {300, 80}, {200, 90}} {
		for _, pass := range []time.Duration{0, 2 * time.Minute, 6*time.Minute + 30*time.Second, 8 * time.Minute} {
			for long := range 4 {
				if long&2 > 0 && size[0] < 3*size[1] {
					continue // two rooms beside each other are too narrow for it
				}
				r := kittest.New(t)
				if long&1 > 0 {
					s := kittest.Setup()
					s.Entries[0].Unit, s.Entries[0].Title = strings.Repeat("Dinas Pekerjaan Umum ", 8), strings.Repeat("Sistem Informasi ", 30)
					r.Do("@host", scoring.Configure{Setup: s})
					r.Do("sari", scoring.Say{Room: "pinus", Text: strings.Repeat("Mohon tenang. ", 20)})
				}
				if long&2 > 0 {
					r.Do("tono", scoring.Next{Room: "eboni"})
				}
				r.Do("sari", scoring.Next{Room: "pinus"})
				r.Now += pass
				_, screen := attach(r, "id")
				clock := kit.Clock(7*time.Minute - pass)
				if got := kittest.Rows(screen.View(size[0], size[1]), clock); got*4 < size[1] {
					t.Errorf("%v after %v, %d: digits of %d lines", size, pass, long, got)
				}
			}
		}
	}
}

func TestEverySizeFrom1x1(t *testing.T) {
	for _, sc := range scenes() {
		_, _, s := sc.open(t, "id", kit.Contrast)
		for _, h := range []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 14, 18, 24, 39, 40, 61} {
			for _, w := range []int{1, 2, 4, 9, 13, 29, 44, 60, 79, 100, 119, 160, 211} {
				kittest.Fills(t, sc.name, s.View(w, h), w, h)
			}
		}
		if s.View(0, 5) != strings.Repeat("\n", 4) || s.View(5, 0) != "" {
			t.Errorf("%s: something in no room", sc.name)
		}
	}
}

// Whatever happens, on whatever screen, the board fills it.
func TestRandomContests(t *testing.T) {
	texts := append(kittest.Texts(), "Dinas Kesehatan", "é́́̂ combining à", strings.Repeat("x", 300), "…")
	for seed := range uint64(3) {
		rnd := rand.New(rand.NewPCG(seed, 7))
		r := kittest.New(t)
		pick := func() string { return texts[rnd.IntN(len(texts))] }
		setup := kittest.Setup()
		setup.Contest.Sample = seed%2 == 0
		setup.Contest.Host = pick()
		setup.Contest.Result.Awards = []rank.Award{{Name: pick(), Places: 2}, {Name: "B", Places: 3}}
		for i := range 54 {
			setup.Entries = append(setup.Entries, scoring.Entry{
				ID: fmt.Sprintf("X%02d", i), Unit: pick(), Title: pick(), Room: []string{"pinus", "eboni"}[rnd.IntN(2)], Order: 10 + i,
			})
		}
		r.Try("@host", scoring.Configure{Setup: setup})
		term, s := attach(r, "id")
		s.SetState(scoring.State{})
		kittest.Fills(t, "nothing", s.View(80, 24), 80, 24)
		w, h := 80, 24
		for step := range 800 {
			random(r, rnd, pick)
			switch rnd.IntN(12) {
			case 0:
				w, h = 1+rnd.IntN(240), 1+rnd.IntN(70)
			case 1:
				term.Text = term.Text.Other()
			case 2:
				term.Styles = kit.NewStyles([]kit.Theme{kit.Dark, kit.Light, kit.Contrast}[rnd.IntN(3)], rnd.IntN(4) > 0)
			case 3:
				term.Press([]string{"q", "?", "enter", "up", "esc", "1"}[rnd.IntN(6)])
			}
			term.Refresh()
			s.Ticking()
			kittest.Fills(t, fmt.Sprintf("seed %d step %d", seed, step), s.View(w, h), w, h)
		}
	}
}

// random does something that somebody may do, or may not.
func random(r *kittest.Rig, rnd *rand.Rand, pick func() string) {
	r.Now += time.Duration(rnd.IntN(90)) * time.Second
	slot := r.State.Slots[rnd.IntN(len(r.State.Slots))].Entry.ID
	room := []string{"pinus", "eboni"}[rnd.IntN(2)]
	set := map[string]exact.Decimal{}
	for _, c := range r.State.Contest.Rubric.Criteria {
		set[c.ID] = exact.Decimal(rnd.IntN(101)) * exact.One
	}
	modes := scoring.Modes()
	for _, c := range []scoring.Command{
		scoring.Next{Room: room}, scoring.Close{Slot: slot}, scoring.Reopen{Slot: slot}, scoring.Withdraw{Slot: slot},
		scoring.Pause{Room: room}, scoring.Resume{Room: room}, scoring.Extend{Room: room, By: time.Duration(rnd.IntN(4)-2) * time.Hour},
		scoring.Say{Room: room, Text: pick()}, scoring.MarkAbsent{Slot: slot}, scoring.Call{Slot: slot},
		scoring.ShowOn{Mode: modes[rnd.IntN(len(modes))], Room: []string{"", room}[rnd.IntN(2)], Text: pick()},
	} {
		if rnd.IntN(11) == 0 {
			r.Try("panitia", c)
		}
	}
	for _, j := range []string{"ani", "budi", "citra"} {
		r.Try(j, scoring.Submit{Slot: slot, Scores: set})
	}
}

func BenchmarkRender(b *testing.B) {
	st, text := kit.NewStyles(kit.Dark, true), i18n.For("id")
	for _, sc := range scenes() {
		r, _, _ := sc.open(b, "id", kit.Dark)
		state := r.See("layar")
		c := board.Compose(nil, state, state.Screen("layar"), nil, board.Join{Host: "10.0.0.5", Port: 2222})
		f := c.At(r.Now, r.Start)
		for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
			b.Run(fmt.Sprintf("%s-%dx%d", sc.name, size[0], size[1]), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					board.Render(f, st, text, size[0], size[1])
				}
			})
		}
	}
}

// What a terminal pays for a state in which nothing that it shows has changed.
func BenchmarkSameView(b *testing.B) {
	r := halfway(b, 31, nil)
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	_, s := attach(r, "id")
	state := r.See("layar")
	b.ReportAllocs()
	for b.Loop() {
		s.SetState(state)
		s.View(200, 60)
	}
}
