package kit

// Size is how much a screen can show side by side.
type Size int

// The sizes: a phone, a terminal, a projector or a full-screen window.
const (
	Narrow Size = iota // under 60 columns
	Normal
	Wide // 140 columns and more
)

// SizeOf is the size of a terminal of w columns.
func SizeOf(w int) Size {
	switch {
	case w < 60:
		return Narrow
	case w < 140:
		return Normal
	}
	return Wide
}

// The least that a screen can be used in.
const (
	MinWidth  = 40
	MinHeight = 15
)

// TooSmall says that no screen can be used: under 40 columns or 15 lines.
func TooSmall(w, h int) bool { return w < MinWidth || h < MinHeight }
