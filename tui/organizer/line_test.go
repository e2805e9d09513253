package organizer_test

import (
	"cmp"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
	"juri/tui/kit/kittest"
)

// judgedBy is a contest of six entries with such a result, each scored by four
// jurors with one value everywhere, in hundredths.
func judgedBy(t testing.TB, result scoring.Result, values [6][4]int64) *kittest.Rig {
	s := kittest.Setup()
	result.Panel = 3
	s.Contest.Result = result
	for i := range s.Contest.Rubric.Criteria {
		s.Contest.Rubric.Criteria[i].Scale.Step = exact.One / 100
	}
	r := kittest.New(t)
	r.Do("@host", scoring.Configure{Setup: s})
	for i, l := range r.State.Slots {
		r.Do("panitia", scoring.Call{Slot: l.Entry.ID})
		for j, juror := range []string{"ani", "budi", "citra", "dewa"} {
			set := map[string]exact.Decimal{}
			for _, c := range s.Contest.Rubric.Criteria {
				set[c.ID] = exact.Decimal(values[i][j]) * exact.One / 100
			}
			r.Do(juror, scoring.Submit{Slot: l.Entry.ID, Scores: set})
		}
		r.Do("panitia", scoring.Close{Slot: l.Entry.ID})
	}
	return r
}

// averaged are the means of jurors drawn so many times each, exactly.
func averaged(values [6][4]int64, times [4]int64) (means []*big.Rat) {
	for _, row := range values {
		sum, n := int64(0), int64(0)
		for j, v := range row {
			sum, n = sum+v*times[j], n+times[j]
		}
		means = append(means, big.NewRat(sum, 100*n))
	}
	return means
}

// holds is in how many of all 256 panels drawn from the four jurors the same
// entries are above the line; a test that meets a tie across it fails.
func holds(t *testing.T, values [6][4]int64, n int) string {
	above := func(times [4]int64) []int {
		means, order := averaged(values, times), []int{0, 1, 2, 3, 4, 5}
		slices.SortFunc(order, func(a, b int) int { return means[b].Cmp(means[a]) })
		if means[order[n-1]].Cmp(means[order[n]]) == 0 {
			t.Fatalf("the panel %v ties across the line after %d", times, n)
		}
		slices.Sort(order[:n])
		return order[:n]
	}
	now, same := above([4]int64{1, 1, 1, 1}), int64(0)
	for panel := range 256 {
		var times [4]int64
		for k := range 4 {
			times[panel>>(2*k)&3]++
		}
		if slices.Equal(above(times), now) {
			same++
		}
	}
	return big.NewRat(100*same, 256).FloatString(1)
}

// summed are the sums of the places that each juror gives, ties averaged.
func summed(values [6][4]int64) (sums []*big.Rat) {
	for _, own := range values {
		sum := new(big.Rat)
		for j, v := range own {
			twice := int64(1) // of the place: those above count 2, those level 1
			for _, other := range values {
				twice += int64(cmp.Compare(other[j], v) + 1)
			}
			sum.Add(sum, big.NewRat(twice, 2))
		}
		sums = append(sums, sum)
	}
	return sums
}

// majority are the places at which three of four jurors have put the entry.
func majority(values [6][4]int64) (places []*big.Rat) {
	for _, own := range values {
		var at []int64
		for j, v := range own {
			place := int64(1)
			for _, other := range values {
				if other[j] > v {
					place++
				}
			}
			at = append(at, place)
		}
		slices.Sort(at)
		places = append(places, big.NewRat(at[2], 1))
	}
	return places
}

// gap is how far the scores on both sides of a line are apart.
func gap(scores []*big.Rat, n int, lower bool) *big.Rat {
	scores = slices.Clone(scores)
	slices.SortFunc(scores, (*big.Rat).Cmp)
	if !lower {
		slices.Reverse(scores)
	}
	d := new(big.Rat).Sub(scores[n-1], scores[n])
	return d.Abs(d)
}

var (
	plainValues = [6][4]int64{
		{9017, 8803, 8531, 8907}, {8611, 8909, 8419, 8237}, {8521, 8443, 8627, 8117},
		{8009, 8311, 8713, 8219}, {7901, 7607, 7703, 7919}, {7013, 7109, 6907, 7211},
	}
	tiedValues  = [6][4]int64{{9000, 9000, 8000, 9000}, {8500, 8500, 9000, 8600}, {8600, 9000, 8500, 8500}, {8000, 8000, 8200, 8000}, {7000, 7100, 7300, 7500}, {6000, 6100, 6200, 6300}}
	closeValues = [6][4]int64{{9000, 9000, 9000, 9000}, {9000, 9000, 9000, 8999}, {8000, 8000, 8000, 8000}, {7000, 7000, 7000, 7000}, {6000, 6000, 6000, 6000}, {5000, 5000, 5000, 5000}}
)

