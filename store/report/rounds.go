package report

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"juri/scoring"
	"juri/scoring/rank"
)

// RoundPaper is one round's standings by themselves.
type RoundPaper struct {
	Name string `json:"name"` // "" of the first round
	Room string `json:"room"` // "" of the first round
	Rows []Row  `json:"rows"`
}

// rounds adds each round's standings, where the reader may see the contest's.
func (d *Dossier) rounds(s scoring.State) {
	if d.Result.Best > 0 { // what its runs are stands beside each entry
		return
	}
	for n, t := range s.RoundTables {
		p := RoundPaper{Rows: rowsOf(t, entriesOf(s, ""))}
		if n > 0 && n <= len(d.Result.Rounds) {
			p.Name, p.Room = d.Result.Rounds[n-1].Name, d.Result.Rounds[n-1].Room
		}
		d.note(t)
		d.Rounds = append(d.Rounds, p)
	}
}

// everyTable are the rows of the standings, and of each round by itself.
func (d *Dossier) everyTable() [][]Row {
	tables := [][]Row{d.Standings}
	for _, r := range d.Rounds {
		tables = append(tables, r.Rows)
	}
	return tables
}

// note keeps what a table says exactly.
func (d *Dossier) note(t rank.Table) {
	for _, r := range t.Rows {
		d.runs[r.Entry] = r.More().Runs
		d.exact[r.Entry], d.why[r.Entry], d.jury[r.Entry] = r.Score, scoring.Why(r.Why), r.More().Jury
	}
}

// first lists the entries by their first round's turns alone.
func (d *Dossier) first() []EntryPaper {
	return slices.DeleteFunc(slices.Clone(d.Entries), func(e EntryPaper) bool { return e.Round > 0 })
}

// rowsIn lists what a room's own standings show: each round's rows there.
func (d *Dossier) rowsIn(room string) []Row {
	if room == "" || len(d.Rounds) == 0 {
		return d.Standings
	}
	var rows []Row
	for _, r := range d.Rounds {
		rows = append(rows, r.Rows...)
	}
	return rows
}

// ofRounds says which rounds there were, and how they are put together.
func (d *Dossier) ofRounds(w Words) []string {
	if d.Result.Best > 0 {
		return []string{w.Text.Rounds.Best(d.Result.Best, len(d.Result.Rounds)+1)}
	}
	if len(d.Rounds) == 0 {
		return nil
	}
	var said []string
	last := ""
	for _, r := range d.Result.Rounds[:min(len(d.Rounds)-1, len(d.Result.Rounds))] {
		said, last = append(said, w.RoundRule(r, d.room(r.Room).Name)), r.Name
	}
	return append(said, w.RoundOrder(last))
}

// sheetName makes a round's name fit for a sheet that the workbook has not yet.
func (b *book) sheetName(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(":\\/?*[]'", r) {
			return ' '
		}
		return r
	}, scoring.CleanLine(name))
	name = firstUnits(name, 24)
	for n, free := 2, name; ; n++ {
		if i, err := b.GetSheetIndex(free); err != nil || i < 0 {
			return free
		}
		free = name + " " + strconv.Itoa(n)
	}
}

// firstUnits is as many whole characters as fit into n units of UTF-16, in which
// the name of a sheet is counted.
func firstUnits(s string, n int) string {
	at := 0
	for c := range scoring.Characters(s) {
		if n -= len(utf16.Encode([]rune(c))); n < 0 {
			break
		}
		at += len(c)
	}
	return s[:at]
}
