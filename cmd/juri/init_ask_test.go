package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"juri/store/setup"
	"juri/store/storetest"
)

// TestInitAsks answers what juri init asks in a real terminal, and takes a
// spreadsheet for the list of entries after a look at it.
func TestInitAsks(t *testing.T) {
	storetest.NeedTools(t, "tmux", "tmux")
	exe, err := exec.LookPath("juri")
	noError(t, err)
	dir := filepath.Join(t.TempDir(), "lomba")
	list := filepath.Join(t.TempDir(), "daftar.csv")
	noError(t, os.WriteFile(list, []byte("No;Instansi;Judul;Ruang\n1;Dinkes;Satu;Pinus\n2;RSUD;Dua;Eboni\n"), 0o600))
	x := newTmux(t, "80", "24")
	x.press("LANG=id_ID.UTF-8 "+exe+" init "+dir, "Enter")
	// The field that is in focus is waited for: it alone has the bar beside it.
	x.see("┃ Nama lomba")
	x.press("Lomba Kota", "Enter")
	x.see("┃ Penyelenggara")
	x.press("Setda", "Enter")
	x.see("┃ Zona waktu")
	x.press("Enter")
	x.see("┃ Ruang dan tanggalnya")
	x.press("Pinus, 31-02-2026", "Tab")
	x.see("bukan tanggal")
	for range "31-02-2026" {
		x.press("BSpace")
	}
	x.press("20-03-2026", "Enter", "Eboni, 21-03-2026")
	x.see("┃ Eboni, 21-03-2026")
	for _, next := range []struct{ key, field string }{
		{"Tab", "Mulai pukul"}, {"Enter", "Lama giliran setiap peserta"}, {"Enter", "Istirahat"}, {"Enter", "Juri"},
	} {
		x.press(next.key)
		x.see("┃ " + next.field)
	}
	x.press("Ani Rahma; UB", "Enter", "Budi", "Tab")
	x.see("┃ Rubrik penilaian")
	x.press("Enter")
	x.see("┃ Penghargaan")
	x.press("3 Besar: 3", "Enter")
	x.see("┃ Tulis berkas lomba?")
	x.press("y")
	x.see("Folder lomba dibuat")
	s, err := setup.Load(dir)
	noError(t, err)
	if c := s.Contest; c.Name != "Lomba Kota" || c.Host != "Setda" || c.Rubric.ID != "kipp-2023" || c.Result.Awards[0].Places != 3 || len(s.Rooms) != 2 || s.Rooms[0].Date != "2026-03-20" || s.People[0].User != "ani" {
		t.Errorf("the contest became %+v, %+v", c, s.Rooms)
	}
	x.press("clear; LANG=id_ID.UTF-8 "+exe+" import "+dir+" "+list, "Enter")
	x.see("Terapkan? [y/T]")
	x.press("t", "Enter")
	x.see("tidak ada berkas yang dibuat")
	if s, _ := setup.Load(dir); len(s.Entries) != 2 || s.Entries[0].ID != "P01" {
		t.Errorf("an import that was not wanted left %+v", s.Entries)
	}
	x.press("clear; LANG=id_ID.UTF-8 "+exe+" import "+dir+" "+list, "Enter")
	x.see("Terapkan? [y/T]")
	x.press("y", "Enter")
	x.see("Daftar peserta kini")
	if s, err := setup.Load(dir); err != nil || len(s.Entries) != 2 || s.Entries[0].ID != "1" {
		t.Errorf("imported %+v, %v", s.Entries, err)
	}
	x.press("clear; LANG=id_ID.UTF-8 "+exe+" cards "+dir+" --format pdf", "Enter")
	x.see("PDF tidak dapat ditampilkan")
}
