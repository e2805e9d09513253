package report_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"juri/scoring"
	"juri/store/report"
)

// renamed is the sample contest in which people and entries became others, by
// every way there is, and sheets came from paper.
func renamed(t *testing.T) *contest {
	c := sample(t)
	unit, title, name := "RSUD Kota", "Judul lain", "Ani Rahmawati"
	c.do("panitia", scoring.EditEntry{Entry: "P02", Unit: &unit}) // not called yet: nobody's business
	c.do("panitia", scoring.Call{Slot: "P01"})
	scores := values(c.s.Contest.Rubric, 1, 0)
	c.do("ani", scoring.Submit{Slot: "P01", Scores: scores})
	good := "Berdampak."
	c.do("panitia", scoring.EnterSheets{Sheets: []scoring.PaperSheet{
		{Slot: "P01", Juror: "budi", Scores: scores, Strength: &good}, {Slot: "P02", Juror: "ani", Scores: scores, Uncalled: true},
	}})
	c.do("panitia", scoring.EditEntry{Entry: "P01", Title: &title, Reason: "judul tertukar"})
	list := c.s.Recorded()
	list.Entries = slices.Clone(list.Entries)
	for i := range list.Entries {
		if e := &list.Entries[i]; e.ID == "P01" {
			e.Unit = unit
		}
	}
	c.do("panitia", scoring.Configure{Setup: list, Reason: "daftar lama"})
	people := c.s.Recorded()
	people.People = slices.Clone(people.People)
	for i := range people.People {
		if people.People[i].User == "ani" {
			people.People[i].Name = name
		}
	}
	c.do("@host", scoring.Configure{Setup: people, Reason: "ejaan"})
	c.do("panitia", scoring.Close{Slot: "P01"})
	c.do("panitia", scoring.Move{Slot: "P01", Room: "eboni", Reason: "salah ruang"})
	return c
}

// TestMinutesOfIdentity holds that the minutes list everybody who became another:
// what from what to what, by whom and why; and every paper that came from paper.
func TestMinutesOfIdentity(t *testing.T) {
	for lang, want := range map[string][]string{
		"id": {"data peserta P01 diubah oleh Panitia: judul dari “", "” menjadi “Judul lain”. Alasan: judul tertukar", "menjadi “RSUD Kota”. Alasan: daftar lama",
			"data juri ani diubah oleh pemegang folder lomba: nama dari “Ani Rahma” menjadi “Ani Rahmawati”. Alasan: ejaan",
			"ruang dari “Pinus” menjadi “Eboni”. Alasannya tidak dicatat.", "2 lembar dimasukkan dari kertas oleh Panitia.",
			"P02 dinilai dari kertas tanpa pernah dipanggil; dimasukkan oleh Panitia."},
		"en": {"entry P01 was changed by Panitia: title from “", "” to “Judul lain”. Reason: judul tertukar", "to “RSUD Kota”. Reason: daftar lama",
			"juror ani was changed by the keeper of the contest's folder: name from “Ani Rahma” to “Ani Rahmawati”. Reason: ejaan",
			"room from “Pinus” to “Eboni”. No reason was recorded.", "2 sheets were entered from paper by Panitia.",
			"P02 was scored from paper without having been called; entered by Panitia."},
	} {
		d, w := renamed(t).dossier(lang, false)
		got := strings.Join(strings.Fields(pdfText(t, file(t, d, w, "berita-acara"))), " ")
		for _, s := range want {
			if !strings.Contains(got, s) {
				t.Errorf("%s: the minutes do not say %q:\n%s", lang, s, got)
			}
		}
		if len(d.Identity) != 4 {
			t.Errorf("of those who were not called yet it says %+v", d.Identity)
		}
		sheets := pdfText(t, file(t, d, w, "lembar-penilaian"))
		from := map[string]string{"id": "Panitia, dari kertas", "en": "Panitia, from paper"}[lang]
		if n := strings.Count(sheets, from); n != 2 {
			t.Errorf("%s: %d sheets say %q", lang, n, from)
		}
		short := map[string]string{"id": "1 dari kertas", "en": "1 from paper"}[lang]
		if recap := pdfText(t, file(t, d, w, "rekapitulasi")); !strings.Contains(strings.Join(strings.Fields(recap), " "), short) {
			t.Errorf("%s: the recap does not say %q:\n%s", lang, short, recap)
		}
	}
}

// TestIdentityInJSON holds the field names of the whole in JSON.
func TestIdentityInJSON(t *testing.T) {
	d, w := renamed(t).dossier("id", false)
	var got struct {
		Identity []report.IdentityChange `json:"identity"`
		Uncalled []report.Uncalled       `json:"uncalled"`
		Sheets   []struct {
			Juror, Entry string
			By           string `json:"submitted_by"`
			Paper        bool   `json:"paper"`
		} `json:"sheets"`
	}
	if err := json.Unmarshal(file(t, d, w, "juri.json"), &got); err != nil {
		t.Fatal(err)
	}
	first := got.Identity[0]
	if first.Entry != "P01" || first.By != "panitia" || first.Reason != "judul tertukar" || first.At.IsZero() ||
		len(first.Fields) != 1 || first.Fields[0].Field != "title" || first.Fields[0].Is != "Judul lain" || first.Fields[0].Was == "" {
		t.Errorf("a change is %+v", first)
	}
	if len(got.Uncalled) != 1 || got.Uncalled[0].Entry != "P02" {
		t.Errorf("scored uncalled: %+v", got.Uncalled)
	}
	for _, s := range got.Sheets {
		if s.Paper != (s.By != s.Juror) {
			t.Errorf("a sheet is %+v", s)
		}
	}
}

// TestRedactedIdentity holds that a juror's old and new names are left out too.
func TestRedactedIdentity(t *testing.T) {
	d, w := renamed(t).dossier("id", true)
	for _, name := range []string{"berita-acara.pdf", "juri.json"} {
		data := string(file(t, d, w, name))
		if strings.HasSuffix(name, ".pdf") {
			data = pdfText(t, []byte(data))
		}
		for _, s := range []string{"Rahma", "ejaan"} {
			if strings.Contains(data, s) {
				t.Errorf("%s says %q", name, s)
			}
		}
		if !strings.Contains(data, "daftar lama") {
			t.Errorf("%s does not say what became of the entry", name)
		}
	}
}

// TestOlderIdentity holds that also what older records changed without a reason
// is listed, and what was undone.
func TestOlderIdentity(t *testing.T) {
	c := sample(t)
	c.do("panitia", scoring.Call{Slot: "P01"})
	c.do("panitia", scoring.Close{Slot: "P01"})
	e := c.s.Slot("P01").Entry
	was := e.Unit
	e.Unit = "RSUD Kota"
	c.record("panitia", scoring.EntrySet{Entry: e})
	c.do("panitia", scoring.Move{Slot: "P01", Room: "eboni", Reason: "salah ruang"})
	c.do("panitia", scoring.Undo{Room: "pinus", Reason: "salah ruang"})
	d, _ := c.dossier("id", false)
	var got []string
	for _, i := range d.Identity {
		got = append(got, i.Fields[0].Field+" "+i.Fields[0].Was+" "+i.Fields[0].Is+i.Reason)
	}
	if want := []string{"unit " + was + " RSUD Kota", "room pinus eboni", "room eboni pinus"}; !slices.Equal(got, want) {
		t.Errorf("listed are %q, want %q", got, want)
	}
}
