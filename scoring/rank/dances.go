package rank

import (
	"cmp"
	"slices"

	"juri/scoring/exact"
)

// The rules of skating that make one place of those in several dances, as a row's
// DecidedBy names them.
const (
	ByDances      = "dances"        // rule 9: the smaller sum of the dances' places
	ByMoreDances  = "more-dances"   // rule 10: more dances in that place or better
	ByDanceSum    = "dance-sum"     // rule 10: those dances' places have the smaller sum
	ByDancesAsOne = "dances-as-one" // rule 11: the majority of the jurors' places in all dances
)

var danceRules = [...]string{ByDances, ByMoreDances, ByDanceSum, ByDancesAsOne}

// final is a contest of several dances, every place of it doubled.
type final struct {
	places   [][]int64 // of each row in each dance
	marks    [][]int64 // of each row by all jurors in all dances, the best first
	majority int       // of those
	oneByOne bool      // as Rules has it
	parted
}

// skateDances places each dance by rules 5 to 8, those who share places having the
// mean of them, and then all by rules 9 to 11; the score shown is the sum of the
// dances' places.
func (r *Ranker) skateDances(g grid) {
	n := len(g.rows)
	f := final{oneByOne: r.rules.OneByOne, places: make([][]int64, n), marks: make([][]int64, n), majority: len(g.jurors)*len(r.ballots.Dances)/2 + 1}
	for d := range r.ballots.Dances {
		marks := r.dance(g, d).sortedPlaces()
		p := byMajority(marks, len(g.jurors)/2+1)
		p.groups(func(from, to, _ int) {
			for _, row := range p.rows[from:to] {
				f.places[row] = append(f.places[row], int64(from+to+1))
			}
		})
		for row := range marks {
			f.marks[row] = append(f.marks[row], marks[row]...)
		}
	}
	for _, marks := range f.marks {
		slices.Sort(marks)
	}
	r.take(g, f.order(), danceRules[:])
	for row, i := range g.rows {
		r.grounds[i].Score = exact.NewRatio(f.sum(row), 2)
		own := r.grounds[i].details()
		for _, twice := range f.places[row] {
			own.Dances = append(own.Dances, exact.Decimal(twice)*exact.One/2)
		}
	}
}

// dance is the grid of one dance alone.
func (r *Ranker) dance(g grid, d int) grid {
	g.cells = slices.Clone(g.cells)
	for row, i := range g.rows {
		g.cells[row] = slices.Clone(g.cells[row])
		for at := range g.cells[row] {
			g.cells[row][at].Total = r.ballots.Entries[i].special().Each[d][at]
		}
	}
	return g
}

// sum adds up a row's doubled places in all dances.
func (f *final) sum(row int) (sum int64) {
	for _, twice := range f.places[row] {
		sum += twice
	}
	return sum
}

// order gives the places from the first on, to the smallest sums first; equal sums
// go by rules 10 and 11, one place after the other.
func (f *final) order() parted {
	left := make([]int, len(f.places))
	for row := range left {
		left[row] = row
	}
	for len(left) > 0 {
		tied := leading(left, func(row int) int64 { return f.sum(row) })
		left = without(left, tied)
		f.give(tied, 0)
	}
	return f.parted
}

// give gives the next places to those of equal sums; rule parts the first of them from whoever is
// before. Those whom rule 10 leaves equal have their places, by rule 11, before those who are behind
// them by rule 10.
func (f *final) give(tied []int, rule int) {
	for len(tied) > 0 {
		place := int64(len(f.rows) + 1)
		equal, by := f.byDances(tied, place)
		first := slices.MinFunc(equal, func(a, b int) int { return f.asOne(a, b, place) })
		best := slices.DeleteFunc(slices.Clone(equal), func(row int) bool { return f.asOne(first, row, place) != 0 })
		for at, row := range best {
			f.rows, f.rules = append(f.rows, row), append(f.rules, rule)
			if at == 0 {
				rule = notParted
			}
		}
		if f.oneByOne {
			if len(best) < len(equal) {
				by = 3
			}
			tied, rule = without(tied, best), by
			continue
		}
		f.give(without(equal, best), 3)
		tied, rule = without(tied, equal), by
	}
}

// byDances are those whom rule 10 puts in that place, and which part of it parted them from the rest.
func (f *final) byDances(tied []int, place int64) (equal []int, rule int) {
	more := leading(tied, func(row int) int64 { n, _ := f.upTo(row, place); return -n })
	equal = leading(more, func(row int) int64 { _, sum := f.upTo(row, place); return sum })
	if len(equal) < len(more) {
		return equal, 2
	}
	return equal, 1
}

// upTo counts and adds up the row's dances in that place or better.
func (f *final) upTo(row int, place int64) (n, sum int64) {
	for _, twice := range f.places[row] {
		if twice <= 2*place {
			n, sum = n+1, sum+twice
		}
	}
	return n, sum
}

// asOne compares two rows by all jurors' places in all dances, from that place on.
func (f *final) asOne(a, b int, place int64) int {
	better, _ := skated(f.marks[a], f.marks[b], f.majority, place)
	return better
}

// leading are the rows with the smallest value.
func leading(rows []int, value func(row int) int64) []int {
	least := value(slices.MinFunc(rows, func(a, b int) int { return cmp.Compare(value(a), value(b)) }))
	return slices.DeleteFunc(slices.Clone(rows), func(row int) bool { return value(row) != least })
}

func without(rows, those []int) []int {
	return slices.DeleteFunc(slices.Clone(rows), func(row int) bool { return slices.Contains(those, row) })
}
