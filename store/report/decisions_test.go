package report_test

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/rank"
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

// Where categories are not compared, the minutes list in each who has an award, if
// anybody in the contest has one: no entry is written down for having won nothing.
func TestMinutesOfCategories(t *testing.T) {
	c := sample(t)
	contest := *c.s.Contest
	contest.Result.Overall, contest.Result.Champion = scoring.NotCompared, nil
	contest.Result.Awards = []rank.Award{{Name: "Terbaik", Places: 1, Category: "Pendidikan"}}
	c.record("@host", scoring.ContestSet{Contest: contest})
	c.play()
	d, w := c.dossier("id", false)
	text := strings.Join(strings.Fields(pdfText(t, file(t, d, w, "berita-acara"))), " ")
	losers := 0
	for _, r := range d.Standings {
		if title, _, _ := strings.Cut(r.Title, ":"); r.Rank > 0 && strings.Contains(text, title) != (r.Award != "") {
			t.Errorf("%s of %s has %q, and the minutes say:\n%s", r.Entry, r.Category, r.Award, text)
		}
		if r.Award == "" && r.Category != "Pendidikan" {
			losers++
		}
	}
	if losers == 0 || !strings.Contains(text, "Kategori Lingkungan Tidak ada.") {
		t.Errorf("nothing is said of a category without awards:\n%s", text)
	}
}
