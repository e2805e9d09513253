package tui

import (
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
	"juri/tui/kit/kittest"
)

// dayBy are the contests whose keys are pressed, by the name that a mode has first.
var dayBy = map[string]func(testing.TB) *kittest.Rig{
	"": aDay, "open": openDay, "proposed": proposedDay, "sealed": sealedDay, "revealed": revealedDay, "places": placesDay, "words": wordsDay, "reserve": reserveDay,
}

// dayWith is a contest of which the setup was changed.
func dayWith(t testing.TB, change func(*scoring.Setup)) *kittest.Rig {
	r, s := kittest.New(t), kittest.Setup()
	change(&s)
	r.Do("@host", scoring.Configure{Setup: s})
	return r
}

// allClosed has everybody score everything; P05 and P06 are tied.
func allClosed(r *kittest.Rig) *kittest.Rig {
	for i, l := range r.State.Slots {
		r.Do("panitia", scoring.Call{Slot: l.Entry.ID})
		for _, j := range []string{"ani", "budi", "citra", "dewa"} {
			r.Score(j, l.Entry.ID, 90-max(i, 1)*5)
		}
		r.Do("panitia", scoring.Close{Slot: l.Entry.ID})
	}
	return r
}

// chaired has a second organizer and a chair of the jury.
func chaired(s *scoring.Setup) {
	s.People[1].Chair = true
	s.People = append(s.People, scoring.Person{User: "wakil", Name: "Wakil Panitia", Role: scoring.Organizer, Keys: []string{kittest.SSHKey("wakil")}})
}

// openDay lacks a tie's decision, an award by hand and the next round.
func openDay(t testing.TB) *kittest.Rig {
	r := allClosed(dayWith(t, chaired))
	c := *r.State.Contest
	c.Result.Awards = []rank.Award{{Name: "Pemenang", Places: 1}, {Name: "Favorit", Places: 2, Pick: true}}
	c.Result.Rounds = []scoring.Round{{Name: "Final", Top: 3, Each: scoring.FromOverall, Room: "pinus"}}
	r.State = scoring.Apply(r.State, scoring.Event{Fact: scoring.ContestSet{Contest: c}})
	return r
}

// proposedDay waits for whoever confirms: the seal, and that a sheet is void.
func proposedDay(t testing.TB) *kittest.Rig {
	r := allClosed(dayWith(t, chaired))
	r.Do("panitia", scoring.DecideTie{Entries: []string{"P05", "P06"}, Seed: "1"})
	r.Do("panitia", scoring.ProposeSeal{})
	return r
}

// sealedDay has a result that is revealed, and an objection to it.
func sealedDay(t testing.TB) *kittest.Rig {
	r := proposedDay(t)
	r.Do("wakil", scoring.ConfirmSeal{Of: r.State.Proposal.Seq})
	r.Do("panitia", scoring.Object{Slot: "P07", From: "Rina", Text: "Nilai kami tertukar."})
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowReveal})
	r.Do("panitia", scoring.Announce{Act: scoring.RevealNext})
	return r
}

// revealedDay has a result that everybody has seen, and nobody published.
func revealedDay(t testing.TB) *kittest.Rig {
	r := sealedDay(t)
	r.Do("panitia", scoring.Announce{Act: scoring.RevealStart})
	r.Do("panitia", scoring.Announce{Act: scoring.RevealJump, Step: len(r.State.RevealSteps())})
	return r
}

// placesDay asks for places instead of scores.
func placesDay(t testing.TB) *kittest.Rig {
	r := dayWith(t, func(s *scoring.Setup) {
		of := &s.Contest.Rubric
		of.Places, of.Once, of.Bands = true, true, nil
		of.Criteria = []scoring.Criterion{{ID: "tempat", Name: scoring.Text{ID: "Peringkat", EN: "Place"}, Weight: exact.One, Scale: scoring.Scale{Min: exact.One, Max: 30 * exact.One, Step: exact.One}}}
	})
	for _, slot := range []string{"P05", "P06"} {
		r.Do("sari", scoring.Call{Slot: slot})
		r.Do("sari", scoring.Next{Room: "pinus"})
		r.Do("sari", scoring.Next{Room: "pinus"})
	}
	return r
}

// wordsDay has texts among which to choose.
func wordsDay(t testing.TB) *kittest.Rig {
	r := dayWith(t, func(s *scoring.Setup) {
		s.Contest.Rubric.Bands = nil
		s.Contest.Rubric.Criteria = []scoring.Criterion{
			{ID: "izin", Name: scoring.Text{ID: "Izin lengkap"}, Weight: exact.One, Scale: scoring.Scale{Values: []exact.Decimal{0, 10 * exact.One}},
				Levels: []scoring.Level{{Name: scoring.Text{ID: "Tidak"}}, {From: 10 * exact.One, Name: scoring.Text{ID: "Ya"}}}},
			{ID: "waktu", Name: scoring.Text{ID: "Ketepatan waktu"}, Weight: exact.One, Scale: scoring.Scale{Max: 10 * exact.One, Step: exact.One / 4}},
		}
	})
	r.Do("sari", scoring.Next{Room: "pinus"})
	return r
}

// reserveDay has a reserve who waits, time that somebody went over, and a sheet of which
// somebody proposed that it be void.
func reserveDay(t testing.TB) *kittest.Rig {
	r := dayWith(t, func(s *scoring.Setup) {
		chaired(s)
		s.People = append(s.People, scoring.Person{User: "eko", Name: "Eko Wibowo", Role: scoring.Juror, Reserve: true})
		s.Contest.Result.Overtime = scoring.Overtime{Phase: scoring.Presenting, Per: time.Minute, Points: exact.One}
	})
	r.Do("sari", scoring.Next{Room: "pinus"})
	r.Now += 9 * time.Minute
	r.Do("sari", scoring.Next{Room: "pinus"})
	r.Score("ani", "P05", 80)
	paper := scoring.PaperSheet{Slot: "P05", Juror: "budi", Scores: map[string]exact.Decimal{}}
	for _, c := range r.State.Contest.Rubric.Criteria {
		paper.Scores[c.ID] = 70 * exact.One
	}
	r.Do("panitia", scoring.EnterSheets{Sheets: []scoring.PaperSheet{paper}})
	r.Do("wakil", scoring.Void{Slot: "P05", Juror: "ani", Reason: "tertukar"})
	return r
}
