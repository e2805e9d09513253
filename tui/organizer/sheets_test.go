package organizer_test

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit"
)

// TestVoidExcuseDisqualify: the organizers' keys for a sheet that must not count,
// a juror who was not there, and an entry that has no part in the result.
func TestVoidExcuseDisqualify(t *testing.T) {
	r := midday(t)
	d := open(t, r, "id")
	d.Press("4", "d") // P05, of ani
	d.Press("v", "down", "enter")
	d.wants(t, "Batalkan lembar · P05 · Ani Rahma", "juri mengisi lembar baru", "Isian ini tidak boleh kosong.")
	d.Type("lembar tertukar")
	d.Press("enter")
	d.wants(t, "Pembatalan lembar ini diusulkan oleh Panitia", "lembar tertukar")
	r.Do("@host", scoring.WithdrawVoid{Of: r.State.Voids[0].Seq})
	r.Do("@host", scoring.Void{Slot: "P05", Juror: "ani", Reason: "lembar tertukar"})
	d.Refresh()
	d.Press("v")
	d.wants(t, "Sahkan dengan alasan", "Usulan pemegang folder")
	d.Type("panitia lain tidak ada") // which takes a reason
	d.Press("enter")
	if c := r.State.Slot("P05").Cell("ani"); c.Sheet != nil || len(c.Past) != 1 {
		t.Fatalf("%+v", c)
	}
	d.wants(t, "Lembar dengan nilai 80,00 dibatalkan", "belum menyatakan sudah membaca")
	d.Press("v") // there is none any more
	d.Press("x")
	d.wants(t, "Ani Rahma berhalangan · P05")
	d.Type("sakit")
	d.Press("enter")
	d.wants(t, "izin", "Dicatat berhalangan oleh Panitia")
	d.Press("x", "y")
	if r.State.Slot("P05").Cell("ani").Excused != nil {
		t.Error("still excused")
	}
	d.Press("D")
	d.Type("bukan karya sendiri")
	d.Press("enter")
	d.wants(t, "didiskualifikasi")
	d.Press("R")
	d.Type("banding diterima")
	d.Press("enter")
	if l := r.State.Slot("P05"); l.Phase != scoring.Closed {
		t.Errorf("it is %s", l.Phase)
	}
	d.Press("w")
	d.Type("permintaan")
	d.Press("enter")
	if l := r.State.Slot("P05"); l.Phase != scoring.Withdrawn {
		t.Errorf("it is %s", l.Phase)
	}
}

// A sheet from paper is corrected for a reason, which its juror is told.
func TestPaperCorrectedForAReason(t *testing.T) {
	r := midday(t)
	set := map[string]exact.Decimal{}
	for _, c := range r.State.Contest.Rubric.Criteria {
		set[c.ID] = 70 * exact.One
	}
	r.Do("panitia", scoring.Submit{Slot: "P07", Juror: "budi", Scores: set})
	d := open(t, r, "en")
	d.Press("4", "down", "down", "d", "right", "i")
	for range len(set) + 2 {
		d.Press("down")
	}
	d.wants(t, "why a sheet that was entered from paper is corrected")
	d.Press("up", "up", "up")
	d.Press("backspace", "backspace")
	d.Type("71")
	d.Press("down", "down", "down", "enter")
	d.Type("copied wrongly")
	d.Press("enter")
	c := r.State.Slot("P07").Cell("budi")
	if c.Sheet.Reason != "copied wrongly" || c.Sheet.Revision != 2 || len(c.Changed) != 2 {
		t.Errorf("%+v, told of %d", c.Sheet, len(c.Changed))
	}
	if v := d.show(120, 40); !strings.Contains(v, "copied wrongly") {
		t.Errorf("not shown:\n%s", v)
	}
}

// A conflict that an organizer recorded is taken back with the key that excuses;
// of the juror's own the answer says whose it is.
func TestConflictTakenBack(t *testing.T) {
	r := midday(t)
	r.Do("panitia", scoring.Recuse{Slot: "P07", Juror: "ani", Reason: "saudara"})
	d := open(t, r, "id")
	d.Press("4", "down", "down", "d", "x")
	d.wants(t, "Cabut konflik kepentingan · P07 · Ani Rahma")
	d.Press("enter")
	d.Type("salah juri")
	d.Press("enter")
	if c := r.State.Slot("P07").Cell("ani"); c.Recusal != nil || len(c.Changed) != 2 {
		t.Fatalf("%+v (%s)", c, d.Notice)
	}
	r.Do("ani", scoring.Recuse{Slot: "P07", Reason: "saudara"})
	d.Refresh()
	d.Press("x")
	if c := r.State.Slot("P07").Cell("ani"); c.Recusal == nil || d.scr.Typing() || !strings.Contains(d.Notice, "dinyatakan oleh") {
		t.Errorf("%+v (%s)", c, d.Notice)
	}
}

