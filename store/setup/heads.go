package setup

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// column is one that a table may have: its name, and what else people call it.
type column struct {
	name string
	must bool
	also []string
}

var entryColumns = []column{
	{"id", true, words("no", "nomor", "kode", "no peserta", "nomor peserta", "kode peserta", "id peserta", "no registrasi", "nomor registrasi",
		"no pendaftaran", "nomor pendaftaran", "number", "code", "entry", "participant number", "registration number")},
	{"unit", true, words("instansi", "nama instansi", "asal instansi", "instansi pengusul", "perangkat daerah", "nama perangkat daerah",
		"opd", "nama opd", "skpd", "unit kerja", "nama unit kerja", "institution", "organisation", "organization", "name of institution")},
	{"title", true, words("judul", "inovasi", "judul inovasi", "nama inovasi", "innovation", "name of innovation", "title of innovation", "innovation title")},
	{"category", false, words("kategori", "kelompok", "bidang", "kategori inovasi", "kategori lomba", "group")},
	{"room", true, words("ruang", "ruangan", "nama ruang", "nama ruangan", "room name")},
	{"order", false, words("urutan", "urut", "no urut", "nomor urut", "urutan tampil", "nomor tampil", "no tampil", "giliran", "turn", "running order")},
	{"presenter", false, words("penyaji", "nama penyaji", "pemapar", "nama pemapar", "presenter name", "name of presenter", "speaker")},
	{"summary", false, words("ringkasan", "ringkasan inovasi", "deskripsi", "deskripsi singkat", "abstract", "description")},
	{"recuse", false, words("konflik", "konflik kepentingan", "juri berkonflik", "conflict", "conflicts", "recused")},
}

func words(w ...string) []string { return w }

// named finds the column that a header means; false if none.
func named(columns []column, head string) (column, bool) {
	head = plain(head)
	for _, c := range columns {
		if c.name == head || slices.Contains(c.also, head) {
			return c, true
		}
	}
	return column{}, false
}

// plain is a name without case, marks and doubled blanks: "No. Urut" is "no urut".
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return ' '
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// heads reads a header: the column at each place, "" where the header is empty
// or nobody knows it.
func (g *grid) heads(row []string, columns []column) []string {
	at := make([]string, len(row))
	for i, head := range row {
		c, known := named(columns, head)
		switch {
		case head == "":
		case !known:
			g.fault(g.where(i), CodeUnknownColumn, "column", short(head), "known", columnNames(columns))
			at[i] = unknown
		case slices.Contains(at, c.name):
			g.fault(g.where(i), CodeDoubleColumn, "column", short(head))
			at[i] = unknown
		default:
			at[i] = c.name
		}
	}
	for _, c := range columns {
		if c.must && !slices.Contains(at, c.name) {
			g.fault(g.where(0), CodeMissingColumn, "column", c.name, "also", strings.Join(c.also[:min(len(c.also), 3)], ", "))
		}
	}
	return at
}

// unknown stands for a column whose header has a fault of its own.
const unknown = "?"

func columnNames(columns []column) string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
		if len(c.also) > 0 {
			names[i] += " (" + c.also[0] + ")"
		}
	}
	return strings.Join(names, ", ")
}

// underHeads finds a cell with a value in a column without a name.
func (g *grid) underHeads(row, at []string) {
	for i := range min(len(row), len(at)) {
		if row[i] != "" && at[i] == "" {
			g.fault(g.where(i), CodeNoHeading)
			at[i] = unknown // said once a column
		}
	}
}

// beyond finds values right of the header's last column, which belong nowhere: a
// decimal comma makes two cells of one number where commas separate.
func (g *grid) beyond(row, at []string) bool {
	got := len(row)
	for got > len(at) && row[got-1] == "" {
		got--
	}
	if got > len(at) {
		g.fault(g.where(len(at)), CodeFieldCount, "got", strconv.Itoa(got), "want", strconv.Itoa(len(at)))
	}
	return got > len(at)
}
