package scoring

import (
	"encoding/base32"
	"strings"
)

// receiptBits of a hash make a receipt: as many as nobody can look for another
// record with.
const receiptBits = 128

// receiptForm has no letter that looks like another or like a digit.
var receiptForm = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// group is how many characters people compare at once.
const group = 4

// Receipt is what people compare, keep and type: the first 128 bits of the hash,
// in groups of four.
func (h Hash) Receipt() string {
	var b strings.Builder
	for i, c := range receiptForm.EncodeToString(h[:receiptBits/8]) {
		if i > 0 && i%group == 0 {
			b.WriteByte('-')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// Apart is a receipt with its first group, which people compare first, set apart.
func Apart(receipt string) string { return strings.Replace(receipt, "-", "   ", 1) }

// Mark is the receipt's first two groups, where there is no room for more.
func (h Hash) Mark() string { return h.Receipt()[:2*group+1] }

// oldReceipt is how many hex digits older papers have for a receipt.
const oldReceipt = 8

// Is reports whether text stands for the hash: its receipt or mark, however typed,
// all of it in hex, or the eight hex digits that older papers have.
func (h Hash) Is(text string) bool {
	hex := strings.ToLower(strings.TrimSpace(text))
	if hex == h.String() || hex == h.String()[:oldReceipt] {
		return true
	}
	plain := strings.NewReplacer("-", "", " ", "", "o", "0", "i", "1", "l", "1")
	typed := plain.Replace(hex)
	return typed == plain.Replace(h.Receipt()) || typed == plain.Replace(h.Mark())
}
