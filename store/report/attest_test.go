package report_test

import (
	"strings"
	"testing"

	"juri/scoring"
)

// TestAttested holds that a juror's sheets say above the signature whether they stand
// by all of them, with the whole digest; without it where names are left out.
func TestAttested(t *testing.T) {
	c := sample(t)
	c.play()
	lembar := func(redact bool) string {
		d, w := c.dossier("id", redact)
		return pdfText(t, file(t, d, w, "lembar-penilaian"))
	}
	if strings.Contains(lembar(false), "Penegasan juri") {
		t.Error("papers speak of it where nobody asked and nobody did")
	}
	digest := c.s.SheetsOf("ani").Digest()
	c.do("ani", scoring.AttestSheets{Digest: digest})
	text := lembar(false)
	if n := len(c.s.SheetsOf("ani").Slots); strings.Count(text, "semua lembar, ") != n || strings.Count(text, digest.String()) != n || strings.Count(text, "menurut login juri") != n {
		t.Errorf("not on each of ani's %d sheets", n)
	}
	if text := lembar(true); !strings.Contains(text, "semua lembar, ") || strings.Contains(text, digest.String()) {
		t.Error("without names the papers have the digest, or nothing")
	}
	slot := c.s.SheetsOf("ani").Slots[0].Entry.ID
	c.do("panitia", scoring.Reopen{Slot: slot, Reason: "x"})
	c.score(slot, 21, "ani")
	if !strings.Contains(lembar(false), "berubah sejak ditegaskan") {
		t.Error("a sheet changed, and the papers do not say so")
	}
}
