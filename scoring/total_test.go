package scoring

import (
	"fmt"
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"juri/scoring/exact"
)

// weighted is a mean of criteria on 0–100 with those weights.
func weighted(weights ...string) *Rubric {
	r := &Rubric{Total: WeightedMean}
	for i, w := range weights {
		r.Criteria = append(r.Criteria, criterion(fmt.Sprint("c", i), w, points("0", "100", "1")))
	}
	return r
}

func scores(values ...string) Scores {
	var s Scores
	for i, v := range values {
		s = append(s, CriterionScore{fmt.Sprint("c", i), d(v)})
	}
	return s
}

func TestPublishedTotals(t *testing.T) {
	sum := weighted("40", "35", "25")
	sum.Total = WeightedSum
	for name, row := range map[string]struct {
		r    *Rubric
		s    Scores
		want exact.Ratio
	}{
		"kipp-2023": {weighted("10", "15", "5", "30", "20", "5", "15"),
			scores("80", "85", "90", "75", "70", "88", "82"), exact.Ratio{Num: 1569, Den: 20}}, // 78.45
		"iga-2023":    {weighted("30", "25", "15", "20", "10"), scores("80", "85", "78", "90", "88"), exact.Ratio{Num: 335, Den: 4}}, // 83.75
		"poster":      {sum, scores("7", "7", "7"), exact.Ratio{Num: 700, Den: 1}},
		"0.1 and 0.2": {weighted("0.1", "0.2"), scores("100", "100"), exact.Ratio{Num: 100, Den: 1}},
	} {
		w, err := row.r.Weigher()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		equal(t, name, w.Total(row.s), row.want)
		equal(t, name+" running", w.Running(row.s), row.want)
	}
}

func TestRunning(t *testing.T) {
	mean, _ := weighted("60", "40").Weigher()
	r := weighted("0.6", "0.4") // whose weights make one, and still a sum
	r.Total = WeightedSum
	sum, _ := r.Weigher()
	half := scores("80")
	equal(t, "mean", mean.Running(half).String(), "80.000000")
	equal(t, "sum", sum.Running(half).String(), "48.000000")
	equal(t, "none", mean.Running(nil), exact.Ratio{})
	equal(t, "no rubric", Weigher{}.Total(nil), exact.Ratio{})
	equal(t, "no rubric", Weigher{}.Running(half), exact.Ratio{})
	equal(t, "no rubric", Weigher{}.Share(0), 0)
}

func drawRubric(t *rapid.T) Rubric {
	weight := rapid.Custom(func(t *rapid.T) exact.Decimal {
		unit := rapid.SampledFrom([]exact.Decimal{exact.One, exact.One / 2, exact.One / 100}).Draw(t, "unit")
		return unit * exact.Decimal(rapid.IntRange(0, 40).Draw(t, "weight"))
	})
	r := Rubric{Total: rapid.SampledFrom([]Total{WeightedMean, WeightedSum}).Draw(t, "total")}
	for i := range rapid.IntRange(0, 2).Draw(t, "blocks") {
		r.Blocks = append(r.Blocks, Block{ID: fmt.Sprint("b", i), Weight: weight.Draw(t, "block")})
	}
	for i := range rapid.IntRange(1, 6).Draw(t, "criteria") {
		r.Criteria = append(r.Criteria, Criterion{
			ID: fmt.Sprint("c", i), Weight: weight.Draw(t, "weight"), Bonus: rapid.IntRange(0, 5).Draw(t, "bonus") == 0,
			Block: rapid.SampledFrom([]string{"", "b0", "b1"}).Draw(t, "in"), Scale: points("-20", "100", "0.25"),
		})
	}
	return r
}

// bigWeights says what each criterion weighs, and all that are asked together.
func bigWeights(r Rubric) (each []*big.Rat, asked *big.Rat) {
	rat := func(d exact.Decimal) *big.Rat { return big.NewRat(int64(d), int64(exact.One)) }
	asked = new(big.Rat)
	for _, c := range r.Criteria {
		w := rat(c.Weight)
		for _, b := range r.Blocks {
			in := new(big.Rat)
			for _, o := range r.Criteria {
				if o.Block == b.ID && !o.Bonus {
					in.Add(in, rat(o.Weight))
				}
			}
			if b.ID == c.Block && in.Sign() > 0 {
				w.Mul(w, rat(b.Weight)).Quo(w, in)
			}
		}
		if each = append(each, w); !c.Bonus {
			asked.Add(asked, w)
		}
	}
	return each, asked
}

