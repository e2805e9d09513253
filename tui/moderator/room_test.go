package moderator

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

func TestMessage(t *testing.T) {
	s := sit(t, kittest.New(t), "sari", "id")
	s.Press("b")
	if !s.Typing() {
		t.Fatal("not typing")
	}
	s.Type("Mohon tunggu, n lampu padam")
	s.show(80, 22)
	if s.Cursor() == nil {
		t.Error("no cursor")
	}
	s.Press("enter")
	s.sees("Pesan: Mohon tunggu, n lampu padam")
	s.Press("b")
	s.sees("Sekarang: “Mohon tunggu, n lampu padam”")
	s.Press("enter")
	s.lacks("Pesan:")
	s.told("Pesan dihapus")
	s.Press("b", "enter")
	if s.Typing() {
		t.Error("nothing to say, and the form stays")
	}
}

// The form says who reads a message, before it is sent and after.
func TestMessageSaysWhereItShows(t *testing.T) {
	for lang, words := range map[string][2]string{"id": {"proyektor", "moderator"}, "en": {"projectors", "moderators"}} {
		s := sit(t, kittest.New(t), "sari", lang)
		s.Press("b")
		s.sees(words[:]...)
		s.Type("Istirahat.")
		s.Press("enter")
		s.told(words[0])
		s.told(words[1])
	}
}

// The key names what it takes back.
func TestUndoIsNamed(t *testing.T) {
	s := sit(t, kittest.New(t), "sari", "id")
	s.Press("x")
	s.told("P05 dicatat tidak hadir")
	help := func() string {
		for _, b := range s.ShortHelp() {
			if b.Help().Key == "u" {
				return b.Help().Desc
			}
		}
		return ""
	}
	if got := help(); !strings.Contains(got, "P05 kembali ke menunggu") {
		t.Errorf("u is %q", got)
	}
	s.Press("n")
	if got := help(); !strings.Contains(got, "P06 kembali ke menunggu") {
		t.Errorf("u is %q", got)
	}
}

func TestLateEntry(t *testing.T) {
	s := sit(t, kittest.New(t), "sari", "id")
	s.Press("a")
	s.sees("Peserta tambahan", "P11")
	s.Type("Kecamatan Klojen")
	s.Press("enter", "enter")
	s.sees("Instansi dan judul harus diisi")
	s.Type("KLOJEN TANGGAP")
	s.Press("shift+tab", "shift+tab", "backspace", "backspace")
	s.Type("05")
	s.Press("tab", "tab", "enter")
	s.sees("“P05” sudah ada", "Kecamatan Klojen", "KLOJEN TANGGAP")
	s.Press("shift+tab", "shift+tab", "backspace", "backspace")
	s.Type("11")
	s.Press("tab", "tab", "enter")
	s.told("P11 ditambahkan di akhir antrean")
	if q := s.rig.State.Queue("pinus").Slots; q[len(q)-1] != "P11" {
		t.Fatal(q)
	}
	s.sees("Kecamatan Klojen")
}

// Where categories are not compared, the form asks for the category too.
func TestLateEntryToACategory(t *testing.T) {
	rig := kittest.New(t)
	c := *rig.State.Contest
	c.Result.Overall, c.Result.Awards = scoring.NotCompared, nil
	rig.State = scoring.Apply(rig.State, scoring.Event{Fact: scoring.ContestSet{Contest: c}})
	s := sit(t, rig, "sari", "id")
	s.Press("a")
	s.Type("Kecamatan Klojen")
	s.Press("enter")
	s.Type("KLOJEN TANGGAP")
	s.Press("enter", "enter")
	s.sees("Isi kategorinya")
	s.Type(rig.State.KnownCategories()[0])
	s.Press("enter")
	if l := s.rig.State.Slot("P11"); l == nil || l.Entry.Category != rig.State.KnownCategories()[0] {
		t.Errorf("added: %+v\n%s", l, s.show(120, 40))
	}
}

func TestRooms(t *testing.T) {
	rig := kittest.New(t)
	rig.Do("tono", scoring.Next{Room: "eboni"})
	s := sit(t, rig, "panitia", "id")
	if s.Place() != "Eboni" {
		t.Errorf("begins in %s, not where somebody is on stage", s.Place())
	}
	s.sees("1 Pinus", "▸2 Eboni ▶")
	s.Press("down", "[")
	if s.Place() != "Pinus" {
		t.Error(s.Place())
	}
	s.Press("2")
	if s.Place() != "Eboni" || s.selected().Entry.ID != "P10" {
		t.Error("the room or its cursor is forgotten")
	}
	s.Open("pinus")
	s.Open("nowhere")
	if s.Place() != "Pinus" {
		t.Error(s.Place())
	}
	s.Press("]", "]")
	if s.Place() != "Pinus" {
		t.Error(s.Place())
	}
	alone := sit(t, rig, "sari", "id")
	alone.lacks("Eboni")
	alone.Open("eboni")
	if alone.Place() != "Pinus" {
		t.Error("sari sees", alone.Place())
	}
}

func TestTheMatrix(t *testing.T) {
	rig := kittest.New(t)
	s := sit(t, rig, "sari", "id")
	s.Press("n")
	rig.Score("ani", "P05", 81)
	partly(rig, "budi", "P05", 5)
	rig.Do("citra", scoring.Recuse{Slot: "P05", Reason: "saudara kandung"})
	present(rig, []string{"ani", "sari"}, "budi")
	s.Refresh()
	view := s.show(120, 40)
	line := func(name string) string {
		for _, l := range strings.Split(view, "\n") {
			if strings.Contains(l, name) {
				return l
			}
		}
		return ""
	}
	for name, want := range map[string]string{
		"Ani Rahma": "● ✓", "Budi Santoso": "○ 08.31 2 m", "Citra Dewanti": "○ konflik", "Dewa Prakoso": "belum 7 m",
	} {
		for _, w := range strings.Fields(want) {
			if !strings.Contains(line(name), w) {
				t.Errorf("%s: no %q in %q", name, w, line(name))
			}
		}
	}
	s.lacks("81", "saudara")
}

