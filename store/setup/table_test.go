package setup

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"juri/scoring/rank"
)

// combined is contest.yaml with that method and those forms, each on a line of its own.
func combined(m rank.Method, forms ...string) string {
	has := func(form, text string) string {
		if slices.Contains(forms, form) {
			return text
		}
		return ""
	}
	criteria := "{id: a, name: A, weight: 1}"
	if slices.Contains(forms, "shared") || slices.Contains(forms, "dances") {
		criteria += ", {id: b, name: B, weight: 1}"
	}
	other := "{id: a, name: A, weight: 1}"
	if slices.Contains(forms, "rubrics of several") {
		other += ", {id: c, name: C, weight: 1}"
	}
	rubrics := "rubrics: {x: {scale: {min: 1, max: 9}, criteria: [" + other + "]}}\ncategories: [{name: X, rubric: x}]\n"
	text := "name: L\ntimezone: Asia/Jakarta\ntimer: {presentation: 7m}\nentries: entries.csv\n" +
		"rubric: {scale: {min: 1, max: 9}" + has("places", ", places: true") + ", criteria: [" + criteria + "]}\n" +
		has("rubrics", rubrics) + has("rubrics of several", rubrics) +
		"rooms:\n  - {id: pinus, name: Pinus}\n" + has("rounds", "  - {id: final, name: Final}\n") +
		"people:\n  - {user: ani, name: Ani, role: juror" + has("shared", ", criteria: [a]") + "}\n" +
		"  - {user: budi, name: B, role: juror}\n  - {user: citra, name: C, role: juror}\n  - {user: dewi, name: D, role: juror}\n" +
		"  - {user: sari, name: S, role: moderator}\n  - {user: panitia, name: P, role: organizer}\n" +
		"result:\n  method: " + string(m) + "\n" + has("rubrics", "  overall: share\n") + has("rubrics of several", "  overall: share\n") +
		"  awards:\n    - {name: I, places: 1" + has("per", ", per: unit") + "}\n" + has("least", "    - {name: II, places: 1, min: 5}\n") + has("medals", "    - {name: Emas, min: 5}\n") + has("picked", "    - {name: Favorit, pick: 1}\n") +
		has("guests", "  ineligible: [{entries: [P01], why: tamu}]\n") +
		has("rounds", "rounds: [{name: Final, top: 1, room: final}]\n") +
		has("bonus", "bonus: {max: 3}\n") + has("components", "components: [{id: k, name: K, weight: 30, scale: {min: 0, max: 9}}]\n")
	return text
}

// refusedAt are the lines of contest.yaml that check refuses.
func refusedAt(t *testing.T, text string) (lines []string) {
	t.Helper()
	_, err := load(folder(text, "id,unit,title,room,category\nP01,Dinkes,Satu,pinus,X\nP02,RSUD,Dua,pinus,\n"))
	if err != nil && len(faultsOf(err)) == 0 {
		t.Fatalf("%v\n%s", err, text)
	}
	for _, f := range faultsOf(err) {
		var line int
		if _, err := fmt.Sscanf(f, "contest.yaml:%d:", &line); err != nil {
			t.Fatalf("%s has no place in\n%s", f, text)
		}
		lines = append(lines, strings.Split(text, "\n")[line-1])
	}
	return lines
}

// inColumn are the forms that each column of the README's table is about.
var inColumn = [][]string{{"shared"}, {"rubrics", "rubrics of several"}, {"bonus", "components", "least", "medals"}}

// TestTableOfForms holds the README's table of methods and forms against check, each method
// with each form.
func TestTableOfForms(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(readme), "\n## Which methods go with what\n")
	section, _, _ = strings.Cut(section, "\n## ")
	named := regexp.MustCompile("`([^`]+)`")
	var listed []rank.Method
	for _, row := range strings.Split(section, "\n") {
		cells := strings.Split(strings.Trim(row, "| "), " | ")
		if !strings.HasPrefix(row, "| `") || len(cells) != len(inColumn)+1 {
			continue
		}
		for _, m := range named.FindAllStringSubmatch(cells[0], -1) {
			method := rank.Method(m[1])
			listed = append(listed, method)
			for at, forms := range inColumn {
				for _, form := range forms {
					goes := cells[at+1] == "yes" || cells[at+1] == "of one dance" && form == "rubrics"
					if refused := refusedAt(t, combined(method, form)); goes != (refused == nil) {
						t.Errorf("%s with %s: the table says %q, and check refuses %q", method, form, cells[at+1], refused)
					}
				}
			}
			for _, form := range []string{"places", "dances", "rounds", "per", "guests", "picked"} { // whatever the method
				if refused := refusedAt(t, combined(method, form)); refused != nil {
					t.Errorf("%s with %s: check refuses %q", method, form, refused)
				}
			}
		}
	}
	if got, want := slices.Sorted(slices.Values(listed)), slices.Sorted(slices.Values(rank.Methods())); !slices.Equal(got, want) {
		t.Errorf("the table has %v, and there are %v", got, want)
	}
}

// TestPairsOfForms holds which forms go together, where the method goes with both.
func TestPairsOfForms(t *testing.T) {
	apart := map[string]bool{
		"shared rubrics": true, "rounds components": true,
		"places shared": true, "places rubrics": true, "places least": true, "places medals": true, "places bonus": true, "places components": true,
	}
	forms := []string{"places", "shared", "rubrics", "rounds", "per", "guests", "picked", "least", "medals", "bonus", "components"}
	for i, a := range forms {
		for _, b := range forms[i+1:] {
			if refused := refusedAt(t, combined(rank.Mean, a, b)); apart[a+" "+b] != (refused != nil) {
				t.Errorf("%s with %s: check refuses %q", a, b, refused)
			}
		}
	}
	if refused := refusedAt(t, combined(rank.Skating, forms...)); len(refused) < 5 {
		t.Errorf("of all together check refuses %q", refused)
	}
}
