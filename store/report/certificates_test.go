package report_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/rank"
	"juri/store/report"
)

// honoured is a small sealed contest with long names: two win Juara, one by hand Favorit.
func honoured(t *testing.T) *contest {
	c := sample(t)
	c.reset(func(s *scoring.Setup) {
		s.Entries = slices.DeleteFunc(s.Entries, func(e scoring.Entry) bool { return e.ID > "P05" || e.ID == absentee })
		s.Entries[1].Unit = "⚕ Perkumpulan Tabib ✴" // which the face of certificates has not
		s.Entries[0].Unit = "Dinas Sosial, Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana"
		s.Contest.Result.Awards = []rank.Award{{Name: "Juara", Places: 2}, {Name: "Favorit", Pick: true, Places: 1}}
		s.Contest.Result.Ties = []string{"draw"}
	})
	c.play()
	c.do("panitia", scoring.Pick{Award: "Favorit", Entries: []string{"P01"}, Reason: "Suara penonton"})
	c.seal("")
	return c
}

// certify changes what certificates say, as is allowed after the seal.
func (c *contest) certify(edit func(*scoring.Certificates)) {
	c.edit("@host", "", func(s *scoring.Setup) { edit(&s.Contest.Certificates) })
}

// squeezed is a paper's text without its spaces and line ends.
func squeezed(t *testing.T, data []byte) string {
	return strings.Join(strings.Fields(pdfText(t, data)), "")
}

func bare(s string) string { return strings.Join(strings.Fields(s), "") }

// Every field stands on paper in both languages, long names whole, one page each.
func TestCertificates(t *testing.T) {
	c := honoured(t)
	fields := func(kind scoring.CertificateKind) scoring.Text {
		id, en := "", ""
		for _, f := range kind.Fields() {
			id += f + "=<{" + f + "}> "
		}
		en = "English " + id
		return scoring.Text{ID: id, EN: en}
	}
	c.certify(func(s *scoring.Certificates) {
		s.Number, s.Place, s.Date = "400.14/{no}/2026", "Malang", "2026-11-27"
		s.Signatures = []scoring.Signature{{Title: "Wali Kota Malang", Name: "Drs. H. Contoh", Under: "NIP 19650101"}, {Title: "Ketua Dewan Juri"}, {Title: strings.Repeat("Kepala Bagian ", 20), Name: "Dr. Tiga"}}
		s.Winner.Text, s.Entrant.Text, s.Juror.Text, s.Organizer.Text = fields(scoring.ForWinner), fields(scoring.ForEntrant), fields(scoring.ForJuror), fields(scoring.ForOrganizer)
	})
	for lang, day := range map[string]string{"id": "27 November 2026", "en": "27 November 2026"} {
		d, w := c.dossier(lang, false)
		data := file(t, d, w, "piagam")
		if dir := os.Getenv("JURI_PICTURES"); dir != "" { // to be looked at
			noError(t, os.WriteFile(filepath.Join(dir, "piagam-"+lang+".pdf"), data, 0o600))
		}
		if pages := bytes.Count(data, []byte("/Type /Page\n")); pages != len(d.Certificates) {
			t.Errorf("%d pages for %d certificates", pages, len(d.Certificates))
		}
		said := squeezed(t, data)
		win := d.Certificates[0]
		for _, want := range []string{
			"nama=<" + win.Name + ">", "name=<" + win.Name + ">", "judul=<" + win.Title + ">", "juara=<Juara>", "award=<Juara>", "peringkat=<1>", "peringkat=<>", "juara=<Favorit>",
			"kategori=<" + win.Category + ">", "lomba=<" + d.Contest + ">", "penyelenggara=<" + d.Host + ">", "nomor=<400.14/001/2026>", "tempat=<Malang>", "tanggal=<" + day + ">",
			"penyaji=<" + c.s.Slot(win.Entry).Entry.Presenter + ">", "peran=<" + w.CertificateRole(scoring.ForJuror, true, false) + ">", "peran=<Moderator>",
			w.CertificateNumber("400.14/001/2026"), "Malang, " + day, "Drs. H. Contoh", "NIP 19650101", strings.Repeat("Kepala Bagian ", 20), d.Seal.Digest,
			c.s.Slot("P01").Entry.Unit, c.s.Slot("P02").Entry.Unit,
		} {
			if !strings.Contains(said, bare(want)) {
				t.Errorf("%s: no %q", lang, want)
			}
		}
		if strings.Contains(said, bare("English nama")) != (lang == "en") {
			t.Errorf("%s has the other language's text", lang)
		}
	}
}

