package verbs

import (
	"fmt"
	"strings"
	"testing"
)

// down turns the marks of each judge into lines of each entry.
func down(judges ...string) []string {
	lines := make([]string, len(strings.Fields(judges[0])))
	for _, marks := range judges {
		for i, m := range strings.Fields(marks) {
			lines[i] += m + " "
		}
	}
	return lines
}

// The worked examples of the encyclopedias' article on the skating system; of
// the fourth, two couples share the second place.
func TestTallySkatingArticle(t *testing.T) {
	for want, judges := range map[string][]string{
		"a b c d e": {"1 2 3 4 5", "1 3 2 4 5", "1 3 2 5 4", "5 1 2 3 4", "2 1 5 3 4"},
		"b a c":     {"1 2 3", "1 2 3", "2 1 3", "2 1 3", "3 2 1"},
		"a b c":     {"1 2 3", "1 2 3", "2 1 3", "1 3 2", "2 1 3"},
		"b a=c d":   {"1 2 3 4", "1 2 3 4", "3 2 4 1", "3 2 1 4", "4 2 1 3"},
	} {
		x := count(t, 0, down(judges...), "--method", "skating")
		if got := x.order(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
		if got := x.at("read"); got != "places" {
			t.Errorf("read as %v", got)
		}
	}
	// b and c have three marks of 1–2 with the sum 5, three of 1–3, and b four of 1–4.
	x := count(t, 0, down("1 2 5 3 4", "1 4 2 3 5", "1 5 2 3 4", "2 1 5 3 4", "5 2 1 3 4"), "--method", "skating")
	if got := x.order() + " " + fmt.Sprint(x.at("rows.1.decided_by")); got != "a b c d e next-place" {
		t.Error(got)
	}
	// A place given twice is none: what the numbers are taken for is said.
	if got := count(t, 0, []string{"1 1", "1 2", "3 3"}, "--method", "skating").at("read"); got != "scores" {
		t.Errorf("read as %v", got)
	}
}

// The anxiety ratings of the R package irr, by what it prints.
func TestTallyAnxiety(t *testing.T) {
	x := count(t, 0, down("3 3 3 4 5 5 2 3 5 2 2 6 1 5 2 2 1 2 4 3", "3 6 4 6 2 4 2 4 3 3 2 3 3 3 2 2 1 3 3 4",
		"2 1 4 4 3 2 1 6 1 1 1 2 3 3 1 1 3 3 2 2"))
	for path, want := range map[string]string{
		"icc21": "0.198", "icc21_ci.0": "-0.039", "icc21_ci.1": "0.494", "kendall_w": "0.540", "kendall_chi2": "30.760", "kendall_p": "0.043",
	} {
		if got := fmt.Sprintf("%.3f", x.at("stats."+path)); got != want {
			t.Errorf("%s is %s, want %s", path, got, want)
		}
	}
}

// Whatever is null says why, under its own name or its list's, and no panel is
// one that JSON has no way to write.
func TestTallyEveryNullSaysWhy(t *testing.T) {
	for _, lines := range [][]string{
		{"1 2", "2 1"}, {"1 5", "5 1", "2 4", "4 2", "3 3"}, {"5 5 5", "5 5 5"}, {"1 2 3", "1 2 3", "1 2 3"}, {"1"}, {"1", "2"},
		{"1 2 3"}, {"1 . .", ". 2 .", ". . 3"}, {"1 2 .", ". 2 3"}, {"1 2", "2 ."}, {"1 5 2", "5 1 3", "2 4 4", "4 2 1"},
	} {
		x := count(t, 0, lines, "--read", "scores")
		why := x.at("stats.why").(map[string]any)
		var walk func(path string, v any)
		walk = func(path string, v any) {
			switch v := v.(type) {
			case nil:
				list := strings.SplitN(path, ".", 3) // jurors.J1.effect: jurors.effect
				if why[path] == nil && (len(list) < 3 || why[list[0]+"."+list[2]] == nil) {
					t.Errorf("%v: %s is null, nobody knows why: %v", lines, path, why)
				}
			case map[string]any:
				for k, in := range v {
					if k != "why" {
						walk(strings.TrimPrefix(path+"."+k, "."), in)
					}
				}
			case []any:
				for _, in := range v {
					row, is := in.(map[string]any)
					if !is {
						continue
					}
					name := path
					for _, key := range []string{"juror", "entry", "places", "a", "b"} {
						if id := row[key]; id != nil && (key != "juror" || path != "spread") {
							name += fmt.Sprint(".", id)
						}
					}
					walk(name, row)
				}
			}
		}
		walk("", x.at("stats"))
	}
}

// The agreement of a panel with gaps is that of the entries which all scored.
func TestTallyComplete(t *testing.T) {
	gaps := count(t, 0, []string{"9 2 5 8", "6 1 3 .", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7"})
	whole := count(t, 0, []string{"9 2 5 8", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7"})
	gaps.is("stats.complete", 5)
	for _, path := range []string{"icc21", "icc2k", "kendall_w", "mean_squares.residual"} {
		gaps.is("stats."+path, whole.at("stats."+path).(float64))
	}
}
