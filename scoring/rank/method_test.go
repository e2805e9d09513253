package rank

import (
	"math"
	"slices"
	"strings"
	"testing"

	"juri/scoring/exact"
)

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
		table := by(t, scored(t, true, rows...), Skating)
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
	equal(t, "a juror who placed not all", code(scored(t, true, cells("12"), cells("2-")), Skating), Uneven)
}

// Rules 5, 6 and 7 are named where they decide, and so is what comes after.
func TestSkatingSaysTheRule(t *testing.T) {
	of := func(marks ...string) map[string]string {
		var rows [][]string
		for _, r := range marks {
			rows = append(rows, cells(r))
		}
		said := map[string]string{}
		for _, r := range by(t, scored(t, true, rows...), Skating).Rows {
			said[r.Entry] = r.DecidedBy
		}
		return said
	}
	rule6 := of("1121421", "6215212", "2433633", "3352154", "4564365", "5646546")
	if rule6["a"] != ByLargerMajority && rule6["a"] != ByMajority {
		t.Errorf("rule 6: %v", rule6)
	}
	rule7 := of("3161121", "2215313", "1542262", "5424654", "4633546", "6356435")
	if !slices.Contains([]string{rule7["b"], rule7["c"], rule7["d"], rule7["e"]}, BySmallerSum) {
		t.Errorf("rule 7: %v", rule7)
	}
}

// The published trap: four jurors in two linked rooms.
func linked(t testing.TB) Ballots {
	return scored(t, false,
		cells("83 81 79 77"), cells("79 77 - -"), cells("73 71 - -"), cells("- - 83 81"), cells("- - 77 75"), cells("- - 71 69"))
}

func TestLinkedRooms(t *testing.T) {
	b := linked(t)
	for entry, want := range map[string]float64{"a": 80, "b": 76, "c": 70, "d": 84, "e": 78, "f": 72} {
		if got := row(t, by(t, b, Additive), entry).Score.Float(); math.Abs(got-want) > 1e-6 {
			t.Errorf("%s: %v, want %v", entry, got, want)
		}
	}
	for m, want := range map[Method]string{Additive: "1d 2a 3e 4b 5f 6c", Mean: "1d 2a 3b 4e 5c 6f", ZScore: "1d 2a 3b 4e 5c 6f"} {
		if got := ranksOf(by(t, b, m)); got != want {
			t.Errorf("%s: %s, want %s", m, got, want)
		}
	}
	apart := scored(t, false,
		cells("83 81 - -"), cells("79 77 - -"), cells("73 71 - -"), cells("- - 83 81"), cells("- - 77 75"), cells("- - 71 69"))
	for _, m := range []Method{Additive, ZScore} {
		table, why := Standings(apart, Rules{Method: m}, Decisions{})
		equal(t, "why", why, &Reason{Apart, map[string]string{"parts": "2", "each": "a b c (J1 J2) | d e f (J3 J4)", "join": "J1 + d"}})
		for _, r := range table.Rows {
			if r.Rank != 0 || r.Why == nil || r.Why.Code != Apart {
				t.Errorf("%s: %+v", m, r)
			}
		}
	}
	equal(t, "parts", apart.Parts(), []Part{{Entries: []string{"a", "b", "c"}, Jurors: []string{"J1", "J2"}}, {Entries: []string{"d", "e", "f"}, Jurors: []string{"J3", "J4"}}})
}

