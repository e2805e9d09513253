package board_test

import (
	"slices"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// formed is standings, or a reveal, of a contest of a form that few have.
func formed(change func(*scoring.Setup), then func(*kittest.Rig), shown scoring.Mode) func(testing.TB) (*kittest.Rig, func(*kittest.Terminal)) {
	return func(t testing.TB) (*kittest.Rig, func(*kittest.Terminal)) {
		r, s := kittest.New(t), kittest.Setup()
		change(&s)
		s.People = append(s.People, scoring.Person{User: "wakil", Name: "Wakil", Role: scoring.Organizer, Keys: []string{kittest.SSHKey("wakil")}})
		r.Do("@host", scoring.Configure{Setup: s})
		then(r)
		r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: shown})
		return r, nil
	}
}

// all judges every turn that is still queued.
func all(r *kittest.Rig) {
	for i, l := range r.State.Slots {
		if l.Phase == scoring.Queued {
			judge(r, l.Entry.ID, 95-(i*37)%31)
		}
	}
}

func sealed(r *kittest.Rig) {
	r.Do("panitia", scoring.ProposeSeal{Waive: "juri keempat berhalangan"})
	r.Do("wakil", scoring.ConfirmSeal{Of: r.State.Proposal.Seq})
}

func runs(s *scoring.Setup) {
	s.Contest.Result.Best, s.Contest.Result.Ties = 1, []string{rank.TieRuns}
	s.Contest.Result.Rounds = []scoring.Round{{Name: "Penampilan 2", Each: scoring.FromAll}}
}

func dances(s *scoring.Setup) {
	r := &s.Contest.Rubric
	r.Places, r.Bands, s.Contest.Result.Method, s.Contest.Result.Dances = true, nil, rank.Skating, true
	r.Criteria = r.Criteria[:3]
	for i, name := range []string{"Waltz", "Tango", "Quickstep"} {
		r.Criteria[i].Name = scoring.Text{ID: name, EN: name}
		r.Criteria[i].Weight, r.Criteria[i].Scale = exact.One, scoring.Scale{Min: exact.One, Max: 6 * exact.One, Step: exact.One}
	}
	for i := range s.Entries {
		s.Entries[i].Room, s.Entries[i].Order = "pinus", i+1
	}
}

// danced has three jurors place every couple in each dance.
func danced(r *kittest.Rig) {
	places := [][3]int{{1, 3, 2}, {2, 1, 1}, {3, 2, 4}, {4, 5, 3}, {6, 4, 5}, {5, 6, 6}}
	for i, l := range r.State.Slots {
		r.Do("panitia", scoring.Call{Slot: l.Entry.ID})
		for range r.State.Contest.Timer.Phases {
			r.Do("panitia", scoring.Next{Room: l.Room})
		}
		for _, j := range []string{"ani", "budi", "citra"} {
			set := map[string]exact.Decimal{}
			for d, c := range r.State.Contest.Rubric.Criteria {
				set[c.ID] = exact.Decimal(places[i][d]) * exact.One
			}
			r.Do(j, scoring.Submit{Slot: l.Entry.ID, Scores: set})
		}
	}
	for _, l := range r.State.Slots {
		r.Do("panitia", scoring.Close{Slot: l.Entry.ID})
	}
}

func parts(s *scoring.Setup) {
	s.Contest.Result.Components = []scoring.Component{{ID: "berkas", Name: scoring.Text{ID: "Berkas", EN: "File"}, Weight: 30 * exact.One, Scale: scoring.Scale{Max: 100 * exact.One, Step: exact.One}}}
}

func filed(r *kittest.Rig) {
	var values []scoring.EntryValue
	for i, l := range r.State.Slots {
		values = append(values, scoring.EntryValue{Slot: l.Entry.ID, Value: exact.Decimal(70+5*i) * exact.One})
	}
	r.Do("panitia", scoring.SetComponents{Component: "berkas", Values: values})
}

func champion(s *scoring.Setup) {
	s.Contest.Result.Champion = &rank.Overall{Name: "Juara Umum", Points: []exact.Decimal{5 * exact.One, 3 * exact.One, exact.One}}
	for i, unit := range []string{"Dinas Kesehatan", "Puskesmas Dinoyo", "Dinas Kesehatan", "Puskesmas Dinoyo", "Kelurahan Kasin", "Dinas Kesehatan"} {
		s.Entries[i].Unit = unit
	}
}

// byHand has an award that organizers give, to the last in rank.
func byHand(s *scoring.Setup) {
	s.Contest.Result.Awards = append(s.Contest.Result.Awards, rank.Award{Name: "Favorit Pengunjung", Places: 1, Pick: true})
}

func given(r *kittest.Rig) {
	all(r)
	r.Do("panitia", scoring.Pick{Award: "Favorit Pengunjung", Entries: []string{"P10"}, Reason: "suara pengunjung"})
	sealed(r)
	r.Do("panitia", scoring.Announce{Act: scoring.RevealJump, Step: 1})
}

