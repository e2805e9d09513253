package store

import (
	"errors"
	"os"
	"testing"

	"juri/store/disk"
)

// A journal of which it is not known what is on disk is written anew before the
// next record, also where an open file cannot be replaced.
func TestMend(t *testing.T) {
	for name, closesFirst := range map[string]bool{"replaced while open": false, "closed first": true} {
		t.Run(name, func(t *testing.T) {
			if !closesFirst && !disk.RenamesOpen {
				t.Skip("needs a system that renames open files")
			}
			l := openFile(t)
			l.closesFirst = closesFirst
			b := openContest(t, l, 2)
			for n := range 3 { // what it goes on with can be written anew as well
				before := l.info
				l.unsound = true
				do(t, b, sari, say(n))
				if l.unsound || l.broken || os.SameFile(before, l.info) {
					t.Fatalf("unsound %t, broken %t, the same file %t", l.unsound, l.broken, os.SameFile(before, l.info))
				}
			}
			if got, want := uint64(len(records(t, l))), b.State().Seq; got != want {
				t.Errorf("%d records, want %d", got, want)
			}
			if _, err := OpenBolt(l.path, 0); !errors.Is(err, ErrHeld) {
				t.Errorf("somebody else opens it: %v", err)
			}
		})
	}
}

// Where the new file cannot take the place, the old one goes on.
func TestMendRefused(t *testing.T) {
	l := openFile(t)
	l.closesFirst = true
	b := openContest(t, l, 2)
	before := l.info
	if err := l.takePlace(l.path + ".missing"); !errors.Is(err, os.ErrNotExist) {
		t.Fatalf("a file that is not there takes the place: %v", err)
	}
	do(t, b, sari, say(1))
	if l.broken || !os.SameFile(before, l.info) {
		t.Errorf("broken %t, the same file %t", l.broken, os.SameFile(before, l.info))
	}
}
