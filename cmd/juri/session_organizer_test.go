package main

import (
	"regexp"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
)

// TestSessionOrganizer looks after a contest at the real program through OpenSSH
// in a terminal, from the first PIN to the reveal, read off the screen.
func TestSessionOrganizer(t *testing.T) {
	t.Parallel()
	h := serveHall(t)
	sari, panitia, rini := h.as("sari"), h.as("panitia"), h.as("rini")
	sari("next pinus")
	board := h.login("layar", "44", "20")
	board.shows("Dinas Kesehatan")

	x := h.login("panitia", "80", "24")
	x.see("Pinus")
	x.see("cadangan ")
	x.see("disk sisa ")
	x.see("jurnal ")

	// People: a new PIN, a terminal ended, access revoked.
	budi := h.login("budi", "80", "24")
	budi.see("P01")
	x.press("5")
	x.see("Budi Santosa")
	x.press("Down", "p") // the second is budi
	x.see("Buat PIN baru untuk Budi")
	x.press("y")
	pin := regexp.MustCompile(`\b\d{4} \d{4}\b`)
	juritest.Until(t, "the new PIN is shown", func() bool { return pin.MatchString(x.screen()) }, x.screen)
	h.pins["budi"] = pin.FindString(x.screen())
	x.press("Enter")
	x.gone(h.pins["budi"])
	budi.see("PIN Anda sudah diganti")
	budi = h.login("budi", "80", "24") // the new one lets him in
	budi.see("P01")
	x.press("x")
	x.see("Cabut akses Budi")
	x.press("y")
	x.see("Akses Budi Santosa telah dicabut")
	budi.see("Akses Anda telah dicabut")
	x.press("p")
	x.see("Beri akses lagi dengan PIN")
	x.press("y")
	juritest.Until(t, "the new PIN is shown", func() bool { return pin.MatchString(x.screen()) }, x.screen)
	x.press("Enter")

	// Entries: an edit, and a paper sheet for a juror.
	x.press("4")
	x.see("Dinas Kesehatan")
	x.press("e")
	x.see("Ubah peserta P01")
	x.types(" Kota")
	x.press("C-s")
	x.see("Isian ini tidak boleh kosong") // P01 was called: why is it another?
	x.types("nama resmi")
	x.press("C-s")
	x.see("Peserta P01 sudah diubah")
	x.see("Dinas Kesehatan Kota")
	x.press("d")
	x.see("Ani Rahma")
	x.press("i")
	x.see("Lembar dari kertas · P01 · Ani Rahma")
	for _, v := range []string{"80", "85", "90", "75", "70", "88", "82"} {
		x.types(v)
		x.press("Down")
	}
	x.press("C-s")
	x.see("Lembar P01 untuk Ani Rahma sudah tersimpan")
	x.see("Dimasukkan dari kertas oleh Panitia")

	// Boards: every mode.
	x.press("6")
	x.see("Layar utama")
	for _, c := range []struct{ key, sees string }{{"t", "Peringkat sementara"}, {"g", "Cara masuk"}, {"s", "Dinas Kesehatan Kota"}} {
		x.press(c.key)
		board.shows(c.sees)
	}
	x.press("m")
	x.see("Pesan ·")
	x.types("Istirahat")
	x.press("Enter")
	board.gone("Dinas Kesehatan")
	x.press("b")
	juritest.Until(t, "the board is blank", func() bool { return strings.TrimSpace(board.screen()) == "" }, board.screen)

	// The result.
	for _, line := range []string{"close P01", "next pinus"} {
		sari(line)
	}
	for _, j := range []string{"ani", "budi"} {
		panitia("score P02 --juror " + j + " latar=90 baru=90 impl=90 signif=90 adapt=90 sdaya=90 lanjut=90 --submit")
	}
	sari("close P02")
	sari("absent P03")
	x.press("2")
	x.see("90,00")
	x.press("7")
	x.see("Belum disegel")
	x.press("z")
	x.see("dibekukan sejak")
	x.press("p") // with a sheet of budi's missing: not without a reason
	x.see("Usulkan segel tanpa lembar")
	x.types("Budi berhalangan.")
	x.press("Enter")
	x.see("Panitia mengusulkan segel")
	rini("confirm")
	x.see("✓ Disegel")
	x.press("v")
	x.see("1 dari 1 layar menampilkan pengumuman")
	x.press("n", "Home", "n", "Home", "n") // the second stands at the beat before the name
	x.see("langkah 2")
	board.shows("Puskesmas Dinoyo")
	x.press("8")
	x.see("mengesahkan")
	x.press("1")
	x.see("cadangan ")
	x.leaves()
}
