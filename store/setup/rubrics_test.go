package setup

import (
	"slices"
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
)

// kindsContest is the good contest with a category that has weights of its own.
var kindsContest = strings.NewReplacer(
	"rubric: kipp-5\n", "rubric: kipp-5\nrubrics:\n  sma:\n    scale: {min: 0, max: 100}\n    criteria: [{id: baru, name: Kebaruan, weight: 3}, {id: lain, name: Lain, weight: 1}]\ncategories:\n  - {name: SMA, rubric: sma}\n",
	"result:\n", "result:\n  overall: share\n").Replace(goodContest)

var kindsEntries = strings.Replace(goodEntries, "Judul dua,,", "Judul dua,SMA,", 1)

// What cannot go with rubrics of categories is refused where it stands.
func TestCategoryFaults(t *testing.T) {
	for name, tt := range map[string]struct {
		change []string
		want   []string
	}{
		"good":              {nil, nil},
		"not compared":      {[]string{"  overall: share\n", ""}, []string{"contest.yaml:5:3 rubrics_apart"}},
		"another maximum":   {[]string{"max: 100}", "max: 10}", "criterion:baru, median, ballot:ani, draw", "median, draw"}, nil},
		"another scale":     {[]string{"max: 100}", "max: 10}"}, []string{"contest.yaml:20:10 criterion_scales"}},
		"highest of all":    {[]string{"max: 100}", "max: 10}", "criterion:baru", "highest"}, []string{"contest.yaml:20:10 criterion_scales"}},
		"nothing to reach":  {[]string{"{min: 0, max: 100}", "{min: -9, max: 0}", "criterion:baru, median, ballot:ani, draw", "median, draw"}, []string{"contest.yaml:5:3 rubrics_maximum"}},
		"places":            {[]string{"    scale: {min: 0", "    places: true\n    scale: {min: 0"}, []string{"contest.yaml:5:3 rubrics_places"}},
		"unknown rubric":    {[]string{"rubric: sma}", "rubric: smp}"}, []string{"contest.yaml:9:25 no_such_rubric"}},
		"unknown overall":   {[]string{"overall: share", "overall: best"}, []string{"contest.yaml:19:12 unknown_choice"}},
		"ranked apart":      {[]string{"overall: share", "overall: none\n  awards: [{name: A, places: 2, category: SMA}, {name: B, places: 3, per: {category: 3}}, {name: C, pick: 1}]", "criterion:baru", "criterion:lain"}, nil},
		"award of all":      {[]string{"overall: share", "overall: none\n  awards:\n    - {name: A, places: 2, category: SMA}\n    - {name: B, places: 3}"}, []string{"contest.yaml:22:7 award_of_category"}},
		"award of more":     {[]string{"overall: share", "overall: none\n  awards: [{name: B, places: 3, per: category}]"}, []string{"contest.yaml:20:12 award_each"}},
		"award of the rest": {[]string{"overall: share", "overall: none\n  awards: [{name: B, places: 1, rest: true, per: category}]"}, []string{"contest.yaml:20:12 award_of_category"}},
		"per unit of each":  {[]string{"overall: share", "overall: none\n  awards: [{name: B, places: 1, per: {category: 1, unit: 1}}]"}, []string{"contest.yaml:20:12 award_each_unit"}},
		"round of all":      {[]string{"overall: share", "overall: none", "timer:", "rounds: [{name: F, top: 1, room: eboni}]\ntimer:"}, []string{"contest.yaml:10:9 by_category_rounds"}},
		"other maximum":     {[]string{"overall: share", "overall: none", "max: 100}", "max: 10}", "timer:", "components: [{id: k, name: K, weight: 30, scale: {min: 0, max: 9}}]\ntimer:"}, []string{"contest.yaml:5:3 by_category_reach"}},
		"twice":             {[]string{"categories:\n", "categories:\n  - {name: SMA, rubric: sma}\n"}, []string{"contest.yaml:10:12 duplicate_id"}},
		"tie of some":       {[]string{"criterion:baru", "criterion:lain"}, []string{"contest.yaml:20:10 criterion_of_some"}},
		"shared out":        {[]string{"user: ani,", "user: ani, criteria: [baru],"}, []string{"contest.yaml:15:27 rubrics_shared", "contest.yaml:20:26 step_needs_whole", "contest.yaml:20:34 step_needs_whole"}},
		"no weight":         {[]string{"weight: 3", "weight: 0", "weight: 1}]", "weight: 0}]"}, []string{"contest.yaml:7:15 weights_zero"}},
		"rubric of no map":  {[]string{"rubrics:\n  sma:\n    scale: {min: 0, max: 100}\n    criteria: [{id: baru, name: Kebaruan, weight: 3}, {id: lain, name: Lain, weight: 1}]\n", "rubrics: [a]\n"}, []string{"contest.yaml:4:10 wrong_type", "contest.yaml:6:25 no_such_rubric"}},
	} {
		_, err := load(folder(strings.NewReplacer(tt.change...).Replace(kindsContest), kindsEntries))
		if got := faultsOf(err); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
	s, err := load(folder(kindsContest, strings.Replace(kindsEntries, "SMA", "sma", 1)))
	noError(t, err)
	var got []string
	for _, n := range Notes(s) {
		got = append(got, n.Error())
	}
	for _, want := range []string{"category_nobody category=SMA", "category_unlisted categories=“”, “sma” slots=P01, P02"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is not among %q", want, got)
		}
	}
}

