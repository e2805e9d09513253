package scoring

import "math"

// Weigher turns sheets into exact totals; made once for a rubric.
type Weigher struct {
	criteria []Criterion
	weights  []int64 // of each criterion, in lowest whole numbers
	den      int64   // every total is a whole number over this
}

// maxJurors is how many sheets of one entry may be summed without overflow.
const maxJurors = 1000

// Weigher returns the rubric's weigher; CodeNoWeight if nothing counts and
// CodeRubricTooFine if its weights and scales have no exact sums in 63 bits.
func (r *Rubric) Weigher() (Weigher, error) {
	w := Weigher{criteria: r.Criteria, weights: r.wholeWeights()}
	if w.weights == nil {
		return Weigher{}, refuse(CodeRubricTooFine)
	}
	var common, sum int64
	top := 0.0
	for i, c := range r.Criteria {
		common = gcd(common, w.weights[i])
		lo, hi := c.Scale.Bounds()
		top += float64(w.weights[i]) * float64(max(hi, -lo, One))
		if !c.Bonus {
			sum += w.weights[i]
		}
	}
	if common == 0 || r.Total != WeightedSum && sum == 0 {
		return Weigher{}, refuse(CodeNoWeight)
	}
	w.den = sum / common * int64(One)
	if r.Total == WeightedSum {
		// A weight is whole millionths (blocks aside, which only make sense in
		// a mean), and so is a value.
		g := gcd(common, int64(One))
		w.den = int64(One) / g * int64(One)
		common = g
	}
	for i := range w.weights {
		w.weights[i] /= common
	}
	if top/float64(common)*maxJurors > math.MaxInt64/2 || float64(w.den)*maxJurors > math.MaxInt64/2 {
		return Weigher{}, refuse(CodeRubricTooFine)
	}
	return w, nil
}

// wholeWeights returns each criterion's weight with its block's share in it, on
// one whole-number measure; nil when there is none within 63 bits.
func (r *Rubric) wholeWeights() []int64 {
	in := map[string]int64{} // block -> sum of its criteria's weights
	for _, c := range r.Criteria {
		if !c.Bonus {
			in[c.Block] += int64(c.Weight)
		}
	}
	lcm := int64(1)
	for _, b := range r.Blocks {
		if s := in[b.ID]; s > 0 {
			lcm = lcm / gcd(lcm, s) * s
		}
		if lcm > 1<<40 {
			return nil
		}
	}
	whole := make([]int64, len(r.Criteria))
	for i, c := range r.Criteria {
		whole[i] = int64(c.Weight)
		for _, b := range r.Blocks {
			if b.ID == c.Block && in[b.ID] > 0 {
				share := int64(b.Weight) / int64(One) // in whole points
				if int64(b.Weight)%int64(One) != 0 || share > 1_000_000 {
					return nil
				}
				whole[i] = lcm / in[b.ID] * int64(c.Weight) * share
			}
		}
	}
	return whole
}

// Share returns a criterion's part of the whole weight, in 0..1; for showing.
func (w Weigher) Share(criterion int) float64 {
	var sum int64
	for i, c := range w.criteria {
		if !c.Bonus {
			sum += w.weights[i]
		}
	}
	if sum == 0 {
		return 0
	}
	return float64(w.weights[criterion]) / float64(sum)
}

// sum returns the sheet's weighted sum on the measure of den, and whether every
// criterion that counts has a value.
func (w Weigher) sum(s Scores) (num int64, whole bool) {
	whole = true
	for i, c := range w.criteria {
		v, ok := s.Get(c.ID)
		if !ok {
			whole = whole && c.Bonus
			continue
		}
		num += w.weights[i] * int64(v)
	}
	return num, whole
}

// Total returns the exact total of a whole sheet; no number if a criterion that
// must be filled in is empty.
func (w Weigher) Total(s Scores) Ratio {
	num, whole := w.sum(s)
	if !whole {
		return Ratio{}
	}
	return ratio(num, w.den)
}

// Running returns the total over the criteria filled in so far, as if the sheet
// asked only those; no number if none counts yet. It is shown to the juror while
// they type and never ranked.
func (w Weigher) Running(s Scores) Ratio {
	num, whole := w.sum(s)
	if whole {
		return ratio(num, w.den)
	}
	var full, part int64
	for i, c := range w.criteria {
		if c.Bonus {
			continue
		}
		full += w.weights[i]
		if _, ok := s.Get(c.ID); ok {
			part += w.weights[i]
		}
	}
	if part == 0 {
		return Ratio{}
	}
	if full*int64(One) != w.den { // a sum: what is in so far
		return ratio(num, w.den)
	}
	return ratio(num, part*int64(One))
}
