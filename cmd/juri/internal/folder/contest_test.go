package folder_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store/report"
)

// TestWholeContest plays two fifths of the sample contest, with JURI_LONG=1 all of it, from the
// first call to the last close over real SSH connections: every score is typed into a juror's
// console, every slot is driven from a moderator's, and boards show the standings, page by page.
// Half of the jurors and of the boards come in as browsers do.
func TestWholeContest(t *testing.T) {
	t.Parallel()
	s := serveDemo(t, func(s *served) { juritest.FewEntries(t, s.Dir) })
	board := s.Console("layar", 68, 33) // whose rows are text
	if _, e, code := s.Verb("panitia", "show layar standings"); code != 0 {
		t.Fatal(e)
	}
	web := s.ConsoleOn(s.DialWeb("layar"), "layar", 68, 33)
	jurors := map[string]*juritest.Terminal{}
	for _, u := range []string{"ani", "budi"} {
		jurors[u] = s.Console(u, 80, 24)
	}
	for _, u := range []string{"citra", "dewa"} {
		jurors[u] = s.ConsoleOn(s.DialWeb(u), u, 80, 24)
	}
	typed := map[string]map[string][]int64{} // slot -> juror -> values
	for _, room := range []struct{ id, moderator string }{{"pinus", "sari"}, {"eboni", "tono"}, {"meranti", "wati"}} {
		mod := s.Console(room.moderator, 80, 24)
		mod.See("0 dari")
		for i, slot := range s.Folder.Board.State().Queue(room.id).Slots {
			typed[slot] = s.playByHand(mod, slot, i+1, jurors)
		}
	}
	st := s.Folder.Board.State()
	if done, all := st.Done(); done < 19 || done != all {
		t.Fatalf("%d of %d slots closed", done, all)
	}
	want := independent(st, typed)
	got, _, _ := s.Verb("panitia", "standings --format json")
	var table report.Standings
	if err := json.Unmarshal([]byte(got), &table); err != nil {
		t.Fatal(err)
	}
	compare(t, table, want)
	compareBoard(t, board, table)
	compareBoard(t, web, table)
}

// playByHand plays the room's nth slot: the moderator's keys move it on and close
// it, each juror types a sheet into their console and hands it in.
func (s *served) playByHand(mod *juritest.Terminal, slot string, n int, jurors map[string]*juritest.Terminal) map[string][]int64 {
	s.T.Helper()
	phase := func(p scoring.Phase, shown string) {
		s.T.Helper()
		juritest.Until(s.T, slot+" is "+string(p), func() bool { return s.Folder.Board.State().Slot(slot).Phase == p }, mod.Screen)
		mod.See(shown) // a moderator's next key waits for what the last one did
	}
	mod.Press("n")
	phase(scoring.Presenting, slot+" ▶ Presentasi")
	values := map[string][]int64{}
	var mu sync.Mutex
	var wg sync.WaitGroup
	for i, u := range slices.Sorted(mapKeys(jurors)) {
		wg.Go(func() {
			x := jurors[u]
			followed, asked := "▸▶ "+slot, false
			juritest.Until(s.T, u+" follows to "+slot, func() bool {
				if !asked && strings.Contains(x.Screen(), "Tampil: "+slot) { // in another room: offered
					asked = true
					x.Press("n")
				}
				return strings.Contains(x.Screen(), followed)
			}, x.Screen)
			x.See(s.Folder.Board.State().Slot(slot).Entry.Unit[:8])
			v := juritest.SheetOf(slot, i)
			var keys strings.Builder
			for _, n := range v {
				fmt.Fprintf(&keys, "%d\r", n)
			}
			before := x.Keys
			x.Press(keys.String() + "\x13\r") // ctrl+s, and enter confirms
			if spent := x.Keys - before; spent > 24 {
				s.T.Errorf("%s spent %d keys on %s", u, spent, slot)
			}
			juritest.Until(s.T, u+" handed in "+slot, func() bool { return s.Cell(slot, u).Sheet != nil }, x.Screen)
			_, receipt, _ := strings.Cut(s.Cell(slot, u).Sheet.Receipt.Receipt(), "-") // its first group stands apart, large
			x.See(receipt)
			x.Press(" ") // away with the receipt: the enter before is not to be a second one
			mu.Lock()
			defer mu.Unlock()
			values[u] = v
		})
	}
	wg.Wait()
	const home = "\x1b[H" // a key between, as the same one again at once is held down
	mod.Press(home + "n")
	phase(scoring.Questions, slot+" ▶ Tanya jawab")
	mod.Press(home + "n")
	phase(scoring.InScoring, "◐ "+slot)
	mod.Press("C")
	phase(scoring.Closed, fmt.Sprintf("%d dari", n))
	return values
}

