package setup

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"
)

const bookContest = `name: Lomba
timezone: Asia/Jakarta
rubric: kipp-5
timer: {presentation: 7m, questions: 13m, warn: 1m}
rooms:
  - {id: pinus, name: Pinus, date: 2023-03-20, start: "08:00", slot: 20m}
people:
  - {user: ani, name: Ani Rahma, role: juror}
  - {user: panitia, name: Panitia, role: organizer}
entries: entries.xlsx
`

var bookHead = []any{"No", "Instansi", "Judul Inovasi", "Kategori", "Ruang", "Urutan", "Penyaji", "Ringkasan", "Konflik"}

// book makes a workbook of 46 good rows, and what change does to it.
func book(t testing.TB, change func(x *excelize.File)) []byte {
	t.Helper()
	x := excelize.NewFile()
	defer x.Close()
	ok := func(err error) {
		noError(t, err)
	}
	ok(x.SetSheetName("Sheet1", "Peserta"))
	ok(x.SetSheetRow("Peserta", "A1", &bookHead))
	for i := range 46 {
		ok(x.SetSheetRow("Peserta", fmt.Sprintf("A%d", i+2), &[]any{
			fmt.Sprintf("P%02d", i+1), "Dinas " + fmt.Sprint(i+1), "Inovasi " + fmt.Sprint(i+1), "Umum", "Pinus", nil, "Penyaji", "Singkat",
		}))
	}
	if change != nil {
		change(x)
	}
	var b bytes.Buffer
	noError(t, x.Write(&b))
	return b.Bytes()
}

// set changes one cell.
func set(cell string, v any) func(*excelize.File) {
	return func(x *excelize.File) { _ = x.SetCellValue("Peserta", cell, v) }
}

// part is one part of a workbook; a nil change leaves it out.
type part struct {
	name string
	data func(string) string
}

// repacked changes the parts of a good workbook and adds those it has not.
func repacked(t testing.TB, src []byte, parts ...part) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	noError(t, err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		i := slices.IndexFunc(parts, func(p part) bool { return p.name == f.Name })
		r, _ := f.Open()
		data, _ := io.ReadAll(r)
		if i >= 0 {
			p := parts[i]
			parts = slices.Delete(slices.Clone(parts), i, i+1)
			if p.data == nil {
				continue
			}
			data = []byte(p.data(string(data)))
		}
		add(t, w, f.Name, data)
	}
	for _, p := range parts {
		add(t, w, p.name, []byte(p.data("")))
	}
	noError(t, w.Close())
	return out.Bytes()
}

func add(t testing.TB, w *zip.Writer, name string, data []byte) {
	t.Helper()
	f, err := w.Create(name)
	noError(t, err)
	_, _ = f.Write(data)
}

func swapIn(old, new string) func(string) string {
	return func(s string) string {
		if !strings.Contains(s, old) {
			panic(old + " is not there to be replaced")
		}
		return strings.Replace(s, old, new, 1)
	}
}

func whole(s string) func(string) string { return func(string) string { return s } }

const firstSheet = "xl/worksheets/sheet1.xml"

// bomb is a part of that many bytes, which packs to a thousandth.
func bomb(size int) func(string) string {
	return func(string) string { return strings.Repeat(" ", size) }
}

// lying is a zip whose directory says that a part is small.
func lying(t testing.TB, src []byte) []byte {
	t.Helper()
	var packed bytes.Buffer
	fl, _ := flate.NewWriter(&packed, 9)
	_, _ = fl.Write(bytes.Repeat([]byte(" "), 200<<20))
	_ = fl.Close()
	z, _ := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		if f.Name != firstSheet {
			_ = w.Copy(f)
		}
	}
	f, _ := w.CreateRaw(&zip.FileHeader{Name: firstSheet, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(nil),
		CompressedSize64: uint64(packed.Len()), UncompressedSize64: 100})
	_, _ = f.Write(packed.Bytes())
	_ = w.Close()
	return out.Bytes()
}

func flipped(t testing.TB, src []byte) []byte {
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	noError(t, err)
	out := slices.Clone(src)
	for _, f := range z.File {
		if at, err := f.DataOffset(); err == nil && f.Name == firstSheet {
			out[at+int64(f.CompressedSize64)/2] ^= 0x55
		}
	}
	return out
}

func emptyZip(t testing.TB) []byte { return parts(t, 0) }

func parts(t testing.TB, n int) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := range n {
		add(t, w, fmt.Sprintf("x/%d.xml", i), nil)
	}
	_ = w.Close()
	return b.Bytes()
}

func bookFolder(src []byte) fstest.MapFS {
	return fstest.MapFS{contestFile: {Data: []byte(bookContest)}, entriesBook: {Data: src}}
}
