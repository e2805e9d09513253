package setup

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"juri/scoring"
)

// Input is a file that somebody gave. What it is is told by its bytes, whatever
// it is called.
type Input struct {
	Name string // without its folder
	Data []byte
}

// ReadInput reads a file, in bounds. What is no regular file is refused at once,
// for it might never end.
func ReadInput(path string) (Input, error) {
	name := short(filepath.Base(path))
	info, err := os.Stat(path) // before it is opened: opening a pipe waits for who writes to it
	if errors.Is(err, fs.ErrNotExist) {
		return Input{}, problem(CodeFileMissing, "file", name)
	}
	if err != nil {
		return Input{}, unreadable(name, err)
	}
	if bad := bounded(name, info); bad != nil {
		return Input{}, bad
	}
	f, err := os.Open(path)
	if err != nil {
		return Input{}, unreadable(name, err)
	}
	defer f.Close()
	return InputFrom(name, f)
}

// InputFrom reads what comes, in bounds: standard input, which has the name that
// faults should give it.
func InputFrom(name string, r io.Reader) (Input, error) {
	name = short(name)
	data, err := io.ReadAll(io.LimitReader(r, maxSize+1))
	switch {
	case err != nil:
		return Input{}, unreadable(name, err)
	case len(data) > maxSize:
		return Input{}, tooBig(name)
	}
	return Input{name, data}, nil
}

// readFile returns the bytes of a folder's file, or why there are none.
func readFile(dir fs.FS, name string) ([]byte, *scoring.Error) {
	info, err := fs.Stat(dir, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, problem(CodeFileMissing, "file", name)
	}
	if err != nil {
		return nil, unreadable(name, err)
	}
	if bad := bounded(name, info); bad != nil {
		return nil, bad
	}
	f, err := dir.Open(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer f.Close()
	in, err := InputFrom(name, f)
	var bad *scoring.Error
	errors.As(err, &bad)
	return in.Data, bad
}

// bounded refuses what is no file of which the end is in sight.
func bounded(name string, info fs.FileInfo) *scoring.Error {
	if !info.Mode().IsRegular() {
		return problem(CodeNoFile, "file", name)
	}
	if info.Size() > maxSize {
		return tooBig(name)
	}
	return nil
}

func tooBig(name string) *scoring.Error {
	return problem(CodeFileTooBig, "file", name, "max", strconv.Itoa(maxSize>>20))
}

func unreadable(name string, err error) *scoring.Error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err
	}
	return problem(CodeFileUnreadable, "file", name, "cause", err.Error())
}
