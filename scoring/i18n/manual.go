package i18n

import "strings"

// Manual is what juri manual says around its pages.
type Manual struct{ lang }

// Unknown answers a name that no page has, with those that may be meant.
func (t Manual) Unknown(page string, near []string) string {
	s := t.say("Tidak ada halaman “"+page+"”.", "There is no page “"+page+"”.")
	if len(near) > 0 {
		s += t.say(" Mungkin maksud Anda: ", " Did you mean: ") + strings.Join(near, ", ") + "."
	}
	return s + t.say(" Daftar halaman: juri manual", " All pages: juri manual")
}

func (t Manual) More() string { // between parts of a page
	return t.say("— Enter: lanjut · q, Enter: berhenti — ", "— Enter: go on · q, Enter: stop — ")
}
func (t Manual) HowTo() string { // under the list of pages
	return t.say("Buka sebuah halaman dengan: juri manual HALAMAN", "Open a page with: juri manual PAGE")
}
