package verbs

import (
	"strings"
	"testing"

	"juri/scoring"
)

// score is a line that hands a demo sheet in, all values alike.
func score(slot, value string) string {
	line := "score " + slot + " --submit --strength Baik --improve Perlu"
	for _, c := range strings.Fields("latar baru impl signif adapt sdaya lanjut") {
		line += " " + c + "=" + value
	}
	return line
}

// TestSheetsOfOthersByVerb voids a sheet by two people, corrects paper for a
// reason, excuses a juror, and takes an entry out and back: by verbs over SSH, and
// the juror hears of it.
func TestSheetsOfOthersByVerb(t *testing.T) {
	s := serveDemo(t)
	s.OK("sari", "call P01")
	for _, user := range strings.Fields("ani budi") {
		out, sheet := s.OK(user, score("P01", "80")), s.OK(user, "sheet P01")
		first, rest, _ := strings.Cut(s.Folder.Board.State().Slot("P01").Cell(user).Sheet.Receipt.Receipt(), "-")
		if apart := " " + first + "   " + rest; !strings.Contains(out, apart) || !strings.Contains(sheet, apart) {
			t.Errorf("the receipt's first group does not stand apart:\n%s%s", out, sheet)
		}
	}
	s.OK("panitia", score("P01", "70")+" --juror dewa")
	s.No("panitia", score("P01", "71")+" --juror dewa", "--reason")
	s.OK("panitia", score("P01", "71")+" --juror dewa --reason 'salah salin'")
	if out := s.OK("dewa", "changes"); !strings.Contains(out, "salah salin") || !strings.Contains(out, "70,00 → 71,00") {
		t.Errorf("dewa is told:\n%s", out)
	}
	s.OK("dewa", "changes --seen")
	if out := s.OK("dewa", "changes"); !strings.Contains(out, "Tidak ada perubahan") {
		t.Errorf("dewa is told again:\n%s", out)
	}
	s.OK("dewa", score("P01", "75"))
	s.No("panitia", score("P01", "72")+" --juror dewa --reason x", "diserahkan sendiri")

	s.No("panitia", "excuse P01 --juror budi --reason sakit", "dua orang")
	s.No("panitia", "recuse P01 --juror budi --reason saudara", "dua orang")
	s.OK("panitia", "recuse P02 --juror budi --reason saudara")
	s.No("panitia", "recuse P02 --juror budi --cancel", "alasan")
	s.No("budi", "recuse P02 --cancel --reason keliru", "dinyatakan oleh panitia")
	s.OK("panitia", "recuse P02 --juror budi --cancel --reason 'salah juri'")
	if out := s.OK("panitia", "log"); !strings.Contains(out, "mencabut konflik kepentingan pada P02") || !strings.Contains(out, "“salah juri”; cara masuk: ") ||
		!strings.Contains(out, "“salah salin”; cara masuk: ") {
		t.Errorf("the log does not tell that the conflict was taken back, or how who did it had logged in:\n%s", out)
	}
	s.OK("panitia", "excuse P01 --juror citra --reason sakit")
	if out := s.OK("citra", "sheet P01"); !strings.Contains(out, "berhalangan") {
		t.Errorf("citra's sheet:\n%s", out)
	}

	s.No("panitia", "void P01 --juror budi", "alasan")
	s.OK("panitia", "void P01 --juror budi --reason 'lembar tertukar'")
	if out := s.OK("sekretaris", "void"); !strings.Contains(out, "lembar tertukar") {
		t.Errorf("what waits:\n%s", out)
	}
	s.No("panitia", "void P01 --juror budi --confirm", "")
	s.No("sari", "void P01 --juror budi --confirm", "")
	s.OK("sekretaris", "void P01 --juror budi --confirm")
	if out := s.OK("budi", "changes"); !strings.Contains(out, "dibatalkan") || !strings.Contains(out, "80,00 → –") {
		t.Errorf("budi is told:\n%s", out)
	}
	s.OK("budi", score("P01", "80"))

	s.No("sari", "withdraw P01 --reason diminta", "hanya panitia")
	s.No("panitia", "withdraw P01", "alasan")
	s.OK("panitia", "withdraw P01 --reason diminta")
	s.OK("panitia", "reinstate P01 --reason 'salah catat'")
	s.No("sari", "disqualify P01 --reason x", "tidak berwenang")
	if out := s.OK("panitia", "disqualify P01 --reason 'bukan karya sendiri'"); !strings.Contains(out, "didiskualifikasi") {
		t.Errorf("disqualified:\n%s", out)
	}
	if out := s.OK("panitia", "standings"); !strings.Contains(out, "didiskualifikasi") {
		t.Errorf("standings:\n%s", out)
	}
	if l := s.Folder.Board.State().Slot("P01"); l.Phase != scoring.Disqualified || len(l.Cell("budi").Past) != 1 {
		t.Errorf("%s, %d voided", l.Phase, len(l.Cell("budi").Past))
	}
}
