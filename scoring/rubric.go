package scoring

import (
	"bytes"
	"encoding/json"
	"math"
	"slices"
	"strings"

	"juri/scoring/exact"
)

// Text is a sentence or a name in each of the languages juri speaks.
// An empty language falls back to the other.
type Text struct {
	ID string `json:"id,omitempty"`
	EN string `json:"en,omitempty"`
}

// In returns the text in language "id" or "en".
func (t Text) In(lang string) string {
	if (lang == "en" && t.EN != "") || t.ID == "" {
		return t.EN
	}
	return t.ID
}

// Total says how the criteria of one sheet make one number.
type Total string

// The totals.
const (
	WeightedMean Total = "mean" // Σ weight × value / Σ weight
	WeightedSum  Total = "sum"  // Σ weight × value
)

// Rubric is what a sheet asks.
type Rubric struct {
	ID       string      `json:"id,omitempty"` // the preset's name, if it is one
	Name     Text        `json:"name"`
	Total    Total       `json:"total"`
	Places   bool        `json:"places,omitempty"` // a sheet's total is a place: the lower the better
	Once     bool        `json:"once,omitempty"`   // and each juror gives each place of a room once
	Blocks   []Block     `json:"blocks,omitempty"`
	Criteria []Criterion `json:"criteria"`
	Bands    []Level     `json:"bands,omitempty"` // what a value means where its criterion says nothing
}

// Block groups criteria under a weight of its own (70 % substance, 30 %
// interview): a criterion then weighs its share of its block.
type Block struct {
	ID     string        `json:"id"`
	Name   Text          `json:"name"`
	Weight exact.Decimal `json:"weight"`
}

// Criterion is one line of a rubric.
type Criterion struct {
	ID     string        `json:"id"`
	Name   Text          `json:"name"`
	Help   Text          `json:"help,omitzero"`
	Block  string        `json:"block,omitempty"`
	Weight exact.Decimal `json:"weight"`          // 0: shown and filled in, not counted
	Bonus  bool          `json:"bonus,omitempty"` // counts on top: never in the mean's divisor, and may stay empty
	Scale  Scale         `json:"scale"`
	Levels []Level       `json:"levels,omitempty"`
}

// Level describes the values from From up to the next level.
type Level struct {
	From exact.Decimal `json:"from"`
	Name Text          `json:"name"`
}

// Scale is the values that a criterion allows: Values if there are any, else
// every Step from Min to Max.
type Scale struct {
	Min    exact.Decimal   `json:"min,omitempty"`
	Max    exact.Decimal   `json:"max,omitempty"`
	Step   exact.Decimal   `json:"step,omitempty"`
	Values []exact.Decimal `json:"values,omitempty"` // ascending
}

// Allows reports whether v is on the scale.
func (s Scale) Allows(v exact.Decimal) bool {
	if len(s.Values) > 0 {
		return slices.Contains(s.Values, v)
	}
	return v >= s.Min && v <= s.Max && s.Step > 0 && (v-s.Min)%s.Step == 0
}

// Bounds returns the lowest and the highest value of the scale.
func (s Scale) Bounds() (lo, hi exact.Decimal) {
	if n := len(s.Values); n > 0 {
		return s.Values[0], s.Values[n-1]
	}
	if s.Step > 0 && s.Min < s.Max {
		return s.Min, s.Max - (s.Max-s.Min)%s.Step
	}
	return s.Min, s.Max
}

// Next returns the value steps places up (or down) the scale from v, held at
// its ends. Between two values of the scale, one step leads to the next of them.
func (s Scale) Next(v exact.Decimal, steps int) exact.Decimal {
	if n := len(s.Values); n > 0 {
		i, on := slices.BinarySearch(s.Values, v)
		if !on && steps > 0 {
			i--
		}
		return s.Values[min(max(i+steps, 0), n-1)]
	}
	lo, hi := s.Bounds()
	v = min(max(v, lo), hi)
	if s.Step > 0 && (v-lo)%s.Step != 0 {
		v -= (v - lo) % s.Step
		if steps < 0 {
			v += s.Step
		}
	}
	return min(max(v+exact.Decimal(steps)*s.Step, lo), hi)
}

// String says what is allowed: "0–100", "0–10 (0.5)" or "1, 2, 3, 5".
func (s Scale) String() string {
	if len(s.Values) > 0 {
		all := make([]string, len(s.Values))
		for i, v := range s.Values {
			all[i] = v.String()
		}
		return strings.Join(all, ", ")
	}
	r := s.Min.String() + "–" + s.Max.String()
	if s.Step != exact.One {
		r += " (" + s.Step.String() + ")"
	}
	return r
}

// Criterion returns the rubric's criterion of that id.
func (r *Rubric) Criterion(id string) (Criterion, bool) {
	for _, c := range r.Criteria {
		if c.ID == id {
			return c, true
		}
	}
	return Criterion{}, false
}

// Levels are the criterion's own descriptions of its values, or else the rubric's bands.
func (r *Rubric) Levels(c Criterion) []Level {
	if len(c.Levels) > 0 {
		return c.Levels
	}
	return r.Bands
}

// Level returns what a criterion's value means: its own description, else the
// rubric's band; the zero Text if neither says.
func (r *Rubric) Level(c Criterion, v exact.Decimal) Text {
	best := Level{From: math.MinInt64}
	for _, l := range r.Levels(c) {
		if l.From <= v && l.From >= best.From {
			best = l
		}
	}
	return best.Name
}

// own returns the scores under the rubric's own ids, which a sheet then has in
// common with all others instead of in memory of its own.
func (r *Rubric) own(scores Scores) Scores {
	out := slices.Clone(scores)
	for i := range out {
		id := &out[i].Criterion
		if i < len(r.Criteria) && r.Criteria[i].ID == *id { // where it is likely to be
			*id = r.Criteria[i].ID
		} else if at := slices.IndexFunc(r.Criteria, func(c Criterion) bool { return c.ID == *id }); at >= 0 {
			*id = r.Criteria[at].ID
		}
	}
	return out
}

// Missing lists the criteria that a sheet must still fill in, in the rubric's order.
func (r *Rubric) Missing(s Scores) []string {
	var ids []string
	for i := range r.Criteria {
		c := &r.Criteria[i]
		if _, ok := s.at(i, c.ID); !ok && !c.Bonus {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

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
