package rank

import "testing"

// Where the chain ends in shared, those who are still equal have the award together, and
// nothing has to be decided; the places after them are skipped, or the next is given.
func TestJointAwards(t *testing.T) {
	b := scored(t, false, []string{"90"}, []string{"90"}, []string{"80"}, []string{"75"}, []string{"75"})
	one := []Award{{Name: "I", Places: 1}, {Name: "II", Places: 1}, {Name: "III", Places: 1}, {Name: "IV", Places: 1}}
	for _, row := range []struct {
		name   string
		next   bool
		awards []Award
		want   []string
	}{
		{"skipped", false, one, []string{"a I", "b I", "c III", "d IV", "e IV", "open II 2+1"}},
		{"next", true, one, []string{"a I", "b I", "c II2", "d III3", "e III3"}},
		{"skipped in one award", false, []Award{{Name: "Juara", Places: 3}}, []string{"a Juara", "b Juara", "c Juara", "d", "e"}},
		{"next in one award", true, []Award{{Name: "Juara", Places: 3}}, []string{"a Juara", "b Juara", "c Juara2", "d Juara3", "e Juara3"}},
	} {
		rules := Rules{Method: Mean, Ties: []string{TieMedian, TieShared}, Awards: row.awards, Next: row.next}
		table, _ := Standings(b, rules, Decisions{})
		equal(t, row.name, honoured(table), row.want)
		equal(t, row.name+": ties to decide", len(table.LineTies(rules, nil)), 0)
		if r := table.Rows[1]; !r.Tied || !r.Joint() || r.Rank != 1 || table.Crossed(1) {
			t.Errorf("%s: %+v", row.name, r)
		}
	}
}
