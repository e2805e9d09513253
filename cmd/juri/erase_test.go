package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/store"
)

// TestEraseCommand erases a contest that was held: not while it is served, not without a
// word, and after it the journal verifies against a receipt, and nothing else is opened.
func TestEraseCommand(t *testing.T) {
	s := serveDemo(t)
	s.OK("sari", "next pinus")
	s.OK("panitia", "score P01 --juror ani latar=80 baru=85 impl=90 signif=75 adapt=70 sdaya=88 lanjut=82 --submit --reason kertas")
	receipt := s.Folder.Board.State().Head.Receipt()
	if _, e, code := s.Shell("erase", s.Dir, "--yes"); code != 1 || !strings.Contains(e, "already open") {
		t.Errorf("while it is served: exit %d, %s", code, e)
	}
	s.Stop()
	path := filepath.Join(s.Dir, store.JournalFile)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	out, e, code := s.Shell("erase", s.Dir)
	for _, want := range []string{"names and logins of", "NOT erased", "contest.yaml", "juri export"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	if code != 1 || !strings.Contains(e, "--yes") {
		t.Errorf("without a word: exit %d, %s", code, e)
	}
	if now, err := os.ReadFile(path); err != nil || string(now) != string(before) {
		t.Fatal("looking wrote something")
	}
	if _, e, code := s.Shell("erase", s.Dir, "--yes"); code != 0 {
		t.Fatalf("exit %d, %s", code, e)
	}
	if out, e, code := s.Shell("verify", s.Dir, "--against", receipt); code != 0 || !strings.Contains(out, "matches") || !strings.Contains(out, "were erased on 20") || !strings.Contains(out, "What can no longer be") {
		t.Errorf("verify: exit %d, %s%s", code, out, e)
	}
	for _, command := range [][]string{{"serve", s.Dir, "--listen", "127.0.0.1:0"}, {"open", s.Dir, "--as", "panitia"}, {"export", s.Dir, "--out", t.TempDir()}, {"standings", s.Dir}, {"log", s.Dir}, {"cards", s.Dir}, {"erase", s.Dir}} {
		if out, e, code := s.Shell(command...); code != 1 || !strings.Contains(e, "was erased (20") {
			t.Errorf("%s: exit %d, %s%s", command[0], code, out, e)
		}
	}
	if _, e, code := s.Shell("erase", t.TempDir()); code != 1 || e == "" {
		t.Errorf("an empty folder: exit %d, %s", code, e)
	}
}
