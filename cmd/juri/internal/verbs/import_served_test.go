package verbs

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/setup"
)

// given is a file of the cases, as an organizer has it.
func given(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata/import", name))
	noError(t, err)
	return data
}

// serveTrial serves the small contest of the cases.
func serveTrial(t *testing.T, set ...func(*served)) *served {
	return serveDemo(t, append([]func(*served){func(s *served) {
		for _, name := range []string{"contest.yaml", "entries.csv"} {
			noError(t, os.WriteFile(filepath.Join(s.Dir, name), given(t, name), 0o600))
		}
	}}, set...)...)
}

// send runs a command line with a file on its standard input.
func (s *served) send(user, line string, data []byte) (out, errOut string, code int) {
	s.T.Helper()
	c := s.Dial(user)
	defer c.Close()
	return s.sendOn(c, line, data)
}

func (s *served) sendOn(c *gossh.Client, line string, data []byte) (out, errOut string, code int) {
	s.T.Helper()
	sess, err := c.NewSession()
	noError(s.T, err)
	var o, e strings.Builder
	sess.Stdin, sess.Stdout, sess.Stderr = strings.NewReader(string(data)), &o, &e
	err = sess.Run(line)
	var exit *gossh.ExitError
	if errors.As(err, &exit) {
		return o.String(), e.String(), exit.ExitStatus()
	}
	if err != nil && !strings.Contains(err.Error(), "EOF") { // the server did not take all of it
		s.T.Fatal(err)
	}
	return o.String(), e.String(), 0
}

var codeShown = regexp.MustCompile(`--yes=([a-z2-7]{8})`)

// preview sends a file, and returns what is shown and the code to apply it.
func (s *served) preview(user, line string, data []byte) (shown, code string) {
	s.T.Helper()
	out, e, exit := s.send(user, line, data)
	m := codeShown.FindStringSubmatch(out)
	if exit != 1 || m == nil || e != "" {
		s.T.Fatalf("%s: exit %d, %q\n%s", line, exit, e, out)
	}
	return out, m[1]
}

// brought sends a file and applies it.
func (s *served) brought(line string, data []byte) string {
	s.T.Helper()
	_, code := s.preview("panitia", line, data)
	out, e, exit := s.send("panitia", line+" --yes="+code, data)
	if exit != 0 || e != "" {
		s.T.Fatalf("%s: exit %d, %s\n%s", line, exit, e, out)
	}
	return out
}

// refused sends a file that must not come in, for a reason.
func (s *served) refused(user, line string, data []byte, because ...string) string {
	s.T.Helper()
	seq, files := s.Folder.Board.State().Seq, s.files()
	out, e, exit := s.send(user, line, data)
	for _, b := range because {
		if exit != 1 || !strings.Contains(e, b) {
			s.T.Fatalf("%s: exit %d %q, want %q", line, exit, e, b)
		}
	}
	if s.Folder.Board.State().Seq != seq || !maps.Equal(files, s.files()) {
		s.T.Fatalf("%s: something changed", line)
	}
	return out
}

// files are the contest's files, and the lists that were kept.
func (s *served) files() map[string]string {
	s.T.Helper()
	all := map[string]string{}
	for _, pattern := range []string{"contest.yaml", "entries.*", "backups/entries-*"} {
		paths, err := filepath.Glob(filepath.Join(s.Dir, pattern))
		noError(s.T, err)
		for _, path := range paths {
			data, err := os.ReadFile(path)
			noError(s.T, err)
			all[strings.TrimPrefix(path, s.Dir+"/")] = string(data)
		}
	}
	return all
}

// kept are the lists that were replaced, the oldest first.
func (s *served) kept() (lists []string) {
	files := s.files()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if strings.HasPrefix(name, "backups/") {
			lists = append(lists, files[name])
		}
	}
	return lists
}

