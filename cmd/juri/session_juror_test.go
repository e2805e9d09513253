package main

import (
	"encoding/json"
	"regexp"
	"testing"

	"juri/store/report"
)

// TestSessionJuror is a juror's day at the real program through OpenSSH in a
// terminal, read off the screen.
func TestSessionJuror(t *testing.T) {
	t.Parallel()
	h := serveHall(t)
	sari, ani := h.as("sari"), h.as("ani")
	sari("next pinus")
	ani("score P01 latar=80")

	x := h.login("ani", "80", "24")
	x.see("P01")
	x.see("Ani Rahma")
	x.on("Kebaruan") // the first that is empty: latar was filled in elsewhere
	for _, v := range []string{"85", "90", "75", "70", "88"} {
		x.press(v, "Enter")
	}
	x.on("Strategi")
	x.press("120", "Enter")
	x.see("120 di luar rentang skor")
	x.press("Escape", "82", "Enter")
	x.see("7 dari 7")
	x.see("78,45")
	x.press("m")
	x.see("Apa kekuatan peserta ini")
	x.types("Dampaknya nyata.")
	x.press("Tab")
	x.types("Perlu rencana pendanaan.")
	x.press("C-s")
	x.see("Serahkan P01?")
	x.see("Masukan lengkap")
	x.press("Enter")
	x.see("P01 diserahkan")
	first := sheetNow(t, ani)
	if !regexp.MustCompile(`^([0-9a-hjkmnp-tv-z]{4}-){6}[0-9a-hjkmnp-tv-z]{2}$`).MatchString(first.Receipt) || first.Total != "78.450000" {
		t.Errorf("handed in is %+v", first)
	}
	x.see(first.Receipt[5:]) // the first group stands before it, large
	x.press("Enter")
	x.see("tanda terima " + first.Receipt[:9])

	x.press("e", "Home")
	x.types("90")
	x.press("Enter", "C-s", "Enter")
	x.see("koreksi ke-1")
	second := sheetNow(t, ani)
	if second.Revision != 2 || second.Receipt == first.Receipt || second.Strength != "Dampaknya nyata." {
		t.Errorf("corrected is %+v", second)
	}
	x.press("Enter", "h")
	x.see("Semula")
	x.see("Koreksi ke-1")
	x.see(first.Receipt[:9])
	x.press("h")
	x.gone("Semula")
	x.press("g")
	x.see("Rata-rata")
	x.press("g")
	x.gone("Rata-rata")

	// The room moves on while something is being typed: nothing is taken away.
	x.press("e", "Home")
	x.types("6")
	for range 5 { // the other phases, scoring, the next slot
		sari("next pinus")
	}
	x.see("P02 Puskesmas")
	x.on("Latar")
	x.types("1")
	x.press("Enter")
	x.see("61")
	x.press("n")
	x.see("MAWAR")
	x.press("c")
	x.see("Apa hubungan Anda")
	x.types("Pernah menjadi pembina.")
	x.press("Enter")
	x.see("Nyatakan konflik kepentingan?")
	x.press("y")
	x.see("Konflik kepentingan: Pernah menjadi pembina.")

	x.press("L")
	x.see("Conflict of interest")
	x.press("?")
	x.see("previous entry")
	x.press("?")
	x.gone("previous entry")
	x.leaves()
}

func sheetNow(t *testing.T, as func(string) string) report.Sheet {
	t.Helper()
	var s report.Sheet
	noError(t, json.Unmarshal([]byte(as("sheet P01 --format json")), &s))
	return s
}
