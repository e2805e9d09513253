package report_test

import (
	"strings"
	"testing"

	"juri/store"
	"juri/store/report"
)

// TestPosted holds that every paper made after a closing has at its foot what the
// wall shows, which can be pasted to verify as it stands.
func TestPosted(t *testing.T) {
	c := sample(t)
	d, w := c.dossier("id", false)
	if got := pdfText(t, file(t, d, w, "rekapitulasi")); strings.Contains(got, "Titik periksa") {
		t.Error("something is posted before anything was closed")
	}
	c.play()
	d, w = c.dossier("id", false)
	posted := c.s.Posted
	papers := 0
	for _, k := range report.Kinds() {
		if !strings.HasSuffix(k.Name, ".pdf") || strings.Contains(k.Name, "sertifikat") {
			continue
		}
		papers++
		text := pdfText(t, file(t, d, w, k.Name))
		if pages := strings.Count(text, "\f"); strings.Count(text, "Titik periksa: "+posted.String()) < pages {
			t.Errorf("%s has %d pages, and what to keep on %d of them", k.Name, pages, strings.Count(text, "Titik periksa"))
		}
	}
	if papers == 0 {
		t.Error("there are no papers")
	}
	kept, err := store.ReadKept("Titik periksa: " + posted.String() + "\n" + posted.String())
	if err != nil || len(kept) != 2 || kept[0].Checkpoint != posted || kept[1].Checkpoint != posted {
		t.Errorf("as it stands it is read as %v, %v", kept, err)
	}
}
