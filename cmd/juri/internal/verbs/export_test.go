package verbs

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
	"juri/store/report"
	"juri/store/setup"
)

// judgeTwo plays two slots of the room, every juror with a sheet of their own.
func judgeTwo(t *testing.T, f *folder.Folder, room string) {
	t.Helper()
	do := func(by string, c scoring.Command) {
		t.Helper()
		if _, err := f.Board.Do(t.Context(), scoring.Actor{User: by}, c); err != nil {
			t.Fatalf("%s: %T: %v", by, c, err)
		}
	}
	for _, slot := range f.Board.State().Queue(room).Slots[:2] {
		for range 3 {
			do("panitia", scoring.Next{Room: room})
		}
		for i, user := range []string{"ani", "budi", "citra", "dewa"} {
			scores := map[string]exact.Decimal{}
			for at, v := range juritest.SheetOf(slot, i) {
				scores[f.Board.State().Contest.Rubric.Criteria[at].ID] = exact.Decimal(v) * exact.One
			}
			do(user, scoring.Submit{Slot: slot, Scores: scores, Strength: "Kuat menurut " + user + ".", Improve: "Perlu data."})
		}
		do("panitia", scoring.Close{Slot: slot})
	}
}

// honours are the papers of a sealed result alone.
var honours = []string{"piagam.pdf", "piagam.zip", "pemenang.pdf", "pemenang.txt"}

// TestExport holds that juri export writes every paper, that doing it again
// changes no byte, and that nothing is left beside them.
func TestExport(t *testing.T) {
	t.Setenv("LANG", "id_ID.UTF-8")
	dir := t.TempDir()
	noError(t, setup.WriteDemo(dir))
	juritest.FewEntries(t, dir)
	f, err := folder.Open(t.Context(), i18n.For("id"), dir, "")
	noError(t, err)
	judgeTwo(t, f, "pinus")
	head := f.Board.State().Head.String()
	f.Close()

	export := func(out string) map[string][]byte {
		t.Helper()
		var said, wrong bytes.Buffer
		if code := run(t.Context(), []string{"export", dir, "--out", out}, strings.NewReader(""), &said, &wrong); code != 0 {
			t.Fatalf("exit %d: %s", code, wrong.String())
		}
		names, err := os.ReadDir(out)
		noError(t, err)
		files := map[string][]byte{}
		for _, n := range names {
			if files[n.Name()], err = os.ReadFile(filepath.Join(out, n.Name())); err != nil {
				t.Fatal(err)
			}
		}
		return files
	}
	out := filepath.Join(t.TempDir(), "papers")
	first := export(out)
	if want := len(report.Kinds()) - len(honours); len(first) != want { // those come with the seal
		t.Errorf("%d files, want %d", len(first), want)
	}
	var d struct {
		Head   string
		Sheets []report.SheetPaper
	}
	noError(t, json.Unmarshal(first["juri.json"], &d))
	if len(d.Sheets) != 8 || d.Head != head {
		t.Errorf("juri.json has %d sheets and head %s, want 8 and %s", len(d.Sheets), d.Head, head)
	}
	for name, data := range export(out) {
		if !bytes.Equal(data, first[name]) {
			t.Errorf("%s changed without the journal changing", name)
		}
	}
}

// TestExportVerb holds who may have which paper over SSH, and of whom.
func TestExportVerb(t *testing.T) {
	t.Parallel()
	s := serveDemo(t)
	judgeTwo(t, s.Folder, "pinus")
	for _, k := range report.Kinds() {
		sealed := slices.Contains(honours, k.Name) // a result that there is not yet
		if out, e, code := s.Verb("panitia", "export "+k.Name); code != 0 != sealed || (out == "") != sealed {
			t.Errorf("panitia, %s: exit %d, %d bytes: %s", k.Name, code, len(out), e)
		}
		for _, user := range []string{"sari", "layar"} {
			if out, _, code := s.Verb(user, "export "+k.Name); code != 1 || out != "" {
				t.Errorf("%s, %s: exit %d and %d bytes", user, k.Name, code, len(out))
			}
		}
		out, _, code := s.Verb("ani", "export "+k.Name)
		if k.Own != (code == 0) {
			t.Errorf("ani, %s: exit %d", k.Name, code)
		}
		if strings.Contains(out, "menurut budi") {
			t.Errorf("%s shows ani what budi wrote", k.Name)
		}
	}
	if out, _, _ := s.Verb("ani", "export lembar-penilaian.csv"); strings.Count(out, "menurut ani") != 2 {
		t.Errorf("ani's own sheets:\n%s", out)
	}
	if out, _, _ := s.Verb("panitia", "export berita-acara"); !strings.HasPrefix(out, "%PDF-") || !strings.HasSuffix(strings.TrimSpace(out), "%%EOF") {
		t.Errorf("no PDF: %.40q", out)
	}
	if _, e, code := s.Verb("panitia", "export rahasia"); code != 1 || !strings.Contains(e, "berita-acara.pdf") {
		t.Errorf("an unknown kind: exit %d: %s", code, e)
	}
	for line, want := range map[string]string{
		"export blank --room nowhere":          "nowhere",
		"export blank --juror nobody":          "nobody",
		"export berita-acara --room pinus":     "lembar-kosong",
		"export lembar-penilaian --juror budi": "lembar-kosong",
	} {
		if out, e, code := s.Verb("panitia", line); code != 1 || out != "" || !strings.Contains(e, want) {
			t.Errorf("%s: exit %d: %s", line, code, e)
		}
	}
	if out, e, code := s.Verb("panitia", "cards ani --format pdf"); code != 0 || !strings.HasPrefix(out, "%PDF-") {
		t.Errorf("cards as PDF: exit %d: %s", code, e)
	}
}

