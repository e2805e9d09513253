package setup

import (
	"bytes"
	"encoding/csv"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
)

// File is what goes into the folder: the list as it was given, if the folder's
// own reader finds the same in it, else entries.csv with all columns that there are.
func (l List) File() (name string, data []byte) {
	switch is, _ := l.given.format(); {
	case l.whole && is == xlsxBook:
		return entriesBook, l.given.Data
	case l.whole:
		return entriesFile, l.given.Data
	}
	return entriesFile, l.csv()
}

// asItIs reports whether the folder's own reader reads the same out of the file.
func (l List) asItIs(book workbook, known scoring.Setup) bool {
	is, _ := l.given.format()
	if is != xlsxBook && is != textFile || book.macros || len(l.LeftOut)+len(l.Below)+len(l.Guessed) > 0 {
		return false
	}
	var faults Faults
	book.faults = &faults
	c := listContest(l.given.Name, known, &faults)
	c.book = &book
	c.loadEntries()
	return len(faults) == 0 && reflect.DeepEqual(c.Entries, l.Entries)
}

// csv writes the entries with every column. A turn that the list does not say is
// not said here either, for a lot may give it.
func (l List) csv() []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	var head []string
	for _, c := range entryColumns {
		head = append(head, c.name)
	}
	_ = w.Write(head)
	for i, e := range l.Entries {
		order := strconv.Itoa(e.Order)
		if slices.Contains(l.unsaid, i) {
			order = ""
		}
		_ = w.Write([]string{e.ID, e.Unit, e.Title, e.Category, e.Room, order, e.Presenter, e.Summary, strings.Join(e.Recuse, " ")})
	}
	w.Flush()
	return out.Bytes()
}
