package setup

import (
	"os"
	"strings"
	"unicode/utf8"

	"juri/scoring"
)

// Said is a text that somebody wrote into a contest's files and that has letters
// beyond ASCII: not every paper and screen may have them.
type Said struct {
	Where  string // entries.csv:3:4
	Entry  string // whose cell it is; "" elsewhere than in the list
	Column string // and of which column
	Text   string
}

// Texts lists what a contest folder's files say in more than ASCII, as far as
// they can be read.
func Texts(dir string) []Said {
	at := os.DirFS(dir)
	src, bad := readFile(at, contestFile)
	if bad != nil {
		return nil
	}
	var faults Faults
	c := readContest(at, (&reader{file: contestFile, faults: &faults}).utf8(src), &faults)
	c.loadEntries()
	return *c.said
}

// say notes a text and its place.
func (r *reader) say(at pos, entry, column, text string) {
	beyond := func(c rune) bool { return c >= utf8.RuneSelf }
	if r.said != nil && strings.ContainsFunc(text, beyond) {
		place := Fault{File: r.file, Sheet: r.sheet, Line: at.line, Col: at.col}
		*r.said = append(*r.said, Said{place.Where(), entry, column, text})
	}
}

// texts notes what a row of the list says.
func (s *sheet) texts(e scoring.Entry) {
	for i, name := range s.at {
		text := ""
		switch name {
		case "unit":
			text = e.Unit
		case "title":
			text = e.Title
		case "category":
			text = e.Category
		case "presenter":
			text = e.Presenter
		case "summary":
			text = e.Summary
		}
		if text != "" {
			s.grid.say(s.where(i), e.ID, name, text)
		}
	}
}
