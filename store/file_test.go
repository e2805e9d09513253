package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"juri/scoring"
)

// A journal that was removed under the server is written anew, with all in it.
func TestFileRemoved(t *testing.T) {
	path := filepath.Join(t.TempDir(), JournalFile)
	l := openAt(t, path)
	b := openContest(t, l, 1)
	do(t, b, budi, edit("p1", 55))
	noError(t, os.Remove(path))
	if _, err := b.Do(background, ani, submit("p1", 80, 90)); code(err) != CodeNotSaved {
		t.Errorf("told %v", err)
	}
	if s := b.State(); s.Trouble == nil || s.Trouble.Code != CodeFileGone {
		t.Errorf("trouble is %v", s.Trouble)
	}
	if _, err := b.Do(background, ani, submit("p1", 80, 90)); err != nil && code(err) != scoring.CodeUnchanged {
		t.Error(err)
	}
	do(t, b, sari, say(1))
	live := b.State()
	if live.Slot("p1").Cell("ani").Sheet == nil || live.Trouble != nil {
		t.Errorf("sheet %v, trouble %v", live.Slot("p1").Cell("ani").Sheet, live.Trouble)
	}
	if _, err := OpenBolt(path, 0); !errors.Is(err, ErrHeld) {
		t.Errorf("the new file is not held: %v", err)
	}
	b.Close()
	noError(t, l.Close())
	if r, err := Verify(path); err != nil || !r.OK() || r.Head != live.Head {
		t.Errorf("verify: %v %v", r.Faults, err)
	}
}

// Removed after the last command, it is written anew at the end.
func TestFileRemovedBeforeClose(t *testing.T) {
	path := filepath.Join(t.TempDir(), JournalFile)
	l := openAt(t, path)
	b := openContest(t, l, 1)
	b.Close()
	noError(t, errors.Join(os.Remove(path), l.Close()))
	if r, err := Verify(path); err != nil || !r.OK() || r.Head != b.State().Head {
		t.Errorf("verify: %v %v", r.Faults, err)
	}
}

// Another file in its place is somebody's: it stays, and nothing is acknowledged
// until the journal is back.
func TestFileReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), JournalFile)
	l := openAt(t, path)
	b := openContest(t, l, 1)
	noError(t, errors.Join(os.Rename(path, path+".away"), os.WriteFile(path, []byte("else"), 0o600)))
	for i := range 3 {
		if _, err := b.Do(background, sari, say(i)); code(err) != CodeNotSaved {
			t.Errorf("told %v", err)
		}
	}
	if s := b.State(); s.Trouble == nil || s.Trouble.Code != CodeFileReplaced {
		t.Errorf("trouble is %v", s.Trouble)
	}
	if kept, err := os.ReadFile(path); string(kept) != "else" {
		t.Errorf("the other file: %q %v", kept, err)
	}
	noError(t, os.Rename(path+".away", path))
	do(t, b, ani, submit("p1", 80, 90))
	b.Close()
	noError(t, l.Close())
	if r, err := Verify(path); err != nil || !r.OK() || r.Head != b.State().Head {
		t.Errorf("verify: %v %v", r.Faults, err)
	}
}

// A file cut short under the server faults in its memory map: an error, no end
// of the process.
func TestFileCutShort(t *testing.T) {
	path := filepath.Join(t.TempDir(), JournalFile)
	l := openAt(t, path)
	b := openContest(t, l, 40)
	for i := range 100 {
		do(t, b, sari, say(i))
	}
	before := b.State()
	noError(t, os.Truncate(path, 4096))
	for i := range 3 {
		if _, err := b.Do(background, sari, say(i)); code(err) != CodeNotSaved {
			t.Errorf("told %v", err)
		}
	}
	if s := b.State(); s.Head != before.Head || s.Trouble == nil {
		t.Errorf("record %d, trouble %v", s.Seq, s.Trouble)
	}
	for _, err := range l.After(background, 0) {
		if err == nil {
			t.Error("read a record of a file that has none")
		}
		break
	}
	b.Close()
	l.Close() // says that it is gone; what matters is that it comes back
}

// Where the file may not grow whoever asks is told, and nothing is lost.
func TestWritesRefused(t *testing.T) {
	l := openFile(t)
	b := openContest(t, l, 1)
	l.writing.Lock()
	l.db.MaxSize = 1 // below what it has: no page can be had
	l.writing.Unlock()
	var told int
	for i := range 40 {
		if _, err := b.Do(background, sari, scoring.Say{Room: "pinus", Text: long(i)}); code(err) == CodeNotSaved {
			told++
		}
	}
	if s := b.State(); told == 0 || s.Trouble != nil && s.Trouble.Code != CodeDiskFull {
		t.Errorf("told %d times, trouble %v", told, s.Trouble)
	}
	l.writing.Lock()
	l.db.MaxSize = 0
	l.writing.Unlock()
	do(t, b, ani, submit("p1", 80, 90))
	if s, _, err := Replay(background, l); err != nil || s.Head != b.State().Head {
		t.Errorf("replay: %v", err)
	}
}

func long(n int) string {
	text := make([]byte, 4000)
	for i := range text {
		text[i] = 'a' + byte((n+i)%26)
	}
	return string(text)
}
