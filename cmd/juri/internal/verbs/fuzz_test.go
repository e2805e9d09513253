package verbs

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/setup"
	"juri/tui/sshd"
)

// FuzzVerbs runs whatever lines people of every role send: each is answered,
// nothing but text and papers comes back, nothing that the person may not is
// changed. A line's first word is who sends it.
func FuzzVerbs(f *testing.F) {
	base := f.TempDir()
	if err := setup.WriteDemo(base); err != nil {
		f.Fatal(err)
	}
	began, err := folder.Open(f.Context(), i18n.For("id"), base, "")
	if err != nil {
		f.Fatal(err)
	}
	for _, line := range []string{"next pinus", "next pinus"} {
		sendLine(f, began, "panitia", line)
	}
	sendLine(f, began, "budi", "score P01 latar=80 baru=70 impl=60 signif=90 adapt=80 sdaya=70 lanjut=80 --strength kuat --submit")
	began.Close()

	for _, script := range []string{
		"ani score P01 latar=85 signif=90 --strength 'baik sekali' --improve \"kurang\" --submit\nani sheet P01 --format json",
		"ani recuse P02 --reason saudara\nbudi sheet P01\nani export lembar-penilaian.pdf\nani status --format json",
		"sari next pinus\nsari pause pinus\nsari resume pinus\nsari extend pinus 2\nsari undo pinus\nsari queue --format json",
		"sari close P01\nsari reopen P01 --reason x\nsari absent P03\nsari withdraw P04\nsari move P02 --room eboni\nsari say pinus halo",
		"panitia show all standings\npanitia freeze\npanitia standings --format csv --method median --room pinus\npanitia unfreeze",
		"panitia seal\nani confirm\npanitia reveal rehearse\npanitia reveal next\npanitia standings --format json",
		"panitia export rekapitulasi.csv\npanitia export rekapitulasi.xlsx --redact\npanitia feedback P01\npanitia log --format json\npanitia cards ani --format json\npanitia unlock ani\npanitia devices --format json\nani devices\npanitia forget ani SHA256:x",
		"layar status\nlayar next pinus\ntono next pinus\nnobody status\nani next pinus", "ani --help\nani help score\nani score --help",
		"ani score\nani score P01 =\nani score P01 latar=\nani score P01 latar=1e9\nani \x1b]0;x\x07 \u202e\nani score P01 latar=\xff", "panitia log --format", "ani -", "ani --",
	} {
		f.Add(script)
	}
	f.Fuzz(func(t *testing.T, script string) {
		dir := t.TempDir()
		noError(t, os.CopyFS(dir, os.DirFS(base)))
		folder, err := folder.Open(t.Context(), i18n.For("id"), dir, "")
		noError(t, err)
		defer folder.Close()
		lines := strings.Split(script, "\n")
		for _, line := range lines[:min(len(lines), 8)] {
			user, line, _ := strings.Cut(line, " ")
			was := folder.Board.State()
			sendLine(t, folder, user, line)
			bounded(t, user, line, was, folder.Board.State())
		}
	})
}

// sendLine has a line done and looks at the answer.
func sendLine(t testing.TB, f *folder.Folder, user, line string) {
	t.Helper()
	args, err := sshd.Split(line)
	if err != nil || len(args) == 0 {
		return
	}
	var out, errOut bytes.Buffer
	k := &session{folder.Caller{Folder: f, By: scoring.Actor{User: user}, Text: i18n.For("id"), At: folder.Address{Host: "127.0.0.1", Port: 2222}, Ask: f.Board.Do}}
	code := k.verb(t.Context(), args, strings.NewReader(""), &out, &errOut)
	if code < 0 || code > 2 || code > 0 && errOut.Len() == 0 {
		t.Errorf("%s: %q: code %d, %q", user, line, code, errOut.String())
	}
	paper := slices.ContainsFunc([]string{"%PDF-", "PK\x03\x04"}, func(mark string) bool { return strings.HasPrefix(out.String(), mark) })
	for name, text := range map[string]string{"out": out.String(), "err": errOut.String()} {
		if paper && name == "out" || args[0] == "backup" {
			continue
		}
		for _, l := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
			if strings.ContainsFunc(l, func(r rune) bool { return drives(r) }) || !utf8.ValidString(l) {
				t.Errorf("%s: %q: %q on %s", user, line, l, name)
			}
		}
	}
	if code == 0 && len(args) > 2 && slices.Contains(args, "json") && strings.HasPrefix(out.String(), "{") && !json.Valid(out.Bytes()) {
		t.Errorf("%s: %q: %s", user, line, out.String())
	}
}

// drives reports whether a rune could drive a terminal or turn text around.
func drives(r rune) bool {
	return r < 0x20 || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// bounded checks what the person's role bounds: a board and a stranger change
// nothing, a juror their own sheets, a moderator the rooms that are theirs.
func bounded(t *testing.T, user, line string, was, is scoring.State) {
	t.Helper()
	p := was.Access(user)
	switch {
	case p == nil || p.Role == scoring.Board:
		if is.Seq != was.Seq || !reflect.DeepEqual(is.Slots, was.Slots) {
			t.Errorf("%q of %q changes the contest", line, user)
		}
	case p.Role == scoring.Juror:
		if !reflect.DeepEqual(without(is.Slots, user), without(was.Slots, user)) {
			t.Errorf("%q of %q changes more than their sheets", line, user)
		}
	case p.Role == scoring.Moderator:
		for _, q := range was.Queues {
			now := is.Queue(q.Room.ID)
			theirs := slices.DeleteFunc(slices.Clone(now.Slots), func(id string) bool { return !slices.Contains(q.Slots, id) })
			if !p.In(q.Room.ID) && (now.Message != q.Message || !slices.Equal(theirs, q.Slots)) {
				t.Errorf("%q of %q changes %s", line, user, q.Room.ID)
			}
		}
	}
}

// without is the slots without the juror's part in them.
func without(slots []*scoring.Slot, juror string) []scoring.Slot {
	var all []scoring.Slot
	for _, l := range slots {
		c := *l
		c.Cells = nil
		for _, cell := range l.Cells {
			if cell.Juror != juror {
				c.Cells = append(c.Cells, cell)
			}
		}
		all = append(all, c)
	}
	return all
}
