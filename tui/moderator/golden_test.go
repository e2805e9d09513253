package moderator

import (
	"slices"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// midway is a day under way: one closed, one lacking sheets, one on stage.
func midway(t testing.TB) *kittest.Rig {
	rig := kittest.New(t)
	rig.Now = 4 * time.Minute
	step := func(d time.Duration) {
		rig.Do("sari", scoring.Next{Room: "pinus"})
		rig.Now += d
	}
	step(7 * time.Minute)
	step(13 * time.Minute)
	step(30 * time.Second)
	for _, j := range []string{"ani", "budi", "citra", "dewa"} {
		rig.Score(j, "P05", 80)
	}
	rig.Do("sari", scoring.Close{Slot: "P05"})
	step(7 * time.Minute)
	step(14 * time.Minute)
	step(time.Minute)
	rig.Score("ani", "P06", 80)
	rig.Do("citra", scoring.Recuse{Slot: "P06", Reason: "suami bekerja di sana"})
	partly(rig, "budi", "P06", 5)
	step(7 * time.Minute)
	step(8*time.Minute + 48*time.Second)
	partly(rig, "ani", "P07", 7)
	partly(rig, "dewa", "P07", 3)
	present(rig, []string{"ani", "citra", "sari"}, "budi")
	return rig
}

func TestGolden(t *testing.T) {
	scenes := []struct {
		name  string
		user  string
		setup func(*kittest.Rig)
		keys  []string
	}{
		{name: "fresh", user: "sari", setup: func(r *kittest.Rig) { *r = *kittest.New(t) }},
		{name: "stage", user: "sari"},
		{name: "jury", user: "sari", keys: []string{"v"}},
		{name: "paused", user: "sari", keys: []string{"p"}},
		{name: "over", user: "panitia", setup: func(r *kittest.Rig) {
			r.Now += 5 * time.Minute
			r.Do("panitia", scoring.Say{Room: "pinus", Text: "Istirahat dimajukan lima menit."})
		}},
		{name: "overtime", user: "sari", keys: []string{"t"}, setup: func(r *kittest.Rig) {
			*r = *kittest.New(t)
			said := r.State.Recorded()
			said.Contest.Result.Overtime = scoring.Overtime{Phase: scoring.Presenting, After: 30 * time.Second, Per: time.Minute, Points: 3 * exact.One / 2}
			r.Do("@host", scoring.Configure{Setup: said})
			r.Do("sari", scoring.Next{Room: "pinus"})
			r.Now += 8*time.Minute + 31*time.Second
			r.Do("sari", scoring.Next{Room: "pinus"})
		}},
		{name: "gate", user: "sari", keys: []string{"n", "n"}},
		{name: "close", user: "sari", keys: []string{"C"}},
		{name: "message", user: "sari", keys: []string{"b"}},
		{name: "late", user: "sari", keys: []string{"a"}},
		{name: "reopen", user: "sari", keys: []string{"home", "o"}},
		{name: "move", user: "sari", keys: []string{"end", "M"}},
		{name: "ended", user: "tono", setup: func(r *kittest.Rig) {
			for _, c := range []scoring.Command{scoring.MarkAbsent{Slot: "P09"}, scoring.Withdraw{Slot: "P10"}} {
				r.Do("tono", c)
			}
		}},
	}
	for _, sc := range scenes {
		for lang, size := range kittest.Screens() {
			rig := midway(t)
			if sc.setup != nil {
				sc.setup(rig)
			}
			s := sit(t, rig, sc.user, lang)
			w, h := size[0], size[1]-2
			s.View(w, h)
			s.Press(sc.keys...)
			// Every theme, and none, has the same words in the same places.
			for _, theme := range []kit.Theme{kit.Light, kit.Contrast, kit.Dark} {
				for _, colour := range []bool{false, true} {
					s.Terminal.Styles = kit.NewStyles(theme, colour)
					view := s.View(w, h)
					kittest.Golden(t, sc.name, lang, view, w, h)
					if colour && w == 80 && lang == "id" && slices.Contains([]string{"stage", "over", "gate"}, sc.name) {
						kittest.Colours(t, sc.name+"-"+string(theme), view, theme, w, h)
					}
				}
			}
		}
	}
}
