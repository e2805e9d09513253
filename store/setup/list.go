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

// ListOptions say what the person knows of a list already.
type ListOptions struct {
	Ignore []string // headings of columns to leave out
}

// List is a list of entries as somebody gave it.
type List struct {
	Entries []scoring.Entry
	LeftOut []string     // headings of the columns that nobody knows, as they are written
	Guessed []ColumnRead // columns whose headings are not what juri calls them
	Below   []RowBelow   // rows under the list that belong to no entry
	Doubts  Faults       // what is no fault and yet wants a look
	Texts   []Said       // what it says in more than ASCII

	given  Input
	book   *workbook // it, opened
	whole  bool      // the folder's own reader takes the file as it is
	unsaid []int     // entries that the list gives no turn
}

// ColumnRead is what a heading was taken for.
type ColumnRead struct{ Heading, Column string }

// RowBelow is a row that is passed over, and what it says first.
type RowBelow struct {
	Row  int
	Text string
}

// ReadList reads a list of entries for a contest whose rooms and people are
// known. Its error is Faults: every one, each where it is in the file.
func ReadList(in Input, known scoring.Setup, o ListOptions) (List, error) {
	var faults Faults
	l := List{given: in}
	c := listContest(in.Name, known, &faults)
	var bad *scoring.Error
	if c.book, bad = in.open(&faults); bad != nil {
		c.report(pos{}, bad)
		return List{}, faults
	}
	c.book.said, l.book = c.said, c.book
	if others := c.otherSheets(); len(others) > 0 {
		c.wholeBook(&l, others)
	} else {
		c.givenList(&l, o)
	}
	c.checkWindows()
	if len(faults) > 0 {
		return List{}, faults.sorted()
	}
	l.Entries, l.Texts = c.Entries, *c.said
	l.Doubts = c.doubts
	l.doubts(known)
	l.whole = l.whole || l.asItIs(*c.book, known)
	return l, nil
}

// listContest is a contest of which all but the entries is known.
func listContest(file string, known scoring.Setup, faults *Faults) *contest {
	c := newContest(faults)
	c.file, c.Setup, c.entriesFile = file, known, file
	c.Entries = nil
	for _, r := range known.Rooms {
		c.roomAt[r.ID] = pos{}
	}
	for _, p := range known.People {
		c.userAt[p.User] = pos{}
	}
	return c
}

// givenList reads a list that may be as offices have them: whatever its headings
// are, with other columns, and with rows below.
func (c *contest) givenList(l *List, o ListOptions) {
	name, ok := c.book.findList(c.reader)
	if !ok {
		return
	}
	g := c.book.lines(name, worthOf(meansColumn))
	if g.damaged {
		return
	}
	g.cols = entryColumns
	g.findHead(meansColumn, isColumn)
	s := c.entryReader(g)
	row, ok := g.next()
	if !ok {
		g.fault(pos{1, 1}, "no_entries")
		return
	}
	if len(filled(row)) == 1 && strings.ContainsAny(strings.Join(row, ""), ";,\t") && g.comma == 0 {
		g.fault(g.where(slices.IndexFunc(row, func(s string) bool { return s != "" })), "one_column")
		return
	}
	s.given = g.listHeads(row, o.Ignore)
	s.at = s.given.at
	rooms := c.firstRooms()
	optional := ""
	if len(rooms) == 1 {
		optional = "room"
	}
	if g.complete(s.at, optional, inPlace...); len(rooms) == 1 && !slices.Contains(s.at, "room") {
		s.onlyOne = rooms[0]
	}
	g.spreadDown(s.at, "room", "category")
	g.foot(s.record, s.footing)
	l.LeftOut = s.given.ended()
	for _, i := range s.given.guessed {
		l.Guessed = append(l.Guessed, ColumnRead{g.head[i], s.at[i]})
	}
	for _, b := range g.below {
		l.Below = append(l.Below, RowBelow{b.at, b.says()})
	}
	g.untrusted(s.given.only)
	before := len(*g.faults)
	if s.rows(); len(c.Entries) == 0 && len(*g.faults) == before {
		g.fault(pos{g.headEnds(), 1}, "no_entries")
	}
	l.unsaid = s.unsaid
	s.idsApart()
}

func isColumn(head string) bool { _, ok := named(entryColumns, head); return ok }

func meansColumn(head string) bool {
	_, how := meaning(entryColumns, head)
	return how < unsure
}

// firstRooms are the rooms that entries of a list may be in.
func (c *contest) firstRooms() (ids []string) {
	for _, r := range c.Rooms {
		if !c.ofRound(r.ID) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// otherSheets names the sheets that say more of the contest than its entries.
func (c *contest) otherSheets() (names []string) {
	for _, k := range []kind{roomSheet, peopleSheet, rubricSheet} {
		if name, ok := c.book.find(k); ok {
			names = append(names, name)
		}
	}
	return names
}

// wholeBook reads a workbook that says more of the contest than its entries. It
// goes into the folder as it is, so that all of it must be as the folder's own.
func (c *contest) wholeBook(l *List, others []string) {
	if is, _ := l.given.format(); is != xlsxBook || c.book.macros {
		c.fault(pos{}, "book_as_xlsx", "sheets", strings.Join(others, ", "))
		return
	}
	l.whole = true
	people := c.People
	if g := c.sheetOf(roomSheet, roomColumns); g != nil {
		c.Rooms, c.roomAt = nil, map[string]pos{}
		c.in(g.reader, func() { c.roomSheet(g) })
	}
	if g := c.sheetOf(peopleSheet, peopleColumns); g != nil {
		c.People, c.userAt = nil, map[string]pos{}
		c.in(g.reader, func() { c.peopleSheet(g) })
		for _, p := range people {
			if _, is := c.userAt[p.User]; !is {
				c.People = append(c.People, p)
			}
		}
	}
	c.loadEntries()
}

// File is what goes into the folder: the list as it was given, if the folder's
// own reader finds the same in it, else entries.csv with all columns that there are.
func (l List) File() (name string, data []byte) {
	if !l.whole {
		return entriesFile, l.csv()
	}
	if is, _ := l.given.format(); is == xlsxBook {
		return entriesBook, l.given.Data
	}
	return entriesFile, l.given.Data
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
	head := strings.Split("id,unit,title,category,room,order,presenter,summary,recuse,short", ",")
	n := len(head)
	if !slices.ContainsFunc(l.Entries, func(e scoring.Entry) bool { return e.Short != "" }) {
		n-- // as few need it
	}
	_ = w.Write(head[:n])
	for i, e := range l.Entries {
		order := strconv.Itoa(e.Order)
		if slices.Contains(l.unsaid, i) {
			order = ""
		}
		_ = w.Write([]string{e.ID, e.Unit, e.Title, e.Category, e.Room, order, e.Presenter, e.Summary, strings.Join(e.Recuse, " "), e.Short}[:n])
	}
	w.Flush()
	return out.Bytes()
}
