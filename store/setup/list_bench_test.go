package setup

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"

	"juri/scoring"
)

// bigList is a list of ten thousand entries, with a column too many and signatures.
func bigList(b *testing.B) (text, book []byte) {
	b.Helper()
	var csv bytes.Buffer
	x := excelize.NewFile()
	defer x.Close()
	csv.WriteString("No Peserta;Instansi;Judul Inovasi;Kategori;Ruang;Nama Penyaji;Ringkasan;No HP\n")
	head := []any{"No Peserta", "Instansi", "Judul Inovasi", "Kategori", "Ruang", "Nama Penyaji", "Ringkasan", "No HP"}
	noError(b, x.SetSheetRow("Sheet1", "A1", &head))
	for i := range 10_000 {
		row := []any{fmt.Sprintf("P%05d", i), fmt.Sprint("Dinas Contoh ", i), fmt.Sprint("Inovasi Pelayanan Publik Nomor ", i), "Umum", "pinus",
			fmt.Sprint("Penyaji ", i), "Satu kalimat tentang inovasi ini yang agak panjang.", 81200000 + i}
		fmt.Fprintf(&csv, "%s;%s;%s;%s;%s;%s;%s;%d\n", row...)
		noError(b, x.SetSheetRow("Sheet1", cellName(i+2, 1), &row))
	}
	csv.WriteString(";;;;;;;\n;Mengetahui,;;;;;;\n")
	var out bytes.Buffer
	noError(b, x.Write(&out))
	return csv.Bytes(), out.Bytes()
}

// BenchmarkList reads ten thousand entries, compares them with what is recorded
// and writes the folder's file.
func BenchmarkList(b *testing.B) {
	text, book := bigList(b)
	was, err := ReadList(Input{"daftar.csv", text}, listKnown, ListOptions{})
	noError(b, err)
	known := listKnown
	rubric, err := Preset("kipp-5")
	noError(b, err)
	known.Contest = scoring.Contest{Name: "x", Rubric: rubric}
	known.Entries = was.Entries
	events, err := scoring.Decide(scoring.State{}, scoring.Host, scoring.Configure{Setup: known})
	noError(b, err)
	s := scoring.Apply(scoring.State{}, events...)
	for name, in := range map[string]Input{"csv": {"daftar.csv", text}, "xlsx": {"daftar.xlsx", book}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				l, err := ReadList(in, known, ListOptions{})
				if err != nil || len(l.Entries) != 10_000 {
					b.Fatal(err)
				}
				if c := s.Compare(l.Entries); len(c.Changes) > 0 {
					b.Fatal(c.Changes[0])
				}
				if _, data := l.File(); len(data) == 0 {
					b.Fatal("no file")
				}
			}
		})
	}
}
