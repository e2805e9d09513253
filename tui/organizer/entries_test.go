package organizer_test

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
)

func TestPaperSheet(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("4", "down", "d", "right", "right", "right", "i")
	if !d.scr.Typing() {
		t.Fatal("the form does not open")
	}
	d.show(80, 22)
	d.wants(t, "Isian Dewa Prakoso yang belum diserahkan tetap ada")
	d.Type("709")
	d.Press("enter")
	d.wants(t, "709", "0–100")
	d.Press("backspace", "backspace")
	d.Type("1") // 71
	d.Press("enter")
	for range 6 {
		d.Type("80")
		d.Press("enter")
	}
	d.Type("Berdampak.")
	d.Press("enter", "enter")
	c := d.rig.State.Slot("P06").Cell("dewa")
	if c.Sheet == nil {
		t.Fatalf("no sheet; %q\n%s", d.Notice, d.show(80, 22))
	}
	if v, _ := c.Sheet.Scores.Get("latar"); v != 71*exact.One {
		t.Errorf("latar is %s", v)
	}
	if c.Sheet.By != "panitia" || c.Juror != "dewa" || !c.Sheet.Paper || c.Sheet.Improve != "" {
		t.Errorf("recorded as %+v", c.Sheet)
	}
	if c.Draft == nil || !strings.HasPrefix(c.Draft.Improve, "Perlu rencana") {
		t.Errorf("what the juror typed is now %+v", c.Draft)
	}
	if d.scr.Typing() || !strings.Contains(d.Notice, "Dewa Prakoso") {
		t.Errorf("after it: typing %v, notice %q", d.scr.Typing(), d.Notice)
	}
	d.wants(t, "Dimasukkan dari kertas oleh Panitia", "kertas")
	d.Press("i") // a second look is at the paper, not at what the juror typed
	d.wants(t, "Lembar dari kertas · P06 · Dewa Prakoso", "71")
}

// What a juror handed in is theirs: the key says so.
func TestNoPaperOverOwnSheet(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("4", "down", "d", "i")
	if d.scr.Typing() || !strings.Contains(d.Notice, "diserahkan sendiri oleh juri") || !strings.Contains(d.Notice, "P06 Ani Rahma") {
		t.Errorf("typing %v, notice %q\n%s", d.scr.Typing(), d.Notice, d.show(80, 22))
	}
}

// Who an entry is, once it was called, is changed with a reason or not at all.
func TestEditOfACalledEntry(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("4", "down", "enter")
	d.wants(t, "Ubah peserta P06", "Peserta ini sudah dipanggil; 2 lembar sudah masuk.", "Alasan")
	d.Type(" Baru")
	d.Press("ctrl+s")
	d.wants(t, "Isian ini tidak boleh kosong.")
	if !d.scr.Typing() || strings.HasSuffix(d.rig.State.Slot("P06").Entry.Unit, "Baru") {
		t.Fatal("changed without a reason")
	}
	d.Type("salah ketik")
	d.Press("enter")
	if e := d.rig.State.Slot("P06").Entry; !strings.HasSuffix(e.Unit, " Baru") || d.scr.Typing() {
		t.Errorf("changed to %+v, notice %q", e, d.Notice)
	}
	d.Press("8")
	d.wants(t, "mengubah peserta P06: instansi")
	d.Press("4", "enter", "down", "down", "down") // the presenter's name alone needs none
	d.Type("Bu Rini")
	d.Press("ctrl+s")
	if e := d.rig.State.Slot("P06").Entry; e.Presenter != "Bu Rini" {
		t.Errorf("changed to %+v, notice %q", e, d.Notice)
	}
}

func TestAnIncompletePaperSheetStays(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("4", "down", "d", "right", "right", "right", "i", "ctrl+s")
	if d.rig.State.Slot("P06").Cell("dewa").Sheet != nil || !d.scr.Typing() {
		t.Error("an incomplete sheet was taken")
	}
	d.wants(t, "Isian ini tidak boleh kosong.")
	d.Press("esc")
	if d.scr.Typing() {
		t.Error("esc does not close the form")
	}
}

