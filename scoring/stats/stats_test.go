package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var none = math.NaN()

// near checks a number to six decimals, or to as many as tol says.
func near(t *testing.T, what string, got, want float64, tol ...float64) {
	t.Helper()
	within := 0.5e-6
	if len(tol) > 0 {
		within = tol[0]
	}
	if math.IsNaN(got) != math.IsNaN(want) || math.Abs(got-want) > within {
		t.Errorf("%s is %.7f, want %.7f", what, got, want)
	}
}

func nears(t *testing.T, what string, got, want []float64, tol ...float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %v, want %v", what, got, want)
	}
	for i := range want {
		near(t, fmt.Sprint(what, " ", i), got[i], want[i], tol...)
	}
}

// rows reads a matrix, a line an entry, "." for no score.
func rows(lines ...string) Matrix {
	var m Matrix
	for _, l := range lines {
		var row []float64
		for _, f := range strings.Fields(l) {
			v, err := strconv.ParseFloat(f, 64)
			if err != nil {
				v = none
			}
			row = append(row, v)
		}
		m = append(m, row)
	}
	return m
}

func (m Matrix) turned() Matrix {
	out := make(Matrix, m.jurors())
	for j := range out {
		out[j] = m.column(j)
	}
	return out
}

// Shrout and Fleiss (1979), table 2.
var shroutFleiss = rows("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7")

func TestShroutFleiss(t *testing.T) {
	c, why := Agreement(shroutFleiss)
	if why != "" {
		t.Fatal(why)
	}
	near(t, "B", c.B, 11.241667)
	near(t, "J", c.J, 32.486111)
	near(t, "E", c.E, 1.019444)
	near(t, "ICC(2,1)", c.Single.Value, .289764)
	near(t, "ICC(2,4)", c.Mean.Value, .620051)
	// As the R package psych prints them.
	near(t, "low", c.Single.Low, .019, .0005)
	near(t, "high", c.Single.High, .76, .005)
	near(t, "low of the mean", c.Mean.Low, .071, .0005)
	near(t, "high of the mean", c.Mean.High, .93, .005)

	s, _ := Severities(shroutFleiss)
	nears(t, "effect", s.Effect, []float64{2.375, -2.791667, -.958333, 1.375})
	// In a complete panel every standard error is σ√((1−1/k)/n).
	near(t, "SE", s.SE[0], math.Sqrt(1.0194444444*(1-1./4)/6))
	near(t, "σ²", square(s.Sigma), 1.019444)
	nears(t, "means", s.Adjusted, []float64{6, 3, 6.5, 4, 7.5, 4.75})
	nears(t, "ranks", Ranks(s.Adjusted), []float64{3, 6, 2, 5, 1, 4})
	out := LeaveOneOut(shroutFleiss)
	nears(t, "without J1", out[0], []float64{3, 6, 2, 5, 1, 4})
	nears(t, "without J2", out[1], []float64{2.5, 6, 2.5, 5, 1, 4})
	nears(t, "without J3", out[2], []float64{3, 6, 2, 5, 1, 4})
	nears(t, "without J4", out[3], []float64{3, 5.5, 2, 5.5, 1, 4})
	b, _ := Bootstrap(shroutFleiss, []int{3})
	if !b.Exact || b.Resamples != 256 {
		t.Errorf("%+v", b)
	}
	nears(t, "top 3", b.Top[0], []float64{511. / 512, 0, 1, 0, 1, 1. / 512}, 1e-12)
	near(t, "the line holds", b.Holds[0], 511./512, 1e-12)
}

func TestKendall(t *testing.T) {
	m := rows("1 3 4 5 2 8 6 7 10 9", "2 1 4 5 6 3 8 7 10 9", "3 2 1 5 7 4 6 8 9 10", "4 2 3 1 6 7 5 9 8 10").turned()
	for _, row := range m {
		for j := range row {
			row[j] = -row[j] // 1 is the best
		}
	}
	c, why := Kendall(m)
	if why != "" {
		t.Fatal(why)
	}
	near(t, "W", c.W, .793939)
	near(t, "χ²", c.Chi2, 28.581818)
	nears(t, "sums", c.Sums, []float64{10, 8, 12, 16, 21, 22, 25, 31, 37, 38})

	// Siegel and Castellan (1988), table 9.6: W corrected for ties, 3 × 10.
	ties := rows("1 4.5 2 4.5 3 7.5 6 9 7.5 10", "2.5 1 2.5 4.5 4.5 8 9 6.5 10 6.5", "2 1 4.5 4.5 4.5 4.5 8 8 8 10").turned()
	c, _ = Kendall(ties)
	near(t, "W with ties", c.W, .8277, .0005)
}

