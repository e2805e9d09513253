// Package i18n holds every sentence that juri says, in Indonesian and in English.
//
// A sentence is a method of a table, with both languages side by side; each part of the
// program has a table of its own, in a file of its own. What is looked up by a key (why
// something could not be done, what a flag means) stands in maps, a line a key.
package i18n

import (
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// Text is everything that juri says, in one language.
type Text struct {
	lang
	Lang       string // "id" or "en"
	General    General
	Juror      Juror
	Moderator  Moderator
	Organizer  Organizer
	Board      Board
	Door       Door
	Page       Page
	Device     Device
	Shell      Shell
	Wizard     Wizard
	Import     Importing
	Papers     Papers
	Review     Review
	Rounds     Rounds
	Draw       Draw
	Rehearse   Rehearse
	Fairness   Fairness
	Tally      Tally
	Cluster    Cluster
	Kit        Kit
	Files      Files
	Manual     Manual
	Filed      Filed
	Sheets     Sheets
	Proving    Proving
	Second     Second
	Points     Points
	Overtime   Overtime
	Standin    Standin
	Components Components
	Ranking    Ranking
	Doctor     Doctor
	Attest     Attest
	Objections Objections
	Erase      Erase
	Publishing Publishing
	Witness    Witness
	Checking   Checking
}

var indonesian, english = text("id"), text("en")

// text makes every table in one language.
func text(name string) *Text {
	l := lang{en: name == "en"}
	return &Text{
		lang: l, Lang: name,
		General:    General{l},
		Juror:      Juror{l},
		Moderator:  Moderator{l},
		Organizer:  Organizer{lang: l, Keys: OrganizerKeys{l}, Rooms: OrganizerRooms{l}, Health: OrganizerHealth{l}, Standings: OrganizerStandings{l}, Entries: OrganizerEntries{l}, People: OrganizerPeople{l}, Access: OrganizerAccess{l}, Boards: OrganizerBoards{l}, Result: OrganizerResult{l}, History: OrganizerHistory{l}},
		Board:      Board{l},
		Door:       Door{l},
		Page:       Page{l},
		Device:     Device{l},
		Shell:      Shell{lang: l, Result: ShellResult{l}, Usage: ShellUsage{l}},
		Wizard:     Wizard{lang: l, Unfit: Unfit{l}},
		Import:     Importing{l},
		Papers:     Papers{l},
		Review:     Review{l},
		Rounds:     Rounds{l},
		Draw:       Draw{l},
		Rehearse:   Rehearse{l},
		Fairness:   Fairness{l},
		Tally:      Tally{l},
		Cluster:    Cluster{l},
		Kit:        Kit{l},
		Files:      Files{l},
		Manual:     Manual{l},
		Filed:      Filed{l},
		Sheets:     Sheets{l},
		Proving:    Proving{l},
		Second:     Second{l},
		Points:     Points{l},
		Overtime:   Overtime{l},
		Standin:    Standin{l},
		Components: Components{l},
		Ranking:    Ranking{l},
		Doctor:     Doctor{l},
		Attest:     Attest{l},
		Objections: Objections{l},
		Erase:      Erase{l},
		Publishing: Publishing{l},
		Witness:    Witness{l},
		Checking:   Checking{l},
	}
}

// For returns the text in the language; Indonesian unless it is "en". All
// terminals share it, and none writes to it.
func For(lang string) *Text {
	if lang == "en" {
		return english
	}
	return indonesian
}

// Other returns the text in the other language.
func (t *Text) Other() *Text {
	if t.Lang == "id" {
		return For("en")
	}
	return For("id")
}

// Number writes an exact number with the language's decimal mark; "–" if there is none.
func (t *Text) Number(r exact.Ratio, decimals int) string { return t.number(r, decimals) }

// Score is a score with two decimals, and in brackets the points that organizers took
// or added to it.
func (t *Text) Score(r exact.Ratio, points exact.Decimal) string {
	s := t.number(r, 2)
	if points != 0 {
		s += " (" + t.Points.Signed(points) + ")"
	}
	return s
}

// Decimal writes a score with the language's decimal mark.
func (t *Text) Decimal(d exact.Decimal) string { return t.mark(d.String()) }

// Allowed writes what a scale allows, as it says so itself, with the language's decimal mark.
func (t *Text) Allowed(scale string) string { return t.allowed(scale) }

func (l lang) allowed(scale string) string {
	if scale = strings.ReplaceAll(scale, ", ", " · "); l.en {
		return scale
	}
	return strings.ReplaceAll(scale, ".", ",")
}

// Choice writes a text among which a juror chooses, after its value.
func (t *Text) Choice(l scoring.Level) string { return t.Decimal(l.From) + " " + l.Name.In(t.Lang) }

// points writes a total as the history has it.
func (l lang) points(r exact.Ratio) string { return l.number(r, 2) }

func (l lang) number(r exact.Ratio, decimals int) string {
	if r.None() {
		return "–"
	}
	return l.mark(r.Format(decimals))
}

func (l lang) mark(s string) string {
	if l.en {
		return s
	}
	return strings.Replace(s, ".", ",", 1)
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

// Nobody says that no entry has a place, or none of some categories, and why.
func (t *Text) Nobody(why *scoring.Error) string {
	if why.Code == scoring.CodeUnplaced {
		return t.Problem(why)
	}
	return t.Organizer.Result.Nobody(t.Problem(why))
}

// Problem says why something could not be done. An error without a code is said
// as one that only the operator's log explains.
func (t *Text) Problem(err error) string {
	e := asProblem(err)
	if e == nil {
		return t.General.Unexpected()
	}
	if s := t.problem(e.Code, e.Args); s != "" {
		return scoring.Shown(s) // what they typed may be in it
	}
	return t.General.Unexpected() + " (" + string(e.Code) + ")"
}

// IsProblem reports whether the error has a code, and so a sentence.
func (t *Text) IsProblem(err error) bool { return asProblem(err) != nil }
