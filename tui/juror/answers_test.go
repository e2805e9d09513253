package juror

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit/kittest"
)

// What is typed shows as it was typed, and what the scale does not know is refused: 9.5
// where whole numbers are asked for is never 95.
func TestASeparatorIsRefused(t *testing.T) {
	for _, mark := range []string{".", ","} {
		rig := called(t)
		p := sit(t, rig, "ani")
		p.Press("9", mark)
		p.shows("9,: bilangan bulat saja, 0–100.")
		p.Press("5", "enter")
		p.settle()
		p.shows(" 9,5 ", "9,5: bilangan bulat saja")
		if d := draft(rig, "ani", "P05"); d != nil && len(d.Scores) > 0 || p.s.focus() != 0 {
			t.Fatalf("saved %v, at row %d", d.Scores, p.s.focus())
		}
		for _, k := range []string{"enter", "]", "m", "S", "g", "down"} { // which it holds back
			if why := p.s.WhyNot(kittest.Key(k)); why != "9,5: bilangan bulat saja, 0–100." {
				t.Errorf("%s is told %q", k, why)
			}
		}
		p.Press("backspace", "enter")
		p.shows("bilangan bulat saja") // 9, is none either
		p.Press("backspace", "5", "enter")
		p.settle()
		if v, _ := draft(rig, "ani", "P05").Scores.Get("latar"); v != 95*exact.One {
			t.Errorf("saved %s", v)
		}
	}
}

// The box and the sentence show the same text, however long it is.
func TestTheBoxShowsAllThatIsTyped(t *testing.T) {
	p := sit(t, called(t), "ani")
	p.Press("1", "2", "3", "4", "5", "6", "7", "enter")
	p.shows(" 1234567 ", "1234567 di luar rentang skor")
}

// A key that can do nothing on a sheet is told why, and what to press instead.
func TestWhyASheetTakesNothing(t *testing.T) {
	rig := underWay(t)
	rig.Do("sari", scoring.Close{Slot: "P06"})
	rig.Do("tono", scoring.MarkAbsent{Slot: "P09"})
	for _, c := range []struct {
		slot string
		keys []string
		why  string
	}{
		{"P05", []string{"8", "enter", "left", "m", "S"}, "Lembar P05 sudah diserahkan; e untuk mengoreksi."},
		{"P06", []string{"8", "e", "S", "backspace"}, "P06 sudah ditutup. Mintalah moderator"},
		{"P08", []string{"8", "enter", "m", "down", "S"}, "Anda menyatakan konflik kepentingan pada P08. c mencabutnya."},
		{"P09", []string{"8", "S", "enter"}, "P09 tidak hadir, sehingga tidak dinilai."},
		{"P10", []string{"8", "enter", "right", "e"}, "P10 belum dipanggil; lembarnya terbuka begitu peserta tampil. n ke P07 yang sedang tampil."},
		{"P07", []string{"left", "right", "+"}, "Belum ada skor di sini: ketik skornya dulu."},
		{"P07", []string{"e"}, "belum diserahkan; isilah langsung"},
		{"P07", []string{"u"}, "dapat diurungkan"},
		{"P07", []string{"n"}, "Tidak ada peserta lain yang sedang tampil"},
	} {
		for _, k := range c.keys {
			p := sit(t, rig, "ani")
			p.s.choose(c.slot)
			before := p.view()
			p.Press(k)
			if p.view() != before {
				t.Errorf("%s on %s changes the sheet", k, c.slot)
			}
			if why := p.s.WhyNot(kittest.Key(k)); !strings.Contains(why, c.why) {
				t.Errorf("%s on %s: %q, want %q", k, c.slot, why, c.why)
			}
		}
	}
}

// Enter before the call moves nothing, and at the call the cursor is on the first criterion.
func TestTheCursorAtTheCall(t *testing.T) {
	rig := kittest.New(t)
	p := sit(t, rig, "ani")
	p.Press("enter", "enter")
	if p.s.focus() != 0 {
		t.Fatalf("enter moved to row %d", p.s.focus())
	}
	p.Press("down", "down") // to read what is asked
	p.do("sari", scoring.Next{Room: "pinus"})
	if p.s.slot != "P05" || p.s.focus() != 0 {
		t.Errorf("at %s, row %d", p.s.slot, p.s.focus())
	}
	p.Press("]", "down", "down", "[")
	for range 3 {
		p.do("sari", scoring.Next{Room: "pinus"})
	}
	if p.s.slot != "P06" || p.s.focus() != 0 {
		t.Errorf("then at %s, row %d", p.s.slot, p.s.focus())
	}
}

