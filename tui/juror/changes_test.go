package juror

import (
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit/kittest"
)

// corrected is ani's day with a sheet that others entered and corrected, one that
// was voided, and one slot for which she is excused.
func corrected(t testing.TB) *kittest.Rig {
	rig := underWay(t)
	fromPaper("P06")(rig)
	scores := map[string]exact.Decimal{"latar": 60 * exact.One}
	rig.Do("panitia", scoring.EnterSheets{Reason: "salah salin", Sheets: []scoring.PaperSheet{{Slot: "P06", Juror: "ani", Scores: scores}}})
	rig.Do("@host", scoring.Void{Slot: "P05", Juror: "ani", Reason: "lembar tertukar"})
	rig.Do("panitia", scoring.ConfirmVoid{Of: rig.State.Voids[0].Seq, Reason: "panitia lain tidak ada"})
	rig.Do("panitia", scoring.DeclareExcused{Slot: "P07", Juror: "ani", Reason: "sakit"})
	return rig
}

// A juror is told who changed what of theirs, until they say that they have seen it.
func TestToldOfChanges(t *testing.T) {
	rig := corrected(t)
	p := sit(t, rig, "ani")
	p.shows("Lembar Anda diubah (4)", "i perubahan", "Dicatat berhalangan oleh Panitia", "izin")
	p.Press("i")
	p.shows("Perubahan pada lembar Anda", "salah salin", "lembar tertukar", "81,00 → –", "sudah saya baca")
	p.Press("esc")
	p.shows("Lembar Anda diubah")
	p.Press("i", "enter")
	p.Refresh()
	p.hides("Lembar Anda diubah")
	if len(rig.State.Changes("ani")) != 0 {
		t.Error("it is not recorded")
	}
	p.Press("[", "[")
	p.shows("Lembar Anda (81,00) dibatalkan")
	p.Press("h")
	p.shows("(batal)")
	p.Press("esc", "]", "]")
	p.Press("8", "enter") // and being there after all takes the excuse back with the sheet
	p.settle()
	p.shows("8")
}

// The chair confirms that a sheet is void; nobody else in the jury is asked.
func TestChairConfirmsAVoid(t *testing.T) {
	rig := proposed(t)
	rig.Do("panitia", scoring.WithdrawSeal{})
	rig.Do("panitia", scoring.Void{Slot: "P05", Juror: "budi", Reason: "lembar tertukar"})
	budi := sit(t, rig, "budi")
	budi.hides("Usul Panitia")
	p := sit(t, rig, "ani")
	p.shows("Usul Panitia: batalkan lembar P05 Budi")
	p.Press("p")
	p.shows("Panitia mengusulkan agar lembar Budi", "lembar tertukar")
	p.Press("enter")
	if rig.State.Slot("P05").Cell("budi").Sheet != nil || p.Notice != "Lembar Budi Santoso untuk P05 dibatalkan dan tidak dihitung; lembarnya tetap tersimpan dalam riwayat." {
		t.Errorf("it counts still, or nothing is said: %q", p.Notice)
	}
}

// A chair whose PIN the proposer made voids only for a reason, as with the seal.
func TestChairGivesAReasonForAVoid(t *testing.T) {
	rig := lost(t)
	rig.Do("panitia", scoring.WithdrawSeal{})
	rig.Do("panitia", scoring.Void{Slot: "P05", Juror: "budi", Reason: "lembar tertukar"})
	p := sit(t, rig, "ani")
	p.Press("p")
	p.shows("lembar tertukar", "berasal dari Panitia", "PIN yang dibuat Panitia (14.00)", "tulis alasan")
	p.Press("enter", "enter") // an empty one is none
	if rig.State.Slot("P05").Cell("budi").Sheet == nil {
		t.Fatal("void without a reason")
	}
	p.Type("Kartu ketua hilang")
	p.Press("enter")
	c := rig.State.Slot("P05").Cell("budi")
	if c.Sheet != nil || c.Past[0].Void.Shared != "Kartu ketua hilang" {
		t.Errorf("%+v (%s)", c, p.Notice)
	}
}

// What is taken back while the chair reads it, or writes why, is said to be gone;
// what they type on reaches no sheet.
func TestProposalGoneUnderTheQuestion(t *testing.T) {
	for _, keys := range [][]string{{"p"}, {"p", "enter", "k"}} {
		rig := lost(t)
		p := sit(t, rig, "ani")
		p.Press(keys...)
		rig.Do("panitia", scoring.WithdrawSeal{})
		p.Refresh()
		p.shows("Usulan ini sudah disahkan, ditarik, atau diganti")
		was := p.s.mode
		p.Type("3 orang Sahkan e 8")
		if p.s.mode != was || rig.State.Sealed != nil {
			t.Errorf("after %v and more letters it is in mode %d", keys, p.s.mode)
		}
		p.Press("enter")
		p.hides("Usulan ini")
	}
}

// Paper in a closed slot is the juror's to replace.
func TestPaperTakenOverAfterTheClose(t *testing.T) {
	rig := underWay(t)
	fromPaper("P07")(rig)
	rig.Do("panitia", scoring.Close{Slot: "P07"})
	p := sit(t, rig, "ani")
	for p.s.slot != "P07" {
		p.Press("]")
	}
	p.shows("dari kertas")
	p.Press("e", "6", "5", "enter")
	p.settle()
	p.tell()
	p.shows("65")
	p.Press("S", "enter")
	p.settle()
	if h := handed(rig, "ani", "P07"); h.Paper || h.Revision != 2 {
		t.Fatalf("it is %+v\n%s", h, p.view())
	}
}

func TestGoldenChanges(t *testing.T) {
	for lang, size := range kittest.Screens() {
		w, h := size[0], size[1]-2
		for name, keys := range map[string][]string{"told": nil, "changes": {"i"}, "voided": {"[", "["}, "void-history": {"[", "[", "h"}} {
			p := sitIn(t, corrected(t), "ani", lang)
			p.s.View(w, h)
			p.Press(keys...)
			kittest.Golden(t, name, lang, p.s.View(w, h), w, h)
		}
	}
}

// A juror takes their own conflict back for a reason, with the key that declared it;
// what an organizer recorded only an organizer does.
func TestConflictTakenBackOnScreen(t *testing.T) {
	rig := underWay(t)
	p := sit(t, rig, "ani")
	for p.s.slot != "P08" {
		p.Press("]")
	}
	p.Press("c")
	p.shows("Mengapa konflik kepentingan ini Anda cabut?")
	p.Press("enter")
	p.Type("salah peserta")
	p.Press("enter")
	p.shows("Cabut konflik kepentingan?", "salah peserta")
	p.Press("y")
	if rig.State.Slot("P08").Cell("ani").Recusal != nil {
		t.Fatalf("it stands (%s)", p.Notice)
	}
	rig.Do("panitia", scoring.Recuse{Slot: "P08", Juror: "ani", Reason: "saudara"})
	p.Refresh()
	p.Press("c")
	p.hides("Mengapa konflik")
}
