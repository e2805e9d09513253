package verbs

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
)

// oracle is a contest's result as a person with paper would work it out: exact
// fractions, the definitions in their plainest form, nothing of scoring's.
type oracle struct {
	total  func(v map[string]int64) *big.Rat // of a sheet; values in halves, an empty bonus has none
	method func(entry int, sheets [][]*big.Rat) *big.Rat
	lower  bool // the lower score is the better one
	field  string
	awards []honour
	picks  map[string][]string

	ids, kinds []string
	values     [][]map[string]int64 // of each entry and juror
}

// honour is an award as contest.yaml says it.
type honour struct {
	name, category string
	places         int
	rest, pick     bool
}

// placed is what the oracle says of one entry.
type placed struct {
	id, kind   string
	score, tie *big.Rat
	rank       int
	inKind     int
	awards     []string
}

// judge makes up the sheets of ten entries and four jurors; the first three
// entries have the same ones, so that nothing but a decision parts them.
func (o *oracle) judge(seed uint64, scale func(*rand.Rand, string) (int64, bool), criteria ...string) {
	rng := rand.New(rand.NewPCG(seed, 6))
	for i := range 10 {
		o.ids = append(o.ids, fmt.Sprintf("P%02d", i+1))
		o.kinds = append(o.kinds, []string{"Sekolah", "Dinas"}[(i+1)%2])
		sheets := make([]map[string]int64, 4)
		for j := range sheets {
			sheets[j] = map[string]int64{}
			for _, c := range criteria {
				if v, given := scale(rng, c); given {
					sheets[j][c] = v
				}
			}
		}
		if i == 1 || i == 2 {
			sheets = o.values[0]
		}
		o.values = append(o.values, sheets)
	}
}

// places ranks the entries by the method and then by one criterion's mean; an
// order that was decided parts those who are left. Awards follow.
func (o *oracle) places(decided []string) []placed {
	sheets := make([][]*big.Rat, len(o.ids))
	for i := range o.ids {
		for _, v := range o.values[i] {
			sheets[i] = append(sheets[i], o.total(v))
		}
	}
	var rows []placed
	for i, id := range o.ids {
		tie := new(big.Rat)
		for _, v := range o.values[i] {
			tie.Add(tie, big.NewRat(v[o.field], 8))
		}
		rows = append(rows, placed{id: id, kind: o.kinds[i], score: o.method(i, sheets), tie: tie})
	}
	better := func(a, b placed) int {
		c := b.score.Cmp(a.score)
		if o.lower {
			c = -c
		}
		return cmp.Or(c, b.tie.Cmp(a.tie), slices.Index(decided, a.id)-slices.Index(decided, b.id))
	}
	slices.SortStableFunc(rows, better)
	for i := range rows {
		rows[i].rank, rows[i].inKind = 1, 1
		for _, other := range rows {
			if better(other, rows[i]) < 0 {
				rows[i].rank++
				if other.kind == rows[i].kind {
					rows[i].inKind++
				}
			}
		}
	}
	o.honour(rows)
	return rows
}

// honour gives the awards in their order: a slice of all or of a category goes on
// where the one before it ended; the rest are those with nothing so far.
func (o *oracle) honour(rows []placed) {
	given := map[string]int{}
	for _, a := range o.awards {
		left := a.places
		for i := range rows {
			r := &rows[i]
			rank := r.rank
			if a.category != "" {
				if rank = r.inKind; r.kind != a.category {
					continue
				}
			}
			switch {
			case a.pick:
				if slices.Contains(o.picks[a.name], r.id) {
					r.awards = append(r.awards, a.name)
				}
			case a.rest:
				if len(r.awards) == 0 && left > 0 {
					r.awards, left = append(r.awards, a.name), left-1
				}
			case rank > given[a.category] && rank <= given[a.category]+a.places:
				r.awards = append(r.awards, a.name)
			}
		}
		if !a.pick && !a.rest {
			given[a.category] += a.places
		}
	}
}

// announced is the order of the reveal: the awards from the last to the first, in
// each from the last place to the first.
func (o *oracle) announced(rows []placed) (ids []string) {
	for _, a := range slices.Backward(o.awards) {
		for _, r := range slices.Backward(rows) {
			if slices.Contains(r.awards, a.name) {
				ids = append(ids, r.id)
			}
		}
	}
	return ids
}

// drawn is the order of a draw by lot, as anybody may repeat it: by the SHA-256 of
// the seed followed by the entry's id, as sha256sum prints them.
func drawn(seed string, ids ...string) []string {
	slices.SortFunc(ids, func(a, b string) int {
		return cmp.Compare(fmt.Sprintf("%x", sha256.Sum256([]byte(seed+a))), fmt.Sprintf("%x", sha256.Sum256([]byte(seed+b))))
	})
	return ids
}

// mid is the mean of an entry's sheets without so many at either end.
func mid(cut int) func(int, [][]*big.Rat) *big.Rat {
	return func(i int, sheets [][]*big.Rat) *big.Rat {
		all := slices.Clone(sheets[i])
		slices.SortFunc(all, (*big.Rat).Cmp)
		all = all[cut : len(all)-cut]
		sum := new(big.Rat)
		for _, v := range all {
			sum.Add(sum, v)
		}
		return sum.Quo(sum, big.NewRat(int64(len(all)), 1))
	}
}

// rankSum adds up the places that the jurors give: one more than those above, and
// a half for each that is level.
func rankSum(i int, sheets [][]*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for j, own := range sheets[i] {
		place := big.NewRat(1, 1)
		for k, other := range sheets {
			switch c := other[j].Cmp(own); {
			case c > 0:
				place.Add(place, big.NewRat(1, 1))
			case c == 0 && k != i:
				place.Add(place, big.NewRat(1, 2))
			}
		}
		sum.Add(sum, place)
	}
	return sum
}
