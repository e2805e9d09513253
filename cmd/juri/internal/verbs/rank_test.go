package verbs

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/store/report"
)

// danceContest has one dance, whose places jurors give, each once.
const danceContest = `name: Lomba Tari
timezone: Asia/Jakarta
rubric:
  places: true
  once: true
  scale: {min: 1, max: 30}
  criteria: [{id: waltz, name: Waltz, weight: 1}]
timer: {presentation: 7m}
rooms: [{id: pinus, name: Pinus}]
people:
  - {user: ani, name: Ani, role: juror, chair: true}
  - {user: budi, name: Budi, role: juror}
  - {user: citra, name: Citra, role: juror}
  - {user: panitia, name: Panitia, role: organizer}
  - {user: layar, name: Layar, role: board}
result:
  method: skating
  awards: [{name: Juara, places: 3}]
entries: entries.csv
`

// TestRankingToSeal plays a contest of places from rankings to the papers: two firsts of three are a
// majority, then two of second or better, and P04 is left.
func TestRankingToSeal(t *testing.T) {
	t.Parallel()
	s := serveDemo(t, func(s *served) {
		for name, text := range map[string]string{
			"contest.yaml": danceContest,
			"entries.csv":  "id,unit,title,room\nP01,Satu,Judul,pinus\nP02,Dua,Judul,pinus\nP03,Tiga,Judul,pinus\nP04,Empat,Judul,pinus\n",
		} {
			noError(t, os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o600))
		}
	})
	for _, id := range []string{"P01", "P02", "P03", "P04"} {
		s.OK("panitia", "next pinus")
		s.OK("panitia", "next pinus")
		if id == "P01" {
			s.No("ani", "rank P01", "Belum ada peringkatnya: P02, P03, P04")
		}
	}
	s.OK("ani", "score P01 waltz=1 --submit")
	s.No("ani", "score P02 waltz=1 --submit", "sudah diberikan kepada P01")
	s.No("ani", "score P02 waltz=5 --submit", "hanya 4 peserta")
	s.No("ani", "rank P02 P01 P02 P04", "disebut dua kali")
	s.OK("ani", "rank P01 P02 P03 P04")
	s.OK("budi", "rank P02 P01 P03 P04")
	if out := s.OK("citra", "rank P01 P03 P02 P04"); !strings.Contains(out, "Peringkat 4 peserta sudah diserahkan.") || !strings.Contains(out, "  2  P03 Tiga") {
		t.Errorf("told of the ranking:\n%s", out)
	}
	for _, id := range []string{"P01", "P02", "P03", "P04"} {
		s.OK("panitia", "close "+id)
	}
	var table report.Standings
	noError(t, json.Unmarshal([]byte(s.OK("panitia", "standings --format json")), &table))
	var order []string
	for _, r := range table.Rows {
		order = append(order, r.Entry)
	}
	if got := strings.Join(order, " "); got != "P01 P02 P03 P04" || table.Rows[2].Rank != 3 {
		t.Errorf("the order is %s", got)
	}
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	if out := s.OK("panitia", "export lembar-penilaian.csv"); strings.Count(out, "\nP0") != 12 {
		t.Errorf("not twelve sheets:\n%s", out)
	}
}
