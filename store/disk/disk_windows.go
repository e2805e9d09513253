package disk

import (
	"syscall"

	"golang.org/x/sys/windows"
)

// noFollow opens a link itself, which is then seen to be no file.
const noFollow = windows.O_FILE_FLAG_OPEN_REPARSE_POINT

// RenamesOpen says that a file may get another name, or give its own to another,
// while it is open.
const RenamesOpen = false

// What a disk that is full, or takes no writes, answers.
var (
	full     = []error{windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_DISK_QUOTA_EXCEEDED, windows.ERROR_FILE_TOO_LARGE, syscall.ENOSPC}
	readOnly = []error{windows.ERROR_WRITE_PROTECT, syscall.EROFS}
)

// Sync does nothing: names are durable with the file system's own journal.
func Sync(string) error { return nil }

// OpenToOthers reports whether others than its owner may read a folder; what the
// system's own lists of rights say is not looked at.
func OpenToOthers(string) bool { return false }
