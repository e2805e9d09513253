package rank

import (
	"slices"
	"strconv"

	"juri/scoring/exact"
)

// Method names a way to turn sheets into places.
type Method string

// The methods. Every one works on the same sheets: those handed in for entries
// that take part and have at least the panel's least number of them.
const (
	Mean       Method = "mean"        // the mean of the sheets' totals
	Trimmed    Method = "trimmed"     // the mean without the highest and the lowest sheet
	HighLow    Method = "high-low"    // the mean without each criterion's highest and lowest value
	DropLowest Method = "drop-lowest" // the mean without the lowest sheet
	Median     Method = "median"      // the middle sheet; of an even number the mean of the middle two
	RankSum    Method = "ranksum"     // the sum of the places that each juror gives, ties averaged
	Points     Method = "points"      // the sum of what the places that each juror gives are worth
	Skating    Method = "skating"     // the majority of the places that jurors give, rules 5 to 11
	ZScore     Method = "zscore"      // the mean of each juror's standardised totals
	Additive   Method = "additive"    // entry and juror effects by least squares
)

// Methods lists all methods.
func Methods() []Method {
	return []Method{Mean, Trimmed, HighLow, DropLowest, Median, RankSum, Points, Skating, ZScore, Additive}
}

// Beside are the methods that are shown beside the official one: of two that differ
// little the official one, else the usual.
func Beside(official Method) []Method {
	return slices.DeleteFunc(Methods(), func(m Method) bool {
		switch m {
		case HighLow, DropLowest, Points:
			return m != official
		case Trimmed:
			return official == HighLow
		case RankSum:
			return official == Points
		}
		return false
	})
}

// Fewest is the fewest sheets from which the method makes a score: where it drops some,
// two must be left.
func (m Method) Fewest() int {
	switch m {
	case Trimmed, HighLow:
		return 4
	case DropLowest:
		return 3
	}
	return 1
}

func (m Method) known() bool { return slices.Contains(Methods(), m) }

// OfPlaces reports whether the method counts the places that jurors give.
func (m Method) OfPlaces() bool { return m == RankSum || m == Points || m == Skating }

// Drops reports whether the method leaves some of what jurors gave out.
func (m Method) Drops() bool { return m.Fewest() > 1 }

// local reports whether an entry's score depends on its own sheets alone.
func (m Method) local() bool { return m == Mean || m.Drops() || m == Median }

// GivesPoints reports whether a score is points, on the sheets' own measure and exact.
func (m Method) GivesPoints() bool { return m.local() }

// score is the exact score over sheets whose totals are nums over den; why not
// where there are too few. It reorders nums.
func (m Method) score(nums []int64, den int64) (exact.Ratio, *Reason) {
	n := len(nums)
	if n == 0 {
		return exact.Ratio{}, nil
	}
	if n < m.Fewest() {
		why := &Reason{TooFewToTrim, map[string]string{"sheets": strconv.Itoa(n)}}
		if m == DropLowest {
			why.Code = TooFewToDrop
		}
		return exact.Ratio{}, why
	}
	var sum int64
	lo, hi := nums[0], nums[0]
	for _, v := range nums {
		sum += v
		lo, hi = min(lo, v), max(hi, v)
	}
	switch m {
	case Trimmed, HighLow:
		return exact.NewRatio(sum-lo-hi, den*int64(n-2)), nil
	case DropLowest:
		return exact.NewRatio(sum-lo, den*int64(n-1)), nil
	case Median:
		return middle(nums, den), nil
	}
	return exact.NewRatio(sum, den*int64(n)), nil
}

// highLow is the mean without each criterion's highest and lowest value.
func (e *Entry) highLow(den int64) exact.Ratio {
	var sum int64
	for _, added := range e.special().Each {
		for _, v := range added {
			sum += v
		}
		if len(added) > 0 {
			sum -= slices.Min(added) + slices.Max(added)
		}
	}
	return exact.NewRatio(sum, den*int64(len(e.Marks)-2))
}

// middle is the median of nums over den, which it reorders.
func middle(nums []int64, den int64) exact.Ratio {
	for i := range nums { // few: an insertion sort
		for j := i; j > 0 && nums[j] < nums[j-1]; j-- {
			nums[j], nums[j-1] = nums[j-1], nums[j]
		}
	}
	n := len(nums)
	if n%2 == 1 {
		return exact.NewRatio(nums[n/2], den)
	}
	return exact.NewRatio(nums[n/2-1]+nums[n/2], 2*den)
}
