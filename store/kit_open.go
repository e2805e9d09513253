package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"

	"juri/scoring"
	"juri/store/disk"
)

// FindKit returns the rescue kit at a path: the path itself, one of the folders
// in a kit, or the only kit in it, as on a stick; "" if there is none.
func FindKit(path string) string {
	for _, at := range []string{path, filepath.Dir(filepath.Clean(path))} {
		if isKit(at) {
			return at
		}
	}
	found, _ := filepath.Glob(filepath.Join(path, "*-kit"))
	if found = slices.DeleteFunc(found, func(at string) bool { return !isKit(at) }); len(found) == 1 {
		return found[0]
	}
	return ""
}

// KitName is the name of the folder that a kit was made of.
func KitName(kit string) string {
	is, _ := readKit(kit)
	return is.Name
}

// KitSealed reports whether a kit's keys are under a passphrase.
func KitSealed(kit string) bool {
	made, _ := snapshots(kit)
	return slices.ContainsFunc(made, func(b backup) bool { _, err := os.Lstat(filepath.Join(kit, b.name, kitKeys)); return err == nil })
}

// OpenKit makes a contest folder of a rescue kit: of the newest of its folders
// whose journal is whole, with all that was recorded after it. dir must not be
// there yet; it has its name only once it is whole.
func OpenKit(ctx context.Context, kit, dir, passphrase string) (Report, error) {
	if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
		return Report{}, errors.Join(err, coded(CodeKitTaken, "path", dir))
	}
	made, err := snapshots(kit)
	if err != nil {
		return Report{}, err
	}
	err = coded(CodeKitPlace, "path", kit)
	for _, b := range slices.Backward(made) {
		r, e := openSnapshot(ctx, filepath.Join(kit, b.name), dir, passphrase)
		if e == nil || trouble(e).Code == CodeKitPassphrase {
			return r, e
		}
		err = e
	}
	return Report{}, err
}

func openSnapshot(ctx context.Context, from, dir, passphrase string) (r Report, err error) {
	beside := dir + disk.Unfinished
	if err := errors.Join(os.RemoveAll(beside), os.MkdirAll(beside, 0o700)); err != nil {
		return r, err
	}
	defer os.RemoveAll(beside)
	err = filepath.WalkDir(from, func(path string, f fs.DirEntry, err error) error {
		name, e := filepath.Rel(from, path)
		switch {
		case err != nil || e != nil || name == ".":
			return errors.Join(err, e)
		case f.IsDir():
			return os.Mkdir(filepath.Join(beside, name), 0o700)
		case !f.Type().IsRegular() || name == kitTail:
			return nil
		}
		data, err := os.ReadFile(path)
		if err == nil && name == kitKeys {
			return unpackKeys(data, passphrase, beside)
		}
		return errors.Join(err, disk.Write(filepath.Join(beside, name), data))
	})
	if err != nil {
		return r, err
	}
	path := filepath.Join(beside, JournalFile)
	if r, err = Verify(path); err == nil && !r.OK() {
		err = &DamagedError{Path: filepath.Join(from, JournalFile), Report: r}
	}
	if err == nil {
		r, err = addTail(ctx, path, r, from)
	}
	if err == nil {
		err = os.Rename(beside, dir)
	}
	if err != nil {
		return r, fmt.Errorf("open the rescue kit %s: %w", from, err)
	}
	return r, disk.Sync(dirOf(dir))
}

func unpackKeys(data []byte, passphrase, to string) error {
	keys, err := openKeys(data, passphrase)
	for _, name := range keyFiles {
		if err == nil {
			err = disk.Write(filepath.Join(to, name), keys[name])
		}
	}
	return err
}

// addTail adds to a kit's journal what was recorded after it.
func addTail(ctx context.Context, path string, r Report, from string) (Report, error) {
	l, err := OpenBolt(path, heldWait)
	if err != nil {
		return r, err
	}
	seq, head := r.Records, r.Head
	var batch []scoring.Event
	for e, prev := range tailOf(from) {
		if !e.Draft() {
			if e.Seq != seq+uint64(recordsOf(batch))+1 || prev != head {
				break
			}
			head = e.Hash
		}
		if batch = append(batch, e); len(batch) == copyRecords {
			err = errors.Join(err, l.Append(ctx, seq, batch...))
			seq, batch = seq+uint64(recordsOf(batch)), nil
		}
	}
	if len(batch) > 0 {
		err = errors.Join(err, l.Append(ctx, seq, batch...))
	}
	if err = errors.Join(err, l.Close()); err == nil {
		r, err = Verify(path)
	}
	if err == nil && !r.OK() {
		err = &DamagedError{Path: path, Report: r}
	}
	return r, err
}

func recordsOf(events []scoring.Event) (n int) {
	for _, e := range events {
		if !e.Draft() {
			n++
		}
	}
	return n
}

// tailOf reads what was added to a kit's folder, as far as it is whole: each
// record with the hash of the one before it.
func tailOf(folder string) iter.Seq2[scoring.Event, scoring.Hash] {
	return func(yield func(scoring.Event, scoring.Hash) bool) {
		data, err := os.ReadFile(filepath.Join(folder, kitTail))
		for err == nil {
			line, rest, ended := bytes.Cut(data, []byte("\n"))
			sum, record, two := bytes.Cut(line, []byte(" "))
			if !ended || !two || string(sum) != fmt.Sprintf("%08x", crc32.ChecksumIEEE(record)) {
				return
			}
			e, prev, err := Unseal(record)
			if err != nil {
				d, err := UnsealDraft(record)
				if err != nil {
					return
				}
				e = scoring.Event{By: d.Juror, Fact: d, Record: record}
			}
			if !yield(e, prev) {
				return
			}
			data = rest
		}
	}
}
