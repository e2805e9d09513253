package store

import (
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"juri/store/disk"
)

// whole makes a new folder of the kit beside those that are there, and removes
// all but one of them once it has its name.
func (k *Kit) whole(ctx context.Context, now time.Time) error {
	drafts, err := draftsOf(ctx, k.log) // what changes from here on goes to the tail
	if err != nil {
		return err
	}
	c, err := image(ctx, k.log)
	if err != nil {
		return err
	}
	beside := filepath.Join(k.Path, "made"+disk.Unfinished)
	if err := errors.Join(os.RemoveAll(beside), os.Mkdir(beside, 0o700)); err != nil {
		return err
	}
	if err := k.fill(beside, c.data); err != nil {
		return errors.Join(err, os.RemoveAll(beside))
	}
	made := ""
	for ; ; now = now.Add(time.Second) {
		made = filepath.Join(k.Path, strings.TrimSuffix(backupName(c.Records, c.Head, now), backupSuffix))
		if _, err := os.Lstat(made); errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	if err := errors.Join(os.Rename(beside, made), disk.Sync(k.Path)); err != nil {
		return err
	}
	k.cosigned = nil
	k.now, k.seq, k.drafts = made, c.Records, recordsOf(drafts)
	all, err := snapshots(k.Path)
	for _, old := range all[:max(len(all)-kitKept, 0)] {
		err = errors.Join(err, os.RemoveAll(filepath.Join(k.Path, old.name)))
	}
	return err
}

// fill writes the files of a kit's folder.
func (k *Kit) fill(to string, journal []byte) error {
	err := copyTree(k.dir, to, func(name string, dir bool) bool {
		if dir {
			return name != BackupFolder && filepath.Ext(name) != disk.Unfinished && !isKit(filepath.Join(k.dir, name))
		}
		return name == GuestsFile || name == ServedFile || name == CardsFile || slices.Contains(kitTypes, strings.ToLower(filepath.Ext(name)))
	})
	if err != nil {
		return err
	}
	keys := map[string][]byte{}
	for _, name := range keyFiles {
		if keys[name], err = disk.ReadPrivate(filepath.Join(k.dir, name)); err != nil {
			return err
		}
	}
	if k.passphrase != "" {
		sealed, err := sealKeys(keys, k.passphrase)
		if err != nil {
			return err
		}
		keys = map[string][]byte{kitKeys: sealed}
	}
	for name, data := range keys {
		if err := disk.Write(filepath.Join(to, name), data); err != nil {
			return err
		}
	}
	return errors.Join(disk.Write(filepath.Join(to, kitTail), nil), disk.Write(filepath.Join(to, JournalFile), journal), disk.Sync(to))
}

// copyTree copies the files and folders in a folder that are wanted, by the names
// that they have in it.
func copyTree(from, to string, wanted func(name string, dir bool) bool) error {
	return filepath.WalkDir(from, func(path string, f fs.DirEntry, err error) error {
		name, e := filepath.Rel(from, path)
		switch {
		case err != nil || e != nil || name == ".":
			return errors.Join(err, e)
		case f.IsDir() && !wanted(name, true):
			return filepath.SkipDir
		case f.IsDir():
			return os.Mkdir(filepath.Join(to, name), 0o700)
		case !f.Type().IsRegular() || !wanted(name, false):
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return disk.Write(filepath.Join(to, name), data)
	})
}

func isKit(path string) bool { _, err := readKit(path); return err == nil }

// snapshots lists the folders of a kit, the one with the fewest records first.
func snapshots(kit string) ([]backup, error) {
	files, err := os.ReadDir(kit)
	var all []backup
	for _, f := range files {
		if b, ours := backupOf(f.Name() + backupSuffix); ours && f.IsDir() {
			b.name = f.Name()
			all = append(all, b)
		}
	}
	slices.SortFunc(all, byRecords)
	return all, err
}

// appendLine adds a record to a tail: its checksum, and itself.
func appendLine(lines, record []byte) []byte {
	return fmt.Appendf(lines, "%08x %s\n", crc32.ChecksumIEEE(record), record)
}

// appendTo adds to a file that is there, for good.
func appendTo(path string, lines []byte) error {
	f, err := disk.Open(path, os.O_WRONLY|os.O_APPEND)
	if err != nil {
		return err
	}
	_, err = f.Write(lines)
	return errors.Join(err, f.Sync(), f.Close())
}
