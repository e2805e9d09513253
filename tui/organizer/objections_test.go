package organizer_test

import (
	"testing"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// An objection is written down, answered and read again by keys; before there is a
// result the key says why it cannot be.
func TestObjectionsByKeys(t *testing.T) {
	r := dayDone(t)
	d := open(t, r, "id")
	d.toResult()
	d.Press("o")
	if why := d.scr.WhyNot(kittest.Key("o")); why != d.Text.Problem(&scoring.Error{Code: scoring.CodeNotSealed}) {
		t.Errorf("o says %q", why)
	}
	d.lacks(t, "Sanggahan atas hasil")
	r.Do("panitia", scoring.DecideTie{Entries: []string{"P05", "P06"}, Seed: "1"})
	r.Do("panitia", scoring.ProposeSeal{})
	r.Do("wakil", scoring.ConfirmSeal{Of: r.State.Proposal.Seq})
	d.Refresh()
	d.Press("o")
	d.wants(t, "Sanggahan atas hasil", "Catat sanggahan baru")
	d.Press("enter")
	d.Type("P99")
	d.Press("enter")
	d.wants(t, d.Text.Problem(&scoring.Error{Code: scoring.CodeUnknownSlot, Args: scoring.Args{"slot": "P99"}}))
	d.Press("backspace", "backspace")
	d.Type("05")
	d.Press("enter")
	d.Type("Rina")
	d.Press("enter", "enter") // without a text it stays
	d.Type("Nilai kami tertukar")
	d.Press("enter")
	if n := len(r.State.Objections); n != 1 || r.State.Objections[0].Text != "Nilai kami tertukar" || r.State.Objections[0].From != "Rina" {
		t.Fatalf("%+v (%s)", r.State.Objections, d.Notice)
	}
	d.wants(t, "1 sanggahan tercatat, 1 belum dijawab")
	d.Press("o", "down")
	d.wants(t, "1  P05 Dinas Kesehatan · belum dijawab")
	d.Press("enter")
	d.wants(t, "Jawaban atas sanggahan 1", "P05 Dinas Kesehatan, disampaikan oleh Rina: “Nilai kami tertukar”")
	d.Type("Lembarnya sudah diperiksa")
	d.Press("enter")
	d.wants(t, "1 sanggahan tercatat, semua dijawab")
	d.Press("o", "down", "enter")
	d.wants(t, "Dijawab oleh Panitia", "“Lembarnya sudah diperiksa”")
	d.Press("enter")
	d.wants(t, "Sanggahan atas hasil")
	d.Press("esc")
	d.lacks(t, "Sanggahan atas hasil")
}
