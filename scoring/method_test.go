package scoring

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"juri/scoring/rank"
)

// scored is a contest of one criterion with those totals, a row an entry and a
// column a juror, "" for no sheet; entries are a, b, c …, jurors J1, J2 ….
func scored(t testing.TB, places bool, rows ...[]string) *world {
	t.Helper()
	c := smallSetup()
	c.Rooms, c.Entries, c.People = c.Rooms[:1], nil, nil
	c.Contest.Rubric = Rubric{Places: places, Total: WeightedMean, Criteria: []Criterion{criterion("c0", "1", points("0", "1000", "0.000001"))}}
	for j := range rows[0] {
		c.People = append(c.People, Person{User: fmt.Sprint("J", j+1), Role: Juror})
	}
	for i := range rows {
		c.Entries = append(c.Entries, Entry{ID: letter(i), Room: "pinus", Order: i + 1})
	}
	w := newWorld(t, c)
	for i, row := range rows {
		for j, v := range row {
			if v != "" {
				w.apply(fmt.Sprint("J", j+1), SheetSubmitted{Slot: letter(i), Juror: fmt.Sprint("J", j+1),
					Scores: Scores{{"c0", d(v)}}, Revision: 1})
			}
		}
	}
	return w
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

// scoreOf is an entry's score by a method.
func scoreOf(t testing.TB, s State, m rank.Method, entry string) float64 {
	t.Helper()
	table, err := s.StandingsBy(m)
	if err != nil {
		t.Fatalf("%s: %v", m, err)
	}
	for _, r := range table.Rows {
		if r.Entry == entry {
			return r.Score.Float()
		}
	}
	t.Fatalf("%s has no row", entry)
	return 0
}

// line is the ranked entries of a table with their ranks.
func ranksOf(t rank.Table) string {
	var s []string
	for _, r := range t.Rows {
		if r.Why == nil {
			s = append(s, fmt.Sprint(r.Rank, r.Entry))
		}
	}
	return strings.Join(s, " ")
}

func by(t testing.TB, s State, m rank.Method) rank.Table {
	t.Helper()
	table, err := s.StandingsBy(m)
	if err != nil {
		t.Fatalf("%s: %v", m, err)
	}
	return table
}

func TestSkating(t *testing.T) {
	for _, row := range []struct{ marks, want, decided string }{
		{"11121 42212 33354 24543 56435 65666", "1a 2b 3c 4d 5e 6f", ""},
		{"1121421 6215212 2433633 3352154 4564365 5646546", "1a 2b 3c 4d 5e 6f", ""},
		{"3161121 2215313 1542262 5424654 4633546 6356435", "1a 2b 3c 4d 5e 6f", ""},
		{"123 123 333", "1a 1b 3c", "  majority"},
		{"11 22", "1a 2b", "majority majority"},
		{"112 223 331", "1a 2b 3c", "majority majority majority"},
	} {
		var rows [][]string
		for _, r := range strings.Fields(row.marks) {
			rows = append(rows, cells(r))
		}
		table := by(t, scored(t, true, rows...).s, rank.Skating)
		if got := ranksOf(table); got != row.want {
			t.Errorf("%s: %s, want %s", row.marks, got, row.want)
		}
		var by []string
		for _, r := range table.Rows {
			by = append(by, r.DecidedBy)
		}
		if got := strings.Join(by, " "); row.decided != "" && got != row.decided {
			t.Errorf("%s: decided by %q, want %q", row.marks, got, row.decided)
		}
	}
	if _, err := scored(t, true, cells("12"), cells("2-")).s.StandingsBy(rank.Skating); codeOf(err) != CodeRanksUneven {
		t.Errorf("a judge who placed not all: %v", err)
	}
}

// Rules 5, 6 and 7 are named where they decide, and so is what comes after.
func TestSkatingSaysTheRule(t *testing.T) {
	of := func(marks ...string) map[string]string {
		var rows [][]string
		for _, r := range marks {
			rows = append(rows, cells(r))
		}
		said := map[string]string{}
		for _, r := range by(t, scored(t, true, rows...).s, rank.Skating).Rows {
			said[r.Entry] = r.DecidedBy
		}
		return said
	}
	rule6 := of("1121421", "6215212", "2433633", "3352154", "4564365", "5646546")
	if rule6["a"] != rank.ByLargerMajority && rule6["a"] != rank.ByMajority {
		t.Errorf("rule 6: %v", rule6)
	}
	rule7 := of("3161121", "2215313", "1542262", "5424654", "4633546", "6356435")
	if !slices.Contains([]string{rule7["b"], rule7["c"], rule7["d"], rule7["e"]}, rank.BySmallerSum) {
		t.Errorf("rule 7: %v", rule7)
	}
}

// The published trap: four jurors in two linked rooms.
func linked(t testing.TB) *world {
	return scored(t, false,
		cells("83 81 79 77"), cells("79 77 - -"), cells("73 71 - -"), cells("- - 83 81"), cells("- - 77 75"), cells("- - 71 69"))
}

func TestLinkedRooms(t *testing.T) {
	s := linked(t).s
	for entry, want := range map[string]float64{"a": 80, "b": 76, "c": 70, "d": 84, "e": 78, "f": 72} {
		if got := scoreOf(t, s, rank.Additive, entry); math.Abs(got-want) > 1e-6 {
			t.Errorf("%s: %v, want %v", entry, got, want)
		}
	}
	for m, want := range map[rank.Method]string{
		rank.Additive: "1d 2a 3e 4b 5f 6c", rank.Mean: "1d 2a 3b 4e 5c 6f", rank.ZScore: "1d 2a 3b 4e 5c 6f",
	} {
		if got := ranksOf(by(t, s, m)); got != want {
			t.Errorf("%s: %s, want %s", m, got, want)
		}
	}
	apart := scored(t, false,
		cells("83 81 - -"), cells("79 77 - -"), cells("73 71 - -"), cells("- - 83 81"), cells("- - 77 75"), cells("- - 71 69")).s
	for _, m := range []rank.Method{rank.Additive, rank.ZScore} {
		table, err := apart.StandingsBy(m)
		want := &Error{CodeParts, Args{"parts": "2", "each": "a b c (J1 J2) | d e f (J3 J4)", "join": "J1 + d"}}
		equal(t, "why", err, error(want))
		for _, r := range table.Rows {
			if r.Rank != 0 || r.Why == nil || Why(r.Why).Code != CodeParts {
				t.Errorf("%s: %+v", m, r)
			}
		}
	}
	equal(t, "parts", apart.Parts(), []rank.Part{{Entries: []string{"a", "b", "c"}, Jurors: []string{"J1", "J2"}}, {Entries: []string{"d", "e", "f"}, Jurors: []string{"J3", "J4"}}})
	if n := len(apart.PlannedParts()); n != 1 {
		t.Errorf("%d parts are planned", n)
	}
}

func TestMethodsByHand(t *testing.T) {
	s := scored(t, false, cells("9 2 5 8"), cells("6 1 3 2"), cells("8 4 6 8"), cells("7 1 2 6"), cells("10 5 6 9"), cells("6 2 4 7")).s
	for m, want := range map[rank.Method]string{
		rank.Mean: "1e 2c 3a 4f 5d 6b", rank.Trimmed: "1e 2c 3a 4f 5d 6b", rank.Median: "1e 2c 3a 4f 5d 6b",
	} {
		if got := ranksOf(by(t, s, m)); got != want {
			t.Errorf("%s: %s, want %s", m, got, want)
		}
	}
	for _, row := range []struct {
		m    rank.Method
		want []float64
	}{
		{rank.Mean, []float64{6, 3, 6.5, 4, 7.5, 4.75}}, {rank.Trimmed, []float64{6.5, 2.5, 7, 4, 7.5, 5}}, {rank.Median, []float64{6.5, 2.5, 7, 4, 7.5, 5}},
		{rank.RankSum, []float64{11, 22, 9, 20.5, 4.5, 17}},
	} {
		for i, want := range row.want {
			if got := scoreOf(t, s, row.m, letter(i)); math.Abs(got-want) > 1e-9 {
				t.Errorf("%s %s: %v, want %v", row.m, letter(i), got, want)
			}
		}
	}
	// Kendall's ten projects: the sums of what four judges gave.
	judges := []string{"1 3 4 5 2 8 6 7 10 9", "2 1 4 5 6 3 8 7 10 9", "3 2 1 5 7 4 6 8 9 10", "4 2 3 1 6 7 5 9 8 10"}
	rows := make([][]string, 10)
	for _, j := range judges {
		for i, v := range cells(j) {
			rows[i] = append(rows[i], v)
		}
	}
	w := scored(t, true, rows...)
	for i, want := range []float64{10, 8, 12, 16, 21, 22, 25, 31, 37, 38} {
		if got := scoreOf(t, w.s, rank.RankSum, letter(i)); got != want {
			t.Errorf("%s: %v, want %v", letter(i), got, want)
		}
	}
	if got := ranksOf(by(t, w.s, rank.RankSum)); got != "1b 2a 3c 4d 5e 6f 7g 8h 9i 10j" {
		t.Errorf("rank sums: %s", got)
	}
}

func TestRefusals(t *testing.T) {
	three := scored(t, false, cells("1 2 3"), cells("2 3 4")).s
	if _, err := three.StandingsBy(rank.Trimmed); codeOf(err) != CodeTooFewToTrim {
		t.Errorf("three sheets: %v", err)
	}
	mixed := by(t, scored(t, false, cells("1 2 3 4"), cells("2 3 4 -")).s, rank.Trimmed)
	if mixed.Rows[0].Entry != "a" || mixed.Rows[0].Rank != 1 || mixed.Rows[1].Why == nil || mixed.Rows[1].Why.Code != rank.TooFewToTrim {
		t.Errorf("three and four sheets: %+v", mixed.Rows)
	}
	alone := by(t, scored(t, false, cells("1 -"), cells("2 3")).s, rank.Additive)
	if alone.Note == nil || alone.Note.Code != rank.NoResidual {
		t.Errorf("a tree says %v", alone.Note)
	}
	if table := by(t, linked(t).s, rank.Additive); table.Note != nil {
		t.Errorf("linked rooms say %v", table.Note)
	}
	if _, err := three.StandingsBy("best"); codeOf(err) != CodeUnknownMethod {
		t.Errorf("no such method: %v", err)
	}
	for _, m := range rank.Methods() {
		by(t, scored(t, false, cells("-"), cells("-")).s, m) // nothing yet is no fault
	}
}
