package board_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// decided is the contest judged to the last entry, no two alike, and sealed.
func decided(t testing.TB, sealed bool) *kittest.Rig {
	r := kittest.New(t)
	s := kipp()
	s.People = append(s.People, scoring.Person{User: "wakil", Name: "Wakil", Role: scoring.Organizer, Keys: []string{kittest.SSHKey("wakil")}})
	r.Do("@host", scoring.Configure{Setup: s})
	if !sealed {
		return r
	}
	for i, l := range r.State.Slots {
		judge(r, l.Entry.ID, 95-(i*37)%46)
	}
	r.Do("panitia", scoring.ProposeSeal{Waive: "juri keempat berhalangan"})
	r.Do("wakil", scoring.ConfirmSeal{Of: r.State.Proposal.Seq})
	return r
}

func revealed(sealed bool, then ...scoring.Command) func(testing.TB) (*kittest.Rig, func(*kittest.Terminal)) {
	return func(t testing.TB) (*kittest.Rig, func(*kittest.Terminal)) {
		r := decided(t, sealed)
		r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowReveal})
		for _, c := range then {
			r.Do("panitia", c)
		}
		return r, nil
	}
}

// frozen is standings that stopped, and work that went on.
func frozen(t testing.TB) (*kittest.Rig, func(*kittest.Terminal)) {
	r := halfway(t, 6, nil)
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	r.Do("panitia", scoring.Freeze{})
	judge(r, r.State.Slots[6].Entry.ID, 99)
	return r, nil
}

// At every size and step the picture has the names of those who are out, and of
// nobody else; a rehearsal has none.
func TestRevealNamesOnlyWhoIsOut(t *testing.T) {
	r := decided(t, true)
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowReveal})
	term, screen := attach(r, "id")
	look := func(when string, out map[string]bool, must string) {
		t.Helper()
		term.Refresh()
		for _, size := range [][2]int{{44, 20}, {120, 34}} {
			view := screen.View(size[0], size[1])
			for _, row := range r.State.Sealed.Rows {
				if !out[row.Unit] && !partOfAny(row.Unit, out) && (strings.Contains(ansi.Strip(view), row.Unit) || kittest.Rows(view, row.Unit) > 1) {
					t.Fatalf("%s, %v: %s shows\n%s", when, size, row.Unit, ansi.Strip(view))
				}
			}
		}
		if view := screen.View(80, 24); must != "" && !kittest.Shows(view, must) {
			t.Fatalf("%s: %q does not show\n%s", when, must, ansi.Strip(view))
		}
	}
	r.Do("panitia", scoring.Announce{Act: scoring.RevealRehearse})
	for i := range len(r.State.RevealSteps()) {
		look(fmt.Sprint("rehearsal ", i), nil, i18n.For("id").Board.Rehearsal())
		r.Do("panitia", scoring.Announce{Act: scoring.RevealNext})
	}
	r.Do("panitia", scoring.Announce{Act: scoring.RevealStart})
	steps, out := r.State.RevealSteps(), map[string]bool{}
	for i, s := range steps {
		look(fmt.Sprint("before ", i), out, "")
		for r.Do("panitia", scoring.Announce{Act: scoring.RevealNext, Beats: true}); r.State.Reveal.Beat; r.Do("panitia", scoring.Announce{Act: scoring.RevealNext, Beats: true}) {
			must := "Hasil akhir" // all who won the award before
			if s.Unit != "" {
				must = fmt.Sprintf("Peringkat %d …", s.Rank)
			}
			look(fmt.Sprint("at the beat before ", i), out, must)
		}
		out[s.Unit] = true
		look(fmt.Sprint("at ", i), out, s.Unit)
	}
	if len(out) != 11 { // ten, and the steps without a name
		t.Errorf("%d were revealed", len(out))
	}
}

// partOfAny reports whether a name's words are all in names that are out: in letters they may
// stand in lines of several.
func partOfAny(name string, out map[string]bool) bool {
	words := map[string]bool{}
	for o := range out {
		for _, w := range strings.Fields(o) {
			words[w] = true
		}
	}
	return !slices.ContainsFunc(strings.Fields(name), func(w string) bool { return !words[w] })
}

// The winner's name and place are in letters on every screen, and those who came before
// stand with their ranks in one column.
func TestRevealIsReadFromAfar(t *testing.T) {
	r := decided(t, true)
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowReveal})
	r.Do("panitia", scoring.Announce{Act: scoring.RevealJump, Step: 5})
	term, screen := attach(r, "id")
	term.Refresh()
	name := r.State.RevealSteps()[4].Unit
	for size, least := range map[[2]int][2]int{{80, 24}: {1, 3}, {120, 34}: {3, 5}, {160, 45}: {5, 6}, {200, 60}: {7, 8}, {320, 90}: {11, 12}} {
		view := screen.View(size[0], size[1])
		if place, unit := kittest.Rows(view, "Peringkat 7"), kittest.Rows(view, name); place < least[0] || unit < least[1] {
			t.Errorf("%v: the place is in rows of %d, %s in %d", size, place, name, unit)
		}
	}
	var columns []int
	for line := range strings.SplitSeq(ansi.Strip(screen.View(80, 24)), "\n") {
		if f := strings.Fields(line); len(f) > 1 && (f[0] == "8" || f[0] == "9" || f[0] == "10") {
			columns = append(columns, strings.Index(line, f[0])+len(f[0]))
		}
	}
	if len(columns) != 3 || columns[0] != columns[1] || columns[1] != columns[2] {
		t.Errorf("ranks end at %v in\n%s", columns, ansi.Strip(screen.View(80, 24)))
	}
}

// TestRecordReveal records the reveal for the README; -update records it anew.
func TestRecordReveal(t *testing.T) {
	r := decided(t, true)
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowReveal})
	term, screen := attach(r, "en")
	film := &kittest.Recording{Title: "The reveal, from the third place to the first", W: 120, H: 34, Theme: kit.Dark}
	step := func(long time.Duration) {
		term.Refresh()
		film.Show(screen.View(film.W, film.H), long)
	}
	r.Do("panitia", scoring.Announce{Act: scoring.RevealStart})
	all := len(r.State.RevealSteps())
	r.Do("panitia", scoring.Announce{Act: scoring.RevealJump, Step: all - 5}) // the highest award, and who won it
	step(1500 * time.Millisecond)
	for r.State.Reveal.Step < all {
		r.Do("panitia", scoring.Announce{Act: scoring.RevealNext, Beats: true})
		long := 2 * time.Second
		if r.State.Reveal.Beat {
			long = 800 * time.Millisecond
		}
		step(long)
	}
	film.Keep(t, "../../.github/pictures", "reveal")
}
