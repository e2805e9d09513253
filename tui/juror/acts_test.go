package juror

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/exact"
)

func TestAnEmptyCriterionCannotBeHandedIn(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	p.Press("8", "0", "enter", "enter", "7", "0", "enter", "S")
	p.shows("Belum dapat diserahkan", "Kebaruan / nilai tambah", "Signifikansi")
	p.hides("Latar belakang dan tujuan, ")
	p.Press("enter")
	if p.s.mode != onSheet || p.s.focus() != 1 {
		t.Errorf("mode %d row %d, want the sheet, row 1", p.s.mode, p.s.focus())
	}
	if handed(rig, "ani", "P05") != nil {
		t.Error("handed in with empty criteria")
	}
}

func TestCorrectingAHandedInSheet(t *testing.T) {
	rig := called(t)
	rig.Score("ani", "P05", 80)
	p := sit(t, rig, "ani")
	p.Press("9") // does nothing: the sheet is handed in
	if p.s.entry.on {
		t.Fatal("a handed-in sheet takes values")
	}
	p.Press("e", "9", "0", "enter")
	p.settle()
	p.shows("Koreksi", " 90 ")
	if sh := handed(rig, "ani", "P05"); sh.Revision != 1 {
		t.Fatalf("revision %d", sh.Revision)
	}
	p.Press("S", "enter")
	sh := handed(rig, "ani", "P05")
	if sh.Revision != 2 || sh.Total.Format(2) != "81.00" {
		t.Fatalf("revision %d, total %s", sh.Revision, sh.Total.Format(2))
	}
	p.Press("enter")
	p.shows("koreksi ke-1", sh.Receipt.Mark())
	p.Press("h")
	p.shows("Koreksi ke-1", "Semula", "Ani Rahma")
	p.Press("esc", "e", "z")
	if p.s.mode != onSheet || p.s.editable(p.s.current()) {
		t.Error("an empty correction does not go at once")
	}
	p.Press("e", "1", "0", "enter")
	p.settle()
	p.Press("esc")
	p.shows("Buang perubahan?")
	p.Press("enter")
	if draft(rig, "ani", "P05") != nil || handed(rig, "ani", "P05").Revision != 2 {
		t.Error("the correction was not dropped")
	}
	p.hides(" 10 ")
}

func TestUndo(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	p.Press("8", "0", "enter", "7", "0", "enter", "up", "right", "right")
	p.settle()
	p.shows(" 72 ")
	p.Press("ctrl+z")
	p.shows(" 70 ")
	p.Press("u", "u")
	p.settle()
	if d := draft(rig, "ani", "P05"); len(d.Scores) != 0 {
		t.Errorf("left %v", d.Scores)
	}
	p.Press("u")
	p.Press("m")
	p.Type("satu dua tiga")
	p.Press("ctrl+z")
	if got := p.s.area.Value(); got != "satu dua " {
		t.Errorf("undone to %q", got)
	}
}

func TestFeedback(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	p.Press("m")
	if !p.s.Typing() {
		t.Fatal("letters are commands")
	}
	p.Type("Qc S?")
	p.Press("enter")
	p.Run(p.s.Update(tea.PasteMsg{Content: "baris dua"}))
	p.Press("tab")
	p.Type("Rencana dana")
	p.Press("tab")
	p.settle()
	if p.s.Typing() || p.s.area != nil || p.s.focus() != p.s.handInRow() {
		t.Error("still writing")
	}
	d := draft(rig, "ani", "P05")
	if d == nil || d.Strength != "Qc S?\nbaris dua" || d.Improve != "Rencana dana" {
		t.Errorf("stored %+v", d)
	}
	p.Press("m")
	p.Run(p.s.Update(tea.PasteMsg{Content: strings.Repeat("kata ", 130)}))
	p.shows("/600")
	rig.Do("sari", scoring.Next{Room: "pinus"})
	rig.Do("sari", scoring.Next{Room: "pinus"})
	rig.Do("sari", scoring.Close{Slot: "P05"})
	p.tell()
	p.Type("zzQ")
	if p.s.mode != inFeedback {
		t.Error("letters became commands when the slot closed")
	}
}

func TestConflict(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	p.Press("c", "enter")
	p.Type("Suami bekerja di sana")
	p.Press("enter")
	p.shows("Nyatakan konflik kepentingan?")
	p.Press("enter")
	c := rig.State.Slot("P05").Cell("ani")
	if c.Recusal == nil || c.Recusal.Reason != "Suami bekerja di sana" {
		t.Fatalf("%+v", c.Recusal)
	}
	p.shows("konflik", "Konflik kepentingan: Suami bekerja di sana")
	p.Press("8")
	if p.s.entry.on {
		t.Error("a recused sheet takes values")
	}
}

func TestClosedSlots(t *testing.T) {
	rig := called(t)
	rig.Do("ani", scoring.EditSheet{Slot: "P05", Set: map[string]exact.Decimal{"latar": 80 * exact.One}})
	rig.Score("budi", "P05", 70)
	for range 2 {
		rig.Do("sari", scoring.Next{Room: "pinus"})
	}
	rig.Do("sari", scoring.Close{Slot: "P05"})
	p := sit(t, rig, "ani")
	p.Press("[")
	p.shows("belum masuk", "Belum Anda serahkan")
	p.Press("9", "S", "e")
	if p.s.mode != onSheet || p.s.entry.on {
		t.Error("a closed sheet takes values")
	}
}

func TestOwnScores(t *testing.T) {
	rig := called(t)
	rig.Score("ani", "P05", 80)
	for range 4 {
		rig.Do("sari", scoring.Next{Room: "pinus"})
	}
	rig.Score("ani", "P06", 90)
	rig.Score("budi", "P06", 11)
	p := sit(t, rig, "ani")
	p.Press("enter", "g")
	p.shows("P05", "P06", "Rata-rata", "85,0", "Sebaran", "7,1")
	p.hides("11,00")
	p.Press("g")
	if p.s.mode != onSheet {
		t.Error("g does not lead back")
	}
}

// rubric is a contest with other criteria and P05 on stage.

// TestHistoryOnAPhone: its title stays whole beside a long name.
func TestHistoryOnAPhone(t *testing.T) {
	rig := called(t)
	unit := "Dinas Kependudukan dan Pencatatan Sipil"
	rig.Do("panitia", scoring.EditEntry{Entry: "P05", Unit: &unit, Reason: "nama resmi"})
	rig.Score("ani", "P05", 80)
	p := sit(t, rig, "ani")
	p.Press("h")
	if view := ansi.Strip(p.s.View(44, 18)); !strings.Contains(view, "Riwayat P05 ─ Dinas Kependudukan dan Pe…") {
		t.Errorf("not in\n%s", view)
	}
}
