package board_test

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/tui/board"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

func attach(r *kittest.Rig, lang string) (*kittest.Terminal, *board.Screen) {
	term := r.Terminal("layar", lang, kit.Dark)
	s := board.New(term.Terminal)
	term.Attach(s)
	return term, s
}

func has(t *testing.T, view string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !kittest.Shows(view, w) {
			t.Errorf("the board does not say %q:\n%s", w, ansi.Strip(view))
		}
	}
}

func lacks(t *testing.T, view string, words ...string) {
	t.Helper()
	for _, w := range words {
		if kittest.Shows(view, w) {
			t.Errorf("the board says %q:\n%s", w, ansi.Strip(view))
		}
	}
}

func TestTimerSaysHowItIs(t *testing.T) {
	r := kittest.New(t)
	term, s := attach(r, "id")
	r.Do("sari", scoring.Next{Room: "pinus"})
	term.Refresh()
	view := func() string { return s.View(44, 20) }
	has(t, view(), "Presentasi", "Dinas Kesehatan", "Berikutnya: P06 Puskesmas Dinoyo", "Ruang Pinus")
	lacks(t, view(), "sisa", "habis")
	calm := view()

	r.Now += 6 * time.Minute
	has(t, view(), "Presentasi · sisa 1 menit")
	r.Now += 20 * time.Second
	has(t, view(), "sisa kurang dari 1 menit")
	if view() == calm || !strings.Contains(s.View(20, 1), kit.NewStyles(kit.Dark, true).Fast.Warn.Render("00:40")) {
		t.Error("the last minute has no colour of its own")
	}
	r.Do("sari", scoring.Pause{Room: "pinus"})
	r.Now += time.Hour
	term.Refresh()
	has(t, view(), "dijeda · sisa kurang dari 1 menit")
	has(t, s.View(80, 24), "Presentasi · dijeda · sisa kurang dari 1 menit")
	r.Do("sari", scoring.Resume{Room: "pinus"})
	r.Now += 45 * time.Second
	term.Refresh()
	has(t, view(), "waktu habis", "▓▓▓▓")
	has(t, s.View(20, 1), "+00:05")
	r.Do("sari", scoring.Extend{Room: "pinus", By: time.Minute})
	term.Refresh()
	has(t, s.View(20, 1), "00:55")
}

func TestWhichRoom(t *testing.T) {
	r := kittest.New(t)
	term, s := attach(r, "en")
	r.Do("tono", scoring.Next{Room: "eboni"})
	term.Refresh()
	has(t, s.View(80, 24), "Room Eboni", "PAJAK SANTAI")
	lacks(t, s.View(80, 24), "Pinus")

	r.Do("sari", scoring.Next{Room: "pinus"})
	r.Do("sari", scoring.Say{Room: "pinus", Text: "Silence, please."})
	term.Refresh()
	stacked := strings.Split(ansi.Strip(s.View(80, 24)), "\n")
	has(t, s.View(80, 24), "Room Eboni", "Room Pinus", "Silence, please.")
	wide := ansi.Strip(s.View(160, 40))
	for _, line := range stacked {
		if strings.Contains(line, "Room Pinus") && strings.Contains(line, "Room Eboni") {
			t.Error("the rooms are side by side in 80 columns")
		}
	}
	var left, right []string
	for line := range strings.SplitSeq(wide, "\n") {
		left, right = append(left, string([]rune(line)[:80])), append(right, string([]rune(line)[80:]))
	}
	has(t, strings.Join(left, "\n"), "Room Pinus", "Dinas Kesehatan")
	has(t, strings.Join(right, "\n"), "Room Eboni")

	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStage, Room: "eboni"})
	term.Refresh()
	has(t, s.View(80, 24), "Room Eboni")
	lacks(t, s.View(80, 24), "Pinus", "Silence")
}

func TestIdleSaysWhatComesAndWhen(t *testing.T) {
	r := kittest.New(t)
	r.Now = 3*time.Hour + 50*time.Minute // 11:50
	term, s := attach(r, "id")
	for _, id := range []string{"P05", "P06"} {
		judge(r, id, 80)
	}
	setup := kittest.Setup()
	setup.Rooms[0].Start = "11:30" // the second runs into the break
	setup.Rooms[1].Date = "2023-03-21"
	r.Do("@host", scoring.Configure{Setup: setup})
	term.Refresh()
	view := s.View(80, 24)
	has(t, view, "Ruang Pinus · 13.20", "P07 SDN Kotalama 1", "Bagian Organisasi")
	lacks(t, view, "Eboni") // that is tomorrow

	for _, id := range []string{"P07", "P08"} {
		r.Do("panitia", scoring.Withdraw{Slot: id})
	}
	term.Refresh()
	has(t, s.View(80, 24), "Ruang Eboni ·", "Selasa, 21 Maret 2023 · 08.00", "P09") // beside the code of a checkpoint
	has(t, s.View(120, 40), "Ruang Eboni · Selasa, 21 Maret 2023 · 08.00")
	for _, id := range []string{"P09", "P10"} {
		r.Do("panitia", scoring.MarkAbsent{Slot: id})
	}
	term.Refresh()
	has(t, s.View(80, 24), "Semua peserta sudah tampil")
}