// entries is the list as the contest has it: id unit title.
func (s *served) entries() string {
	var all []string
	for _, l := range s.Folder.Board.State().Slots {
		all = append(all, strings.Join([]string{l.Entry.ID, l.Entry.Unit, l.Entry.Title}, " "))
	}
	slices.Sort(all)
	return strings.Join(all, "; ")
}

// scored lists every sheet: slot juror total revision.
func (s *served) scored() string {
	var all []string
	for _, l := range s.Folder.Board.State().Slots {
		for _, c := range l.Cells {
			if c.Sheet != nil {
				all = append(all, fmt.Sprintf("%s %s %s r%d %q", l.Entry.ID, c.Juror, c.Sheet.Total.Format(2), c.Sheet.Revision, c.Sheet.Strength))
			}
		}
	}
	slices.Sort(all)
	return strings.Join(all, "; ")
}

// reopened restarts the server and holds that the contest is what it was, and
// that its files say the same.
func (s *served) reopened() {
	s.T.Helper()
	entries, sheets, seq := s.entries(), s.scored(), s.Folder.Board.State().Seq
	s.Stop()
	if r, err := folder.Read(i18n.For("en"), s.Dir); err != nil || !r.Files.Sound() {
		s.T.Errorf("its files: %v %+v", err, r)
	}
	if r, err := store.Verify(filepath.Join(s.Dir, store.JournalFile)); err != nil || !r.OK() {
		s.T.Errorf("its journal: %v %v", err, r.Faults)
	}
	for _, command := range []string{"standings", "log"} {
		if _, e, code := s.Shell(command, s.Dir); code != 0 {
			s.T.Errorf("%s: %s", command, e)
		}
	}
	s.Start()
	if s.entries() != entries || s.scored() != sheets {
		s.T.Errorf("after a restart: %s | %s\nbefore: %s | %s", s.entries(), s.scored(), entries, sheets)
	}
	if now := s.Folder.Board.State().Seq; now != seq {
		s.T.Errorf("the restart recorded %d facts", now-seq)
	}
}

func replaced(t testing.TB, data []byte, from, to string) []byte {
	t.Helper()
	if strings.Count(string(data), from) != 1 {
		t.Fatalf("%q is not there once", from)
	}
	return []byte(strings.Replace(string(data), from, to, 1))
}

// play hands in all three sheets of an entry.
func (s *served) play(slots ...string) {
	s.T.Helper()
	for n, slot := range slots {
		s.OK("panitia", "call "+slot)
		for i, juror := range []string{"ani", "budi", "citra"} {
			s.OK(juror, fmt.Sprintf("score %s isi=%d gaya=%d --strength Jelas --submit", slot, 90-5*n+i, 80-5*n+i))
		}
		s.OK("panitia", "close "+slot)
	}
}

// TestImportWhileServing is the first case: a list that drops an entry which was
// called is refused by the server, and from the shell with the line that sends a
// list to it; one that may be taken is, at once, and stands after a restart.
func TestImportWhileServing(t *testing.T) {
	s := serveTrial(t)
	s.OK("panitia", "call P01")
	s.refused("panitia", "import", given(t, "changed.csv"), "P01", "has been called")
	path := juritest.Written(t, "daftar baru.csv", given(t, "changed.csv"))
	before := s.files()
	out, e, code := s.Shell("import", s.Dir, path, "--yes")
	line := s.Door.At.Line("panitia") + ` import < "` + path + `"`
	if code != 1 || !strings.Contains(e, line) || out != "" || !maps.Equal(before, s.files()) {
		t.Errorf("from the shell: exit %d %q, want %q", code, e, line)
	}
	typo := replaced(t, given(t, "entries.csv"), "P05,Unit 5", "P05,Unit Lima")
	mod := s.Console("sari", 80, 24)
	mod.See("Unit 5")
	said := s.brought("import", typo)
	mod.See("Unit Lima")
	if !strings.Contains(said, "    institution: Unit 5 → Unit Lima\n") || !strings.Contains(said, "kept in backups/entries-") {
		t.Errorf("it says:\n%s", said)
	}
	if got := s.files()["entries.csv"]; got != string(typo) || !slices.Equal(s.kept(), []string{string(given(t, "entries.csv"))}) {
		t.Errorf("the folder has %q and kept %q", got, s.kept())
	}
	s.reopened()
	if out, _, code := s.send("panitia", "import", typo); code != 0 || !strings.Contains(out, "Nothing changes") {
		t.Errorf("the same list again: exit %d\n%s", code, out)
	}
}

