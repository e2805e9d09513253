package main

import (
	"context"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/juritest"
	"juri/scoring/i18n"
	"juri/store"
)

// changeFile replaces a text that a file has once.
func changeFile(t *testing.T, path, old, with string) {
	t.Helper()
	data, err := os.ReadFile(path)
	noError(t, err)
	if n := strings.Count(string(data), old); n != 1 {
		t.Fatalf("%s has %d times %q", path, n, old)
	}
	noError(t, os.WriteFile(path, []byte(strings.Replace(string(data), old, with, 1)), 0o600))
}

// footprint is every file of a folder: its bytes, when it was written, and who may.
func footprint(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		var data []byte
		if d.Type().IsRegular() {
			data, err = os.ReadFile(path)
		}
		files[path] = info.Mode().String() + " " + info.ModTime().String() + " " + string(data)
		return err
	})
	noError(t, err)
	return files
}

// saidBy runs a command line and returns what it printed on both outputs.
func saidBy(args ...string) (out, errOut string, code int) {
	var o, e strings.Builder
	code = run(context.Background(), args, strings.NewReader(""), &o, &e)
	return o.String(), e.String(), code
}

// scored is a contest of four entries, all but one scored and closed, the last
// with nothing but a draft of ani's.
func scored(t *testing.T) *served {
	t.Helper()
	s := serveDemo(t, func(s *served) {
		s.InParts("mean", strings.Replace(juritest.TwoPanels, "budi, name: Budi, role: juror, rooms: [pinus]", "budi, name: Budi, role: juror", 1))
	})
	s.Sheets("P01 ani=80 budi=70", "P02 ani=60 budi=50", "P03 budi=90 citra=90")
	return s
}

// conditions are what people did to a folder, and what juri check says of it.
var conditions = []struct {
	name  string
	do    func(t *testing.T, s *served)
	check int
	says  string
	next  int // what init --from ends with
}{
	{"as it was", func(*testing.T, *served) {}, 0, "No faults", 0},
	{"a lone draft", func(t *testing.T, s *served) {
		s.OK("panitia", "call P04")
		s.OK("citra", "score P04 a=40")
	}, 0, "No faults", 0},
	{"a change that may be", func(t *testing.T, s *served) {
		changeFile(t, s.path("entries.csv"), "Empat,D", "Empat,E")
	}, 0, "entries.csv: P04: title: D → E", 0},
	{"a change that may not be", func(t *testing.T, s *served) {
		changeFile(t, s.path("contest.yaml"), "max: 100", "max: 99")
		changeFile(t, s.path("entries.csv"), "P01,Satu", "P01,Sepuluh")
	}, 1, "rubric.criteria.a.scale.max: 100 → 99", 0},
	{"a change after the seal", func(t *testing.T, s *served) {
		s.seal()
		changeFile(t, s.path("contest.yaml"), "name: Lomba\n", "name: Lomba Baru\n")
	}, 1, "sealed", 0},
	{"a typo after the seal", func(t *testing.T, s *served) {
		s.seal()
		changeFile(t, s.path("contest.yaml"), "method: mean", "method: meen")
	}, 1, "contest.yaml:17:18: “meen”", 1},
	{"broken YAML", func(t *testing.T, s *served) {
		changeFile(t, s.path("contest.yaml"), "people:", "people: [")
	}, 1, "contest.yaml:", 1},
	{"no list of entries", func(t *testing.T, s *served) {
		noError(t, os.Remove(s.path("entries.csv")))
	}, 1, "There is no file entries.csv", 0},
	{"a list that cannot be read", func(t *testing.T, s *served) {
		noError(t, os.Remove(s.path("entries.csv")))
		noError(t, os.Mkdir(s.path("entries.csv"), 0o700))
	}, 1, "entries.csv", 0},
	{"no contest.yaml", func(t *testing.T, s *served) {
		noError(t, os.Remove(s.path("contest.yaml")))
	}, 1, "contest.yaml", 1},
}

func (s *served) path(name string) string { return filepath.Join(s.Dir, name) }

// seal has two people seal what there is.
func (s *served) seal() {
	s.T.Helper()
	s.OK("panitia", "absent P04")
	s.OK("panitia", "seal")
	s.OK("wakil", "confirm "+s.Folder.Board.State().Proposal.Digest.Receipt())
}

