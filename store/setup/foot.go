package setup

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// closingWords begin what stands under a list: sums, signatures, remarks.
var closingWords = words("jumlah", "total", "subtotal", "rata", "mengetahui", "menyetujui", "disetujui", "disahkan", "mengesahkan", "dibuat",
	"diperiksa", "disusun", "catatan", "keterangan", "ket", "nip", "nrp", "nik", "pangkat", "panitia", "ketua", "sekretaris", "bendahara",
	"kepala", "kabag", "kabid", "kasubag", "wali", "walikota", "bupati", "gubernur", "camat", "lurah", "rektor", "dekan", "direktur", "pembina",
	"penata", "penanggung", "koordinator", "hormat", "tertanda", "ttd", "plt", "plh", "sumber", "dicetak", "halaman", "kontak", "narahubung",
	"demikian", "note", "notes", "remark", "remarks", "sum", "average", "count", "approved", "acknowledged", "prepared", "checked", "signed",
	"signature", "chair", "chairman", "chairperson", "secretary", "treasurer", "head", "director", "date", "source", "printed", "page", "contact")

var (
	monthNames = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|" +
		"january|february|march|may|june|july|august|october|december"
	datedForm = regexp.MustCompile(`(?i)\b\d{1,2}\s+(?:` + monthNames + `)\s+\d{4}\b|\b(?:` + monthNames + `)\s+\d{4}\b|\.{3,}|…{2,}|_{3,}|^\*+\)?\s`)
)

// closes reports whether a cell says what stands under a list.
func closes(s string) bool {
	word, _, _ := strings.Cut(plain(s), " ")
	return slices.Contains(closingWords, word) || datedForm.MatchString(s) || strings.HasSuffix(s, ":")
}

// footing is what a row can be that is under the last record.
type footing int

const (
	nothing  footing = iota // nothing that is read
	closing                 // a sum, a signature, a remark
	beside                  // it says nothing where a record does
	doubtful                // it may be a record that lacks something
)

// foot parts the rows under a table from its records: those after the last
// record, from an empty row on or from one that closes the table. What may be a record
// stays, and is then a fault.
func (g *grid) foot(record func(line) bool, is func(line) footing) {
	end := len(g.lines)
	for end > g.row && (g.lines[end-1].blank() || !record(g.lines[end-1])) {
		end--
	}
	start, closed := -1, false
	for i := end; i < len(g.lines); i++ {
		l := g.lines[i]
		if is(l) == nothing {
			continue
		}
		apart := i > g.row && is(g.lines[i-1]) == nothing
		switch what := is(l); {
		case what == closing:
			if closed = true; start < 0 {
				start = i
			}
		case closed && start >= 0:
		case what == doubtful:
			start = -1
		case start < 0 && apart:
			start = i
		}
	}
	if start < 0 {
		return
	}
	for _, l := range g.lines[start:] {
		if is(l) != nothing {
			g.below = append(g.below, l)
		}
	}
	g.lines = g.lines[:start]
}

// after is the number after one that is written, "" after none.
func after(s string) string {
	n, err := strconv.Atoi(s)
	if err != nil {
		return ""
	}
	return strconv.Itoa(n + 1)
}

// says is what a row says first.
func (l line) says() string {
	for i := range l.shown {
		if s := l.cell(i); s != "" {
			return short(s)
		}
	}
	return ""
}

// cleaned are a line's cells, each one harmless line.
func (l line) cleaned() []string {
	all := make([]string, len(l.shown))
	for i := range all {
		all[i] = l.cell(i)
	}
	return all
}
