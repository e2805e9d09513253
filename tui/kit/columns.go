package kit

import (
	"bytes"
	"io"
	"strings"

	"juri/scoring"
)

// Columns is a text table: what is written into it has a tab between cells. Each is
// shown as any text is on a terminal, and they are aligned by that.
type Columns struct {
	bytes.Buffer
	to io.Writer
}

// NewColumns starts a table that Flush writes.
func NewColumns(w io.Writer) *Columns { return &Columns{to: w} }

// Flush writes the table.
func (c *Columns) Flush() error {
	var rows [][]string
	var wide []int
	for text := range strings.Lines(c.String()) {
		row := strings.Split(strings.TrimSuffix(text, "\n"), "\t")
		for i := range row {
			if row[i] = scoring.ShownLine(row[i]); i == len(wide) {
				wide = append(wide, 0)
			}
			if i < len(row)-1 { // the last one needs no room after it
				wide[i] = max(wide[i], Width(row[i]))
			}
		}
		rows = append(rows, row)
	}
	var b strings.Builder
	for _, row := range rows {
		last := len(row) - 1
		for i, cell := range row[:last] {
			b.WriteString(Fit(cell, wide[i]) + "  ")
		}
		b.WriteString(row[last] + "\n")
	}
	_, err := io.WriteString(c.to, b.String())
	return err
}
