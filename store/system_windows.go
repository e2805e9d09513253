package store

import (
	"os"
	"strconv"
	"time"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// mapSize is as much as the file has: a map of more would make the file that long.
const mapSize = 0

// bootKey counts the machine's starts, as BootId.
const bootKey = `SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters`

// SystemTime is this machine's time.
func SystemTime() Time {
	boot := ""
	if k, err := registry.OpenKey(registry.LOCAL_MACHINE, bootKey, registry.QUERY_VALUE); err == nil {
		if n, _, err := k.GetIntegerValue("BootId"); err == nil {
			boot = strconv.FormatUint(n, 10)
		}
		_ = k.Close()
	}
	return Time{Wall: time.Now, Boot: func() (string, time.Duration) { return boot, windows.DurationSinceBoot() }}
}

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

// unlock closes a file and gives up its lock.
func unlock(f *os.File) error { return f.Close() }
