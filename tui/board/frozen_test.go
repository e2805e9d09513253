package board

import (
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// Frozen standings say so and since when in the contest's time zone, at every size that has a heading.
func TestFrozenSaysSo(t *testing.T) {
	c := &Scene{show: scoring.Screen{Mode: scoring.ShowStandings}, contest: "KIPP", table: &table{
		rows:   []row{{entry: entry{"P05", "Dinas Kesehatan", "", "SI GERCEP"}, rank: 1, score: exact.Ratio{Num: 95, Den: 1}}},
		judged: 1, all: 2, longest: 1, frozen: time.Date(2026, 11, 26, 7, 5, 30, 0, time.UTC),
	}}
	wall := time.Date(2026, 11, 26, 16, 0, 0, 0, time.FixedZone("WIB", 7*60*60))
	for _, size := range [][2]int{{44, 20}, {80, 24}, {200, 60}} {
		view := ansi.Strip(Render(c.At(0, wall), kit.NewStyles(kit.Dark, true), i18n.For("id"), size[0], size[1]))
		if !kittest.Shows(view, "Peringkat dibekukan sejak pukul 14.05") {
			t.Errorf("%v:\n%s", size, view)
		}
	}
}

// A board whose server has lost the others says that it may be old.
func TestCutSaysSo(t *testing.T) {
	s := scoring.State{Contest: &scoring.Contest{Name: "KIPP", Timezone: "Asia/Jakarta"}, Isolated: true}
	for _, show := range []scoring.Screen{{Mode: scoring.ShowStandings}, {Mode: scoring.ShowStage}} {
		for _, size := range [][2]int{{44, 20}, {80, 24}, {200, 60}} {
			c := Compose(nil, s, show, nil, Join{})
			view := ansi.Strip(Render(c.At(0, time.Time{}), kit.NewStyles(kit.Dark, true), i18n.For("id"), size[0], size[1]))
			if !kittest.Shows(view, i18n.For("id").Board.Isolated()) {
				t.Errorf("%s %v:\n%s", show.Mode, size, view)
			}
		}
	}
}
