package report_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestRecalculated has LibreOffice recalculate the workbook, and compares what
// it computes with the journal.
func TestRecalculated(t *testing.T) {
	needTool(t, "soffice", "libreoffice-calc-nogui")
	c := sample(t)
	c.play()
	_, scores := c.truth()
	d, w := c.dossier("id", false)
	data := file(t, d, w, "rekapitulasi.xlsx")
	f, err := excelize.OpenReader(bytes.NewReader(data))
	noError(t, err)
	defer f.Close()
	// What is stored is made wrong on purpose: the right figures can only come from the formulas.
	stored, err := f.GetCellFormula("Rekapitulasi", "J2")
	if err != nil || !strings.HasPrefix(stored, "AVERAGE(") {
		t.Fatalf("the score is %q, no formula: %v", stored, err)
	}
	noError(t, f.SetCellValue("Rekapitulasi", "J2", 1))
	noError(t, f.SetCellFormula("Rekapitulasi", "J2", stored))
	dir := t.TempDir()
	name := filepath.Join(dir, "a.xlsx")
	noError(t, f.SaveAs(name))
	cmd := exec.CommandContext(t.Context(), "soffice", "--headless", "-env:UserInstallation=file://"+dir+"/home",
		"--convert-to", `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false`, "--outdir", dir, name)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	out, err := os.ReadFile(filepath.Join(dir, "a.csv"))
	noError(t, err)
	r := csv.NewReader(bytes.NewReader(out))
	r.FieldsPerRecord = -1
	all, err := r.ReadAll()
	noError(t, err)
	seen := 0
	for _, row := range byHead(all) {
		if want := scores[row["Nomor peserta"]]; want != nil {
			seen++
			near(t, row["Nomor peserta"]+" in LibreOffice", row["Nilai"], want)
		}
	}
	if seen != len(scores) {
		t.Errorf("LibreOffice shows %d entries, want %d", seen, len(scores))
	}
}
