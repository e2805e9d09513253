package juror

import (
	"slices"
	"testing"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// A reserve waits, and judges once called in; the juror in whose place they come is told.
func TestStandin(t *testing.T) {
	rig := kittest.New(t)
	said := rig.State.Recorded()
	said.People = append(said.People, scoring.Person{User: "eko", Name: "Eko Wibowo", Role: scoring.Juror, Reserve: true})
	said.Entries = slices.DeleteFunc(said.Entries, func(e scoring.Entry) bool { return e.Room != "pinus" })
	rig.Do("@host", scoring.Configure{Setup: said})
	rig.Do("sari", scoring.Next{Room: "pinus"})
	eko, budi := sit(t, rig, "eko"), sit(t, rig, "budi")
	eko.shows("Anda juri cadangan", "begitu moderator atau panitia memanggil Anda")
	budi.shows("P05")
	rig.Do("sari", scoring.CallIn{Room: "pinus", Juror: "eko", For: "budi", Reason: "sakit"})
	eko.Refresh()
	eko.shows("P05")
	if want := "Anda menggantikan Budi Santoso di ruang Pinus"; eko.Notice != want {
		t.Errorf("told %q, want %q", eko.Notice, want)
	}
	budi.Refresh()
	if want := "Eko Wibowo menggantikan Anda di ruang Pinus"; budi.Notice != want {
		t.Errorf("told %q, want %q", budi.Notice, want)
	}
	budi.shows("Eko Wibowo menggantikan Anda di ruang Pinus.")
	budi.hides("P05")
}

// Who comes for a later part of the day is told which, while the queue plans nothing for it.
func TestLaterShift(t *testing.T) {
	rig := kittest.New(t)
	said := rig.State.Recorded()
	said.People = append(said.People, scoring.Person{User: "eko", Name: "Eko Wibowo", Role: scoring.Juror, Rooms: []string{"pinus"},
		Shifts: []scoring.Shift{{Room: "pinus", From: "22:00", To: "23:30"}}})
	rig.Do("@host", scoring.Configure{Setup: said})
	sit(t, rig, "eko").shows("Giliran tugas Anda: Pinus (", "22.00–23.30)")
}
