package juror

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit/kittest"
)

// placing is a contest of places with all of pinus in scoring but the last.
func placing(t testing.TB) *kittest.Rig {
	rig := kittest.New(t)
	setup := kittest.Setup()
	r := &setup.Contest.Rubric
	r.Places, r.Once, r.Bands = true, true, nil
	r.Criteria = []scoring.Criterion{{ID: "tempat", Name: text("Peringkat", "Place"), Weight: exact.One, Scale: scoring.Scale{Min: exact.One, Max: 30 * exact.One, Step: exact.One}}}
	rig.Do("@host", scoring.Configure{Setup: setup})
	for _, slot := range []string{"P05", "P06", "P07"} {
		rig.Do("sari", scoring.Call{Slot: slot})
		rig.Do("sari", scoring.Next{Room: "pinus"})
		rig.Do("sari", scoring.Next{Room: "pinus"})
	}
	return rig
}

// TestRanking holds that entries are put in order by a digit and by one place up or down, that the
// others make room, that a closed one keeps its place, and that all are handed in at once.
func TestRanking(t *testing.T) {
	rig := placing(t)
	p := sit(t, rig, "ani")
	stored := func(want string) {
		t.Helper()
		p.settle()
		got := ""
		for _, id := range []string{"P05", "P06", "P07", "P08"} {
			c := rig.State.Slot(id).Cell("ani")
			on, mark := c.Draft, ""
			if on == nil && c.Sheet != nil {
				on, mark = c.Sheet, "!"
			}
			if v := "·"; on == nil || len(on.Scores) == 0 {
				got += " " + v
			} else {
				got += " " + on.Scores[0].Value.String() + mark
			}
		}
		if got = strings.TrimSpace(got); got != want {
			t.Errorf("stored %q, want %q", got, want)
		}
	}
	p.s.choose("P05")
	p.Press("r", "1")
	stored("1 · · ·")
	p.Press("down", "1") // P06, before it
	stored("2 1 · ·")
	p.s.choose("P07")
	p.Press("+")
	stored("2 1 3 ·")
	p.Press("K")
	stored("3 1 2 ·")
	p.Press("-", "backspace")
	stored("2 1 · ·")
	p.Press("9", "3", "S")
	stored("2 1 3 ·")
	p.told(t, "Belum ada peringkatnya: P08.")
	p.s.choose("P08")
	p.Press("1")
	p.told(t, "Peserta ini belum dapat diberi peringkat")
	p.do("sari", scoring.Call{Slot: "P08"})
	p.Press("2", "S")
	p.settle()
	stored("3! 1! 4! 2!")
	p.told(t, "Peringkat 4 peserta sudah diserahkan.")
	p.do("sari", scoring.Close{Slot: "P08"})
	p.s.choose("P06")
	p.Press("2")
	p.told(t, "Peringkat 2 tetap milik P08, yang sudah ditutup.")
	p.Press("4")
	stored("1 4 3 2!")
}

// TestRankingUndo holds that a key which moved several is undone as one, that a click begins a place
// anew, that nothing becomes another place silently, and that S held down hands in once.
func TestRankingUndo(t *testing.T) {
	rig := placing(t)
	p := sit(t, rig, "ani")
	order := func(want string) {
		t.Helper()
		got := ""
		placed, _ := p.s.ranking()
		for _, l := range placed {
			got += l.Entry.ID
		}
		if got != want {
			t.Errorf("order %q, want %q", got, want)
		}
	}
	p.s.choose("P05")
	p.Press("r", "S")
	p.told(t, "Belum ada peserta yang diberi peringkat.")
	p.Press("3")
	p.told(t, "P05 menjadi peringkat 1, bukan 3")
	p.s.click("P06")
	p.Press("2")
	p.s.click("P07")
	p.Press("1")
	order("P07P05P06")
	p.Press("1", "u")
	order("P05P06")
	p.Press("K", "backspace", "ctrl+z", "ctrl+z", "u")
	order("P05")
	p.s.placing = "1"
	p.s.click("P06")
	if p.s.placing != "" {
		t.Error("a tap between two digits joins them")
	}
	p.Press("1", "u")
	rig.Do("sari", scoring.Call{Slot: "P08"})
	p.tell()
	for _, slot := range []string{"P06", "P07", "P08"} {
		p.s.choose(slot)
		p.Press("+")
	}
	p.settle()
	p.Again = true
	p.Press("S")
	if handed(rig, "ani", "P05") != nil {
		t.Error("handed in by a key that is held down")
	}
	p.Again = false
	if first, second := p.s.Update(kittest.Key("S")), p.s.handInRanking(true); first == nil || second != nil {
		t.Error("asked twice while one is under way")
	} else {
		p.s.typePlace("4")
		p.told(t, "Menyerahkan…")
		p.Run(first)
	}
	p.told(t, "Peringkat 4 peserta sudah diserahkan.")
	p = sit(t, placing(t), "ani")
	p.s.choose("P05")
	p.Press("r", "1", "down", "1")
	p.settle()
	p.do("sari", scoring.Withdraw{Slot: "P05"})
	p.Press("u")
	p.told(t, "tidak dapat dikembalikan")
}

// told holds that the last notice says so.
func (p seat) told(t *testing.T, want string) {
	t.Helper()
	if got := p.Notice; !strings.Contains(got, want) {
		t.Errorf("told %q, want %q", got, want)
	}
}

func TestRankingScreens(t *testing.T) {
	for lang, size := range kittest.Screens() {
		p := sitIn(t, placing(t), "ani", lang)
		p.s.View(size[0], size[1]-2)
		p.s.choose("P06")
		p.Press("r", "1")
		p.s.choose("P05")
		p.Press("2")
		p.settle()
		kittest.Golden(t, "ranking", lang, p.s.View(size[0], size[1]-2), size[0], size[1]-2)
	}
}

// TestRankingOnAPhone: what is needed most shows at 44 columns: what to type, what takes it
// back once there is something, and how to hand in; the help has the rest.
func TestRankingOnAPhone(t *testing.T) {
	p := sit(t, placing(t), "ani")
	p.Press("r", "1")
	foot := ""
	for _, b := range p.s.ShortHelp() {
		if b.Enabled() {
			foot += b.Help().Key + " "
		}
	}
	if !strings.HasPrefix(foot, "0-9 u ") { // the foot cuts off from behind
		t.Errorf("the foot is %q", foot)
	}
	if view := ansi.Strip(p.s.View(44, 18)); !strings.Contains(view, "S serahkan") {
		t.Errorf("no S in\n%s", view)
	}
}
