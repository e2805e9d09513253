package verbs

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tallied is what juri tally says as JSON.
type tallied struct {
	t   *testing.T
	all map[string]any
}

// count tallies scores, a line an entry with a score of each juror,
// "." for none; entries are a, b, c … and jurors J1, J2 …
func count(t *testing.T, code int, lines []string, args ...string) tallied {
	t.Helper()
	csv := "entry,juror,score\n"
	for i, l := range lines {
		for j, v := range strings.Fields(l) {
			if v != "." {
				csv += fmt.Sprintf("%c,J%d,%s\n", 'a'+i, j+1, v)
			}
		}
	}
	path := filepath.Join(t.TempDir(), "scores.csv")
	noError(t, os.WriteFile(path, []byte(csv), 0o600))
	var out, errOut bytes.Buffer
	if got := run(t.Context(), append([]string{"tally", path, "--format", "json"}, args...), strings.NewReader(""), &out, &errOut); got != code {
		t.Fatalf("%v: %d\n%s%s", args, got, out.String(), errOut.String())
	}
	x := tallied{t, nil}
	if err := json.Unmarshal(out.Bytes(), &x.all); err != nil {
		t.Fatal(err, out.String())
	}
	return x
}

// at is what stands under a path of keys and indices, such as stats.jurors.0.se;
// it must be there.
func (x tallied) at(path string) any {
	x.t.Helper()
	var v any = x.all
	for _, key := range strings.Split(path, ".") {
		switch in := v.(type) {
		case map[string]any:
			got, is := in[key]
			if !is {
				x.t.Fatalf("there is no %s", path)
			}
			v = got
		case []any:
			var i int
			if _, err := fmt.Sscan(key, &i); err != nil || i >= len(in) {
				x.t.Fatalf("there is no %s", path)
			}
			v = in[i]
		default:
			x.t.Fatalf("there is no %s", path)
		}
	}
	return v
}

// is holds numbers to six decimals.
func (x tallied) is(path string, want ...float64) {
	x.t.Helper()
	for i, w := range want {
		at := path
		if len(want) > 1 {
			at = strings.Replace(path, "*", fmt.Sprint(i), 1)
		}
		got, is := x.at(at).(float64)
		if !is || math.Abs(got-w) > 0.5e-6 {
			x.t.Errorf("%s is %v, want %.6f", at, x.at(at), w)
		}
	}
}

// without holds that a statistic is null, and why.
func (x tallied) without(path, why string) {
	x.t.Helper()
	if v := x.at("stats." + path); v != nil {
		x.t.Errorf("%s is %v, want null", path, v)
	}
	reasons, _ := x.at("stats.why").(map[string]any)
	if reasons[path] != why {
		x.t.Errorf("%s is null because of %v, want %s", path, reasons[path], why)
	}
}

// order is the entries by rank, equals in brackets, with their scores.
func (x tallied) order() string {
	var out []string
	rank := 0.0
	for _, v := range x.at("rows").([]any) {
		row := v.(map[string]any)
		if row["rank"] == rank {
			out[len(out)-1] += "=" + row["entry"].(string)
			continue
		}
		rank = row["rank"].(float64)
		out = append(out, row["entry"].(string))
	}
	return strings.Join(out, " ")
}

