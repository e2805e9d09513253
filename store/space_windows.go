package store

import "golang.org/x/sys/windows"

// diskSpace is what is left for us of a folder's disk, and all of it, in bytes;
// zeros where the system does not tell.
func diskSpace(dir string) (free, all int64) {
	name, err := windows.UTF16PtrFromString(dir)
	if err != nil {
		return 0, 0
	}
	var left, total, unused uint64
	if windows.GetDiskFreeSpaceEx(name, &left, &total, &unused) != nil {
		return 0, 0
	}
	return int64(left), int64(total)
}
