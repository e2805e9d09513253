//go:build !windows

package main

// systemLangs are none where the shell says its language.
func systemLangs() []string { return nil }