// TestAwardLines holds the margin and the likelihood on each award's line against
// figures that are worked out here, in both languages: also of a line that a tie
// crosses, of one beyond the entries, and where the lower score is the better one.
func TestAwardLines(t *testing.T) {
	tiers := []rank.Award{{Name: "Besar", Places: 1}, {Name: "Terbaik", Places: 2}, {Name: "Favorit", Places: 9}}
	first := append([]rank.Award{{Name: "Unggulan", Category: "Umum", Places: 4}}, tiers...)
	mean := averaged(plainValues, [4]int64{1, 1, 1, 1})
	type line struct{ margin, holds string }
	for _, c := range []struct {
		name   string
		result scoring.Result
		values [6][4]int64
		want   []line
	}{
		{"mean", scoring.Result{Method: rank.Mean, Awards: tiers}, plainValues, []line{
			{gap(mean, 1, false).FloatString(2), holds(t, plainValues, 1)}, {gap(mean, 3, false).FloatString(2), holds(t, plainValues, 3)}}},
		{"after an award of a category", scoring.Result{Method: rank.Mean, Awards: first}, plainValues, []line{
			{gap(mean, 1, false).FloatString(2), holds(t, plainValues, 1)}, {gap(mean, 3, false).FloatString(2), holds(t, plainValues, 3)}}},
		{"a tie across the second line", scoring.Result{Method: rank.Mean, Awards: []rank.Award{{Name: "Besar", Places: 2}, {Name: "Terbaik", Places: 2}}}, tiedValues,
			[]line{{"0.00", ""}, {gap(averaged(tiedValues, [4]int64{1, 1, 1, 1}), 4, false).FloatString(2), holds(t, tiedValues, 4)}}},
		// A panel without dewa, of which there are 81, has a tie: half of those count.
		{"by a hair", scoring.Result{Method: rank.Mean, Awards: tiers[:1]}, closeValues, []line{{"0.003", big.NewRat(100*431, 512).FloatString(1)}}},
		{"ranksum", scoring.Result{Method: rank.RankSum, Awards: tiers}, plainValues, []line{
			{gap(summed(plainValues), 1, true).FloatString(2), ""}, {gap(summed(plainValues), 3, true).FloatString(2), ""}}},
		// The first two have the same majority: a rule parted them, and no margin.
		{"skating", scoring.Result{Method: rank.Skating, Awards: tiers}, plainValues, []line{
			{gap(majority(plainValues), 3, true).FloatString(2), ""}}},
	} {
		for lang, words := range map[string][2]string{"id": {"selisih", "bertahan"}, "en": {"margin", "holds"}} {
			for _, size := range [][2]int{{80, 22}, {200, 58}} {
				d := open(t, judgedBy(t, c.result, c.values), lang)
				d.scr.View(size[0], size[1])
				d.Press("2")
				shown := strings.ReplaceAll(d.show(size[0], size[1]), ",", map[string]string{"id": ".", "en": ","}[lang])
				var got []line
				for _, m := range regexp.MustCompile(words[0]+` (\S+)(?: · `+words[1]+` (\S+)%)?`).FindAllStringSubmatch(shown, -1) {
					got = append(got, line{m[1], m[2]})
				}
				equal := strings.Contains(shown, map[string]string{"id": "nilai sama", "en": "equal scores"}[lang])
				if !slices.Equal(got, c.want) || equal != (c.name == "skating") {
					t.Errorf("%s, %s: the lines say %v, want %v in\n%s", c.name, lang, got, c.want, shown)
				}
				d.Press("3")
				fair := strings.Join(strings.Fields(d.show(size[0], 400)), " ")
				for _, l := range c.want {
					if say := words[0] + " " + strings.Replace(l.margin, ".", map[string]string{"id": ",", "en": "."}[lang], 1); !strings.Contains(fair, say) {
						t.Errorf("%s, %s: Fairness lacks %q", c.name, lang, say)
					}
				}
				if c.result.Method != rank.Mean && strings.Contains(fair, map[string]string{"id": "pengujian ulang", "en": "juries drawn again"}[lang]) {
					t.Errorf("%s, %s: Fairness says how likely a line holds by another method", c.name, lang)
				}
			}
		}
	}
}

// The line about a row names the criterion that set it apart, its place in its
// category and every award it has.
func TestRowSaysAll(t *testing.T) {
	r := judgedBy(t, scoring.Result{Method: rank.Mean, Ties: []string{"criterion:impl"}, Awards: []rank.Award{
		{Name: "Besar", Places: 2}, {Name: "Teladan", Category: "Umum", Places: 1},
	}}, plainValues)
	for lang, want := range map[string]string{
		"id": "P05  Ditentukan oleh nilai. · peringkat 1 dalam Umum · Besar, Teladan", "en": "P05  Decided by the score. · place 1 in Umum · Besar, Teladan",
	} {
		d := open(t, r, lang)
		d.scr.View(80, 22)
		d.Press("2")
		d.wants(t, want)
		if got, name := d.Text.DecidedBy(r.State, "criterion:impl"), r.State.Contest.Rubric.Criteria[2].Name.In(lang); !strings.Contains(got, name) {
			t.Errorf("%q does not name %s", got, name)
		}
		if got := d.Text.DecidedBy(r.State, "ballot:ani"); !strings.Contains(got, "Ani ") {
			t.Errorf("%q does not name the juror", got)
		}
	}
}