func TestTallyShroutFleiss(t *testing.T) {
	x := count(t, 0, []string{"9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7"})
	x.is("stats.mean_squares.entries", 11.241667)
	x.is("stats.mean_squares.jurors", 32.486111)
	x.is("stats.mean_squares.residual", 1.019444)
	x.is("stats.icc21", .289764)
	x.is("stats.icc2k", .620051)
	x.is("stats.jurors.*.effect", 2.375, -2.791667, -.958333, 1.375)
	se := math.Sqrt(1.0194444444 * (1 - 1./4) / 6)
	x.is("stats.jurors.*.se", se, se, se, se)
	x.is("stats.places.*.p_line.3", 511./512, 0, 1, 0, 1, 1./512)
	for i, want := range [][]float64{{3, 6, 2, 5, 1, 4}, {2.5, 6, 2.5, 5, 1, 4}, {3, 6, 2, 5, 1, 4}, {3, 5.5, 2, 5.5, 1, 4}} {
		for e, rank := range want {
			x.is(fmt.Sprintf("stats.leave_one_out.%d.ranks.%c", i, 'a'+e), rank)
		}
	}
	if got := x.order(); got != "e c a f d b" {
		t.Error(got)
	}
	for i, want := range []string{"7.500000", "6.500000", "6.000000", "4.750000", "4.000000", "3.000000"} {
		if got := x.at(fmt.Sprint("rows.", i, ".score")); got != want {
			t.Errorf("score %d is %v", i, got)
		}
	}
}

func TestTallyKendall(t *testing.T) {
	judges := [][]string{
		strings.Fields("1 3 4 5 2 8 6 7 10 9"), strings.Fields("2 1 4 5 6 3 8 7 10 9"),
		strings.Fields("3 2 1 5 7 4 6 8 9 10"), strings.Fields("4 2 3 1 6 7 5 9 8 10"),
	}
	lines := make([]string, 10)
	for _, marks := range judges {
		for i, m := range marks {
			lines[i] += m + " "
		}
	}
	x := count(t, 0, lines, "--method", "ranksum")
	x.is("stats.kendall_w", .793939)
	x.is("stats.kendall_chi2", 28.581818)
	if got := x.order(); got != "b a c d e f g h i j" {
		t.Error(got)
	}
	// S is the squares of the rank sums' distances from their mean.
	sums, s := 0.0, 0.0
	var each []float64
	for _, v := range x.at("rows").([]any) {
		var sum float64
		fmt.Sscan(v.(map[string]any)["score"].(string), &sum)
		each, sums = append(each, sum), sums+sum
	}
	for _, v := range each {
		s += (v - sums/10) * (v - sums/10)
	}
	if !slices.Equal(each, []float64{8, 10, 12, 16, 21, 22, 25, 31, 37, 38}) || s != 1048 {
		t.Errorf("rank sums %v, S %v", each, s)
	}
	// Siegel and Castellan (1988), table 9.6: corrected for ties.
	for i := range lines {
		lines[i] = ""
	}
	for _, marks := range []string{"1 4.5 2 4.5 3 7.5 6 9 7.5 10", "2.5 1 2.5 4.5 4.5 8 9 6.5 10 6.5", "2 1 4.5 4.5 4.5 4.5 8 8 8 10"} {
		for i, m := range strings.Fields(marks) {
			lines[i] += m + " "
		}
	}
	if w := count(t, 0, lines).at("stats.kendall_w").(float64); math.Abs(w-.828) > .0005 {
		t.Errorf("W with ties is %v", w)
	}
}

// Krippendorff (2011), section C: four observers, twelve units, missing cells.
func TestTallyAlpha(t *testing.T) {
	lines := make([]string, 12)
	for _, o := range []string{"1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."} {
		for i, v := range strings.Fields(o) {
			lines[i] += v + " "
		}
	}
	x := count(t, 0, lines)
	for level, want := range map[string]float64{"nominal": .743, "ordinal": .815, "interval": .849} {
		if got := x.at("stats.alpha." + level).(float64); math.Abs(got-want) > .0005 {
			t.Errorf("%s alpha is %v, want %v", level, got, want)
		}
	}
}

