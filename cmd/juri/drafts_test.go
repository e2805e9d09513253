package main

import (
	"strings"
	"testing"
)

// TestTwoTerminals holds that a juror's second terminal shows the same draft,
// and that a cut connection costs nothing that was entered.
func TestTwoTerminals(t *testing.T) {
	s := serveDemo(t)
	if _, e, code := s.verb("sari", "next pinus"); code != 0 {
		t.Fatal(e)
	}
	first, second := s.console("ani", 80, 24), s.console("ani", 44, 20)
	first.see("▶ P01")
	second.see("P01")
	first.press("83\r71\r92\r64")
	second.see("83")
	second.see("92")
	second.see("64")            // still being typed, and a value already
	_ = first.conn.Conn.Close() // the Wi-Fi drops
	until(t, "the first terminal is gone", func() bool { return terminals(s, "ani") == 1 })
	_ = second.conn.Conn.Close()

	again := s.console("ani", 80, 24)
	for _, v := range []string{"83", "71", "92", "64"} {
		again.see(v)
	}
	if got := len(s.cell("P01", "ani").Draft.Scores); got != 4 {
		t.Errorf("%d scores are kept, want 4", got)
	}
	again.press("\x13") // ctrl+s with three criteria empty
	again.see("Sumber daya")
	if s.cell("P01", "ani").Sheet != nil {
		t.Error("a sheet with empty criteria was handed in")
	}
	_, e, code := s.verb("ani", "score P01 --submit")
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
		if _, e, code := s.verb(v.user, v.line); code != 0 {
			t.Fatal(e)
		}
	}
	before := s.f.board.State()
	s.stop()
	s.start()
	if got := s.cell("P01", "ani").Sheet; got == nil || got.Total.String() != "78.450000" {
		t.Errorf("the sheet came back as %+v", got)
	}
	if got := s.cell("P01", "budi").Draft; got == nil || got.Strength != "kuat" || len(got.Scores) != 1 {
		t.Errorf("the draft came back as %+v", got)
	}
	if after := s.f.board.State(); after.Seq != before.Seq || after.Head != before.Head {
		t.Errorf("the journal went from %d to %d by a restart", before.Seq, after.Seq)
	}
}

func terminals(s *served, user string) int {
	for _, p := range s.f.board.State().Present {
		if p.User == user {
			return p.Terminals
		}
	}
	return 0
}
