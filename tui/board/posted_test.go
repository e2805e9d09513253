package board_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// TestPosted holds that between turns the hall can scan and read what to keep of the
// journal, the same from one closing to the next, and that it is no wall's matter
// before the first closing, nor while somebody presents.
func TestPosted(t *testing.T) {
	r := kittest.New(t)
	term, s := attach(r, "id")
	lacks(t, s.View(200, 60), "Titik periksa")
	judge(r, "P05", 80)
	term.Refresh()
	first := r.State.Posted
	if first.Size == 0 {
		t.Fatal("nothing is posted after a closing")
	}
	for _, size := range [][2]int{{80, 24}, {120, 34}, {120, 40}, {200, 60}, {320, 90}} {
		view := s.View(size[0], size[1])
		same(t, view, kit.CheckpointCode(first))
		has(t, view, append(kit.Chunks(first.String(), 35), "Titik periksa", "P06")...)
	}
	if view := s.View(100, 34); !strings.Contains(ansi.Strip(view), first.String()) || strings.Contains(ansi.Strip(view), "█▀▀▀▀▀█") {
		t.Error("where letters would have no room beside the code there is no line of text")
	}
	r.Do("panitia", scoring.Next{Room: "pinus"})
	term.Refresh()
	lacks(t, s.View(200, 60), "Titik periksa")
	for range r.State.Contest.Timer.Phases {
		r.Do("panitia", scoring.Next{Room: "pinus"})
	}
	term.Refresh()
	if r.State.Posted != first {
		t.Error("it changed before a slot was closed")
	}
	same(t, s.View(120, 40), kit.CheckpointCode(first))
}
