package setup

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/unicode"

	"juri/scoring"
)

var listKnown = scoring.Setup{
	Rooms: []scoring.Room{{ID: "pinus", Name: "Ruang Pinus"}, {ID: "eboni", Name: "Eboni"}},
	People: []scoring.Person{
		{User: "ani", Name: "Ani Rahma", Role: scoring.Juror}, {User: "panitia", Name: "Panitia", Role: scoring.Organizer},
	},
}

// listed reads a list and writes what it holds in short.
func listed(in Input, ignore ...string) (got string, l List, err error) {
	l, err = ReadList(in, listKnown, ListOptions{Ignore: ignore})
	if err != nil {
		return strings.Join(faultsOf(err), "\n"), l, err
	}
	var all []string
	for _, e := range l.Entries {
		all = append(all, fmt.Sprintf("%s %s/%s@%s%d", e.ID, e.Unit, e.Title, e.Room, e.Order))
	}
	return strings.Join(all, " | "), l, nil
}

const two = "01 A/Satu@pinus1 | 02 B/Dua@pinus2"

// TestListShapes reads lists as offices have them; whatever their shape they say the same.
func TestListShapes(t *testing.T) {
	head, body := "No Peserta;Instansi;Judul Inovasi;Ruang;No Urut\n", "01;A;Satu;pinus;1\n02;B;Dua;pinus;2\n"
	for name, c := range map[string]struct {
		text    string
		leftOut string
		below   int
	}{
		"plain":                             {head + body, "", 0},
		"title rows":                        {"DAFTAR PESERTA LOMBA INOVASI 2026;;;;\nKota Contoh;;;;\n;;;;\n" + head + body, "", 0},
		"a title with commas":               {"Daftar peserta, tahap 1, 2, 3, 4, 5, 6\nKota Contoh\n\n" + head + body, "", 0},
		"a title with a quote":              {"Lomba \"Inovasi\" 2026\n" + head + body, "", 0},
		"a title with names of fields":      {"Ruang;Pinus\nKategori;Umum\n\n" + head + body, "", 0},
		"sep=":                              {"sep=;\nDAFTAR, PESERTA, LOMBA\n" + head + body, "", 0},
		"sep= that is wrong":                {"sep=,\n" + head + body, "", 0},
		"bars":                              {strings.ReplaceAll(head+body, ";", "|"), "", 0},
		"tabs under a title":                {"Daftar; peserta; lomba\n" + strings.ReplaceAll(head+body, ";", "\t"), "", 0},
		"CR LF and a mark":                  {"\ufeff" + strings.ReplaceAll(head+body, "\n", "\r\n"), "", 0},
		"rows that end early":               {"No Peserta,Instansi,Judul Inovasi,Ruang,No Urut,Penyaji,Ringkasan\n01,A,Satu,pinus,1,X\n02,B,Dua,pinus,2\n", "", 0},
		"unknown columns":                   {"No Peserta;Instansi;Judul Inovasi;Ruang;No Urut;No HP;Status\n01;A;Satu;pinus;1;0812;Lolos\n02;B;Dua;pinus;2;0812;Lolos\n", "No HP,Status", 0},
		"No beside No Peserta":              {"No;No Peserta;Instansi;Judul Inovasi;Ruang\n1;01;A;Satu;pinus\n2;02;B;Dua;pinus\n", "", 0},
		"No. beside Kode, at the end":       {"Kode;Instansi;Judul Inovasi;Ruang;No.\n01;A;Satu;pinus;1.\n02;B;Dua;pinus;2.\n", "", 0},
		"No that counts nothing":            {"No;No Peserta;Instansi;Judul Inovasi;Ruang\n17;01;A;Satu;pinus\n4;02;B;Dua;pinus\n", "No", 0},
		"No alone":                          {"No.;Instansi;Judul Inovasi;Ruang\n01;A;Satu;pinus\n02;B;Dua;pinus\n", "", 0},
		"No and No Urut":                    {"No;No Urut;Instansi;Judul Inovasi;Ruang\n01;1;A;Satu;pinus\n02;2;B;Dua;pinus\n", "", 0},
		"a counting column without heading": {";No Peserta;Instansi;Judul Inovasi;Ruang\n0;01;A;Satu;pinus\n1;02;B;Dua;pinus\n", "", 0},
		"a form's export": {"Timestamp,Alamat email,Nomor Peserta,Nama Instansi / Perangkat Daerah *,\"Tuliskan judul inovasi Anda (maks. 100 karakter)\",Pilih ruang presentasi\n" +
			"11/20/2026 8:01:02,a@b.id,01,A,Satu,Pinus\n11/20/2026 9:01:02,c@d.id,02,B,Dua,pinus\n", "Timestamp,Alamat email", 0},
		"a form's questions, numbered":   {"Cap waktu;1. No Peserta;2. Nama OPD/Instansi;3. Judul Inovasi;4. Ruangan (Pinus/Eboni)\nx;01;A;Satu;pinus\ny;02;B;Dua;pinus\n", "Cap waktu", 0},
		"two rows of headings":           {"No Peserta;Peserta;;Ruang;No Urut\n;Instansi;Judul Inovasi;;\n" + body, "", 0},
		"two rows, most below":           {"No;PESERTA;;PELAKSANAAN;\n;Nama Instansi;Judul;Ruang;Urutan\n" + body, "", 0},
		"two rows that make one name":    {"No;Nama;;Ruang;No\nPeserta;Instansi;Inovasi;;Urut\n" + body, "", 0},
		"numbers under the headings":     {head + "(1);(2);(3);(4);(5)\n" + body, "", 0},
		"numbers under two rows":         {"No Peserta;Peserta;;Ruang;No Urut\n;Instansi;Judul Inovasi;;\n1;2;3;4;5\n" + body, "", 0},
		"the header on every page":       {head + "01;A;Satu;pinus;1\n" + head + "02;B;Dua;pinus;2\n", "", 0},
		"a room's name in short":         {head + "01;A;Satu;R. Pinus;1\n02;B;Dua;PINUS;2.0\n", "", 0},
		"signatures":                     {head + body + ";;;;\n;Mengetahui,;;;Malang, 20 Maret 2026\n;Kepala Bagian Organisasi;;Ketua Panitia;\n;;;;\n;(Drs. Budi);Siti, S.Pd;;\n;NIP. 1970;;;\n", "", 4},
		"signatures in the first column": {head + body + "\nMengetahui,\nKepala Dinas\n\n\nDr. Budi Santoso\nNIP. 19700101 199003 1 001\n", "", 4},
		"a sum right below":              {head + body + "Jumlah peserta: 2;;;;\n", "", 1},
		"a sum beside":                   {head + body + "Jumlah;2;;;\n", "", 1},
		"remarks":                        {head + body + ";;;;\nCatatan:;;;;\nHadir 30 menit sebelum tampil;;;;\nKontak: Sari 0812345678;;;;\n", "", 3},
		"rows with what is left out":     {strings.Replace(head, "\n", ";Hadir\n", 1) + "01;A;Satu;pinus;1;TRUE\n02;B;Dua;pinus;2;FALSE\n;;;;;FALSE\n;;;;;FALSE\n;Mengetahui,;;;;FALSE\n", "Hadir", 1},
		"rows that are only numbered":    {"No;No Peserta;Instansi;Judul Inovasi;Ruang\n1;01;A;Satu;pinus\n2;02;B;Dua;pinus\n3;;;;\n4;;;;\n", "", 0},
		"headings of several lines":      {"\"No\nPeserta\";\"Nama\nInstansi\";\"Judul\nInovasi\";Ruang\n" + "01;A;Satu;pinus\n02;B;Dua;pinus\n", "", 0},
		"columns before it":              {";;No Peserta;Instansi;Judul Inovasi;Ruang\n;;01;A;Satu;pinus\n;;02;B;Dua;pinus\n", "", 0},
		"a heading's camel case":         {"NoPeserta,nama_instansi,JudulInovasi,RUANG\n01,A,Satu,pinus\n02,B,Dua,pinus\n", "", 0},
		"a date alone":                   {head + body + "\n;;;;Malang, 20 Maret 2026\n", "", 1},
		"a line for a signature":         {head + body + "\n;.....................;;;\n", "", 1},
	} {
		in := Input{"daftar.csv", []byte(c.text)}
		got, l, err := listed(in)
		if got != two || err != nil {
			t.Errorf("%s: %s %v", name, got, err)
			continue
		}
		if s := strings.Join(l.LeftOut, ","); s != c.leftOut || len(l.Below) != c.below {
			t.Errorf("%s: left out %q, below %v", name, s, l.Below)
		}
		sameInFolder(t, name, l)
		for suffix, data := range map[string][]byte{"UTF-16": utf16Of(t, c.text, true, true), "UTF-16 big": utf16Of(t, c.text, false, true), "UTF-16 bare": utf16Of(t, c.text, true, false)} {
			if got, _, err := listed(Input{"daftar.txt", data}); got != two {
				t.Errorf("%s in %s: %s %v", name, suffix, got, err)
			}
		}
	}
}

