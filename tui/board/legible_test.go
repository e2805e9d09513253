package board_test

import (
	"fmt"
	"strings"
	"testing"

	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// What a hall must read is in letters of two rows or more where the wall has 34; -v
// prints how many rows each text has, on each wall.
func TestLegibility(t *testing.T) {
	walls := [][2]int{{80, 24}, {120, 34}, {160, 45}, {200, 60}, {320, 90}}
	seen := map[string][][]string{
		"stage":            {{"name", "SDN Kotalama 1"}, {"innovation", "IBUKOTA: Inovasi Bulu Kotoran Ayam"}, {"phase", "Presentasi"}, {"clock", "04:12"}, {"next up", "Berikutnya: P05 Dinas Kesehatan"}},
		"stage-two":        {{"room", "Ruang Pinus"}, {"name", "SDN Kotalama 1"}, {"phase", "Presentasi"}, {"clock", "00:40"}, {"message", "Mohon tenang."}},
		"standings":        {{"title", "Peringkat sementara"}, {"award", "3 Besar", "3 BESAR"}, {"first's name", "Dinas Kesehatan"}, {"first's score", "95,00"}, {"fourth's name", "Dinas Kependudukan dan Pencatatan Sipil"}, {"fourth's score", "93,00"}},
		"standings-parts":  {{"parts of a score", "Dewan Juri 95,00 · Berkas 70"}},
		"reveal-rehearsal": {{"no result", "GELADI: bukan hasil"}},
		"reveal-place":     {{"place", "Peringkat 4 …"}},
		"reveal-entry":     {{"place", "Peringkat 8"}, {"name", "@"}},
		"idle":             {{"contest", "KIPP Kota Malang 2023"}, {"time", "08.00"}, {"next up", "P05 Dinas Kesehatan"}},
		"join":             {{"line", "ssh NAMA@10.0.0.5 -p 2222"}, {"hint", "Ganti NAMA dengan nama pengguna pada kartu Anda. PIN ada di kartu yang sama."}},
		"message":          {{"text", "Istirahat sampai pukul 13.00. Makan siang di ruang Akasia."}},
	}
	for _, sc := range scenes() {
		if seen[sc.name] == nil {
			continue
		}
		r, _, screen := sc.open(t, "id", kit.Dark)
		for _, text := range seen[sc.name] {
			var row strings.Builder
			for _, size := range walls {
				rows, view := 0, screen.View(size[0], size[1])
				for _, said := range text[1:] {
					if said == "@" { // who is revealed
						said = r.State.RevealSteps()[r.State.Reveal.Step-1].Unit
					}
					rows = max(rows, kittest.Rows(view, said))
				}
				if size[1] >= 34 && rows < 2 {
					t.Errorf("%s %v: the %s is in rows of %d", sc.name, size, text[0], rows)
				}
				fmt.Fprintf(&row, " %2d at %d×%d", rows, size[0], size[1])
			}
			t.Logf("%-13s %-14s%s", sc.name, text[0], row.String())
		}
	}
}
