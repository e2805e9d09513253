package verbs

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
)

// tenAwards are an evening's: by places, of categories, after others and beside them, from a
// least score on, by hand, and for all that a unit has won.
const tenAwards = `  awards:
    - {name: Juara Anggrek, places: 3}
    - {name: Harapan Anggrek, places: 2}
    - {name: Terbaik Kesehatan, places: 1, category: Kesehatan}
    - {name: Terbaik Pendidikan, places: 2, category: Pendidikan, rest: true}
    - {name: Terbaik Lingkungan, places: 1, category: Lingkungan}
    - {name: Unggul Sosial, places: 1, category: Sosial, min: 99}
    - {name: Nilai Emas, min: 80}
    - {name: Pilihan Pengunjung, pick: 2}
    - {name: Pilihan Wali Kota, pick: 1, rest: true}
  champion: {name: Juara Umum Anggrek}
`

// tenAwarded is the sample contest with those awards, sealed; jurors and moderators are
// told nothing of its result.
func tenAwarded(t *testing.T) *served {
	t.Helper()
	s := serveDemo(t, func(s *served) {
		juritest.FewEntries(t, s.Dir)
		path := filepath.Join(s.Dir, "contest.yaml")
		text, err := os.ReadFile(path)
		noError(t, err)
		changed := strings.NewReplacer(
			"  awards: [{name: 3 Besar, places: 3}, {name: 3 Terbaik, places: 3}, {name: 4 Favorit, places: 4}]\n", tenAwards, "jurors: sealed", "jurors: progress",
		).Replace(string(text))
		if strings.Count(changed, "Anggrek") != 3 || strings.Contains(changed, "jurors: sealed") {
			t.Fatal("the sample contest has other awards")
		}
		noError(t, os.WriteFile(path, []byte(changed), 0o600))
	})
	s.CloseAll()
	s.BreakTies()
	rows := s.Folder.Board.State().Standings().Rows
	last := len(rows) - 1
	s.OK("panitia", "pick 'Pilihan Pengunjung' "+rows[last].Entry+" "+rows[0].Entry+" --reason 'suara pengunjung'")
	s.OK("panitia", "pick 'Pilihan Wali Kota' "+rows[last-1].Entry+" --reason 'putusan wali kota'")
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	return s
}

// stops are where a reveal stands, one after another: each step, and the beats between.
func stops(steps []scoring.RevealStep) (all []scoring.Reveal) {
	for i := range len(steps) + 1 {
		at := scoring.Reveal{Step: i, Steps: steps}
		all = append(all, at)
		if at.Beat = true; i < len(steps) {
			if _, is := at.Between(); is {
				all = append(all, at)
			}
		}
	}
	return all
}

// knowing is a state in which the only names are those that are out at a stop.
func knowing(s scoring.State, at scoring.Reveal) scoring.State {
	named := map[string]bool{}
	for _, step := range at.Steps[:at.Step] {
		named[step.Unit], named[step.Entry] = true, true
	}
	s.Reveal = scoring.Reveal{Step: at.Step, Beat: at.Beat}
	sealed := *s.Sealed
	sealed.Rows, sealed.Champions = slices.Clone(sealed.Rows), slices.Clone(sealed.Champions)
	for i := range sealed.Rows {
		if r := &sealed.Rows[i]; !named[r.Entry] {
			r.Unit, r.Title = "unit of "+r.Entry, "title of "+r.Entry
		}
	}
	for i := range sealed.Champions {
		if c := &sealed.Champions[i]; !named[c.Unit] {
			c.Unit = fmt.Sprint("champion ", i)
		}
	}
	s.Sealed, s.Slots = &sealed, slices.Clone(s.Slots)
	for i, l := range s.Slots {
		if e := l.Entry; !named[e.ID] {
			c := *l
			c.Entry.Unit, c.Entry.Title, c.Entry.Short = "unit of "+e.ID, "title of "+e.ID, "short of "+e.ID
			s.Slots[i] = &c
		}
	}
	return s
}

// TestRevealOfTenAwards has a presenter go through a reveal forward, back and forward again
// at their console, with every beat held. Each picture that comes to a board is, row by row,
// one that is made without the names that are not out: nothing tells of them, in text or
// drawn. The presenter's console alone tells who comes next; jurors and moderators hear
// nothing.
func TestRevealOfTenAwards(t *testing.T) {
	t.Parallel()
	s := tenAwarded(t)
	s.OK("panitia", "show all reveal")
	state := s.Folder.Board.State()
	steps := state.RevealSteps()
	all := stops(steps)
	kinds := map[scoring.RevealKind]int{}
	for _, step := range steps {
		kinds[step.Kind]++
	}
	if kinds[scoring.RevealAward] != 10 || kinds[scoring.RevealEntry] < 12 || kinds[scoring.RevealOpen] != 1 {
		t.Fatalf("the reveal has %v", kinds)
	}

	deaf := map[string]string{} // what jurors and moderators hear nothing of
	for _, step := range steps {
		if step.Award != "" {
			deaf[step.Award] = "the reveal"
		}
	}
	others := []*watched{s.watch("budi", deaf), s.watch("sari", deaf)}
	boards := []*pictured{
		s.picture("layar", "xterm-256color", 80, 24, state, all[0]),
		s.picture("layar-eboni", "xterm-kitty", 120, 34, state, all[0]),
	}
	desk := s.Console("panitia", 160, 50)
	desk.See("lembar")
	desk.Press("7")
	desk.See("Belum ada yang diumumkan")

	walk := func(keys string, stops []scoring.Reveal) {
		for i, at := range stops[1:] {
			for _, b := range boards {
				b.expect(stops[i], at)
			}
			desk.Press(keys[i%2 : i%2+1]) // the same one twice at once would not be taken
			for _, b := range boards {
				b.settle(at)
			}
			desk.See(fmt.Sprintf("langkah %d dari %d", at.Step, len(steps)))
			if at.Step < len(steps) {
				juritest.Until(t, "the presenter is told who comes next", func() bool { return tells(desk.Screen(), steps[at.Step]) }, desk.Screen)
			}
		}
	}
	walk("n ", all)
	for _, x := range others { // whatever they look at
		_, err := io.WriteString(x.in, "\t\t12345?")
		noError(t, err)
	}
	back := slices.Clone(all)
	slices.Reverse(back)
	walk("b\x7f", back)
	boards = append(boards, s.picture("layar", "xterm-256color", 160, 45, state, all[0])) // who comes now has seen nothing
	walk("n ", all)
	for _, b := range boards {
		b.done()
	}
}

// tells says that a presenter's console tells what the next step brings.
func tells(screen string, next scoring.RevealStep) bool {
	for line := range strings.Lines(screen) {
		if says, is := strings.CutPrefix(strings.TrimSpace(line), "Berikutnya "); is {
			return strings.Contains(says, next.Unit) && strings.Contains(says, next.Entry) && strings.Contains(says, next.Award)
		}
	}
	return false
}
