package scoring

// Owed is what one juror of a panel still owes a slot.
type Owed struct {
	Juror   *Person
	Missing []string // criteria still empty; none if it only waits to be handed in
}

// Owed lists the jurors whose sheet for the slot is expected and not handed in.
func (s State) Owed(l *Slot) []Owed {
	var owed []Owed
	for _, p := range s.Panel(l) {
		if g := s.Progress(l, p.User); g.Expected() && !g.HandedIn {
			owed = append(owed, Owed{p, g.Missing})
		}
	}
	return owed
}

// Sheets counts the slot's sheets that are handed in, and those expected: none of
// a juror with a conflict, and only one that is there of who was not there.
func (s State) Sheets(l *Slot) (in, of int) {
	for _, p := range s.Panel(l) {
		g := s.Progress(l, p.User)
		if !g.Expected() {
			continue
		}
		of++
		if g.HandedIn {
			in++
		}
	}
	return in, of
}
