package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/setup"
)

// TestScoresOnPaper enters sheets from a workbook: all or none, recorded as
// entered by the organizer; and begins the next level with the best.
func TestScoresOnPaper(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "lomba")
	noError(t, setup.WriteDemo(dir))
	juri := func(args ...string) (string, string, int) {
		var out, errOut bytes.Buffer
		code := run(t.Context(), args, strings.NewReader(""), &out, &errOut)
		return out.String(), errOut.String(), code
	}
	call := func(do func(f *folder.Folder)) {
		f, err := folder.Open(t.Context(), i18n.For("en"), dir, "")
		noError(t, err)
		defer f.Close()
		do(f)
	}
	call(func(f *folder.Folder) {
		for _, slot := range []string{"P01", "P02", "P03"} {
			for _, c := range []scoring.Command{scoring.Call{Slot: slot}, scoring.Next{Room: "pinus"}, scoring.Next{Room: "pinus"}} {
				if _, err := f.Board.Do(t.Context(), scoring.Host, c); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
	good := func(x *excelize.File) {}
	book := func(change func(*excelize.File)) string {
		x := excelize.NewFile()
		defer x.Close()
		_ = x.SetSheetName("Sheet1", "Nilai")
		_ = x.SetSheetRow("Nilai", "A1", &[]any{"Peserta", "Juri", "latar", "Kebaruan / nilai tambah", "impl", "Significance", "adapt", "sdaya", "lanjut", "Kekuatan"})
		row := 2
		for i, slot := range []string{"P01", "P02", "P03"} {
			for _, juror := range []string{"ani", "Budi Santosa", "citra", "dewa"} {
				_ = x.SetSheetRow("Nilai", fmt.Sprintf("A%d", row), &[]any{slot, juror, 80 + i, 80, 80, 80, 80, 80, 80, "Baik"})
				row++
			}
		}
		change(x)
		path := filepath.Join(t.TempDir(), "nilai.xlsx")
		noError(t, x.SaveAs(path))
		return path
	}
	set := func(cell string, v any) func(*excelize.File) {
		return func(x *excelize.File) { _ = x.SetCellValue("Nilai", cell, v) }
	}
	sheets := func() (n int, by string) {
		call(func(f *folder.Folder) {
			for _, l := range f.Board.State().Slots {
				for _, c := range l.Cells {
					if c.Sheet != nil {
						n, by = n+1, c.Sheet.By
					}
				}
			}
		})
		return n, by
	}
	for _, tt := range []struct {
		path, as, want string
	}{
		{book(set("C3", 101)), "panitia", "nilai.xlsx:Nilai!C3: "},
		{book(set("D4", nil)), "panitia", "nilai.xlsx:Nilai!D4: "},
		{book(set("D4", "delapan")), "panitia", "nilai.xlsx:Nilai!D4: "},
		{book(set("B2", "tono")), "panitia", "nilai.xlsx:Nilai!B2: "},
		{book(set("A13", "P99")), "panitia", "nilai.xlsx:Nilai!A13: "},
		{book(set("A13", "P01")), "panitia", "nilai.xlsx:Nilai!A13: "},
		{book(set("A13", "P04")), "panitia", "P04"}, // not called yet: the rules refuse it, and with it all others
		{book(good), "", "--as"},
		{book(good), "ani", "not"},
	} {
		_, e, code := juri("import", dir, tt.path, "--scores", "--as", tt.as)
		if code != 1 || !strings.Contains(e, tt.want) {
			t.Errorf("exit %d, %q, want %q", code, e, tt.want)
		}
		if n, _ := sheets(); n != 0 {
			t.Fatalf("%d sheets were taken of a refused workbook: %s", n, e)
		}
	}
	path := book(good)
	if out, e, code := juri("import", dir, path, "--scores", "--as", "panitia", "--yes"); code != 0 || !strings.Contains(out, "12 sheets") {
		t.Fatalf("exit %d, %s%s", code, out, e)
	}
	if n, by := sheets(); n != 12 || by != "panitia" {
		t.Errorf("%d sheets, entered by %q", n, by)
	}
	if out, e, code := juri("import", dir, path, "--scores", "--as", "panitia", "--yes"); code != 0 || !strings.Contains(out, "Nothing changes.") {
		t.Errorf("the same sheets again change nothing, and that is said: exit %d, %s%s", code, out, e)
	}

	next := filepath.Join(t.TempDir(), "provinsi")
	if out, e, code := juri("init", next, "--from", dir, "--top", "2"); code != 0 {
		t.Fatalf("exit %d, %s%s", code, out, e)
	}
	s, err := setup.Load(next)
	if err != nil || len(s.Entries) != 2 || s.Entries[0].ID != "P03" && s.Entries[1].ID != "P03" {
		t.Errorf("the next level: %v, %+v", err, s.Entries)
	}
	x, err := excelize.OpenFile(filepath.Join(next, "entries.xlsx"))
	noError(t, err)
	defer x.Close()
	if rows, _ := x.GetRows("Masukan"); len(rows) != 9 || rows[1][1] != "A" || rows[1][2] != "Baik" {
		t.Errorf("feedback that goes along: %v", rows)
	}
	if _, err := os.Stat(filepath.Join(next, "juri.db")); err == nil {
		t.Error("the next level begins with a journal")
	}
}
