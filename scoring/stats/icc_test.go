package stats

import (
	"math"
	"testing"
)

// Anxiety ratings of 20 subjects by 3 raters, which come with the R package irr,
// and what its icc (two-way, agreement) and kendall (corrected) print.
func TestAnxiety(t *testing.T) {
	m := rows("3 3 2", "3 6 1", "3 4 4", "4 6 4", "5 2 3", "5 4 2", "2 2 1", "3 4 6", "5 3 1", "2 3 1",
		"2 2 1", "6 3 2", "1 3 3", "5 3 3", "2 2 1", "2 2 1", "1 1 3", "2 3 3", "4 3 2", "3 4 2")
	c, why := Agreement(m)
	if why != "" {
		t.Fatal(why)
	}
	near(t, "ICC(2,1)", c.Single.Value, .198, .0005)
	near(t, "low", c.Single.Low, -.039, .0005)
	near(t, "high", c.Single.High, .494, .0005)
	w, _ := Kendall(m)
	near(t, "W", w.W, .54, .005)
	near(t, "χ²", w.Chi2, 30.8, .05)
	near(t, "p", w.P, .0429, .00005)
}

// What the jurors share and nothing else leaves no residual, but the interval is
// none the narrower: v is k−1 then, and F(2, 2) has 39 at 97.5 %.
func TestICCWithoutResidual(t *testing.T) {
	c, _ := Agreement(rows("1 2 3", "2 3 4", "3 4 5"))
	nears(t, "single", []float64{c.Single.Value, c.Single.Low, c.Single.High}, []float64{.5, .025, .975})
	nears(t, "mean", []float64{c.Mean.Value, c.Mean.Low, c.Mean.High}, []float64{.75, 9. / 126, 351. / 354})
	c, _ = Agreement(rows("1 1 1", "2 2 2", "4 4 4"))
	nears(t, "the same scores", []float64{c.Single.Value, c.Single.Low, c.Single.High, c.Mean.Low}, []float64{1, 1, 1, 1})
}

// Where jurors differ by more than the entries do, the formulas' denominators may
// be zero or less: there is no such coefficient then, and none above 1.
func TestICCWithoutVariance(t *testing.T) {
	c, why := Agreement(rows("1 2", "2 1"))
	if why != "" {
		t.Fatal(why)
	}
	nears(t, "neither", []float64{c.Single.Value, c.Single.Low, c.Mean.Value, c.Mean.High}, []float64{none, none, none, none})
	c, _ = Agreement(rows("1 5 2", "5 1 3", "2 4 4", "4 2 1"))
	nears(t, "single", []float64{c.Single.Value, c.Single.Low, c.Single.High}, []float64{-.588235, -.740991, .332282})
	nears(t, "no mean", []float64{c.Mean.Value, c.Mean.Low, c.Mean.High}, []float64{none, none, none})
}

// Every small panel has an ICC that is none or at most 1, in its limits or without.
func TestICCSmall(t *testing.T) {
	for _, size := range [][2]int{{2, 2}, {2, 3}, {3, 2}, {2, 4}} {
		n, k := size[0], size[1]
		for code := range int(math.Pow(3, float64(n*k))) {
			m := make(Matrix, n)
			for i := range m {
				for range k {
					m[i] = append(m[i], float64(code%3))
					code /= 3
				}
			}
			c, why := Agreement(m)
			if why != "" {
				continue
			}
			for _, e := range []Estimate{c.Single, c.Mean} {
				if math.IsInf(e.Value, 0) || e.Value > 1+1e-9 || math.IsNaN(e.Low) != math.IsNaN(e.High) ||
					math.IsInf(e.Low, 0) || math.IsInf(e.High, 0) || math.IsNaN(e.Value) && !math.IsNaN(e.Low) || e.High > 1+1e-9 {
					t.Fatalf("%v: %+v", m, c)
				}
			}
		}
	}
}

// Where a resample's jurors scored fewer entries than the line has places, those
// that they scored are above it: rooms of two jurors each, one entry in both.
func TestBootstrapFewScored(t *testing.T) {
	m := rows("5 4 . .", "3 2 . .", "1 1 8.3 8.3")
	b, _ := Bootstrap(m, []int{2})
	// Of the 4⁴ resamples, 2⁴ have jurors of the second room alone, who scored c alone.
	near(t, "c", b.Top[0][2], topTwo(m, 2), 1e-12)
	near(t, "a", b.Top[0][0], topTwo(m, 0), 1e-12)
	m = rows("5 .", ". 3")
	b, _ = Bootstrap(m, []int{1})
	nears(t, "the first", b.Top[0], []float64{.75, .25}, 1e-12)
	m = rows("5 .", "4 .", ". 3")
	b, _ = Bootstrap(m, []int{2})
	nears(t, "the first two", b.Top[0], []float64{.75, .75, .25}, 1e-12)
}

// topTwo counts by the definition how often an entry is among the first two.
func topTwo(m Matrix, entry int) float64 {
	hit, k := 0.0, m.jurors()
	all := int(math.Pow(float64(k), float64(k)))
	for code := range all {
		times := make([]float64, k)
		for range k {
			times[code%k]++
			code /= k
		}
		if rank := Ranks(m.means(times))[entry]; rank <= 2 {
			hit++
		}
	}
	return hit / float64(all)
}

// Krippendorff (2011), "Computing Krippendorff's alpha-reliability", sections A
// and B, and the three coders of the encyclopedias' article, with missing cells.
func TestAlphaPublished(t *testing.T) {
	for _, row := range []struct {
		coders []string
		level  Level
		want   float64
	}{
		{[]string{"0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"}, Nominal, .095},
		{[]string{"1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4"}, Nominal, .692},
		{[]string{". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"}, Nominal, .691},
		{[]string{". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"}, Interval, .811},
	} {
		got, why := Alpha(rows(row.coders...).turned(), row.level)
		if why != "" {
			t.Fatal(why)
		}
		near(t, row.coders[0], got, row.want, .0005)
	}
	// One unit alone: what is within it is all there is.
	got, _ := Alpha(rows("1 2 3"), Interval)
	near(t, "one unit", got, 0, 1e-12)
}
