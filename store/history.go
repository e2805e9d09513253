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

	"juri/scoring"
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
			if r, err := Verify(k.path); err == nil && r.OK() && r.Records == b.records {
				k.Head = r.Head.String()
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

// leaveNote notes where the journal stands now.
func leaveNote(dir string, seq uint64, head scoring.Hash) error {
	folder := filepath.Join(dir, BackupFolder)
	data, err := json.Marshal(known{Records: seq, Head: head.String()})
	if err == nil {
		err = makeFolder(folder)
	}
	path := filepath.Join(folder, noteFile)
	if err == nil {
		err = disk.Replace(path, data)
	}
	return err
}

// against holds a journal, as the verifier read it, against what is known of its
// history. One must be the beginning of the other: CodeHistoryOther if they part.
// ahead is the known point with the most records, where that has more than the
// journal.
func (v *verifier) against(path string, points []known) (ahead *known, err error) {
	sound := v.sound()
	for i, k := range points {
		switch {
		case k.Records > uint64(len(v.links)):
			if ahead == nil || k.Records > ahead.Records {
				ahead = &points[i]
			}
		case k.Records > 0 && k.Records <= sound && !v.has(k):
			return nil, ofRecord(CodeHistoryOther, v.partsFrom(k), "path", path, "other", k.path)
		}
	}
	return ahead, nil
}

// has reports whether the journal has that point.
func (v *verifier) has(k known) bool {
	return k.Records > 0 && k.Records <= uint64(len(v.links)) && strings.HasPrefix(v.links[k.Records-1].hash.String(), k.Head)
}

// sound is how many records, from the first on, are as they were written.
func (v *verifier) sound() uint64 {
	sound := uint64(len(v.links))
	for _, f := range v.Faults {
		if f.Record > 0 {
			sound = min(sound, f.Record-1)
		}
	}
	for i, l := range v.links[:sound] {
		if !l.readable || l.seq != uint64(i+1) {
			return uint64(i)
		}
	}
	return sound
}

// partsFrom is the first record in which the journal and what knows a point of
// another history differ, as far as that can be told.
func (v *verifier) partsFrom(k known) uint64 {
	other := verifier{quick: true}
	if other.file(k.path) != nil {
		return k.Records
	}
	if at := v.parts(&other); at > 0 {
		return at
	}
	return k.Records
}

// parts is the first record in which two journals differ; 0 if one is the
// beginning of the other.
func (v *verifier) parts(other *verifier) uint64 {
	for i := range min(v.sound(), other.sound()) {
		if v.links[i].hash != other.links[i].hash {
			return i + 1
		}
	}
	return 0
}

// leaveBehind moves the backups that have more records than the journal goes on
// with out of the way, into a folder of their own beside the others. It returns
// that folder's path; "" if there were none.
func leaveBehind(dir string, records uint64) (string, error) {
	folder := filepath.Join(dir, BackupFolder)
	all, err := backups(folder)
	if err != nil {
		return "", err
	}
	aside := filepath.Join(folder, setAside+time.Now().UTC().Format(backupTime))
	moved := ""
	for _, b := range all {
		if b.records <= records {
			continue
		}
		e := makeFolder(aside)
		if e == nil {
			moved = aside
			e = os.Rename(filepath.Join(folder, b.name), filepath.Join(aside, b.name))
		}
		err = errors.Join(err, e)
	}
	if _, ok := mirrored(folder); ok && err == nil {
		moved, err = aside, makeFolder(aside)
		if err == nil {
			err = os.Rename(filepath.Join(folder, mirrorFile), filepath.Join(aside, mirrorFile))
		}
	}
	err = errors.Join(err, ignoreMissing(os.Remove(filepath.Join(folder, noteFile))))
	// For good, before a journal with fewer records has their place.
	for _, d := range []string{aside, folder} {
		err = errors.Join(err, ignoreMissing(disk.Sync(d)))
	}
	if err != nil {
		err = fmt.Errorf("set aside the backups of what is no longer: %w", err)
	}
	return moved, err
}