// TestImportOffline is the first case in a folder that nobody serves.
func TestImportOffline(t *testing.T) {
	s := serveTrial(t)
	s.OK("panitia", "call P01")
	s.Stop()
	before := s.files()
	bad := juritest.Written(t, "changed.csv", given(t, "changed.csv"))
	if _, e, code := s.Shell("import", s.Dir, bad, "--yes"); code != 1 || !strings.Contains(e, "P01") || !maps.Equal(before, s.files()) {
		t.Errorf("exit %d %q", code, e)
	}
	typo := replaced(t, given(t, "entries.csv"), "P05,Unit 5", "P05,Unit Lima")
	path := juritest.Written(t, "daftar.csv", typo)
	if out, e, code := s.Shell("import", s.Dir, path); code != 1 || !strings.Contains(e, "--yes") || !strings.Contains(out, "Unit 5 → Unit Lima") || !maps.Equal(before, s.files()) {
		t.Errorf("without --yes: exit %d %q\n%s", code, e, out)
	}
	if out, e, code := s.Shell("import", s.Dir, path, "--yes"); code != 0 || !strings.Contains(out, "kept in backups/") {
		t.Errorf("exit %d %q\n%s", code, e, out)
	}
	s.Start()
	if !strings.Contains(s.entries(), "P05 Unit Lima") || s.files()["entries.csv"] != string(typo) || len(s.kept()) != 1 {
		t.Errorf("the contest has %s", s.entries())
	}
	s.reopened()
}

// TestImportSwapped is the ninth case: who exchanges two institutions is told so,
// and needs a reason, which is on record.
func TestImportSwapped(t *testing.T) {
	s := serveTrial(t)
	s.play("P01", "P02", "P03")
	winner := s.OK("panitia", "standings")
	list := append(given(t, "swapped.csv"), "P04,Unit 4,Inovasi 4,umum,pinus,4,,,\nP05,Unit 5,Inovasi 5,umum,pinus,5,,,\n"...)
	shown := s.refused("panitia", "import", list, "Called already: P01, P02.", "--reason")
	for _, want := range []string{
		"~ P01  Unit 1 · 3 sheets are in\n", "    institution: Unit 1 → Unit 2\n", "    title: Inovasi 2 → Inovasi 1\n",
		"P01 and P02 would exchange institutions; 6 sheets are in.\n", "0 new, 2 changed, 0 removed, 3 as before.",
	} {
		if !strings.Contains(shown, want) {
			t.Errorf("no %q in\n%s", want, shown)
		}
	}
	if s.OK("panitia", "standings") != winner {
		t.Error("the standings changed")
	}
	path := juritest.Written(t, "swapped.csv", list)
	s.Stop()
	if _, e, code := s.Shell("import", s.Dir, path, "--yes"); code != 1 || !strings.Contains(e, "--reason") {
		t.Errorf("offline: exit %d %q", code, e)
	}
	s.Start()
	sheets := s.scored()
	s.brought("import --reason 'nomor tertukar di meja'", list)
	if !strings.Contains(s.entries(), "P01 Unit 2 Inovasi 2; P02 Unit 1 Inovasi 1") || s.scored() != sheets {
		t.Errorf("%s | %s", s.entries(), s.scored())
	}
	if log := s.OK("panitia", "log"); !strings.Contains(log, scoring.TypeOf(scoring.EntryCorrected{})) || !strings.Contains(log, "nomor tertukar di meja") {
		t.Errorf("not on record:\n%s", log)
	}
	s.reopened()
	s.OK("panitia", "withdraw P04")
	s.OK("panitia", "withdraw P05")
	s.OK("panitia", "seal --waive 'dua peserta tidak tampil'")
	s.OK("sekretaris", "confirm")
	s.refused("panitia", "import --reason maaf", replaced(t, list, "Inovasi 3", "Inovasi tiga"), "sealed", "lift the seal")
	s.brought("import", replaced(t, list, "pinus,3,,,", "pinus,3,Budi Santoso,,")) // a presenter's typo stays free
	s.reopened()
}

