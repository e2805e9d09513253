package organizer_test

import (
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
	"juri/tui/kit/kittest"
)

// The key for points opens their form, from the list and from one entry; where no points
// can be given it says so.
func TestPointsKey(t *testing.T) {
	r := midday(t)
	d := open(t, r, "id")
	title := d.Text.Points.Title("P05")
	d.Press("4", "home", "-")
	d.wants(t, title)
	d.Press("esc", "d", "-")
	d.wants(t, title)
	d.Press("esc", "esc")
	c := *r.State.Contest
	c.Result.Method = rank.RankSum
	r.State.Contest = &c
	d.Refresh()
	d.Press("-")
	if d.lacks(t, title); !strings.Contains(d.Notice, "tidak dapat dikurangi") {
		t.Errorf("told %q", d.Notice)
	}
}

// Those who are best of all stand under the last row: with the cursor on that they show whole, and a
// click on them leads nowhere.
func TestOverallWinners(t *testing.T) {
	r := midday(t)
	c := *r.State.Contest
	c.Result.Champion = &rank.Overall{Name: "Juara Umum", Points: []exact.Decimal{5 * exact.One}}
	r.State.Contest = &c
	for i, l := range r.State.Slots {
		e := *l
		e.Entry.Unit += strings.Repeat(" yang bernama panjang", 2) + "\x1b[31m"
		r.State.Slots[i] = &e
	}
	d := open(t, r, "id")
	d.Press("2", "end")
	all := r.See("panitia").Champions()
	view := d.show(44, 18)
	if last := all[len(all)-1]; !strings.Contains(view, "Juara Umum") || strings.Count(view, "5 poin") == 0 {
		t.Errorf("no %q in\n%s", last.Unit, view)
	}
	d.Click(d.scr.View(44, 18), "1. ")
	d.lacks(t, "\x1b")
	d.wants(t, "Juara Umum")
}

// Overtime to be decided keeps no other points from being given.
func TestPointsBesideOvertime(t *testing.T) {
	r := kittest.New(t)
	said := r.State.Recorded()
	said.Contest.Result.Overtime = scoring.Overtime{Phase: scoring.Presenting, Per: time.Minute, Points: exact.One}
	r.Do("@host", scoring.Configure{Setup: said})
	r.Do("sari", scoring.Next{Room: "pinus"})
	r.Now += 9 * time.Minute
	r.Do("sari", scoring.Next{Room: "pinus"})
	d := open(t, r, "id")
	d.Press("4", "home", "-")
	d.wants(t, d.Text.Overtime.Key())
	d.Press("left", "enter", "enter", "tab", "2", "tab")
	d.Type("kostum")
	d.Press("enter")
	if all := r.State.Slot("P05").Adjusted; len(all) != 1 || all[0].Points != -2*exact.One {
		t.Errorf("%+v in\n%s", all, d.show(100, 30))
	}
}

// TestWaivedOvertime: organizers deduct after all, for a reason, what was waived; and again
// once that was taken back.
func TestWaivedOvertime(t *testing.T) {
	r := kittest.New(t)
	said := r.State.Recorded()
	said.Contest.Result.Overtime = scoring.Overtime{Phase: scoring.Presenting, Per: time.Minute, Points: exact.One}
	r.Do("@host", scoring.Configure{Setup: said})
	r.Do("sari", scoring.Next{Room: "pinus"})
	r.Now += 9 * time.Minute
	r.Do("sari", scoring.Next{Room: "pinus"})
	r.Do("sari", scoring.DismissOvertime{Slot: "P05", Over: 2 * time.Minute, Reason: "mikrofon"})
	d := open(t, r, "id")
	after := func(want int) {
		t.Helper()
		all := r.State.Slot("P05").Adjusted
		if len(all) != want || all[want-1].Points != -2*exact.One || all[want-1].Over != 2*time.Minute || all[want-1].Back != nil {
			t.Errorf("%+v in\n%s", all, d.show(100, 30))
		}
	}
	d.Press("4", "home", "-", "left") // from the first choice to the last
	d.wants(t, "tetap kurangi, melebihi waktu 2:00: -2")
	d.Press("enter", "enter", "enter") // the points are the clock's, and a reason is needed
	d.wants(t, d.Terminal.Text.Organizer.Needed())
	d.Type("kabel sudah diganti")
	d.Press("enter")
	after(1)
	d.Press("-", "left")
	d.lacks(t, "tetap kurangi")
	d.Press("esc")
	r.Do("panitia", scoring.WithdrawAdjustment{Of: r.State.Slot("P05").Adjusted[0].Seq, Reason: "keliru"})
	d.Refresh()
	d.Press("-", "left", "enter", "enter")
	d.Type("sudah benar")
	d.Press("enter")
	after(2)
}

// A component's value is entered by the same key; to change it takes a reason.
func TestComponentByHand(t *testing.T) {
	r := midday(t)
	c := *r.State.Contest
	c.Result.Components = []scoring.Component{{ID: "berkas", Name: scoring.Text{ID: "Berkas", EN: "File"}, Weight: 30 * exact.One, Scale: scoring.Scale{Max: 100 * exact.One, Step: exact.One}}}
	r.State.Contest = &c
	d := open(t, r, "id")
	d.Press("4", "home", "-", "right")
	d.wants(t, "masukkan nilai Berkas (30%)")
	d.Press("enter")
	d.Type("85")
	d.Press("enter", "enter")
	id := "P05"
	if v := r.State.Slot(id).Component("berkas"); v == nil || v.Value != 85*exact.One || v.By != "panitia" {
		t.Fatalf("entered %+v (%s)", v, d.Notice)
	}
	d.Press("-", "right")
	d.wants(t, "kini 85")
	d.Press("enter")
	d.Type("80")
	d.Press("enter", "enter")
	if v := r.State.Slot(id).Component("berkas"); v.Value != 85*exact.One {
		t.Fatalf("changed without a reason to %v", v.Value)
	}
	d.Type("salah ketik")
	d.Press("enter")
	if v := r.State.Slot(id).Component("berkas"); v.Value != 80*exact.One {
		t.Errorf("now %v (%s)", v.Value, d.Notice)
	}
}