func TestPresentersStayOut(t *testing.T) {
	r := kittest.New(t)
	r.Do("@host", scoring.Configure{Setup: kipp()})
	term, s := attach(r, "id")
	r.Do("panitia", scoring.Call{Slot: "P11"})
	for _, m := range scoring.Modes() {
		r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: m, Text: "Halo"})
		// Even of a state that a board would not be given.
		for _, st := range []scoring.State{r.State, r.See("layar")} {
			s.SetState(st)
			lacks(t, s.View(200, 60), "Rahasia", "RAHASIA")
			if m != scoring.ShowBlank {
				has(t, s.View(80, 24), "DATA CONTOH")
			} else if strings.TrimSpace(ansi.Strip(s.View(80, 24))) != "" {
				t.Error("blank is not blank")
			}
		}
	}
	term.Refresh()
}

func TestFramesAreEqualWhereNothingShows(t *testing.T) {
	r := kittest.New(t)
	r.Do("sari", scoring.Next{Room: "pinus"})
	at := board.Join{Host: "10.0.0.5", Port: 2222}
	compose := func(last *board.Scene) *board.Scene {
		st := r.See("layar")
		return board.Compose(last, st, st.Screen("layar"), nil, at)
	}
	c := compose(nil)
	wall := time.Date(2023, 3, 20, 8, 0, 3, 0, time.FixedZone("WIB", 7*3600))
	if c.At(4*time.Second, wall) != c.At(4*time.Second+900*time.Millisecond, wall.Add(900*time.Millisecond)) {
		t.Error("one second has two pictures")
	}
	if c.At(4*time.Second, wall) == c.At(5*time.Second, wall) {
		t.Error("the clock stands still")
	}
	r.Score("ani", "P05", 80)
	if compose(c) != c {
		t.Error("a sheet that the stage does not show makes it another scene")
	}
	r.Do("sari", scoring.Pause{Room: "pinus"})
	paused := compose(c)
	if paused == c {
		t.Fatal("a pause does not show")
	}
	if paused.At(time.Hour, wall) != paused.At(2*time.Hour, wall) {
		t.Error("a paused clock makes pictures")
	}
	r.Do("panitia", scoring.ShowOn{Mode: scoring.ShowJoin})
	join := compose(paused)
	r.Do("sari", scoring.Next{Room: "pinus"})
	if compose(join) != join || join.At(0, wall) != join.At(time.Hour, wall.Add(time.Hour)) || join.At(0, wall).Ticking(80, 24) {
		t.Error("the way in changes with the time or the stage")
	}
}

func TestTicking(t *testing.T) {
	r := kittest.New(t)
	term, s := attach(r, "id")
	if board.New(r.Terminal("layar", "id", kit.Dark).Terminal).Ticking() {
		t.Error("ticks before there is anything")
	}
	for mode, want := range map[scoring.Mode]bool{
		scoring.ShowStage: true, scoring.ShowStandings: false, scoring.ShowJoin: false,
		scoring.ShowMessage: false, scoring.ShowBlank: false,
	} {
		r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: mode, Text: "Halo"})
		term.Refresh()
		if s.Ticking() != want {
			t.Errorf("%s: ticking is %t", mode, !want)
		}
	}
	if s.Cursor() != nil || s.Typing() || len(s.ShortHelp())+len(s.FullHelp()) > 0 {
		t.Error("a board has a cursor or keys")
	}
}

func TestLanguageAndThemeChangeAtOnce(t *testing.T) {
	r := kittest.New(t)
	term, s := attach(r, "id")
	r.Do("sari", scoring.Next{Room: "pinus"})
	term.Refresh()
	has(t, s.View(80, 24), "Berikutnya")
	dark := s.View(80, 24)
	term.Text = term.Text.Other()
	has(t, s.View(80, 24), "Next", "Presentation")
	term.Text = term.Text.Other()
	term.Styles = kit.NewStyles(kit.Light, true)
	if s.View(80, 24) == dark {
		t.Error("the theme does not show")
	}
}