// Krippendorff (2011), "Computing Krippendorff's alpha-reliability", section C:
// four observers, twelve units, missing cells.
func TestAlpha(t *testing.T) {
	m := rows("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .").turned()
	for level, want := range map[Level]float64{Nominal: .743, Ordinal: .815, Interval: .849} {
		got, why := Alpha(m, level)
		if why != "" {
			t.Fatal(why)
		}
		near(t, fmt.Sprint("alpha ", level), got, want, .0005)
	}
	if _, why := Alpha(rows("1 . .", ". 2 ."), Interval); why != TooFewScores {
		t.Error(why)
	}
	if _, why := Alpha(rows("2 2", "2 2"), Nominal); why != NoVariation {
		t.Error(why)
	}
}

// TestAlphaByPairs compares with the definition, pair by pair.
func TestAlphaByPairs(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 100 {
		m := random(rng, 2+rng.IntN(6), 2+rng.IntN(4), .2)
		for _, level := range []Level{Nominal, Ordinal, Interval} {
			want, ok := slowAlpha(m, level)
			got, why := Alpha(m, level)
			if (why == "") != ok {
				t.Fatalf("%v: %v", m, why)
			}
			if ok {
				near(t, fmt.Sprint(level, m), got, want, 1e-9)
			}
		}
	}
}

func slowAlpha(m Matrix, level Level) (float64, bool) {
	n, count := 0.0, map[float64]float64{}
	var units [][]float64
	for _, row := range m {
		u := slices.DeleteFunc(slices.Clone(row), math.IsNaN)
		if len(u) > 1 {
			units = append(units, u)
			for _, v := range u {
				n++
				count[v]++
			}
		}
	}
	delta := func(a, b float64) float64 {
		switch level {
		case Nominal:
			if a == b {
				return 0
			}
			return 1
		case Interval:
			return square(a - b)
		}
		if a == b {
			return 0
		}
		sum := 0.0
		for v, c := range count {
			if v >= min(a, b) && v <= max(a, b) {
				sum += c
			}
		}
		return square(sum - (count[a]+count[b])/2)
	}
	var do, de float64
	for _, u := range units {
		for i, a := range u {
			for j, b := range u {
				if i != j {
					do += delta(a, b) / float64(len(u)-1) / n
				}
			}
		}
	}
	for a, ca := range count {
		for b, cb := range count {
			de += ca * cb * delta(a, b) / (n * (n - 1))
		}
	}
	return 1 - do/de, de > 0
}

func random(rng *rand.Rand, entries, jurors int, missing float64) Matrix {
	m := make(Matrix, entries)
	for i := range m {
		m[i] = make([]float64, jurors)
		for j := range m[i] {
			if m[i][j] = float64(rng.IntN(6)); rng.Float64() < missing {
				m[i][j] = none
			}
		}
	}
	return m
}

func TestLinkedRooms(t *testing.T) {
	m := rows("83 81 79 77", "79 77 . .", "73 71 . .", ". . 83 81", ". . 77 75", ". . 71 69")
	s, why := Severities(m)
	if why != "" {
		t.Fatal(why)
	}
	nears(t, "effects", s.Effect, []float64{3, 1, -1, -3})
	nears(t, "adjusted", s.Adjusted, []float64{80, 76, 70, 84, 78, 72})
	near(t, "σ", s.Sigma, 0)
	m[0][2], m[0][3] = none, none
	if _, why := Severities(m); why != Apart {
		t.Errorf("apart: %q", why)
	}
	if _, _, n := m.Parts(); n != 2 {
		t.Errorf("%d parts", n)
	}
}

// The effects are those that make the squares least: no small step makes less.
func TestSeverityIsLeast(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	tried := 0
	for range 200 {
		m := random(rng, 3+rng.IntN(5), 2+rng.IntN(4), .3)
		s, why := Severities(m)
		if why != "" {
			continue
		}
		tried++
		rss := func(a, b []float64) (sum float64) {
			for i, row := range m {
				for j, v := range row {
					if there(v) {
						sum += square(v - a[i] - b[j])
					}
				}
			}
			return sum
		}
		least := rss(s.Adjusted, s.Effect)
		for k := range len(m) + m.jurors() {
			for _, step := range []float64{1e-3, -1e-3} {
				a, b := slices.Clone(s.Adjusted), slices.Clone(s.Effect)
				if k < len(m) {
					a[k] += step
				} else {
					b[k-len(m)] += step
				}
				if rss(a, b) < least-1e-9 {
					t.Fatalf("%v: not least", m)
				}
			}
		}
		sum := 0.0
		for _, b := range s.Effect {
			sum += b
		}
		near(t, "Σb", sum, 0, 1e-9)
	}
	if tried < 50 {
		t.Errorf("only %d were tried", tried)
	}
}
