package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/tui/kit"
)

// What is named can be tapped: tabs, rows, the keys in the foot, in dialogs and in help.
func TestTapping(t *testing.T) {
	m := sit(aDay(t), "panitia", "", [2]int{100, 30})
	tap := func(words string) {
		t.Helper()
		view := ansi.Strip(m.View().Content)
		for y, line := range strings.Split(view, "\n") {
			if before, _, found := strings.Cut(line, words); found {
				_, cmd := m.Update(tea.MouseClickMsg{X: kit.Width(before), Y: y, Button: tea.MouseLeft})
				run(m, cmd)
				m.Update(stateMsg{state: m.opts.Contest.(deciding).r.See("panitia")})
				return
			}
		}
		t.Fatalf("no %q in\n%s", words, view)
	}
	shows := func(words string) {
		t.Helper()
		if view := ansi.Strip(m.View().Content); !strings.Contains(view, words) {
			t.Fatalf("no %q in\n%s", words, view)
		}
	}
	tap("4 Peserta")
	tap("SDN Kotalama 1")
	shows("▸ ▶  P07")
	tap("SDN Kotalama 1") // again: it opens
	shows("Ubah peserta P07")
	tap("esc batal") // in the dialog, or in the foot
	tap("Perumda")
	m.Update(kit.KeyOf("w"))
	shows("Catat bahwa P08")
	tap("1 Ruang") // under the dialog: nothing
	shows("Catat bahwa P08")
	tap("enter ")
	if got := m.opts.Contest.(deciding).r.State.Slot("P08").Phase; got != scoring.Withdrawn {
		t.Errorf("P08 is %s", got)
	}
	tap("2 Peringkat")
	tap("── ")
	shows("▸3 ")
	tap("? bantuan")
	shows("dengan Shift: salin teks")
	tap("esc tutup")
	tap("1 Ruang")
	tap("P09") // in Eboni's card
	tap("P09")
	if m.screen.Place() != "Eboni" {
		t.Errorf("the place is %q", m.screen.Place())
	}
}
