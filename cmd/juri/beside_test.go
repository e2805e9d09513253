package main

import (
	"strings"
	"testing"
)

// TestPaperByVerb: an organizer enters a juror's sheet from paper by verb; it says
// so, stands beside what the juror typed, over a restart too, and never takes the
// place of what the juror handed in.
func TestPaperByVerb(t *testing.T) {
	s := serveDemo(t, func(s *served) { s.inParts("mean", twoPanels) })
	has := func(out string, want ...string) {
		t.Helper()
		for _, w := range want {
			if !strings.Contains(out, w) {
				t.Errorf("%q is not in %s", w, out)
			}
		}
	}
	s.ok("panitia", "call P01")
	s.ok("ani", "score P01 a=77 --strength Jelas")
	s.no("panitia", "score P01 a=50 --juror ani", "sedang mengisi sendiri")
	has(s.ok("panitia", "score P01 a=50 --juror ani --submit"), "Dimasukkan dari kertas oleh Panitia.", "ani sudah mengetik lembar")
	has(s.ok("ani", "sheet P01"), "77", "Jelas", "Dimasukkan dari kertas oleh Panitia.")
	s.stop()
	s.start()
	has(s.ok("ani", "sheet P01 --format json"), `"value": 77`, `"paper": true`, `"submitted_by": "panitia"`, `"state": "correcting"`)
	s.ok("ani", "score P01 --submit")
	s.no("panitia", "score P01 a=50 --juror ani --submit", "diserahkan sendiri oleh juri")
	s.no("panitia", "score P01 a=50 --juror ani", "diserahkan sendiri oleh juri")
	if out := s.ok("ani", "sheet P01"); strings.Contains(out, "kertas") {
		t.Errorf("the juror's own says %s", out)
	}
}
