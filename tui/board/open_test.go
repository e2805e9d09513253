package board

import (
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// A place that nobody has is announced as the others are, with why.
func TestOpenPlace(t *testing.T) {
	c := &Scene{show: scoring.Screen{Mode: scoring.ShowReveal}, contest: "KIPP Kota Malang 2023", steps: []scoring.RevealStep{
		{Kind: scoring.RevealAward, Award: "3 Besar"},
		{Kind: scoring.RevealOpen, Award: "3 Besar", Rank: 2, Places: 2, Why: &scoring.Error{Code: scoring.CodeNoneHas, Args: scoring.Args{"min": "85.5"}}},
	}}
	for lang, want := range map[string][]string{
		"id": {"3 Besar", "Peringkat 2–3 tidak diberikan", "Tidak ada peserta lain yang mencapai nilai minimal 85,5"},
		"en": {"3 Besar", "Places 2–3 are not awarded", "No other entry has the least score, 85.5"},
	} {
		for _, size := range [][2]int{{80, 24}, {44, 20}, {200, 60}} {
			view := Render(c.At(time.Minute, time.Date(2023, 3, 20, 9, 43, 0, 0, time.UTC)), kit.NewStyles(kit.Dark, true), i18n.For(lang), size[0], size[1])
			for _, s := range want {
				if legible(view, s, size[0]) == 0 {
					t.Errorf("%v in %s lacks %q:\n%s", size, lang, s, view)
				}
			}
		}
	}
}