// forms are the scenes of those contests.
func forms() []sceneOf {
	announce := func(r *kittest.Rig, acts ...scoring.RevealAct) {
		for _, act := range acts {
			r.Do("panitia", scoring.Announce{Act: act, Beats: act == scoring.RevealNext})
		}
	}
	best := func(steps int, acts ...scoring.RevealAct) func(*kittest.Rig) {
		return func(r *kittest.Rig) {
			all(r)
			sealed(r)
			r.Do("panitia", scoring.Announce{Act: scoring.RevealJump, Step: len(r.State.RevealSteps()) - steps})
			announce(r, acts...)
		}
	}
	both := func(r *kittest.Rig) {
		all(r)
		r.Do("panitia", scoring.Advance{})
		all(r)
	}
	return []sceneOf{
		{"standings-runs", formed(runs, both, scoring.ShowStandings)},
		{"standings-dances", formed(dances, danced, scoring.ShowStandings)},
		{"standings-parts", formed(parts, func(r *kittest.Rig) { filed(r); all(r) }, scoring.ShowStandings)},
		{"stage-run", formed(runs, func(r *kittest.Rig) {
			all(r)
			r.Do("panitia", scoring.Advance{})
			r.Do("sari", scoring.Next{Room: "pinus"})
		}, scoring.ShowStage)},
		{"reveal-runs", formed(runs, func(r *kittest.Rig) {
			both(r)
			sealed(r)
			r.Do("panitia", scoring.Announce{Act: scoring.RevealJump, Step: 2})
		}, scoring.ShowReveal)},
		{"reveal-dances", formed(dances, func(r *kittest.Rig) {
			danced(r)
			sealed(r)
			r.Do("panitia", scoring.Announce{Act: scoring.RevealJump, Step: 2})
		}, scoring.ShowReveal)},
		{"reveal-parts", formed(parts, func(r *kittest.Rig) {
			filed(r)
			best(4)(r)
		}, scoring.ShowReveal)},
		{"reveal-hand-place", formed(byHand, func(r *kittest.Rig) { given(r); announce(r, scoring.RevealNext) }, scoring.ShowReveal)},
		{"reveal-hand", formed(byHand, func(r *kittest.Rig) { given(r); announce(r, scoring.RevealNext, scoring.RevealNext) }, scoring.ShowReveal)},
		{"reveal-hand-all", formed(byHand, func(r *kittest.Rig) {
			given(r)
			r.Do("panitia", scoring.Announce{Act: scoring.RevealJump, Step: len(r.State.RevealSteps())})
			r.Now += 16 * time.Second
		}, scoring.ShowReveal)},
		{"reveal-champion-place", formed(champion, best(2, scoring.RevealNext), scoring.ShowReveal)},
		{"reveal-champion", formed(champion, best(1), scoring.ShowReveal)},
		{"reveal-champion-all", formed(champion, best(0), scoring.ShowReveal)},
	}
}

// What few contests have is on the wall, too: the runs, the places in dances and the parts of
// a score, the round on stage, and the award for all that a unit has won, which has no place.
func TestForms(t *testing.T) {
	want := map[string][2][]string{ // what is there, and what is not
		"standings-runs":        {{"95,00 · (90,00)", "(65,00) · 91,00"}, {"(95,00)"}},
		"standings-dances":      {{"Waltz 2 · Tango 1 · Quickstep 1"}, nil},
		"standings-parts":       {{"Dewan Juri 95,00 · Berkas 70"}, nil},
		"stage-run":             {{"Ruang Pinus · Penampilan 2"}, nil},
		"reveal-runs":           {{"89,00 · (84,00)"}, nil},
		"reveal-dances":         {{"Waltz 3 · Tango 2 · Quickstep 4"}, nil},
		"reveal-parts":          {{"Dewan Juri 83,00 · Berkas 80"}, nil},
		"reveal-hand-place":     {{"Favorit Pengunjung …"}, {"Peringkat", "Kelurahan Kasin"}},
		"reveal-hand":           {{"Favorit Pengunjung", "Kelurahan Kasin"}, {"Peringkat", "65,00"}},
		"reveal-hand-all":       {{"Favorit Pengunjung", "Kelurahan Kasin"}, {"Peringkat", "65,00"}},
		"reveal-champion-place": {{"Juara Umum …"}, {"Peringkat 1", "Dinas Kesehatan"}},
		"reveal-champion":       {{"Juara Umum", "Dinas Kesehatan", "I × 1 · III × 1", "6 poin"}, {"Peringkat 1"}},
		"reveal-champion-all":   {{"Juara Umum", "Dinas Kesehatan", "6 poin"}, {"Peringkat 1"}},
	}
	for _, sc := range forms() {
		_, _, screen := sc.open(t, "id", kit.Dark)
		for _, size := range [][2]int{{80, 24}, {120, 34}, {200, 60}} {
			view := screen.View(size[0], size[1])
			has(t, view, want[sc.name][0]...)
			lacks(t, view, want[sc.name][1]...)
		}
	}
}

// What moved, which page it is and what a score is made of are seen from afar.
func TestSmallThingsAreReadable(t *testing.T) {
	for _, sc := range scenes() {
		if !slices.Contains([]string{"standings", "standings-dances", "reveal-rehearsal"}, sc.name) {
			continue
		}
		_, _, screen := sc.open(t, "id", kit.Dark)
		for _, size := range [][2]int{{120, 34}, {200, 60}} {
			view := screen.View(size[0], size[1])
			switch sc.name {
			case "standings":
				has(t, view, "▜██▛", "▄▄▄▄ ")
			case "standings-dances":
				if got := kittest.Rows(view, "Waltz 2 · Tango 1 · Quickstep 1"); got < 3 {
					t.Errorf("%v: places in dances have %d rows", size, got)
				}
			case "reveal-rehearsal":
				if got := kittest.Rows(view, "GELADI: bukan hasil"); got < 3 {
					t.Errorf("%v: that it is a rehearsal has %d rows", size, got)
				}
			}
		}
	}
}
