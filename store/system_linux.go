package store

import (
	"errors"
	"os"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// SystemTime is this machine's time.
func SystemTime() Time {
	id, err := os.ReadFile("/proc/sys/kernel/random/boot_id")
	boot := strings.TrimSpace(string(id))
	return Time{Wall: time.Now, Boot: func() (string, time.Duration) {
		var ts unix.Timespec
		if err != nil || unix.ClockGettime(unix.CLOCK_BOOTTIME, &ts) != nil {
			return "", 0
		}
		return boot, time.Duration(ts.Nano())
	}}
}

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
