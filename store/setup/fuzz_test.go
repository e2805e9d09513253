package setup

import (
	"testing"

	"juri/scoring"
)

func FuzzContest(f *testing.F) {
	demo, _ := folders.ReadFile("demo/contest.yaml")
	preset, _ := presetFiles.ReadFile("presets/kipp-sulsel-2022.yaml")
	for _, s := range []string{
		goodContest, string(demo), string(preset), "", "---\n---\n", "? a\n: b\n", "a: &x {b: *x}\n<<: *x\n",
		"rubric: {criteria: [{levels: {? [1] : x}}]}", "rooms: [{id: }, ~, 1, [[]]]\npeople: {}\n", "name: |\n  a\n b",
		"\ufeffname: 'x\n", "timer: {phases: [{id: a, name: {}, length: 1m}]}", "- - - - a\n", "name: \"\\x\xff\"",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		check(t, src, goodEntries)
		if _, err := parseRubric("x", src); err == nil {
			check(t, "rubric:\n  "+src, goodEntries)
		}
	})
}

func FuzzEntries(f *testing.F) {
	demo, _ := folders.ReadFile("demo/entries.csv")
	for _, s := range []string{
		goodEntries, string(demo), "", "\ufeffid;unit;title;room\r\nP1;a;b;pinus\r\n", "id,id\n\n,,\n\"", "id,\"un\"it\na,\"b\n",
		"id\tunit\ttitle\troom\tzz\nP1\ta\n", "id,unit,title,room,order\nP1,a,b,pinus,\nP2,a,b,pinus,99999999999\n", "\xff,\n\"\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) { check(t, goodContest, src) })
}

// check loads a folder that may be anything: what loads must be sound, and
// what does not must say where.
func check(t *testing.T, contest, entries string) {
	s, err := load(folder(contest, entries))
	if err == nil {
		if len(s.Entries) == 0 || len(s.Rooms) == 0 || s.Contest.Name == "" || s.Contest.Timezone == "" {
			t.Errorf("loaded an unsound contest: %+v", s)
		}
		if _, err := s.Contest.Rubric.Weigher(); err != nil {
			t.Errorf("loaded a rubric that has no totals: %v", err)
		}
		for _, e := range s.Entries {
			if e.ID == "" || e.Unit == "" || e.Title == "" || e.Order < 1 || scoring.CleanLine(e.Title) != e.Title {
				t.Errorf("loaded an unsound entry: %+v", e)
			}
		}
		return
	}
	faults, ok := err.(Faults)
	if !ok || len(faults) == 0 {
		t.Fatalf("not faults: %v", err)
	}
	for _, f := range faults {
		if f.File == "" || f.Line < 1 || f.Col < 1 || f.Problem == nil || f.Problem.Code == "" {
			t.Errorf("a fault without a place: %+v", f)
		}
		for k, v := range f.Problem.Args {
			if scoring.CleanLine(v) != v {
				t.Errorf("%s says %s=%q, which is not clean", f.Problem.Code, k, v)
			}
		}
	}
}
