package scoring

// Affects reports whether what somebody may know of a state can have changed
// with an event, s being the state after it. Where it says no, See gives them
// the same as before, but for Seq and Head: their terminals need not be told.
func (s State) Affects(e Event, by Actor) bool {
	var juror string
	switch f := e.Fact.(type) {
	case ClockSet, JournalBegun:
		return false
	case DraftSaved:
		juror = f.Juror
	case SheetSubmitted:
		juror = f.Juror
	case RecusalDeclared:
		juror = f.Juror
	case RecusalWithdrawn:
		juror = f.Juror
	default:
		return true
	}
	p := s.Person(by.User)
	switch {
	case p == nil || by.User == juror: // the host, or who is told nothing but that
		return true
	case p.Role == Juror:
		return !e.Draft() && (s.Contest.Show.Jurors != WhenSealed || p.Chair)
	case p.Role == Board:
		return !e.Draft()
	}
	return true
}
