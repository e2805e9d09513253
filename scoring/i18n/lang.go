package i18n

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
