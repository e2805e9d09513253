package juror

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// seat is a juror at a terminal.
type seat struct {
	*kittest.Terminal
	s   *Screen
	t   *testing.T
	rig *kittest.Rig
}

func sit(t *testing.T, rig *kittest.Rig, user string) seat { return sitIn(t, rig, user, "id") }

func sitIn(t *testing.T, rig *kittest.Rig, user, lang string) seat {
	term := rig.Terminal(user, lang, kit.Dark)
	s := New(term.Terminal)
	s.save.after = func(time.Duration, saveMsg) tea.Cmd { return nil }
	term.Attach(s)
	s.View(80, 22)
	return seat{term, s, t, rig}
}

// settle lets the wait before saving end, until nothing is left to save.
func (p seat) settle() {
	for i := 0; p.s.save.waiting && i < 10; i++ {
		p.Run(p.s.Update(saveMsg{p.s.save.timer}))
	}
}

func (p seat) view() string { return ansi.Strip(p.s.View(80, 22)) }

func (p seat) shows(want ...string) {
	p.t.Helper()
	v := p.view()
	for _, w := range want {
		if !strings.Contains(v, w) {
			p.t.Errorf("no %q in:\n%s", w, v)
		}
	}
}

func (p seat) hides(not ...string) {
	p.t.Helper()
	v := p.view()
	for _, w := range not {
		if strings.Contains(v, w) {
			p.t.Errorf("%q in:\n%s", w, v)
		}
	}
}

// do is something that somebody else does meanwhile.
func (p seat) do(user string, c scoring.Command) {
	p.rig.Do(user, c)
	p.tell()
}

// step runs what a message led to, unless that only waits.
func (p seat) step(cmd tea.Cmd) {
	if cmd != nil {
		p.Run(cmd)
	}
}

// tell gives the terminal the newest state, as the root does.
func (p seat) tell() { p.Refresh() }

func called(t *testing.T) *kittest.Rig {
	rig := kittest.New(t)
	rig.Do("sari", scoring.Next{Room: "pinus"})
	return rig
}

func draft(rig *kittest.Rig, user, slot string) *scoring.Sheet {
	return rig.State.Slot(slot).Cell(user).Draft
}

func handed(rig *kittest.Rig, user, slot string) *scoring.Sheet {
	return rig.State.Slot(slot).Cell(user).Sheet
}

func TestAFullSheetTakes23Keys(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	var keys []string
	for _, v := range []string{"80", "85", "90", "75", "70", "88", "82"} {
		keys = append(keys, v[:1], v[1:], "enter")
	}
	keys = append(keys, "ctrl+s", "enter")
	p.Press(keys...)
	sh := handed(rig, "ani", "P05")
	if sh == nil {
		t.Fatalf("not handed in:\n%s", p.view())
	}
	if got := sh.Total.Format(2); got != "78.45" {
		t.Errorf("total %s, want 78.45", got)
	}
	if len(keys) > 23 {
		t.Errorf("%d keys, want 23 at most", len(keys))
	}
	p.shows("P05 diserahkan", sh.Receipt.Receipt()[5:])
	p.Press("enter")
	p.shows("✓ diserahkan 08.00, tanda terima "+sh.Receipt.Mark(), "nilai 78,45")
	if d := draft(rig, "ani", "P05"); d != nil {
		t.Errorf("a draft is left: %+v", d)
	}
}

func TestLoginIsAtTheFirstEmptyCriterionOnStage(t *testing.T) {
	rig := called(t)
	rig.Do("ani", scoring.EditSheet{Slot: "P05", Set: map[string]exact.Decimal{"latar": 80 * exact.One, "impl": 70 * exact.One}})
	p := sit(t, rig, "ani")
	if p.s.slot != "P05" || p.s.focus() != 1 {
		t.Errorf("at %s row %d, want P05 row 1", p.s.slot, p.s.focus())
	}
	if p.s.Place() != "Pinus" {
		t.Errorf("place %q", p.s.Place())
	}
	if !p.s.Ticking() {
		t.Error("the clock does not tick")
	}
}

