package store

import "os"

// unlock closes a file and gives up its lock.
func unlock(f *os.File) error { return f.Close() }
