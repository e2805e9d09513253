package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"juri/store/disk"
)

// noteFile, among the backups, says where the journal stood when it was closed last.
const noteFile = "newest.json"

// setAside begins the name of a folder among the backups: of those that a restore
// left behind.
const setAside = "set-aside-"

// known is a point that a folder's history is known to have passed.
type known struct {
	Records uint64 `json:"records"`
	Head    string `json:"head"` // that record's hash in hex, or how it begins
	path    string // of what knows it
}

// knownOf gathers what a folder knows of its history, the journal itself aside:
// its backups, and the note that was left when it was closed last.
func knownOf(dir string) ([]known, error) {
	folder := filepath.Join(dir, BackupFolder)
	all, err := backups(folder)
	if errors.Is(err, fs.ErrPermission) { // who only reads another's folder knows no more
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var points []known
	for _, b := range all {
		k := known{b.records, b.head, filepath.Join(folder, b.name)}
		if b.head == "" { // named as of old: what is in it tells
			if c, err := checkFile(k.path); err == nil && c.Records == b.records {
				k.Head = c.Head.String()
			}
		}
		if k.Head != "" {
			points = append(points, k)
		}
	}
	if k, ok := mirrored(folder); ok {
		points = append(points, k)
	}
	note := known{path: filepath.Join(folder, noteFile)}
	if data, err := disk.Read(note.path); err == nil && json.Unmarshal(data, &note) == nil && note.Head != "" {
		points = append(points, note)
	}
	return points, nil
}

// against holds a journal against what is known of its
// history. One must be the beginning of the other: CodeHistoryOther if they part.
// ahead is the known point with the most records, where that has more than the
// journal.
func (c *checked) against(points []known) (ahead *known, err error) {
	sound := c.sound()
	for i, k := range points {
		switch {
		case k.Records > uint64(len(c.links)):
			if ahead == nil || k.Records > ahead.Records {
				ahead = &points[i]
			}
		case k.Records > 0 && k.Records <= sound && !c.has(k):
			return nil, ofRecord(CodeHistoryOther, c.differsFrom(k), "path", c.path, "other", k.path)
		}
	}
	return ahead, nil
}

// has reports whether the journal has that point.
func (c *checked) has(k known) bool {
	return k.Records > 0 && k.Records <= uint64(len(c.links)) && strings.HasPrefix(c.links[k.Records-1].hash.String(), k.Head)
}

// sound is how many records, from the first on, are as they were written. Of one that
// does not follow from the one before it, that may be the one that was altered.
func (c *checked) sound() uint64 {
	sound := uint64(len(c.links))
	for _, f := range c.Faults {
		switch {
		case f.Record > 1 && f.What.Code == CodeRecordUnlinked:
			sound = min(sound, f.Record-2)
		case f.Record > 0:
			sound = min(sound, f.Record-1)
		}
	}
	for i, l := range c.links[:sound] {
		if !l.readable || l.seq != uint64(i+1) {
			return uint64(i)
		}
	}
	return sound
}

// differsFrom is the first record in which the journal and what knows a point of
// another history differ, as far as that can be told.
func (c *checked) differsFrom(k known) uint64 {
	data, err := readSnapshot(k.path)
	if err != nil {
		return k.Records
	}
	if at := c.differsAt(check(k.path, data)); at > 0 {
		return at
	}
	return k.Records
}

// differsAt is the first record in which two journals differ; 0 if one is the
// beginning of the other.
func (c *checked) differsAt(other *checked) uint64 {
	for i := range min(c.sound(), other.sound()) {
		if c.links[i].hash != other.links[i].hash {
			return i + 1
		}
	}
	return 0
}

// setBackupsAside moves the backups that have more records than the journal goes on
// with out of the way, into a folder of their own beside the others.
func setBackupsAside(dir string, records uint64) error {
	folder := filepath.Join(dir, BackupFolder)
	all, err := backups(folder)
	if err != nil {
		return err
	}
	var names []string
	for _, b := range all {
		if b.records > records {
			names = append(names, b.name)
		}
	}
	if _, ok := mirrored(folder); ok {
		names = append(names, mirrorFile)
	}
	aside := filepath.Join(folder, setAside+time.Now().UTC().Format(backupTime))
	if len(names) > 0 {
		err = disk.MakeFolder(aside)
	}
	for _, name := range names {
		if err == nil {
			err = os.Rename(filepath.Join(folder, name), filepath.Join(aside, name))
		}
	}
	err = errors.Join(err, disk.IgnoreMissing(os.Remove(filepath.Join(folder, noteFile))))
	// For good, before a journal with fewer records has their place.
	for _, d := range []string{aside, folder} {
		err = errors.Join(err, disk.IgnoreMissing(disk.Sync(d)))
	}
	if err != nil {
		err = fmt.Errorf("set aside the backups of what is no longer: %w", err)
	}
	return err
}
