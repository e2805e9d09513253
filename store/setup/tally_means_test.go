package setup

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// paper is a random contest as somebody with paper would keep it: weights and values as
// fractions, and the same as a file.
type paper struct {
	rubric  scoring.Rubric
	weights []*big.Rat // of each criterion, its block's share included
	divisor *big.Rat   // 1 where totals are sums
	sheets  map[string]map[string][]*big.Rat
	file    string
}

// newPaper draws one: some criteria in blocks, some a bonus that may stay empty, some
// sheets missing.
func newPaper(rng *rand.Rand) *paper {
	p := &paper{divisor: new(big.Rat), sheets: map[string]map[string][]*big.Rat{}}
	p.rubric.Total = scoring.WeightedMean
	if rng.IntN(2) == 0 {
		p.rubric.Total = scoring.WeightedSum
	}
	blocks := rng.IntN(3)
	for b := range blocks {
		p.rubric.Blocks = append(p.rubric.Blocks, scoring.Block{ID: fmt.Sprint("b", b), Weight: exact.Decimal(1+rng.IntN(9)) * exact.One})
	}
	inBlock := map[string]int64{}
	n := 1 + rng.IntN(6)
	for c := range n {
		of := scoring.Criterion{ID: fmt.Sprint("c", c), Weight: exact.Decimal(1+rng.IntN(40)) * exact.One / 2, Scale: scoring.Scale{Max: 100 * exact.One, Step: exact.One / 4}}
		if c > 0 && rng.IntN(5) == 0 {
			of.Bonus = true
		} else if blocks > 0 && rng.IntN(4) > 0 {
			of.Block = p.rubric.Blocks[rng.IntN(blocks)].ID
			inBlock[of.Block] += int64(of.Weight)
		}
		p.rubric.Criteria = append(p.rubric.Criteria, of)
	}
	for _, c := range p.rubric.Criteria {
		w := big.NewRat(int64(c.Weight), int64(exact.One))
		for _, b := range p.rubric.Blocks {
			if b.ID == c.Block {
				w = new(big.Rat).Mul(big.NewRat(int64(c.Weight), inBlock[b.ID]), big.NewRat(int64(b.Weight), int64(exact.One)))
			}
		}
		if p.weights = append(p.weights, w); !c.Bonus {
			p.divisor.Add(p.divisor, w)
		}
	}
	if p.rubric.Total == scoring.WeightedSum {
		p.divisor.SetInt64(1)
	}
	var out strings.Builder
	out.WriteString("entry,juror")
	for _, c := range p.rubric.Criteria {
		out.WriteString("," + c.ID)
	}
	for _, row := range rng.Perm(9 * 7) { // in no order
		entry, juror := fmt.Sprint("e", row/7), fmt.Sprint("j", row%7)
		if rng.IntN(4) == 0 {
			continue
		}
		values := make([]*big.Rat, n)
		fmt.Fprintf(&out, "\n%s,%s", entry, juror)
		for i, c := range p.rubric.Criteria {
			out.WriteByte(',')
			if c.Bonus && rng.IntN(2) == 0 {
				continue
			}
			values[i] = big.NewRat(int64(rng.IntN(401)), 4)
			out.WriteString(values[i].FloatString(2))
		}
		if p.sheets[entry] == nil {
			p.sheets[entry] = map[string][]*big.Rat{}
		}
		p.sheets[entry][juror] = values
	}
	p.file = out.String() + "\n"
	return p
}

// total is a sheet's.
func (p *paper) total(values []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for i, v := range values {
		if v != nil {
			sum.Add(sum, new(big.Rat).Mul(p.weights[i], v))
		}
	}
	return sum.Quo(sum, p.divisor)
}

// mean is that of the values that are there; nil where there are none.
func mean(values []*big.Rat) *big.Rat {
	sum, n := new(big.Rat), int64(0)
	for _, v := range values {
		if v != nil {
			sum.Add(sum, v)
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return sum.Quo(sum, big.NewRat(n, 1))
}

// TestTallyMeansAgainstFractions: what a file's scores come to (each criterion's mean, each
// sheet's total, each entry's score and place) is what fractions on paper come to.
func TestTallyMeansAgainstFractions(t *testing.T) {
	rng := rand.New(rand.NewPCG(19, 5))
	tried := 0
	for i := range 300 {
		p := newPaper(rng)
		tally, err := tallied(tallyFile(t, "s.csv", p.file), &p.rubric)
		if err != nil {
			t.Fatalf("%v in\n%s", err, p.file)
		}
		b, err := tally.Ballots(rank.Mean, 1)
		if err != nil { // no exact sums in 63 bits: said, not rounded
			continue
		}
		tried++
		if len(b.Entries) != len(p.sheets) {
			t.Fatalf("%d: %d entries, not %d", i, len(b.Entries), len(p.sheets))
		}
		scores := map[string]*big.Rat{}
		for _, e := range b.Entries {
			for at := range p.rubric.Criteria {
				var values []*big.Rat
				for _, sheet := range p.sheets[e.ID] {
					values = append(values, sheet[at])
				}
				want, got := mean(values), e.Means[at]
				if got.None() != (want == nil) || want != nil && got.Rat().Cmp(want) != 0 {
					t.Errorf("%d: %s has %v in c%d, not %v", i, e.ID, got, at, want)
				}
			}
			if len(e.Marks) != len(p.sheets[e.ID]) {
				t.Errorf("%d: %s has %d sheets, not %d", i, e.ID, len(e.Marks), len(p.sheets[e.ID]))
			}
			var totals []*big.Rat
			for _, m := range e.Marks {
				want := p.total(p.sheets[e.ID][b.Jurors[m.Juror]])
				if got := big.NewRat(m.Total, b.Den); got.Cmp(want) != 0 {
					t.Errorf("%d: %s by %s is %v, not %v", i, e.ID, b.Jurors[m.Juror], got, want)
				}
				totals = append(totals, want)
			}
			scores[e.ID] = mean(totals)
		}
		table, _ := rank.Standings(b, rank.Rules{Method: rank.Mean}, rank.Decisions{})
		for _, row := range table.Rows {
			place := 1
			for _, other := range scores {
				if other.Cmp(scores[row.Entry]) > 0 {
					place++
				}
			}
			if row.Score.Rat().Cmp(scores[row.Entry]) != 0 || row.Rank != place {
				t.Errorf("%d: %s has %v and place %d, not %v and %d", i, row.Entry, row.Score, row.Rank, scores[row.Entry], place)
			}
		}
	}
	if tried < 200 {
		t.Errorf("only %d contests could be worked out", tried)
	}
}
