//go:build unix

package store

import (
	"errors"
	"os"
	"syscall"
)

// unlock closes a file and gives up its lock, which a memory map of the file
// would keep.
func unlock(f *os.File) error {
	return errors.Join(syscall.Flock(int(f.Fd()), syscall.LOCK_UN), f.Close())
}
