package scoring

import (
	"strconv"
	"strings"
	"testing"

	"juri/scoring/rank"
)

// stages brings a contest in which everything is closed to each point of the
// way to its result, and on.
var stages = []struct {
	name string
	to   func(w *world)
}{
	{"closed", func(*world) {}},
	{"frozen", func(w *world) {
		w.must("panitia", Freeze{}, Reopen{Slot: "p3", Reason: "salah"})
		w.must("ani", Submit{Slot: "p3", Scores: values("isi", "33.330007")})
		w.must("panitia", Close{"p3"})
	}},
	{"proposed", func(w *world) { w.must("panitia", ProposeSeal{}) }},
	{"sealed", func(w *world) { w.must("wakil", ConfirmSeal{Of: w.s.Proposal.Seq}) }},
	{"rehearsing", func(w *world) { w.must("panitia", Announce{Act: RevealRehearse}, Announce{Act: RevealNext}) }},
	{"revealing", func(w *world) {
		w.must("panitia", Announce{Act: RevealStart}, Announce{Act: RevealNext}, Announce{Act: RevealNext})
	}},
	{"held at a beat", func(w *world) {
		w.must("panitia", Announce{Act: RevealBack}, Announce{Act: RevealNext, Beats: true})
	}},
	{"revealed", func(w *world) {
		for !w.s.Revealed() {
			w.must("panitia", Announce{Act: RevealNext})
		}
	}},
}

// toldSheets are what each juror gave: p1 is first, then p2, p3 and e1.
var toldSheets = map[string]map[string]string{
	"ani":  {"p1": "91.730001", "p2": "72.510003", "p3": "53.170011"},
	"budi": {"p1": "84.640013", "p2": "63.910017", "p3": "42.330019"},
	"cici": {"e1": "21.990023"},
}

func toldWorld(t *testing.T, show Show) *world {
	c := smallSetup()
	c.Contest.Show = show
	c.Contest.Rubric = Rubric{Criteria: []Criterion{criterion("isi", "1", points("0", "100", "0.000001"))}}
	c.Contest.Result.Awards = []rank.Award{{Name: "Terbaik", Places: 1}, {Name: "Favorit", Places: 2}}
	c.People[1].Chair = true
	c.People = append(c.People, Person{User: "wakil", Name: "Wakil", Role: Organizer})
	withKeys(&c)
	w := newWorld(t, c)
	for _, id := range []string{"p1", "p2", "p3", "e1"} {
		w.must("panitia", Call{id})
		for juror, sheets := range toldSheets {
			if v, is := sheets[id]; is {
				w.must(juror, Submit{Slot: id, Scores: values("isi", v)})
			}
		}
		w.must("panitia", Close{id})
	}
	return w
}

// totals are the standings' scores as they are spelled, by entry.
func totals(t *testing.T, s State) map[string]string {
	all := map[string]string{}
	for _, r := range s.Standings().Rows {
		all[r.Entry] = strconv.FormatInt(r.Score.Num, 10)
		if len(all[r.Entry]) < 6 {
			t.Fatalf("%s is no secret", all[r.Entry])
		}
	}
	return all
}

// A result is in nobody's memory before the contest's own word lets it be there:
// every role, every show setting, at every point of the way.
func TestSeeTheResultInTime(t *testing.T) {
	settings := []Visibility{Live, WhenSealed, ProgressOnly}
	for _, boards := range settings {
		for _, jurors := range settings {
			for _, moderators := range settings {
				w := toldWorld(t, Show{Board: boards, Jurors: jurors, Moderators: moderators})
				for _, stage := range stages {
					before := totals(t, w.s)
					stage.to(w)
					now := totals(t, w.s)
					sealed := w.s.Sealed != nil
					may := func(when Visibility) bool { return when == Live || when == WhenSealed && sealed }
					for _, row := range []struct {
						who   string
						table bool
					}{
						{"panitia", true}, {"@host", true}, {"wakil", true},
						{"ani", may(jurors)}, {"cici", may(jurors)},
						{"budi", may(jurors) || stage.name == "proposed"}, // in the chair: they are asked to confirm it
						{"sari", may(moderators)}, {"joko", may(moderators)},
						{"nobody", false}, {"", false},
					} {
						seen := spell(See(w.s, Actor{User: row.who}))
						for entry, total := range now {
							own := toldSheets[row.who][entry] != "" && entry == "e1" // the only sheet is the total
							if got := strings.Contains(seen, total); got != row.table && !own {
								t.Errorf("%s, %+v: %q has the total of %s: %v", stage.name, w.s.Contest.Show, row.who, entry, got)
							}
						}
						w.noSheets(t, stage.name, row.who, seen, now)
					}
					w.boardSees(t, stage.name, boards, before, now)
				}
			}
		}
	}
}

// noSheets checks that jurors have their own sheets alone, organizers all, and
// everybody else none.
func (w *world) noSheets(t *testing.T, stage, who, seen string, totals map[string]string) {
	t.Helper()
	organizer := who == "panitia" || who == "@host" || who == "wakil"
	for juror, sheets := range toldSheets {
		for entry, v := range sheets {
			if totals[entry] == millionths(v) || entry == "p3" {
				continue // the total says it too, or it was corrected meanwhile
			}
			if got, want := strings.Contains(seen, millionths(v)), organizer || who == juror; got != want {
				t.Errorf("%s, %+v: %q has the sheet of %s on %s: %v", stage, w.s.Contest.Show, who, juror, entry, got)
			}
		}
	}
}

// boardSees checks a projector: nothing of the result that it does not show.
func (w *world) boardSees(t *testing.T, stage string, when Visibility, before, now map[string]string) {
	t.Helper()
	seen := spell(See(w.s, Actor{User: "layar"}))
	for entry, total := range now {
		want := false
		switch stage {
		case "closed", "proposed":
			want = when == Live
		case "frozen": // where it stopped
			want = when == Live && total == before[entry]
		case "revealing": // the third place is out
			want = entry == "p3"
		case "revealed":
			want = when != ProgressOnly || entry != "e1" // who won nothing is in no step
		}
		if stage == "proposed" && w.s.Frozen != nil {
			want = when == Live && entry != "p3"
		}
		if got := strings.Contains(seen, total); got != want {
			t.Errorf("%s, %+v: the board has the total of %s: %v", stage, w.s.Contest.Show, entry, got)
		}
	}
	w.noSheets(t, stage, "layar", seen, now)
}
