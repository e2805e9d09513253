package setup

import (
	"slices"
	"strings"
	"testing"

	"juri/scoring"
)

// TestReserves holds who may be a reserve, and that none is counted before they are called.
func TestReserves(t *testing.T) {
	with := func(old, line string) string { return strings.Replace(goodContest, old, line, 1) }
	budi := "  - {user: budi, name: Budi, role: juror}\n"
	eko := budi + "  - {user: eko, name: Eko, role: juror, reserve: true}\n"
	for text, want := range map[string]string{
		with(budi, eko): "",
		with(budi, eko[:len(eko)-2]+", rooms: [pinus]}\n"):                                                                    "",
		with(budi, eko[:len(eko)-2]+", chair: true}\n"):                                                                       "contest.yaml:11:50 reserve_chair",
		with("role: organizer", "role: organizer, reserve: true"):                                                             "contest.yaml:11:62 reserve_not_juror",
		with(budi, budi[:len(budi)-2]+", reserve: true, rooms: [pinus 08:00-09:00]}\n"):                                       "contest.yaml:10:52 reserve_own",
		with(budi, budi[:len(budi)-2]+", reserve: true, criteria: [baru]}\n"):                                                 "contest.yaml:10:52 reserve_own contest.yaml:13:26 step_needs_whole contest.yaml:13:34 step_needs_whole",
		with(budi, budi[:len(budi)-2]+", reserve: ya}\n"):                                                                     "contest.yaml:10:52 wrong_type",
		strings.Replace(with(budi, eko), "rubric: kipp-5\n", "categories: [{name: SMA, jurors: [eko]}]\nrubric: kipp-5\n", 1): "contest.yaml:3:35 reserve_own",
		strings.Replace(with(budi, eko), "result:\n", "result:\n  panel: 3\n", 1):                                             "contest.yaml:14:10 panel_too_large",
	} {
		_, err := load(folder(text, goodEntries))
		if got := strings.Join(faultsOf(err), " "); got != want {
			t.Errorf("%q, want %q of\n%s", got, want, text)
		}
	}
	s, err := load(folder(with(budi, eko), goodEntries))
	if err != nil || !s.People[2].Reserve {
		t.Fatalf("%+v %v", s.People, err)
	}
	plain, _ := load(folder(goodContest, goodEntries))
	same := func(a, b *scoring.Error) bool { return a.Error() == b.Error() }
	if got, want := Notes(s), Notes(plain); !slices.EqualFunc(got, want, same) {
		t.Errorf("%v, and without a reserve %v", got, want)
	}
	if got := Edits(plain, s); len(got) != 1 || got[0].Field != "people.eko" {
		t.Errorf("%v", got)
	}
}
