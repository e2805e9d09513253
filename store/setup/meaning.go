package setup

import (
	"regexp"
	"slices"
	"strings"
)

// How sure it is what a heading means.
const (
	exactly  = iota // it is what the column is called
	asOneOf         // one of the names that it gives: "Nama Instansi / Perangkat Daerah *"
	asBegins        // a question that begins so: "Tuliskan judul inovasi Anda"
	unsure
)

// numbering are headings of the column that only counts the rows, where another
// one names the entries.
var numbering = words("no", "nomor", "number")

// askingWords come before what a form asks for.
var askingWords = words("nama", "isi", "isikan", "tulis", "tuliskan", "masukkan", "sebutkan", "mohon", "silakan", "silahkan", "pilih", "pilihlah",
	"apa", "apakah", "asal", "lengkap", "please", "enter", "write", "choose", "select", "your", "the", "name", "of", "what", "is")

var (
	questionNumber = regexp.MustCompile(`^\s*([0-9]{1,3}|[a-zA-Z])[.)]\s+`)
	inBrackets     = regexp.MustCompile(`[(\[][^)\]]*[)\]]`)
	apartNames     = regexp.MustCompile(`[/|:;,*?–—]|\b(?:atau|or)\b`)
)

// meaning finds the column that a heading means, and how sure that is.
func meaning(columns []column, head string) (name string, how int) {
	if c, ok := named(columns, head); ok {
		return c.name, exactly
	}
	text := inBrackets.ReplaceAllString(questionNumber.ReplaceAllString(head, ""), " ")
	var names []string
	for _, part := range append(apartNames.Split(text, -1), strings.ReplaceAll(plain(text), " ", "")) {
		if c, ok := squeezed(columns, part); ok && !slices.Contains(names, c.name) {
			names = append(names, c.name)
		}
	}
	if len(names) == 1 {
		return names[0], asOneOf
	}
	if name := begins(columns, plain(text)); len(names) == 0 && name != "" {
		return name, asBegins
	}
	return "", unsure
}

// squeezed finds a column by a name that may lack its blanks: "NoPeserta".
func squeezed(columns []column, head string) (column, bool) {
	if c, ok := named(columns, head); ok {
		return c, true
	}
	head = strings.ReplaceAll(plain(head), " ", "")
	for _, c := range columns {
		if slices.ContainsFunc(c.also, func(s string) bool { return strings.ReplaceAll(s, " ", "") == head }) {
			return c, true
		}
	}
	return column{}, false
}

// begins finds the column with whose name a question begins: the longest one. One
// word is enough only for what no list can be without, and never for the id, for
// "No HP" is none.
func begins(columns []column, text string) (name string) {
	longest := 0
	for words := strings.Fields(text); len(words) > 1; words = words[1:] {
		rest := strings.Join(words, " ") + " "
		for _, c := range columns {
			for _, s := range append([]string{c.name}, c.also...) {
				many := strings.Contains(s, " ")
				if len(s) > longest && strings.HasPrefix(rest, s+" ") && (many || c.must && c.name != "id") {
					name, longest = c.name, len(s)
				}
			}
		}
		if name != "" || !slices.Contains(askingWords, words[0]) {
			return name
		}
	}
	return ""
}