func TestMethodsByHand(t *testing.T) {
	b := scored(t, false, cells("9 2 5 8"), cells("6 1 3 2"), cells("8 4 6 8"), cells("7 1 2 6"), cells("10 5 6 9"), cells("6 2 4 7"))
	for m, want := range map[Method]string{
		Mean: "1e 2c 3a 4f 5d 6b", Trimmed: "1e 2c 3a 4f 5d 6b", Median: "1e 2c 3a 4f 5d 6b",
	} {
		if got := ranksOf(by(t, b, m)); got != want {
			t.Errorf("%s: %s, want %s", m, got, want)
		}
	}
	for _, c := range []struct {
		m    Method
		want []float64
	}{
		{Mean, []float64{6, 3, 6.5, 4, 7.5, 4.75}}, {Trimmed, []float64{6.5, 2.5, 7, 4, 7.5, 5}}, {Median, []float64{6.5, 2.5, 7, 4, 7.5, 5}},
		{DropLowest, []float64{22.0 / 3, 11.0 / 3, 22.0 / 3, 5, 25.0 / 3, 17.0 / 3}},
		{RankSum, []float64{11, 22, 9, 20.5, 4.5, 17}},
	} {
		for i, want := range c.want {
			if got := row(t, by(t, b, c.m), letter(i)).Score.Float(); math.Abs(got-want) > 1e-9 {
				t.Errorf("%s %s: %v, want %v", c.m, letter(i), got, want)
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
	table := by(t, scored(t, true, rows...), RankSum)
	for i, want := range []float64{10, 8, 12, 16, 21, 22, 25, 31, 37, 38} {
		if got := row(t, table, letter(i)).Score.Float(); got != want {
			t.Errorf("%s: %v, want %v", letter(i), got, want)
		}
	}
	equal(t, "rank sums", ranksOf(table), "1b 2a 3c 4d 5e 6f 7g 8h 9i 10j")
}

// Means without the highest and the lowest, as textbooks have them: Mann, Introductory Statistics, and
// Duke University's "Extreme Judgment"; and the sheet of rule 8 after Dawson, couples 81 to 86.
func TestPublishedSheets(t *testing.T) {
	for scores, want := range map[string]exact.Ratio{"9.4 9.7 9.5 9.5 9.4 9.6 9.5": {Num: 19, Den: 2}, "1.75 1.0 2.0 2.25 1.75 2.2": {Num: 77, Den: 40}, "8 8 8 8": {Num: 8, Den: 1}} {
		equal(t, scores, by(t, scored(t, false, cells(scores)), Trimmed).Rows[0].Score, want)
	}
	var rows [][]string
	for _, marks := range strings.Fields("3332523 4443232 2266414 1615146 5551361 6124655") {
		rows = append(rows, cells(marks))
	}
	equal(t, "rule 8", ranksOf(by(t, scored(t, true, rows...), Skating)), "1a 2b 3c 4d 5e 6f")
}

func TestRefusals(t *testing.T) {
	three := scored(t, false, cells("1 2 3"), cells("2 3 4"))
	equal(t, "three sheets", code(three, Trimmed), TooFewToTrim)
	equal(t, "two sheets", code(scored(t, false, cells("1 2"), cells("2 3")), DropLowest), TooFewToDrop)
	equal(t, "the worst place goes", ranksOf(by(t, scored(t, true, cells("1 1 9"), cells("2 2 2")), DropLowest)), "1a 2b")
	mixed := by(t, scored(t, false, cells("1 2 3 4"), cells("2 3 4 -")), Trimmed)
	if mixed.Rows[0].Entry != "a" || mixed.Rows[0].Rank != 1 || mixed.Rows[1].Why == nil || mixed.Rows[1].Why.Code != TooFewToTrim {
		t.Errorf("three and four sheets: %+v", mixed.Rows)
	}
	alone := by(t, scored(t, false, cells("1 -"), cells("2 3")), Additive)
	if alone.Note == nil || alone.Note.Code != NoResidual {
		t.Errorf("a tree says %v", alone.Note)
	}
	if table := by(t, linked(t), Additive); table.Note != nil {
		t.Errorf("linked rooms say %v", table.Note)
	}
	equal(t, "no such method", code(three, "best"), UnknownMethod)
	for _, m := range Methods() {
		by(t, scored(t, false, cells("-"), cells("-")), m) // nothing yet is no fault
	}
}
