package verbs

import (
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
)

// TestPaperByVerb: an organizer enters a juror's sheet from paper by verb; it says
// so, stands beside what the juror typed, over a restart too, and never takes the
// place of what the juror handed in.
func TestPaperByVerb(t *testing.T) {
	s := serveDemo(t, func(s *served) { s.InParts("mean", juritest.TwoPanels) })
	has := func(out string, want ...string) {
		t.Helper()
		for _, w := range want {
			if !strings.Contains(out, w) {
				t.Errorf("%q is not in %s", w, out)
			}
		}
	}
	s.OK("panitia", "call P01")
	s.OK("ani", "score P01 a=77 --strength Jelas")
	s.No("panitia", "score P01 a=50 --juror ani", "sedang mengisi sendiri")
	has(s.OK("panitia", "score P01 a=50 --juror ani --submit"), "Dimasukkan dari kertas oleh Panitia.", "ani sudah mengisi lembar")
	has(s.OK("ani", "sheet P01"), "77", "Jelas", "Dimasukkan dari kertas oleh Panitia.")
	s.Stop()
	s.Start()
	has(s.OK("ani", "sheet P01 --format json"), `"value": 77`, `"paper": true`, `"submitted_by": "panitia"`, `"state": "correcting"`)
	s.OK("ani", "score P01 --submit")
	s.No("panitia", "score P01 a=50 --juror ani --submit", "diserahkan sendiri oleh juri")
	s.No("panitia", "score P01 a=50 --juror ani", "diserahkan sendiri oleh juri")
	if out := s.OK("ani", "sheet P01"); strings.Contains(out, "kertas") {
		t.Errorf("the juror's own says %s", out)
	}
}
