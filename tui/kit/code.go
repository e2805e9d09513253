package kit

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"rsc.io/qr"

	"juri/scoring"
)

// CheckpointCode is a code of what people keep of a journal, as the text that they
// would paste. It has 29 modules a side as long as there are fewer than 10^8 records.
func CheckpointCode(c scoring.Checkpoint) *qr.Code {
	code, _ := qr.Encode(c.String(), qr.L) // which fails for longer texts alone
	return code
}

// Chunks is a word without blanks in lines of so many cells.
func Chunks(word string, w int) (lines []string) {
	for part := range slices.Chunk([]rune(word), max(w, 1)) {
		lines = append(lines, string(part))
	}
	return lines
}

// Quiet is the empty border, in modules, that a reader needs around a code.
const Quiet = 4

// Square draws the code, a module k cells wide and k half lines high: dark on light
// whatever the theme. Without colours the light parts are drawn, for a dark screen.
func Square(st Styles, code *qr.Code, k int) []string {
	side := (code.Size + 2*Quiet) * k
	lines := make([]string, 0, side/2+1)
	pen, inverse := paper, false
	if !st.Colour {
		pen, inverse = st.Fast.Text, true
	}
	dark := func(x, y int) bool { return code.Black(x/k-Quiet, y/k-Quiet) != inverse }
	for y := 0; y < side; y += 2 {
		var b strings.Builder
		b.Grow(3 * side)
		for x := range side {
			upper, lower := dark(x, y), y+1 < side && dark(x, y+1)
			switch {
			case upper && lower:
				b.WriteString("█")
			case upper:
				b.WriteString("▀")
			case lower:
				b.WriteString("▄")
			default:
				b.WriteByte(' ')
			}
		}
		lines = append(lines, pen.Render(b.String()))
	}
	return lines
}

// paper is black on white from the fixed part of the 256 colours, which no theme
// of a terminal's own changes.
var paper = PenOf(lipgloss.NewStyle().Foreground(lipgloss.Color("16")).Background(lipgloss.Color("231")))
