package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"

	"juri/store/disk"
)

// snapshotTries is how often snapshot reads a file that is being written; a read
// takes milliseconds, and so does a commit.
const snapshotTries = 200

var errBusy = errors.New("the file changed faster than it could be read")

// readSnapshot is snapshot of the file of a name.
func readSnapshot(path string) ([]byte, error) {
	if err := disk.Given(path); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := snapshot(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return data, nil
}

// snapshot reads a bbolt file as one commit left it, also while somebody writes
// it: pages of a commit are not written over before the commit after the next
// one, so that nothing moved as long as the meta pages did not.
func snapshot(f *os.File) ([]byte, error) {
	for range snapshotTries {
		info, err := f.Stat()
		if err != nil {
			return nil, err
		}
		data, err := readAt(f, info.Size())
		if err != nil {
			return nil, err
		}
		m, ok := newestMeta(data)
		if !ok {
			return data, nil
		}
		again, err := readAt(f, min(2*m.pageSize, info.Size()))
		if err != nil {
			return nil, err
		}
		if bytes.HasPrefix(data, again) {
			return data[:min(uint64(len(data)), m.size())], nil
		}
		runtime.Gosched()
	}
	return nil, errBusy
}

// readAt reads the first bytes of a file; fewer if it has become shorter.
func readAt(f *os.File, size int64) ([]byte, error) {
	data := make([]byte, size)
	n, err := f.ReadAt(data, 0)
	if err == io.EOF {
		err = nil
	}
	return data[:n], err
}
