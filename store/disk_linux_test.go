package store

import (
	"testing"

	"golang.org/x/sys/unix"
)

// smallDisk mounts a file system of a few megabytes and returns its folder; ""
// where that is not allowed.
func smallDisk(t *testing.T) string {
	dir := t.TempDir()
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "size=3m"); err != nil {
		t.Logf("no file system of its own (%v): the file's size is limited instead", err)
		return ""
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}
