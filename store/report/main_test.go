package report_test

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain lets garbage grow: contests are made by the thousand and thrown away, and
// collecting them took a quarter of the time.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}
