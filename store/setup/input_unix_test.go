//go:build unix

package setup

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"juri/scoring"
)

// endless never ends.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	e.read += len(p)
	return copy(p, bytes.Repeat([]byte("a;b\n"), len(p)/4+1)), nil
}

// TestInputBounds holds that what is no file, or has no end in sight, is refused
// wherever somebody names it, and never waited for. A pipe that is opened waits for ever.
func TestInputBounds(t *testing.T) {
	dir := t.TempDir()
	fifo, huge := filepath.Join(dir, "daftar.csv"), filepath.Join(dir, "besar.xlsx")
	noError(t, syscall.Mkfifo(fifo, 0o600))
	noError(t, os.WriteFile(huge, nil, 0o600))
	noError(t, os.Truncate(huge, 2<<30))
	code := func(err error) scoring.Code {
		var e *scoring.Error
		errors.As(err, &e)
		if e == nil {
			return ""
		}
		return e.Code
	}
	for path, want := range map[string]scoring.Code{
		fifo: "no_file", dir: "no_file", "/dev/zero": "no_file", "/dev/tty": "no_file",
		huge: "file_too_big", filepath.Join(dir, "tidak-ada.csv"): "file_missing",
	} {
		if _, err := ReadInput(path); code(err) != want {
			t.Errorf("%s: %v", path, err)
		}
		if want != "file_missing" {
			if _, err := Rubric(path); code(err) != want {
				t.Errorf("%s as a rubric: %v", path, err)
			}
		}
	}
	e := &endless{}
	if _, err := InputFrom("stdin", e); code(err) != "file_too_big" || e.read > 2*maxSize {
		t.Errorf("without end: %v after %d bytes", err, e.read)
	}
	if in, err := InputFrom("stdin", io.LimitReader(e, 100)); err != nil || len(in.Data) != 100 {
		t.Errorf("a hundred bytes: %d, %v", len(in.Data), err)
	}
	for _, name := range []string{contestFile, entriesFile, entriesBook} {
		folder := t.TempDir()
		if name != contestFile {
			noError(t, os.WriteFile(filepath.Join(folder, contestFile), []byte(goodContest), 0o600))
		}
		noError(t, syscall.Mkfifo(filepath.Join(folder, name), 0o600))
		if _, err := Load(folder); code(err) != "no_file" || !strings.Contains(err.Error(), name) {
			t.Errorf("a pipe for %s: %v", name, err)
		}
	}
}
