package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/help"
	"github.com/charmbracelet/x/ansi"
	"github.com/xuri/excelize/v2"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/manual"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/setup"
	"juri/tui/juror"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
	"juri/tui/moderator"
	panitia "juri/tui/organizer"
	"juri/tui/sshd"
)

var (
	fence   = regexp.MustCompile("(?ms)^```(\\w*)\\n(.*?)^```$")
	quoted  = regexp.MustCompile("`([^`\n]+)`")
	heading = regexp.MustCompile(`(?m)^#+ `)
	strong  = regexp.MustCompile(`\*\*([^*]+)\*\*`)
)

// everyPage calls f with each page of each language.
func everyPage(t *testing.T, f func(t *testing.T, lang, name, page string)) {
	for _, lang := range []string{"id", "en"} {
		for _, name := range manual.Names() {
			t.Run(lang+"/"+name, func(t *testing.T) { f(t, lang, name, manual.Page(lang, name)) })
		}
	}
}

// TestManualPages holds that each page is there in both languages, with the same headings,
// code and tables, short, and drawn within its width.
func TestManualPages(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		files, err := filepath.Glob("manual/" + lang + "/*.md")
		if err != nil || len(files) != len(manual.Names()) {
			t.Errorf("%d files in %s, and %d pages: %v", len(files), lang, len(manual.Names()), err)
		}
	}
	everyPage(t, func(t *testing.T, lang, name, page string) {
		other := manual.Page(i18n.For(lang).Other().Lang, name)
		if !strings.HasPrefix(page, "# ") || strings.Count(page, "\n") > 150 {
			t.Errorf("it begins with %.20q and has %d lines", page, strings.Count(page, "\n"))
		}
		if a, b := heading.FindAllString(page, -1), heading.FindAllString(other, -1); !slices.Equal(a, b) {
			t.Errorf("headings are %q, and %q in the other language", a, b)
		}
		if a, b := fence.FindAllString(page, -1), fence.FindAllString(other, -1); !slices.Equal(a, b) {
			t.Errorf("code is %q, and %q in the other language", a, b)
		}
		if a, b := strings.Count(page, "\n|"), strings.Count(other, "\n|"); a != b {
			t.Errorf("%d lines of tables, and %d in the other language", a, b)
		}
		written := strings.Join(fence.FindAllString(page, -1), "\n")
		for _, w := range []int{44, 80, 100} {
			drawn := manual.Draw(page, w, true)
			for l := range strings.Lines(drawn) {
				code := strings.Contains(written, "\n"+strings.TrimPrefix(ansi.Strip(l), "    "))
				if n := kit.Width(strings.TrimRight(l, "\n")); n > w && !code || n > 80 && code {
					t.Errorf("%d cells at a width of %d: %q", n, w, l)
				}
			}
			if plain := ansi.Strip(fence.ReplaceAllString(drawn, "")); strings.Contains(plain, "**") || strings.Contains(plain, "```") || strings.Contains(plain, "|--") {
				t.Errorf("Markdown is left in\n%s", plain)
			}
		}
	})
}

// commandsOf are the command lines of a page: of its code, and between its quotes.
func commandsOf(page string) (lines []string) {
	for _, f := range fence.FindAllStringSubmatch(page, -1) {
		lines = append(lines, strings.Split(f[2], "\n")...)
	}
	for _, q := range quoted.FindAllStringSubmatch(fence.ReplaceAllString(page, ""), -1) {
		lines = append(lines, q[1])
	}
	return slices.DeleteFunc(lines, func(l string) bool { return !strings.HasPrefix(l, "juri ") && !strings.HasPrefix(l, "ssh ") })
}

// parse reads a command line without running it; a redirection is left out.
func (s *served) parse(line string) error {
	line = regexp.MustCompile(` (&&|[<>|]) .*`).ReplaceAllString(line, "")
	words, err := sshd.Split(line)
	if err != nil {
		return err
	}
	if words[0] == "juri" {
		c, args, err := commands(i18n.For("en")).Find(words[1:])
		if err == nil {
			err = c.ParseFlags(args)
		}
		if err == nil && c.Parent() == nil && c.Name() != "juri" {
			err = fmt.Errorf("there is no command %q", c.Name())
		}
		if err == nil {
			err = c.ValidateArgs(c.Flags().Args())
		}
		return err
	}
	user, verb, err := spoken(words)
	if err != nil || verb == "" {
		return err
	}
	if _, wrong, code := s.Verb(user, verb+" --help"); code != 0 {
		return fmt.Errorf("%s", wrong)
	}
	return nil
}

// spoken is who types ssh, and what.
func spoken(words []string) (user, verb string, err error) {
	user, host, _ := strings.Cut(words[1], "@")
	if host != "10.0.0.5" || len(words) < 4 || words[2] != "-p" || words[3] != "2222" {
		return "", "", fmt.Errorf("not ssh USER@10.0.0.5 -p 2222 …: %q", words)
	}
	return user, strings.Join(words[4:], " "), nil
}