func TestTotalIsExact(t *testing.T) {
	refused, checked := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		r := drawRubric(t)
		weights, asked := bigWeights(r)
		w, err := r.Weigher()
		if err != nil {
			refused++
			any := new(big.Rat).Set(asked)
			for i := range weights {
				any.Add(any, weights[i])
			}
			if codeOf(err) == CodeNoWeight && asked.Sign() > 0 || codeOf(err) == CodeNoWeight && r.Total == WeightedSum && any.Sign() > 0 {
				t.Fatalf("%+v: %v", r, err)
			}
			return
		}
		checked++
		var s Scores
		want, whole := new(big.Rat), true
		for i, c := range r.Criteria {
			if rapid.IntRange(0, 9).Draw(t, "empty") == 0 {
				whole = whole && c.Bonus
				continue
			}
			v := exact.Decimal(rapid.IntRange(-80, 400).Draw(t, "value")) * exact.One / 4
			s = append(s, CriterionScore{c.ID, v})
			want.Add(want, new(big.Rat).Mul(weights[i], big.NewRat(int64(v), int64(exact.One))))
		}
		if r.Total == WeightedMean {
			want.Quo(want, asked)
		}
		got := w.Total(s)
		if got.None() == whole {
			t.Fatalf("whole %v, total %v", whole, got)
		}
		if whole && (big.NewRat(got.Num, got.Den).Cmp(want) != 0 || w.Running(s) != got) {
			t.Fatalf("%+v of %v: %v, want %v", r, s, got, want)
		}
	})
	if checked < 4*refused {
		t.Errorf("%d rubrics refused, %d checked", refused, checked)
	}
}

func TestRubricsThatCannotBeTotalled(t *testing.T) {
	bonus := weighted("10")
	bonus.Criteria[0].Bonus = true
	wide := weighted("1", "2", "3")
	wide.Total, wide.Criteria[0].Scale.Max = WeightedSum, exact.MaxDecimal
	wide.Criteria[1].Weight = exact.MaxDecimal
	wide.Criteria[2].Weight = 1
	beyond := weighted("1")
	beyond.Criteria[0].Scale.Values = []exact.Decimal{0, exact.MaxDecimal + 1}
	heavy := weighted("1")
	heavy.Criteria[0].Weight = math.MaxInt64
	block := weighted("1")
	block.Blocks, block.Criteria[0].Block = []Block{{ID: "b", Weight: -exact.One}}, "b"
	primes := weighted("0.999983", "0.999979", "0.999961", "1000")
	for i := range 3 {
		b := fmt.Sprint("b", i)
		primes.Blocks, primes.Criteria[i].Block = append(primes.Blocks, Block{ID: b, Weight: d("33.333333")}), b
		primes.Criteria = append(primes.Criteria, Criterion{ID: b, Block: b, Weight: d("0.7"), Scale: points("0", "100", "1")})
	}
	for name, row := range map[string]struct {
		r    *Rubric
		want Code
	}{
		"no criteria": {weighted(), CodeNoWeight}, "no weight": {weighted("0", "0"), CodeNoWeight},
		"only a bonus": {bonus, CodeNoWeight}, "less than nothing": {weighted("10", "-5"), CodeNoWeight},
		"a block less than nothing": {block, CodeNoWeight},
		"too wide":                  {wide, CodeRubricTooFine}, "no such value": {beyond, CodeRubricTooFine},
		"too heavy": {heavy, CodeRubricTooFine}, "too fine": {primes, CodeRubricTooFine},
	} {
		if _, err := row.r.Weigher(); codeOf(err) != row.want {
			t.Errorf("%s: %v, want %s", name, err, row.want)
		}
	}
	for _, r := range []*Rubric{weighted("33.333333", "33.333333", "33.333334"), weighted("0.000001"), weighted("1000000")} {
		if _, err := r.Weigher(); err != nil {
			t.Errorf("%v: %v", r.Criteria, err)
		}
	}
}
