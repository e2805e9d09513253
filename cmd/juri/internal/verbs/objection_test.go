package verbs

import (
	"strings"
	"testing"
)

// Objections are written down, listed and answered by a verb, once there is a result.
func TestObjectionVerb(t *testing.T) {
	s := serveDemo(t)
	s.CloseAll()
	s.BreakTies()
	s.No("panitia", "objection P01 --text x", "belum disegel")
	other := s.ByPIN("sekretaris", s.card("panitia", "sekretaris"))
	s.OK("panitia", "seal")
	if _, e, code := over(t, other, "confirm --reason berdua"); code != 0 {
		t.Fatal(e)
	}
	if said := s.OK("panitia", "objection"); !strings.Contains(said, "Belum ada sanggahan.") {
		t.Errorf("nothing is listed as %q", said)
	}
	s.OK("panitia", "objection P01 --from 'Rina Wulandari' --text 'Nilai kami tertukar'")
	s.OK("panitia", "objection P02 --text 'Waktu kurang'")
	s.No("panitia", "objection P01 --answer 1 --text x", "tidak keduanya")
	s.No("panitia", "objection --answer 3 --text x", "Tidak ada sanggahan bernomor itu")
	s.No("panitia", "objection --answer 0 --text x", "Tidak ada sanggahan bernomor itu")
	s.No("panitia", "objection --answer 1", "tuliskan isinya")
	s.OK("panitia", "objection --answer 1 --text 'Sudah diperiksa'")
	s.No("panitia", "objection --answer 1 --text lain", "Tidak ada sanggahan bernomor itu")
	said := s.OK("panitia", "objection")
	for _, want := range []string{"1. P01 ", "disampaikan oleh Rina Wulandari: “Nilai kami tertukar”", "Dijawab oleh", "“Sudah diperiksa”", "2. P02 ", "Belum dijawab."} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in\n%s", want, said)
		}
	}
	if log := s.OK("panitia", "log"); !strings.Contains(log, "mencatat sanggahan P01") || !strings.Contains(log, "menjawab sanggahan P01") {
		t.Error("the log does not tell it")
	}
}
