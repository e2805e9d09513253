package verbs

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"juri/cmd/juri/internal/juritest"
)

// sheetRows is a sheet of a workbook: its name, then rows of cells apart by "|".
type sheetRows []string

// xlsxOf and odsOf make workbooks of sheets; numbers are kept as numbers.
func xlsxOf(t *testing.T, sheets ...sheetRows) []byte {
	t.Helper()
	x := excelize.NewFile()
	defer x.Close()
	for i, s := range sheets {
		if i == 0 {
			_ = x.SetSheetName("Sheet1", s[0])
		} else if _, err := x.NewSheet(s[0]); err != nil {
			t.Fatal(err)
		}
		for r, row := range s[1:] {
			for c, v := range strings.Split(row, "|") {
				cell, err := excelize.CoordinatesToCellName(c+1, r+1)
				if err == nil {
					err = x.SetCellValue(s[0], cell, numberOr(v))
				}
				noError(t, err)
			}
		}
	}
	b, err := x.WriteToBuffer()
	noError(t, err)
	return b.Bytes()
}

func numberOr(v string) any {
	if v == "TRUE" {
		return true
	}
	var n float64
	if _, err := fmt.Sscanf(v, "%g", &n); err == nil && fmt.Sprint(n) == v {
		return n
	}
	return v
}

func odsOf(t *testing.T, sheets ...sheetRows) []byte {
	t.Helper()
	var b bytes.Buffer
	b.WriteString(`<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>`)
	for _, s := range sheets {
		fmt.Fprintf(&b, `<table:table table:name="%s">`, s[0])
		for _, row := range s[1:] {
			b.WriteString("<table:table-row>")
			for _, v := range strings.Split(row, "|") {
				kind := `office:value-type="string"`
				if _, is := numberOr(v).(float64); is {
					kind = `office:value-type="float" office:value="` + v + `"`
				}
				fmt.Fprintf(&b, "<table:table-cell %s><text:p>", kind)
				_ = xml.EscapeText(&b, []byte(v))
				b.WriteString("</text:p></table:table-cell>")
			}
			b.WriteString("</table:table-row>")
		}
		b.WriteString("</table:table>")
	}
	b.WriteString("</office:spreadsheet></office:body></office:document-content>")
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, p := range [][2]string{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", b.String()}} {
		f, err := w.Create(p[0])
		if err == nil {
			_, err = f.Write([]byte(p[1]))
		}
		noError(t, err)
	}
	noError(t, w.Close())
	return out.Bytes()
}

// shaped is a file of scores, and what comes of it: the sheets of a preview, or
// words of why it is refused.
type shaped struct {
	name    string
	data    []byte
	want    []string
	refused string
}

func scoreShapes(t *testing.T) []shaped {
	perCriterion := []sheetRows{{"Isi", "No|No Peserta|Ani|Budi", "1|P01|80|70", "2|P02|81|71"}, {"Gaya", "No|No Peserta|Ani|Budi", "1|P01|90|60", "2|P02|91|61"}}
	perJuror := []sheetRows{
		{"Ani", "LEMBAR NILAI", "No Peserta|Isi|Gaya|Jumlah", "P01|80|90|170", "P02|81|91|172", "|Mengetahui,||"}, {"Budi", "LEMBAR NILAI", "No Peserta|Isi|Gaya|Jumlah", "P01|70|60|130", "P02|71|61|132"},
		{"Rekap", "No Peserta|Jumlah", "P01|300", "P02|304"},
	}
	one := []sheetRows{{"Sheet1", "Nama Juri|No Peserta|Isi|Gaya", "Ani|P01|80|90", "Ani|P02|81|91", "Budi|P01|70|60", "Budi|P02|71|61"}}
	four := []string{"P01  ani  isi 80 · gaya 90 · score 84.00", "P01  budi  isi 70 · gaya 60 · score 66.00", "P02  ani  isi 81 · gaya 91 · score 85.00", "P02  budi  isi 71 · gaya 61 · score 67.00"}
	csv := func(lines ...string) []byte { return []byte(strings.Join(lines, "\n") + "\n") }
	return []shaped{
		{"kriteria.xlsx", xlsxOf(t, perCriterion...), four, ""},
		{"kriteria.ods", odsOf(t, perCriterion...), four, ""},
		{"juri.xlsx", xlsxOf(t, perJuror...), four, ""},
		{"juri.ods", odsOf(t, perJuror...), four, ""},
		{"satu.ods", odsOf(t, one...), four, ""},
		{"rekap.csv", csv("No,Peserta,Juri 1,,Juri 2,,Jumlah", ",,Isi,Gaya,Isi,Gaya,", "1,P01,80,90,70,60,300", "2,P02,81,91,71,61,304"), nil, "“Juri 1”"},
		{"rekap.csv", csv("No,Peserta,Ani,,Budi,,Jumlah", ",,Isi,Gaya,Isi,Gaya,", "1,P01,80,90,70,60,300", "2,P02,81,91,71,61,304"), four, ""},
		{"balik.csv", csv("Kriteria;Juri;Peserta;Nilai", "Isi;Ani;P01;80", "Gaya;Ani;P01;90", "Isi;Budi;P01;70", "Gaya;Budi;P01;60", "Isi;Ani;P02;81", "Gaya;Ani;P02;91", "Isi;Budi;P02;71", "Gaya;Budi;P02;61"), four, ""},
		{"formulir.csv", csv("Timestamp,Email Address,Nama Juri,Peserta,Isi [0-100],Gaya [0-100],Catatan", "2026/11/20 8:00:01,a@b.c,Ani,P01,80,90,bagus", "2026/11/20 8:10:01,b@b.c,Ani,P02,81,91,oke",
			"2026/11/20 8:00:02,a@b.c,Budi,P01,70,60,", "2026/11/20 8:10:03,b@b.c,Budi,P02,71,61,"), four, ""},
		{"no-col.csv", csv("No,Peserta,Juri,Isi,Gaya,Jumlah,Peringkat", "1,P01,Ani,80,90,170,2", "2,P02,Ani,81,91,172,1", "3,P01,Budi,70,60,130,2", "4,P02,Budi,71,61,132,1"), four, ""},
		{"year.csv", csv("entry,juror,age,isi,gaya", "P01,Ani,35,80,90", "P02,Ani,61,81,91", "P01,Budi,35,70,60", "P02,Budi,61,71,61"), four, ""},
		{"thousand.csv", csv("Peserta;Juri;Isi;Gaya", "P01;Ani;1.250;90"), nil, "thousand.csv:2:9"},
		{"alike.csv", csv("Peserta,Juri,Isi,Gaya", "P01,Ani,80,90", "p01,Budi,70,60"), nil, "“p01”"},
		{"matrix.xlsx", given(t, "../matrix.xlsx"), nil, "matrix.xlsx:Sheet1!E3: “Juri 3” is not a juror"},
		{"benar.xlsx", xlsxOf(t, sheetRows{"Nilai", "Peserta|Juri|Isi|Gaya", "P01|Ani|TRUE|90"}), nil, "benar.xlsx:Nilai!C2"},
		{"percent.xlsx", given(t, "../percent.xlsx"), []string{"P01  ani  isi 90 · gaya 80 · score 86.00", "P01  budi  isi 92 · gaya 80 · score 87.20",
			"P02  ani  isi 85 · gaya 70 · score 79.00", "P02  budi  isi 85 · gaya 70 · score 79.00"}, ""},
	}
}

