//go:build unix

package disk

import (
	"os"

	"golang.org/x/sys/unix"
)

// noFollow has an opening fail at a link, and never wait for who writes to a pipe.
const noFollow = unix.O_NOFOLLOW | unix.O_NONBLOCK

// OpenToOthers reports whether others than its owner may read a folder.
func OpenToOthers(dir string) bool {
	info, err := os.Stat(dir)
	return err == nil && info.Mode().Perm()&0o077 != 0
}
