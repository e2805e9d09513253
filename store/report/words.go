package report

import (
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
)

// Words is the language of a paper: what it says, and how it writes numbers and days.
type Words struct {
	i18n.Papers
	Lang      string // "id" or "en"
	Number    func(r exact.Ratio, decimals int) string
	Decimal   func(exact.Decimal) string
	Day       func(time.Time) string // "Senin, 20 Maret 2023"
	DayInFull func(time.Time) string // all of it in words
	Role      func(scoring.Role) string
	Problem   func(error) string
	Phase     func(scoring.Phase) string
	Tell      func(scoring.Told, Naming) string // what somebody did, as the history says it
	// Proved says how somebody proved who they are, Doubt why two people may have been
	// one, and Though that they acted for a reason then.
	Proved func(s scoring.State, user string, p scoring.Proof, name func(string) string, moment func(time.Time) string) string
	Doubt  func(scoring.Args) string
	Though func(doubt, reason string) string
	Sample string // said where the data are made up
}