func TestNoPaperForConflictsAndClosedSlots(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("4", "down", "d", "right", "right", "i") // citra declared a conflict
	if d.scr.Typing() {
		t.Error("a sheet can be entered for a juror in conflict")
	}
	d.Press("esc", "up", "d", "i") // P05 is closed
	if d.scr.Typing() {
		t.Error("a sheet can be entered into a closed slot")
	}
}

func TestEntries(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("4", "/")
	d.Type("eboni hadir")
	d.wants(t, "P10", "1 dari 6")
	d.lacks(t, "P05")
	d.Press("enter", "enter")
	d.wants(t, "Ubah peserta P10")
	d.Type(" Baru")
	d.Press("down", "down", "down")
	d.Type("Bu Rini")
	d.Press("enter")
	d.Type("nama resmi") // P10 was absent: people know it
	d.Press("enter")
	if e := d.rig.State.Slot("P10").Entry; e.Unit != "Kelurahan Kasin Baru" || e.Presenter != "Bu Rini" || e.Category != "Umum" {
		t.Errorf("edited to %+v", e)
	}
	d.Press("esc")
	d.wants(t, "6 peserta")

	d.Press("a")
	d.Type("P47")
	d.Press("enter", "right", "enter")
	d.Type("Disnaker")
	d.Press("enter")
	d.Type("SIAP KERJA")
	d.Press("enter")
	if l := d.rig.State.Slot("P47"); l == nil || l.Room != "eboni" || l.Entry.Unit != "Disnaker" {
		t.Errorf("added: %+v, %q", l, d.Notice)
	}
	d.Press("home", "w", "enter", "esc") // which has sheets: not without a reason
	if d.rig.State.Slot("P05").Phase == scoring.Withdrawn {
		t.Error("withdrawn without a reason")
	}
	d.Press("w")
	d.Type("permintaan instansi")
	d.Press("enter")
	if d.rig.State.Slot("P05").Phase != scoring.Withdrawn {
		t.Error("not withdrawn")
	}
}

// Where categories are not compared, one of them is chosen for a late entry.
func TestLateEntryToACategory(t *testing.T) {
	r := midday(t)
	c := *r.State.Contest
	c.Result.Overall, c.Result.Awards = scoring.NotCompared, nil
	r.State = scoring.Apply(r.State, scoring.Event{Fact: scoring.ContestSet{Contest: c}})
	d := open(t, r, "id")
	d.Press("4", "a")
	d.Type("P47")
	d.Press("enter", "enter")
	d.Type("Disnaker")
	d.Press("enter")
	d.Type("SIAP KERJA")
	d.Press("enter", "enter")
	if l := d.rig.State.Slot("P47"); l == nil || l.Entry.Category != r.State.KnownCategories()[0] {
		t.Errorf("added: %+v, %q", l, d.Notice)
	}
}

func TestARefusalKeepsTheForm(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("4", "a")
	d.Type("P05")
	d.Press("enter", "enter")
	d.Type("Unit")
	d.Press("enter")
	d.Type("Judul")
	d.Press("enter")
	if !d.scr.Typing() || !strings.Contains(d.Notice, "P05") {
		t.Errorf("typing %v, notice %q", d.scr.Typing(), d.Notice)
	}
	d.wants(t, "Judul")
}

// TestFormSaysWhatEnterDoes: it goes on from every field but the last, and saves there.
func TestFormSaysWhatEnterDoes(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("4", "enter")
	d.wants(t, "enter lanjut")
	d.Press("tab", "tab", "tab", "tab")
	d.wants(t, "enter simpan")
}

// TestJurorsOfOneFirstName: heads of columns that would be alike are user names.
func TestJurorsOfOneFirstName(t *testing.T) {
	r := midday(t)
	said := r.State.Recorded()
	for i := range said.People {
		if said.People[i].Role == scoring.Juror {
			said.People[i].Name = "Juri " + said.People[i].User
		}
	}
	r.Do("@host", scoring.Configure{Setup: said, Reason: "nama"})
	d := open(t, r, "id")
	d.Press("4", "d")
	d.wants(t, "ani ", "budi ")
	d.lacks(t, "▸Juri")
}
