package folder_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
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

// TestCutOff cuts connections right after the last byte was sent, closes a channel alone, and
// stops the server with what was typed on the screen: all of it was typed, and is saved.
func TestCutOff(t *testing.T) {
	juritest.Doors(t, func(t *testing.T, web bool) {
		s := serveDemo(t, func(s *served) { s.Web, s.Limits.Grace = web, time.Minute })
		t.Cleanup(func() { s.Stop() }) // the second one
		open := func(user, words string) *juritest.Terminal {
			t.Helper()
			x := s.Console(user, 80, 24)
			x.See(words)
			return x
		}
		cut := func(x *juritest.Terminal, user string) {
			t.Helper()
			_ = x.Conn.Conn.Close()
			juritest.Until(t, user+"'s terminal is gone", func() bool { return terminals(s, user) == 0 })
		}
		draft := func(want string) {
			t.Helper()
			d := s.Cell("P01", "ani").Draft
			if d == nil {
				d = &scoring.Sheet{}
			}
			if got := fmt.Sprint(d.Scores, d.Strength+"|"+d.Improve); got != want {
				t.Errorf("the draft is %s\nwant         %s", got, want)
			}
		}
		x := open("sari", "0 dari")
		x.Press("n")
		cut(x, "sari")
		if p := s.Folder.Board.State().Slot("P01").Phase; p != scoring.Presenting {
			t.Fatalf("after the moderator's last key P01 is %s", p)
		}

		x = open("ani", "▶ P01")
		x.Press("83\r7")
		cut(x, "ani")
		draft("[{latar 83} {baru 7}]|")
		x = open("ani", "83")
		x.Press("mRapi, jelas é")
		cut(x, "ani")
		draft("[{latar 83} {baru 7}]Rapi, jelas é|")
		x = open("ani", "83")
		x.Press("m\x1b[200~Lengkapi ini") // and no end
		_ = x.Session.Close()
		juritest.Until(t, "the terminal is gone", func() bool { return terminals(s, "ani") == 0 })
		draft("[{latar 83} {baru 7}]Rapi, jelas é|Lengkapi ini")
		x = open("ani", "83")
		x.Press("m!?")
		x.See("é!?")
		s.Stop()
		s.Start()
		draft("[{latar 83} {baru 7}]Rapi, jelas é!?|Lengkapi ini")
		x = open("ani", "é!?")
		x.Press("\x1b[H" + strings.Repeat("80\r", 7) + "\x13\r")
		cut(x, "ani")
		if sheet := s.Cell("P01", "ani").Sheet; sheet == nil || len(sheet.Scores) != 7 {
			t.Errorf("after the last key the sheet is %+v", sheet)
		}
	})
}

// TestUnsent cuts the connection in the middle of a form, also while the server has not noticed:
// it is there again for the same person on the same device, with the PIN that they had.
func TestUnsent(t *testing.T) {
	juritest.Doors(t, func(t *testing.T, web bool) {
		s := serveDemo(t, func(s *served) { s.Web = web })
		s.OK("sari", "next pinus")
		first := s.Console("sari", 80, 24)
		first.See("P01")
		first.Press("bIstirahat lima men")
		first.See("lima men")
		again := s.Console("sari", 80, 24) // the first is not known to be gone
		again.See("Sambungan tadi putus")
		_ = first.Conn.Conn.Close()
		juritest.Until(t, "the first terminal is gone", func() bool { return terminals(s, "sari") == 1 })
		again.Press("it\rb")
		again.See("lima men")
		again.Press("it\r")
		again.See("Pesan tampil pada juri")
		if got := s.Folder.Board.State().Queue("pinus").Message.Text; got != "Istirahat lima menit" {
			t.Errorf("what was sent is %q", got)
		}

		other := s.ConsoleOn(s.ByPIN("sari", s.Pin("sari")), "sari", 80, 24) // no key: another device
		other.See("P01")
		other.Press("\r") // that somebody made the PIN
		other.Press("bHanya di sini")
		other.See("Hanya di sini")
		_ = other.Conn.Conn.Close()
		juritest.Until(t, "that terminal is gone", func() bool { return terminals(s, "sari") == 1 })
		for who, x := range map[string]*juritest.Terminal{
			"on another device": s.Console("sari", 80, 24),
			"with another PIN":  s.ConsoleOn(s.ByPIN("sari", s.Pin("sari")), "sari", 80, 24),
			"by somebody else":  s.Console("tono", 80, 24),
		} {
			x.See("Antrean")
			x.Press("\rb")
			x.See("Pesan untuk ruang ini")
			if strings.Contains(x.Screen(), "Hanya di sini") {
				t.Errorf("what was typed is seen %s:\n%s", who, x.Screen())
			}
		}
	})
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