// An arrow makes no score where there is none; on a sheet with a conflict nothing invites one.
func TestNothingScoredUnasked(t *testing.T) {
	rig := underWay(t)
	p := sit(t, rig, "ani")
	p.Press("right", "left", "+", "-")
	p.settle()
	if d := draft(rig, "ani", "P07"); d != nil && len(d.Scores) > 0 {
		t.Errorf("arrows made %v", d.Scores)
	}
	p.Press("]")
	p.shows("Anda tidak menilai peserta ini.", "c cabut konflik")
	p.hides("Signifikansi", "belum diisi", "0 dari 7", "serahkan")
}

// A correction shows what it changes, on the sheet and before it is handed in.
func TestACorrectionShowsOldAndNew(t *testing.T) {
	rig := underWay(t)
	p := sit(t, rig, "ani")
	p.Press("[", "[", "e", "9", "0", "enter")
	p.shows("81 →  90")
	p.Press("S")
	p.shows("81 → 90", "Kebaruan / nilai tambah")
	p.Press("esc", "up", "8", "1", "enter")
	p.hides("→")
}

// Beside the value being typed stands where it is among the juror's own for the criterion,
// and in one line what is left of their day.
func TestWhereAValueStands(t *testing.T) {
	rig := kittest.New(t)
	for i, slot := range []string{"P05", "P06", "P07"} {
		rig.Do("sari", scoring.Next{Room: "pinus"})
		if slot != "P07" {
			rig.Score("ani", slot, 70+10*i)
			rig.Do("sari", scoring.Next{Room: "pinus"})
			rig.Do("sari", scoring.Next{Room: "pinus"})
		}
	}
	rig.Do("tono", scoring.Next{Room: "eboni"})
	scores := map[string]exact.Decimal{}
	for _, c := range rig.State.Contest.Rubric.Criteria {
		scores[c.ID] = 90 * exact.One
	}
	rig.Do("ani", scoring.Submit{Slot: "P09", Scores: scores})
	p := sit(t, rig, "ani")
	p.shows("3 skor Anda: 70–90", "3 lembar, 1 masukan")
	p.Press("8", "5")
	p.shows("urutan 2 dari 4 skor Anda (70–90)")
	rig.Do("ani", scoring.Recuse{Slot: "P10", Reason: "Saudara."})
	rig.Do("ani", scoring.Recuse{Slot: "P08", Reason: "Saudara."})
	p.tell()
	p.shows("1 lembar, 1 masukan")
	for range 6 {
		p.Press("enter", "8", "0")
	}
	p.Press("enter", "S", "enter", "enter")
	p.shows("sisa 2 masukan")
}

// On a wide screen what the values of the criterion mean stands under it, and what the juror
// wrote for other entries beside the sheet.
func TestAWideSheet(t *testing.T) {
	p := sit(t, underWay(t), "ani")
	p.Press("down", "8", "5")
	view := p.s.View(200, 58)
	lines := strings.Split(view, "\n")
	at := func(text string) int {
		for y, line := range lines {
			if strings.Contains(line, text) {
				return y
			}
		}
		t.Fatalf("no %q in\n%s", text, view)
		return 0
	}
	if a, b, c := at("Kebaruan / nilai tambah"), at("81+ Baik"), at("Implementasi inovasi"); a > b || b > c {
		t.Errorf("the criterion stands in line %d, its levels in %d, the next criterion in %d", a, b, c)
	}
	at("Masukan untuk peserta lain")
	at("Perlu rencana pendanaan.")
}

// On a phone all that a criterion asks shows, in three lines.
func TestAPhoneShowsWhatACriterionAsks(t *testing.T) {
	const asks = "Seberapa besar perubahan bagi masyarakat, dan apakah dampaknya terukur sebelum dan sesudah?"
	setup := kittest.Setup()
	setup.Contest.Rubric.Criteria[0].Help.ID = asks
	rig := kittest.New(t)
	rig.Do("@host", scoring.Configure{Setup: setup})
	rig.Do("sari", scoring.Next{Room: "pinus"})
	rig.Do("ani", scoring.EditSheet{Slot: "P05", Set: map[string]exact.Decimal{"baru": exact.One}})
	p := sit(t, rig, "ani")
	p.s.move(0)
	if view := p.s.View(44, 18); !kittest.Shows(view, asks) {
		t.Errorf("not all of it shows in\n%s", view)
	}
}
