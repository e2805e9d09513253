package juritest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/scoring"
	"juri/store/setup"
)

// FewEntries leaves two fifths of the sample contest's entries in a folder, with JURI_LONG=1
// all: enough for several pages of a board, in every room.
func FewEntries(t *testing.T, dir string) {
	t.Helper()
	if os.Getenv("JURI_LONG") != "" {
		return
	}
	path := filepath.Join(dir, "entries.csv")
	list, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var few strings.Builder
	for n, line := range strings.SplitAfter(string(list), "\n") {
		if n%5 < 2 { // the head among them
			few.WriteString(line)
		}
	}
	if err := os.WriteFile(path, []byte(few.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

// Loaded is what a contest folder's files say.
func Loaded(t *testing.T, dir string) scoring.Setup {
	t.Helper()
	said, err := setup.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	return said
}

// InParts makes it a contest of two entries in each of two rooms; jurors are who
// scores where.
func (s *Served) InParts(method, jurors string) {
	s.T.Helper()
	for name, text := range map[string]string{
		"contest.yaml": `name: Lomba
timezone: Asia/Jakarta
rubric:
  scale: {min: 0, max: 100}
  criteria: [{id: a, name: {id: Dampak, en: Impact}, weight: 1}]
timer: {presentation: 7m}
rooms:
  - {id: pinus, name: Pinus, date: 2023-03-20, start: "08:00", slot: 20m}
  - {id: eboni, name: Eboni, date: 2023-03-21, start: "08:00", slot: 20m}
people:
` + jurors + `
  - {user: panitia, name: Panitia, role: organizer}
  - {user: wakil, name: Wakil, role: organizer}
  - {user: layar, name: Layar, role: board}
result: {method: ` + method + `, panel: 1, ties: ["criterion:a"], awards: [{name: Juara, places: 1}]}
entries: entries.csv
`,
		"entries.csv": "id,unit,title,room,order\nP01,Satu,A,pinus,1\nP02,Dua,B,pinus,2\nP03,Tiga,C,eboni,1\nP04,Empat,D,eboni,2\n",
	} {
		if err := os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o600); err != nil {
			s.T.Fatal(err)
		}
	}
}
