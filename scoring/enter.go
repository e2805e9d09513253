package scoring

// EnterSheets hands in sheets that were filled in on paper, all or none: each as
// Submit does for its juror. Those that stand already as they are here are left out.
type EnterSheets struct{ Sheets []Submit }

func (c EnterSheets) decide(s State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	var facts []Fact
	var last error
	for _, sheet := range c.Sheets {
		f, err := sheet.decide(s, by)
		if e, is := err.(*Error); is && e.Code == CodeUnchanged {
			last = err
			continue
		}
		if err != nil {
			return nil, err
		}
		facts = append(facts, f...)
		s = Apply(s, eventsOf(by.User, f)...)
	}
	if len(facts) == 0 && last != nil {
		return nil, last
	}
	return facts, nil
}
