package setup

import (
	"slices"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// csvText returns a CSV file's text. One that is not UTF-8 is taken for
// Windows-1252, which spreadsheets save, unless it has bytes that mean nothing there.
func (r *reader) csvText(src []byte) string {
	if utf8.Valid(src) || slices.ContainsFunc(src, noWindows1252) {
		return r.utf8(src)
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(src)
	if err != nil {
		return r.utf8(src)
	}
	return string(text)
}

func noWindows1252(b byte) bool {
	switch b {
	case 0x81, 0x8d, 0x8f, 0x90, 0x9d:
		return true
	}
	return b < 0x20 && b != '\t' && b != '\n' && b != '\r'
}
