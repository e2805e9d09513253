package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"juri/scoring"
)

// taken is every way in which a journal's file goes away under a server.
var taken = map[string]func(t *testing.T, journal string, old []byte){
	"written over": func(t *testing.T, journal string, old []byte) { // as cp does
		noError(t, os.WriteFile(journal, old, 0o600))
	},
	"replaced": func(t *testing.T, journal string, old []byte) { // as mv does
		beside := journal + ".x"
		noError(t, os.WriteFile(beside, old, 0o600))
		noError(t, os.Rename(beside, journal))
	},
	"cut": func(t *testing.T, journal string, _ []byte) {
		noError(t, os.Truncate(journal, 8192))
	},
	"emptied": func(t *testing.T, journal string, _ []byte) {
		noError(t, os.Truncate(journal, 0))
	},
	"zeroed": func(t *testing.T, journal string, old []byte) {
		noError(t, os.WriteFile(journal, make([]byte, len(old)), 0o600))
	},
}

// What was acknowledged is in a file of its own, everybody is told, and nothing
// is acknowledged any more; with that file the contest goes on.
func TestRescue(t *testing.T) {
	for name, take := range taken {
		for _, backedUp := range []bool{false, true} {
			for _, asked := range []bool{false, true} { // whether somebody writes meanwhile, or the board looks by itself
				t.Run(name, func(t *testing.T) { t.Parallel(); testRescue(t, take, backedUp, asked) })
			}
		}
	}
}

func testRescue(t *testing.T, take func(*testing.T, string, []byte), backedUp, asked bool) {
	dir := t.TempDir()
	journal := filepath.Join(dir, JournalFile)
	f, err := OpenFolder(dir, "")
	noError(t, err)
	b := openContest(t, f, 1)
	old := readFile(t, journal)
	do(t, b, ani, submit("p1", 70, 90))
	if backedUp {
		if _, err := BackupInto(background, f, filepath.Join(dir, BackupFolder), time.Now()); err != nil {
			t.Fatal(err)
		}
		if len(f.kept.recent) > 0 {
			t.Errorf("%d records are kept that a backup holds", len(f.kept.recent))
		}
	}
	do(t, b, budi, edit("p1", 55))
	for i := range 20 {
		do(t, b, ani, submit("p1", 71+i, 90))
	}
	want := b.State()
	juror, stop := b.Subscribe(ani)
	defer stop()
	_, _ = juror(background)

	take(t, journal, old)
	if asked {
		if _, err := b.Do(background, ani, submit("p1", 99, 99)); code(err) != CodeNotSaved {
			t.Errorf("acknowledged after the file was taken away: %v", err)
		}
	}
	for { // the juror hears of it, asked or not
		s, err := juror(background)
		noError(t, err)
		if s.Lost {
			break
		}
	}
	if s := b.State(); s.Trouble == nil || s.Trouble.Code != CodeRescued {
		t.Fatalf("organizers are told %v", s.Trouble)
	}
	if _, err := b.Do(background, ani, submit("p1", 98, 98)); code(err) != CodeNotSaved {
		t.Errorf("acknowledged later: %v", err)
	}
	b.Close()
	if err := f.Close(); code(err) != CodeRescued {
		t.Errorf("closed with %v", err)
	}
	rescues, err := filepath.Glob(filepath.Join(dir, rescuePrefix+"*"))
	if err != nil || len(rescues) != 1 {
		t.Fatalf("the files are %q, %v", rescues, err)
	}
	if _, err := Restore(rescues[0], dir, ""); err != nil {
		t.Fatal(err)
	}
	again, err := OpenFolder(dir, "")
	noError(t, err)
	defer again.Close()
	s, _, err := Replay(background, again)
	noError(t, err)
	if s.Seq < want.Seq || s.Slot("p1").Cell("ani").Sheet.Seq < want.Slot("p1").Cell("ani").Sheet.Seq {
		t.Errorf("%d records of %d are left", s.Seq, want.Seq)
	}
	if d := s.Slot("p1").Cell("budi").Draft; d == nil || len(d.Scores) != 1 {
		t.Errorf("the draft is %+v", d)
	}
}

