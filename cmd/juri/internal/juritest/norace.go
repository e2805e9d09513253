//go:build !race

package juritest

// Raced says that the race detector is on, which makes this many times slower.
const Raced = false