// TestManualCommands parses every command that a page names, with the flags and verbs there are.
func TestManualCommands(t *testing.T) {
	s := serveDemo(t)
	for _, wrong := range []string{
		"juri nosuch lomba", "juri check lomba --nosuch", "juri check", "juri cluster nosuch", "juri cards lomba --format nosuch",
		"ssh panitia@10.0.0.5 -p 2222 nosuch", "ssh panitia@10.0.0.5 -p 2222 next --nosuch pinus", "ssh panitia@10.0.0.5 status",
	} {
		if s.parse(wrong) == nil {
			t.Errorf("%s is let through", wrong)
		}
	}
	everyPage(t, func(t *testing.T, _, _, page string) {
		for _, line := range commandsOf(page) {
			if err := s.parse(line); err != nil {
				t.Errorf("%s: %v", line, err)
			}
		}
	})
}

// TestManualVerbs holds that the page of verbs names every command, here and over SSH, and no other.
func TestManualVerbs(t *testing.T) {
	here := map[string]bool{}
	for _, c := range commands(i18n.For("en")).Commands() {
		here[c.Name()] = !c.Hidden
	}
	over := map[string]bool{}
	help, _, _ := serveDemo(t).Verb("panitia", "help")
	_, list, _ := strings.Cut(help, "Available Commands:\n")
	list, _, _ = strings.Cut(list, "\n\n")
	for line := range strings.Lines(list) {
		over[strings.Fields(line)[0]] = true
	}
	for _, lang := range []string{"id", "en"} {
		for head, are := range map[string]map[string]bool{"juri": here, "ssh": over} {
			_, table, found := strings.Cut(manual.Page(lang, "verbs"), map[string]string{"id": "| Perintah " + head, "en": "| " + head + " command"}[lang])
			table, _, _ = strings.Cut(table, "\n\n")
			named := map[string]bool{}
			for row := range strings.Lines(table) {
				first, _, _ := strings.Cut(strings.TrimPrefix(row, "|"), "|")
				for _, m := range quoted.FindAllStringSubmatch(first, -1) {
					if named[m[1]] = true; !are[m[1]] {
						t.Errorf("%s: there is no %s command %q", lang, head, m[1])
					}
				}
			}
			for c, is := range are {
				if is && !named[c] {
					t.Errorf("%s: %s is in no row of %s", lang, c, head)
				}
			}
			if !found || len(are) < 15 {
				t.Errorf("%s, %s: no table, or only %d commands", lang, head, len(are))
			}
		}
	}
}

// stays are the commands that go on until somebody ends them.
var stays = []string{"demo", "open", "rehearse"}

