package juror

import (
	"testing"

	"juri/scoring"
)

// TestAttest is a juror who hands in the last sheet of the day, is offered all of
// them to read, and stands by them with one key; a correction asks anew.
func TestAttest(t *testing.T) {
	rig := called(t)
	c := *rig.State.Contest
	c.Result.Attest = scoring.AttestAll
	rig.State.Contest = &c
	p := sit(t, rig, "ani")
	p.Press("a")
	if p.s.mode != onSheet {
		t.Fatal("there are no sheets yet, and a page of them")
	}
	for _, l := range rig.State.Slots { // the rest of the day is done, or not hers
		if l.Entry.ID != "P05" {
			rig.Do("panitia", scoring.Withdraw{Slot: l.Entry.ID})
		}
	}
	p.tell()
	full := func() {
		for range 7 {
			p.Press("8", "0", "enter")
		}
		p.settle()
	}
	full()
	p.Press("S", "enter")
	p.shows("Tekan a untuk")
	p.Press("a")
	digest := rig.State.SheetsOf("ani").Digest()
	p.shows("Semua lembar Anda", "P05", "80,00", digest.String()[:40], "Dengan menegaskan")
	p.Press("enter")
	if !rig.State.StandsBy("ani") || rig.State.AttestedBy("ani").Digest != digest {
		t.Fatal("nothing is on record")
	}
	p.Press("a")
	p.shows("Ditegaskan pukul")
	seq := rig.State.Seq
	p.Press("enter")
	if rig.State.Seq != seq {
		t.Error("it is put on record again though nothing changed")
	}
	p.Press("esc", "e", "9", "0", "enter")
	p.settle()
	p.Press("S", "enter", "enter", "a")
	p.shows("mohon tegaskan lagi")
	rig.Score("ani", "P05", 81) // from another terminal, while she reads
	p.tell()
	p.Press("enter")
	if rig.State.StandsBy("ani") {
		t.Error("she stands by what she did not read")
	}
}
