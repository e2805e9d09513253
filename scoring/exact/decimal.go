// Package exact is decimals and fractions without rounding: no floating point comes between what a juror typed and a place.
package exact

import (
	"errors"
	"math/big"
	"strconv"
	"strings"
)

// Decimal is an exact decimal number in millionths: a score, a weight or a
// scale's bound.
type Decimal int64

// One is the number 1.
const One Decimal = 1_000_000

// MaxDecimal bounds what people may write, so that sums of sheets stay exact.
const MaxDecimal = 1_000_000 * One

// ErrDecimal says that a text is no such number.
var ErrDecimal = errors.New("not a decimal number of at most six places")

// ParseDecimal reads "80", "7.5" or "7,5", from -1000000 to 1000000 with at
// most six decimal places.
func ParseDecimal(s string) (Decimal, error) {
	s = strings.TrimSpace(s)
	sign := Decimal(1)
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		sign, s = -1, rest
	}
	whole, part, dotted := strings.Cut(strings.Replace(s, ",", ".", 1), ".")
	if whole == "" && part == "" || dotted && part == "" || len(whole) > 7 || len(part) > 6 {
		return 0, ErrDecimal
	}
	var d Decimal
	for _, r := range whole + part + "000000"[len(part):] {
		if r < '0' || r > '9' {
			return 0, ErrDecimal
		}
		d = d*10 + Decimal(r-'0')
	}
	if d > MaxDecimal {
		return 0, ErrDecimal
	}
	return sign * d, nil
}

// String writes the shortest form with a decimal point: "80", "7.5".
func (d Decimal) String() string {
	u, s := uint64(d), ""
	if d < 0 {
		u, s = -u, "-"
	}
	s += strconv.FormatUint(u/uint64(One), 10)
	if part := u % uint64(One); part != 0 {
		p := strconv.FormatUint(part+uint64(One), 10)[1:]
		s += "." + strings.TrimRight(p, "0")
	}
	return s
}

// Rat is the number, for sums that need room.
func (d Decimal) Rat() *big.Rat { return big.NewRat(int64(d), int64(One)) }

// MarshalJSON writes the number itself: 80, 7.5.
func (d Decimal) MarshalJSON() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalJSON reads a number as ParseDecimal does.
func (d *Decimal) UnmarshalJSON(b []byte) (err error) {
	*d, err = ParseDecimal(string(b))
	return err
}