// sameInFolder holds that the folder's own reader finds the same in the file.
func sameInFolder(t *testing.T, name string, l List) {
	t.Helper()
	file, data := l.File()
	var faults Faults
	c := listContest(file, listKnown, &faults)
	c.book, _ = Input{file, data}.open(&faults)
	c.loadEntries()
	if len(faults) > 0 || !reflect.DeepEqual(c.Entries, l.Entries) {
		t.Errorf("%s: the folder's %s says otherwise: %v\n%s", name, file, faults, data)
	}
}

func utf16Of(t *testing.T, s string, little, mark bool) []byte {
	t.Helper()
	order, bom := unicode.BigEndian, unicode.IgnoreBOM
	if little {
		order = unicode.LittleEndian
	}
	if mark {
		bom = unicode.UseBOM
	}
	data, err := unicode.UTF16(order, bom).NewEncoder().Bytes([]byte(strings.TrimPrefix(s, "\ufeff")))
	noError(t, err)
	return data
}

// TestListBooks reads the same out of workbooks: other sheets beside, merged
// headings, titles and signatures.
func TestListBooks(t *testing.T) {
	head, one, other := []any{"No Peserta", "Instansi", "Judul Inovasi", "Ruang", "No Urut"}, []any{"01", "A", "Satu", "pinus", 1}, []any{"02", "B", "Dua", "pinus", 2}
	books := map[string][]byte{
		"titles and signatures":            sheetsOf(t, map[string][][]any{"Sheet A": {{"DAFTAR PESERTA"}, {}, head, one, other, {}, {nil, "Mengetahui,", nil, "Malang, 20 Maret 2026"}, {nil, "Ketua"}}}),
		"empty sheets beside":              sheetsOf(t, map[string][][]any{"Data": {head, one, other}, "Lembar2": {}, "Lembar3": {{"catatan"}}}),
		"among remarks":                    sheetsOf(t, map[string][][]any{"Peserta": {head, one, other}, "Petunjuk": {{"isi"}}, "Rekap": {head, one}}),
		"unknown columns that show errors": sheetsOf(t, map[string][][]any{"Peserta": {append(slices.Clone(head), "Status"), append(slices.Clone(one), "#N/A"), other}}),
	}
	for name, data := range books {
		got, l, err := listed(Input{"daftar.xlsx", data})
		if got != two {
			t.Errorf("%s: %s %v", name, got, err)
			continue
		}
		sameInFolder(t, name, l)
		if got, _, err := listed(Input{"daftar.csv", data}); got != two { // whatever it is called
			t.Errorf("%s as .csv: %s %v", name, got, err)
		}
	}
	merged := excelize.NewFile()
	defer merged.Close()
	for i, row := range [][]any{{nil, "DAFTAR PESERTA"}, {}, append([]any{nil}, head...), append([]any{nil}, one...), append([]any{nil}, other...), {}, {nil, nil, "Mengetahui,", nil, "Malang, 20 Maret 2026"}} {
		noError(t, merged.SetSheetRow("Sheet1", cellName(i+1, 1), &row))
	}
	_, _ = merged.MergeCell("Sheet1", "B1", "F1"), merged.MergeCell("Sheet1", "E7", "F7")
	_ = merged.SetCellValue("Sheet1", "G3", "No HP")
	_ = merged.SetColVisible("Sheet1", "G", false)
	_ = merged.SetCellFormula("Sheet1", "G4", "NOW()")
	var out bytes.Buffer
	noError(t, merged.Write(&out))
	if got, l, err := listed(Input{"daftar.xlsx", out.Bytes()}); got != two || len(l.Below) != 1 || strings.Join(l.LeftOut, ",") != "No HP" {
		t.Errorf("merged around, hidden beside: %s, below %v, left out %v, %v", got, l.Below, l.LeftOut, err)
	}
	school := excelize.NewFile() // a room once for all below it, teams, days, and two rows of headings
	defer school.Close()
	for i, row := range [][]any{{"DAFTAR PESERTA"}, {"No", "Nama Tim / Sekolah", "Nama Proyek", "Bidang", "Jadwal", nil, "Ketua Tim"}, {nil, nil, nil, nil, "Tanggal", "Ruang"},
		{1, "A", "Satu", "IPA", "28 Nov 26", "Pinus", "Penyaji"}, {2, "B", "Dua", "IPA", 46354, nil, "Lain"}, {}, {nil, nil, nil, nil, "Malang, 20 November 2026"}} {
		noError(t, school.SetSheetRow("Sheet1", cellName(i+1, 1), &row))
	}
	_, _, _ = school.MergeCell("Sheet1", "E2", "F2"), school.MergeCell("Sheet1", "F4", "F5"), school.MergeCell("Sheet1", "D4", "D5")
	var books2 bytes.Buffer
	noError(t, school.Write(&books2))
	got, l, err := listed(Input{"sekolah.xlsx", books2.Bytes()})
	if err != nil || len(l.Entries) != 2 || l.Entries[1].Room != "pinus" || l.Entries[1].Category != "IPA" || l.Entries[1].Unit != "B" || l.Entries[1].Title != "Dua" || l.Entries[1].Presenter != "Lain" {
		t.Errorf("a school's list: %s %+v, %v", got, l.Entries, err)
	}
	sameInFolder(t, "sekolah.xlsx", l)
	for file, want := range map[string]int{"twohead.xlsx": 3, "twohead.ods": 3, "title.csv": 3, "extra.csv": 3, "names.csv": 3, "changed.csv": 5} {
		in, err := ReadInput(filepath.Join("testdata/lists", file))
		noError(t, err)
		got, l, err := listed(in)
		if err != nil || len(l.Entries) != want {
			t.Errorf("%s: %s %v", file, got, err)
			continue
		}
		sameInFolder(t, file, l)
	}
}