// TestImportScoreShapes brings scores into a contest that is served in the shapes
// that offices keep them in, and from the shell where nobody serves it: the same
// sheets, or the same refusal, and nothing changes before the code is given.
func TestImportScoreShapes(t *testing.T) {
	s := serveTrial(t)
	s.OK("panitia", "call P01")
	s.OK("panitia", "close P01")
	s.OK("panitia", "reopen P01")
	s.OK("panitia", "call P02")
	entered := func(shown string) (sheets []string) {
		for line := range strings.Lines(shown) {
			if sheet, is := strings.CutPrefix(line, "+ "); is {
				sheets = append(sheets, strings.TrimSpace(sheet))
			}
		}
		slices.Sort(sheets)
		return sheets
	}
	shapes := scoreShapes(t)
	served := make([]string, len(shapes))
	for i, x := range shapes {
		if x.refused != "" {
			because := strings.ReplaceAll(x.refused, x.name, "the file sent")
			s.refused("panitia", "import --scores", x.data, because)
			continue
		}
		served[i], _ = s.preview("panitia", "import --scores", x.data)
		if got := entered(served[i]); !slices.Equal(got, x.want) {
			t.Errorf("%s:\n%s", x.name, served[i])
		}
	}
	s.Stop()
	for i, x := range shapes {
		out, e, code := s.Shell("import", s.Dir, juritest.Written(t, x.name, x.data), "--scores", "--as", "panitia")
		if code != 1 || x.refused != "" && !strings.Contains(e, x.refused) || !slices.Equal(entered(out), entered(served[i])) {
			t.Errorf("%s from the shell: exit %d %s\n%s", x.name, code, e, out)
		}
	}
	s.Start()
	s.brought("import --scores", shapes[0].data)
	for _, x := range shapes {
		if x.refused == "" && x.name != "percent.xlsx" {
			if out, e, code := s.send("panitia", "import --scores", x.data); code != 0 || !strings.Contains(out, "Nothing changes") {
				t.Errorf("%s once it is in: exit %d %s\n%s", x.name, code, e, out)
			}
		}
	}
	s.reopened()
	own := s.OK("panitia", "export lembar-penilaian.csv")
	if out, e, code := s.send("panitia", "import --scores", []byte(own)); code != 0 || !strings.Contains(out, "Nothing changes") {
		t.Errorf("its own export: exit %d %s\n%s", code, e, out)
	}
}

// TestTallyShapes counts the same workbooks by themselves.
func TestTallyShapes(t *testing.T) {
	for _, x := range scoreShapes(t) {
		if len(x.want) == 0 || x.name == "percent.xlsx" || strings.HasSuffix(x.name, ".csv") {
			continue
		}
		args := []string{"tally", juritest.Written(t, x.name, x.data), "--format", "csv"}
		if x.name != "satu.ods" { // where they have a column
			args = append(args, "--jurors", "Ani,Budi")
		}
		out := string(inProcess(t, args...))
		if !strings.Contains(out, "\n1,P02,,,,76.000000,") || !strings.Contains(out, "\n2,P01,,,,75.000000,") {
			t.Errorf("%s:\n%s", x.name, out)
		}
	}
}
