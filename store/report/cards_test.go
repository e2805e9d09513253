package report

import (
	"testing"

	"juri/scoring/i18n"
)

// TestCardLineFits keeps what is typed in one line, smaller where it is long.
func TestCardLineFits(t *testing.T) {
	p := newPaper(&Dossier{}, Words{Text: i18n.For("id")}, "", false)
	for line, want := range map[string]float64{"ssh ani@10.0.0.5 -p 2222": 8, "ssh moderator-lab-fisika@192.0.2.2 -p 2299": 0} {
		size := p.fitting("B", 8, 6, line, 59)
		if n := len(p.wrap(line, 59)); n != 1 || want > 0 && size != want {
			t.Errorf("%s: %d lines of %g points", line, n, size)
		}
	}
}
