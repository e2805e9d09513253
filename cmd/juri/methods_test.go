package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"juri/scoring/rank"
	"juri/store/setup"
)

// formsOf are the forms of README's table of methods, by its headings: what contest.yaml says of each,
// in all its parts.
var formsOf = map[string][]map[string]string{
	"criteria shared out":  {{"of ani": ", criteria: [a]"}},
	"rubrics per category": {{"more": "rubrics: {x: {scale: {min: 0, max: 60}, criteria: [{id: a, name: A, weight: 1}]}}\ncategories: [{name: X, rubric: x}]\n", "in result": ", overall: share"}},
	"points off, bonus, overtime, components, least score": {
		{"more": "bonus: {max: 5}\n"}, {"more": "overtime: {per: 1m, points: 1}\n"}, {"in result": ", awards: [{name: A, places: 1, min: 50}]"},
		{"more": "components: [{id: k, name: K, weight: 30, scale: {min: 0, max: 10}}]\n"},
	},
	"several runs": {{"more": "runs: {count: 2, best: 1}\n"}},
	"places":       {{"of rubric": ", places: true"}, {"of rubric": ", places: true, once: true"}},
	"rounds":       {{"more": "rounds: [{name: Final, top: 3, each: overall, room: final}]\n"}},
}

// TestMethodsTable holds README's table of what methods go with against what `check` says of such a contest.
func TestMethodsTable(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	noError(t, err)
	_, table, _ := strings.Cut(string(text), "## Which methods go with what")
	var heads []string
	var methods []rank.Method
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		switch {
		case strings.HasPrefix(line, "## "):
			t.Fatal("the table has no end")
		case len(heads) > 0 && !strings.HasPrefix(line, "|"):
			if slices.Sort(methods); !slices.Equal(methods, slices.Sorted(slices.Values(rank.Methods()))) || len(heads) != len(formsOf)+1 {
				t.Errorf("it has %v, %v", methods, heads)
			}
			return
		case !strings.HasPrefix(line, "|") || strings.HasPrefix(cells[0], "---"):
		case heads == nil:
			heads = cells
		default:
			for _, m := range strings.Split(cells[0], ", ") {
				m := rank.Method(strings.Trim(m, "`"))
				methods = append(methods, m)
				for i, head := range heads[1:] {
					if formsOf[head] == nil {
						t.Fatalf("%s is none of the forms", head)
					}
					for _, parts := range formsOf[head] {
						if err := checked(t, m, parts); (err == nil) != strings.HasPrefix(cells[i+1], "yes") {
							t.Errorf("%s, %s %v: the table says %q, and check %v", m, head, parts, cells[i+1], err)
						}
					}
				}
			}
		}
	}
}

// checked is what `check` says of a contest under that method with those parts.
func checked(t *testing.T, m rank.Method, parts map[string]string) error {
	t.Helper()
	dir := t.TempDir()
	contest := "name: L\ntimezone: Asia/Jakarta\nrubric: {scale: {min: 1, max: 100}, criteria: [{id: a, name: A, weight: 1}]" + parts["of rubric"] + "}\n" +
		"timer: {presentation: 7m}\nrooms: [{id: utama, name: U}, {id: final, name: F}]\n" +
		"people: [{user: ani, name: A, role: juror" + parts["of ani"] + "}, {user: budi, name: B, role: juror}, {user: cici, name: C, role: juror}, {user: dedi, name: D, role: juror}, {user: p, name: P, role: organizer}]\n" +
		"result: {method: " + string(m) + ", panel: 1" + parts["in result"] + "}\n" + parts["more"] + "entries: entries.csv\n"
	for name, text := range map[string]string{"contest.yaml": contest, "entries.csv": "id,unit,title,room,category\nP01,U,T,utama,X\nP02,U,T,utama,\n"} {
		noError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	_, err := setup.Load(dir)
	return err
}

// TestFormsApart holds what README says below that table: which two forms do not go together, whatever the method.
func TestFormsApart(t *testing.T) {
	const shared, rubrics, points, runs, places, rounds = "criteria shared out", "rubrics per category", "points off, bonus, overtime, components, least score", "several runs", "places", "rounds"
	components := formsOf[points][3:]
	final := "rounds: [{name: Final, top: 3, each: overall, room: final}]\ncomponents: [{id: k, name: K, weight: 30, from: %, points: [3, 1]}]\n"
	earlier, none := []map[string]string{{"more": strings.Replace(final, "%", "1", 1)}}, []map[string]string{{"more": strings.Replace(final, "%", "2", 1)}}
	for _, c := range []struct {
		one, other []map[string]string
		apart      bool
	}{
		{formsOf[places], formsOf[shared], true}, {formsOf[places], formsOf[rubrics], true}, {formsOf[places], formsOf[points], true}, {formsOf[places], formsOf[runs], true},
		{formsOf[shared], formsOf[rubrics], true}, {formsOf[runs], formsOf[shared], true}, {formsOf[runs], components, true}, {formsOf[runs], formsOf[rounds], true}, {components, formsOf[rounds], true},
		{formsOf[shared], formsOf[points], false}, {formsOf[rubrics], formsOf[points], false}, {formsOf[runs], formsOf[rubrics], false}, {formsOf[runs], formsOf[points][:3], false},
		{earlier, nil, false}, {none, nil, true}, {earlier, formsOf[shared], false}, {earlier, formsOf[rubrics], false}, {earlier, formsOf[points][:3], false}, {earlier, formsOf[places], true},
		{formsOf[places], formsOf[rounds], false}, {formsOf[shared], formsOf[rounds], false}, {formsOf[rubrics], formsOf[rounds], false},
	} {
		for _, one := range c.one {
			for _, other := range append(c.other, map[string]string{})[:max(1, len(c.other))] {
				both := map[string]string{}
				for _, part := range []string{"of ani", "of rubric", "in result", "more"} {
					both[part] = one[part] + other[part]
				}
				if err := checked(t, rank.Mean, both); (err != nil) != c.apart {
					t.Errorf("%v with %v: %v", one, other, err)
				}
			}
		}
	}
}
