package verbs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
	"juri/store"
)

const byHandContest = `name: Lomba
timezone: Asia/Jakarta
rubric:
  scale: {min: 0, max: 100}
  criteria: [{id: a, name: Dampak, weight: 1}]
timer: {presentation: 7m}
rooms:
  - {id: pinus, name: Pinus}
  - {id: eboni, name: Eboni}
people:
  - {user: ani, name: Ani, role: juror}
  - {user: budi, name: Budi, role: juror}
  - {user: panitia, name: Panitia, role: organizer}
  - {user: wakil, name: Wakil, role: organizer}
result: {method: mean, panel: 1, awards: [{name: Juara, places: 1}]}
entries: entries.csv
`

const byHandEntries = "id,unit,title,room,order,presenter\nP01,Satu,A,pinus,1,\nP02,Dua,B,pinus,2,\nP03,Tiga,C,eboni,1,\n"

// edits are what people do to a folder's files, well or badly.
var edits = []func(dir string, n int){
	func(dir string, n int) { swapText(dir, "entries.csv", "Satu", fmt.Sprint("Unit", n)) },
	func(dir string, _ int) { swapText(dir, "entries.csv", "P01,", "A01,") },
	func(dir string, _ int) { swapText(dir, "entries.csv", "P02,Dua,B,pinus,2,", "P04,Empat,D,eboni,7,") },
	func(dir string, _ int) {
		swapText(dir, "entries.csv", "P01,Satu,A", "P01,Dua,B")
		swapText(dir, "entries.csv", "P02,Dua,B", "P02,Satu,A")
	},
	func(dir string, n int) { swapText(dir, "entries.csv", ",2,\n", fmt.Sprintf(",2,Bu %d\n", n)) },
	func(dir string, _ int) { swapText(dir, "entries.csv", "C,eboni,1", "C,pinus,9") },
	func(dir string, _ int) { swapText(dir, "entries.csv", "C,eboni", "C,jati") },
	func(dir string, _ int) { _ = os.Remove(filepath.Join(dir, "entries.csv")) },
	func(dir string, _ int) { swapText(dir, "contest.yaml", "max: 100", "max: 90") },
	func(dir string, _ int) { swapText(dir, "contest.yaml", "places: 1", "places: 2") },
	func(dir string, n int) { swapText(dir, "contest.yaml", "name: Ani", fmt.Sprint("name: Ani ", n)) },
	func(dir string, _ int) {
		swapText(dir, "contest.yaml", "  - {user: budi, name: Budi, role: juror}\n", "")
	},
	func(dir string, _ int) { swapText(dir, "contest.yaml", "  - {id: eboni, name: Eboni}\n", "") },
	func(dir string, n int) { swapText(dir, "contest.yaml", "name: Lomba", fmt.Sprint("name: Lomba ", n)) },
	func(dir string, _ int) { swapText(dir, "contest.yaml", "people:", "people: [") },
	func(dir string, _ int) { _ = os.Remove(filepath.Join(dir, "contest.yaml")) },
	writeByHand, writeByHand, writeByHand, // all is well again
	bring("P01,Satu,A,pinus,1\nP02,Dua,B,pinus,2\nP03,Tiga,C,eboni,1\n"),
	bring("P03,Tiga,C,eboni,1\nP02,Dua,B,pinus,2\nP01,Satu,A,pinus,1\n"),
	bring("P01,Dua,B,pinus,1\nP02,Satu,A,pinus,2\nP03,Tiga,C,eboni,1\n"), // exchanged
	bring("P01,Dua,B,pinus,1\nP02,Satu,A,pinus,2\nP03,Tiga,C,eboni,1\n", "--reason", "tertukar"),
	bring("A01,Satu,A,pinus,1\nP02,Dua,B,pinus,2\nP03,Tiga,C,eboni,1\n", "--reason", "nomor baru"),
	bring("P01,Satu,A,pinus,1\nP02,Dua,B,pinus,2\n"), // one gone
	bring("P01,Satu,A,pinus,1\nP02,Dua,B,pinus,2\nP03,Tiga,C,eboni,1\nP04,Empat,D,eboni,2\n"),
	bring("P01,Satu,A,eboni,1\nP02,Dua,B,pinus,1\nP03,Tiga,C,eboni,2\n", "--reason", "pindah ruang"),
	bring("P01,Satu,A,jati,1\n"), // no such room
	bring("P01,ani,50\nP01,budi,60\n", "--scores", "--as", "panitia"),
	bring("P01,budi,70\nP02,ani,80\n", "--scores", "--as", "panitia"),
}

