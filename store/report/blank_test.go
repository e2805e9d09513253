package report_test

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/store/report"
)

// TestBlankSheets holds that there is an empty sheet for each that is still to be handed
// in, each juror's together, and those of a room or of a juror alone.
func TestBlankSheets(t *testing.T) {
	c := sample(t)
	sheets := func(only report.Only) (string, int) {
		t.Helper()
		d, w := c.dossier("id", false)
		d.Only = only
		text := pdfText(t, file(t, d, w, "blank"))
		return text, strings.Count(text, "Tanggal dan jam diisi")
	}
	text, all := sheets(report.Only{})
	if want := 46 * 4; all != want {
		t.Errorf("%d empty sheets before the day, want %d", all, want)
	}
	for _, word := range []string{"Signifikansi", "0–100", "Seberapa besar perubahan bagi masyarakat", "Kekuatan", "Saran perbaikan", "konflik kepentingan"} {
		if strings.Count(text, word) < all {
			t.Errorf("%q stands %d times on %d sheets", word, strings.Count(text, word), all)
		}
	}
	if pages := strings.Count(text, "\f"); pages != all {
		t.Errorf("%d sheets on %d pages", all, pages)
	}
	if strings.Contains(text, "SEMENTARA") {
		t.Error("an empty sheet calls itself provisional")
	}
	queue := c.s.Queue("pinus").Slots
	if _, n := sheets(report.Only{Room: "pinus"}); n != 4*len(queue) {
		t.Errorf("%d sheets of a room of %d entries", n, len(queue))
	}
	if of, n := sheets(report.Only{Room: "pinus", Juror: "ani"}); n != len(queue) || strings.Contains(of, c.s.Person("budi").Name) {
		t.Errorf("%d sheets of one juror in a room of %d entries", n, len(queue))
	}

	first := queue[0]
	c.do("panitia", scoring.Call{Slot: first})
	c.do("ani", scoring.Recuse{Slot: first, Reason: "kerabat"})
	c.do("panitia", scoring.DeclareExcused{Slot: first, Juror: "budi", Reason: "sakit"})
	if _, n := sheets(report.Only{}); n != all-2 {
		t.Errorf("%d sheets after a recusal and an absence of a juror's, want %d", n, all-2)
	}
	c.do("panitia", scoring.MarkAbsent{Slot: first})
	if _, n := sheets(report.Only{}); n != all-4 {
		t.Errorf("%d sheets after an entry did not come, want %d", n, all-4)
	}
}
