package board_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/rank"
	"juri/tui/board"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// kipp is a contest of the size of the real one: 46 entries, three rooms, two days.
func kipp() scoring.Setup {
	s := kittest.Setup()
	s.Contest.Name, s.Contest.Host = "KIPP Kota Malang 2023", "Bagian Organisasi Sekretariat Daerah Kota Malang"
	s.Contest.Sample = true
	s.Contest.Result.Awards = []rank.Award{{Name: "3 Besar", Places: 3}, {Name: "3 Terbaik", Places: 3}, {Name: "4 Favorit", Places: 4}}
	s.Rooms = append(s.Rooms, scoring.Room{ID: "meranti", Name: "Meranti", Date: "2023-03-21", Start: "08:00", Slot: 20 * time.Minute})
	s.Rooms[1].Date = "2023-03-21"
	units := []string{
		"Dinas Lingkungan Hidup", "Puskesmas Kedungkandang", "SMP Negeri 3", "Kecamatan Lowokwaru",
		"Dinas Kependudukan dan Pencatatan Sipil", "RSUD Kota Malang", "Kelurahan Sukun", "Satuan Polisi Pamong Praja",
	}
	for i := range 40 {
		room := []string{"pinus", "eboni", "meranti"}[i%3]
		unit := units[i%len(units)]
		if i >= len(units) {
			unit = fmt.Sprintf("%s %d", unit, i/len(units)+1)
		}
		s.Entries = append(s.Entries, scoring.Entry{
			ID: fmt.Sprintf("P%02d", 11+i), Unit: unit, Title: "SIGAP: Sistem Informasi Tanggap Pelayanan Warga",
			Category: "Umum", Room: room, Order: 10 + i, Presenter: "Bapak Rahasia",
		})
	}
	return s
}

// crowded is a contest of three rooms on one day, with the longest names that a city has.
func crowded(t testing.TB) *kittest.Rig {
	s := kipp()
	for i := range s.Rooms {
		s.Rooms[i].Date = "2023-03-20"
	}
	for id, e := range map[string]scoring.Entry{
		"P05": {Unit: "Dinas Sosial, Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana", Short: "Dinsos P3AP2KB"},
		"P06": {Unit: "Dinas Kependudukan dan Pencatatan Sipil"},
		"P09": {Unit: "Dinas Tenaga Kerja, Penanaman Modal dan Pelayanan Terpadu Satu Pintu"},
		"P13": {Unit: "Dinas Pekerjaan Umum, Penataan Ruang, Perumahan dan Kawasan Permukiman", Short: "DPUPRPKP"},
	} {
		i := slices.IndexFunc(s.Entries, func(o scoring.Entry) bool { return o.ID == id })
		s.Entries[i].Unit, s.Entries[i].Short = e.Unit, e.Short
	}
	return kittest.Of(t, s)
}

// judge plays a slot to its close, with one mark for everything from three jurors.
func judge(r *kittest.Rig, slot string, mark int) {
	room := r.State.Slot(slot).Room
	r.Do("panitia", scoring.Call{Slot: slot})
	for range r.State.Contest.Timer.Phases {
		r.Do("panitia", scoring.Next{Room: room})
	}
	for _, j := range []string{"ani", "budi", "citra"} {
		r.Score(j, slot, mark)
	}
	r.Do("panitia", scoring.Close{Slot: slot})
}

// halfway is the contest with 31 entries judged, one absent, and a closing behind
// which some more sheets moved places.
func halfway(t testing.TB, judged int, each func(*kittest.Rig)) *kittest.Rig {
	r := kittest.New(t)
	r.Do("@host", scoring.Configure{Setup: kipp()})
	r.Do("panitia", scoring.MarkAbsent{Slot: "P49"})
	for i, l := range r.State.Slots[:judged] {
		judge(r, l.Entry.ID, 95-(i*37)%31)
		if each != nil {
			each(r)
		}
	}
	return r
}

type sceneOf struct {
	name string
	make func(t testing.TB) (*kittest.Rig, func(*kittest.Terminal))
}

