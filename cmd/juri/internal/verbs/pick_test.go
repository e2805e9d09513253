package verbs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// An award given by hand, from contest.yaml to the sealed result.
func TestPickToSeal(t *testing.T) {
	s := serveDemo(t, func(s *served) {
		path := filepath.Join(s.Dir, "contest.yaml")
		text, err := os.ReadFile(path)
		noError(t, err)
		changed := strings.Replace(string(text), "{name: 4 Favorit, places: 4}", "{name: Favorit, pick: 2, rest: true}", 1)
		if changed == string(text) {
			t.Fatal("the demo has other awards")
		}
		noError(t, os.WriteFile(path, []byte(changed), 0o600))
	})
	s.CloseAll()
	s.BreakTies()
	s.No("panitia", "seal", "Favorit")
	rows := s.Folder.Board.State().Standings().Rows
	winner, one, two := rows[0].Entry, rows[len(rows)-1].Entry, rows[len(rows)-2].Entry
	s.No("ani", "pick Favorit "+one+" --reason suara", "tidak berwenang")
	s.No("panitia", "pick Favorit "+winner+" --reason suara", winner)
	s.No("panitia", "pick Favorit "+one, "lasan")
	s.OK("panitia", "pick Favorit "+one+" "+two+" --reason 'suara pengunjung'")
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	for _, r := range s.Folder.Board.State().Sealed.Rows {
		if want := r.Entry == one || r.Entry == two; (r.Award == "Favorit") != want {
			t.Errorf("%s has %q", r.Entry, r.Award)
		}
	}
	if log := s.OK("panitia", "log"); !strings.Contains(log, "suara pengunjung") {
		t.Error("it is not on record")
	}
	s.No("panitia", "pick Favorit "+one+" --reason lagi", "disegel")
}