// TestImportScores is the tenth case: a sheet that its juror handed in is never
// replaced, and what the file does not mention stays.
func TestImportScores(t *testing.T) {
	s := serveTrial(t)
	s.OK("panitia", "call P01")
	s.OK("ani", "score P01 isi=90 gaya=90 --strength Jelas --improve Data --submit")
	own := s.scored()
	for _, list := range []string{string(given(t, "scores.csv")), string(given(t, "scores.csv")) + "P01,budi,70,75\n"} {
		shown := s.refused("panitia", "import --scores", []byte(list), "P01 ani")
		if !strings.Contains(shown, "! P01  ani  ") || strings.Contains(list, "budi") != strings.Contains(shown, "+ P01  budi  isi 70 · gaya 75 · score 72.00\n") {
			t.Errorf("it shows\n%s", shown)
		}
	}
	s.Stop()
	if _, e, code := s.Shell("import", s.Dir, juritest.Written(t, "scores.csv", given(t, "scores.csv")), "--scores", "--as", "panitia", "--yes"); code != 1 || !strings.Contains(e, "P01 ani") {
		t.Errorf("offline: exit %d %q", code, e)
	}
	s.Start()
	if s.scored() != own {
		t.Errorf("the juror's sheet is %s, was %s", s.scored(), own)
	}
	s.brought("import --scores", []byte("peserta,juri,isi,gaya,kekuatan\nP01,budi,70,75,Rapi\n"))
	if shown, _ := s.preview("panitia", "import --scores", []byte("peserta,juri,isi,gaya,kekuatan\nP01,citra,70,75,Rapi 🌟 评审\n")); !strings.Contains(shown, "P01 citra kekuatan") || !strings.Contains(shown, "U+8BC4") {
		t.Errorf("what no paper prints is not named:\n%s", shown)
	}
	shown := s.refused("panitia", "import --scores", []byte("peserta,juri,isi,gaya\nP01,budi,80,75\n"), "P01 budi", "--reason")
	if !strings.Contains(shown, "~ P01  budi\n    isi: 70 → 80\n    score: 72.00 → 78.00\n") || strings.Contains(shown, "gaya:") {
		t.Errorf("it shows\n%s", shown)
	}
	s.brought("import --scores --reason 'salah baca'", []byte("peserta,juri,isi,gaya\nP01,budi,80,75\n"))
	if got := s.Cell("P01", "budi").Sheet; got.Strength != "Rapi" || got.Reason != "salah baca" || !got.Paper || got.By != "panitia" || got.Total.Format(2) != "78.00" {
		t.Errorf("budi's sheet is %+v", got)
	}
	s.reopened()
	s.Stop()
	path := juritest.Written(t, "lagi.csv", []byte("peserta,juri,isi,gaya\nP01,citra,60,65\n"))
	if out, e, code := s.Shell("import", s.Dir, path, "--scores", "--as", "panitia"); code != 1 || !strings.Contains(out, "+ P01  citra") || !strings.Contains(e, "--yes") {
		t.Errorf("offline, only looked at: exit %d %q\n%s", code, e, out)
	}
	if _, e, code := s.Shell("import", s.Dir, path, "--scores", "--as", "panitia", "--yes"); code != 0 {
		t.Errorf("offline: exit %d %q", code, e)
	}
	s.Start()
	if s.Cell("P01", "citra").Sheet == nil {
		t.Error("citra's sheet is not in")
	}
	s.reopened()
}

