package exact_test

import (
	"fmt"

	"juri/scoring/exact"
)

// What people type is read with a point or a comma, and no digit of it is lost.
func ExampleParseDecimal() {
	a, _ := exact.ParseDecimal("0,1")
	b, _ := exact.ParseDecimal("0.2")
	c, _ := exact.ParseDecimal("0.3")
	_, err := exact.ParseDecimal("1e3")
	fmt.Println(a+b == c, a+b, err)
	// Output: true 0.3 not a decimal number of at most six places
}

// A third stays a third: only what is shown is rounded, halves away from zero.
func ExampleRatio() {
	third := exact.NewRatio(200, 6)
	fmt.Println(third.Num, third.Den, third.Format(2), third.Cmp(exact.NewRatio(100, 3)))
	fmt.Println(exact.NewRatio(1, 8).Format(2), exact.Ratio{}.None())
	// Output:
	// 100 3 33.33 0
	// 0.13 true
}
