//go:build !linux && !darwin

package store

// diskSpace is unknown on this system.
func diskSpace(string) (free, all int64) { return 0, 0 }
