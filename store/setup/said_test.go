package setup

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"juri/scoring"
)

// TestTexts holds that what is said beyond ASCII is found where it stands.
func TestTexts(t *testing.T) {
	dir := t.TempDir()
	contest := strings.Replace(goodContest, "name: Lomba", "name: Lomba 🚀", 1)
	list := "id,title,unit,room\nP1,a,b,pinus\nP2,\"新しい\",👩\u200d👧 Keluarga,pinus\n"
	for name, src := range map[string]string{contestFile: contest, entriesFile: list} {
		noError(t, os.WriteFile(filepath.Join(dir, name), []byte(src), 0o600))
	}
	want := []Said{
		{"contest.yaml:1:7", "", "", "Lomba 🚀"},
		{"entries.csv:3:4", "P2", "title", "新しい"},
		{"entries.csv:3:10", "P2", "unit", "👩\u200d👧 Keluarga"},
	}
	if got, _ := Remarks(dir); !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	known := scoring.Setup{Rooms: []scoring.Room{{ID: "pinus", Name: "Pinus"}}}
	l, err := ReadList(Input{"daftar.csv", []byte(list)}, known, ListOptions{})
	noError(t, err)
	want = []Said{{"daftar.csv:3:4", "P2", "title", "新しい"}, {"daftar.csv:3:10", "P2", "unit", "👩\u200d👧 Keluarga"}}
	if !slices.Equal(l.Texts, want) {
		t.Errorf("of a list: %+v, want %+v", l.Texts, want)
	}
}
