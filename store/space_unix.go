//go:build linux || darwin

package store

import "golang.org/x/sys/unix"

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
