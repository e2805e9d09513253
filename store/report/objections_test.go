package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"juri/store/report"
)

// TestObjectionsOnPaper holds that the minutes list each objection with its answer, that
// JSON has them, and that who brought one is left out where names are.
func TestObjectionsOnPaper(t *testing.T) {
	c := everything(t)
	for lang, want := range map[string][]string{
		"id": {"Sanggahan", "P03 ", "disampaikan oleh Rina Wulandari, pendamping: “Waktu tanya jawab", "Dicatat oleh Panitia", "Dijawab oleh " + c.s.NameOf("sekretaris", ""), "“Waktunya sama menurut", "“Mohon rincian nilai”", "Belum dijawab."},
		"en": {"Objections", "brought by Rina Wulandari", "Written down by", "Answered by", "Not answered yet."},
	} {
		d, w := c.dossier(lang, false)
		got := strings.Join(strings.Fields(pdfText(t, file(t, d, w, "berita-acara"))), "")
		for _, s := range want {
			if !strings.Contains(got, strings.Join(strings.Fields(s), "")) {
				t.Errorf("%s: the minutes do not say %q", lang, s)
			}
		}
	}
	for _, redact := range []bool{false, true} {
		d, w := c.dossier("id", redact)
		var out struct{ Objections []report.Objection }
		if err := json.Unmarshal(file(t, d, w, "juri.json"), &out); err != nil {
			t.Fatal(err)
		}
		o := out.Objections
		if len(o) != 2 || o[0].Number != 1 || o[0].Entry != "P03" || o[0].By != "panitia" || o[0].Answer == nil || o[0].Answer.By != "sekretaris" || o[1].Number != 2 || o[1].Answer != nil {
			t.Fatalf("%+v", o)
		}
		if (o[0].From == "") != redact {
			t.Errorf("redacted %v: brought by %q", redact, o[0].From)
		}
	}
}
