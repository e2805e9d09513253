package juror

import (
	"slices"
	"testing"

	"juri/scoring"
	"juri/tui/kit"
)

// TestPosted holds that a juror can keep what the wall shows, from the first closing
// on, with the same text on their receipts.
func TestPosted(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	p.Press("t")
	if p.s.mode != onSheet {
		t.Fatal("there is nothing to keep yet, and a page of it")
	}
	rig.Score("budi", "P05", 70)
	for range 2 {
		rig.Do("sari", scoring.Next{Room: "pinus"})
	}
	rig.Do("sari", scoring.Close{Slot: "P05"})
	p.tell()
	p.Press("t")
	p.shows(slices.Concat(kit.Chunks(rig.State.Posted.String(), 37), []string{"Titik periksa", "█▀▀▀▀▀█"})...)
	p.Press("t")
	p.hides("Titik periksa")
	rig.Do("sari", scoring.Next{Room: "pinus"})
	p.tell()
	p.Press("8", "0", "enter", "7", "0", "enter", "6", "0", "enter", "9", "0", "enter", "8", "0", "enter", "8", "0", "enter", "8", "0", "enter")
	p.Press("S", "enter")
	p.shows("Tanda terima", rig.State.Posted.String())
}
