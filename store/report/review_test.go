package report_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"juri/scoring"
)

// TestReviewed holds that feedback held back is in no paper that goes out, that
// a struck sentence is not either, and that both stay on the score sheets.
func TestReviewed(t *testing.T) {
	c := sample(t)
	c.play()
	const struck = "Perlu rencana pendanaan dan pendampingan untuk tahun kedua."
	c.do("panitia", scoring.HoldFeedback{Slot: "P05", Reason: "menunggu ketua"})
	c.do("panitia", scoring.StrikeFeedback{Slot: "P06", Juror: "budi", Text: struck, Reason: "tidak pantas"})
	d, w := c.dossier("id", false)
	out := pdfText(t, file(t, d, w, "lembar-masukan"))
	if strings.Contains(out, "Kekuatan P05 oleh") || !strings.Contains(out, "Kekuatan P07 oleh") {
		t.Error("feedback held back goes out, or other feedback does not")
	}
	if !strings.Contains(out, "Perbaikan P06 nomor 1. "+scoring.StruckMark) || strings.Count(out, "Perbaikan P06 nomor 2. "+struck) != 1 {
		t.Error("the struck sentence is not the one left out")
	}
	data := file(t, d, w, "lembar-masukan.zip")
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	noError(t, err)
	if len(z.File) != 45 {
		t.Errorf("the zip has %d files, want 45", len(z.File))
	}
	for _, f := range z.File {
		if f.Name == "P05.pdf" {
			t.Error("the zip has what is held back")
		}
	}
	if sheets := pdfText(t, file(t, d, w, "lembar-penilaian")); !strings.Contains(sheets, "Kekuatan P05 oleh") ||
		!strings.Contains(sheets, "Perbaikan P06 nomor 1. "+struck) {
		t.Error("the score sheets were changed")
	}
	c.do("panitia", scoring.ReleaseFeedback{Slot: "P05"})
	d, _ = c.dossier("id", false)
	if out := pdfText(t, file(t, d, w, "lembar-masukan")); !strings.Contains(out, "Kekuatan P05 oleh") {
		t.Error("released, it still does not go out")
	}
}
