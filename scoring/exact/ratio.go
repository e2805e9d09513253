package exact

import (
	"cmp"
	"math/big"
	"math/bits"
	"strconv"
)

// Ratio is an exact fraction, in points; Den is above zero. The zero Ratio
// means that there is no number.
type Ratio struct{ Num, Den int64 }

// NewRatio returns num/den in lowest terms.
func NewRatio(num, den int64) Ratio {
	if g := GCD(num, den); g > 1 {
		num, den = num/g, den/g
	}
	return Ratio{num, den}
}

// OfRat is the number as a Ratio; false if it is too fine for one.
func OfRat(r *big.Rat) (Ratio, bool) {
	if !r.Num().IsInt64() || !r.Denom().IsInt64() {
		return Ratio{}, false
	}
	return Ratio{r.Num().Int64(), r.Denom().Int64()}, true
}

// None reports whether there is no number.
func (r Ratio) None() bool { return r.Den == 0 }

// Cmp compares exactly: -1, 0 or +1. No number is below every number.
func (r Ratio) Cmp(o Ratio) int {
	switch {
	case r.None() || o.None():
		return cmp.Compare(min(r.Den, 1), min(o.Den, 1))
	case r.Num < 0 && o.Num >= 0:
		return -1
	case r.Num >= 0 && o.Num < 0:
		return 1
	}
	// a/b against c/d is a·d against c·b, in 128 bits.
	ah, al := bits.Mul64(magnitude(r.Num), uint64(o.Den))
	ch, cl := bits.Mul64(magnitude(o.Num), uint64(r.Den))
	c := 0
	switch {
	case ah < ch || ah == ch && al < cl:
		c = -1
	case ah > ch || al > cl:
		c = 1
	}
	if r.Num < 0 {
		return -c
	}
	return c
}

// Plus adds points to a number; no number where none has 63 bits for it.
func (r Ratio) Plus(d Decimal) Ratio {
	if r.None() {
		return r
	}
	sum, _ := OfRat(new(big.Rat).Add(r.Rat(), d.Rat()))
	return sum
}

// Rat is the number, for sums that need room.
func (r Ratio) Rat() *big.Rat { return big.NewRat(r.Num, r.Den) }

// Float returns the nearest float64, for pictures only: never for a place.
func (r Ratio) Float() float64 {
	if r.None() {
		return 0
	}
	return float64(r.Num) / float64(r.Den)
}

// Format writes the number with so many decimals (0 to 6), halves rounded away
// from zero, with a decimal point; "" if there is no number.
func (r Ratio) Format(decimals int) string {
	if r.None() {
		return ""
	}
	scale := uint64(1)
	for range decimals {
		scale *= 10
	}
	den := uint64(r.Den)
	whole, rest := magnitude(r.Num)/den, magnitude(r.Num)%den
	hi, lo := bits.Mul64(rest, scale)
	lo, carry := bits.Add64(lo, den/2, 0)
	part, _ := bits.Div64(hi+carry, lo, den) // rest < den, so it is scale at most
	if part == scale {
		whole, part = whole+1, 0
	}
	s := strconv.FormatUint(whole, 10)
	if decimals > 0 {
		s += "." + strconv.FormatUint(part+scale, 10)[1:]
	}
	if r.Num < 0 && (whole != 0 || part != 0) {
		s = "-" + s
	}
	return s
}

// String is Format with the six decimals that JSON carries.
func (r Ratio) String() string { return r.Format(6) }

// Average is the mean of numbers; no number of none.
func Average(of []Ratio) Ratio {
	if len(of) == 0 {
		return Ratio{}
	}
	num, den := int64(0), int64(1)
	for _, r := range of {
		g := GCD(den, r.Den)
		num, den = num*(r.Den/g)+r.Num*(den/g), den/g*r.Den
	}
	return NewRatio(num, den*int64(len(of)))
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

// GCD is the greatest common divisor.
func GCD(a, b int64) int64 {
	if a < 0 {
		a = -a
	}
	if b < 0 {
		b = -b
	}
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
