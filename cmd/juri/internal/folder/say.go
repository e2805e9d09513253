package folder

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"syscall"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/setup"
)

// ErrSaid ends a command whose reasons were printed already.
var ErrSaid = errors.New("said")

// Complain says in the person's language why a command failed.
func Complain(w io.Writer, t *i18n.Text, err error) {
	var faults setup.Faults
	var damaged *store.DamagedError
	switch {
	case errors.Is(err, ErrSaid):
	case errors.As(err, &faults):
		for _, f := range faults {
			fmt.Fprintln(w, t.Fault(f.Where(), f.Heading, t.Problem(f.Problem)))
		}
		fmt.Fprintln(w, t.Shell.FaultCount(len(faults)))
	case errors.As(err, &damaged):
		if !damaged.Report.Newer() {
			PrintFaults(w, t, damaged.Report.Faults)
		}
		fmt.Fprintln(w, "juri: "+t.Problem(err))
	case t.IsProblem(err):
		fmt.Fprintln(w, "juri: "+t.Problem(err))
	default:
		fmt.Fprintln(w, "juri: "+cmp.Or(fileTrouble(t, err), usage(t, err.Error()), scoring.Shown(err.Error())))
	}
}

// fileTrouble says what the computer has against a file or a folder; "" where an
// error is none of those.
func fileTrouble(t *i18n.Text, err error) string {
	var at *fs.PathError
	if !errors.As(err, &at) {
		return ""
	}
	path := to(at.Path, err)
	for _, kind := range []struct {
		is   error
		says func(string) string
	}{
		{syscall.ENOSPC, t.Files.DiskFull}, {syscall.EROFS, t.Files.ReadOnly},
		{syscall.EISDIR, t.Files.Folder}, {syscall.ENOTDIR, t.Files.NoFolder},
		{fs.ErrPermission, t.Files.Forbidden}, {fs.ErrExist, t.Files.Taken}, {fs.ErrNotExist, t.Files.None},
	} {
		if errors.Is(err, kind.is) {
			return kind.says(scoring.ShownLine(path))
		}
	}
	return ""
}

// Listen opens a port of this machine, and says in a sentence's part why it cannot.
func Listen(t *i18n.Text, address string) (net.Listener, error) {
	ln, err := net.Listen("tcp", address)
	if err == nil {
		return ln, nil
	}
	const inUse, forbidden, notOurs = syscall.Errno(10048), syscall.Errno(10013), syscall.Errno(10049) // by Windows' own numbers
	switch {
	case errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, inUse):
		return nil, errors.New(t.Shell.PortInUse())
	case errors.Is(err, fs.ErrPermission) || errors.Is(err, forbidden):
		return nil, errors.New(t.Shell.PortForbidden())
	case errors.Is(err, syscall.EADDRNOTAVAIL) || errors.Is(err, notOurs):
		return nil, errors.New(t.Shell.AddressElsewhere())
	}
	return nil, err
}

// to is what of a path's way is missing, or is no folder where one should be: the
// outermost.
func to(path string, err error) string {
	if !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.ENOTDIR) {
		return path
	}
	for up := filepath.Dir(path); up != filepath.Dir(up); up = filepath.Dir(up) {
		if info, err := os.Stat(up); err == nil && info.IsDir() {
			break
		}
		path = up
	}
	return path
}

// PrintFaults says each thing that is wrong with a journal, a line each.
func PrintFaults(w io.Writer, t *i18n.Text, faults []store.Fault) {
	for _, f := range faults {
		fmt.Fprintln(w, t.Problem(f.What))
	}
}
