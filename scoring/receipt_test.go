package scoring

import (
	"strings"
	"testing"
)

// A receipt is 128 bits of the hash, read however somebody types it, and older
// ones are read as well.
func TestReceipt(t *testing.T) {
	h := Hash{0x0a, 0xbc, 0xde, 0xf0, 0xff, 0x80, 7: 1, 15: 0xff, 16: 0xee}
	equal(t, "receipt", h.Receipt(), "1ayd-xw7z-g000-2000-0000-0000-zw")
	equal(t, "mark", h.Mark(), h.Receipt()[:9])
	for _, typed := range []string{
		h.Receipt(), h.Mark(), h.String(), "0abcdef0", " 0ABCDEF0 ", strings.ToUpper(h.Receipt()), strings.ReplaceAll(h.Receipt(), "-", ""),
		strings.ReplaceAll(h.Receipt(), "-", " "), strings.ReplaceAll(strings.ReplaceAll(h.Receipt(), "0", "O"), "1", "l"),
	} {
		if !h.Is(typed) {
			t.Errorf("%q does not stand for it", typed)
		}
	}
	for _, typed := range []string{"", "-", h.Receipt()[:4], h.Receipt()[:len(h.Receipt())-1], h.Receipt() + "0", h.String()[:7], h.String()[:9], "0abcdef1"} {
		if h.Is(typed) {
			t.Errorf("%q stands for it", typed)
		}
	}
	for i := range h {
		other := h
		other[i] ^= 1
		if got := other.Receipt() == h.Receipt(); got != (i >= 16) {
			t.Errorf("byte %d is in the receipt: %v", i, !got)
		}
	}
}
