package organizer_test

import (
	"fmt"
	"strings"
	"testing"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// With more rooms than fit, the chosen one shows at every size, and how many do not.
func TestRoomsThatDoNotFit(t *testing.T) {
	setup := kittest.Setup()
	for i := range 30 {
		setup.Rooms = append(setup.Rooms, scoring.Room{ID: fmt.Sprintf("r%d", i), Name: fmt.Sprintf("Aula-%d", i)})
	}
	r := kittest.New(t)
	r.Do("@host", scoring.Configure{Setup: setup})
	for _, size := range kittest.Sizes {
		d := open(t, r, "en")
		see := func() string { return d.show(size[0], size[1]-2) }
		if v := see(); !strings.Contains(v, "▸Pinus") && !strings.Contains(v, "▸ Pinus") || !strings.Contains(v, " below") || strings.Contains(v, " above") {
			t.Errorf("%v, at the first room:\n%s", size, v)
		}
		for range len(setup.Rooms) {
			d.Press("down")
			see()
		}
		if v := see(); !strings.Contains(v, "Aula-29") && !strings.Contains(v, "Aula-28") || !strings.Contains(v, " above") || strings.Contains(v, " below") {
			t.Errorf("%v, at the last room:\n%s", size, v)
		}
	}
}

// A room that cannot wait comes first, with what is wrong on its first line; one that is
// over comes last, and is late no more.
func TestProblemsFirst(t *testing.T) {
	for _, size := range kittest.Sizes {
		r := midday(t)
		d := open(t, r, "id")
		view := d.show(size[0], size[1]-2)
		pinus, eboni := strings.Index(view, "Pinus"), strings.Index(view, "Eboni")
		wrong, stage := strings.Index(view, "! Dewa tidak"), strings.Index(view, "▶ P07 SDN")
		if pinus < 0 || eboni < pinus || wrong < pinus || stage < wrong {
			t.Errorf("%v: not in order:\n%s", size, view)
		}
		if n := strings.Count(view, "terlambat"); n != 1 {
			t.Errorf("%v: %d rooms are late:\n%s", size, n, view)
		}
		r.Do("tono", scoring.Reinstate{Slot: "P10", Reason: "datang"})
		r.Do("tono", scoring.Call{Slot: "P10"})
		for i := range r.State.Present { // all are there for Pinus, nobody for Eboni
			r.State.Present[i].Terminals = 1
		}
		r.Do("panitia", scoring.Recuse{Slot: "P07", Juror: "dewa", Reason: "x"})
		r.State.Present = r.State.Present[:3]
		d.Refresh()
		if view := d.show(size[0], size[1]-2); strings.Index(view, "Eboni") > strings.Index(view, "Pinus") {
			t.Errorf("%v: Eboni, where dewa is missing, is not first:\n%s", size, view)
		}
	}
}

// Where rooms stand beside each other, every arrow goes where it points.
func TestArrowsAmongRooms(t *testing.T) {
	setup := kittest.Setup()
	for i := range 3 {
		setup.Rooms = append(setup.Rooms, scoring.Room{ID: fmt.Sprintf("r%d", i), Name: fmt.Sprintf("Aula-%d", i)})
	}
	r := kittest.New(t)
	r.Do("@host", scoring.Configure{Setup: setup})
	d := open(t, r, "en")
	for _, step := range []struct{ key, at string }{
		{"down", "▸Aula-0"}, {"right", "▸Aula-1"}, {"up", "▸Eboni"}, {"left", "▸Pinus"}, {"up", "▸Pinus"},
		{"down", "▸Aula-0"}, {"down", "▸Aula-2"}, {"down", "▸Aula-2"},
	} {
		d.scr.View(200, 58)
		d.Press(step.key)
		if v := d.show(200, 58); !strings.Contains(v, step.at) {
			t.Errorf("after %s no %s", step.key, step.at)
		}
	}
}