// TestExportOne holds that juri export writes those papers alone that are named.
func TestExportOne(t *testing.T) {
	t.Setenv("LANG", "id_ID.UTF-8")
	dir, out := t.TempDir(), filepath.Join(t.TempDir(), "papers")
	noError(t, setup.WriteDemo(dir))
	f, err := folder.Open(t.Context(), i18n.For("id"), dir, "")
	noError(t, err)
	f.Close()
	say := func(args ...string) (string, int) {
		var said, wrong bytes.Buffer
		code := run(t.Context(), append([]string{"export", dir, "--out", out}, args...), strings.NewReader(""), &said, &wrong)
		return wrong.String(), code
	}
	if e, code := say("blank", "--room", "pinus", "--juror", "ani"); code != 0 || e != "" {
		t.Fatalf("exit %d: %s", code, e)
	}
	if names, err := os.ReadDir(out); err != nil || len(names) != 1 || names[0].Name() != "lembar-kosong.pdf" {
		t.Errorf("written: %v, %v", names, err)
	}
	for _, args := range [][]string{{"--room", "pinus"}, {"secret"}, {"blank", "--room", "x"}} {
		if e, code := say(args...); code != 1 || e == "" {
			t.Errorf("%v: exit %d, %q", args, code, e)
		}
	}
}

// TestExportAllOrNothing holds that an export which cannot be written leaves
// what was there before as it was.
func TestExportAllOrNothing(t *testing.T) {
	dir, out := t.TempDir(), t.TempDir()
	noError(t, setup.WriteDemo(dir))
	// A folder where the last file should be written beside its place.
	kinds := report.Kinds()
	noError(t, os.Mkdir(beside(out, kinds[len(kinds)-1]), 0o755))
	old := filepath.Join(out, kinds[0].Name)
	noError(t, os.WriteFile(old, []byte("old"), 0o600))
	if code := run(t.Context(), []string{"export", dir, "--out", out}, strings.NewReader(""), io.Discard, io.Discard); code != 1 {
		t.Fatalf("exit %d", code)
	}
	if kept, err := os.ReadFile(old); err != nil || string(kept) != "old" {
		t.Errorf("what was there is now %.20q, %v", kept, err)
	}
	names, err := os.ReadDir(out)
	noError(t, err)
	if len(names) != 1 {
		t.Errorf("left behind: %v", names)
	}
}

// TestFeedbackVerb holds the review of feedback over SSH, which only organizers
// may do, and what of it reaches the paper.
func TestFeedbackVerb(t *testing.T) {
	s := serveDemo(t)
	judgeTwo(t, s.Folder, "pinus")
	for _, user := range []string{"ani", "sari", "layar"} {
		for _, line := range []string{"feedback P01", "feedback P01 --hold --reason x", "feedback P01 --strike 'Perlu data.' --juror ani --reason x"} {
			if out, _, code := s.Verb(user, line); code != 1 || out != "" {
				t.Errorf("%s: %s: exit %d: %s", user, line, code, out)
			}
		}
	}
	if out, e, code := s.Verb("panitia", "feedback P01"); code != 0 || !strings.Contains(out, "Kuat menurut ani.") {
		t.Errorf("exit %d: %s%s", code, out, e)
	}
	if out, e, code := s.Verb("panitia", "feedback P01 --strike 'Perlu data.' --juror ani --reason kasar"); code != 0 || !strings.Contains(out, "Perlu data.") {
		t.Errorf("exit %d: %s%s", code, out, e)
	}
	if out, e, code := s.Verb("panitia", "feedback P02 --hold --reason 'menunggu ketua'"); code != 0 || !strings.Contains(out, "menunggu ketua") {
		t.Errorf("exit %d: %s%s", code, out, e)
	}
	out, _, _ := s.Verb("panitia", "export juri.json")
	var d struct{ Feedback []report.Feedback }
	noError(t, json.Unmarshal([]byte(out), &d))
	struck := 0
	for _, f := range d.Feedback {
		if f.Entry == "P02" && f.Held != "menunggu ketua" {
			t.Errorf("P02 is not held back: %+v", f)
		}
		for _, v := range f.Voices {
			if strings.Contains(v.Improve, scoring.StruckMark) {
				struck++
			}
		}
	}
	if struck != 1 {
		t.Errorf("%d passages are struck, want 1", struck)
	}
	if out, e, code := s.Verb("panitia", "feedback P02 --release"); code != 0 || s.Folder.Board.State().Slot("P02").Review.Held != "" {
		t.Errorf("exit %d: %s%s", code, out, e)
	}
}
