package i18n

import "strings"

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

// room names a room in a sentence: "ruang Pinus", but "Ruang utama" as it is.
func (l lang) room(name string) string {
	word := l.say("ruang ", "room ")
	if strings.HasPrefix(strings.ToLower(name), word) {
		return name
	}
	return word + name
}
