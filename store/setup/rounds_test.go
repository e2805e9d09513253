package setup

import (
	"slices"
	"strings"
	"testing"

	"juri/scoring"
)

// A further round has the whole panel, unless some jurors have its room by name;
// the papers' particulars are read with it.
func TestRounds(t *testing.T) {
	text := strings.Replace(goodContest, "people:", "  - {id: aula, name: Aula}\npeople:", 1) + `rounds:
  - {name: Final, top: 3, each: room, room: Aula}
minutes: {number: 188/7, place: Balai Kota, basis: [SK 1, SK 2], letterhead: [Pemerintah Kota, Setda]}
`
	s, err := load(folder(text, goodEntries))
	noError(t, err)
	if want := []scoring.Round{{Name: "Final", Top: 3, Each: scoring.FromRoom, Room: "aula"}}; !slices.Equal(s.Contest.Result.Rounds, want) {
		t.Errorf("rounds %+v", s.Contest.Result.Rounds)
	}
	for user, in := range map[string]bool{"ani": true, "budi": true} {
		i := slices.IndexFunc(s.People, func(p scoring.Person) bool { return p.User == user })
		if s.People[i].In("aula") != in {
			t.Errorf("%s is in the final: %v", user, !in)
		}
	}
	if m := s.Contest.Minutes; m.Number != "188/7" || m.Place != "Balai Kota" || !slices.Equal(m.Basis, []string{"SK 1", "SK 2"}) || len(m.Letterhead) != 2 {
		t.Errorf("minutes %+v", m)
	}
	named := strings.Replace(text, "{user: budi, name: Budi, role: juror}", "{user: budi, name: Budi, role: juror, rooms: [aula]}", 1)
	s, err = load(folder(named, strings.Replace(goodEntries, "budi", "", 1)))
	if err != nil || s.People[0].In("aula") || !s.People[1].In("aula") {
		t.Errorf("with budi named: %+v, %v", s.People, err)
	}
}
