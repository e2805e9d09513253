package setup

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"juri/scoring"
)

// sheetsOf makes a workbook of sheets, each by its rows.
func sheetsOf(t *testing.T, sheets map[string][][]any) []byte {
	t.Helper()
	x := excelize.NewFile()
	defer x.Close()
	for name, rows := range sheets {
		if _, err := x.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			noError(t, x.SetSheetRow(name, cellName(i+1, 1), &row))
		}
	}
	_ = x.DeleteSheet("Sheet1")
	var b bytes.Buffer
	noError(t, x.Write(&b))
	return b.Bytes()
}

// TestWholeWorkbook reads rooms, jurors and the rubric from the workbook that has
// the entries, with dates and times as spreadsheets keep them.
func TestWholeWorkbook(t *testing.T) {
	contest := "name: Lomba\ntimezone: Asia/Jakarta\ntimer: {presentation: 7m}\npeople:\n" +
		"  - {user: panitia, name: Panitia, role: organizer}\nresult:\n  panel: 2\n  ties: [criterion:kebaruan, draw]\n"
	day := time.Date(2026, 3, 20, 0, 0, 0, 0, time.UTC)
	src := sheetsOf(t, map[string][][]any{
		"Peserta": {
			{"DAFTAR PESERTA"}, {}, {"No.", "Nama Instansi", "Judul Inovasi", "Ruangan", "No. Urut", "Juri Berkonflik"},
			{7, "Dinkes", "Satu", "RUANG PINUS", 1, "Dr. Ani Rahma, M.Si."}, {8, "RSUD", "Dua", "eboni", nil, "budi; ani"},
		},
		"Ruang": {
			{"Kode", "Nama", "Tanggal", "Mulai", "Menit", "Istirahat"},
			{"", "Ruang Pinus", day, 8.0 / 24, 20, "12.00-13.00, 15:00-15:15"}, {"eboni", "Eboni", "21/03/2026", "08.30", "25 menit"},
		},
		"Juri": {
			{"Nama", "Instansi", "Ruang", "Ketua", "Peran"},
			{"Dr. Ani Rahma, M.Si.", "UB", "semua", "ya"}, {"Budi", "UM", "Ruang Pinus, eboni"}, {"Sari", "", "", "", "Moderator"},
		},
		"Rubrik":  {{"Kriteria", "Bobot", "Maksimal", "Minimal"}, {"Kebaruan", 0.3, 10, 1}, {"Dampak", "70%"}},
		"Catatan": {{"apa pun"}},
	})
	s, err := load(fstest.MapFS{contestFile: {Data: []byte(contest)}, entriesBook: {Data: src}})
	noError(t, err)
	if r := s.Rooms[0]; r.ID != "ruang-pinus" || r.Date != "2026-03-20" || r.Start != "08:00" || r.Slot != 20*time.Minute || len(r.Breaks) != 2 {
		t.Errorf("first room %+v", r)
	}
	if r := s.Rooms[1]; r.ID != "eboni" || r.Date != "2026-03-21" || r.Start != "08:30" || r.Slot != 25*time.Minute {
		t.Errorf("second room %+v", r)
	}
	if e := s.Entries[0]; e.ID != "7" || e.Room != "ruang-pinus" || !slices.Equal(e.Recuse, []string{"ani"}) {
		t.Errorf("first entry %+v", e)
	}
	if e := s.Entries[1]; !slices.Equal(e.Recuse, []string{"budi", "ani"}) || e.Order != 1 {
		t.Errorf("second entry %+v", e)
	}
	if p := s.People; len(p) != 4 || p[1].User != "ani" || !p[1].Chair || p[1].Rooms != nil || p[2].Rooms[0] != "ruang-pinus" || p[3].Role != scoring.Moderator {
		t.Errorf("people %+v", p)
	}
	c := s.Contest.Rubric.Criteria
	if len(c) != 2 || c[0].ID != "kebaruan" || c[0].Weight.String() != "0.3" || c[0].Scale.String() != "1–10" && c[0].Scale.Max.String() != "10" || c[1].Weight.String() != "70" {
		t.Errorf("criteria %+v", c)
	}
}

// TestEntriesText holds that a CSV file may be as spreadsheets save it.
func TestEntriesText(t *testing.T) {
	text := "Kode\tInstansi\tJudul Inovasi\tRuang\r\nP1\tDinas Café\tSatu – dua\tPINUS\r\n"
	windows, err := charmap.Windows1252.NewEncoder().String(text)
	noError(t, err)
	for name, src := range map[string]string{
		"tabs": text, "Windows-1252": windows, "BOM": "\ufeff" + text,
		"semicolons": strings.ReplaceAll(text, "\t", ";"), "commas": strings.ReplaceAll(text, "\t", ","),
		"sep":                               "sep=;\r\n" + strings.ReplaceAll(text, "\t", ";"),
		"a comma in a header of semicolons": strings.Replace(strings.ReplaceAll(text, "\t", ";"), "Judul Inovasi", `"Judul, Inovasi"`, 1),
	} {
		s, err := load(folder(goodContest, src))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if e := s.Entries[0]; e.Unit != "Dinas Café" || e.Title != "Satu – dua" || e.Room != "pinus" {
			t.Errorf("%s: %+v", name, e)
		}
	}
}

// TestTemplate holds that a new contest's workbook offers rooms and categories.
func TestTemplate(t *testing.T) {
	src, err := Plan{Language: "id", Rooms: []scoring.Room{{ID: "pinus", Name: "Pinus"}, {ID: "eboni", Name: "Eboni, lantai 2"}}}.book()
	noError(t, err)
	x, err := excelize.OpenReader(bytes.NewReader(src))
	noError(t, err)
	defer x.Close()
	drops, err := x.GetDataValidations("Peserta")
	if err != nil || len(drops) != 2 {
		t.Fatalf("%d drop-downs, %v", len(drops), err)
	}
	for i, want := range []string{"D2:D500 Pilihan!$A$2:$A$21", "E2:E500 Pilihan!$B$2:$B$3"} {
		if got := drops[i].Sqref + " " + drops[i].Formula1; got != want {
			t.Errorf("drop-down %q, want %q", got, want)
		}
	}
	if v, _ := x.GetCellValue("Pilihan", "B3"); v != "Eboni, lantai 2" {
		t.Errorf("the second room is %q", v)
	}
}
