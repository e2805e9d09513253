package setup

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// plainText returns a text file's text: UTF-8, UTF-16 with its mark or evidently
// so, or Windows-1252, which spreadsheets save. Bytes that fit none are a fault.
func (r *reader) plainText(src []byte) string {
	if order := utf16Order(src); order != nil {
		text, err := unicode.UTF16(*order, unicode.UseBOM).NewDecoder().Bytes(src)
		if err == nil && len(src)%2 == 0 {
			return string(text)
		}
		return r.utf8(src)
	}
	if utf8.Valid(src) || slices.ContainsFunc(src, noWindows1252) || mostlyUTF8(src) {
		return r.utf8(src)
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(src)
	if err != nil {
		return r.utf8(src)
	}
	return string(text)
}

// utf16Order is the order of bytes of a text that is UTF-16; nil of any other.
// Without a mark, every second byte of the separators and the Latin letters is 0.
func utf16Order(src []byte) *unicode.Endianness {
	little, big := unicode.LittleEndian, unicode.BigEndian
	switch {
	case bytes.HasPrefix(src, []byte{0xff, 0xfe}):
		return &little
	case bytes.HasPrefix(src, []byte{0xfe, 0xff}):
		return &big
	}
	var zeros [2]int
	start := src[:min(len(src), 4096)&^1]
	for i, b := range start {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch few, many := len(start)/50, len(start)/5; {
	case many == 0:
	case zeros[1] > many && zeros[0] <= few:
		return &little
	case zeros[0] > many && zeros[1] <= few:
		return &big
	}
	return nil
}

// mostlyUTF8 reports whether more letters beyond ASCII are UTF-8 than are not:
// such a text was damaged, and is of no other encoding.
func mostlyUTF8(src []byte) bool {
	good, bad := 0, 0
	for len(src) > 0 {
		r, n := utf8.DecodeRune(src)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		src = src[n:]
	}
	return good > bad
}

func noWindows1252(b byte) bool {
	switch b {
	case 0x81, 0x8d, 0x8f, 0x90, 0x9d:
		return true
	}
	return b < 0x20 && b != '\t' && b != '\n' && b != '\r'
}

// utf8 returns a file's text without the mark that some editors put before it;
// the first byte that is not UTF-8 is a fault, and each becomes U+FFFD.
func (r *reader) utf8(src []byte) string {
	s := strings.TrimPrefix(string(src), "\ufeff")
	if utf8.ValidString(s) {
		return s
	}
	at, i := pos{1, 1}, 0
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		if c == utf8.RuneError && n == 1 {
			break
		}
		if at.col++; c == '\n' {
			at = pos{at.line + 1, 1}
		}
		i += n
	}
	r.fault(at, CodeNotUTF8)
	return strings.ToValidUTF8(s, "\ufffd")
}