// bring is an import of a list or of scores, taken or refused.
func bring(rows string, flags ...string) func(string, int) {
	head := "id,unit,title,room,order\n"
	if slices.Contains(flags, "--scores") {
		head = "entry,juror,a\n"
	}
	return func(dir string, _ int) {
		path := filepath.Join(dir, "given.csv")
		_ = os.WriteFile(path, []byte(head+rows), 0o600)
		run(context.Background(), append([]string{"import", dir, path, "--yes"}, flags...), strings.NewReader(""), io.Discard, io.Discard)
	}
}

func swapText(dir, name, old, with string) {
	path := filepath.Join(dir, name)
	if data, err := os.ReadFile(path); err == nil {
		_ = os.WriteFile(path, []byte(strings.Replace(string(data), old, with, 1)), 0o600)
	}
}

func writeByHand(dir string, _ int) {
	_ = os.WriteFile(filepath.Join(dir, "contest.yaml"), []byte(byHandContest), 0o600)
	_ = os.WriteFile(filepath.Join(dir, "entries.csv"), []byte(byHandEntries), 0o600)
}

// known is who the entries are, and the sheets that are in for each.
func known(s scoring.State) map[string]string {
	all := map[string]string{}
	for _, l := range s.Slots {
		id := l.Entry.Unit + "|" + l.Entry.Title
		for _, c := range l.Cells {
			if c.Sheet != nil {
				id += fmt.Sprintf("|%s %d %v", c.Juror, c.Sheet.Revision, c.Sheet.Scores)
			}
		}
		all[l.Entry.ID] = id
	}
	return all
}

// concerned are the entries that facts say something of.
func concerned(f scoring.Fact) string {
	switch f := f.(type) {
	case scoring.EntrySet:
		return f.Entry.ID
	case scoring.EntryCorrected:
		return f.Entry.ID
	case scoring.EntryRemoved:
		return f.Entry
	case scoring.SheetSubmitted:
		return f.Slot
	}
	return ""
}

// byHand is a folder that people edit while its contest goes on.
type byHand struct {
	t      *testing.T
	dir    string
	at     string // what was done
	random *rand.Rand
	seq    uint64
	before map[string]string

	corrected, paper int // facts of the kind so far
}

// look reads the folder and holds that nothing of an entry changed without a fact.
func (b *byHand) look() {
	b.t.Helper()
	r, err := folder.Read(i18n.For("en"), b.dir)
	if err != nil {
		b.t.Fatalf("%s: it cannot be read: %v", b.at, err)
	}
	if !r.Files.Recorded {
		b.t.Fatalf("%s: nothing is recorded", b.at)
	}
	told := map[string]bool{}
	reasoned := map[string]bool{}
	for e, err := range r.After(b.t.Context(), b.seq) {
		if err != nil {
			b.t.Fatalf("%s: %v", b.at, err)
		}
		told[concerned(e.Fact)] = true
		switch f := e.Fact.(type) {
		case scoring.EntryCorrected:
			reasoned[f.Entry.ID] = f.Reason != ""
			b.corrected++
		case scoring.SheetSubmitted:
			if f.Paper {
				b.paper++
			}
		}
	}
	now := known(r.State())
	for id := range now {
		if now[id] != b.before[id] && !told[id] {
			b.t.Fatalf("%s: %s went from %q to %q and no fact says so", b.at, id, b.before[id], now[id])
		}
	}
	for id, was := range b.before {
		was, sheets, _ := strings.Cut(was, "|ani ")
		was, more, _ := strings.Cut(was, "|budi ")
		if is := now[id]; sheets+more != "" && !strings.HasPrefix(is, was) && !reasoned[id] {
			b.t.Fatalf("%s: %s has sheets and went from %q to %q without a reason", b.at, id, was, is)
		}
		if _, left := now[id]; !left && !told[id] {
			b.t.Fatalf("%s: %s is gone and no fact says so", b.at, id)
		}
	}
	b.seq, b.before = r.State().Seq, now
}

