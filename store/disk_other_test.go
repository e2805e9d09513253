//go:build !linux

package store

import "testing"

func smallDisk(*testing.T) string { return "" }
