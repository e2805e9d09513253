package kit

import "strings"

// Runs of 64 cells to cut pieces from.
const (
	blanks = "                                                                "
	rules  = "────────────────────────────────────────────────────────────────"
	fulls  = "████████████████████████████████████████████████████████████████"
	uppers = "▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀"
	lowers = "▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄"
	shades = "░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░"
)

func pad(b *strings.Builder, n int) { run(b, blanks, 1, n) }

// repeat writes n cells of a run of characters of 3 bytes.
func repeat(b *strings.Builder, of string, n int) { run(b, of, 3, n) }

func run(b *strings.Builder, of string, size, n int) {
	for n *= size; n > len(of); n -= len(of) {
		b.WriteString(of)
	}
	if n > 0 {
		b.WriteString(of[:n])
	}
}
