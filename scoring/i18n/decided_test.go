package i18n

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/rank"
)

// TestEveryPlaceSaysWhy: whatever sets a row apart has words on screens and papers.
func TestEveryPlaceSaysWhy(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		text := For(lang)
		for _, by := range []string{
			"score", rank.TieMedian, rank.TieFirsts, rank.TieHeadToHead, rank.TieHighest, scoring.ByDraw, scoring.ByChoice,
			rank.ByMajority, rank.ByLargerMajority, rank.BySmallerSum, rank.ByNextPlace,
		} {
			if text.Papers.TieStep(by) == "" {
				t.Errorf("%s: papers have no words for %s", lang, by)
			}
			if s := text.Fairness.DecidedBy(by); s == by || !strings.HasSuffix(s, ".") {
				t.Errorf("%s: screens say %q of %s", lang, s, by)
			}
		}
	}
}
