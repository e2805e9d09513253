package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"juri/scoring"
	"juri/store/disk"
)

// rescuePrefix begins the name of a journal that was written because the file of
// the folder's own was taken away under a server.
const rescuePrefix = "rescue-"

// maxKept bounds what is kept of records in memory, in bytes of their stored form.
const maxKept = 64 << 20

// acknowledged is what a folder keeps in memory of what it acknowledged, until a
// backup that was read again holds it.
type acknowledged struct {
	mu     sync.Mutex
	marks  []byte                   // the file's first pages as the last commit left them
	recent []scoring.Event          // the records acknowledged since the newest backup
	drafts map[string]scoring.Event // the drafts, by slot and juror
	last   known                    // the last record acknowledged in this run, whatever holds it
	size   int
	lost   error // why nothing is written any more; nil while all is well
}

// Append is Log's. Before and after it writes it sees that the file is its own,
// and as it left it: if another was put in its place, or over it, what was
// acknowledged goes to a file of its own at once, and nothing is acknowledged
// any more.
func (f *Folder) Append(ctx context.Context, seq uint64, events ...scoring.Event) error {
	f.kept.mu.Lock()
	defer f.kept.mu.Unlock()
	if err := f.overwritten(); err != nil {
		return err
	}
	err := f.Bolt.Append(ctx, seq, events...)
	if err != nil {
		if e := (*scoring.Error)(nil); errors.As(err, &e) && e.Code == CodeFileReplaced {
			return f.rescue()
		}
		f.mark() // a commit that failed may have moved what is there
		return err
	}
	f.mark()
	f.kept.add(events)
	return nil
}

// Intact says whether the journal's file is still the one that was written, and
// as it was left; a file that is gone is written anew with the next Append.
func (f *Folder) Intact() error {
	f.kept.mu.Lock()
	defer f.kept.mu.Unlock()
	if err := f.overwritten(); err != nil {
		return err
	}
	err := f.inPlace()
	if e := (*scoring.Error)(nil); errors.As(err, &e) && e.Code == CodeFileReplaced {
		return f.rescue()
	}
	return err
}

// overwritten says whether somebody else wrote into the file; mu is held.
func (f *Folder) overwritten() error {
	if f.kept.lost != nil {
		return f.kept.lost
	}
	if f.kept.marks != nil && !bytes.Equal(f.kept.marks, f.firstPages()) {
		return f.rescue()
	}
	return nil
}

// mark notes how the file begins now; mu is held.
func (f *Folder) mark() { f.kept.marks = f.firstPages() }

// firstPages are the file's meta pages, which change with every commit, and its
// size; nil if they cannot be read.
func (f *Folder) firstPages() []byte {
	f.reading.RLock()
	defer f.reading.RUnlock()
	info, err := f.file.Stat()
	if err != nil {
		return nil
	}
	data, err := readAt(f.file, int64(2*os.Getpagesize()))
	if err != nil {
		return nil
	}
	return binary.BigEndian.AppendUint64(data, uint64(info.Size()))
}

// add keeps what was written.
func (k *acknowledged) add(events []scoring.Event) {
	for _, e := range events {
		if d, is := e.Fact.(scoring.DraftSaved); is {
			if k.drafts == nil {
				k.drafts = map[string]scoring.Event{}
			}
			k.drafts[string(draftKey(d))] = e
			continue
		}
		k.recent, k.size = append(k.recent, e), k.size+len(e.Record)
		k.last = known{Records: e.Seq, Head: e.Hash.String()}
	}
	for k.size > maxKept { // the oldest are on the disk for long
		k.size -= len(k.recent[0].Record)
		k.recent = k.recent[1:]
	}
}

// backedUp forgets the records that a backup holds.
func (k *acknowledged) backedUp(records uint64) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for len(k.recent) > 0 && k.recent[0].Seq <= records {
		k.size -= len(k.recent[0].Record)
		k.recent = k.recent[1:]
	}
	k.recent = slices.Clip(k.recent)
}

// image is Bolt's.
func (f *Folder) image(ctx context.Context) (*checked, error) {
	if err := f.Intact(); err != nil {
		return nil, err
	}
	return f.Bolt.image(ctx)
}

// rescue writes what was acknowledged into a file of its own, and from then on
// says where; mu is held.
func (f *Folder) rescue() error {
	path := filepath.Join(f.dir, JournalFile)
	file, records, err := f.saved()
	if err != nil {
		f.kept.lost = fmt.Errorf("%w: %w", coded(CodeNotRescued, "path", path, "cause", err.Error()), err)
	} else {
		f.kept.lost = coded(CodeRescued, "path", path, "rescue", file, "records", dec(records))
	}
	return f.kept.lost
}

// saved writes the rescue file: what the open file still holds, if that is all of
// what was acknowledged; else the newest backup and what came after it.
func (f *Folder) saved() (file string, records uint64, err error) {
	last := f.kept.last
	f.reading.RLock()
	data, e := snapshot(f.file) // whatever has its name
	f.reading.RUnlock()
	if e == nil {
		if c := check(f.path, data); c.OK() && c.Records >= last.Records && (last.Records == 0 || c.has(last)) {
			file = f.rescueName(c)
			return file, c.Records, save(file, data)
		}
	}
	base := &checked{} // an empty journal
	path, _, err := NewestGoodBackup(filepath.Join(f.dir, BackupFolder))
	switch {
	case err == nil:
		base, err = checkFile(path)
	case len(f.kept.recent) > 0 && f.kept.recent[0].Seq == 1: // all of it is at hand
		err = nil
	}
	if err != nil {
		return "", 0, err
	}
	beside := filepath.Join(f.dir, rescuePrefix+"journal"+disk.Unfinished)
	c, err := writeJournal(beside, base.data, func(l *Bolt) error {
		return l.Append(context.Background(), base.Records, f.kept.after(base.Records)...)
	})
	if err != nil {
		return "", 0, err
	}
	file = f.rescueName(c)
	return file, c.Records, disk.Place(beside, file)
}

// after is what is kept of the records after one, and the drafts.
func (k *acknowledged) after(seq uint64) []scoring.Event {
	after := slices.DeleteFunc(slices.Clone(k.recent), func(e scoring.Event) bool { return e.Seq <= seq })
	return slices.AppendSeq(after, maps.Values(k.drafts))
}

func (f *Folder) rescueName(c *checked) string {
	return filepath.Join(f.dir, rescuePrefix+backupName(c.Records, c.Head, time.Now()))
}
