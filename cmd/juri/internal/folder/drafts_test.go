package folder_test

import (
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
)

// TestTwoTerminals holds that a juror's second terminal shows the same draft,
// and that a cut connection costs nothing that was entered.
func TestTwoTerminals(t *testing.T) {
	s := serveDemo(t)
	if _, e, code := s.Verb("sari", "next pinus"); code != 0 {
		t.Fatal(e)
	}
	first, second := s.Console("ani", 80, 24), s.Console("ani", 44, 20)
	first.See("▶ P01")
	second.See("P01")
	first.Press("83\r71\r92\r64")
	second.See("83")
	second.See("92")
	second.See("64")            // still being typed, and a value already
	_ = first.Conn.Conn.Close() // the Wi-Fi drops
	juritest.Until(t, "the first terminal is gone", func() bool { return terminals(s, "ani") == 1 })
	_ = second.Conn.Conn.Close()

	again := s.Console("ani", 80, 24)
	for _, v := range []string{"83", "71", "92", "64"} {
		again.See(v)
	}
	if got := len(s.Cell("P01", "ani").Draft.Scores); got != 4 {
		t.Errorf("%d scores are kept, want 4", got)
	}
	again.Press("\x13") // ctrl+s with three criteria empty
	again.See("Belum dapat diserahkan. Masih kosong")
	if s.Cell("P01", "ani").Sheet != nil {
		t.Error("a sheet with empty criteria was handed in")
	}
	_, e, code := s.Verb("ani", "score P01 --submit")
	if code != 1 || !strings.Contains(e, "adapt") || !strings.Contains(e, "lanjut") {
		t.Errorf("handing in an incomplete sheet: code %d, %s", code, e)
	}
}

// TestRestart holds that a server that comes back has everything, drafts too.
func TestRestart(t *testing.T) {
	s := serveDemo(t)
	for _, v := range []struct{ user, line string }{
		{"sari", "next pinus"},
		{"ani", "score P01 latar=80 baru=85 impl=90 signif=75 adapt=70 sdaya=88 lanjut=82 --submit"},
		{"budi", "score P01 latar=60 --strength kuat"},
	} {
		if _, e, code := s.Verb(v.user, v.line); code != 0 {
			t.Fatal(e)
		}
	}
	before := s.Folder.Board.State()
	s.Stop()
	s.Start()
	if got := s.Cell("P01", "ani").Sheet; got == nil || got.Total.String() != "78.450000" {
		t.Errorf("the sheet came back as %+v", got)
	}
	if got := s.Cell("P01", "budi").Draft; got == nil || got.Strength != "kuat" || len(got.Scores) != 1 {
		t.Errorf("the draft came back as %+v", got)
	}
	if after := s.Folder.Board.State(); after.Seq != before.Seq || after.Head != before.Head {
		t.Errorf("the journal went from %d to %d by a restart", before.Seq, after.Seq)
	}
}

func terminals(s *served, user string) int {
	for _, p := range s.Folder.Board.State().Present {
		if p.User == user {
			return p.Terminals
		}
	}
	return 0
}
