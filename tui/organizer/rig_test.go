package organizer_test

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
	"juri/tui/organizer"
)

// terminal is an organizer's terminal on a contest in memory.
type terminal struct {
	*kittest.Terminal
	rig *kittest.Rig
	scr *organizer.Screen
}

func open(t testing.TB, r *kittest.Rig, lang string) *terminal {
	d := &terminal{Terminal: r.Terminal("panitia", lang, kit.Dark), rig: r}
	d.Health = &scoring.Health{
		Backup: r.Start.Add(r.Now - 2*time.Minute - 48*time.Second), Written: r.Start.Add(r.Now - 9*time.Second),
		Size: 1_245_184, Free: 12_345_678_901, Disk: 64_000_000_000,
	}
	d.scr = organizer.New(d.Terminal.Terminal)
	d.Attach(d.scr)
	return d
}

// show is the screen as text.
func (d *terminal) show(w, h int) string { return ansi.Strip(d.scr.View(w, h)) }

func (d *terminal) wants(t *testing.T, words ...string) {
	t.Helper()
	view := d.show(120, 40)
	for _, w := range words {
		if !strings.Contains(view, w) {
			t.Errorf("%q is not shown in\n%s", w, view)
		}
	}
}

func (d *terminal) lacks(t *testing.T, words ...string) {
	t.Helper()
	view := d.show(120, 40)
	for _, w := range words {
		if strings.Contains(view, w) {
			t.Errorf("%q is shown in\n%s", w, view)
		}
	}
}

// midday is a contest in the middle of its day: two slots closed with a tie at
// the award line, one in scoring with a sheet missing, one on stage, one absent.
func midday(t testing.TB) *kittest.Rig {
	r := kittest.New(t)
	juror := []string{"ani", "budi", "citra", "dewa"}
	turn := func(room, mod, slot string, value int, upTo int) {
		r.Do(mod, scoring.Next{Room: room})
		r.Now += 7 * time.Minute
		r.Do(mod, scoring.Next{Room: room})
		r.Now += 13 * time.Minute
		for i, j := range juror[:upTo] {
			r.Score(j, slot, value+i)
		}
		r.Do(mod, scoring.Next{Room: room})
	}
	turn("pinus", "sari", "P05", 80, 4)
	r.Do("sari", scoring.Close{Slot: "P05"})
	r.Do("citra", scoring.Recuse{Slot: "P06", Reason: "Pernah menjadi pembina di sana."})
	r.Now += 4 * time.Minute
	turn("pinus", "sari", "P06", 78, 2)
	improve := "Perlu rencana pendanaan yang lebih rinci untuk tiga tahun ke depan."
	r.Do("dewa", scoring.EditSheet{Slot: "P06", Set: map[string]exact.Decimal{"latar": 70 * exact.One, "baru": 75 * exact.One}, Improve: &improve})
	turn("eboni", "tono", "P09", 80, 4)
	r.Do("tono", scoring.Close{Slot: "P09"})
	r.Do("tono", scoring.MarkAbsent{Slot: "P10"})
	r.Do("sari", scoring.Next{Room: "pinus"})
	r.Now += 2*time.Minute + 48*time.Second
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	r.Do("panitia", scoring.ShowOn{Board: "layar2", Mode: scoring.ShowMessage, Text: "Istirahat sampai pukul 13.00"})
	at := r.Start.Add(r.Now)
	r.State.Present = []scoring.Presence{
		{User: "ani", Terminals: 2, Seen: at}, {User: "budi", Terminals: 1, Seen: at}, {User: "citra", Terminals: 1, Seen: at},
		{User: "dewa", Seen: at.Add(-3 * time.Minute)}, {User: "sari", Terminals: 1, Seen: at}, {User: "layar", Terminals: 1, Seen: at},
	}
	return r
}
