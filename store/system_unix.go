//go:build unix

package store

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// mapSize is how much address space the file is given at once: while it fits, no
// reader holds up a commit that needs the map to grow.
const mapSize = 256 << 20

// diskSpace is what is left for us of a folder's disk, and all of it, in bytes;
// zeros where the system does not tell.
func diskSpace(dir string) (free, all int64) {
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		return 0, 0
	}
	block := int64(s.Bsize)
	return int64(s.Bavail) * block, int64(s.Blocks) * block
}

// unlock closes a file and gives up its lock, which a memory map of the file
// would keep.
func unlock(f *os.File) error {
	return errors.Join(unix.Flock(int(f.Fd()), unix.LOCK_UN), f.Close())
}