// Among a juror's scores, e is about that juror's sheet: it opens the one on paper, or
// says why there is none to type in. The entry has a key of its own.
func TestEditKeyIsOfTheSheet(t *testing.T) {
	d := open(t, midday(t), "id")
	for _, c := range []struct {
		keys []string
		says string
	}{
		{[]string{"4", "d", "e"}, "P05"}, // closed
		{[]string{"4", "down", "d", "e"}, "diserahkan sendiri oleh juri"},
		{[]string{"right", "right", "e"}, "konflik kepentingan"},
	} {
		d.Notice = ""
		if d.Press(c.keys...); d.scr.Typing() || !strings.Contains(d.Notice, c.says) {
			t.Errorf("%v: typing %v, told %q", c.keys, d.scr.Typing(), d.Notice)
		}
	}
	d.Press("right", "e")
	d.wants(t, "Lembar dari kertas · P06 · Dewa Prakoso")
	d.Press("esc", "E")
	d.wants(t, "Ubah peserta P06")
}

// What a juror declared of themselves is theirs to take back: the key says so, and
// asks for no reason that would help nobody.
func TestDeclaredByTheJuror(t *testing.T) {
	r := midday(t)
	r.Do("citra", scoring.Recuse{Slot: "P07", Reason: "ipar saya"})
	d := open(t, r, "id")
	d.Press("4", "down", "down", "d", "right", "right")
	d.wants(t, "ipar saya")
	d.Press("x")
	d.lacks(t, "Alasan ▸")
	if !strings.Contains(d.Notice, "hanya dicabut oleh juri itu sendiri") {
		t.Errorf("it says %q", d.Notice)
	}
}

// TestLoginsAreTold holds that a sheet and a conflict are shown with how their author
// had logged in; and so is what was done at the server itself, in the history too.
func TestLoginsAreTold(t *testing.T) {
	r := midday(t)
	r.Logins = map[string]scoring.Proof{"panitia": scoring.AtServer}
	r.Do("panitia", scoring.Say{Room: "pinus", Text: "Mohon tenang"})
	r.Do("panitia", scoring.IssuePIN{User: "dewa", Hash: "h"})
	r.Logins["dewa"] = scoring.ProofByPIN(r.State.Login("dewa").Seq)
	r.Score("dewa", "P06", 70)
	d := open(t, r, "en")
	d.show(120, 40)
	d.Press("4", "down", "d")
	d.wants(t, "Ani Rahma: SSH key SHA256:")
	d.Press("right", "right")
	d.wants(t, "conflict of interest, declared at", "Citra Dewanti: SSH key SHA256:")
	d.Press("right")
	d.wants(t, "Dewa Prakoso: PIN that Panitia made (09:06)")
	d.Press("esc", "8")
	d.Run(d.scr.Update(kit.Tick{}))
	for _, said := range []string{"Mohon tenang”; login: at the server itself", "P06 Puskesmas Dinoyo; login: PIN that Panitia made", "P06 Puskesmas Dinoyo; login: SSH key"} {
		if view := d.show(200, 60); !strings.Contains(view, said) {
			t.Errorf("%q is not shown in\n%s", said, view)
		}
	}
	if view := d.show(80, 22); strings.Contains(view, "SSH") || !strings.Contains(view, "P06; login: PIN") {
		t.Errorf("narrow:\n%s", view)
	}
}

// No key stands twice in the help of the sheets, as small as the screen may be.
func TestNoKeyTwiceInTheHelp(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("4", "d")
	for _, h := range []int{20, 60} {
		d.scr.View(44, h)
		seen := map[string]bool{}
		for _, group := range d.scr.FullHelp() {
			for _, b := range group {
				if b.Enabled() && seen[b.Help().Key] {
					t.Errorf("%s stands twice at 44×%d", b.Help().Key, h)
				}
				seen[b.Help().Key] = seen[b.Help().Key] || b.Enabled()
			}
		}
	}
}