func TestPlannedAndExpected(t *testing.T) {
	s := sit(t, kittest.New(t), "sari", "id")
	s.wait(6 * time.Minute)
	s.Press("n")
	if got := ansi.Strip(s.Status()); got != "terlambat 6 menit" {
		t.Error(got)
	}
	s.sees("08.20", "08.26", "Jadwal", "+6", "selesai ± 09.26")
	s.Text, s.Terminal.Terminal.Text = s.Text.Other(), s.Text.Other()
	s.sees("6 min late", "Plan ")
}

func TestTheBellRingsOnceAPhase(t *testing.T) {
	s := sit(t, kittest.New(t), "sari", "id")
	s.Press("n")
	rings := func() bool { return s.Update(kit.Tick{}) != nil }
	s.Press("B")
	s.told("menyala")
	if rings() {
		t.Error("rings at the start")
	}
	s.wait(6*time.Minute + time.Second)
	if !rings() || rings() {
		t.Error("not once at the warning")
	}
	s.Press("+")
	s.wait(2 * time.Minute)
	if !rings() || rings() {
		t.Error("not once at zero")
	}
	s.Press("n")
	s.wait(13 * time.Minute)
	if !rings() {
		t.Error("the next phase is silent")
	}
	s.Press("B", "n", "n")
	s.wait(time.Hour)
	if rings() {
		t.Error("rings while it is off")
	}
}

// A key pressed twice before the first is shown goes one step on.
func TestNoStepsBlindly(t *testing.T) {
	rig := kittest.New(t)
	s := sit(t, rig, "sari", "id")
	first, second := s.Update(kittest.Key("n")), s.Update(kittest.Key("n"))
	s.Run(tea.Batch(first, second))
	s.phase("P05", scoring.Presenting)
	var more []tea.Cmd
	for range 3 {
		more = append(more, s.Update(kittest.Key("+")))
	}
	s.Run(tea.Batch(more...))
	if got := rig.State.Slot("P05").Timer.Length; got != 10*time.Minute {
		t.Error("pressed thrice, extended to", got)
	}
}

func TestRefusedStaysOpen(t *testing.T) {
	rig := kittest.New(t)
	s := sit(t, rig, "sari", "id")
	s.Press("b")
	s.Type("halo")
	rig.Do("panitia", scoring.Next{Room: "pinus"})
	s.Refresh()
	if !s.Typing() {
		t.Fatal("a newer state took the form away")
	}
	s.sees("halo")
	s.Press("esc")
	if s.Typing() {
		t.Fatal("esc does not leave")
	}
}

func TestMouse(t *testing.T) {
	s := sit(t, kittest.New(t), "sari", "id")
	s.Click(s.View(80, 22), "SDN Kotalama 1")
	if s.selected().Entry.ID != "P07" {
		t.Error(s.selected().Entry.ID)
	}
	s.Update(kit.Turned{By: -1})
	if s.selected().Entry.ID != "P08" {
		t.Error(s.selected().Entry.ID)
	}
	s.Click(s.View(80, 22), "panggil P05") // the next act, where it is named
	s.phase("P05", scoring.Presenting)
	s.Press("b")
	s.Click(s.View(80, 22), "kembali") // in the dialog's border
	if s.Asking() {
		t.Error("the dialog's key cannot be clicked")
	}
	org := sit(t, s.rig, "panitia", "id")
	org.Click(org.View(80, 22), "2 Eboni")
	if org.Place() != "Eboni" {
		t.Errorf("the room shown is %s", org.Place())
	}
}

// Every sheet's values stay out of what a moderator's screen can say.
func TestNoScores(t *testing.T) {
	rig := kittest.New(t)
	s := sit(t, rig, "panitia", "id") // who has them in the state
	s.Press("n", "n", "n")
	for i, j := range []string{"ani", "budi", "citra", "dewa"} {
		rig.Score(j, "P05", 93+i)
	}
	s.Refresh()
	for i := range 4 {
		s.lacks(fmt.Sprint(93+i), "Dampaknya")
	}
}

// An empty stage says who is next and who comes after; one that is done, what is left to do.
func TestEmptyStageSaysWhatComesNext(t *testing.T) {
	rig := kittest.New(t)
	s := sit(t, rig, "sari", "id")
	s.sees("n panggil P05", "SI GERCEP", "P06  08.20  Puskesmas Dinoyo", "P08  09.00  Perumda Tugu Tirta")
	s.Press("n")
	s.sees("n ke tanya jawab")
	for _, l := range []string{"P05", "P06", "P07"} {
		rig.Do("sari", scoring.MarkAbsent{Slot: l})
	}
	rig.Do("sari", scoring.Next{Room: "pinus"})
	for rig.State.OnStage("pinus") != nil {
		rig.Do("sari", scoring.Next{Room: "pinus"})
	}
	s.Refresh()
	s.sees("Giliran yang belum ditutup: 1")
	rig.Do("sari", scoring.Close{Slot: "P08"})
	s.Refresh()
	s.sees("Tidak ada giliran yang masih terbuka")
}
