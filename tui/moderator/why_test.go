package moderator

import (
	"testing"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// A key that cannot work says the reason that there is: not the entry's phase where that
// is none, and nothing that is not so of a key that works.
func TestWhyNot(t *testing.T) {
	s := sit(t, kittest.New(t), "sari", "id")
	why := func(key, want string) {
		t.Helper()
		if got := s.WhyNot(kittest.Key(key)); got != want {
			t.Errorf("%s says %q, want %q", key, got, want)
		}
	}
	why("space", "Tidak ada yang sedang tampil di ruang Pinus.")
	why("u", "Tidak ada yang dapat diurungkan di ruang Pinus.")
	s.Press("home")
	why("K", s.term.Text.General.KeyNoFurther())
	why("w", "")
	why("o", "P05 berstatus “menunggu”; “buka kembali” tidak dapat dilakukan.")
	s.Press("n", "down")
	why("c", "P05 masih tampil; n melanjutkannya.")
	why("C", s.term.Text.Moderator.NothingToClose())
	s.Press("esc", "C") // asks: P05 is on stage
	s.Press("esc")
	why("C", "")
	why("c", "P05 berstatus “presentasi”; “panggil yang dipilih” tidak dapat dilakukan.")
	s.rig.Score("ani", "P05", 80)
	s.rig.Do("sari", scoring.MarkAbsent{Slot: "P05", Reason: "pergi"})
	s.Refresh()
	s.Press("home")
	why("c", "P05 tidak hadir, tetapi sudah ada lembarnya: kembalikan dahulu dengan R.")
}
