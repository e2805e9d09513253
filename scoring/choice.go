package scoring

import (
	"strings"

	"juri/scoring/exact"
)

// Choices are the texts of the criterion's values, where each value of its scale has one:
// a juror chooses among them. None where a text is for a range of values.
func (r *Rubric) Choices(c Criterion) []Level {
	levels := r.Levels(c)
	if len(levels) < 2 || len(levels) != c.Scale.size() {
		return nil
	}
	for _, l := range levels {
		if !c.Scale.Allows(l.From) {
			return nil
		}
	}
	return levels
}

func (s Scale) size() int {
	if len(s.Values) > 0 {
		return len(s.Values)
	}
	lo, hi := s.Bounds()
	if s.Step <= 0 {
		return 1
	}
	return int((hi-lo)/s.Step) + 1
}

// Read is what is written as a criterion's score: a number, or the text of one of its
// choices in either language.
func (r *Rubric) Read(criterion, written string) (exact.Decimal, error) {
	c, _ := r.Criterion(criterion)
	for _, l := range r.Choices(c) {
		for _, name := range [...]string{l.Name.ID, l.Name.EN} {
			if name != "" && strings.EqualFold(name, strings.TrimSpace(written)) {
				return l.From, nil
			}
		}
	}
	v, err := exact.ParseDecimal(written)
	if err != nil {
		return 0, refuse(CodeNotANumber, "value", written)
	}
	return v, nil
}
