package scoring

// Asked is what a sheet asks, and how it is totalled.
type Asked struct {
	Rubric
	Weigher Weigher
}

// RubricOf is what the entry is judged by.
func (s State) RubricOf(*Slot) *Asked {
	if s.rubric == nil {
		return &Asked{}
	}
	return s.rubric
}

// Asked is what the juror's sheet of the slot asks.
func (s State) Asked(l *Slot, _ string) *Asked { return s.RubricOf(l) }
