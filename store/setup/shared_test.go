package setup

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"juri/scoring"
)

// What cannot go with criteria that jurors share out is refused where it stands, and
// what nobody judges is warned of.
func TestSharedFaults(t *testing.T) {
	shared := strings.NewReplacer("ties: [criterion:baru, median, ballot:ani, draw]", "ties: [criterion:baru, highest, draw]",
		"user: ani,", "user: ani, criteria: [manfaat, Kebaruan],").Replace(goodContest)
	for name, tt := range map[string]struct {
		change []string
		want   []string
	}{
		"good":        {nil, nil},
		"by room":     {[]string{"[manfaat, Kebaruan]", "{pinus: [manfaat, Kebaruan]}"}, nil},
		"other room":  {[]string{"[manfaat, Kebaruan]", "{eboni: [manfaat]}"}, []string{"contest.yaml:9:27 criteria_lack_room", "contest.yaml:9:28 criteria_elsewhere"}},
		"none in it":  {[]string{"[manfaat, Kebaruan]", "{pinus: []}"}, []string{"contest.yaml:9:27 criteria_lack_room", "contest.yaml:9:35 room_criteria"}},
		"method":      {[]string{"result:\n", "result:\n  method: median\n"}, []string{"contest.yaml:13:11 needs_whole"}},
		"ties":        {[]string{"highest", "median"}, []string{"contest.yaml:13:26 step_needs_whole"}},
		"two ties":    {[]string{"highest, draw", "firsts, ballot:ani"}, []string{"contest.yaml:13:26 step_needs_whole", "contest.yaml:13:34 step_needs_whole"}},
		"unknown":     {[]string{"[manfaat, Kebaruan]", "[manfaat, x]"}, []string{"contest.yaml:9:37 no_such_criterion"}},
		"not a juror": {[]string{"role: organizer", "role: organizer, criteria: [baru]"}, []string{"contest.yaml:11:63 criteria_not_juror"}},
		"places":      {[]string{"rubric: kipp-5", "rubric: {places: true, scale: {min: 1, max: 9}, criteria: [{id: baru, name: Kebaruan, weight: 1}, {id: manfaat, name: D, weight: 1}]}"}, []string{"contest.yaml:9:27 places_need_whole"}},
	} {
		_, err := load(folder(strings.NewReplacer(tt.change...).Replace(shared), goodEntries))
		if got := faultsOf(err); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
	s, err := load(folder(shared, goodEntries))
	if err != nil || !slices.Equal(s.People[0].Criteria, []string{"baru", "manfaat"}) {
		t.Fatalf("%v %v", s.People[0].Criteria, err)
	}
	var got []string
	for _, n := range Notes(s) {
		got = append(got, string(n.Code)+" "+n.Args["criterion"]+" "+n.Args["slots"])
	}
	if want := "nobody_judges"; !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, want) && strings.HasSuffix(s, "P02") }) {
		t.Errorf("of P02, which budi does not judge, nothing is said: %q", got)
	}
	for as, want := range map[scoring.Publicity]bool{scoring.PublishSheets: true, scoring.PublishPlaces: false} {
		s.Contest.Publish = as
		if got := slices.ContainsFunc(Notes(s), func(n *scoring.Error) bool { return n.Code == scoring.CodePublishShared }); got != want {
			t.Errorf("publish: %s is warned of: %v", as, got)
		}
	}
}

// A new contest of the preset that jurors share out has its criteria shared out, however
// many jurors there are; one alone judges all.
func TestInitSharesOut(t *testing.T) {
	for n, want := range map[int]string{
		0: "tajwid|fasahah|suara|lagu", 1: "", 2: "tajwid suara|fasahah lagu", 5: "tajwid|fasahah|suara|lagu|tajwid",
	} {
		for _, lang := range []string{"id", "en"} {
			p := Plan{Preset: "mtq-tilawah", Language: lang}
			for i := range n {
				p.People = append(p.People, scoring.Person{User: "j" + strconv.Itoa(i), Name: "J", Role: scoring.Juror, Chair: i == 0})
			}
			dir := t.TempDir()
			noError(t, p.Write(dir))
			s, err := Load(dir)
			if err != nil {
				t.Fatalf("%d jurors: %v", n, err)
			}
			var got []string
			for _, o := range s.People {
				if o.Scores() {
					got = append(got, strings.Join(o.Criteria, " "))
				}
			}
			if strings.Join(got, "|") != want {
				t.Errorf("%d jurors judge %q, want %q", n, got, want)
			}
			for _, note := range Notes(s) {
				if note.Code == "nobody_judges" {
					t.Errorf("%d jurors: %v", n, note)
				}
			}
		}
	}
}
