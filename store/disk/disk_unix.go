//go:build unix

package disk

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// noFollow has an opening fail at a link, and never wait for who writes to a pipe.
const noFollow = unix.O_NOFOLLOW | unix.O_NONBLOCK

// RenamesOpen says that a file may get another name, or give its own to another,
// while it is open.
const RenamesOpen = true

// What a disk that is full, or takes no writes, answers.
var (
	full     = []error{unix.ENOSPC, unix.EDQUOT, unix.EFBIG}
	readOnly = []error{unix.EROFS}
)

// Sync makes the names in a folder durable, where a folder can be synced.
func Sync(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	if err = d.Sync(); errors.Is(err, unix.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, d.Close())
}

// OpenToOthers reports whether others than its owner may read a folder.
func OpenToOthers(dir string) bool {
	info, err := os.Stat(dir)
	return err == nil && info.Mode().Perm()&0o077 != 0
}
