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
