package setup

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"juri/scoring"
)

func FuzzContest(f *testing.F) {
	demo, _ := folders.ReadFile("demo/contest.yaml")
	preset, _ := presetFiles.ReadFile("presets/kipp-sulsel-2022.yaml")
	for _, s := range []string{
		goodContest, string(demo), string(preset), "", "---\n---\n", "? a\n: b\n", "a: &x {b: *x}\n<<: *x\n",
		"rubric: {criteria: [{levels: {? [1] : x}}]}", "rooms: [{id: }, ~, 1, [[]]]\npeople: {}\n", "name: |\n  a\n b",
		"\ufeffname: 'x\n", "timer: {phases: [{id: a, name: {}, length: 1m}]}", "- - - - a\n", "name: \"\\x\xff\"",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		check(t, src, goodEntries)
		if _, err := parseRubric("x", src); err == nil {
			check(t, "rubric:\n  "+src, goodEntries)
		}
	})
}

func FuzzEntries(f *testing.F) {
	demo, _ := folders.ReadFile("demo/entries.csv")
	for _, s := range []string{
		goodEntries, string(demo), "", "\ufeffid;unit;title;room\r\nP1;a;b;pinus\r\n", "id,id\n\n,,\n\"", "id,\"un\"it\na,\"b\n",
		"id\tunit\ttitle\troom\tzz\nP1\ta\n", "id,unit,title,room,order\nP1,a,b,pinus,\nP2,a,b,pinus,99999999999\n", "\xff,\n\"\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) { check(t, goodContest, src) })
}

// check loads a folder that may be anything: what loads must be sound, and
// what does not must say where.
func check(t *testing.T, contest, entries string) { checked(t, folder(contest, entries)) }

func checked(t *testing.T, dir fs.FS) {
	s, err := load(dir)
	if err == nil {
		if len(s.Entries) == 0 || len(s.Rooms) == 0 || s.Contest.Name == "" || s.Contest.Timezone == "" {
			t.Errorf("loaded an unsound contest: %+v", s)
		}
		if _, err := s.Contest.Rubric.Weigher(); err != nil {
			t.Errorf("loaded a rubric that has no totals: %v", err)
		}
		for _, e := range s.Entries {
			if e.ID == "" || e.Unit == "" || e.Title == "" || e.Order < 1 || scoring.CleanLine(e.Title) != e.Title {
				t.Errorf("loaded an unsound entry: %+v", e)
			}
		}
		return
	}
	faults, ok := err.(Faults)
	if !ok || len(faults) == 0 {
		t.Fatalf("not faults: %v", err)
	}
	for _, f := range faults {
		whole := (isWorkbook(f.File) || f.Problem.Code == "no_table") && f.Line == 0 && f.Col == 0
		if f.File == "" || !whole && (f.Line < 1 || f.Col < 1) || f.Problem == nil || f.Problem.Code == "" {
			t.Errorf("a fault without a place: %+v", f)
		}
		for k, v := range f.Problem.Args {
			if scoring.CleanLine(v) != v {
				t.Errorf("%s says %s=%q, which is not clean", f.Problem.Code, k, v)
			}
		}
	}
}

// FuzzWorkbook reads entries from a workbook in which the parts that people
// fill in hold anything, and from bytes that are no workbook.
func FuzzWorkbook(f *testing.F) {
	good := book(f, func(x *excelize.File) {
		for range 43 {
			_ = x.RemoveRow("Peserta", 5)
		}
	})
	parts := map[string]string{}
	z, err := zip.NewReader(bytes.NewReader(good), int64(len(good)))
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range []string{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"} {
		r, err := z.Open(name)
		if err != nil {
			f.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			f.Fatal(err)
		}
		parts[name] = string(text)
	}
	sheet, shared, contents := parts["xl/worksheets/sheet1.xml"], parts["xl/sharedStrings.xml"], parts["xl/workbook.xml"]
	f.Add(sheet, shared, contents, []byte(nil))
	f.Add(sheet, shared, "", good)
	for _, change := range [][2]string{
		{`t="s"`, `t="inlineStr"`}, {"<v>", "<f>1+1</f><v>"}, {"<row ", "<row hidden=\"1\" "}, {`r="A2"`, `r="XFD1048576"`}, {"</sheetData>", ""},
		{"<v>1</v>", "<v>99999999999</v>"}, {"<v>1</v>", "<v>-1</v>"}, {"<v>", "<v>&#27;"}, {"<c ", "<c s=\"9999\" "}, {"<v>2</v>", "<v>1e309</v>"},
	} {
		f.Add(strings.Replace(sheet, change[0], change[1], 2), shared, contents, []byte(nil))
	}
	f.Add(sheet, strings.Replace(shared, "<t>", "<t>&#x202e;\x1b", 3), contents, []byte(nil))
	f.Add(sheet, strings.Replace(shared, "<si>", "<si><r><t>a</t></r>", 3), contents, []byte(nil))
	f.Add(sheet, shared, strings.Replace(contents, "Peserta", "Juri", 1), []byte(nil))
	f.Fuzz(func(t *testing.T, sheet, shared, contents string, raw []byte) {
		src := raw
		if len(raw) == 0 {
			is := func(text string) func(string) string { return func(string) string { return text } }
			src = repacked(t, good, part{"xl/worksheets/sheet1.xml", is(sheet)}, part{"xl/sharedStrings.xml", is(shared)}, part{"xl/workbook.xml", is(contents)})
		}
		checked(t, fstest.MapFS{contestFile: {Data: []byte(bookContest)}, "entries.xlsx": {Data: src}})
	})
}

// FuzzList reads anything as a list: what is taken must be sound and go into a
// folder that says the same, and what is refused must say why.
func FuzzList(f *testing.F) {
	files, err := filepath.Glob("testdata/lists/*")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, s := range []string{
		"No;No Peserta;Instansi;Judul;Ruang\n1;01;A;B;pinus\n\n;Mengetahui,;;Malang, 20 Maret 2026;\n", "sep=|\nNo|Peserta||Ruang\n|Instansi|Judul|\n1|2|3|4\n01|A|B|pinus\n",
		"Cap waktu,1. Nama OPD / Instansi *,\"Judul, (maks.)\",No\n", "\xff\xfeN\x00o\x00;\x00", "No;\"Instansi\nJudul;Ruang", ";;;\n;No;Instansi;Judul\n;1;A;B;pinus;;\n",
		"<?xml version=\"1.0\"?><office:document xmlns:office=\"opendocument.spreadsheet\"><table name=\"a\"><table-row><table-cell><p>No</p></table-cell></table-row></table></office:document>",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, l, err := listed(Input{"daftar.csv", data})
		var faults Faults
		if errors.As(err, &faults) && len(faults) > 0 {
			return
		}
		if err != nil || len(l.Entries) == 0 {
			t.Fatalf("neither entries nor faults: %v", err)
		}
		sameInFolder(t, "fuzzed", l)
	})
}
