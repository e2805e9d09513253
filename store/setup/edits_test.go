package setup

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What contest.yaml says otherwise is said by the names that it has there.
func TestEdits(t *testing.T) {
	dir := t.TempDir()
	noError(t, WriteDemo(dir))
	src, err := os.ReadFile(dir + "/contest.yaml")
	noError(t, err)
	was, err := Load(dir)
	noError(t, err)
	if e := Edits(was, was); e != nil {
		t.Errorf("nothing changed, and yet %v", e)
	}
	entries, err := os.ReadFile(filepath.Join(dir, entriesFile))
	noError(t, err)
	for _, c := range []struct{ old, new, want string }{
		{"presentation: 7m", "presentation: 450s", "timer.presentation: 7m → 7m30s"},
		{"host: Bagian", "host: Kantor", "host: Bagian Organisasi Sekretariat Daerah Kota Malang → Kantor Organisasi Sekretariat Daerah Kota Malang"},
		{"user: ani, name: Ani Rahma,", "user: ani, name: Ani R.,", "people.ani.name: Ani Rahma → Ani R."},
		{"user: ani,", "user: anu,", "people.anu:  → Ani Rahma, people.ani: Ani Rahma → "},
		{"name: Pinus,", "name: Pinus 2,", "rooms.pinus.name: Pinus → Pinus 2"},
		{"{name: 3 Besar, places: 3}", "{name: 3 Besar, places: 2}", "result.awards.3 Besar.places: 3 → 2"},
		{"method: mean", "method: median", "result.method: mean → median"},
	} {
		if !strings.Contains(string(src), c.old) {
			t.Fatalf("the sample has no %q in\n%s", c.old, src)
		}
		now, err := inMemory(file{contestFile, []byte(strings.Replace(string(src), c.old, c.new, 1))}, file{entriesFile, entries}).load(nil)
		noError(t, err)
		var got []string
		for _, e := range Edits(was, now) {
			got = append(got, fmt.Sprintf("%s: %s → %s", e.Field, e.Was, e.Now))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %s\nwant %s", c.new, strings.Join(got, ", "), c.want)
		}
	}
	now := was
	now.Contest.Rubric.Criteria = slices.Clone(was.Contest.Rubric.Criteria)
	slices.Reverse(now.Contest.Rubric.Criteria)
	if e := Edits(was, now); len(e) != 1 || e[0].Field != "rubric.criteria" || !strings.HasPrefix(e[0].Was, "latar, ") {
		t.Errorf("another order: %v", e)
	}
	now.Contest.Rubric.Criteria[0].Weight *= 2
	if e := Edits(was, now); len(e) != 1 || !strings.HasSuffix(e[0].Field, ".weight") {
		t.Errorf("another weight: %v", e)
	}
}
