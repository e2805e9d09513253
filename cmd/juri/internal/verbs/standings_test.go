package verbs

import (
	"encoding/json"
	"strings"
	"testing"

	"juri/scoring/rank"
	"juri/store/report"
)

// TestStandingsByMethod asks for a played contest's standings by every method:
// each ranks all entries and says that it is the official one or not.
func TestStandingsByMethod(t *testing.T) {
	s := serveDemo(t)
	if out, said, code := s.Verb("panitia", "standings --method zscore"); code != 0 || !strings.Contains(out+said, "P01") {
		t.Errorf("before any sheet: exit %d %s%s", code, out, said)
	}
	s.CloseAll()
	scores := map[string]bool{}
	for _, m := range rank.Methods() {
		var table report.Standings
		out := s.OK("panitia", "standings --format json --method "+string(m))
		if err := json.Unmarshal([]byte(out), &table); err != nil {
			t.Fatalf("%s: %v\n%s", m, err, out)
		}
		if table.Method != string(m) || table.Official != (m == rank.Mean) || len(table.Rows) != 46 {
			t.Errorf("%s: method %s, official %v, %d rows", m, table.Method, table.Official, len(table.Rows))
		}
		for _, r := range table.Rows {
			if r.Rank == 0 || r.DecidedBy == "" && !r.Tied {
				t.Errorf("%s: %s has rank %d, decided by %q", m, r.Entry, r.Rank, r.DecidedBy)
			}
		}
		scores[table.Rows[0].Score] = true
	}
	if len(scores) < 5 {
		t.Errorf("the methods give the first only %d different scores", len(scores))
	}
	if _, said, code := s.Verb("panitia", "standings --method rerata"); code != 2 || !strings.Contains(said, "zscore") {
		t.Errorf("an unknown method: exit %d, %s", code, said)
	}
}
