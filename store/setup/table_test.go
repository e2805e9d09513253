package setup

import (
	"fmt"
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

// TestFormsOfEveryMethod holds what goes with each method.
func TestFormsOfEveryMethod(t *testing.T) {
	for _, method := range rank.Methods() {
		for _, form := range []string{"places", "dances", "rounds", "per", "guests", "picked"} {
			if refused := refusedAt(t, combined(method, form)); refused != nil {
				t.Errorf("%s with %s: check refuses %q", method, form, refused)
			}
		}
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