// Categories that are ranked each by itself and may be one misspelt, or have one entry, are noted.
func TestCategoriesApart(t *testing.T) {
	for text, want := range map[string][]string{
		strings.NewReplacer("overall: share", "overall: none", "criterion:baru", "criterion:lain").Replace(kindsContest): {"category_alike category=SMA other=sma", "category_alone slots=P01, P02"},
		kindsContest: nil,
	} {
		s, err := load(folder(text, kindsEntries))
		noError(t, err)
		s.Entries[0].Category, s.Entries[1].Category = "SMA", "sma"
		var got []string
		for _, n := range Notes(s) {
			if n.Code == "category_alone" || n.Code == "category_alike" {
				got = append(got, n.Error())
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Scores from paper are read by each entry's own rubric.
func TestPaperOfCategories(t *testing.T) {
	said, err := load(folder(kindsContest, kindsEntries))
	noError(t, err)
	s := planned(said)
	const head = "entry,juror,baru,efektif,manfaat,sebar,lanjut,lain\n"
	read, err := ReadScores(Input{Name: "kertas.csv", Data: []byte(head + "P01,ani,80,81,82,83,84,\nP02,ani,80,,,,,70\n")}, s, ScoreOptions{})
	if err != nil || len(read.Sheets) != 2 || len(read.Sheets[0].Scores) != 5 || read.Sheets[1].Scores["lain"] != 70*exact.One {
		t.Fatalf("%+v %v", read.Sheets, err)
	}
	_, err = ReadScores(Input{Name: "kertas.csv", Data: []byte(head + "P02,ani,80,81,,,,\n")}, s, ScoreOptions{})
	if got, want := faultsOf(err), []string{"kertas.csv:2:12 " + string(scoring.CodeCriterionOfSome), "kertas.csv:2:18 empty_field"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Scores from paper are read for whom they were asked, where jurors share the criteria out.
func TestPaperShared(t *testing.T) {
	text := strings.NewReplacer("ties: [criterion:baru, median, ballot:ani, draw]", "ties: [draw]",
		"user: ani,", "user: ani, criteria: [baru],", "user: budi,", "user: budi, criteria: [efektif, manfaat, sebar, lanjut],").Replace(goodContest)
	said, err := load(folder(text, goodEntries))
	noError(t, err)
	const head = "entry,juror,baru,efektif,manfaat,sebar,lanjut\n"
	read, err := ReadScores(Input{Name: "kertas.csv", Data: []byte(head + "P01,ani,80,,,,\nP01,budi,,81,82,83,84\n")}, planned(said), ScoreOptions{})
	if err != nil || len(read.Sheets) != 2 || len(read.Sheets[0].Scores) != 1 || len(read.Sheets[1].Scores) != 4 {
		t.Fatalf("%+v %v", read.Sheets, err)
	}
	_, err = ReadScores(Input{Name: "kertas.csv", Data: []byte(head + "P01,ani,80,81,,,\n")}, planned(said), ScoreOptions{})
	if got, want := faultsOf(err), []string{"kertas.csv:2:12 " + string(scoring.CodeNotYourCriterion)}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
