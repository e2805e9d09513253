package organizer_test

import (
	"strings"
	"testing"

	"juri/scoring"
)

// first is the first row under the head of a list.
func (d *terminal) first() string {
	for line := range strings.Lines(d.show(120, 40)) {
		if _, row, found := strings.Cut(line, "▸ "); found {
			return row
		}
	}
	return ""
}

// Entries and people are searched, sorted, and acted on together.
func TestSearchSortAndMark(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("4", "s", "home")
	d.wants(t, "urut: instansi")
	if got := d.first(); !strings.Contains(got, "Badan Pendapatan Daerah") {
		t.Errorf("by units the first is %q", got)
	}
	d.Press("s", "s", "s", "home")
	if got := d.first(); !strings.Contains(got, "P07") { // four sheets are missing
		t.Errorf("by what is missing the first is %q", got)
	}
	d.Press("s", "home")
	d.lacks(t, "urut:")
	d.Press("5", "/")
	d.Type("juri")
	d.wants(t, "Ani Rahma", "Cari:")
	d.lacks(t, "Panitia  ", "Tono")
	d.Press("enter", "s", "s", "s", "home") // who is not connected, first
	if got := d.first(); !strings.Contains(got, "Dewa") {
		t.Errorf("the first is %q", got)
	}
	d.Press("esc")
	d.wants(t, "Tono")
}

// What is asked of marked rows is asked of each, once agreed to, and of none of the others.
func TestMarkedTogether(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("4", "home", "space", "down", "down", "space") // P05 and P08
	d.wants(t, "2 ditandai", "◆ Dinas Kesehatan", "◆ Perumda Tugu Tirta")
	d.Press("D", "enter")
	if d.wants(t, "Isian ini tidak boleh kosong."); !d.scr.Typing() {
		t.Error("no reason is asked for")
	}
	d.Type("naskah sama")
	d.Press("enter")
	for id, want := range map[string]scoring.Phase{"P05": scoring.Disqualified, "P08": scoring.Disqualified, "P06": scoring.InScoring, "P07": scoring.Presenting} {
		if got := d.rig.State.Slot(id).Phase; got != want {
			t.Errorf("%s is %s, want %s (%s)", id, got, want, d.Notice)
		}
	}
	d.lacks(t, "ditandai", "◆")
	d.Press("5", "home", "space", "space", "x")
	d.wants(t, "Ani Rahma, Budi Santoso")
	d.Press("enter")
	for user, access := range map[string]bool{"ani": false, "budi": false, "citra": true} {
		if got := d.rig.State.Access(user) != nil; got != access {
			t.Errorf("%s has access: %v", user, got)
		}
	}
	d.Press("*", "*", "space") // none, and then one; their own access stays
	d.Press("/")
	d.Type("panitia")
	d.Press("enter", "*", "x")
	if d.rig.State.Access("panitia") == nil || !strings.Contains(d.Notice, "Tidak ada yang ditandai") {
		t.Errorf("told %q", d.Notice)
	}
}
