package main

import (
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
)

// TestSessionModerator runs a room at the real program through OpenSSH in a
// terminal, read off the screen.
func TestSessionModerator(t *testing.T) {
	t.Parallel()
	h := serveHall(t)
	ani, panitia := h.as("ani"), h.as("panitia")

	x := h.login("sari", "80", "24")
	x.see("Tidak ada yang sedang tampil")
	x.press("n")
	x.see("P01 ▶ Film")
	x.press("+", "-", "-")
	juritest.Until(t, "three minutes' keys are on record", func() bool { return strings.Count(panitia("log --format json"), `timer.extended`) == 3 }, x.screen)
	x.press("u")
	x.see("waktu P01 kembali 3 menit")
	x.press("Space")
	x.see("DIJEDA")
	x.press("Home", "Space") // a key between, as the same one again at once is held down
	x.gone("DIJEDA")
	x.press("n")
	x.see("P01 ▶ Paparan")
	x.press("Home", "n")
	x.see("P01 ▶ Testimoni")
	x.press("Home", "n")
	x.see("P01 ▶ Tanya jawab")

	x.press("b")
	x.see("Pesan untuk ruang ini")
	x.types("Mohon lebih dekat ke mikrofon")
	x.press("Enter")
	x.see("Pesan: Mohon lebih dekat")

	// The soft gate: asked once, with names, then obeyed.
	ani("score P01 latar=80 baru=80 impl=80 signif=80 adapt=80 sdaya=80 lanjut=80 --strength Baik --improve Cukup --submit")
	x.press("n") // to scoring
	x.see("Tidak ada yang sedang tampil")
	x.press("Home", "n")
	x.see("1 dari 2 lembar masuk; Budi Santosa: 7 kriteria kosong")
	x.press("y")
	x.see("▶ P02")
	x.see("Belum lengkap")

	x.press("x")
	x.see("P02 dicatat tidak hadir")
	x.press("u")
	x.see("Diurungkan")
	x.gone("tidak hadir (u")
	x.see("▶ P02")
	x.press("Up", "C")
	x.see("Tutup P01?")
	x.press("y")
	x.see("P01 ditutup")
	x.press("o")
	x.see("Buka kembali P01")
	x.types("Lembar Budi tertinggal.")
	x.press("Enter")
	x.see("P01 dibuka kembali")

	x.press("a")
	x.see("Peserta tambahan")
	x.types("Kelurahan Kasin")
	x.press("Tab")
	x.types("MESRA: Kasih Informasi")
	x.press("Enter")
	x.see("P04 ditambahkan di akhir antrean")
	x.press("End", "M")
	x.see("Pindahkan P04 ke ruang")
	x.press("Enter")
	x.see("dipindahkan ke ruang Eboni")
	x.press("u")
	x.see("P04 kembali ke ruang Pinus")

	panitia("say pinus Istirahat") // somebody else's message comes by itself
	x.see("Pesan: Istirahat")
	x.press("]")
	x.see("IBUKOTA")
	x.press("B")
	x.see("Bel terminal menyala")
	x.leaves()
}
