package verbs

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// TestNamesWhileServing holds that names, feedback, messages and reasons of any
// letters leave a running server as they were written in JSON, CSV and XLSX, and
// in no letter of an unsure width anywhere else.
func TestNamesWhileServing(t *testing.T) {
	const unit, title, said = "Dinas 👩\u200d👩\u200d👧\u200d👦 Keluarga 🏳\ufe0f\u200d🌈", "東京 مديرية 🚀", "bagus 👍🏽 e\u0301"
	s := serveDemo(t, func(s *served) { s.rename(unit, title) })
	entry, room := "", ""
	for _, l := range s.Folder.Board.State().Slots {
		if l.Entry.Unit == unit {
			entry, room = l.Entry.ID, l.Room
		}
	}
	if entry == "" {
		t.Fatal("the journal has no such unit")
	}
	do := func(user, line string) string {
		t.Helper()
		out, errOut, code := s.Verb(user, line)
		if code != 0 {
			t.Fatalf("%s %s: %d %s", user, line, code, errOut)
		}
		return out
	}
	do("panitia", "call "+entry)
	do("ani", "score "+entry+" --strength '"+said+"'")
	do("panitia", "say "+room+" '"+said+"'")
	whole := "bagus 👍🏽 é" // composed
	for line, want := range map[string]string{
		"sheet " + entry + " --format json": whole, "queue --format json": unit, "standings --format json": title, "log --format json": unit,
		"standings --format csv": unit, "export rekapitulasi.csv": unit, "status --format json": whole,
	} {
		user := "panitia"
		if strings.HasPrefix(line, "sheet") {
			user = "ani"
		}
		if out := do(user, line); !strings.Contains(out, want) {
			t.Errorf("%s has no %s:\n%.1500s", line, want, out)
		}
	}
	for _, line := range []string{"queue", "standings", "status", "log", "sheet " + entry} {
		user := "panitia"
		if strings.HasPrefix(line, "sheet") {
			user = "ani"
		}
		if out := do(user, line); out != scoring.Shown(out) || !strings.Contains(out, string(scoring.StandIn)) {
			t.Errorf("%s shows\n%.1500s", line, out)
		}
	}
	book, err := excelize.OpenReader(bytes.NewReader([]byte(do("panitia", "export rekapitulasi.xlsx"))))
	noError(t, err)
	defer book.Close()
	found := false
	for _, sheet := range book.GetSheetList() {
		at, err := book.SearchSheet(sheet, unit)
		found = found || err == nil && len(at) > 0
	}
	if !found {
		t.Errorf("no cell of the workbook is %s", unit)
	}
	x := s.Console("panitia", 120, 40)
	x.See("Dinas □ Keluarga □")
	for _, text := range kittest.Texts() {
		if strings.ContainsAny(text, "'\n\r\x00") || strings.TrimSpace(scoring.CleanLine(text)) == "" {
			continue
		}
		do("panitia", "say "+room+" '"+text+"'")
		if out := do("panitia", "status"); out != scoring.Shown(out) {
			t.Errorf("after %+q status shows %+q", text, out)
		}
	}
}

// rename gives the first entry of the list another unit and title.
func (s *served) rename(unit, title string) {
	s.T.Helper()
	path := filepath.Join(s.Dir, "entries.csv")
	list, err := os.ReadFile(path)
	noError(s.T, err)
	lines := strings.Split(string(list), "\n")
	cells := strings.Split(lines[1], ",")
	cells[1], cells[2] = unit, title
	lines[1] = strings.Join(cells, ",")
	noError(s.T, os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o600))
}

// TestNamesLostBefore holds that a contest in which emoji were lost when its list
// was read is served on, though the list that has them reads otherwise now.
func TestNamesLostBefore(t *testing.T) {
	s := serveDemo(t, func(s *served) { s.rename("Dinas � Keluarga", "Inovasi � Cepat") })
	if _, errOut, code := s.Verb("panitia", "call P01"); code != 0 {
		t.Fatal(errOut)
	}
	s.Stop()
	s.rename("Dinas 👩 Keluarga", "Inovasi 🚀 Cepat")
	s.Start()
	if l := s.Folder.Board.State().Slot("P01"); l.Entry.Unit != "Dinas � Keluarga" || l.Entry.Title != "Inovasi � Cepat" {
		t.Errorf("P01 is %q, %q", l.Entry.Unit, l.Entry.Title)
	}
	if out, errOut, code := s.Verb("panitia", "queue"); code != 0 || !strings.Contains(out, "Dinas � Keluarga") {
		t.Errorf("%d %s%.300s", code, errOut, out)
	}
}