// TestImportLists is the twelfth case: lists as offices have them, over SSH as
// from the shell.
func TestImportLists(t *testing.T) {
	for _, name := range []string{"title.csv", "extra.csv", "twohead.xlsx", "twohead.ods"} {
		list, err := os.ReadFile(filepath.Join("../../../../store/setup/testdata/lists", name))
		noError(t, err)
		for _, offline := range []bool{false, true} {
			s := serveTrial(t)
			if offline {
				s.Stop()
				if _, e, code := s.Shell("import", s.Dir, juritest.Written(t, name, list), "--yes"); code != 0 {
					t.Fatalf("%s: exit %d %s", name, code, e)
				}
				s.Start()
			} else {
				s.brought("import", list)
			}
			got := strings.NewReplacer("“", "", "”", "", " – lanjutan", "").Replace(s.entries())
			if got != "01 Dinas Contoh A Inovasi Satu; 02 Puskesmas Contoh B Inovasi Dua; 03 SDN Contoh 3 Inovasi Tiga" {
				t.Errorf("%s: %s", name, got)
			}
			s.reopened()
		}
	}
}

// TestImportCodes holds what a code is good for: the same file, the same options,
// and what would follow as it was shown.
func TestImportCodes(t *testing.T) {
	s := serveTrial(t)
	one := replaced(t, given(t, "entries.csv"), "P05,Unit 5", "P05,Unit Lima")
	two := replaced(t, given(t, "entries.csv"), "P04,Unit 4", "P04,Unit Empat")
	_, code := s.preview("panitia", "import", one)
	_, other := s.preview("panitia", "import", two)
	const stale = "not of the preview above"
	s.refused("panitia", "import --yes="+other, one, stale)
	s.refused("panitia", "import --yes=aaaaaaaa", one, stale)
	s.refused("panitia", "import --reason lain --yes="+code, one, stale)
	s.OK("panitia", "call P05")
	s.refused("panitia", "import --yes="+code, one, "Called already: P05")
	s.OK("panitia", "undo pinus")
	s.OK("panitia", "call P04")
	out := s.refused("panitia", "import --reason keliru --yes="+other, two, stale)
	fresh := codeShown.FindStringSubmatch(out)
	if fresh == nil || fresh[1] == other {
		t.Fatalf("no new code:\n%s", out)
	}
	s.OK("ani", "score P04 isi=90 gaya=90 --submit")
	s.refused("panitia", "import --reason keliru --yes="+fresh[1], two, stale) // one sheet more is in
	s.brought("import --reason keliru", two)
	s.refused("panitia", "import --reason keliru --yes="+fresh[1], one, stale)
	if out, e, exit := s.send("panitia", "import --reason keliru --yes="+fresh[1], two); exit != 0 || !strings.Contains(out, "Nothing changes") {
		t.Errorf("applied before: exit %d %q\n%s", exit, e, out)
	}
	s.reopened()
}

// TestImportTwice has two organizers import at the same time: one list after the
// other, or one of them is told that the contest has moved on; nothing in between.
func TestImportTwice(t *testing.T) {
	s := serveTrial(t)
	one := replaced(t, given(t, "entries.csv"), "P05,Unit 5", "P05,Unit Lima")
	two := replaced(t, given(t, "entries.csv"), "P05,Unit 5", "P05,Unit V")
	_, codeOne := s.preview("panitia", "import", one)
	_, codeTwo := s.preview("sekretaris", "import", two)
	type answer struct {
		text string
		exit int
	}
	answers := make(chan answer, 2)
	for user, send := range map[string]func(c *gossh.Client) (string, string, int){
		"panitia":    func(c *gossh.Client) (string, string, int) { return s.sendOn(c, "import --yes="+codeOne, one) },
		"sekretaris": func(c *gossh.Client) (string, string, int) { return s.sendOn(c, "import --yes="+codeTwo, two) },
	} {
		c := s.Dial(user)
		go func() {
			_, e, exit := send(c)
			answers <- answer{e, exit}
		}()
	}
	a, b := <-answers, <-answers
	if a.exit+b.exit != 1 || !strings.Contains(a.text+b.text, "not of the preview above") {
		t.Errorf("%+v %+v", a, b)
	}
	want := map[bool]string{true: "P05 Unit Lima", false: "P05 Unit V"}[s.files()["entries.csv"] == string(one)]
	if !strings.Contains(s.entries(), want) {
		t.Errorf("the file says %s, the contest %s", want, s.entries())
	}
	s.reopened()
}

