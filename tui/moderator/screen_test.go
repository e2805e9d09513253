package moderator

import (
	"slices"
	"testing"
	"time"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

func TestOneKeyMovesTheRoomOn(t *testing.T) {
	s := sit(t, kittest.New(t), "sari", "id")
	s.sees("Pinus", "Tidak ada yang sedang tampil", "panggil P05")
	s.Press("n")
	s.phase("P05", scoring.Presenting)
	s.sees("P05 ▶ Presentasi", "Berikutnya P06")
	s.Press("n")
	s.phase("P05", scoring.Questions)
	s.Press("n")
	s.phase("P05", scoring.InScoring)
	s.sees("Belum lengkap", "P05 0/4")
	if s.selected().Entry.ID != "P05" {
		t.Errorf("the cursor is on %s", s.selected().Entry.ID)
	}
}

func TestTheGateAsksOnceAndObeys(t *testing.T) {
	rig := kittest.New(t)
	s := sit(t, rig, "sari", "id")
	s.Press("n", "n", "n")
	rig.Score("ani", "P05", 80)
	rig.Score("citra", "P05", 80)
	rig.Score("dewa", "P05", 80)
	partly(rig, "budi", "P05", 5)
	s.Refresh()
	s.Press("n")
	s.sees("P05: 3 dari 4 lembar masuk; Budi Santoso: 2 kriteria kosong.", "Tetap panggil P06?")
	s.Press("n") // no
	s.phase("P06", scoring.Queued)
	s.lacks("Tetap panggil")
	s.Press("n", "y")
	s.phase("P06", scoring.Presenting)
	s.phase("P05", scoring.InScoring)
	s.sees("Belum lengkap", "P05 3/4 Budi 2")
	s.Press("n", "n", "n") // P05 is not asked about again, P06 is
	s.sees("P06: 0 dari 4", "Tetap panggil P07?")
	s.lacks("P05: 3 dari 4")
	s.Press("enter")
	s.phase("P07", scoring.Presenting)
}

func TestTheQuestionGoesWithItsCause(t *testing.T) {
	rig := kittest.New(t)
	s := sit(t, rig, "sari", "id")
	s.Press("n", "n", "n", "n")
	s.sees("Tetap panggil P06?")
	for _, j := range []string{"ani", "budi", "citra", "dewa"} {
		rig.Score(j, "P05", 70)
	}
	s.Refresh()
	s.sees("P05: 4 dari 4 lembar masuk.")
	rig.Do("panitia", scoring.Next{Room: "pinus"})
	s.Refresh()
	s.lacks("Tetap panggil")
	s.Press("y")
	s.phase("P06", scoring.Presenting)
}

func TestClosing(t *testing.T) {
	rig := kittest.New(t)
	s := sit(t, rig, "sari", "id")
	s.Press("n", "n", "n", "C")
	s.sees("P05: 0 dari 4 lembar masuk", "Tutup P05?")
	s.Press("esc")
	s.phase("P05", scoring.InScoring)
	for _, j := range []string{"ani", "budi", "citra", "dewa"} {
		rig.Score(j, "P05", 70)
	}
	s.Refresh()
	s.sees("P05 4/4 lengkap · C tutup")
	s.Press("n") // complete: nothing to ask, and it is not closed along
	s.phase("P06", scoring.Presenting)
	s.phase("P05", scoring.InScoring)
	if got := s.keys.close.Help().Desc; got != "tutup P05" {
		t.Errorf("C would %s", got)
	}
	s.Press("C") // though the cursor is on stage
	s.phase("P05", scoring.Closed)
	s.told("P05 ditutup")
	s.Press("C")
	s.sees("P06 masih tampil.")
	s.Press("y")
	s.phase("P06", scoring.Closed)
	s.Press("home", "down", "o", "enter")
	s.sees("Mohon tuliskan alasannya", "Buka kembali P06")
	s.Type("salah ketik")
	s.Press("enter")
	s.phase("P06", scoring.InScoring)
}

func TestTimerKeys(t *testing.T) {
	s := sit(t, kittest.New(t), "sari", "id")
	s.Press("n", "+", "=", "-")
	s.wait(2 * time.Minute)
	s.sees(" 06:00 ┐")
	s.Press("space")
	s.sees("DIJEDA")
	s.wait(time.Minute)
	s.sees(" 06:00 ┐")
	if !s.Ticking() {
		t.Error("what is expected moves while the timer stands")
	}
	s.Press("p")
	s.wait(5*time.Minute + 30*time.Second)
	s.sees("waktu hampir habis")
	s.wait(67 * time.Second)
	s.sees(" +00:37 ┐", "LEWAT WAKTU")
}

func TestUndoSaysWhatItUndid(t *testing.T) {
	s := sit(t, kittest.New(t), "sari", "id")
	s.Press("n", "n", "u")
	s.told("Diurungkan: P05 kembali ke presentasi.")
	s.phase("P05", scoring.Presenting)
	s.Press("+", "u")
	s.told("waktu P05 kembali 7 menit")
	s.Press("p", "u")
	s.told("waktu P05 berjalan lagi")
	s.Press("p", "p", "u")
	s.told("waktu P05 dijeda lagi")
	s.Press("down", "J", "u")
	s.told("urutan antrean")
	s.Press("M", "enter")
	if s.rig.State.Slot("P06").Room != "eboni" {
		t.Fatal("P06 did not move")
	}
	s.Press("u")
	s.told("P06 kembali ke ruang Pinus")
}

func TestQueueKeys(t *testing.T) {
	s := sit(t, kittest.New(t), "sari", "id")
	s.Press("n", "down", "J", "J")
	if got := s.rig.State.Queue("pinus").Slots; !slices.Equal(got, []string{"P05", "P07", "P08", "P06"}) {
		t.Fatal(got)
	}
	if s.keys.down.Enabled() || s.selected().Entry.ID != "P06" {
		t.Error("the last can go on, or the cursor did not follow it")
	}
	s.Press("K")
	if got := s.rig.State.Queue("pinus").Slots; !slices.Equal(got, []string{"P05", "P07", "P06", "P08"}) {
		t.Fatal(got)
	}
	s.Press("x")
	s.phase("P06", scoring.Absent)
	s.sees("tak hadir · Puskesmas")
	s.Press("up", "w")
	s.sees("Catat P07 (SDN Kotalama 1) mengundurkan diri?")
	s.Press("y")
	s.phase("P07", scoring.Withdrawn)
	s.Press("n", "n", "esc", "down", "down")
	if s.selected().Entry.ID != "P06" {
		t.Fatal(s.selected().Entry.ID)
	}
	s.Press("c", "y") // who was absent comes after all; P05 lacks its sheets
	s.phase("P06", scoring.Presenting)
}

func TestAbsentWithSheetsBegunAsks(t *testing.T) {
	rig := kittest.New(t)
	s := sit(t, rig, "sari", "id")
	s.Press("n")
	partly(rig, "ani", "P05", 2)
	s.Refresh()
	s.Press("x")
	s.sees("Sudah ada juri yang mengisi lembar P05")
	s.Press("y")
	s.phase("P05", scoring.Absent)
}

// Once a sheet is in, an entry goes out of the contest for a reason; once it is
// scored only organizers take it out. R brings back what went out.
func TestWithdrawWithSheets(t *testing.T) {
	rig := kittest.New(t)
	s := sit(t, rig, "sari", "id")
	s.Press("n")
	rig.Score("ani", "P05", 80)
	s.Refresh()
	s.Press("w")
	s.sees("P05 mengundurkan diri")
	s.Press("enter")
	s.sees("Mohon tuliskan alasannya")
	s.Type("permintaan instansi")
	s.Press("enter")
	s.phase("P05", scoring.Withdrawn)
	s.Press("up", "up", "up", "up", "u")
	s.sees("Urungkan tindakan terakhir")
	s.Press("esc", "R")
	s.Type("salah catat")
	s.Press("enter")
	s.phase("P05", scoring.InScoring)
	for _, juror := range []string{"budi", "citra", "dewa"} {
		rig.Score(juror, "P05", 80)
	}
	s.Refresh()
	s.Press("w")
	s.Type("permintaan instansi")
	s.Press("enter")
	s.sees("hanya panitia")
	s.phase("P05", scoring.InScoring)
	s.Press("esc", "down", "w", "y") // nobody scored P06: no reason is asked
	s.phase("P06", scoring.Withdrawn)
	s.Press("R", "y")
	s.phase("P06", scoring.Queued)
}
