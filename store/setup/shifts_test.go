package setup

import (
	"slices"
	"strings"
	"testing"

	"juri/scoring"
)

// TestShifts holds what may stand in a person's rooms, and what is said of the rest.
func TestShifts(t *testing.T) {
	people := func(rooms string) string {
		return twoDays("  - {user: ani, name: Ani, role: juror, rooms: " + rooms + "}\n  - {user: budi, name: Budi, role: juror}\n  - {user: mod, name: Mod, role: moderator}\n")
	}
	entries := "id,unit,title,room\n" + strings.ReplaceAll(rowsOf("pinus", 15, "")+rowsOf("eboni", 13, ""), ",\n", "\n")
	for _, tt := range []struct {
		rooms string
		want  []string // faults; of none, what is read and noted
	}{
		{"[pinus 08:00-10:00, Eboni 10.20–12.20]", []string{"pinus eboni", "pinus 08:00-10:00, eboni 10:20-12:20"}},
		{`["pinus 10:00-12:00", "eboni 08:00-10:00"]`, []string{"pinus eboni", "pinus 10:00-12:00, eboni 08:00-10:00", "no_walk date=2026-03-20 from=10:00 other=Pinus room=Eboni until=10:00 users=Ani"}},
		{"[pinus 08:00-10:20, eboni 10:00-12:00]", []string{"pinus eboni", "pinus 08:00-10:20, eboni 10:00-12:00", "two_rooms date=2026-03-20 from=10:00 other=Eboni room=Pinus users=Ani"}},
		{"[2026-03-20]", []string{"pinus eboni", "", "two_rooms date=2026-03-20 from=08:00 other=Eboni room=Pinus users=Ani, Budi"}},
		{`[{pinus: "08:00-10:00"}, {eboni: 10:20-12:20}]`, []string{"pinus eboni", "pinus 08:00-10:00, eboni 10:20-12:20"}},
		{"[pinus 12:00-13:00]", []string{"pinus", "pinus 12:00-13:00", "shift_empty hours=12:00–13:00 room=Pinus user=Ani"}},
		{"[pinus 08:00-09:00, pinus 11:00-12:00]", []string{"pinus", "pinus 08:00-09:00, pinus 11:00-12:00"}},
		{"[2026-03-21]", []string{"contest.yaml:9:49 no_room_on"}},
		{"[pinus 12:00-10:00]", []string{"contest.yaml:9:49 bad_shift"}},
		{"[pinus 8-12]", []string{"contest.yaml:9:49 bad_shift"}},
		{"[pinus barat]", []string{"contest.yaml:9:49 no_such_room"}},
		{"[jati 08:00-10:00]", []string{"contest.yaml:9:49 no_such_room"}},
		{"[pinus, pinus 08:00-10:00]", []string{"contest.yaml:9:56 shift_overlap"}},
		{"[pinus 08:00-10:00, pinus]", []string{"contest.yaml:9:68 shift_overlap"}},
		{"[pinus 08:00-10:00, pinus 09:00-11:00]", []string{"contest.yaml:9:68 shift_overlap"}},
	} {
		s, err := load(folder(people(tt.rooms), entries))
		got := faultsOf(err)
		if err == nil {
			var shifts []string
			for _, f := range s.People[0].Shifts {
				shifts = append(shifts, f.String())
			}
			got = []string{strings.Join(s.People[0].Rooms, " "), strings.Join(shifts, ", ")}
			for _, n := range Notes(s) {
				if strings.HasPrefix(n.Args["users"], "Ani") || n.Args["user"] == "Ani" {
					got = append(got, n.Error())
				}
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n%q\nwant\n%q", tt.rooms, got, tt.want)
		}
	}
	for name, tt := range map[string][3]string{
		"a moderator": {"role: moderator", "role: moderator, rooms: [pinus 08:00-10:00]", "contest.yaml:11:53 shift_not_juror"},
		"no plan":     {`start: "08:00", slot: 20m, breaks`, "breaks", "contest.yaml:9:49 shift_no_start"},
	} {
		_, err := load(folder(strings.Replace(people("[pinus 08:00-10:00]"), tt[0], tt[1], 1), entries))
		if got := faultsOf(err); !slices.Equal(got, []string{tt[2]}) {
			t.Errorf("%s: %q", name, got)
		}
	}
	was, _ := load(folder(people("[pinus]"), entries))
	now, _ := load(folder(people("[pinus 08:00-10:00]"), entries))
	if got := Edits(was, now); !slices.Equal(got, []Edit{{"people.ani.rooms", "", "pinus 08:00-10:00"}}) {
		t.Errorf("%q", got)
	}
	if parts := planned(now).PlannedParts(); len(parts) != 1 {
		t.Error(parts)
	}
	afternoon := strings.Replace(people("[pinus 08:00-12:00]"), "name: Budi, role: juror", "name: Budi, role: juror, rooms: [pinus 12:00-16:00]", 1)
	s, err := load(folder(afternoon, "id,unit,title,room\n"+strings.ReplaceAll(rowsOf("pinus", 15, ""), ",\n", "\n")))
	var codes []scoring.Code
	for _, n := range Notes(s) {
		if n.Code != "few_jurors" {
			codes = append(codes, n.Code)
		}
	}
	if err != nil || !slices.Equal(codes, []scoring.Code{"no_scale", "join_shifts"}) {
		t.Errorf("%q, %v", codes, err)
	}
}

// TestPanels holds which jurors may be a category's, and what is said of them.
func TestPanels(t *testing.T) {
	entries := strings.Replace(goodEntries, "Judul dua,,", "Judul dua,SMA,", 1)
	for jurors, want := range map[string][]string{
		"jurors: [budi, budi]":     {"SMA budi"},
		"jurors: [ani, budi]":      {"SMA ani budi"},
		"jurors: [panitia]":        {"contest.yaml:3:35 unknown_juror"},
		"jurors: []":               {"contest.yaml:3:34 panel_empty"},
		"jurors: [[ani]]":          {"contest.yaml:3:35 wrong_type"},
		"rubric: x, jurors: [ani]": {"contest.yaml:3:34 no_such_rubric"},
		"jury: [ani]":              {"contest.yaml:3:14 missing_field", "contest.yaml:3:26 unknown_field"},
	} {
		text := strings.Replace(goodContest, "rubric: kipp-5\n", "categories: [{name: SMA, "+jurors+"}]\nrubric: kipp-5\n", 1)
		s, err := load(folder(text, entries))
		got := faultsOf(err)
		if err == nil {
			p := s.Contest.Panels[0]
			got = []string{p.Category + " " + strings.Join(p.Jurors, " ")}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", jurors, got)
		}
	}
}
