//go:build !race

package main

// raced says that the race detector is on, which makes this many times slower.
const raced = false
