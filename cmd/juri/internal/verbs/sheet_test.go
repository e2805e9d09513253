package verbs

import (
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
)

// TestScoresInWords holds that a score may be written as the text of a choice, in either language.
func TestScoresInWords(t *testing.T) {
	yes := scoring.Criterion{ID: "izin", Scale: scoring.Scale{Values: []exact.Decimal{0, 10 * exact.One}}, Levels: []scoring.Level{
		{Name: scoring.Text{ID: "Tidak", EN: "No"}}, {From: 10 * exact.One, Name: scoring.Text{ID: "Ya", EN: "Yes"}},
	}}
	asks := &scoring.Asked{Rubric: scoring.Rubric{Criteria: []scoring.Criterion{yes}}}
	set, empty, err := pairs(i18n.For("id"), asks, []string{"izin=yes", "waktu=8,75", "isi="})
	if err != nil || set["izin"] != 10*exact.One || set["waktu"] != 8*exact.One+3*exact.One/4 || len(empty) != 1 {
		t.Errorf("set %v, emptied %v: %v", set, empty, err)
	}
	if _, _, err := pairs(i18n.For("id"), asks, []string{"izin=mungkin"}); i18n.For("id").Problem(err) != "“mungkin” bukan angka." {
		t.Error(i18n.For("id").Problem(err))
	}
}
