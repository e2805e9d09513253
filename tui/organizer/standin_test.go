package organizer_test

import (
	"testing"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// An organizer calls a reserve in for the juror at the cursor.
func TestStandin(t *testing.T) {
	r := kittest.New(t)
	said := r.State.Recorded()
	said.People = append(said.People, scoring.Person{User: "eko", Name: "Eko Wibowo", Role: scoring.Juror, Reserve: true})
	r.Do("@host", scoring.Configure{Setup: said})
	r.Do("sari", scoring.Next{Room: "pinus"})
	d := open(t, r, "id")
	d.Press("5")
	d.wants(t, "juri cadangan")
	d.Press("end", "r") // a board
	d.lacks(t, "menggantikan")
	d.Press("home", "down", "r") // Budi
	d.wants(t, "Pengganti juri · Budi Santoso", "Siapa menggantikan siapa", "Pinus: Eko Wibowo menggantikan Budi Santoso")
	d.Press("enter", "enter")
	d.wants(t, "lasan")
	if len(r.State.Seats) != 0 {
		t.Fatal("it was done without a reason")
	}
	d.Type("sakit")
	d.Press("enter")
	if len(r.State.Seats) != 1 || r.State.Seats[0].For != "budi" {
		t.Fatalf("%+v in\n%s", r.State.Seats, d.show(100, 30))
	}
	d.Press("8")
	d.wants(t, "memanggil juri cadangan Eko Wibowo")
}
