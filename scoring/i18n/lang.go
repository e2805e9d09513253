package i18n

import (
	"strings"
	"time"
)

// lang is one of the two languages. Every table of sentences is one, and says them by it.
type lang struct{ en bool }

// both is a sentence in Indonesian and in English.
type both struct{ id, en string }

// say chooses a sentence. Both are built: what costs more than to join a few words chooses by l.en first.
func (l lang) say(id, en string) string {
	if l.en {
		return en
	}
	return id
}

func (l lang) in(b both) string { return l.say(b.id, b.en) }

// Date writes a day in words: "Senin, 20 Maret 2023", "Monday, 20 March 2023".
func (l lang) Date(d time.Time) string {
	return General{l}.Days()[d.Weekday()] + ", " + l.Day(d)
}

// Day writes a date without its weekday: "20 Maret 2023".
func (l lang) Day(d time.Time) string {
	return d.Format("2") + " " + General{l}.Months()[d.Month()-1] + d.Format(" 2006")
}

// OfDay writes a time of day that is given as 15:04: "15.04" in Indonesian.
func (l lang) OfDay(s string) string { return l.say(strings.ReplaceAll(s, ":", "."), s) }

// clock is a time of day within a sentence: "pukul 15.04".
func (l lang) clock(at time.Time) string {
	if l.en {
		return l.Hour(at)
	}
	return "pukul " + l.Hour(at)
}

// Hour writes a time's hour and minute, and ToSecond its second too.
func (l lang) Hour(at time.Time) string     { return l.OfDay(at.Format("15:04")) }
func (l lang) ToSecond(at time.Time) string { return l.OfDay(at.Format("15:04:05")) }

// room names a room in a sentence: "ruang Pinus", but "Ruang utama" as it is.
func (l lang) room(name string) string {
	word := l.say("ruang ", "room ")
	if strings.HasPrefix(strings.ToLower(name), word) {
		return name
	}
	return word + name
}
