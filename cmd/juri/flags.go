package main

import (
	"errors"
	"fmt"
	"strconv"
)

// whole is a flag's whole number, none below 0.
type whole struct{ n *int }

func (w whole) Set(s string) error {
	n, err := strconv.ParseUint(s, 10, 31)
	if err != nil {
		return errors.New("bounds (0, 1, 2 …)")
	}
	*w.n = int(n)
	return nil
}

func (w whole) String() string {
	if w.n == nil {
		return ""
	}
	return strconv.Itoa(*w.n)
}

func (w whole) Type() string { return "int" }

// between is a flag's number within bounds.
type between struct {
	n           *float64
	least, most float64
}

func (b between) Set(s string) error {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || !(n >= b.least && n <= b.most) { // nor no number at all
		return fmt.Errorf("bounds (%v–%v)", b.least, b.most)
	}
	*b.n = n
	return nil
}

func (b between) String() string {
	if b.n == nil {
		return ""
	}
	return strconv.FormatFloat(*b.n, 'g', -1, 64)
}

func (b between) Type() string { return "float" }
