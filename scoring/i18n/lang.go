package i18n

import (
	"cmp"
	"strings"

	"juri/scoring"
)

// lang is one of the two languages. Every table of sentences has one.
type lang struct{ en bool }

// both is a sentence in Indonesian and in English.
type both struct{ id, en string }

func (l lang) say(id, en string) string {
	if l.en {
		return en
	}
	return id
}

func (l lang) in(b both) string { return l.say(b.id, b.en) }

// problem says why something could not be done; "" of a code without a sentence.
func (l lang) problem(code scoring.Code, a scoring.Args) string {
	for _, table := range []map[scoring.Code]both{clusterProblems, commonProblems, drawProblems, identityProblems, journalProblems, loginsProblems, methodsProblems, provingProblems, recordProblems, resultProblems, roundsProblems, setupBookProblems, setupProblems, setupScoresProblems, sheetsProblems} {
		if s, known := table[code]; known {
			return fill(l.in(s), a)
		}
	}
	return cmp.Or(l.problemDraw(code, a), l.problemIdentity(code, a), l.problemJournal(code, a), l.problemCommon(code, a), l.problemResult(code, a), l.problemProving(code, a), l.problemSetup(code, a), l.problemSheets(code, a))
}

// fill puts the arguments where their names stand in braces; with a comma, {slots,}, it is a list.
func fill(sentence string, a scoring.Args) string {
	var out strings.Builder
	for {
		before, rest, open := strings.Cut(sentence, "{")
		out.WriteString(before)
		name, after, closed := strings.Cut(rest, "}")
		if !open || !closed {
			return out.String()
		}
		one, list := strings.CutSuffix(name, ",")
		if list {
			out.WriteString(commas(a[one]))
		} else {
			out.WriteString(a[one])
		}
		sentence = after
	}
}
