package report

import "juri/scoring/i18n"

// Words is the language of a paper: what papers say in it, and how it writes
// numbers, days and what somebody did.
type Words struct {
	i18n.Papers
	Text *i18n.Text
}

// In is the words of papers in a language, "id" or "en".
func In(lang string) Words {
	t := i18n.For(lang)
	return Words{Papers: t.Papers, Text: t}
}
