package moderator

import (
	"testing"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// A moderator calls a reserve in for a juror of the room, for a reason, and the juror back.
func TestStandin(t *testing.T) {
	rig := kittest.New(t)
	s := sit(t, rig, "sari", "id")
	s.Press("r")
	s.lacks("menggantikan")
	said := rig.State.Recorded()
	said.People = append(said.People, scoring.Person{User: "eko", Name: "Eko Wibowo", Role: scoring.Juror, Reserve: true})
	rig.Do("@host", scoring.Configure{Setup: said})
	rig.Do("sari", scoring.Next{Room: "pinus"})
	s.Refresh()
	s.lacks("Eko Wibowo")
	s.Press("r")
	s.sees("Pengganti juri · Pinus", "Eko Wibowo menggantikan Ani Rahma", "Eko Wibowo menggantikan Budi Santoso")
	s.Press("2")
	s.sees("Mengapa Eko Wibowo menggantikan Budi Santoso?")
	s.Press("enter")
	s.sees("lasan")
	if len(rig.State.Seats) != 0 {
		t.Fatal("it was done without a reason")
	}
	s.Type("sakit")
	s.Press("enter")
	s.told("Eko Wibowo sekarang menggantikan Budi Santoso di ruang Pinus.")
	s.sees("Eko Wibowo")
	s.Press("r")
	s.sees("Budi Santoso menggantikan Eko Wibowo")
}
