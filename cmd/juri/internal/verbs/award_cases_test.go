package verbs

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// awardCase is a contest as somebody writes it down, and what it means.
type awardCase struct {
	name, rubric, method string
	criteria             []string
	scale                func(*rand.Rand, string) (int64, bool)
	total                func(map[string]int64) *big.Rat
	score                func(int, [][]*big.Rat) *big.Rat
	lower                bool
	rest                 string   // the category of the award for those with none; "" for all
	weights              []string // as the papers write them
	seed                 string   // of the draw; "" for the chair's choice
}

// half is so many halves, times a weight.
func half(v int64, num, den int64) *big.Rat { return big.NewRat(v*num, 2*den) }

func sumOf(parts ...*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, p := range parts {
		sum.Add(sum, p)
	}
	return sum
}

const nestedRubric = `
  scale: {min: 0, max: 100, step: 0.5}
  blocks:
    - {id: isi, name: {id: Isi, en: Substance}, weight: 70}
    - {id: sajian, name: {id: Sajian, en: Delivery}, weight: 30}
  criteria:
    - {id: a, block: isi, name: {id: A, en: A}, weight: 1}
    - {id: b, block: isi, name: {id: B, en: B}, weight: 2}
    - {id: c, block: isi, name: {id: C, en: C}, weight: 3}
    - {id: d, block: sajian, name: {id: D, en: D}, weight: 1}
    - {id: e, block: sajian, name: {id: E, en: E}, weight: 1}
    - {id: f, name: {id: Bonus, en: Bonus}, weight: 5, bonus: true, scale: {values: [0, 2, 5]}}`

func nestedTotal(v map[string]int64) *big.Rat {
	return sumOf(half(v["a"], 70, 600), half(v["b"], 70*2, 600), half(v["c"], 70*3, 600),
		half(v["d"], 30, 200), half(v["e"], 30, 200), half(v["f"], 5, 100))
}

// nestedScale is from 80 to 84 in halves; a third of the jurors give no bonus.
func nestedScale(rng *rand.Rand, c string) (int64, bool) {
	if c == "f" {
		return []int64{0, 4, 10}[rng.IntN(3)], rng.IntN(3) > 0
	}
	return 160 + rng.Int64N(9), true
}

func valueScale(rng *rand.Rand, c string) (int64, bool) {
	if c == "f" {
		return []int64{0, 1, 2}[rng.IntN(3)], rng.IntN(2) > 0
	}
	return 2 * []int64{1, 2, 3, 5, 6, 7}[rng.IntN(6)], true
}

var awardCases = []awardCase{
	{name: "nested", rubric: nestedRubric, method: "mean", criteria: []string{"a", "b", "c", "d", "e", "f"},
		scale: nestedScale, total: nestedTotal, score: mid(0),
		weights: []string{"A 11,67 %", "B 23,33 %", "C 35,00 %", "D 15,00 %", "E 15,00 %", "Bonus 5,00 %"}},
	{name: "nested-median", rubric: nestedRubric, method: "median", criteria: []string{"a", "b", "c", "d", "e", "f"},
		scale: nestedScale, total: nestedTotal, score: mid(1), rest: "Sekolah", seed: "3 5 1",
		weights: []string{"A 11,67 %", "B 23,33 %", "C 35,00 %", "D 15,00 %", "E 15,00 %", "Bonus 5,00 %"}},
	{name: "values", method: "trimmed", rubric: `
  total: sum
  scale: {values: [1, 2, 3, 5, 6, 7]}
  criteria:
    - {id: a, name: {id: A, en: A}, weight: 40}
    - {id: b, name: {id: B, en: B}, weight: 35}
    - {id: c, name: {id: C, en: C}, weight: 25}
    - {id: f, name: {id: Bonus, en: Bonus}, weight: 3, bonus: true, scale: {min: 0, max: 1, step: 0.5}}`,
		criteria: []string{"a", "b", "c", "f"}, scale: valueScale, score: mid(1), seed: "4 4 2", rest: "Dinas", weights: []string{"A 40", "B 35", "C 25", "Bonus 3"},
		total: func(v map[string]int64) *big.Rat {
			return sumOf(half(v["a"], 40, 1), half(v["b"], 35, 1), half(v["c"], 25, 1), half(v["f"], 3, 1))
		}},
	{name: "ranksum", method: "ranksum", rubric: `
  scale: {min: 0, max: 10, step: 0.5}
  criteria:
    - {id: a, name: {id: A, en: A}, weight: 0.1}
    - {id: b, name: {id: B, en: B}, weight: 0.2}
    - {id: c, name: {id: C, en: C}, weight: 0.7}`,
		criteria: []string{"a", "b", "c"}, score: rankSum, lower: true, seed: "1 1 6", weights: []string{"A 0,1", "B 0,2", "C 0,7"},
		scale: func(rng *rand.Rand, _ string) (int64, bool) { return 10 + rng.Int64N(8), true },
		total: func(v map[string]int64) *big.Rat {
			return sumOf(half(v["a"], 1, 10), half(v["b"], 2, 10), half(v["c"], 7, 10))
		}},
}

