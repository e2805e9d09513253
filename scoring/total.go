package scoring

import (
	"math/big"
	"slices"

	"juri/scoring/exact"
)

// Weigher turns sheets into exact totals; made once for a rubric.
type Weigher struct {
	criteria []Criterion
	weights  []int64 // of each criterion, in lowest whole numbers
	den      int64   // every total is a whole number over this
	sums     bool    // the rubric adds up, where others average
	top      int64   // the largest sum that so many sheets as may be can make
	whole    int64   // the sum of the weights, bonus left out: of all criteria, where these are some
}

// maxJurors is how many sheets of one entry may be summed without overflow.
const maxJurors = 256

// Weigher returns the rubric's weigher; CodeNoWeight if nothing counts, or less
// than nothing, and CodeRubricTooFine if its weights and scales have no exact
// sums in 63 bits.
func (r *Rubric) Weigher() (Weigher, error) {
	shares, err := r.shares()
	if err != nil {
		return Weigher{}, err
	}
	w := Weigher{criteria: r.Criteria, weights: make([]int64, len(shares)), sums: r.Total == WeightedSum}
	all, asked := new(big.Rat), new(big.Rat)
	for i, c := range r.Criteria {
		all.Add(all, shares[i])
		if !c.Bonus {
			asked.Add(asked, shares[i])
		}
	}
	if all.Sign() == 0 || !w.sums && asked.Sign() == 0 {
		return Weigher{}, refuse(CodeNoWeight)
	}
	den := big.NewInt(1)
	for _, share := range shares {
		if !w.sums {
			share.Quo(share, asked)
		}
		g := new(big.Int).GCD(nil, nil, den, share.Denom())
		den.Mul(den, g.Quo(share.Denom(), g))
	}
	top := new(big.Int) // the largest sum that sheets can make
	for i, share := range shares {
		whole := new(big.Int).Quo(den, share.Denom())
		whole.Mul(whole, share.Num())
		w.weights[i] = whole.Int64() // or too large for it, and then so is top
		top.Add(top, whole.Mul(whole, big.NewInt(int64(r.Criteria[i].Scale.reach()))))
	}
	den.Mul(den, big.NewInt(int64(exact.One)))
	jurors := big.NewInt(maxJurors)
	w.den, w.top = den.Int64(), top.Int64()
	w.whole = w.asked()
	if !top.Mul(top, jurors).IsInt64() || !den.Mul(den, jurors).IsInt64() {
		return Weigher{}, refuse(CodeRubricTooFine)
	}
	return w, nil
}

// Dances are the criteria that skating places each by itself, where there are
// several; CodeDancesWeigh if some weigh more than others.
func (r *Rubric) Dances() ([]string, error) {
	shares, err := r.shares()
	if err != nil {
		return nil, err
	}
	var ids []string
	var one *big.Rat
	for i, c := range r.Criteria {
		switch {
		case shares[i].Sign() == 0:
			continue
		case one == nil:
			one = shares[i]
		case one.Cmp(shares[i]) != 0 || c.Bonus:
			return nil, refuse(CodeDancesWeigh)
		}
		ids = append(ids, c.ID)
	}
	if len(ids) < 2 {
		return nil, nil
	}
	return ids, nil
}

// shares returns what each criterion weighs, in points: its own weight, or its
// part of its block's.
func (r *Rubric) shares() ([]*big.Rat, error) {
	in := map[string]exact.Decimal{} // block -> sum of its criteria's weights
	for _, c := range r.Criteria {
		switch {
		case c.Weight < 0:
			return nil, refuse(CodeNoWeight)
		case c.Weight > exact.MaxDecimal || c.Scale.reach() > exact.MaxDecimal:
			return nil, refuse(CodeRubricTooFine)
		case !c.Bonus:
			in[c.Block] += c.Weight
		}
	}
	weight := map[string]exact.Decimal{}
	for _, b := range r.Blocks {
		switch {
		case b.Weight < 0:
			return nil, refuse(CodeNoWeight)
		case b.Weight > exact.MaxDecimal:
			return nil, refuse(CodeRubricTooFine)
		}
		weight[b.ID] = b.Weight
	}
	shares := make([]*big.Rat, len(r.Criteria))
	for i, c := range r.Criteria {
		shares[i] = big.NewRat(int64(c.Weight), int64(exact.One))
		if b, ok := weight[c.Block]; ok && in[c.Block] > 0 {
			shares[i].SetFrac64(int64(c.Weight), int64(in[c.Block]))
			shares[i].Mul(shares[i], big.NewRat(int64(b), int64(exact.One)))
		}
	}
	return shares, nil
}