func TestOffTheScaleIsRefusedWhereItStands(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	p.Press("8", "5", "0", "enter")
	p.settle()
	p.shows("850 di luar rentang skor", "0–100")
	if p.s.focus() != 0 {
		t.Errorf("the cursor went to row %d", p.s.focus())
	}
	if d := draft(rig, "ani", "P05"); d != nil && len(d.Scores) > 0 {
		t.Errorf("something was saved: %v", d.Scores)
	}
	for _, k := range []string{"]", "m", "ctrl+s", "g", "down"} {
		p.Press(k)
		if p.s.slot != "P05" || p.s.mode != onSheet || p.s.entry.text != "850" {
			t.Fatalf("%s left what was refused", k)
		}
	}
	p.Press("backspace", "enter")
	p.settle()
	if v, _ := draft(rig, "ani", "P05").Scores.Get("latar"); v != 85*exact.One || p.s.focus() != 1 {
		t.Errorf("saved %s at row %d", v, p.s.focus())
	}
	p.Press("5", "0", "0", "enter", "5", "0") // what was refused is typed anew
	if p.s.entry.text != "50" {
		t.Errorf("after what was refused, 50 made %q", p.s.entry.text)
	}
	p.Press("esc", "9", "9", "9", "esc")
	p.settle()
	if _, ok := draft(rig, "ani", "P05").Scores.Get("baru"); ok {
		t.Error("a cancelled value was kept")
	}
}

func TestTheRoomMovesOn(t *testing.T) {
	next := func(rig *kittest.Rig) {
		for range 3 {
			rig.Do("sari", scoring.Next{Room: "pinus"})
		}
	}
	t.Run("nothing begun", func(t *testing.T) {
		rig := called(t)
		p := sit(t, rig, "ani")
		next(rig)
		p.tell()
		if p.s.slot != "P06" {
			t.Errorf("at %s, want P06", p.s.slot)
		}
	})
	t.Run("typing", func(t *testing.T) {
		rig := called(t)
		p := sit(t, rig, "ani")
		p.Press("8")
		next(rig)
		p.tell()
		if p.s.slot != "P05" || p.s.entry.text != "8" {
			t.Fatalf("taken to %s", p.s.slot)
		}
		p.shows("P06 Puskesmas Dinoyo", "n ke yang tampil", "◐ P05")
		p.Press("1", "enter", "n")
		if p.s.slot != "P06" {
			t.Errorf("at %s, want P06", p.s.slot)
		}
		p.settle()
		p.shows("◐ P05", "1/7")
		p.hides("ke yang tampil")
	})
	t.Run("handed in", func(t *testing.T) {
		rig := called(t)
		rig.Score("ani", "P05", 80)
		p := sit(t, rig, "ani")
		next(rig)
		p.tell()
		if p.s.slot != "P06" {
			t.Errorf("at %s, want P06", p.s.slot)
		}
	})
	t.Run("looking something up", func(t *testing.T) {
		rig := called(t)
		p := sit(t, rig, "ani")
		p.Press("]", "]")
		next(rig)
		p.tell()
		if p.s.slot != "P07" {
			t.Errorf("at %s, want P07", p.s.slot)
		}
	})
	t.Run("writing", func(t *testing.T) {
		rig := called(t)
		p := sit(t, rig, "ani")
		p.Press("m")
		p.Type("Dampak")
		next(rig)
		p.tell()
		p.Type("nya")
		p.settle()
		if d := draft(rig, "ani", "P05"); d == nil || d.Strength != "Dampaknya" {
			t.Errorf("stored %+v", d)
		}
	})
}

// On a wide screen, where every criterion has what it asks below it, all of that shows.
func TestWhatACriterionAsksIsWhole(t *testing.T) {
	const asks = "Apakah regulasi, kelembagaan, anggaran, dan kemitraan menjamin inovasi berjalan terus setelah penggagasnya pindah?"
	setup := kittest.Setup()
	setup.Contest.Rubric.Criteria[3].Help.ID = asks
	rig := kittest.New(t)
	rig.Do("@host", scoring.Configure{Setup: setup})
	view := ansi.Strip(sit(t, rig, "ani").s.View(200, 58))
	for _, word := range strings.Fields(asks) {
		if !strings.Contains(view, word) {
			t.Errorf("no %q in\n%s", word, view)
		}
	}
}