// TestManualRuns runs the lines of every block of sh, from the page's first to its last, in a
// folder of their own and on a served sample contest; all succeed. Blocks that are not sh are
// parsed alone.
func TestManualRuns(t *testing.T) {
	before := map[string]func(*served){
		"jurors": func(s *served) { s.OK("sari", "next pinus") },
		"result": func(s *served) { s.CloseAll() },
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
		s := serveDemo(t)
		if do := before[name]; do != nil {
			do(s)
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
		if err := book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &rows[i]); err != nil {
			t.Fatal(err)
		}
	}
	if err := book.SaveAs("daftar.xlsx"); err != nil {
		t.Fatal(err)
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("daftar-hp.csv", "No;Instansi;Judul;Ruang;No HP;Status\nP01;Instansi 1;Inovasi 1;pinus;0812;baru\n")
	write("nilai.csv", "peserta,juri,isi,gaya\nA,Ani,80,85\nA,Budi,82,80\nB,Ani,70,90\nB,Budi,75,85\n")
}

// contestAt writes the sample contest there, as a person would fill in what init made, and
// opens it once as serve does.
func contestAt(t *testing.T, dir string, begun bool) {
	t.Helper()
	if !begun {
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
	}
	if err := setup.WriteDemo(dir); err != nil {
		t.Fatal(err)
	}
	if begun {
		f, err := folder.Open(t.Context(), i18n.For("en"), dir, "")
		if err != nil {
			t.Fatal(err)
		}
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
	if err != nil {
		t.Fatal(err)
	}
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
			if err := os.WriteFile("lomba/contest.yaml", []byte(text+f[2]), 0o600); err != nil {
				t.Fatal(err)
			}
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

// TestManualKeys holds that every key that a page names is one of the screens' keys: in a table
// with a screen in its head, after “key”, and wherever something in bold looks like a key.
func TestManualKeys(t *testing.T) {
	known := screenKeys(t)
	all := map[string]bool{"D": true} // the root's, where a device can be remembered
	for _, keys := range known {
		for k := range keys {
			all[k] = true
		}
	}
	looks := regexp.MustCompile(`^(.|\d-\d|enter|esc|tab|spasi|space|backspace|ctrl\+.)$`)
	head := regexp.MustCompile(`(?:Tombol|Key): ([^|]+?) *\|`)
	after := regexp.MustCompile(`(?i)(?:tombol|key) \*\*([^*]+)\*\*`)
	everyPage(t, func(t *testing.T, _, _, page string) {
		keys, in := all, ""
		for line := range strings.Lines(page) {
			if m := head.FindStringSubmatch(line); m != nil {
				in = m[1]
				if keys = known[in]; keys == nil {
					t.Errorf("there is no screen %q", in)
				}
				continue
			}
			if !strings.HasPrefix(line, "|") {
				keys, in = all, "any"
			}
			for _, m := range after.FindAllStringSubmatch(line, -1) {
				if !has(keys, m[1]) {
					t.Errorf("no key %q: %s", m[1], line)
				}
			}
			for _, m := range strong.FindAllStringSubmatch(line, -1) {
				if looks.MatchString(m[1]) && !has(keys, m[1]) {
					t.Errorf("%s has no key %q: %s", in, m[1], line)
				}
			}
		}
	})
}

// has reports whether a key, or every digit of a range of them, is one of the keys.
func has(keys map[string]bool, key string) bool {
	if len(key) == 3 && key[1] == '-' {
		for d := key[0]; d <= key[2]; d++ {
			if !keys[string(d)] {
				return false
			}
		}
		return true
	}
	return keys[key]
}

// screenKeys are the keys of the screens, by their names in the pages: “juri”, “organizer 4”
// (after those keys were pressed), “semua”.
func screenKeys(t *testing.T) map[string]map[string]bool {
	r := kittest.New(t)
	r.Do("sari", scoring.Next{Room: "pinus"})
	known := map[string]map[string]bool{}
	add := func(names []string, m help.KeyMap) {
		keys := map[string]bool{"esc": true}
		for _, group := range append(m.FullHelp(), m.ShortHelp()) {
			for _, b := range group {
				for _, k := range append(b.Keys(), strings.Fields(b.Help().Key)...) {
					keys[k] = true
				}
				if b.Help().Key == "1…8" {
					for d := '1'; d <= '8'; d++ {
						keys[string(d)] = true
					}
				}
			}
		}
		for k, shown := range map[string]string{"up": "↑", "down": "↓", "left": "←", "right": "→", "space": "spasi"} {
			if keys[k] {
				keys[shown] = true
			}
		}
		for _, name := range names {
			known[name] = keys
		}
	}
	add([]string{"juri", "juror"}, screenOf(r, "ani", juror.New))
	add([]string{"moderator"}, screenOf(r, "sari", moderator.New))
	add([]string{"panitia", "organizer"}, screenOf(r, "panitia", panitia.New))
	for _, path := range []string{"1 enter", "4", "4 d", "4 m", "5", "6", "7"} {
		add([]string{"panitia " + path, "organizer " + path}, screenOf(r, "panitia", panitia.New, strings.Fields(path)...))
	}
	x := serveDemo(t).Console("ani", 80, 24)
	x.See("P01")
	x.Press("?")
	x.See("keluar")
	known["semua"] = map[string]bool{}
	for _, word := range strings.Fields(x.Screen()) {
		known["semua"][word] = true
	}
	known["everybody"] = known["semua"]
	return known
}

// screenOf is a person's screen after they pressed some keys.
func screenOf[S interface {
	kittest.Screen
	help.KeyMap
}](r *kittest.Rig, user string, open func(*kit.Terminal) S, keys ...string) S {
	x := r.Terminal(user, "id", kit.Dark)
	s := open(x.Terminal)
	x.Attach(s)
	x.Press(keys...)
	s.View(120, 40)
	return s
}

// TestManualCommand asks for pages as people do, in a shell and over SSH.
func TestManualCommand(t *testing.T) {
	ask := func(args ...string) (string, string, int) {
		var out, wrong strings.Builder
		code := run(t.Context(), append([]string{"manual"}, args...), strings.NewReader(""), &out, &wrong)
		return out.String(), wrong.String(), code
	}
	list, _, code := ask()
	for _, name := range manual.Names() {
		if code != 0 || !strings.Contains(list, name+" ") || !strings.Contains(list, manual.Title("en", name)) {
			t.Errorf("%s is not listed:\n%s", name, list)
		}
	}
	for lang, title := range map[string]string{"id": manual.Title("id", "jurors"), "en": manual.Title("en", "jurors")} {
		if out, wrong, code := ask("jurors", "--lang", lang); code != 0 || !strings.HasPrefix(out, "# "+title+"\n") {
			t.Errorf("%d %s: %.60s", code, wrong, out)
		}
	}
	for word, near := range map[string]string{"juror": "jurors", "moderatr": "moderators", "organiser": "organizer", "juri": "jurors", "board": "boards", "zzzz": ""} {
		out, wrong, code := ask(word)
		if code != 2 || out != "" || !strings.Contains(wrong, "“"+word+"”") || !strings.Contains(wrong, near) {
			t.Errorf("%s: %d %q", word, code, wrong)
		}
	}
	s := serveDemo(t)
	if out := s.OK("ani", "manual jurors"); !strings.HasPrefix(out, "# "+manual.Title("id", "jurors")+"\n") {
		t.Errorf("over SSH: %.60s", out)
	}
	if _, wrong, code := s.Verb("ani", "manual nosuch"); code != 2 || !strings.Contains(wrong, "Tidak ada halaman") {
		t.Errorf("over SSH: %d %s", code, wrong)
	}
}