// reach returns how far from zero the scale goes, at least to One.
func (s Scale) reach() exact.Decimal {
	far := max(s.Max, -s.Min, exact.One)
	for _, v := range s.Values {
		far = max(far, v, -v)
	}
	return far
}

// asked is the sum of the weights, bonus left out.
func (w Weigher) asked() (sum int64) {
	for i, c := range w.criteria {
		if !c.Bonus {
			sum += w.weights[i]
		}
	}
	return sum
}

// only is the weigher of some of the criteria, each with its weight in the whole: a
// mean is that of what they weigh together.
func (w Weigher) only(ids []string) Weigher {
	some := Weigher{sums: w.sums, den: w.den, whole: w.whole}
	for i, c := range w.criteria {
		if slices.Contains(ids, c.ID) {
			some.criteria, some.weights = append(some.criteria, c), append(some.weights, w.weights[i])
		}
	}
	if part := some.asked(); !w.sums && part > 0 {
		some.den = part * int64(exact.One)
	}
	return some
}

// Times makes every total so many times as large; CodeRubricTooFine if it has no
// exact sums in 63 bits then.
func (w Weigher) Times(f exact.Ratio) (Weigher, error) {
	if f.Num == f.Den {
		return w, nil
	}
	many := w
	num, den := big.NewInt(f.Num), new(big.Int).Mul(big.NewInt(w.den), big.NewInt(f.Den))
	top := new(big.Int).Mul(big.NewInt(w.top), num)
	if f.Num <= 0 || !top.Mul(top, big.NewInt(maxJurors)).IsInt64() || !new(big.Int).Mul(den, big.NewInt(maxJurors)).IsInt64() {
		return Weigher{}, refuse(CodeRubricTooFine)
	}
	many.weights = slices.Clone(w.weights)
	for i := range many.weights {
		many.weights[i] *= f.Num
	}
	many.den, many.top, many.whole = den.Int64(), w.top*f.Num, w.whole*f.Num
	return many, nil
}

// Share returns a criterion's part of the whole weight, in 0..1; for showing.
func (w Weigher) Share(criterion int) float64 {
	if w.whole == 0 {
		return 0
	}
	return float64(w.weights[criterion]) / float64(w.whole)
}

// Part returns what value v of a criterion adds to its sheet's total, exactly.
func (w Weigher) Part(criterion int, v exact.Decimal) exact.Ratio {
	return exact.NewRatio(w.weights[criterion]*int64(v), w.den)
}

// Den is what every total is a whole number over.
func (w Weigher) Den() int64 { return w.den }

// Sum returns the sheet's weighted sum on the measure of Den, and whether every
// criterion that counts has a value.
func (w Weigher) Sum(s Scores) (num int64, whole bool) {
	whole = true
	for i := range w.criteria {
		c := &w.criteria[i]
		v, ok := s.at(i, c.ID)
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
func (w Weigher) Total(s Scores) exact.Ratio {
	num, whole := w.Sum(s)
	if !whole {
		return exact.Ratio{}
	}
	return exact.NewRatio(num, w.den)
}

// Running returns the total over the criteria filled in so far, as if the sheet
// asked only those; no number if none counts yet. It is shown to the juror while
// they type and never ranked.
func (w Weigher) Running(s Scores) exact.Ratio {
	num, whole := w.Sum(s)
	if whole {
		return exact.NewRatio(num, w.den)
	}
	var part int64
	for i, c := range w.criteria {
		if c.Bonus {
			continue
		}
		if _, ok := s.Get(c.ID); ok {
			part += w.weights[i]
		}
	}
	if part == 0 {
		return exact.Ratio{}
	}
	if w.sums { // what is in so far
		return exact.NewRatio(num, w.den)
	}
	sum := big.NewRat(num, part)
	total, _ := exact.OfRat(sum.Mul(sum, big.NewRat(w.asked(), w.den)))
	return total
}