// What was acknowledged before this run is rescued too, though no slot was ever
// closed: the backup that is made at once holds it.
func TestRescueOfEarlierRecords(t *testing.T) {
	dir := t.TempDir()
	journal, backups := filepath.Join(dir, JournalFile), filepath.Join(dir, BackupFolder)
	f, err := OpenFolder(dir, "")
	noError(t, err)
	b := openContest(t, f, 1)
	old := readFile(t, journal)
	do(t, b, ani, submit("p1", 70, 90))
	b.Close()
	noError(t, f.Close())
	if f, err = OpenFolder(dir, ""); err != nil {
		t.Fatal(err)
	}
	b = openBoard(t, f)
	ctx, cancel := context.WithCancel(background)
	kept := make(chan struct{})
	go func() { defer close(kept); KeepBackups(ctx, b, backups, func(error) {}) }()
	for {
		if _, _, err := NewestGoodBackup(backups); err == nil {
			break
		}
		time.Sleep(time.Millisecond)
	}
	do(t, b, budi, submit("p1", 71, 90))
	want := b.State().Seq
	taken["written over"](t, journal, old)
	if _, err := b.Do(background, sari, say(1)); code(err) != CodeNotSaved {
		t.Errorf("acknowledged: %v", err)
	}
	cancel()
	<-kept
	b.Close()
	if err := f.Close(); code(err) != CodeRescued {
		t.Errorf("closed with %v", err)
	}
	rescues, _ := filepath.Glob(filepath.Join(dir, rescuePrefix+"*.db"))
	if len(rescues) != 1 {
		t.Fatalf("the files are %q", rescues)
	}
	if r, err := Verify(rescues[0]); err != nil || !r.OK() || r.Records != want {
		t.Errorf("%d records of %d, %v", r.Records, want, err)
	}
}

// A backup may hold all that was acknowledged when an older journal is copied over
// the file: the older one is not taken for all that was saved.
func TestRescueOfWhatABackupHolds(t *testing.T) {
	dir := t.TempDir()
	journal := filepath.Join(dir, JournalFile)
	f, err := OpenFolder(dir, "")
	noError(t, err)
	b := openContest(t, f, 1)
	old := readFile(t, journal)
	do(t, b, ani, submit("p1", 70, 90))
	want := b.State().Seq
	b.Close()
	if _, err := BackupInto(background, f, filepath.Join(dir, BackupFolder), time.Now()); err != nil {
		t.Fatal(err)
	}
	taken["written over"](t, journal, old)
	if err := f.Close(); code(err) != CodeRescued {
		t.Errorf("closed with %v", err)
	}
	rescues, _ := filepath.Glob(filepath.Join(dir, rescuePrefix+"*.db"))
	if len(rescues) != 1 {
		t.Fatalf("the files are %q", rescues)
	}
	if r, err := Verify(rescues[0]); err != nil || !r.OK() || r.Records != want {
		t.Errorf("%d records of %d, %v", r.Records, want, err)
	}
}

// A file that is removed is written anew, as before, and nothing is lost.
func TestRemovedUnderServer(t *testing.T) {
	dir := t.TempDir()
	f, err := OpenFolder(dir, "")
	noError(t, err)
	b := openContest(t, f, 1)
	do(t, b, ani, submit("p1", 70, 90))
	noError(t, os.Remove(filepath.Join(dir, JournalFile)))
	for { // refused, until the board has written it anew
		if _, err := b.Do(background, sari, say(1)); err == nil {
			break
		} else if code(err) != CodeNotSaved {
			t.Fatal(err)
		}
	}
	seq := b.State().Seq - 1
	b.Close()
	noError(t, f.Close())
	if r, err := Verify(filepath.Join(dir, JournalFile)); err != nil || !r.OK() || r.Records != seq+1 {
		t.Errorf("%d records, %v %v", r.Records, r.Faults, err)
	}
}

// What is kept in memory is bounded.
func TestKeptIsBounded(t *testing.T) {
	var k acknowledged
	record := make([]byte, maxKept/8)
	for i := range 20 {
		k.add([]scoring.Event{{Seq: uint64(i + 1), Record: record, Fact: scoring.MessageSaid{}}})
	}
	if k.size > maxKept || len(k.recent) != 8 || k.recent[7].Seq != 20 {
		t.Errorf("%d bytes of %d records, the last %d", k.size, len(k.recent), k.recent[len(k.recent)-1].Seq)
	}
	if k.backedUp(18); len(k.recent) != 2 || k.size != 2*len(record) {
		t.Errorf("%d bytes of %d records after a backup", k.size, len(k.recent))
	}
}
