package board_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"juri/tui/board"
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
		"join":             {{"line", "ssh NAMA@10.0.0.5 -p 2222"}, {"hint", "Ganti NAMA dengan nama pengguna pada kartu Anda. PIN ada di kartu yang sama.", "NAMA dan PIN ada di kartu Anda."}},
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
				rows := 0
				look := func() {
					view := screen.View(size[0], size[1])
					for _, said := range text[1:] {
						if said == "@" { // who is revealed
							said = r.State.RevealSteps()[r.State.Reveal.Step-1].Unit
						}
						rows = max(rows, kittest.Rows(view, said))
					}
				}
				if look(); rows == 0 && sc.name == "standings" { // the first three may have a page to themselves
					r.Now += board.PageTime
					look()
					r.Now -= board.PageTime
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

// unread is what may stand in ordinary text before a hall, since nobody has to read it from afar.
var unread = []struct {
	what string
	is   *regexp.Regexp
}{
	{"whose contest it is, what time, in which room, and that its data are made up", regexp.MustCompile(`^((KIPP Kota Malang 2023|KIPP.*…)?( *(Ruang|Room) (Pinus|Eboni))?|DATA CONTOH|SAMPLE DATA|\d\d[.:]\d\d|Penampilan 2|♦ (baru|new)|▲▼.*)$`)},
	{"who got the award before", regexp.MustCompile(`^\d+ +(Puskesmas|Dinas|Satuan|Kelurahan|Kecamatan|Peserta Contoh|Sample Entry).*$`)},
	{"the checkpoint", regexp.MustCompile(`^(Titik periksa, .*|Checkpoint of .*|\d* ?[\w/+]+=*)$`)},
	{"the server's key, and that it is to be compared", regexp.MustCompile(`^(SHA256:.*|0bEXAMPLE.*|(Saat|The) .*|.*(sidik|fingerprint|ketik yes|type yes|yes or press).*)$`)},
}

var (
	blocks = regexp.MustCompile(`[\x{2500}-\x{259f}]+`)
	apart  = regexp.MustCompile(` {3,}|\n| · `)
)

// smallTexts is what stands in ordinary text.
func smallTexts(view string) (all []string) {
	for line := range strings.Lines(ansi.Strip(view)) {
		for _, text := range apart.Split(blocks.ReplaceAllString(line, "   "), -1) {
			if text = strings.TrimSpace(text); strings.ContainsFunc(text, func(r rune) bool { return r > ' ' }) {
				all = append(all, text)
			}
		}
	}
	return all
}

// From 34 rows on nothing but what nobody has to read is in ordinary text, whatever a board
// shows, on walls of every shape.
func TestNothingIsSmall(t *testing.T) {
	seen := map[string]int{}
	for _, sc := range scenes() {
		for _, lang := range []string{"id", "en"} {
			_, _, screen := sc.open(t, lang, kit.Dark)
			for _, size := range [][2]int{{120, 34}, {120, 40}, {160, 44}, {200, 60}, {44, 40}, {60, 60}, {90, 80}} {
				pillar := size[0] < 70 && strings.Contains(sc.name, "crowded") // several rooms' longest names have no room there
				if lang == "en" && size[1] != 34 || pillar {
					continue
				}
				view := screen.View(size[0], size[1])
			texts:
				for _, text := range smallTexts(view) {
					for _, u := range unread {
						if u.is.MatchString(text) {
							seen[u.what]++
							continue texts
						}
					}
					t.Errorf("%s in %s at %d×%d: %q is small", sc.name, lang, size[0], size[1], text)
				}
			}
		}
	}
	for _, u := range unread {
		if seen[u.what] == 0 {
			t.Errorf("%s is nowhere", u.what)
		}
	}
}