// TestListODS reads what LibreOffice keeps: cells and rows that stand for
// several, remarks, hidden sheets, days, percentages, and the end of the sheet.
func TestListODS(t *testing.T) {
	cell := func(s string) string {
		return `<table:table-cell office:value-type="string"><text:p>` + s + `</text:p></table:table-cell>`
	}
	row := func(cells ...string) string {
		return "<table:table-row>" + strings.Join(cells, "") + "</table:table-row>"
	}
	head := row(cell("No Peserta"), cell("Instansi"), cell("Judul"), cell("Ruang"), cell("Urutan"), cell("Bobot"), cell("Tanggal"))
	rest := `<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
	number := `<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>`
	percent := `<table:table-cell office:value-type="percentage" office:value="0.9"><text:p>90%</text:p></table:table-cell>`
	day := `<table:table-cell office:value-type="date" office:date-value="2026-03-20"><text:p>20/03/26</text:p></table:table-cell>`
	first := row(cell("01"), cell("A<text:s/>"), `<table:table-cell office:value-type="string"><office:annotation><text:p>periksa</text:p></office:annotation><text:p>Sa<text:span>tu</text:span></text:p></table:table-cell>`,
		cell("pinus"), number, percent, day)
	gap := `<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>`
	second := row(cell("02"), cell("B"), cell("Dua"), cell("pinus"), `<table:table-cell/>`)
	doc := func(tables string) string {
		return `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles>` +
			`<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>` +
			tables + `</office:spreadsheet></office:body></office:document-content>`
	}
	table := func(name, style, rows string) string {
		return `<table:table table:name="` + name + `" table:style-name="` + style + `"><table:table-column table:number-columns-repeated="7"/>` + rows + `</table:table>`
	}
	good := odsOf(t, doc(table("Lain", "ta2", head+first)+table("Data", "ta1", head+first+gap+second+rest)), "")
	if got, l, err := listed(Input{"daftar.ods", good}); got != two || strings.Join(l.LeftOut, ",") != "Bobot,Tanggal" {
		t.Errorf("%s %v %v", got, l.LeftOut, err)
	}
	p := &workbook{file: "x.ods", faults: new(Faults)}
	if bad := p.openODS(Input{"x.ods", good}, false); bad != nil {
		t.Fatal(bad)
	}
	page, _ := p.page("Data")
	if l := page.lines[1]; !slices.Equal(l.raw[4:], []string{"1", "0.9", "46101"}) || !slices.Equal(l.kinds[3:], []cellKind{asText, asNumber, asPercent, asDay}) || l.at != 2 {
		t.Errorf("kept %q, kinds %v, row %d", l.raw, l.kinds, l.at)
	}
	if l := page.lines[len(page.lines)-1]; l.at != 6 {
		t.Errorf("the second entry is in row %d", l.at)
	}
	for name, c := range map[string]struct{ content, manifest, want string }{
		"locked":           {"\x01\x02", `<m:encryption-data/>`, "daftar.ods locked_workbook"},
		"cut":              {doc(table("Data", "", head+first))[:700], "", "daftar.ods not_workbook"},
		"a hidden row":     {doc(table("Data", "", head+first+strings.Replace(second, "<table:table-row", `<table:table-row table:visibility="filter"`, 1))), "", "daftar.ods:Data!A3 hidden_row"},
		"merged":           {doc(table("Data", "", head+strings.Replace(first, `<table:table-cell`, `<table:table-cell table:number-rows-spanned="2"`, 1)+second)), "", "daftar.ods:Data!A2 merged_cells"},
		"an error":         {doc(table("Data", "", head+strings.Replace(first, "Sa<", "#REF!<", 1)+strings.Replace(second, "Dua", "Err:502", 1))), "", "daftar.ods:Data!C3 error_value"},
		"no value":         {doc(table("Data", "", head+first+strings.Replace(second, `<table:table-cell/>`, `<table:table-cell table:formula="of:=A1"/>`, 1))), "", "daftar.ods:Data!E3 formula_empty"},
		"rows without end": {doc(table("Data", "", head+strings.Replace(first, "<table:table-row", `<table:table-row table:number-rows-repeated="1048570"`, 1))), "", "daftar.ods too_many_rows"},
		"a DOCTYPE":        {`<!DOCTYPE x [<!ENTITY a "b">]>` + doc(""), "", "daftar.ods not_workbook"},
		"no sheet":         {doc(""), "", "daftar.ods not_workbook"},
	} {
		if got, _, _ := listed(Input{"daftar.ods", odsOf(t, c.content, c.manifest)}); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func odsOf(t testing.TB, content, manifest string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, p := range [][2]string{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}, {"META-INF/manifest.xml", manifest}} {
		f, err := w.CreateHeader(&zip.FileHeader{Name: p[0], Method: zip.Deflate})
		noError(t, err)
		_, _ = f.Write([]byte(p[1]))
	}
	noError(t, w.Close())
	return b.Bytes()
}

// TestListFaults holds what is refused, where, and under which heading.
func TestListFaults(t *testing.T) {
	head := "No Peserta;Instansi;Judul Inovasi;Ruang\n"
	for name, c := range map[string]struct {
		text   string
		ignore []string
		want   string
	}{
		"an entry without an id":            {head + "01;A;Satu;pinus\n;B;Dua;pinus\n", nil, "daftar.csv:3:1 empty_field No Peserta"},
		"one after an empty row":            {head + "01;A;Satu;pinus\n;;;\n;B;Dua;pinus\n", nil, "daftar.csv:4:1 empty_field No Peserta"},
		"one under the signatures":          {head + "01;A;Satu;pinus\n;;;\n;Mengetahui,;;\n;B;Dua;pinus\n", nil, "daftar.csv:5:1 empty_field No Peserta"},
		"one of little after an empty row":  {head + "01;A;Satu;pinus\n;;;\n;Dinas B;;\n", nil, "daftar.csv:4:2 stray_row Instansi"},
		"institution and title alone":       {head + "01;A;Satu;pinus\n\n;Dinas B;Dua;\n", nil, "daftar.csv:4:2 stray_row Instansi"},
		"an id alone":                       {head + "01;A;Satu;pinus\n\n02;;;\n", nil, "daftar.csv:4:4 empty_field Instansi"},
		"a heading among the entries":       {head + "01;A;Satu;pinus\nHari kedua;;;\n02;B;Dua;pinus\n", nil, "daftar.csv:3:1 stray_row No Peserta"},
		"an unknown room under its heading": {head + "01;A;Satu;Jati\n", nil, "daftar.csv:2:11 no_such_room Ruang"},
		"an id with a blank":                {head + "P 02;A;Satu;pinus\n", nil, "daftar.csv:2:1 bad_id No Peserta"},
		"an id in Cyrillic":                 {head + "Р01;A;Satu;pinus\n", nil, "daftar.csv:2:1 bad_id No Peserta"},
		"ids that differ by case":           {head + "p01;A;Satu;pinus\nP01;B;Dua;pinus\n", nil, "daftar.csv:3:1 alike No Peserta"},
		"ids that differ by a zero":         {head + "1;A;Satu;pinus\n01;B;Dua;pinus\n", nil, "daftar.csv:3:1 alike No Peserta"},
		"ids with decimals":                 {head + "1.0;A;Satu;pinus\n2.0;B;Dua;pinus\n", nil, "daftar.csv:2:1 float_id No Peserta"},
		"an id twice":                       {head + "01;A;Satu;pinus\n01;B;Dua;pinus\n", nil, "daftar.csv:3:1 duplicate_id No Peserta"},
		"no column for titles":              {"No Peserta;Instansi;Nama Lomba;Ruang\n01;A;Satu;pinus\n", nil, "daftar.csv:1:1 missing_column"},
		"only a turn":                       {"No Urut;Instansi;Judul;Ruang\n1;A;Satu;pinus\n", nil, "daftar.csv:1:1 missing_column"},
		"a column twice":                    {"No Peserta;Instansi;Perangkat Daerah;Judul;Ruang\n01;A;B;Satu;pinus\n", nil, "daftar.csv:1:21 duplicate_column"},
		"two that could be it":              {"No Peserta;Instansi Asal;Instansi Tujuan;Judul;Ruang\n01;A;B;Satu;pinus\n", nil, "daftar.csv:1:1 missing_column"},
		"a value beyond the headings":       {head + "01;A;Satu;pinus;x\n", nil, "daftar.csv:2:17 field_count"},
		"a value without a heading":         {"No Peserta;Instansi;Judul;Ruang;\n01;A;Satu;pinus;x\n", nil, "daftar.csv:2:17 no_heading"},
		"a column to ignore that is not":    {head + "01;A;Satu;pinus\n", []string{"Telepon"}, "daftar.csv:1:1 no_such_column"},
		"a column ignored that is needed":   {head + "01;A;Satu;pinus\n", []string{"instansi"}, "daftar.csv:1:1 missing_column"},
		"nothing":                           {"", nil, "daftar.csv:1:1 no_entries"},
		"only a header":                     {head, nil, "daftar.csv:1:1 no_entries"},
		"only a header and signatures":      {head + "\nMengetahui,\n", nil, "daftar.csv:1:1 no_entries"},
		"a quote out of place":              {head + "01;A\"B\"x;Sa\"tu;pinus\n", nil, "daftar.csv:2:5 bad_quote"},
		"a damaged UTF-8":                   {head + "01;Café Čačak\xe2\x82;Satu;pinus\n", nil, "daftar.csv:2:14 not_utf8"},
	} {
		_, _, err := listed(Input{"daftar.csv", []byte(c.text)}, c.ignore...)
		faults, _ := err.(Faults)
		var got []string
		for _, f := range faults {
			got = append(got, strings.TrimSpace(f.Where()+" "+string(f.Problem.Code)+" "+f.Heading))
		}
		if !slices.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestListIgnore holds that a person may leave out whichever column they name.
func TestListIgnore(t *testing.T) {
	text := "No Peserta;Instansi;Perangkat Daerah;Judul;Ruang;No HP;Status\n01;A;X;Satu;pinus;0;0\n02;B;Y;Dua;pinus;0;0\n"
	got, l, err := listed(Input{"daftar.csv", []byte(text)}, "perangkat daerah", "No. HP")
	if got != two || strings.Join(l.LeftOut, ",") != "Status" {
		t.Errorf("%s, left out %v, %v", got, l.LeftOut, err)
	}
	sameInFolder(t, "ignored", l)
}

// TestListDoubts holds what is no fault and yet said.
func TestListDoubts(t *testing.T) {
	known := listKnown
	known.Entries = []scoring.Entry{{ID: "01", Unit: "A", Title: "Satu", Room: "pinus"}, {ID: "P1", Room: "pinus"}}
	text := "No Peserta;Instansi;Judul;Ruang\n1;A;Satu;pinus\nPO2;B;Dua;pinus\nP02;C;Tiga;pinus\nP1;b;DUA!;pinus\n"
	l, err := ReadList(Input{"daftar.csv", []byte(text)}, known, ListOptions{})
	noError(t, err)
	want := []string{"daftar.csv:4:1 near_id", "daftar.csv almost_known", "daftar.csv same_entry"}
	if got := faultsOf(l.Doubts); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestListOneRoom holds that a list need not name the only room there is.
func TestListOneRoom(t *testing.T) {
	known := listKnown
	known.Rooms = known.Rooms[:1]
	l, err := ReadList(Input{"daftar.csv", []byte("No;Instansi;Judul\n1;A;Satu\n")}, known, ListOptions{})
	if err != nil || l.Entries[0].Room != "pinus" {
		t.Errorf("%+v, %v", l.Entries, err)
	}
}

// TestListTurns holds that a turn that nobody gave is given by nobody in the
// folder's file either, so that a lot may.
func TestListTurns(t *testing.T) {
	_, l, err := listed(Input{"daftar.csv", []byte("Kode;Instansi;Judul;Ruang;Urutan;Telepon\nA;u;t;pinus;;1\nB;v;s;pinus;7;1\n")})
	noError(t, err)
	name, data := l.File()
	want := "id,unit,title,category,room,order,presenter,summary,recuse\nA,u,t,,pinus,,,,\nB,v,s,,pinus,7,,,\n"
	if name != entriesFile || string(data) != want {
		t.Errorf("%s:\n%s", name, data)
	}
}

// TestListFile holds that a file goes into the folder as it was given where that
// can be, and never where a folder could not read it.
func TestListFile(t *testing.T) {
	text := []byte("\ufeffKode;Instansi;Judul;Ruang\r\n01;A;Satu;pinus\r\n")
	head, one := []any{"Kode", "Instansi", "Judul", "Ruang"}, []any{"01", "A", "Satu", "pinus"}
	good := sheetsOf(t, map[string][][]any{"Peserta": {head, one}})
	more := sheetsOf(t, map[string][][]any{"Peserta": {head, one}, "Ruang": {{"Kode", "Nama"}, {"pinus", "Pinus"}}})
	for _, c := range []struct {
		given, name string
		data        []byte
		same        bool
	}{
		{"daftar.txt", entriesFile, text, true},
		{"daftar.xlsx", entriesBook, good, true},
		{"daftar.xlsx", entriesFile, sheetsOf(t, map[string][][]any{"Data": {head, one}, "Lain": {{1}}}), false},
		{"daftar.xlsm", entriesFile, repacked(t, good, part{"xl/vbaProject.bin", whole("x")}), false},
		{"buku.xlsx", entriesBook, more, true},
	} {
		_, l, err := listed(Input{c.given, c.data})
		if err != nil {
			t.Errorf("%s: %v", c.given, err)
			continue
		}
		if name, data := l.File(); name != c.name || bytes.Equal(data, c.data) != c.same {
			t.Errorf("%s became %s, the same: %v", c.given, name, bytes.Equal(data, c.data))
		}
	}
	bad := sheetsOf(t, map[string][][]any{"Peserta": {append(slices.Clone(head), "Telepon"), one}, "Ruang": {{"Kode", "Nama"}, {"pinus", "Pinus"}}})
	if got, _, _ := listed(Input{"buku.xlsx", bad}); got != "buku.xlsx:Peserta!E1 unknown_column" {
		t.Errorf("a workbook of more sheets: %s", got)
	}
	if got, _, _ := listed(Input{"buku.xlsm", repacked(t, more, part{"xl/vbaProject.bin", whole("x")})}); got != "buku.xlsm book_as_xlsx" {
		t.Errorf("with macros: %s", got)
	}
}

// TestShortNames holds that a list's short names are read under each of their headings,
// and are in the file that is made of it, also for the next level's contest.
func TestShortNames(t *testing.T) {
	for _, head := range []string{"short", "Nama Singkat", "SINGKATAN", "Short name", "Acronym"} {
		_, l, err := listed(Input{"daftar.csv", []byte("Kode,Instansi,Judul,Ruang,No HP," + head + "\n01,Dinas Sosial,Satu,pinus,1,Dinsos\n02,RSUD,Dua,pinus,2,\n")})
		if err != nil || len(l.Entries) != 2 || l.Entries[0].Short != "Dinsos" || l.Entries[1].Short != "" {
			t.Fatalf("%s: %+v, %v", head, l.Entries, err)
		}
		name, data := l.File()
		s, err := load(fstest.MapFS{contestFile: {Data: []byte(goodContest)}, name: {Data: data}})
		if err != nil || len(s.Entries) != 2 || s.Entries[0].Short != "Dinsos" {
			t.Errorf("%s: %s is read as %+v, %v", head, data, s.Entries, err)
		}
		from, to := t.TempDir(), t.TempDir()
		noError(t, os.WriteFile(filepath.Join(from, contestFile), []byte(goodContest), 0o600))
		noError(t, WriteNext(filepath.Join(to, "next"), from, s, s.Entries, nil))
		if next, err := Load(filepath.Join(to, "next")); err != nil || next.Entries[0].Short != "Dinsos" {
			t.Errorf("the next contest has %+v, %v", next.Entries, err)
		}
	}
}

// TestNoList holds that what is no table is told apart by its bytes, whatever it
// is called.
func TestNoList(t *testing.T) {
	zipOf := func(names ...string) []byte {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for _, n := range names {
			add(t, w, n, []byte("x"))
		}
		_ = w.Close()
		return b.Bytes()
	}
	ole := func(stream string) []byte { return append(slices.Clone(oleMark), utf16Of(t, stream, true, false)...) }
	old, err := os.ReadFile("testdata/lists/twohead.xls")
	noError(t, err)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		".xls":           {old, "old_workbook"},
		"a password":     {ole("EncryptedPackage"), "locked_workbook"},
		".doc":           {ole("WordDocument"), "no_table word"},
		".ppt":           {ole("PowerPoint Document"), "no_table slides"},
		".docx":          {zipOf("[Content_Types].xml", "word/document.xml"), "no_table word"},
		".pptx":          {zipOf("[Content_Types].xml", "ppt/presentation.xml"), "no_table slides"},
		".xlsb":          {zipOf("[Content_Types].xml", "xl/workbook.bin"), "no_table xlsb"},
		".numbers":       {zipOf("Index/Document.iwa"), "no_table numbers"},
		".zip":           {zipOf("daftar.xlsx"), "no_table archive"},
		".pdf":           {[]byte("%PDF-1.7\n"), "no_table pdf"},
		".rtf":           {[]byte(`{\rtf1 x}`), "no_table word"},
		".png":           {[]byte("\x89PNG\r\n\x1a\n\x00"), "no_table picture"},
		"HTML":           {[]byte("\ufeff<html><table><tr><td>No</td></tr></table>"), "no_table page"},
		"XML of 2003":    {[]byte(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`), "no_table xml"},
		"other XML":      {[]byte(`<?xml version="1.0"?><x/>`), "no_table page"},
		"a page's MHTML": {[]byte("MIME-Version: 1.0\n"), "no_table page"},
		"bytes":          {[]byte{1, 2, 0, 3, 4, 5, 0, 0, 0}, "no_table binary"},
	} {
		for _, called := range []string{"daftar.csv", "daftar", "daftar.pdf"} {
			_, err := ReadList(Input{called, c.data}, listKnown, ListOptions{})
			faults, _ := err.(Faults)
			if len(faults) != 1 || strings.TrimSpace(string(faults[0].Problem.Code)+" "+faults[0].Problem.Args["is"]) != c.want {
				t.Errorf("%s called %s: %v", name, called, err)
			}
		}
	}
	one := sheetsOf(t, map[string][][]any{"Peserta": {{"No;Instansi;Judul;Ruang"}, {"01;A;Satu;pinus"}}})
	if got, _, _ := listed(Input{"daftar.xlsx", one}); got != "daftar.xlsx:Peserta!A1 one_column" {
		t.Errorf("a table in one column: %s", got)
	}
	head := []any{"No", "Instansi", "Judul", "Ruang"}
	many := sheetsOf(t, map[string][][]any{"Hari 1": {head}, "Hari 2": {head}})
	if got, _, _ := listed(Input{"daftar.xlsx", many}); got != "daftar.xlsx many_lists" {
		t.Errorf("two lists: %s", got)
	}
}

// TestSameShort holds that a short name which would stand on a wall for two institutions
// is said, also where it is another's whole name or only looks the same; one institution's
// two entries may share theirs.
func TestSameShort(t *testing.T) {
	text := "id,unit,title,room,short\nA,Dinas Kesehatan,a,pinus,Dinkes\nB,Dinas Kesehatan,b,pinus,Dinkes\n" +
		"C,Dinas Kehutanan,c,pinus,DINKES \nD,Dinas Perhubungan,d,pinus,Bapenda\nE,Bapenda,e,pinus,\nF,Inspektorat,f,pinus,\n"
	l, err := ReadList(Input{"daftar.csv", []byte(text)}, listKnown, ListOptions{})
	want := []string{"daftar.csv:4:27 same_short", "daftar.csv:5:29 same_short"}
	if got := faultsOf(l.Doubts); err != nil || !slices.Equal(got, want) {
		t.Errorf("%q, %v, want %q", got, err, want)
	}
}
