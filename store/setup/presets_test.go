package setup

import (
	"errors"
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
)

func TestPresets(t *testing.T) {
	ids := Presets()
	if len(ids) != 16 {
		t.Errorf("%d presets: %v", len(ids), ids)
	}
	for _, id := range ids {
		r, err := Preset(id)
		if err != nil {
			t.Errorf("%s: %v", id, err)
			continue
		}
		complete := func(what string, text scoring.Text) {
			if text.ID == "" || text.EN == "" {
				t.Errorf("%s: %s lacks a language: %+v", id, what, text)
			}
		}
		if r.ID != id {
			t.Errorf("%s has the id %q", id, r.ID)
		}
		complete("name", r.Name)
		for _, c := range r.Criteria {
			complete(c.ID, c.Name)
			complete(c.ID+" help", c.Help)
		}
		for _, l := range r.Bands {
			complete("band "+l.From.String(), l.Name)
		}
	}
	var e *scoring.Error
	if _, err := Preset("../demo/contest"); !errors.As(err, &e) || e.Code != "unknown_preset" {
		t.Errorf("an unknown preset: %v", err)
	}
}

func TestPresetTotals(t *testing.T) {
	tests := []struct{ preset, scores, want string }{
		{"kipp-2023", "80 85 90 75 70 88 82", "78.45"},
		{"iga-2023", "80 85 78 90 88", "83.75"},
		{"kipp-5", "80 85 78 90 87", "84"},
		{"kipp-sulsel-2022", "80 80 80 80 80 90", "83"},
		{"pkm-poster", "7 7 7", "700"},
		{"pkm-poster", "6 5 3", "490"},
		{"hackathon", "5 4 3 4", "4"},
		{"science-fair", "10 15 20 20 10 25", "100"},
		{"pitch", "10 10 10 10 10 5", "55"},
		{"dance", "3", "3"},
		{"mtq-tilawah", "28 27.5 13 22", "90.5"},
		{"debate", "28 28 14", "70"},
		{"kcbs", "9 9 9", "36"},
		{"kcbs", "5 9 9", "33.76"}, // more than 9 9 7, and that more than 9 8 9, as is published
		{"kcbs", "9 9 7", "33.7144"},
		{"kcbs", "9 8 9", "33.7028"},
		{"lkbb", "300 300 200 200 200", "1200"},
		{"hackathon-vote", "5 4 3 4", "4"},
		{"science-fair-medals", "10 15 20 20 10 25", "100"},
	}
	for _, tt := range tests {
		r, err := Preset(tt.preset)
		noError(t, err)
		var scores scoring.Scores
		for i, s := range strings.Fields(tt.scores) {
			v, err := exact.ParseDecimal(s)
			if err != nil || !r.Criteria[i].Scale.Allows(v) {
				t.Fatalf("%s: %s is off the scale: %v", tt.preset, s, err)
			}
			scores = append(scores, scoring.CriterionScore{Criterion: r.Criteria[i].ID, Value: v})
		}
		w, err := r.Weigher()
		if err != nil {
			t.Fatalf("%s: %v", tt.preset, err)
		}
		want, _ := exact.ParseDecimal(tt.want)
		if got := w.Total(scores); got.Cmp(exact.Ratio{Num: int64(want), Den: int64(exact.One)}) != 0 {
			t.Errorf("%s of %s: %v, want %s", tt.preset, tt.scores, got, tt.want)
		}
	}
}