// sitting opens the contest, has some of it happen, and closes it.
func (b *byHand) sitting(files folder.Files) {
	b.t.Helper()
	f, err := folder.Open(b.t.Context(), i18n.For("en"), b.dir, "")
	if err != nil {
		b.t.Fatalf("%s: it does not open: %v", b.at, err)
	}
	defer f.Close()
	if b.at += " open"; f.Files.Sound() != files.Sound() || f.Files.Applied != (files.Sound() && len(files.Events) > 0) {
		b.t.Fatalf("%s: check takes the files: %v; opening does: %v, applied: %v", b.at, files.Sound(), f.Files.Sound(), f.Files.Applied)
	}
	for range b.random.IntN(4) {
		slots := f.Board.State().Slots
		if len(slots) == 0 {
			return
		}
		slot, juror := slots[b.random.IntN(len(slots))].Entry.ID, []string{"ani", "budi"}[b.random.IntN(2)]
		score := map[string]exact.Decimal{"a": exact.Decimal(b.random.IntN(90)) * exact.One}
		var proposal uint64
		if p := f.Board.State().Proposal; p != nil {
			proposal = p.Seq
		}
		panitia, wakil := scoring.Actor{User: "panitia"}, scoring.Actor{User: "wakil"}
		c := []struct {
			by scoring.Actor
			scoring.Command
		}{
			{panitia, scoring.Call{Slot: slot}}, {panitia, scoring.Call{Slot: slot}},
			{scoring.Actor{User: juror}, scoring.EditSheet{Slot: slot, Set: score}},
			{scoring.Actor{User: juror}, scoring.Submit{Slot: slot, Scores: score}},
			{scoring.Actor{User: juror}, scoring.Submit{Slot: slot, Scores: score}},
			{panitia, scoring.Close{Slot: slot}},
			{panitia, scoring.ProposeSeal{Waive: "uji"}}, {wakil, scoring.ConfirmSeal{Of: proposal}},
		}[b.random.IntN(8)]
		_, err := f.Board.Do(b.t.Context(), c.by, c.Command) // refused or not
		b.at += fmt.Sprintf(" %T(%v)", c.Command, err)
	}
}

// inMemory is a folder whose files need no disk, where the system has such.
func inMemory(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "juri-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// TestByHand holds, over random sequences of files edited by hand, well or badly,
// of what happens in a contest, and of restarts, that its folder always opens, for
// reading and for serving, that check says whether the files are taken, and that no
// entry's id, institution, title or sheets change without a fact that says so.
func TestByHand(t *testing.T) {
	t.Parallel()
	sequences := 100
	if os.Getenv("JURI_LONG") != "" {
		sequences = 20000
	}
	base := inMemory(t)
	writeByHand(base, 0)
	began, err := folder.Open(t.Context(), i18n.For("en"), base, "")
	noError(t, err)
	ask := func(user string, c scoring.Command) {
		if _, err := began.Board.Do(t.Context(), scoring.Actor{User: user}, c); err != nil {
			t.Fatal(err)
		}
	}
	ask("panitia", scoring.Call{Slot: "P01"})
	ask("ani", scoring.Submit{Slot: "P01", Scores: map[string]exact.Decimal{"a": 80 * exact.One}})
	ask("panitia", scoring.Next{Room: "pinus"}) // and P02 comes on
	ask("panitia", scoring.Call{Slot: "P02"})
	began.Close()
	journal, err := os.ReadFile(filepath.Join(base, store.JournalFile))
	noError(t, err)
	secret, err := os.ReadFile(filepath.Join(base, store.SecretFile))
	noError(t, err)
	dir := inMemory(t)
	taken, refused, corrected, paper := 0, 0, 0, 0
	for n := range sequences {
		b := &byHand{t: t, dir: dir, at: fmt.Sprint("sequence ", n, ":"), random: rand.New(rand.NewPCG(uint64(n), 1))}
		writeByHand(dir, 0)
		_ = os.RemoveAll(filepath.Join(dir, store.BackupFolder))
		noError(t, errors.Join(os.WriteFile(filepath.Join(dir, store.JournalFile), journal, 0o600), os.WriteFile(filepath.Join(dir, store.SecretFile), secret, 0o600)))
		b.before = map[string]string{}
		b.look()
		for range 2 + b.random.IntN(2) {
			edit := b.random.IntN(len(edits))
			edits[edit](dir, n)
			b.at += fmt.Sprint(" edit ", edit)
			r, err := folder.Read(i18n.For("en"), dir)
			if err != nil {
				t.Fatalf("%s: it cannot be read: %v", b.at, err)
			}
			if r.Files.Sound() {
				taken++
			} else {
				refused++
			}
			b.sitting(r.Files)
			b.look()
		}
		corrected, paper = corrected+b.corrected, paper+b.paper
	}
	if taken < sequences/4 || refused < sequences/4 {
		t.Errorf("files were taken %d times and refused %d times", taken, refused)
	}
	if corrected < sequences/100 || paper < sequences/100 {
		t.Errorf("%d entries were corrected for a reason, and %d sheets came from paper", corrected, paper)
	}
}
