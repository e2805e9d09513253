package tui

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/tui/kit/kittest"
)

// Enter that is held down agrees to nothing: the summary opens, and stays until enter is
// pressed anew. Any other key is said not to answer.
func TestAHeldKeyAnswersNothing(t *testing.T) {
	clocked(t, func(t *testing.T) {
		m := sit(aDay(t), "ani", "8 0 enter 8 0 enter 8 0 enter 8 0 enter 8 0 enter 8 0 enter 8 0 enter end", [2]int{80, 24})
		shows := func(want string) {
			t.Helper()
			if view := ansi.Strip(m.content()); !strings.Contains(view, want) {
				t.Fatalf("no %q in\n%s", want, view)
			}
		}
		press := func(k string) {
			_, cmd := m.Update(kittest.Key(k))
			run(m, cmd)
		}
		press("enter")
		for range 40 { // as a keyboard repeats it
			time.Sleep(500 * time.Millisecond)
			press("enter")
			shows("Serahkan P07?")
		}
		shows("Lepaskan tombolnya")
		press("x")
		shows("Tombol x tidak dipakai di sini")
		shows("enter serahkan · esc kembali")
		time.Sleep(time.Second)
		press("enter")
		shows("P07 diserahkan")
	})
}

// The queue goes one step for a key that is held down, and as many as there are presses.
func TestAHeldKeyActsOnce(t *testing.T) {
	clocked(t, func(t *testing.T) {
		day := kittest.New(t)
		m := sit(day, "sari", "", [2]int{80, 24})
		rig := m.opts.Contest.(deciding).r
		press := func() {
			_, cmd := m.Update(kittest.Key("n"))
			run(m, cmd)
			m.Update(stateMsg{state: rig.See("sari")})
		}
		steps := func(want int) {
			t.Helper()
			if got := len(rig.Told) - len(day.Told); got != want {
				t.Fatalf("the queue went %d steps, want %d", got, want)
			}
		}
		for range 20 { // as a keyboard repeats it
			press()
			time.Sleep(50 * time.Millisecond)
		}
		steps(1)
		if view := ansi.Strip(m.content()); !strings.Contains(view, "Lepaskan tombolnya") {
			t.Fatalf("nobody is told why not:\n%s", view)
		}
		time.Sleep(2 * time.Second)
		press()
		steps(2)
	})
}
