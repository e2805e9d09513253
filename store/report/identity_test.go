package report_test

import (
	"encoding/json"
	"slices"
	"strconv"
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
	c.do("panitia", scoring.Move{Slot: "P01", Room: "eboni", Reason: "listrik padam"})
	return c
}

// TestMinutesOfIdentity holds that the minutes list everybody who became another:
// what from what to what, by whom and why; and every paper that came from paper.
func TestMinutesOfIdentity(t *testing.T) {
	for lang, want := range map[string][]string{
		"id": {"Panitia mengubah peserta P01: judul dari “", "” menjadi “Judul lain”; alasan: “judul tertukar”.", "menjadi “RSUD Kota”; alasan: “daftar lama”.",
			"Pemegang folder lomba mengubah data juri ani: nama dari “Ani Rahma” menjadi “Ani Rahmawati”; alasan: “ejaan”.",
			"Panitia memindahkan P01 RSUD Kota dari Pinus ke Eboni; alasan: “listrik padam”.", "Panitia memasukkan lembar P01 RSUD Kota milik Budi Santosa dari kertas, nilai ",
			"Panitia memindahkan P02 RSUD Kota ke tahap penilaian tanpa dipanggil, untuk skor dari kertas."},
		"en": {"Panitia changed entry P01: title from “", "” to “Judul lain”; reason: “judul tertukar”.", "to “RSUD Kota”; reason: “daftar lama”.",
			"The keeper of the contest's folder changed juror ani: name from “Ani Rahma” to “Ani Rahmawati”; reason: “ejaan”.",
			"Panitia moved P01 RSUD Kota from Pinus to Eboni; reason: “listrik padam”.", "Panitia entered the sheet for P01 RSUD Kota of Budi Santosa from paper, total ",
			"Panitia took P02 RSUD Kota to phase scoring without a call, for scores from paper."},
	} {
		d, w := renamed(t).dossier(lang, false)
		got := oneLine(pdfText(t, file(t, d, w, "berita-acara")))
		for _, s := range want {
			if !strings.Contains(got, s) {
				t.Errorf("%s: the minutes do not say %q:\n%s", lang, s, got)
			}
		}
		if strings.Contains(got, "mengubah peserta P02") || strings.Contains(got, "changed entry P02") {
			t.Errorf("%s: what changed of an entry that was not called yet is told", lang)
		}
		sheets := pdfText(t, file(t, d, w, "lembar-penilaian"))
		from := map[string]string{"id": "Panitia, dari kertas", "en": "Panitia, from paper"}[lang]
		if n := strings.Count(sheets, from); n != 2 {
			t.Errorf("%s: %d sheets say %q", lang, n, from)
		}
		short := map[string]string{"id": "1 dari kertas", "en": "1 from paper"}[lang]
		if recap := pdfText(t, file(t, d, w, "rekapitulasi")); !strings.Contains(oneLine(recap), short) {
			t.Errorf("%s: the recap does not say %q:\n%s", lang, short, recap)
		}
	}
}

// oneLine is a page's text in one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// TestEventsInJSON holds the field names of the whole in JSON.
func TestEventsInJSON(t *testing.T) {
	c := renamed(t)
	d, w := c.dossier("id", false)
	var got struct {
		Events []report.Event
		Sheets []struct {
			Juror, Entry string
			By           string `json:"submitted_by"`
			Paper        bool   `json:"paper"`
		} `json:"sheets"`
	}
	noError(t, json.Unmarshal(file(t, d, w, "juri.json"), &got))
	first := got.Events[len(got.Events)-1]
	if first.Seq != c.s.Seq || !first.At.Equal(c.at) || first.By != "panitia" || first.Type != "slot.moved" || first.Text == "" || first.Overtaken {
		t.Errorf("an event is %+v", first)
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
			data = oneLine(pdfText(t, []byte(data)))
		}
		for _, s := range []string{"Rahma", "ejaan", "juri ani", "Budi"} {
			if strings.Contains(data, s) {
				t.Errorf("%s says %q", name, s)
			}
		}
		if !strings.Contains(data, "daftar lama") || !strings.Contains(data, "mengubah data juri ") {
			t.Errorf("%s does not say what became of the entry and the juror", name)
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
	c.do("panitia", scoring.Move{Slot: "P01", Room: "eboni", Reason: "listrik padam"})
	c.do("panitia", scoring.Undo{Room: "pinus", Reason: "ternyata menyala"})
	d, _ := c.dossier("id", false)
	var got []string
	for _, e := range d.Events {
		got = append(got, e.Text)
	}
	if want := []string{"mengubah peserta P01: instansi dari “" + was + "” menjadi “RSUD Kota”", "memindahkan P01 RSUD Kota dari Pinus ke Eboni; alasan: “listrik padam”",
		"mengurungkan catatan " + strconv.FormatUint(c.s.Seq-1, 10) + " di ruang Pinus: P01 RSUD Kota kembali dari ruang Eboni ke ruang Pinus; alasan: “ternyata menyala”"}; !slices.Equal(got, want) {
		t.Errorf("listed are %q, want %q", got, want)
	}
}
