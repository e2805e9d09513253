package main

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"juri/cmd/juri/internal/folder"
	"juri/scoring/i18n"
	"juri/store/setup"
	"juri/tui/sshd"
)

// stays are the commands that go on until somebody ends them.
var stays = []string{"demo", "open", "rehearse"}

// TestManualRuns runs the lines of every block of sh, from the page's first to its last, in a
// folder of their own and on a served sample contest; all succeed. Blocks that are not sh are
// parsed alone.
func TestManualRuns(t *testing.T) {
	before := map[string]func(*served){
		"jurors": func(s *served) { s.OK("sari", "next pinus") },
		"result": func(s *served) { s.CloseAll() },
		"certificates": func(s *served) {
			s.CloseAll()
			s.BreakTies()
			s.OK("panitia", "seal")
			s.OK("ani", "confirm")
		},
	}
	everyPage(t, func(t *testing.T, lang, name, page string) {
		if lang == "en" { // has the same code
			return
		}
		var lines []string
		for _, f := range fence.FindAllStringSubmatch(page, -1) {
			if f[1] == "sh" {
				lines = append(lines, strings.Split(strings.TrimSpace(f[2]), "\n")...)
			}
		}
		if len(lines) == 0 {
			return
		}
		var s *served
		if slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, "ssh ") }) {
			if s = serveDemo(t); before[name] != nil {
				before[name](s)
			}
		}
		t.Chdir(t.TempDir())
		if !strings.Contains(page, "\njuri init lomba") {
			contestAt(t, "lomba", true)
		}
		paperwork(t)
		for _, line := range lines {
			if out, err := s.follow(t, line); err != nil {
				t.Fatalf("%s: %v\n%s", line, err, out)
			}
		}
	})
}

// paperwork writes the files that the pages' commands read: a list of entries, and scores.
func paperwork(t *testing.T) {
	t.Helper()
	rows := [][]any{{"Nomor", "Instansi", "Judul Inovasi", "Ruang", "Penyaji"}}
	for i := range 6 {
		rows = append(rows, []any{fmt.Sprintf("P%02d", i+1), fmt.Sprintf("Instansi %d", i+1), fmt.Sprintf("Inovasi %d", i+1), []string{"pinus", "eboni"}[i%2], "Ani"})
	}
	book := excelize.NewFile()
	for i := range rows {
		noError(t, book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &rows[i]))
	}
	noError(t, book.SaveAs("daftar.xlsx"))
	write := func(name, text string) {
		t.Helper()
		noError(t, os.WriteFile(name, []byte(text), 0o600))
	}
	write("daftar-hp.csv", "No;Instansi;Judul;Ruang;No HP;Status\nP01;Instansi 1;Inovasi 1;pinus;0812;baru\n")
	write("nilai.csv", "peserta,juri,isi,gaya\nA,Ani,80,85\nA,Budi,82,80\nB,Ani,70,90\nB,Budi,75,85\n")
}

// contestAt writes the sample contest there, as a person would fill in what init made, and
// opens it once as serve does.
func contestAt(t *testing.T, dir string, begun bool) {
	t.Helper()
	if !begun {
		noError(t, os.RemoveAll(dir))
	}
	noError(t, setup.WriteDemo(dir))
	if begun {
		f, err := folder.Open(t.Context(), i18n.For("en"), dir, "")
		noError(t, err)
		f.Close()
	}
}

// follow runs one line as somebody who follows the page; what it asks is answered yes.
func (s *served) follow(t *testing.T, line string) (string, error) {
	t.Helper()
	words, err := sshd.Split(line)
	if err != nil {
		return "", err
	}
	to := ""
	if n := len(words); n > 2 && words[n-2] == ">" {
		words, to = words[:n-2], words[n-1]
	}
	var out, wrong strings.Builder
	code := 0
	switch {
	case words[0] == "ssh":
		user, verb, err := spoken(words)
		if err != nil {
			return "", err
		}
		if p := s.Folder.Board.State().Proposal; p != nil {
			verb = strings.Replace(verb, "DIGEST", p.Digest.Receipt(), 1)
		}
		o, e, c := s.Verb(user, verb)
		out.WriteString(o)
		wrong.WriteString(e)
		code = c
	case words[0] != "juri":
		return "", fmt.Errorf("neither juri nor ssh")
	case slices.Contains(stays, words[1]):
		return "", nil
	case words[1] == "serve":
		f, err := folder.Open(t.Context(), i18n.For("en"), words[2], "")
		if err == nil {
			f.Close()
		}
		return "", err
	default:
		code = run(t.Context(), withYes(words[1:]), strings.NewReader(""), &out, &wrong)
	}
	if to != "" {
		if err := os.WriteFile(to, []byte(out.String()), 0o600); err != nil {
			return "", err
		}
	}
	if words[1] == "init" && !slices.Contains(words, "--list") && !slices.Contains(words, "--from") {
		contestAt(t, words[2], false)
	}
	if code != 0 {
		return out.String() + wrong.String(), fmt.Errorf("exit code %d", code)
	}
	return out.String(), nil
}

// withYes adds the yes that a command asks for in a terminal.
func withYes(args []string) []string {
	if (args[0] == "import" || args[0] == "draw") && !slices.Contains(args, "--announce") && !slices.Contains(args, "--yes") {
		return append(slices.Clone(args), "--yes")
	}
	return args
}

// TestManualYAML holds that every block of YAML, in its place in the sample contest, is without fault.
func TestManualYAML(t *testing.T) {
	t.Chdir(t.TempDir())
	contestAt(t, "lomba", false)
	sample, err := os.ReadFile("lomba/contest.yaml")
	noError(t, err)
	part := regexp.MustCompile(`(?m)^(\w+):.*\n(?:(?:[ #].*)?\n)*`)
	n := 0
	everyPage(t, func(t *testing.T, lang, _, page string) {
		for _, f := range fence.FindAllStringSubmatch(page, -1) {
			if f[1] != "yaml" || lang == "en" { // which has the same code
				continue
			}
			text := string(sample)
			for _, m := range part.FindAllStringSubmatch(f[2], -1) {
				text = regexp.MustCompile(`(?m)^`+m[1]+`:.*\n(?:(?:[ #].*)?\n)*`).ReplaceAllString(text, "")
			}
			noError(t, os.WriteFile("lomba/contest.yaml", []byte(text+f[2]), 0o600))
			if _, err := setup.Load("lomba"); err != nil {
				t.Errorf("%v in\n%s", err, text+f[2])
			}
			n++
		}
	})
	if n < 8 {
		t.Errorf("only %d blocks", n)
	}
}
