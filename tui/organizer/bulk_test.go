package organizer_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// asked has every command that the terminal asks for go through f before it is known
// what became of it; f gets how many there were.
func (d *terminal) asked(f func(n int)) *[]scoring.Command {
	var all []scoring.Command
	do := d.Do
	d.Do = func(c scoring.Command, then func([]scoring.Event, error) tea.Cmd) tea.Cmd {
		all = append(all, c)
		n := len(all)
		return do(c, func(e []scoring.Event, err error) tea.Cmd {
			f(n)
			return then(e, err)
		})
	}
	return &all
}

// What was done to marked rows is not done again after one was refused; the refused ones
// keep their marks, and each is told with the reason.
func TestMarkedRefused(t *testing.T) {
	d := open(t, midday(t), "id")
	all := d.asked(func(int) {})
	d.Press("4", "home", "space", "down", "down", "space", "D") // P05 and P08
	d.wants(t, "Diskualifikasi P05, P08", "P05 Dinas Kesehatan", "P08 Perumda Tugu Tirta")
	d.Type("naskah sama")
	d.rig.Do("panitia", scoring.Disqualify{Slot: "P08", Reason: "lain"})
	d.Press("enter")
	d.wants(t, "1 selesai.", "✓ P05 Dinas Kesehatan", "✗ P08 Perumda Tugu Tirta: ")
	d.Press("enter", "enter") // the card, and the form again
	if len(*all) != 3 || (*all)[2].(scoring.Disqualify).Slot != "P08" {
		t.Errorf("asked for %v", *all)
	}
	d.lacks(t, "✓ P05")
	d.Press("esc")
	d.wants(t, "1 ditandai", "◆ Perumda Tugu Tirta")
}

// Leaving the form ends the act before the next row, tells what is done and what is not,
// and holds no other form up.
func TestMarkedLeft(t *testing.T) {
	d := open(t, midday(t), "id")
	d.asked(func(n int) {
		if n == 1 {
			d.scr.Update(kittest.Key("esc"))
			d.scr.Update(kittest.Key("a"))
		}
	})
	d.Press("4", "home", "space", "down", "down", "space", "D")
	d.Type("naskah sama")
	d.Press("enter")
	if got := d.rig.State.Slot("P08").Phase; got == scoring.Disqualified {
		t.Error("the act went on")
	}
	d.wants(t, "✓ P05 Dinas Kesehatan", "○ belum diproses: P08 Perumda Tugu Tirta")
	d.Press("enter")
	d.Type("P47")
	d.wants(t, "Peserta baru", "P47")
	d.Press("esc")
	d.wants(t, "1 ditandai", "◆ Perumda Tugu Tirta")
}

// The question about marked rows says what that about one does: who they are, what ends
// with it, which of them it is not for. The foot's keys are those of the marked rows.
func TestMarkedAsked(t *testing.T) {
	d := open(t, midday(t), "id")
	works := func(k string) (on bool) {
		for _, b := range d.scr.ShortHelp() {
			on = on || b.Enabled() && slices.Contains(b.Keys(), k)
		}
		return on
	}
	d.rig.Do("panitia", scoring.Disqualify{Slot: "P05", Reason: "naskah sama"})
	d.Refresh()
	d.Press("4", "home")
	if works("D") || !works("R") {
		t.Error("the keys are not those of the entry at the cursor")
	}
	d.Press("space", "down", "down", "space", "home") // P05, P08
	if !works("D") || !works("R") || !works("w") {
		t.Error("the keys are not those of the marked entries")
	}
	d.Press("D")
	d.wants(t, "Diskualifikasi P08 Perumda Tugu Tirta?", "Dilewati karena tidak dapat diproses: P05 Dinas Kesehatan.")
	d.Press("esc", "w") // nobody has a sheet: no reason is needed
	if d.wants(t, "P08 Perumda Tugu Tirta mengundurkan diri"); d.scr.Typing() {
		t.Error("a reason is asked for")
	}
	d.Press("esc", "5", "home", "space", "space", "x")
	d.wants(t, "Ani Rahma, Budi Santoso", "Sambungan yang terbuka (3)")
}

// A row that is marked shows its mark at once, the last one too.
func TestMarkShows(t *testing.T) {
	d := open(t, midday(t), "id")
	for _, tab := range []string{"4", "5"} {
		d.Press(tab, "end")
		d.lacks(t, "◆")
		d.Press("space")
		d.wants(t, "◆ ")
		if at := d.first(); !strings.HasPrefix(at, "◆") && tab == "5" {
			t.Errorf("the last row is %q", at)
		}
	}
}
