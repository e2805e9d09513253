package organizer_test

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// judged is a contest of two rooms in which every juror scored, one of them
// more severely than the others and apart from them on one entry.
func judged(t testing.TB) *kittest.Rig {
	r := midday(t)
	r.Score("dewa", "P06", 75)
	for i, j := range []string{"ani", "budi", "citra", "dewa"} {
		r.Score(j, "P07", 70-i)
	}
	return r
}

func TestFairness(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"All entries are connected", "ICC(2,1)", "Krippendorff's alpha", "more severe than the jury's mean", "The line after place 1: margin",
			"By other methods", "Rank sum", "possible juries were counted"},
		"id": {"Semua peserta terhubung", "ICC(2,1)", "Alfa Krippendorff", "lebih ketat daripada rata-rata Dewan Juri", "Batas setelah peringkat 1: selisih",
			"Menurut metode lain", "Jumlah peringkat", "kemungkinan susunan juri dihitung"},
	} {
		d := open(t, judged(t), lang)
		d.scr.View(120, 200)
		d.Press("3")
		view := strings.Join(strings.Fields(d.show(120, 200)), " ")
		for _, w := range want {
			if !strings.Contains(view, w) {
				t.Errorf("%q is not said in\n%s", w, d.show(120, 200))
			}
		}
	}
}

// The analysis opens with what its figures come to: the weakest line, the farthest juror
// and the steepest drift, each with its dots. A dot that may be nothing is hollow.
func TestFairnessOpens(t *testing.T) {
	r := judged(t)
	for _, l := range []string{"P08"} {
		r.Do("panitia", scoring.Close{Slot: "P07"})
		r.Do("sari", scoring.Next{Room: "pinus"})
		for i, j := range []string{"ani", "budi", "citra"} {
			r.Score(j, l, 79+i)
		}
		r.Score("dewa", l, 60)
	}
	d := open(t, r, "id")
	d.Press("3")
	view := d.show(100, 60)
	opening, _, _ := strings.Cut(view, "Angka-angkanya")
	for _, words := range []string{"Batas setelah 1 (Terbaik) belum pasti", "● ", "Tidak tampak nilai yang naik atau turun", "−", "100% dari semua susunan juri", "lebih ketat", "○"} {
		if !strings.Contains(opening, words) {
			t.Errorf("%q is not in the opening:\n%s", words, opening)
		}
	}
	if strings.Contains(opening, "█") || strings.Contains(opening, "ICC") {
		t.Errorf("bars or figures in the opening:\n%s", opening)
	}
	r.Do("panitia", scoring.DecideTie{Entries: []string{"P05", "P09"}, Reason: "ketua"})
	d.Refresh()
	if view := d.show(100, 60); !strings.Contains(view, "tipis") && !strings.Contains(view, "kukuh") {
		t.Errorf("no verdict on the lines:\n%s", view)
	}
}

func TestGoldenFairness(t *testing.T) {
	for lang, size := range kittest.Screens() {
		w, h := size[0], size[1]-2
		d := open(t, judged(t), lang)
		d.scr.View(w, h)
		d.Press("3")
		kittest.Golden(t, "fairness", lang, d.scr.View(w, h), w, h)
		d.Press("end")
		kittest.Golden(t, "fairness-end", lang, d.scr.View(w, h), w, h)
	}
}

// Before there is anything to work out, it says so; and at any size it fits.
func TestFairnessEarly(t *testing.T) {
	for _, r := range []*kittest.Rig{kittest.New(t), judged(t)} {
		d := open(t, r, "en")
		d.scr.View(80, 22)
		d.Press("3")
		for _, size := range [][2]int{{1, 1}, {10, 3}, {20, 5}, {44, 18}, {300, 90}} {
			lines := strings.Split(d.show(size[0], size[1]), "\n")
			if len(lines) != size[1] {
				t.Errorf("%v: %d lines", size, len(lines))
			}
			for _, l := range lines {
				if kit.Width(l) != size[0] {
					t.Errorf("%v: a line of %d cells: %q", size, kit.Width(l), l)
				}
			}
			d.Press("pgdown", "up", "home")
		}
	}
	d := open(t, kittest.New(t), "en")
	d.scr.View(80, 22)
	d.Press("3")
	d.wants(t, "Too early to say: 0 entries", "begins with 3 entries")
	r := kittest.New(t)
	r.Do("sari", scoring.Next{Room: "pinus"})
	for i, j := range []string{"ani", "budi", "citra"} {
		r.Score(j, "P05", 80+i)
	}
	d = open(t, r, "id")
	d.Press("3")
	d.wants(t, "Masih terlalu awal: baru 1 peserta", "mulai dari 3 peserta")
	d.lacks(t, "0,00", "Krippendorff", "ketat")
}
