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

// Three whose names are long stand on one page together, whole and clear of each other; where
// they cannot, the first has a page and no one a larger name.
func TestAwardStandsTogether(t *testing.T) {
	units := []string{longest, "Dinas Ketenagakerjaan, Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"}
	st, text := kit.NewStyles(kit.Dark, true), i18n.For("id")
	for _, scene := range []string{"4-winners", "5-all"} {
		for _, size := range [][2]int{{120, 34}, {160, 45}, {200, 60}, {320, 90}} {
			view := Render(ceremony(units...)[scene].At(0, time.Time{}), st, text, size[0], size[1])
			for _, name := range units {
				if kittest.Rows(view, name) < 3 {
					t.Errorf("%s %v: no %q in letters\n%s", scene, size, name, ansi.Strip(view))
				}
			}
		}
	}
	long := []string{longest, longest + " Satu", longest + " Dua"}
	c := ceremony(long...)["4-winners"]
	first, third := Render(c.At(0, time.Time{}), st, text, 120, 34), 0
	for page := range time.Duration(3) {
		third = max(third, kittest.Rows(Render(c.At(page*PageTime, time.Time{}), st, text, 120, 34), "Penduduk dan Keluarga Berencana Dua"))
	}
	if rows := kittest.Rows(first, longest); !kittest.Shows(first, "Peringkat 1") || third == 0 || rows < third {
		t.Errorf("the first in rows of %d, the third of %d\n%s", rows, third, ansi.Strip(first))
	}
}