func scenes() []sceneOf {
	show := func(mode scoring.Mode, room, text string) scoring.Command {
		return scoring.ShowOn{Board: "layar", Mode: mode, Room: room, Text: text}
	}
	plain := func(do func(r *kittest.Rig)) func(testing.TB) (*kittest.Rig, func(*kittest.Terminal)) {
		return func(t testing.TB) (*kittest.Rig, func(*kittest.Terminal)) {
			r := kittest.New(t)
			do(r)
			return r, nil
		}
	}
	onStage := func(r *kittest.Rig, room, slot string, pass time.Duration) {
		r.Do("panitia", scoring.Call{Slot: slot})
		r.Now += pass
	}
	table := func(judged int) func(testing.TB) (*kittest.Rig, func(*kittest.Terminal)) {
		return func(t testing.TB) (*kittest.Rig, func(*kittest.Terminal)) {
			// The terminal is there from the first closing on, to know what moved.
			r := halfway(t, 3, nil)
			return r, func(term *kittest.Terminal) {
				for i := 3; i < judged; i++ {
					judge(r, r.State.Slots[i].Entry.ID, 95-(i*37)%31)
					term.Refresh()
				}
				r.Do("panitia", show(scoring.ShowStandings, "", ""))
				term.Refresh()
			}
		}
	}
	return append(forms(), []sceneOf{
		{"idle", plain(func(r *kittest.Rig) {})},
		{"idle-between", plain(func(r *kittest.Rig) { judge(r, r.State.Slots[0].Entry.ID, 80) })},
		{"idle-done", plain(func(r *kittest.Rig) {
			for _, l := range r.State.Slots {
				judge(r, l.Entry.ID, 80)
			}
		})},
		{"idle-crowded", func(t testing.TB) (*kittest.Rig, func(*kittest.Terminal)) { return crowded(t), nil }},
		{"idle-crowded-message", func(t testing.TB) (*kittest.Rig, func(*kittest.Terminal)) {
			r := crowded(t)
			judge(r, "P06", 80)
			r.Do("sari", scoring.Say{Room: "pinus", Text: "Istirahat sampai pukul 13.00."})
			return r, nil
		}},
		{"stage-crowded", func(t testing.TB) (*kittest.Rig, func(*kittest.Terminal)) {
			r := crowded(t)
			onStage(r, "pinus", "P06", 2*time.Minute+15*time.Second)
			onStage(r, "eboni", "P09", 4*time.Minute+5*time.Second)
			return r, nil
		}},
		{"stage", plain(func(r *kittest.Rig) { onStage(r, "pinus", "P07", 2*time.Minute+48*time.Second) })},
		{"stage-warn", plain(func(r *kittest.Rig) {
			onStage(r, "pinus", "P07", 6*time.Minute+15*time.Second)
			r.Do("sari", scoring.Say{Room: "pinus", Text: "Sesi berikutnya dimulai pukul 13.00 setelah istirahat."})
		})},
		{"stage-over", plain(func(r *kittest.Rig) { onStage(r, "pinus", "P06", 7*time.Minute+37*time.Second) })},
		{"stage-paused", plain(func(r *kittest.Rig) {
			onStage(r, "pinus", "P08", 3*time.Minute)
			r.Do("sari", scoring.Pause{Room: "pinus"})
			r.Now += time.Minute
		})},
		{"stage-two", plain(func(r *kittest.Rig) {
			onStage(r, "pinus", "P07", 2*time.Minute+15*time.Second)
			onStage(r, "eboni", "P09", 4*time.Minute+5*time.Second)
			r.Do("sari", scoring.Say{Room: "pinus", Text: "Mohon tenang."})
		})},
		{"standings", table(32)},
		{"standings-few", table(6)},
		{"standings-none", plain(func(r *kittest.Rig) { r.Do("panitia", show(scoring.ShowStandings, "", "")) })},
		{"standings-hidden", plain(func(r *kittest.Rig) {
			s := kittest.Setup()
			s.Contest.Show.Board = scoring.WhenSealed
			r.Do("@host", scoring.Configure{Setup: s})
			r.Do("panitia", show(scoring.ShowStandings, "", ""))
		})},
		{"join", plain(func(r *kittest.Rig) { r.Do("panitia", show(scoring.ShowJoin, "", "")) })},
		{"message", plain(func(r *kittest.Rig) {
			r.Do("panitia", show(scoring.ShowMessage, "", "Istirahat sampai pukul 13.00. Makan siang di ruang Akasia."))
		})},
		{"standings-frozen", frozen},
		{"standings-sealed", revealed(true, scoring.Announce{Act: scoring.RevealJump, Step: 14}, show(scoring.ShowStandings, "", ""))},
		{"standings-secret", revealed(true, show(scoring.ShowStandings, "", ""))},
		{"reveal", revealed(true)},
		{"reveal-award", revealed(true, scoring.Announce{Act: scoring.RevealNext})},
		{"reveal-place", revealed(true, scoring.Announce{Act: scoring.RevealJump, Step: 8}, scoring.Announce{Act: scoring.RevealNext, Beats: true})},
		{"reveal-winners", revealed(true, scoring.Announce{Act: scoring.RevealJump, Step: 13}, scoring.Announce{Act: scoring.RevealNext, Beats: true})},
		{"reveal-entry", revealed(true, scoring.Announce{Act: scoring.RevealJump, Step: 4})},
		{"reveal-all", revealed(true, scoring.Announce{Act: scoring.RevealJump, Step: 14})},
		{"reveal-message", revealed(true, scoring.Announce{Act: scoring.RevealSay, Text: "Sambutan Bapak Wali Kota"})},
		{"reveal-rehearsal", revealed(false, scoring.Announce{Act: scoring.RevealRehearse}, scoring.Announce{Act: scoring.RevealJump, Step: 3})},
		{"reveal-rehearsed", revealed(false, scoring.Announce{Act: scoring.RevealRehearse}, scoring.Announce{Act: scoring.RevealJump, Step: 14})},
		{"blank", plain(func(r *kittest.Rig) { r.Do("panitia", show(scoring.ShowBlank, "", "")) })},
	}...)
}

