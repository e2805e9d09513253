package scoring

import (
	"bytes"
	"encoding/json"

	"juri/scoring/exact"
)

// Scores are one sheet's values, in the rubric's order; a criterion without
// one is empty, which is never a zero.
type Scores []CriterionScore

// CriterionScore is one criterion's value.
type CriterionScore struct {
	Criterion string
	Value     exact.Decimal
}

// Get returns the criterion's value, and whether it has one.
func (s Scores) Get(criterion string) (exact.Decimal, bool) {
	for _, c := range s {
		if c.Criterion == criterion {
			return c.Value, true
		}
	}
	return 0, false
}

// at is Get of a criterion that is likely to be at that place.
func (s Scores) at(place int, criterion string) (exact.Decimal, bool) {
	if place < len(s) && s[place].Criterion == criterion {
		return s[place].Value, true
	}
	return s.Get(criterion)
}

// MarshalJSON writes an object, in the rubric's order: {"latar":80,"baru":85}.
func (s Scores) MarshalJSON() ([]byte, error) {
	b := append(make([]byte, 0, 16*len(s)+2), '{')
	for i, c := range s {
		if i > 0 {
			b = append(b, ',')
		}
		id, err := json.Marshal(c.Criterion)
		if err != nil {
			return nil, err
		}
		b = append(append(append(b, id...), ':'), c.Value.String()...)
	}
	return append(b, '}'), nil
}

// UnmarshalJSON reads such an object and keeps its order.
func (s *Scores) UnmarshalJSON(b []byte) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return exact.ErrDecimal
	}
	*s = nil
	for d.More() {
		id, err := d.Token()
		if err != nil {
			return err
		}
		n, err := d.Token()
		if err != nil {
			return err
		}
		num, ok := n.(json.Number)
		if !ok {
			return exact.ErrDecimal
		}
		v, err := exact.ParseDecimal(num.String())
		if err != nil {
			return err
		}
		*s = append(*s, CriterionScore{id.(string), v})
	}
	return nil
}
