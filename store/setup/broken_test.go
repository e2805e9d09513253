package setup

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"juri/scoring"
)

// broken is one spreadsheet that must not be taken, and the fault that says why.
type broken struct {
	name string
	src  []byte
	want string // the first fault, its place and its code
}

func brokenBooks(t testing.TB) []broken {
	good := book(t, nil)
	x := func(name, want string, change func(*excelize.File)) broken {
		return broken{name, book(t, change), want}
	}
	p := func(name, want string, parts ...part) broken { return broken{name, repacked(t, good, parts...), want} }
	many := func(n int) string {
		var b strings.Builder
		b.WriteString(`<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`)
		for i := range n {
			fmt.Fprintf(&b, `<row r="%d"><c r="A%d" t="inlineStr"><is><t>P%d</t></is></c></row>`, i+1, i+1, i)
		}
		return b.String() + `</sheetData></worksheet>`
	}
	return []broken{
		// What people do.
		x("a number that is text", "entries.xlsx:Peserta!F3 bad_turn", set("F3", "dua")),
		x("a turn with a fraction", "entries.xlsx:Peserta!F3 bad_turn", set("F3", 1.5)),
		x("a date for a turn", "entries.xlsx:Peserta!F3 bad_turn", set("F3", "2023-03-20")),
		x("a truth for a turn", "entries.xlsx:Peserta!F3 bad_turn", set("F3", true)),
		x("a turn twice", "entries.xlsx:Peserta!F4 duplicate_turn", func(x *excelize.File) { set("F3", 1)(x); set("F4", 1)(x) }),
		x("no unit", "entries.xlsx:Peserta!B3 empty_field", set("B3", nil)),
		x("no title", "entries.xlsx:Peserta!C47 empty_field", set("C47", nil)),
		x("no room", "entries.xlsx:Peserta!E3 empty_field", set("E3", "  ")),
		x("an unknown room", "entries.xlsx:Peserta!E3 no_such_room", set("E3", "Jati")),
		x("an id twice", "entries.xlsx:Peserta!A3 duplicate_id", set("A3", "P01")),
		x("an id with blanks", "entries.xlsx:Peserta!A3 bad_id", set("A3", "P 02")),
		x("an unknown juror", "entries.xlsx:Peserta!I3 unknown_juror", set("I3", "Budi")),
		x("an unknown column", "entries.xlsx:Peserta!J1 unknown_column", set("J1", "Telepon")),
		x("a column twice", "entries.xlsx:Peserta!J1 duplicate_column", set("J1", "Ruangan")),
		x("a column without a name", "entries.xlsx:Peserta!J4 no_heading", set("J4", "x")),
		x("no column for titles", "entries.xlsx:Peserta!A1 missing_column", func(x *excelize.File) { _ = x.RemoveCol("Peserta", "C") }),
		x("no header", "entries.xlsx:Peserta!A1 unknown_column", func(x *excelize.File) { _ = x.RemoveRow("Peserta", 1) }),
		x("a text too long", "entries.xlsx:Peserta!C3 text_too_long", set("C3", strings.Repeat("x", maxText+1))),
		x("merged rooms", "entries.xlsx:Peserta!E3 merged_cells", func(x *excelize.File) { _ = x.MergeCell("Peserta", "E3", "E9") }),
		x("a merged header", "entries.xlsx:Peserta!G1 merged_cells", func(x *excelize.File) { _ = x.MergeCell("Peserta", "G1", "H1") }),
		x("everything merged", "entries.xlsx:Peserta!A1 merged_cells", func(x *excelize.File) { _ = x.MergeCell("Peserta", "A1", "I47") }),
		x("a hidden row", "entries.xlsx:Peserta!A5 hidden_row", func(x *excelize.File) { _ = x.SetRowVisible("Peserta", 5, false) }),
		x("a hidden column", "entries.xlsx:Peserta!E1 hidden_column", func(x *excelize.File) { _ = x.SetColVisible("Peserta", "E", false) }),
		x("a hidden sheet", "entries.xlsx no_sheet", func(x *excelize.File) {
			_, _ = x.NewSheet("Lain")
			_, _ = x.NewSheet("Catatan")
			x.SetActiveSheet(1)
			_ = x.SetSheetVisible("Peserta", false)
		}),
		x("a very hidden sheet", "entries.xlsx no_sheet", func(x *excelize.File) {
			_, _ = x.NewSheet("Lain")
			_, _ = x.NewSheet("Catatan")
			x.SetActiveSheet(1)
			_ = x.SetSheetVisible("Peserta", false, true)
		}),
		x("a sheet of another name among several", "entries.xlsx no_sheet", func(x *excelize.File) {
			_ = x.SetSheetName("Peserta", "Data")
			_, _ = x.NewSheet("Catatan")
		}),
		x("two lists", "entries.xlsx:Entries duplicate_sheet", func(x *excelize.File) { _, _ = x.NewSheet("Entries") }),
		x("an empty sheet", "entries.xlsx:Peserta!A1 no_entries", func(x *excelize.File) {
			for range 47 {
				_ = x.RemoveRow("Peserta", 1)
			}
		}),
		x("only a header", "entries.xlsx:Peserta!A1 no_entries", func(x *excelize.File) {
			for range 46 {
				_ = x.RemoveRow("Peserta", 2)
			}
		}),
		x("a formula without a value", "entries.xlsx:Peserta!C3 formula_empty", func(x *excelize.File) {
			set("C3", nil)(x)
			_ = x.SetCellFormula("Peserta", "C3", `CONCAT("a","b")`)
		}),
		x("an error", "entries.xlsx:Peserta!C3 error_value", set("C3", "#REF!")),
		x("rooms said twice", "contest.yaml:6:3 sheet_and_field", func(x *excelize.File) { _, _ = x.NewSheet("Ruang") }),
		x("a rubric said twice", "contest.yaml:3:9 sheet_and_field", func(x *excelize.File) { _, _ = x.NewSheet("Rubrik") }),
		x("a juror who is in contest.yaml", "entries.xlsx:Juri!A2 duplicate_id", func(x *excelize.File) {
			_, _ = x.NewSheet("Juri")
			_ = x.SetSheetRow("Juri", "A1", &[]any{"Pengguna", "Nama"})
			_ = x.SetSheetRow("Juri", "A2", &[]any{"ani", "Ani"})
		}),
		x("a juror of an unknown room", "entries.xlsx:Juri!C2 no_such_room", func(x *excelize.File) {
			_, _ = x.NewSheet("Juri")
			_ = x.SetSheetRow("Juri", "A1", &[]any{"Pengguna", "Nama", "Ruang"})
			_ = x.SetSheetRow("Juri", "A2", &[]any{"budi", "Budi", "Jati"})
		}),

		// Damage.
		{"nothing", nil, "entries.xlsx not_workbook"},
		{"bytes", []byte("id\x00unit\x01\x02title,room\n"), "entries.xlsx not_workbook"},
		{"an old .xls", append(slices.Clone(oleMark), make([]byte, 600)...), "entries.xlsx old_workbook"},
		{"cut in the middle", good[:len(good)/2], "entries.xlsx not_workbook"},
		{"cut at the end", good[:len(good)-10], "entries.xlsx not_workbook"},
		{"a flipped byte", flipped(t, good), "entries.xlsx not_workbook"},
		{"an empty zip", emptyZip(t), "entries.xlsx no_table"},
		p("no content types", "entries.xlsx not_workbook", part{"[Content_Types].xml", nil}),
		p("no workbook part", "entries.xlsx not_workbook", part{"xl/workbook.xml", nil}),
		p("a part above its folder", "entries.xlsx not_workbook", part{"../../etc/passwd", whole("x")}),
		p("a workbook part that is text", "entries.xlsx not_workbook", part{"xl/workbook.xml", whole("hello")}),
		p("no sheet part", "entries.xlsx:Peserta not_workbook", part{firstSheet, nil}),
		p("wrong content types", "entries.xlsx not_workbook", part{"xl/workbook.xml", whole("%PDF-1.7")}),
		p("a sheet that is no XML", "entries.xlsx:Peserta not_workbook", part{firstSheet, whole("<worksheet><sheetData><row r=\"1\"><c r=")}),
		p("a cell far outside", "entries.xlsx:Peserta not_workbook", part{firstSheet, swapIn(`<c r="A1"`, `<c r="ZZZZZZ1"`)}),
		p("a row far outside", "entries.xlsx:Peserta not_workbook", part{firstSheet, swapIn(`<row r="47"`, `<row r="2000000000"`)}),
		p("rows out of order", "entries.xlsx:Peserta not_workbook", part{firstSheet, swapIn(`<row r="47"`, `<row r="3"`)}),
		p("cells out of order", "entries.xlsx:Peserta not_workbook", part{firstSheet, swapIn(`<c r="B3"`, `<c r="A3"`)}),
		p("shared texts that are not there", "entries.xlsx:Peserta not_workbook", part{"xl/sharedStrings.xml", whole("<sst/>")}),

		// Attack.
		p("100,000 rows", "entries.xlsx too_many_rows", part{firstSheet, whole(many(100_000))}),
		p("a sheet of 60 MiB", "entries.xlsx workbook_big", part{firstSheet, bomb(65 << 20)}),
		p("a bomb beside the sheet", "entries.xlsx workbook_big", part{"xl/media/image1.png", bomb(100 << 20)}),
		p("many bombs", "entries.xlsx workbook_big", part{"a.xml", bomb(30 << 20)}, part{"b.xml", bomb(30 << 20)}, part{"c.xml", bomb(30 << 20)}),
		p("cells without end", "entries.xlsx too_many_rows", part{firstSheet, whole("<worksheet><sheetData><row>" + strings.Repeat("<c/>", 3_000_000))}),
		p("shared texts without end", "entries.xlsx too_many_rows", part{"xl/sharedStrings.xml", whole("<sst>" + strings.Repeat("<si/>", 3_000_000))}),
		p("entities that grow", "entries.xlsx:Peserta not_workbook", part{firstSheet,
			whole(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`)}),
		p("merged without end", "entries.xlsx:Peserta not_workbook", part{firstSheet, swapIn("</sheetData>", "</sheetData><mergeCells>"+strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, 20_000)+"</mergeCells>")}),
		p("merged over and over", "entries.xlsx:Peserta!A1 merged_cells", part{firstSheet, swapIn("</sheetData>", "</sheetData><mergeCells>"+strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, 1000)+"</mergeCells>")}),
		p("as many cells as are looked at", "entries.xlsx:Peserta!A1 unknown_column", part{firstSheet, whole(heavy())}),
		p("one text of 30 MiB", "entries.xlsx:Peserta not_workbook", part{firstSheet, swapIn(`<c r="I1"`, `<c r="I1" t="str"><v>`+strings.Repeat("x", 30<<20)+`</v></c><c r="J1"`)}),
		{"a directory that lies", lying(t, good), "entries.xlsx not_workbook"},
		{"two thousand parts", parts(t, 2000), "entries.xlsx no_table"},
		{"a thousand parts beside the sheet", repacked(t, good, more(1000)...), "entries.xlsx workbook_big"},
		p("values from another workbook", "entries.xlsx:Peserta!C3 formula_linked",
			part{"xl/externalLinks/externalLink1.xml", whole("<externalLink/>")},
			part{firstSheet, func(s string) string {
				at := strings.Index(s, `<c r="C3"`)
				end := at + strings.Index(s[at:], "</c>")
				return s[:at] + `<c r="C3" t="str"><f>[1]Data!$C$3</f><v>Inovasi</v>` + s[end:]
			}}),
	}
}

func more(n int) (all []part) {
	for i := range n {
		all = append(all, part{fmt.Sprintf("xl/media/%d.xml", i), whole("")})
	}
	return all
}

// heavy is a sheet just within the bounds.
func heavy() string {
	var b strings.Builder
	b.WriteString(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`)
	for r := 1; r <= maxRows-10; r++ {
		fmt.Fprintf(&b, `<row r="%d">`, r)
		for c := 1; c <= 16; c++ {
			fmt.Fprintf(&b, `<c r="%s"><v>1</v></c>`, cellName(r, c))
		}
		b.WriteString("</row>")
	}
	return b.String() + "</sheetData></worksheet>"
}

// bookCodes are what only a workbook can have wrong with it.
var bookCodes = []scoring.Code{
	"not_workbook", "old_workbook", "workbook_big", "too_many_rows", "no_sheet", "duplicate_sheet", "sheet_and_field",
	"merged_cells", "hidden_row", "hidden_column", "error_value", "formula_empty", "formula_linked",
}

// TestBrokenBooks holds that each is refused with a fault at its place, that
// none costs more than a bound, and that nothing of it is half taken.
func TestBrokenBooks(t *testing.T) {
	if s, err := load(bookFolder(book(t, nil))); err != nil || len(s.Entries) != 46 {
		t.Fatalf("the good one: %d entries, %v", len(s.Entries), err)
	}
	books := brokenBooks(t)
	if len(books) < 50 {
		t.Errorf("only %d broken workbooks", len(books))
	}
	for _, code := range bookCodes {
		if !slices.ContainsFunc(books, func(b broken) bool { return strings.HasSuffix(b.want, " "+string(code)) }) {
			t.Errorf("no workbook for %s", code)
		}
	}
	for _, b := range books {
		t.Run(b.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			s, err := load(bookFolder(b.src))
			runtime.ReadMemStats(&after)
			got := faultsOf(err)
			if len(got) == 0 || !slices.Contains(got, b.want) {
				t.Errorf("got %q, want %q", got, b.want)
			}
			if len(s.Entries) > 0 {
				t.Errorf("%d entries were taken", len(s.Entries))
			}
			t.Logf("%d KiB cost %d MiB", len(b.src)>>10, (after.TotalAlloc-before.TotalAlloc)>>20)
			if n := (after.TotalAlloc - before.TotalAlloc) >> 20; n > 256 {
				t.Errorf("it cost %d MiB", n)
			}
		})
	}
}

// TestFlippedBytes holds that a damaged workbook is refused or is the whole one:
// never a part of it, and never a crash.
func TestFlippedBytes(t *testing.T) {
	good := book(t, nil)
	taken := 0
	for at := 0; at < len(good); at += max(len(good)/200, 1) {
		src := slices.Clone(good)
		src[at] ^= 0x15
		s, err := load(bookFolder(src))
		switch {
		case err != nil && len(faultsOf(err)) == 0:
			t.Errorf("byte %d: an error without a place: %v", at, err)
		case err == nil && len(s.Entries) != 46:
			t.Errorf("byte %d: %d entries were taken", at, len(s.Entries))
		case err == nil:
			taken++
		}
	}
	if taken > 150 {
		t.Errorf("%d flipped bytes were not seen", taken)
	}
}