// Numbers stay whose they are over exports, new people and another result.
func TestCertificateNumbers(t *testing.T) {
	c := honoured(t)
	numbers := func() (of map[string]int, winners string) {
		d, _ := c.dossier("id", false)
		of = map[string]int{}
		held := map[int]bool{}
		for _, x := range d.Certificates {
			if x.No == 0 || held[x.No] {
				t.Errorf("number %d is not one certificate's", x.No)
			}
			of[string(x.Kind)+x.Entry+x.User+x.Award], held[x.No] = x.No, true
			if x.Kind == scoring.ForWinner {
				winners += x.Entry + " "
			}
		}
		return of, winners
	}
	first, before := numbers()
	hold := func(when string) {
		t.Helper()
		now, _ := numbers()
		for k, n := range first {
			if is, still := now[k]; still && is != n {
				t.Errorf("%s %s has number %d, and had %d", when, k, is, n)
			}
		}
	}
	hold("again")
	c.edit("@host", "", func(s *scoring.Setup) {
		s.People = append([]scoring.Person{{User: "baru", Name: "Baru", Role: scoring.Organizer}}, s.People...)
	})
	hold("with somebody new")
	c.do("panitia", scoring.ProposeUnseal{Reason: "Nilai tertukar"})
	c.do("ani", scoring.ConfirmUnseal{Of: c.s.Seq})
	if d, w := c.dossier("id", false); d.Certificates != nil || strings.Contains(string(file(t, d, w, "pemenang.txt")), "Juara") {
		t.Error("there are certificates of a result that is not sealed")
	}
	last := c.s.Standings().Rows[4].Entry
	c.do("panitia", scoring.Reopen{Slot: last, Reason: "Nilai tertukar"})
	for _, user := range []string{"ani", "budi", "citra"} {
		best := values(c.s.Contest.Rubric, 1, 0)
		for k := range best {
			best[k] = 100 * 1e6
		}
		c.do(user, scoring.Submit{Slot: last, Scores: best})
	}
	c.do("panitia", scoring.Close{Slot: last})
	c.seal("")
	hold("after a correction")
	if _, after := numbers(); after == before {
		t.Errorf("%s win as before", after)
	}
}

// Before the seal there is nothing; then the same bytes each time, and names that are
// left out stay so. A bad picture is said, and no paper made of it.
func TestHonours(t *testing.T) {
	c := honoured(t)
	c.certify(func(s *scoring.Certificates) {
		s.For = []scoring.CertificateKind{scoring.ForWinner, scoring.ForJuror} // a few, for each is made anew
	})
	kinds := []string{"piagam.pdf", "piagam.zip", "pemenang.pdf", "pemenang.txt"}
	d, w := c.dossier("id", false)
	again, _ := c.dossier("id", false)
	for _, k := range kinds {
		if !bytes.Equal(file(t, d, w, k), file(t, again, w, k)) {
			t.Errorf("%s differs from itself", k)
		}
	}
	text := string(file(t, d, w, "pemenang.txt"))
	paper := strings.ToLower(squeezed(t, file(t, d, w, "pemenang.pdf")))
	lines := 0
	for l := range strings.Lines(text) {
		if strings.HasPrefix(l, "1. ") || strings.HasPrefix(l, "2. ") || strings.HasPrefix(l, "• ") {
			lines++
		}
		if !strings.Contains(paper, strings.ToLower(bare(l))) && l != "" {
			t.Errorf("the sheet of winners has not on paper: %s", l)
		}
	}
	if lines != 3 || !strings.Contains(text, w.Embargo()) || !strings.Contains(text, "• "+c.s.Slot("P01").Entry.Unit) {
		t.Errorf("%d winners:\n%s", lines, text)
	}
	shut, _ := c.dossier("en", true)
	said := squeezed(t, file(t, shut, report.In("en"), "piagam"))
	for _, p := range c.s.People {
		if p.Scores() && strings.Contains(said, bare(p.Name)) {
			t.Errorf("redacted, it names %s", p.Name)
		}
	}
	c.certify(func(s *scoring.Certificates) { s.Picture = "x.png" })
	d, w = c.dossier("id", false)
	gone := errors.New("gone")
	d.Picture = func(name string) ([]byte, error) { return nil, gone }
	k, _ := report.KindOf("piagam")
	if data, err := k.Make(d, w); !errors.Is(err, gone) || data != nil {
		t.Errorf("without its picture: %d bytes, %v", len(data), err)
	}
}
