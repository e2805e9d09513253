package rank

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"juri/scoring/exact"
)

// scored are ballots of one criterion with those totals, a row an entry and a
// column a juror, "" for none; entries are a, b, c …, jurors J1, J2 …. Lower says that
// the totals are places.
func scored(t testing.TB, lower bool, rows ...[]string) Ballots {
	t.Helper()
	b := Ballots{Den: int64(exact.One), Lower: lower, Criteria: []string{"c0"}}
	for j := range rows[0] {
		b.Jurors = append(b.Jurors, fmt.Sprint("J", j+1))
	}
	for i, row := range rows {
		e := &Entry{ID: letter(i), Means: make([]exact.Ratio, 1), Expected: len(row), Special: &Special{}}
		for j, v := range row {
			if v == "" {
				continue
			}
			d, err := exact.ParseDecimal(v)
			if err != nil {
				t.Fatal(err)
			}
			if lower {
				d = -d
			}
			e.Marks = append(e.Marks, Mark{Juror: int32(j), Total: int64(d)})
			e.Give(0, d)
		}
		if e.Marks == nil {
			e.Why = &Reason{Code: "too_few_sheets"}
		}
		b.Entries = append(b.Entries, e)
	}
	return b
}

func letter(i int) string { return string(rune('a' + i)) }

// cells splits "1 2 -" or "112" into a row.
func cells(s string) []string {
	row := strings.Fields(s)
	if len(row) == 1 {
		row = strings.Split(s, "")
	}
	for i, v := range row {
		if v == "-" {
			row[i] = ""
		}
	}
	return row
}

// by is the table under a method that has places.
func by(t testing.TB, b Ballots, m Method) Table {
	t.Helper()
	table, why := Standings(b, Rules{Method: m}, Decisions{})
	if why != nil {
		t.Fatalf("%s: %v", m, why)
	}
	return table
}

// code says why a method has no places; "" where it has.
func code(b Ballots, m Method) string {
	_, why := Standings(b, Rules{Method: m}, Decisions{})
	return codeOf(why)
}

func codeOf(why *Reason) string {
	if why == nil {
		return ""
	}
	return why.Code
}

// row is an entry's row.
func row(t testing.TB, table Table, entry string) Standing {
	t.Helper()
	for _, r := range table.Rows {
		if r.Entry == entry {
			return r
		}
	}
	t.Fatalf("%s has no row", entry)
	return Standing{}
}

// ranksOf is the ranked entries of a table with their ranks.
func ranksOf(t Table) string {
	var s []string
	for _, r := range t.Rows {
		if r.Why == nil {
			s = append(s, fmt.Sprint(r.Rank, r.Entry))
		}
	}
	return strings.Join(s, " ")
}

func equal[T any](t testing.TB, what string, got, want T) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%s: got %+v, want %+v", what, got, want)
	}
}
