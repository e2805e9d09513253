package kit

// Tick is what the root sends its screen about each second, on the contest
// clock's second, while the screen is Ticking.
type Tick struct{}
