package report_test

import (
	"bytes"
	"strings"
	"testing"

	"juri/scoring"
	"juri/store/report"
)

// TestDeterministic holds that the same journal gives the same bytes, from a
// dossier compiled anew.
func TestDeterministic(t *testing.T) {
	c := sample(t)
	c.play()
	for _, lang := range []string{"id", "en"} {
		redact := lang == "en"
		d, w := c.dossier(lang, redact)
		again, _ := c.dossier(lang, redact)
		for _, k := range report.Kinds() {
			if redact && strings.HasSuffix(k.Name, ".zip") { // 46 papers more of the same
				continue
			}
			if !bytes.Equal(file(t, d, w, k.Name), file(t, again, w, k.Name)) {
				t.Errorf("%s in %s differs from itself", k.Name, lang)
			}
		}
	}
	before := c.s.Head
	c.do("panitia", scoring.Reopen{Slot: "P01", Reason: "x"})
	d, w := c.dossier("id", false)
	if c.s.Head == before || !strings.Contains(string(file(t, d, w, "juri.json")), c.s.Head.String()) {
		t.Error("another journal has the same head")
	}
}

// TestEmptyContest holds that every paper can be made before the first call.
func TestEmptyContest(t *testing.T) {
	c := sample(t)
	d, w := c.dossier("id", false)
	for _, k := range report.Kinds() {
		if len(file(t, d, w, k.Name)) == 0 {
			t.Errorf("%s is empty", k.Name)
		}
	}
	if got := pdfText(t, file(t, d, w, "berita-acara")); !strings.Contains(got, "SEMENTARA: 0 dari 46 peserta selesai") {
		t.Errorf("the minutes of an unplayed contest do not say so:\n%s", got)
	}
}

// TestRedacted holds that names left out are in no file, of any form.
func TestRedacted(t *testing.T) {
	c := sample(t)
	c.play()
	var secret []string
	for _, p := range c.s.People {
		if p.Role == scoring.Juror {
			secret = append(secret, p.Name, p.Institution)
		}
	}
	for _, l := range c.s.Slots {
		secret = append(secret, l.Entry.Presenter)
	}
	open, w := c.dossier("id", false)
	found := map[string]bool{}
	search := func(d *report.Dossier, told func(name, kind string)) {
		for _, k := range report.Kinds() {
			var text string
			switch data := file(t, d, w, k.Name); {
			case strings.HasSuffix(k.Name, ".pdf"):
				text = pdfText(t, data)
			case strings.HasSuffix(k.Name, ".xlsx"):
				text = workbookText(t, data)
			case strings.HasSuffix(k.Name, ".zip"):
				text = zipText(t, data)
			default:
				text = string(data)
			}
			for _, s := range secret {
				if s != "" && strings.Contains(text, s) {
					told(s, k.Name)
				}
			}
			for _, user := range []string{"ani", "budi", "citra", "dewa"} {
				if strings.Contains(text, `"`+user+`"`) || strings.Contains(text, ","+user+",") {
					told(user, k.Name)
				}
			}
			if strings.Contains(text, "rahasia-keluarga") {
				t.Errorf("%s tells a conflict's reason", k.Name)
			}
		}
	}
	search(open, func(name, _ string) { found[name] = true })
	for _, s := range append(secret, "ani", "budi", "citra", "dewa") {
		if s != "" && !found[s] {
			t.Errorf("the open papers never name %s: the search finds nothing", s)
		}
	}
	shut, _ := c.dossier("id", true)
	search(shut, func(name, kind string) { t.Errorf("%s, redacted, names %s", kind, name) })
}

// TestShuffled holds that feedback's letters follow no order of the jurors'.
func TestShuffled(t *testing.T) {
	c := sample(t)
	c.play()
	d, _ := c.dossier("id", false)
	orders := map[string]int{}
	for _, f := range d.Feedback {
		order := ""
		for i, v := range f.Voices {
			if v.Label != string(rune('A'+i)) {
				t.Errorf("%s: voice %d is %s", f.Entry, i, v.Label)
			}
			if _, who, ok := strings.Cut(v.Strength, "juri ke-"); ok {
				order += who[:1]
			}
		}
		orders[order]++
	}
	if len(orders) < 8 {
		t.Errorf("46 entries have only these orders: %v", orders)
	}
}

// BenchmarkExport makes every file of a played contest of 46 entries.
func BenchmarkExport(b *testing.B) {
	c := sample(b)
	c.play()
	d, w := c.dossier("id", false)
	for b.Loop() {
		if _, err := report.MakeAll(d, w, report.Kinds()); err != nil {
			b.Fatal(err)
		}
	}
}

// All made at once are the same bytes as one after another.
func TestMakeAll(t *testing.T) {
	c := sample(t)
	c.play()
	d, w := c.dossier("id", false)
	made, err := report.MakeAll(d, w, report.Kinds())
	noError(t, err)
	for i, k := range report.Kinds() {
		if !bytes.Equal(made[i], file(t, d, w, k.Name)) {
			t.Errorf("%s differs", k.Name)
		}
	}
}
