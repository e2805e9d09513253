package scoring

// MissingSheet is what one juror of a panel still owes a slot.
type MissingSheet struct {
	Juror   *Person
	Missing []string // criteria still empty; none if it only waits to be handed in
}

// MissingSheets lists the jurors whose sheet for the slot is expected and not handed in.
func (s State) MissingSheets(l *Slot) []MissingSheet {
	var missing []MissingSheet
	for _, p := range s.Panel(l) {
		if g := s.Progress(l, p.User); g.Expected() && !g.HandedIn {
			missing = append(missing, MissingSheet{p, g.Missing})
		}
	}
	return missing
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
