package i18n

import (
	"strings"
	"testing"

	"juri/scoring"
)

// TestEveryFactHasASentence holds that the history can say every fact there is,
// and shows nobody's PIN, hashed as it is.
func TestEveryFactHasASentence(t *testing.T) {
	same := func(s string) string { return s }
	n := Names{Person: same, Entry: same, Room: same,
		Phase: func(p scoring.Phase) string { return string(p) }, Mode: func(m scoring.Mode) string { return string(m) }}
	for _, lang := range []string{"id", "en"} {
		o := For(lang).Organizer
		for _, f := range scoring.Facts() {
			got := o.Says(scoring.Event{Fact: f, By: "ani"}, n)
			if got == "" || got == scoring.TypeOf(f) {
				t.Errorf("%s: %s has no sentence", lang, scoring.TypeOf(f))
			}
		}
		if got := o.Says(scoring.Event{Fact: scoring.PINIssued{User: "ani", Hash: "$argon2id$x"}}, n); strings.Contains(got, "argon") {
			t.Errorf("%s: %q", lang, got)
		}
		if o.Says(scoring.Event{}, n) != "" {
			t.Error("an event without a fact says something")
		}
	}
}

// TestWaivedWithoutSheets holds that what a result does without is not said to be
// sheets where it is a round, or any place.
func TestWaivedWithoutSheets(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		x := For(lang)
		for _, said := range []string{
			x.Organizer.Result.Waived(0, "x"), x.Second.Waived("x"), x.Papers.SealedThough("x"),
			x.Organizer.Says(scoring.Event{Fact: scoring.SealProposed{Waive: "x"}}, Names{Person: func(s string) string { return s }}),
		} {
			if !strings.Contains(said, "x") || strings.Contains(said, "sheets") || strings.Contains(said, "lembar") || strings.Contains(said, " 0 ") || strings.Contains(said, "(0)") {
				t.Errorf("%s: %q", lang, said)
			}
		}
	}
}