func TestTallyLinkedRooms(t *testing.T) {
	linked := []string{"83 81 79 77", "79 77 . .", "73 71 . .", ". . 83 81", ". . 77 75", ". . 71 69"}
	x := count(t, 0, linked, "--method", "additive")
	if got := x.order(); got != "d a e b f c" {
		t.Error(got)
	}
	for i, want := range []string{"84", "80", "78", "76", "72", "70"} {
		if got := x.at(fmt.Sprint("rows.", i, ".score")); got != want+".000000" {
			t.Errorf("score %d is %v", i, got)
		}
	}
	x.is("stats.jurors.*.effect", 3, 1, -1, -3)
	x.is("stats.sigma", 0)
	for _, m := range []string{"mean", "zscore"} {
		if got := count(t, 0, linked, "--method", m).order(); got != "d a b e c f" {
			t.Errorf("by %s: %s", m, got)
		}
	}
	linked[0] = "83 81 . ."
	x = count(t, 1, linked, "--method", "additive")
	if got := fmt.Sprint(x.at("parts")); got != "[[a b c] [d e f]]" {
		t.Errorf("parts %s", got)
	}
	if why := x.at("stats.why").(map[string]any)["jurors.effect"]; why != "parts" || x.at("stats.jurors.0.effect") != nil {
		t.Errorf("effect is %v because of %v", x.at("stats.jurors.0.effect"), why)
	}
}

// The published marks of the skating system's rules, judge by judge.
func TestTallySkating(t *testing.T) {
	for rule, marks := range map[string][]string{
		"5": {"11121", "42212", "33354", "24543", "56435", "65666"},
		"6": {"1121421", "6215212", "2433633", "3352154", "4564365", "5646546"},
		"7": {"3161121", "2215313", "1542262", "5424654", "4633546", "6356435"},
	} {
		lines := make([]string, len(marks))
		for i, m := range marks {
			lines[i] = strings.Join(strings.Split(m, ""), " ")
		}
		if got := count(t, 0, lines, "--method", "skating").order(); got != "a b c d e f" {
			t.Errorf("rule %s: %s", rule, got)
		}
	}
	// No rule parts a and b: they share the place.
	if got := count(t, 0, []string{"1 2 1 2", "2 1 2 1", "3 3 3 3"}, "--method", "skating").order(); got != "a=b c" {
		t.Error(got)
	}
}

// Every key that others read us by is there; what does not apply is null.
func TestTallyKeys(t *testing.T) {
	x := count(t, 0, []string{"9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7"})
	for _, path := range []string{
		"contest", "method", "official", "sealed", "rows.0.rank", "rows.0.entry", "rows.0.unit", "rows.0.title", "rows.0.room",
		"rows.0.score", "rows.0.sheets", "rows.0.recused", "rows.0.tied", "rows.0.decided_by", "rows.0.award",
		"stats.icc21", "stats.icc2k", "stats.kendall_w", "stats.kendall_chi2",
		"stats.alpha.nominal", "stats.alpha.ordinal", "stats.alpha.interval",
		"stats.jurors.0.juror", "stats.jurors.0.effect", "stats.jurors.0.se", "stats.jurors.0.drift", "stats.jurors.0.drift_p",
		"stats.leave_one_out.0.juror", "stats.leave_one_out.0.ranks.a", "stats.places.0.entry", "stats.places.0.p_line.3", "parts.0.0",
	} {
		x.at(path)
	}
	for _, path := range []string{"stats.icc21", "stats.jurors.0.drift", "stats.jurors.0.drift_p", "stats.alpha.nominal"} {
		if _, is := x.at(path).(float64); !is {
			t.Errorf("%s is %v", path, x.at(path))
		}
	}
	one := count(t, 0, []string{"9", "6", "8"})
	for _, path := range []string{"icc21", "icc2k", "kendall_w", "kendall_chi2"} {
		one.without(path, "too_few_jurors")
	}
	one.without("alpha.nominal", "too_few_scores")
	alike := count(t, 0, []string{"5 5", "5 5"})
	alike.without("alpha.interval", "no_variation")
	alike.without("icc21", "no_variation")
	if v := alike.at("stats.jurors.0.drift"); v != nil {
		t.Errorf("drift over two turns is %v", v)
	}
}
