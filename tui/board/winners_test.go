package board

import (
	"regexp"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring/i18n"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// A page of winners that has room for one alone shows that one once, and none of the others
// as if they had come before.
func TestLoneWinnersPage(t *testing.T) {
	units := []string{longest, longest + " Satu", longest + " Dua"}
	before, alone := regexp.MustCompile(`\d  Dinas Sosial`), 0
	for _, scene := range []string{"4-winners", "5-all"} {
		c := ceremony(units...)[scene]
		for _, size := range [][2]int{{80, 30}, {120, 34}, {140, 36}, {160, 45}, {200, 60}} {
			for page := range time.Duration(4) {
				view := Render(c.At(page*PageTime, time.Time{}), kit.NewStyles(kit.Dark, true), i18n.For("id"), size[0], size[1])
				if kittest.Shows(view, "Peringkat 1") || kittest.Shows(view, "Peringkat 2") || kittest.Shows(view, "Peringkat 3") {
					alone++
				}
				if before.MatchString(ansi.Strip(view)) {
					t.Errorf("%s %v, page %d: those who came before\n%s", scene, size, page+1, ansi.Strip(view))
				}
			}
		}
	}
	if alone == 0 {
		t.Error("no page has one alone")
	}
}