// TestImportSent holds what comes on standard input: nothing, a terminal, too
// much, and who never sends anything.
func TestImportSent(t *testing.T) {
	s := serveTrial(t)
	line := s.Door.At.Line("panitia") + " import < FILE"
	s.refused("panitia", "import", nil, "Send the file", line, `cmd /c "`+line+`"`)
	s.refused("panitia", "import daftar.csv", nil, "Not understood: daftar.csv")
	s.refused("panitia", "import", make([]byte, 9<<20), "8 MiB")
	s.refused("panitia", "import", []byte("\x00\x01\x02"), "the file sent")
	s.refused("ani", "import", given(t, "changed.csv"), "role")
	s.refused("sari", "import --scores", given(t, "scores.csv"), "role")
	s.refused("layar", "import", nil, "role")

	s.Stop()
	s.Limits.Silence = 300 * time.Millisecond
	s.Start()
	c := s.Dial("panitia")
	silent, err := c.NewSession()
	noError(t, err)
	var said strings.Builder
	silent.Stderr = &said
	if _, err := silent.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := silent.Run("import"); err == nil || !strings.Contains(said.String(), "did not come") {
		t.Errorf("who sends nothing: %v %q", err, said.String())
	}
	tty, err := c.NewSession()
	noError(t, err)
	noError(t, tty.RequestPty("xterm", 24, 80, gossh.TerminalModes{}))
	if out, err := tty.Output("import"); err == nil || !strings.Contains(string(out), "Send the file") {
		t.Errorf("a terminal: %v %q", err, out)
	}
}

// TestImportNotSaved holds that the files are as they were where the journal
// cannot take the change, or where the list before cannot be kept.
func TestImportNotSaved(t *testing.T) {
	s := serveTrial(t)
	typo := replaced(t, given(t, "entries.csv"), "P05,Unit 5", "P05,Unit Lima")
	i := importer{text: i18n.For("en"), dir: s.Dir, by: scoring.Actor{User: "panitia"}, in: setup.Input{Name: "x.csv", Data: typo}}
	b, err := i.read(s.Folder.Board.State())
	noError(t, err)
	code, err := b.weigh(s.Folder.Board.State()).code()
	noError(t, err)
	before, failed := s.files()["entries.csv"], errors.New("no space left on device")
	moved := 0
	ask := func(ctx context.Context, by scoring.Actor, c scoring.Command) ([]scoring.Event, error) {
		if moved++; moved < 3 { // the contest moves on meanwhile, and what would follow is the same
			s.OK("panitia", fmt.Sprintf("say pinus %d", moved))
			_, err := scoring.Decide(s.Folder.Board.State(), by, c)
			return nil, err
		}
		return nil, failed
	}
	if _, _, err := (proposal{brought: b}).apply(t.Context(), s.Folder, ask, code); !errors.Is(err, failed) || moved != 3 {
		t.Errorf("%v after %d times", err, moved)
	}
	if s.files()["entries.csv"] != before || strings.Contains(s.entries(), "Lima") {
		t.Error("something changed")
	}
	noError(t, errors.Join(os.RemoveAll(filepath.Join(s.Dir, "backups")), os.WriteFile(filepath.Join(s.Dir, "backups"), nil, 0o600)))
	_, code = s.preview("panitia", "import", typo)
	s.refused("panitia", "import --yes="+code, typo, "cannot be kept", "Nothing was changed")
	noError(t, os.Remove(filepath.Join(s.Dir, "backups")))
	s.reopened()
}
