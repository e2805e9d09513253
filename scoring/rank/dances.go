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
	parted
}

// skateDances places each dance by rules 5 to 8, those who share places having the
// mean of them, and then all by rules 9 to 11; the score shown is the sum of the
// dances' places.
func (r *Ranker) skateDances(g grid) {
	n := len(g.rows)
	f := final{places: make([][]int64, n), marks: make([][]int64, n), majority: len(g.jurors)*len(r.ballots.Dances)/2 + 1}
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
		for _, twice := range f.places[row] {
			r.grounds[i].Dances = append(r.grounds[i].Dances, exact.Decimal(twice)*exact.One/2)
		}
	}
}

// dance is the grid of one dance alone.
func (r *Ranker) dance(g grid, d int) grid {
	g.cells = slices.Clone(g.cells)
	for row, i := range g.rows {
		g.cells[row] = slices.Clone(g.cells[row])
		for at := range g.cells[row] {
			g.cells[row][at].Total = r.ballots.Entries[i].Each[d][at]
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
		for rule := 0; len(tied) > 0; {
			best, by := f.best(tied, int64(len(f.rows)+1))
			for at, row := range best {
				f.rows, f.rules = append(f.rows, row), append(f.rules, rule)
				if at == 0 {
					rule = notParted
				}
			}
			tied, rule = without(tied, best), by
		}
	}
	return f.parted
}

// best are those of equal sums who have that place, and the rule that found them.
func (f *final) best(tied []int, place int64) (best []int, rule int) {
	best = tied
	narrow := func(by int, better []int) {
		if len(better) < len(best) {
			best, rule = better, by
		}
	}
	narrow(1, leading(best, func(row int) int64 { n, _ := f.upTo(row, place); return -n }))
	narrow(2, leading(best, func(row int) int64 { _, sum := f.upTo(row, place); return sum }))
	first := slices.MinFunc(best, func(a, b int) int { return f.asOne(a, b, place) })
	narrow(3, slices.DeleteFunc(slices.Clone(best), func(row int) bool { return f.asOne(first, row, place) != 0 }))
	return best, rule
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