// worked is the oracle of the case. Its first award ends in the middle of the
// entries that nothing parts.
func (c awardCase) worked(t *testing.T) *oracle {
	t.Helper()
	o := &oracle{total: c.total, method: c.score, lower: c.lower, field: "c", picks: map[string][]string{}}
	o.judge(uint64(len(c.name)), c.scale, c.criteria...)
	rows := o.places(nil)
	line := rows[slices.IndexFunc(rows, func(r placed) bool { return r.id == "P01" })].rank
	o.awards = []honour{
		{name: "Besar", places: line}, {name: "Terbaik", places: 1},
		{name: "Sekolah Teladan", category: "Sekolah", places: 1}, {name: "Dinas Teladan", category: "Dinas", places: 2},
		{name: "Harapan", category: c.rest, places: 1, rest: true}, {name: "Favorit", places: 1, rest: true, pick: true},
	}
	for i, r := range rows { // or the decision about the three would not be the only one
		if i > 0 && r.rank == rows[i-1].rank && !slices.Contains([]string{"P01", "P02", "P03"}, r.id) {
			t.Fatalf("%s ties with %s by chance", r.id, rows[i-1].id)
		}
	}
	return o
}

// write puts contest.yaml and entries.csv into the folder.
func (c awardCase) write(s *served, o *oracle) {
	var awards, entries strings.Builder
	for _, a := range o.awards {
		fmt.Fprintf(&awards, "    - {name: %s, %s: %d", a.name, map[bool]string{true: "pick", false: "places"}[a.pick], a.places)
		if a.category != "" {
			fmt.Fprintf(&awards, ", category: %s", a.category)
		}
		if a.rest {
			awards.WriteString(", rest: true")
		}
		awards.WriteString("}\n")
	}
	for i, id := range o.ids {
		fmt.Fprintf(&entries, "%s,Instansi %s,Inovasi %s,%s,pinus,%d\n", id, id, id, o.kinds[i], i+1)
	}
	for name, text := range map[string]string{
		"contest.yaml": "name: Lomba\ntimezone: Asia/Jakarta\nrubric:" + c.rubric + `
timer: {presentation: 7m, questions: 13m}
rooms:
  - {id: pinus, name: Pinus, date: 2023-03-20, start: "08:00", slot: 20m}
people:
  - {user: ani, name: Ani, role: juror, chair: true}
  - {user: budi, name: Budi, role: juror}
  - {user: citra, name: Citra, role: juror}
  - {user: dewa, name: Dewa, role: juror}
  - {user: panitia, name: Panitia, role: organizer}
  - {user: layar, name: Layar, role: board}
result:
  method: ` + c.method + `
  panel: 3
  ties: ["criterion:c", draw]
  awards:
` + awards.String() + "entries: entries.csv\n",
		"entries.csv": "id,unit,title,category,room,order\n" + entries.String(),
	} {
		noError(s.T, os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o600))
	}
}
