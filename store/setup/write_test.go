package setup

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/scoring"
)

func TestWriteDemo(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	noError(t, WriteDemo(dir))
	s, err := Load(dir)
	noError(t, err)
	if !s.Contest.Sample || len(s.Entries) != 46 || len(s.Rooms) != 3 {
		t.Errorf("sample %v, %d entries, %d rooms", s.Contest.Sample, len(s.Entries), len(s.Rooms))
	}
	jurors, rooms := 0, map[string]int{}
	for _, p := range s.People {
		if p.Role == scoring.Juror {
			jurors++
			for _, r := range s.Rooms {
				if !p.In(r.ID) {
					t.Errorf("%s is not in %s", p.User, r.ID)
				}
			}
		}
	}
	for _, e := range s.Entries {
		rooms[e.Room]++
		if len(e.Recuse) > 0 {
			t.Errorf("%s has a recusal", e.ID)
		}
		if e.Unit == "SDN Kotalama 1" && (e.ID != "P07" || e.Room != "pinus" || e.Title != "IBUKOTA: Inovasi Bulu Kotoran Ayam") {
			t.Errorf("SDN Kotalama 1 is %+v", e)
		}
	}
	if jurors != 4 || rooms["pinus"] != 18 || rooms["eboni"] != 14 || rooms["meranti"] != 14 {
		t.Errorf("%d jurors, rooms %v", jurors, rooms)
	}
	for _, r := range s.Rooms {
		r.Breaks = append(r.Breaks, scoring.Break{From: "16:00", To: "24:00"})
		if n, _ := capacity(r); n < rooms[r.ID] {
			t.Errorf("%s has %d entries, and %d fit before 16:00", r.ID, rooms[r.ID], n)
		}
	}
}

func TestWrite(t *testing.T) {
	for _, preset := range Presets() {
		for _, lang := range []string{"id", "en"} {
			dir := filepath.Join(t.TempDir(), "a", "b")
			name := "Lomba \"Kota\" \\ Café: #1 \U0003fffd {{.}}"
			noError(t, (Plan{Preset: preset, Name: name, Language: lang}).Write(dir))
			s, err := Load(dir)
			if err != nil {
				t.Errorf("%s in %s:\n%v", preset, lang, err)
				continue
			}
			c := s.Contest
			if c.Name != name || c.Language != lang || c.Rubric.ID != preset || len(s.Entries) != 2 {
				t.Errorf("%s in %s: %q %s %s, %d entries", preset, lang, c.Name, c.Language, c.Rubric.ID, len(s.Entries))
			}
			if preset == "dance" && c.Result.Method != "skating" {
				t.Errorf("dance is decided by %s", c.Result.Method)
			}
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	for _, there := range []string{contestFile, entriesFile, entriesBook} {
		dir := t.TempDir()
		noError(t, os.WriteFile(filepath.Join(dir, there), []byte("mine"), 0o644))
		for _, err := range []error{WriteDemo(dir), Plan{Preset: "kipp-5", Name: "X"}.Write(dir)} {
			var e *scoring.Error
			if !errors.As(err, &e) || e.Code != "file_exists" || e.Args["file"] != there {
				t.Errorf("over %s: %v", there, err)
			}
		}
		files, _ := os.ReadDir(dir)
		data, _ := os.ReadFile(filepath.Join(dir, there))
		if len(files) != 1 || string(data) != "mine" {
			t.Errorf("a refusal left %d files, %q", len(files), data)
		}
	}
}

func TestLoadFiles(t *testing.T) {
	dir := t.TempDir()
	_, err := Load(dir)
	if got := strings.Join(faultsOf(err), "\n"); got != "contest.yaml file_missing" {
		t.Errorf("an empty folder: %s", got)
	}
	must := func(err error) {
		t.Helper()
		noError(t, err)
	}
	contest := filepath.Join(dir, contestFile)
	must(os.WriteFile(contest, []byte(goodContest), 0o644))
	_, err = Load(dir)
	if got := strings.Join(faultsOf(err), "\n"); got != "entries.csv file_missing" {
		t.Errorf("no entries: %s", got)
	}
	must(os.Mkdir(filepath.Join(dir, entriesFile), 0o755))
	_, err = Load(dir)
	if got := strings.Join(faultsOf(err), "\n"); got != "entries.csv no_file" {
		t.Errorf("a folder for entries: %s", got)
	}
	must(os.WriteFile(contest, make([]byte, maxSize+1), 0o644))
	_, err = Load(dir)
	if got := strings.Join(faultsOf(err), "\n"); got != "contest.yaml file_too_big" {
		t.Errorf("a huge file: %s", got)
	}
}
