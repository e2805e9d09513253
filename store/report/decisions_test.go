package report_test

import (
	"strings"
	"testing"

	"juri/scoring"
)

// TestSealedThough holds that a result to which something is missing says in the
// minutes why it was sealed all the same.
func TestSealedThough(t *testing.T) {
	c := sample(t)
	for _, l := range c.s.Slots {
		c.do("panitia", scoring.MarkAbsent{Slot: l.Entry.ID})
	}
	c.do("panitia", scoring.ProposeSeal{Waive: "banjir menutup jalan"})
	c.do("ani", scoring.ConfirmSeal{Of: c.s.Proposal.Seq})
	for lang, want := range map[string]string{
		"id": "walaupun ada yang belum lengkap. Alasan: banjir menutup jalan", "en": "although something was missing. Reason: banjir menutup jalan",
	} {
		d, w := c.dossier(lang, false)
		if d.Seal.Waive != "banjir menutup jalan" {
			t.Errorf("the seal is %+v", d.Seal)
		}
		if got := strings.Join(strings.Fields(pdfText(t, file(t, d, w, "berita-acara"))), " "); !strings.Contains(got, want) {
			t.Errorf("%s: the minutes do not say %q:\n%s", lang, want, got)
		}
	}
}
