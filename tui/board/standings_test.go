package board_test

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/tui/board"
	"juri/tui/kit/kittest"
)

func TestMovementSinceTheLastClosing(t *testing.T) {
	r := kittest.New(t)
	term, s := attach(r, "id")
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	judge(r, "P05", 80)
	term.Refresh()
	judge(r, "P06", 85)
	term.Refresh()
	row := func(unit string) string {
		t.Helper()
		for line := range strings.SplitSeq(ansi.Strip(s.View(80, 24)), "\n") {
			if strings.Contains(line, unit) {
				return strings.TrimSpace(strings.SplitN(line, unit, 2)[0])
			}
		}
		return ""
	}
	r.Do("panitia", scoring.Call{Slot: "P07"})
	for _, j := range []string{"ani", "budi", "citra"} {
		if row("SDN Kotalama 1") != "" {
			t.Error("an entry shows before its panel is complete")
		}
		r.Score(j, "P07", 90)
		term.Refresh()
	}
	if got := row("SDN Kotalama 1"); got != "1  baru" {
		t.Errorf("the new entry: %q", got)
	}
	if got := row("Dinas Kesehatan"); got != "3  ▼1" {
		t.Errorf("the one overtaken: %q", got)
	}
	before := s.View(80, 24)
	r.Do("panitia", scoring.Close{Slot: "P07"})
	term.Refresh()
	if s.View(80, 24) != before {
		t.Error("closing alone took the round's movement away")
	}
	judge(r, "P08", 70)
	term.Refresh()
	if got := row("Dinas Kesehatan"); got != "3" {
		t.Errorf("after the next round: %q", got)
	}
	r.Do("panitia", scoring.Reopen{Slot: "P05"})
	term.Refresh()
	for _, j := range []string{"ani", "budi", "citra"} {
		r.Score(j, "P05", 95)
	}
	term.Refresh()
	if got := row("Dinas Kesehatan"); got != "1  ▲2" {
		t.Errorf("after a correction: %q", got)
	}
	has(t, s.View(80, 24), "4/6 peserta dinilai", "95,00", "2 peserta belum diperingkat")
}

func TestPagesTurnByThemselves(t *testing.T) {
	r := halfway(t, 31, nil)
	term, s := attach(r, "id")
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	term.Refresh()
	if !s.Ticking() {
		t.Fatal("pages would not turn")
	}
	seen, pages := map[string]bool{}, map[string]bool{}
	for range 6 {
		view := ansi.Strip(s.View(44, 20))
		for _, row := range scoring.See(r.State, scoring.Actor{User: "layar"}).Table.Rows {
			unit := r.State.Slot(row.Entry).Entry.Unit
			if row.Rank > 0 && strings.Contains(view, " "+unit[:min(len(unit), 14)]) {
				seen[row.Entry] = true
			}
		}
		pages[view] = true
		r.Now += board.PageTime - time.Second
		if now := ansi.Strip(s.View(44, 20)); r.Now%board.PageTime != 0 && r.Now/board.PageTime == (r.Now-board.PageTime+time.Second)/board.PageTime && now != view {
			t.Error("a page turned early")
		}
		r.Now += time.Second
	}
	if len(pages) != 3 || len(seen) != 31 {
		t.Errorf("%d pages with %d entries, want 3 with 31", len(pages), len(seen))
	}
	has(t, s.View(44, 20), "dari 3")
}

// However long a name, all of it is in letters of three rows or more on every wall.
func TestLongNamesAreWhole(t *testing.T) {
	const unit = "Dinas Sosial, Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana"
	setup := kittest.Setup()
	setup.Entries[0].Unit = unit
	r := kittest.New(t)
	r.Do("@host", scoring.Configure{Setup: setup})
	term, s := attach(r, "id")
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	judge(r, "P05", 80)
	judge(r, "P06", 85)
	term.Refresh()
	for _, size := range [][2]int{{120, 34}, {120, 40}, {160, 45}, {200, 60}, {320, 90}} {
		view := s.View(size[0], size[1])
		for _, name := range []string{unit, "Puskesmas Dinoyo"} {
			if got := kittest.Rows(view, name); got < 3 {
				t.Errorf("%v: %q in rows of %d in\n%s", size, name, got, ansi.Strip(view))
			}
		}
	}
}

// Categories that are not compared have a page each in turn, with places of their own.
func TestPageOfEachCategory(t *testing.T) {
	setup := kipp()
	setup.Contest.Result.Overall, setup.Contest.Result.Awards = scoring.NotCompared, nil
	kinds := []string{"Kesehatan", "Pendidikan", "Layanan"}
	for i := range setup.Entries {
		setup.Entries[i].Category = kinds[i%3]
	}
	r := kittest.New(t)
	r.Do("@host", scoring.Configure{Setup: setup})
	for i, l := range r.State.Slots[:9] {
		judge(r, l.Entry.ID, 60+i)
	}
	term, s := attach(r, "id")
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	term.Refresh()
	for _, size := range [][2]int{{44, 20}, {120, 34}} {
		seen := map[string]bool{}
		for range kinds {
			view := s.View(size[0], size[1])
			for _, kind := range kinds {
				if !kittest.Shows(view, "Peringkat sementara · "+kind) {
					continue
				}
				seen[kind] = true
				for _, l := range r.State.Slots[:9] {
					if shows := kittest.Shows(view, l.Entry.Unit) || l.Entry.Short != "" && kittest.Shows(view, l.Entry.Short); shows != (l.Entry.Category == kind) {
						t.Errorf("%v: on the page of %s, %s shows: %v\n%s", size, kind, l.Entry.Unit, shows, ansi.Strip(view))
					}
				}
			}
			r.Now += board.PageTime
		}
		if len(seen) != len(kinds) {
			t.Errorf("%v: pages of %v alone\n%s", size, seen, ansi.Strip(s.View(size[0], size[1])))
		}
	}
}
