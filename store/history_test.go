package store

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"juri/scoring"
)

// history is a folder that was served, with a copy of its journal and a backup
// after each of some messages.
type history struct {
	dir     string
	copies  []string
	records []uint64
}

func newHistory(t *testing.T, steps int) history {
	t.Helper()
	h := history{dir: t.TempDir()}
	f, err := OpenFolder(h.dir, "")
	noError(t, err)
	b := openContest(t, f, 1)
	for i := range steps {
		do(t, b, sari, say(i))
		path, err := BackupInto(background, f, filepath.Join(h.dir, BackupFolder), time.Now().Add(-time.Duration(i)*time.Hour))
		noError(t, err)
		aside := filepath.Join(t.TempDir(), "copy.db")
		noError(t, os.WriteFile(aside, readFile(t, path), 0o600))
		h.copies, h.records = append(h.copies, aside), append(h.records, b.State().Seq)
	}
	b.Close()
	noError(t, f.Close())
	return h
}

func (h history) journal() string { return filepath.Join(h.dir, JournalFile) }

// put writes a journal over the folder's, as cp does.
func (h history) put(t *testing.T, data []byte) {
	t.Helper()
	noError(t, os.WriteFile(h.journal(), data, 0o600))
}

// opens opens the folder and returns how many records it has.
func (h history) opens() (uint64, error) {
	f, err := OpenFolder(h.dir, "")
	if err != nil {
		return 0, err
	}
	s, _, err := Replay(background, f)
	if e := f.Close(); err == nil {
		err = e
	}
	return s.Seq, err
}

// An older copy in the journal's place is noticed, however new its file is, and
// the way that the sentence names leads on.
func TestOlderJournal(t *testing.T) {
	h := newHistory(t, 4)
	h.put(t, readFile(t, h.copies[1]))
	if _, err := h.opens(); code(err) != CodeHistoryOlder {
		t.Fatalf("opened: %v", err)
	}
	if _, err := h.opens(); code(err) != CodeHistoryOlder {
		t.Fatalf("opened the second time: %v", err)
	}
	newest, _, err := NewestGoodBackup(filepath.Join(h.dir, BackupFolder))
	noError(t, err)
	if _, err := Restore(newest, h.dir, ""); err != nil {
		t.Fatal(err)
	}
	if n, err := h.opens(); n != h.records[3] || err != nil {
		t.Errorf("%d records, %v", n, err)
	}
	// Or the older one is wanted.
	h.put(t, readFile(t, h.copies[1]))
	if _, err := Restore(h.journal(), h.dir, "laptop rusak"); err != nil {
		t.Fatal(err)
	}
	if n, err := h.opens(); n != h.records[1]+1 || err != nil {
		t.Errorf("%d records, %v", n, err)
	}
	if newest, r, err := NewestGoodBackup(filepath.Join(h.dir, BackupFolder)); err != nil || r.Records > h.records[1] {
		t.Errorf("%s is taken for the newest backup, %v", newest, err)
	}
	aside, err := filepath.Glob(filepath.Join(h.dir, BackupFolder, setAside+"*", "*.db"))
	if err != nil || len(aside) != 2 {
		t.Errorf("set aside %q, %v", aside, err)
	}
}

// The tail of a journal that only the note knows of is missed too.
func TestOlderThanTheNote(t *testing.T) {
	h := newHistory(t, 1)
	f, err := OpenFolder(h.dir, "")
	noError(t, err)
	b := openBoard(t, f)
	do(t, b, sari, say(9))
	b.Close()
	noError(t, f.Close())
	h.put(t, readFile(t, h.copies[0]))
	if _, err := h.opens(); code(err) != CodeHistoryOlder {
		t.Errorf("opened: %v", err)
	}
}

// A journal that parts from what the folder knows is not opened, nor restored,
// whatever is forced; the record from which on it differs is named.
func TestOtherHistory(t *testing.T) {
	h := newHistory(t, 4)
	was := readFile(t, h.journal())
	// Another day begins with a copy of the second moment.
	other := history{dir: t.TempDir()}
	other.put(t, readFile(t, h.copies[1]))
	noError(t, os.WriteFile(filepath.Join(other.dir, SecretFile), readFile(t, filepath.Join(h.dir, SecretFile)), 0o600))
	f, err := OpenFolder(other.dir, "")
	noError(t, err)
	b := openBoard(t, f)
	for i := range 9 {
		do(t, b, sari, say(100+i))
	}
	b.Close()
	noError(t, f.Close())
	parts := dec(h.records[1] + 1)
	h.put(t, readFile(t, other.journal()))
	if _, err := h.opens(); code(err) != CodeHistoryOther || args(err)["record"] != parts {
		t.Errorf("opened: %v", err)
	}
	h.put(t, was)
	for _, older := range []string{"", "laptop rusak"} {
		if _, err := Restore(other.journal(), h.dir, older); code(err) != CodeHistoryOther || args(err)["record"] != parts {
			t.Errorf("restored: %v", err)
		}
	}
	// Without a journal the backups know it.
	noError(t, os.Remove(h.journal()))
	if _, err := Restore(other.journal(), h.dir, "laptop rusak"); code(err) != CodeHistoryOther {
		t.Errorf("restored: %v", err)
	}
	// Another contest is another history from its first record on.
	contest := newHistory(t, 1)
	if _, err := Restore(contest.copies[0], h.dir, "laptop rusak"); code(err) != CodeHistoryOther || args(err)["record"] != "1" {
		t.Errorf("restored: %v", err)
	}
	h.put(t, was)
	if n, err := h.opens(); n != h.records[3] || err != nil {
		t.Errorf("%d records, %v", n, err)
	}
}

// args are the particulars of a coded error.
func args(err error) scoring.Args {
	if e := trouble(err); e != nil {
		return e.Args
	}
	return nil
}

// Records beside each other that were altered are no other history: a good backup takes the
// journal's place, however many they are and wherever.
func TestRestoreOverAltered(t *testing.T) {
	for _, many := range []int{1, 2, 3, 5} {
		h := newHistory(t, 4)
		whole := readFile(t, h.journal())
		stored := elements(t, whole, recordsBucket)
		for first := 3; first+many <= len(stored); first += many {
			data := slices.Clone(whole)
			for _, e := range stored[first : first+many] {
				altered := bytes.Replace(e.value, []byte(`"at":"20`), []byte(`"at":"21`), 1)
				data = bytes.ReplaceAll(data, e.value, altered) // wherever the page was copied to
			}
			dir := t.TempDir()
			noError(t, os.WriteFile(filepath.Join(dir, JournalFile), data, 0o600))
			noError(t, os.WriteFile(filepath.Join(dir, SecretFile), readFile(t, filepath.Join(h.dir, SecretFile)), 0o600))
			if r := verify(data); r.OK() {
				t.Fatalf("%d from %d: nothing is damaged", many, first+1)
			}
			copied := filepath.Join(t.TempDir(), "copy.db")
			noError(t, os.WriteFile(copied, whole, 0o600))
			if _, err := Restore(copied, dir, ""); err != nil {
				t.Errorf("%d from %d: %v", many, first+1, err)
			}
		}
	}
}
