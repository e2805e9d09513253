package main

import (
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/tui/kit/kittest"
)

// TestSessionBoard looks at a projector of the real program through OpenSSH in a
// terminal while others steer it.
func TestSessionBoard(t *testing.T) {
	h := serveHall(t)
	sari, panitia, rini := h.as("sari"), h.as("panitia"), h.as("rini")
	sari("next pinus")

	x := h.login("layar", "80", "24")
	x.see("GERCEP: Gerak Cepat")
	x.see("Film")
	x.see("Puskesmas Dinoyo") // next up
	juritest.Until(t, "no cursor shows", func() bool { return x.run("display-message", "-p", "#{cursor_flag}") == "0\n" }, x.screen)
	x.press("j", "5", "?") // it has few keys, and says which
	x.see("Q tutup")
	x.press("Q")
	x.see("Tutup layar ini?")
	x.press("n", "L")
	x.see("Language: English")
	x.press("L")
	x.see("Bahasa: Indonesia")
	sari("pause pinus")
	x.see("dijeda")
	sari("resume pinus")
	x.gone("dijeda")

	panitia("show layar standings")
	x.see("Belum ada peserta")
	for _, l := range []struct{ slot, room, value string }{{"P01", "pinus", "80"}, {"P02", "pinus", "90"}, {"P03", "eboni", "70"}} {
		if l.slot != "P01" {
			sari("next " + l.room)
		}
		for _, j := range []string{"ani", "budi"} {
			v := "=" + l.value
			panitia("score " + l.slot + " --juror " + j + " latar" + v + " baru" + v + " impl" + v + " signif" + v + " adapt" + v + " sdaya" + v + " lanjut" + v + " --submit")
		}
		sari("close " + l.slot)
		if l.slot == "P02" {
			x.see("90,00")
			x.see("▼1")
			panitia("freeze")
			x.see("dibekukan sejak")
		}
	}
	x.gone("70,00")
	panitia("unfreeze")
	x.see("70,00")

	panitia("show layar join")
	x.see("ssh ")
	x.see("buka http://")
	x.see("█")
	panitia("show layar message --text Istirahat")
	x.gone("ssh ") // in letters larger than text
	panitia("show layar blank")
	juritest.Until(t, "the board is blank", func() bool { return len(x.screen()) == 24 }, x.screen)

	panitia("seal")
	rini("confirm")
	panitia("show layar reveal")
	juritest.Until(t, "the opening is in letters", func() bool { return kittest.Rows(x.screen(), "Pengumuman hasil") > 1 }, x.screen)
	for range 3 {
		panitia("reveal next")
	}
	x.shows("Puskesmas Dinoyo")
	panitia("reveal back")
	panitia("reveal back")
	juritest.Until(t, "the winner is taken back", func() bool { return !kittest.Shows(x.screen(), "Puskesmas Dinoyo") }, x.screen)
	x.press("C-c")
	juritest.Until(t, "the terminal is given back", x.given, x.screen)
}