// open makes a scene's terminal, with its screen attached.
func (s sceneOf) open(t testing.TB, lang string, theme kit.Theme) (*kittest.Rig, *kittest.Terminal, *board.Screen) {
	r, then := s.make(t)
	term := r.Terminal("layar", lang, theme)
	screen := board.New(term.Terminal)
	term.Attach(screen)
	if then != nil {
		then(term)
	}
	return r, term, screen
}

func TestGolden(t *testing.T) {
	for _, sc := range scenes() {
		_, _, screen := sc.open(t, "id", kit.Dark)
		sizes := [][2]int{{80, 24}}
		if slices.Contains([]string{"idle", "stage", "stage-two", "standings", "reveal-place", "reveal-entry", "reveal-all", "join", "message"}, sc.name) {
			sizes = [][2]int{{44, 20}, {80, 24}, {120, 34}, {200, 60}}
		}
		for _, size := range sizes {
			w, h := size[0], size[1]
			kittest.Golden(t, sc.name, "id", screen.View(w, h), w, h)
		}
		_, _, english := sc.open(t, "en", kit.Dark)
		for _, size := range sizes {
			kittest.Golden(t, sc.name, "en", english.View(size[0], size[1]), size[0], size[1])
		}
		if !slices.Contains([]string{"stage", "stage-warn", "stage-over", "standings", "reveal-entry"}, sc.name) {
			continue
		}
		plain := screen.View(80, 24)
		for _, theme := range []kit.Theme{kit.Dark, kit.Light, kit.Contrast} {
			_, _, screen := sc.open(t, "id", theme)
			view := screen.View(80, 24)
			if ansi.Strip(view) != ansi.Strip(plain) {
				t.Errorf("%s: other words in %s", sc.name, theme)
			}
			kittest.Colours(t, sc.name+"-"+string(theme), view, theme, 80, 24)
		}
	}
}