// TestReadingCommands holds that the commands that only read work beside a server
// and without, whatever became of the folder's files, read what is recorded, and
// change not one byte or time in the folder.
func TestReadingCommands(t *testing.T) {
	t.Parallel()
	for _, c := range conditions {
		t.Run(c.name, func(t *testing.T) {
			s := scored(t)
			for _, user := range []string{"panitia", "wakil", "citra"} {
				s.OK(user, "status")
			}
			s.Stop() // who has logged in from where is written, and not while this looks
			s.Start()
			was, _, _ := saidBy("standings", s.Dir, "--format", "json")
			c.do(t, s)
			for _, serving := range []bool{true, false} {
				if !serving {
					s.Stop()
				}
				out := t.TempDir()
				before := footprint(t, s.Dir)
				cmds := []struct {
					args []string
					code int
					says string
				}{
					{[]string{"export", s.Dir, "--out", filepath.Join(out, "papers")}, 0, "files written"},
					{[]string{"standings", s.Dir}, 0, "Satu"},
					{[]string{"log", s.Dir}, 0, "sheet.submitted"},
					{[]string{"check", s.Dir}, c.check, c.says},
					{[]string{"verify", s.Dir}, 0, "whole"},
					{[]string{"cards", s.Dir, "--list"}, 0, "none yet"},
					{[]string{"cards", s.Dir, "ani", "--list", "--format", "json"}, 0, `"keys": 1`},
					{[]string{"backup", s.Dir, filepath.Join(out, "b.db")}, 0, "whole"},
					{[]string{"cards", s.Dir, "--list", "--format", "pdf"}, 1, "text, json"},
					{[]string{"init", filepath.Join(out, "next"), "--from", s.Dir, "--top", "2"}, c.next, ""},
				}
				if serving && c.next == 0 {
					cmds = cmds[1:] // which takes its time
				}
				for _, cmd := range cmds {
					o, e, code := saidBy(cmd.args...)
					if code != cmd.code || !strings.Contains(o+e, cmd.says) {
						t.Errorf("serving %v: %v: exit %d, want %d and %q\n%s%s", serving, cmd.args, code, cmd.code, cmd.says, o, e)
					}
				}
				if now, e, _ := saidBy("standings", s.Dir, "--format", "json"); !strings.Contains(c.name, "seal") && now != was {
					t.Errorf("serving %v: the standings are %s%s\nwant %s", serving, now, e, was)
				}
				now := footprint(t, s.Dir)
				for path := range before {
					if now[path] == "" {
						t.Errorf("serving %v: %s is gone", serving, path)
					}
				}
				maps.DeleteFunc(now, func(path, what string) bool {
					// Who has been there is the server's own note, and takes its time.
					return before[path] == what || serving && (path == s.Dir || filepath.Base(path) == "guests.json")
				})
				if len(now) > 0 {
					t.Errorf("serving %v: %q are changed", serving, slices.Collect(maps.Keys(now)))
				}
			}
		})
	}
}

// TestCheckSaysWhatOpeningSays holds that check and opening are of one mind, and
// that a folder opens all the same.
func TestCheckSaysWhatOpeningSays(t *testing.T) {
	t.Parallel()
	text := i18n.For("en")
	lone := conditions[1]
	lone.name, lone.check, lone.says = "a rubric beside a lone draft", 1, "rubric"
	lone.do = func(t *testing.T, s *served) {
		s.OK("panitia", "call P04")
		s.OK("citra", "score P04 a=40")
		changeFile(t, s.path("contest.yaml"), "max: 100", "max: 99")
	}
	for _, c := range append(conditions, lone) {
		t.Run(c.name, func(t *testing.T) {
			s := scored(t)
			if c.name == lone.name { // and nothing else is there
				s = serveDemo(t, func(s *served) { s.InParts("mean", juritest.TwoPanels) })
			}
			c.do(t, s)
			was := s.Folder.Board.State()
			s.Stop()
			out, errOut, code := saidBy("check", s.Dir)
			if code != c.check {
				t.Errorf("check: exit %d, want %d\n%s%s", code, c.check, out, errOut)
			}
			f, err := folder.Open(t.Context(), text, s.Dir, "")
			if err != nil {
				t.Fatalf("it does not open: %v", err)
			}
			defer f.Close()
			if changed := f.Board.State().Seq > was.Seq; f.Files.Sound() != (code == 0) || changed != f.Files.Applied || code == 1 && changed {
				t.Errorf("check ends with %d, opening changed %v, applied %v", code, changed, f.Files.Applied)
			}
			var opening strings.Builder
			f.Files.Say(&opening, text, folder.MostSaid)
			if code == 1 && errOut != opening.String() {
				t.Errorf("check says\n%s\nopening says\n%s", errOut, opening.String())
			}
			for l := range strings.Lines(opening.String()) {
				if strings.HasPrefix(l, "  ") && !strings.Contains(out+errOut, l) {
					t.Errorf("opening says %q, check only\n%s%s", l, out, errOut)
				}
			}
		})
	}
}

// TestNothingRecorded holds that what only reads begins no contest, and that one
// with no record needs files without a fault.
func TestNothingRecorded(t *testing.T) {
	s := scored(t)
	s.Stop()
	for _, name := range []string{store.JournalFile, "host_ed25519"} {
		noError(t, os.Remove(s.path(name)))
	}
	noError(t, os.RemoveAll(s.path(store.BackupFolder)))
	before := footprint(t, s.Dir)
	for _, args := range [][]string{{"standings", s.Dir}, {"check", s.Dir}, {"log", s.Dir}, {"cards", s.Dir, "--list"}, {"export", s.Dir, "--out", t.TempDir()}} {
		if out, e, code := saidBy(args...); code != 0 {
			t.Errorf("%v: exit %d\n%s%s", args, code, out, e)
		}
	}
	for _, args := range [][]string{{"verify", s.Dir}, {"backup", s.Dir, filepath.Join(t.TempDir(), "b")}} {
		if out, e, code := saidBy(args...); code != 1 {
			t.Errorf("%v: exit %d\n%s%s", args, code, out, e)
		}
	}
	if !maps.Equal(footprint(t, s.Dir), before) {
		t.Error("the folder was changed")
	}
	changeFile(t, s.path("contest.yaml"), "method: mean", "method: meen")
	before = footprint(t, s.Dir)
	for _, args := range [][]string{{"standings", s.Dir}, {"check", s.Dir}, {"cards", s.Dir}, {"serve", s.Dir}, {"demo", s.Dir}, {"open", s.Dir, "--as", "ani"}} {
		if out, e, code := saidBy(args...); code != 1 || !strings.Contains(e, "meen") {
			t.Errorf("%v: exit %d\n%s%s", args, code, out, e)
		}
	}
	if !maps.Equal(footprint(t, s.Dir), before) {
		t.Error("the folder was changed")
	}
}