func mapKeys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// place is what the independent computation says of an entry.
type place struct {
	entry string
	score *big.Rat
	rank  int
}

// independent computes the standings anew with math/big, from what was typed.
func independent(st scoring.State, typed map[string]map[string][]int64) []place {
	weights := map[string]int64{"latar": 10, "baru": 15, "impl": 5, "signif": 30, "adapt": 20, "sdaya": 5, "lanjut": 15}
	var places []place
	for slot, sheets := range typed {
		sum := new(big.Rat)
		for _, v := range sheets {
			for i, c := range st.Contest.Rubric.Criteria {
				sum.Add(sum, big.NewRat(v[i]*weights[c.ID], 100))
			}
		}
		places = append(places, place{entry: slot, score: sum.Quo(sum, big.NewRat(int64(len(sheets)), 1))})
	}
	slices.SortFunc(places, func(a, b place) int {
		if c := b.score.Cmp(a.score); c != 0 {
			return c
		}
		return strings.Compare(a.entry, b.entry)
	})
	for i := range places {
		places[i].rank = i + 1
		if i > 0 && places[i].score.Cmp(places[i-1].score) == 0 {
			places[i].rank = places[i-1].rank
		}
	}
	return places
}

func compare(t *testing.T, table report.Standings, want []place) {
	t.Helper()
	if len(table.Rows) != len(want) {
		t.Fatalf("%d rows, want %d", len(table.Rows), len(want))
	}
	at := map[string]place{}
	tied := 0
	for _, p := range want {
		at[p.entry] = p
	}
	for i, r := range table.Rows {
		w := at[r.Entry]
		if r.Rank != w.rank || r.Score != w.score.FloatString(6) || r.Sheets != 4 {
			t.Errorf("%s: rank %d score %s sheets %d, want rank %d score %s", r.Entry, r.Rank, r.Score, r.Sheets, w.rank, w.score.FloatString(6))
		}
		if i > 0 && r.Rank < table.Rows[i-1].Rank {
			t.Errorf("row %d is out of order", i)
		}
		if r.Tied {
			tied++
		}
	}
	if tied < 9 {
		t.Errorf("%d tied rows; the nine entries that scored the same must be", tied)
	}
}

// boardRow is a line of the standings on a board: rank, movement, who and score.
var boardRow = regexp.MustCompile(`(?m)^ *(\d+) +(?:[▲▼]\d+ +|baru +)?(\S.*?) +(\d+,\d\d)$`)

// compareBoard reads the board's pages as they come until every entry was shown,
// in order, with its rank and score.
func compareBoard(t *testing.T, board *juritest.Terminal, table report.Standings) {
	t.Helper()
	is := func(row []string, want report.Row) bool {
		text := strings.TrimRight(strings.TrimSuffix(row[2], "…"), " ")
		return row[1] == fmt.Sprint(want.Rank) && strings.HasPrefix(want.Unit+" · "+want.Title, text) && len(text) > 6
	}
	for seen := map[string]bool{}; len(seen) < len(table.Rows); {
		var rows [][]string
		at := -1
		juritest.Until(t, "the board goes on to another page", func() bool {
			rows = boardRow.FindAllStringSubmatch(trimRight(board.Screen()), -1)
			at = slices.IndexFunc(table.Rows, func(r report.Row) bool { return !seen[r.Entry] && len(rows) > 0 && is(rows[0], r) })
			for i, row := range rows { // while a page turns there are rows of two
				if at < 0 || at+i >= len(table.Rows) || !is(row, table.Rows[at+i]) || strings.ReplaceAll(row[3], ",", ".") != rounded(table.Rows[at+i].Score) {
					return false
				}
			}
			return at >= 0
		}, board.Screen)
		for i := range rows {
			seen[table.Rows[at+i].Entry] = true
		}
	}
}

func trimRight(screen string) string {
	lines := strings.Split(screen, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// rounded is a score of six decimals in two.
func rounded(score string) string {
	r, _ := new(big.Rat).SetString(score)
	return r.FloatString(2)
}
