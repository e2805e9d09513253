// Package i18n holds every sentence that juri says, in Indonesian and in English.
//
// A sentence is a field of Text, or a function where it names something. Each
// part of the program has a struct of its own, in a file of its own; a test
// walks them and fails where a language lacks one.
package i18n

import (
	"strings"
	"sync"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
)

// Text is everything that juri says, in one language.
type Text struct {
	Lang      string // "id" or "en"
	General   General
	Juror     Juror
	Moderator Moderator
	Organizer Organizer
	Board     Board
	Door      Door
	Device    Device
	Shell     Shell
	Wizard    Wizard
	Import    Importing
	Papers    Papers
	Review    Review
	Rounds    Rounds
	Draw      Draw
	Rehearse  Rehearse
	Fairness  Fairness
	Tally     Tally
	Cluster   Cluster
	Kit       Kit
	Filed     Filed
	Sheets    Sheets
	Proving   Proving
	Second    Second
	Problems  map[scoring.Code]func(scoring.Args) string
}

// For returns the text in the language; Indonesian unless it is "en". All
// terminals share it, and none writes to it.
func For(lang string) *Text {
	if lang == "en" {
		return english()
	}
	return indonesian()
}

var indonesian = sync.OnceValue(func() *Text {
	return &Text{
		Lang: "id", General: generalID(), Juror: jurorID(), Moderator: moderatorID(), Organizer: organizerID(),
		Board: boardID(), Door: doorID(), Device: deviceID(), Shell: shellID(), Wizard: wizardID(), Import: importingID(), Papers: papersID(), Review: reviewID(), Rounds: roundsID(), Draw: drawID(), Rehearse: rehearseID(), Fairness: fairnessID(), Tally: tallyID(), Cluster: clusterID(), Kit: kitID(), Filed: filedID(), Sheets: sheetsID(), Proving: provingID(), Second: secondID(), Problems: problemsID(),
	}
})

var english = sync.OnceValue(func() *Text {
	return &Text{
		Lang: "en", General: generalEN(), Juror: jurorEN(), Moderator: moderatorEN(), Organizer: organizerEN(),
		Board: boardEN(), Door: doorEN(), Device: deviceEN(), Shell: shellEN(), Wizard: wizardEN(), Import: importingEN(), Papers: papersEN(), Review: reviewEN(), Rounds: roundsEN(), Draw: drawEN(), Rehearse: rehearseEN(), Fairness: fairnessEN(), Tally: tallyEN(), Cluster: clusterEN(), Kit: kitEN(), Filed: filedEN(), Sheets: sheetsEN(), Proving: provingEN(), Second: secondEN(), Problems: problemsEN(),
	}
})

// Other returns the text in the other language.
func (t *Text) Other() *Text {
	if t.Lang == "id" {
		return For("en")
	}
	return For("id")
}

// Number writes an exact number with the language's decimal mark; "–" if there is none.
func (t *Text) Number(r exact.Ratio, decimals int) string {
	if r.None() {
		return "–"
	}
	return t.mark(r.Format(decimals))
}

// Decimal writes a score with the language's decimal mark.
func (t *Text) Decimal(d exact.Decimal) string { return t.mark(d.String()) }

func (t *Text) mark(s string) string {
	if t.Lang == "id" {
		return strings.Replace(s, ".", ",", 1)
	}
	return s
}

// Date writes a day in words: "Senin, 20 Maret 2023", "Monday, 20 March 2023".
func (t *Text) Date(d time.Time) string {
	return t.General.Days[d.Weekday()] + ", " + d.Format("2") + " " + t.General.Months[d.Month()-1] + d.Format(" 2006")
}

// Fault is what is wrong in a file: where, as machines read it, under which
// heading, and the sentence, which may name that already.
func (t *Text) Fault(where, heading, sentence string) string {
	if heading != "" && !strings.Contains(sentence, "“"+heading+"”") {
		sentence = t.Shell.InColumn(heading) + ": " + sentence
	}
	if strings.HasPrefix(sentence, where+" ") { // of a file as a whole
		return sentence
	}
	return where + ": " + sentence
}

// Problem says why something could not be done. An error without a code is said
// as one that only the operator's log explains.
func (t *Text) Problem(err error) string {
	e := asProblem(err)
	if e == nil {
		return t.General.Unexpected
	}
	if say := t.Problems[e.Code]; say != nil {
		return scoring.Shown(say(e.Args)) // what they typed may be in it
	}
	return t.General.Unexpected + " (" + string(e.Code) + ")"
}

// IsProblem reports whether the error has a code, and so a sentence.
func (t *Text) IsProblem(err error) bool { return asProblem(err) != nil }
