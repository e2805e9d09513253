package organizer_test

import (
	"fmt"
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit/kittest"
)

// reviewed is midday with something to strike: one juror of P05 writes more.
func reviewed(t testing.TB) *kittest.Rig {
	r := midday(t)
	r.Do("sari", scoring.Reopen{Slot: "P05", Reason: "masukan dilengkapi"})
	set := map[string]exact.Decimal{}
	for _, c := range r.State.Contest.Rubric.Criteria {
		set[c.ID] = 80 * exact.One
	}
	r.Do("ani", scoring.Submit{Slot: "P05", Scores: set, Strength: "Data lengkap. Penyajinya gugup sekali!",
		Improve: "Mohon tunjukkan biaya per tahun, siapa yang menanggungnya, dan berapa lama dukungan itu dijanjikan.\nLibatkan sekolah lain."})
	r.Do("panitia", scoring.HoldFeedback{Slot: "P09", Reason: "Menunggu tanggapan ketua."})
	r.Do("panitia", scoring.StrikeFeedback{Slot: "P05", Juror: "budi", Text: "Dampaknya nyata.", Reason: "terlalu umum"})
	return r
}

func TestGoldenReview(t *testing.T) {
	for name, keys := range map[string][]string{
		"review": {"4", "m"}, "review-read": {"4", "m", "enter", "down"}, "review-strike": {"4", "m", "enter", "down", "x"}, "review-hold": {"4", "m", "t"},
	} {
		for lang, size := range kittest.Screens() {
			t.Run(fmt.Sprintf("%s-%s-%d", name, lang, size[0]), func(t *testing.T) {
				w, h := size[0], size[1]-2
				d := open(t, reviewed(t), lang)
				d.scr.View(w, h)
				d.Press(keys...)
				kittest.Golden(t, name, lang, d.scr.View(w, h), w, h)
			})
		}
	}
}

// An entry's feedback is held back, released, and a sentence struck and put back,
// each with one key and on record; the letters are the paper's.
func TestReview(t *testing.T) {
	d := open(t, reviewed(t), "id")
	d.show(120, 40)
	d.Press("4", "m")
	d.wants(t, "P05", "P09", "ditahan", "1 dicoret")
	d.Press("t")
	d.Type("Diperiksa dulu.")
	d.Press("enter")
	review := func(slot string) scoring.Review { return d.rig.State.Slot(slot).Review }
	if got := review("P05").Held; got != "Diperiksa dulu." {
		t.Fatalf("held for %q", got)
	}
	d.Press("t")
	if got := review("P05").Held; got != "" {
		t.Fatalf("still held for %q", got)
	}
	d.Press("enter")
	voices := d.rig.State.Slot("P05").AnonymousFeedback()
	d.wants(t, "Juri A", "Juri D", "Penyajinya gugup sekali!")
	for _, v := range voices {
		d.lacks(t, d.rig.State.Person(v.Juror).Name)
	}
	before := len(review("P05").Struck)
	down := 0 // to the sentence that must go
	for _, v := range voices {
		if v.Juror == "ani" {
			down++
			break
		}
		down += 2
	}
	for range down {
		d.Press("down")
	}
	d.Press("x")
	d.Type("melukai")
	d.Press("enter")
	struck := review("P05").Struck
	if len(struck) != before+1 || struck[before] != (scoring.Strike{Juror: "ani", Text: "Penyajinya gugup sekali!"}) {
		t.Fatalf("struck: %v", struck)
	}
	if out := review("P05").Cleared("ani", voices[0].Strength); strings.Contains(out, "gugup") {
		t.Errorf("it still says %q", out)
	}
	d.Press("x")
	if got := len(review("P05").Struck); got != before {
		t.Errorf("%d are struck after it was put back, want %d", got, before)
	}
	d.Press("esc", "esc")
	d.wants(t, "6 peserta")
}
