package juror

import (
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit/kittest"
)

// A sheet that was entered from paper says so; the juror makes it their own, even
// as it is.
func TestPaperSheetIsSaidToBe(t *testing.T) {
	rig := underWay(t)
	fromPaper("P07")(rig)
	p := sit(t, rig, "ani")
	p.shows("dimasukkan", "oleh Panitia dari kertas")
	p.Press("e", "S", "enter")
	p.settle()
	if h := handed(rig, "ani", "P07"); h.Paper || h.By != "ani" || h.Revision != 2 {
		t.Fatalf("made the juror's own it is %+v\n%s", h, p.view())
	}
	p.Press("enter")
	p.shows("✓ diserahkan")
	p.hides("dari kertas")
}

// What a juror typed is there, and theirs to hand in or drop, when somebody
// enters their sheet from paper meanwhile: also what is still being typed.
func TestPaperTakesNothingFromTheJuror(t *testing.T) {
	for _, drops := range []bool{false, true} {
		rig := underWay(t)
		p := sit(t, rig, "ani")
		p.Press("[", "8", "5", "enter") // the sixth criterion of P06
		fromPaper("P06")(rig)
		p.tell()
		p.settle()
		p.tell()
		p.shows("Berlaku: kertas (Panitia", "85", "92")
		if d := draft(rig, "ani", "P06"); d == nil || len(d.Scores) != 6 {
			t.Fatalf("what was typed is %+v\n%s", d, p.view())
		}
		if drops {
			p.Press("z", "enter")
			p.settle()
			p.tell()
			p.shows("oleh Panitia dari kertas")
			p.hides("85", "92")
			continue
		}
		p.Press("9", "0", "enter")
		p.settle()
		p.Press("S", "enter")
		p.settle()
		if h := handed(rig, "ani", "P06"); h.Paper || h.Revision != 2 || len(h.Scores) != 7 {
			t.Errorf("handed in is %+v\n%s", h, p.view())
		}
	}
}

// What somebody else is typing from paper is said to be theirs.
func TestPaperDraftIsSaidToBe(t *testing.T) {
	rig := underWay(t)
	rig.Do("panitia", scoring.EditSheet{Slot: "P07", Juror: "ani", Set: map[string]exact.Decimal{"latar": 55 * exact.One}})
	p := sit(t, rig, "ani")
	p.shows("55", "Diketikkan orang lain dari kertas")
	p.Press("6", "0", "enter")
	p.settle()
	p.tell()
	p.hides("Diketikkan orang lain")
}

// How a sheet was handed in stands on it where it was not with its juror's own login.
func TestSheetSaysWhoseLoginItWas(t *testing.T) {
	for _, c := range []struct {
		name  string
		login func(*kittest.Rig) scoring.Proof
		want  string // "" for nothing
	}{
		{"own key", func(*kittest.Rig) scoring.Proof { return "" }, ""},
		{"at the server", func(*kittest.Rig) scoring.Proof { return scoring.AtServer }, "Ani Rahma: langsung di server"},
		{"PIN by an organizer", func(rig *kittest.Rig) scoring.Proof {
			rig.Do("panitia", scoring.IssuePIN{User: "ani", Hash: "h"})
			return scoring.ProofByPIN(rig.State.Login("ani").Seq)
		}, "Ani Rahma: PIN yang dibuat Panitia ("},
	} {
		rig := underWay(t)
		rig.Logins = map[string]scoring.Proof{"ani": c.login(rig)}
		rig.Score("ani", "P07", 75)
		p := sit(t, rig, "ani")
		if c.want == "" {
			p.shows("✓ diserahkan")
			p.hides("Ani Rahma:")
			continue
		}
		p.shows("✓ diserahkan", c.want)
		p.Press("h")
		p.shows("Semula · " + c.want)
	}
}
