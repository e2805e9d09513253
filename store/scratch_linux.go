package store

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// scratch returns a file of no name that holds data. It is in memory: a journal
// must be checked also while the disk is full.
func scratch(data []byte) (*os.File, error) {
	fd, err := unix.MemfdCreate("juri", unix.MFD_CLOEXEC)
	if err != nil {
		return nil, os.NewSyscallError("memfd_create", err)
	}
	f := os.NewFile(uintptr(fd), "juri")
	if _, err := f.Write(data); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}
