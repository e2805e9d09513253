package report

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"juri/scoring"
)

// Kind is one file of an export.
type Kind struct {
	Name string // of the file; without its ending, where that is .pdf, people may say it too
	Own  bool   // a juror may have it of their own sheets
	make func(*Dossier, Words) ([]byte, error)
}

// honours are the kinds that there are of a sealed result alone.
var honours = []string{"piagam.pdf", "piagam.zip", "pemenang.pdf", "pemenang.txt"}

// Matter is what somebody must be allowed to read to have it.
func (k Kind) Matter() scoring.Matter {
	switch {
	case slices.Contains(honours, k.Name):
		return scoring.Honours
	case k.Own:
		return scoring.OwnPapers // See leaves no others in a juror's state
	}
	return scoring.Papers
}

// Parted reports whether there may be a room's or a juror's alone.
func (k Kind) Parted() bool { return k.Name == blankSheets }

// Make writes the file. The same dossier and words give the same bytes.
func (k Kind) Make(d *Dossier, w Words) ([]byte, error) { return k.make(d, w) }

// MakeAll writes the file of each of those kinds.
func MakeAll(d *Dossier, w Words, kinds []Kind) ([][]byte, error) {
	made := make([][]byte, len(kinds))
	return made, each(len(kinds), func(i int) (err error) {
		if made[i], err = kinds[i].Make(d, w); err != nil {
			err = fmt.Errorf("%s: %w", kinds[i].Name, err)
		}
		return err
	})
}

// Kinds lists what an export has.
func Kinds() []Kind {
	plain := func(do func(*Dossier) ([]byte, error)) func(*Dossier, Words) ([]byte, error) {
		return func(d *Dossier, _ Words) ([]byte, error) { return do(d) }
	}
	return []Kind{
		{"berita-acara.pdf", false, (*Dossier).MinutesPDF},
		{"rekapitulasi.pdf", false, (*Dossier).RecapPDF},
		{"rekapitulasi.xlsx", false, (*Dossier).Workbook},
		{"rekapitulasi.csv", false, plain((*Dossier).RecapCSV)},
		{"lembar-penilaian.pdf", true, (*Dossier).SheetsPDF},
		{"lembar-penilaian.csv", true, plain((*Dossier).SheetsCSV)},
		{blankSheets, false, (*Dossier).BlankPDF},
		{"daftar-hadir.pdf", false, (*Dossier).AttendancePDF},
		{"pernyataan.pdf", false, (*Dossier).DeclarationsPDF},
		{"lembar-masukan.pdf", false, (*Dossier).FeedbackPDF},
		{"lembar-masukan.zip", false, (*Dossier).FeedbackZip},
		{"piagam.pdf", false, (*Dossier).CertificatesPDF},
		{"piagam.zip", false, (*Dossier).CertificatesZip},
		{"pemenang.pdf", false, (*Dossier).WinnersPDF},
		{"pemenang.txt", false, (*Dossier).WinnersText},
		{"juri.json", false, func(d *Dossier, _ Words) ([]byte, error) {
			var b bytes.Buffer
			err := JSON(&b, d)
			return b.Bytes(), err
		}},
	}
}

// KindOf returns the kind that people call so: the file's name, or without its
// ending the PDF of that name.
func KindOf(name string) (Kind, bool) {
	if name == "blank" {
		name = blankSheets
	}
	if !strings.Contains(name, ".") {
		name += ".pdf"
	}
	kinds := Kinds()
	i := slices.IndexFunc(kinds, func(k Kind) bool { return k.Name == name })
	if i < 0 {
		return Kind{}, false
	}
	return kinds[i], true
}

// each calls do for every i below n, on all processors at once, and returns what
// went wrong.
func each(n int, do func(i int) error) error {
	errs := make([]error, n)
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				errs[i] = do(i)
			}
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}
