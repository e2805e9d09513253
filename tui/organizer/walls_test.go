package organizer_test

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// Each board's picture is what stands on it, and follows it; enter has it fill the screen,
// and there too a key has it show something else.
func TestWallsAreLive(t *testing.T) {
	r := midday(t)
	d := open(t, r, "id")
	d.Press("6")
	d.wants(t, "Layar utama", "Layar kedua", "peringkat", "sejak 09.06", "● ada", "pesan: “Istirahat sampai pukul 13.00”")
	d.Press("right", "enter")
	if view := d.scr.View(140, 40); !kittest.Shows(view, "Istirahat sampai pukul 13.00") || strings.Contains(d.show(140, 40), "Peringkat") {
		t.Fatalf("the message is not large:\n%s", d.show(140, 40))
	}
	if d.scr.Place() != "Layar kedua" {
		t.Errorf("the head says %q", d.scr.Place())
	}
	d.Press("s")
	if view := d.scr.View(140, 40); !kittest.Shows(view, "SDN Kotalama 1") || !kittest.Shows(view, "04:12") {
		t.Errorf("the stage is not there:\n%s", d.show(140, 40))
	}
	if !d.scr.Ticking() {
		t.Error("its clock stands still")
	}
	r.Now += 3e9
	if view := d.scr.View(140, 40); !kittest.Shows(view, "04:09") {
		t.Errorf("it is of three seconds ago:\n%s", d.show(140, 40))
	}
	d.Press("left")
	if d.scr.Place() != "Layar utama" {
		t.Errorf("the head says %q", d.scr.Place())
	}
	d.Press("esc")
	d.wants(t, "▸6 Layar", "sejak 09.06")
}

// A picture shrinks the projector's own, however large that is, and none of it when the
// picture is not there.
func TestWallsHaveTheirSize(t *testing.T) {
	d := open(t, midday(t), "id")
	d.BoardSize = func(user string) (int, int) {
		return map[string]int{"layar": 200}[user], map[string]int{"layar": 60}[user]
	}
	d.Press("6")
	d.wants(t, "200×60 ● ada")
	d.lacks(t, "120×34")
	for _, size := range [][2]int{{44, 18}, {80, 22}, {200, 58}, {36, 10}, {60, 7}, {300, 80}} {
		for _, key := range []string{"enter", "esc"} {
			kittest.Fills(t, "boards", d.scr.View(size[0], size[1]), size[0], size[1])
			d.Press(key)
		}
	}
}

// An organizer's picture of a board has no more than the board: not who won, before the
// reveal is over.
func TestWallsTellNoMoreThanBoards(t *testing.T) {
	r := midday(t)
	s := kittest.Setup()
	s.Contest.Show.Board = scoring.WhenSealed
	r.Do("@host", scoring.Configure{Setup: s})
	d := open(t, r, "id")
	d.BoardSize = func(string) (int, int) { return 80, 24 }
	d.Press("6", "t", "enter")
	if view := d.scr.View(120, 40); kittest.Shows(view, "Dinas Kesehatan") {
		t.Errorf("it tells the standings:\n%s", d.show(120, 40))
	}
}
