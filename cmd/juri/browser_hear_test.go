package main

import (
	"slices"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
)

// TestBrowserHeard reads the page as a screen reader does: whoever scanned a card finds the way
// to the lines, all that can be pressed or filled in has a name, in the order in which it stands,
// and what comes by itself is told.
func TestBrowserHeard(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	s.OK("sari", "next pinus")
	p := b.Open(s.link("ani"), 390, 760, true)
	heard := func(lines ...string) {
		t.Helper()
		all := "\n" + p.Heard() + "\n"
		for _, line := range lines {
			if !strings.Contains(all, "\n"+line+"\n") {
				t.Errorf("nobody hears %q of%s", line, all)
			}
		}
		for line := range strings.Lines(all) {
			if role, name, _ := strings.Cut(strings.TrimSpace(line), " "); name == "" && slices.Contains([]string{"button", "textbox", "checkbox", "link", "combobox", "log", "group"}, role) {
				t.Errorf("a %s has no name in%s", role, all)
			}
		}
	}
	heard("textbox Nama pengguna", "textbox PIN (ada di kartu Anda)", "button Masuk", "status  (polite)", "link Baris demi baris, untuk pembaca layar")
	if got := p.Tabbed(4); got != "enter plain other reader" {
		t.Errorf("after the PIN come %s", got)
	}
	p.Click("#reader")
	p.Until(`location.search.startsWith('?reader') && !document.getElementById('old') && document.getElementById('user').value == 'ani'`)
	p.Fill("pin", s.Pin("ani"))
	p.Click("#enter")
	p.Until(`document.activeElement.id == 'line'`)
	f := form{p, t}
	f.open("P01", "score-latar")
	p.Fill("score-latar", "800")
	p.Click("#sheet button[value=save]")
	f.answer(1, "Skor 800")
	heard("status  (polite)", "log Jawaban (polite)", "heading score 'P01' latar='800'", "textbox Kebaruan / nilai tambah (0–100)", "textbox Kekuatan",
		"button Simpan", "button Serahkan", "textbox Perintah", "button Keluar")
	p.Text(`document.getElementById('answers').focus()`)
	const order = "slot Buka lembar score-latar score-baru score-impl score-signif score-adapt score-sdaya score-lanjut feedback-strength feedback-improve " +
		"Simpan Serahkan Keadaan Antrean Peringkat Bantuan line Kirim leave"
	if got := p.Tabbed(20); got != order {
		t.Errorf("the tab key goes\n%s, not\n%s", got, order)
	}
	if got := p.Text(`document.documentElement.lang`); got != "id" {
		t.Errorf("it is read as %s", got)
	}
}
